from hypothesis import given
from hypothesis import strategies as st

from crossfact.link.partition import partition

NUMBERS = st.integers(0, 12)


def test_pairs_join_sets_under_their_least_item():
    assert partition("abcdef", [("c", "b"), ("e", "f"), ("b", "a")]) == {
        "a": "a",
        "b": "a",
        "c": "a",
        "d": "d",
        "e": "e",
        "f": "e",
    }


@given(st.lists(st.tuples(NUMBERS, NUMBERS)), st.randoms(use_true_random=False))
def test_the_order_of_pairs_makes_no_difference(pairs, random):
    shuffled = random.sample(pairs, len(pairs))
    assert partition(range(13), shuffled) == partition(range(13), pairs)
    assert all(partition(range(13), pairs)[a] == partition(range(13), pairs)[b] for a, b in pairs)
