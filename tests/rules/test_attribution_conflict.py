import pytest

from crossfact.session import Session

PLACE = "The river rose on Sunday at Lourmas, near Valbrune and Kervallan."


def said(*texts):
    documents = {f"{n}.txt": f"Flood at Lourmas\n\n{PLACE}\n\n{text}\n" for n, text in enumerate(texts)}
    found = Session.start().put_all(documents).report(notes=True).findings
    return [f.rule for f in found if f.rule == "attribution-conflict"]


@pytest.mark.parametrize(
    ("one", "two", "conflict"),
    [
        (
            "The county said the mill dam had leaked two litres a second since October.",
            "The union said the mill dam had leaked two litres a second since October.",
            True,
        ),
        ("The county said 64 barrels were lost.", "A study by the union said 64 barrels were lost.", True),
        # A source that may be any; the year or the thousands alone; another matter with one word in common.
        ("The county said 64 barrels were lost.", "Experts said 64 barrels were lost.", False),
        (
            "The county said the old barrels cost 64,000 euros.",
            "The union said the new boat cost 71,000 euros.",
            False,
        ),
        (
            "The county said barrels were lost in 2009.",
            "The union said a ferry sailed in 2009 to Brame.",
            False,
        ),
        # Names alone make no statement.
        (
            "The county said the mayor was in Kervallan, Valbrune and Lourmas after the storm.",
            "The union said no boat left Lourmas, Valbrune or Kervallan for the islands.",
            False,
        ),
    ],
)
def test_one_statement_of_two_sources(one, two, conflict):
    assert bool(said(one, two)) is conflict
