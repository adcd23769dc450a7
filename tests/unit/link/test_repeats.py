import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfact.link.repeats import Repeat, repeats, stands_before


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("a b c d", []),
        ("a b c a b c", [Repeat(0, 3, 3)]),
        ("x a b c a b c y", [Repeat(1, 4, 3)]),
        ("a b a b", []),
        ("a b c a b c d e f d e f", [Repeat(0, 3, 3), Repeat(6, 9, 3)]),
        ("a b c d a b c d", [Repeat(0, 4, 4)]),
    ],
)
def test_runs_that_stand_again_right_behind_themselves(text, found):
    assert list(repeats(text.split(), 3)) == found


def test_of_several_runs_at_a_place_the_longest_counts():
    assert list(repeats(["a", "b", "c", "a", "b", "c", "d", "a", "b", "c", "a", "b", "c", "d"], 3)) == [
        Repeat(0, 7, 7)
    ]


def test_what_stands_three_times_in_a_row_is_said_so_on_purpose():
    assert list(repeats(["we", "were", "told", "we", "were", "told", "we", "were", "told"], 3)) == []
    assert list(repeats(["a", "b", "c", "a", "b", "c", "a", "b", "c", "a", "b", "c"], 3)) == []


@given(st.lists(st.sampled_from("abc"), max_size=60))
def test_a_repeat_is_one_and_none_overlaps_the_next(words):
    found = list(repeats(words, 3))
    assert all(words[r.first : r.again] == words[r.again : r.again + r.size] for r in found)
    assert all(a.again + a.size <= b.first for a, b in zip(found, found[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        ("a b c d e b c d", 5, Repeat(1, 5, 3)),
        ("a b c d e b c x", 5, None),
        ("a b c a b c d x a b c d", 8, Repeat(3, 8, 4)),
        ("a b c", 0, None),
    ],
)
def test_a_run_that_stood_before(text, at, found):
    assert stands_before(text.split(), at, 3) == found
