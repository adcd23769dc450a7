import pytest

from crossfact.relate.list_text import joiner_of, without_asides


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Lindow (4 miles), Hull (2-1) and Wells (Kent)", "Lindow          , Hull       and Wells       "),
        # More items may stand in the brackets, or something that is none of the item's.
        ("Lindow (and Odo), Hull (with Wells)", "Lindow (and Odo), Hull (with Wells)"),
        ("Lindow (Odo, Wells), Hull", "Lindow (Odo, Wells), Hull"),
        ("Lindow (4 miles, by boat), Hull", "Lindow                   , Hull"),
    ],
)
def test_asides_leave_spaces(packs, text, left):
    assert without_asides(text, packs["en"].data) == left


def test_joiners_are_words_of_their_own(packs):
    assert joiner_of(packs["en"].data).findall("sand, salt and band or brand") == ["and", "or"]
