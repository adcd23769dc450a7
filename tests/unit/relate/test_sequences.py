import pytest

from crossfact.relate.sequences import gaps


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        (["1.", "2.", "4."], [("4.", "2.")]),
        (["1.", "2.", "2."], [("2.", "2.")]),
        (["1.", "2.", "3."], []),
        (["1.", "1.", "1."], []),
        (["3.", "4.", "6."], []),
        (["1.", "2.", "9."], []),
    ],
)
def test_breaks_in_a_numbering(facts_of, marks, found):
    text = "Head\n\n" + "".join(f"{mark} Open it.\n" for mark in marks)
    assert [(gap.mark, gap.before) for gap in gaps(facts_of(text, "en", "a.md"))] == found
