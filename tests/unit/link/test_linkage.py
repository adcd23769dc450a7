from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from crossfact.link.linkage import linked


def test_what_is_alike_is_joined_and_named_by_the_least():
    assert linked("abc", {("b", "c"): 0.5}, 0.5) == {"a": "a", "b": "b", "c": "b"}
    assert linked("abc", {("b", "c"): 0.4}, 0.5) == {"a": "a", "b": "b", "c": "c"}


def test_a_third_joins_by_its_mean_likeness_to_both():
    star = {("a", "b"): 0.9, ("a", "c"): 0.8}
    assert linked("abc", star, 0.4) == {"a": "a", "b": "a", "c": "a"}
    assert linked("abc", star, 0.5) == {"a": "a", "b": "a", "c": "c"}


def test_the_most_alike_are_joined_first():
    assert linked("abc", {("a", "b"): 0.6, ("b", "c"): 0.9}, 0.5) == {"a": "a", "b": "b", "c": "b"}


def test_two_groups_are_joined_as_wholes():
    pairs = {("a", "b"): 0.9, ("c", "d"): 0.9, ("a", "c"): 0.6, ("b", "d"): 0.6}
    assert set(linked("abcd", pairs, 0.3).values()) == {"a"}
    assert linked("abcd", pairs, 0.31) == {"a": "a", "b": "a", "c": "c", "d": "c"}


letters = st.sampled_from("abcdefgh")
likeness = st.dictionaries(
    st.tuples(letters, letters).filter(lambda pair: pair[0] < pair[1]),
    st.integers(1, 16).map(lambda n: n / 16),
)


@given(likeness, st.integers(1, 16).map(lambda n: n / 16))
def test_every_item_has_one_group_named_by_its_least_and_no_two_groups_are_still_alike(pairs, least):
    found = linked("abcdefgh", pairs, least)
    groups = {name: [item for item in found if found[item] == name] for name in set(found.values())}
    assert sorted(found) == list("abcdefgh")
    assert all(name == min(items) for name, items in groups.items())
    for one, other in combinations(sorted(groups), 2):
        between = [tuple(sorted(pair)) for pair in product(groups[one], groups[other])]
        assert sum(pairs.get(pair, 0) for pair in between) / len(between) < least + 1e-9


@given(likeness)
def test_the_order_of_the_pairs_does_not_matter(pairs):
    assert linked("abcdefgh", pairs, 0.3) == linked("hgfedcba", dict(reversed(pairs.items())), 0.3)
