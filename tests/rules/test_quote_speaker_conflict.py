import pytest

from crossfact.session import Session

PLACE = "The river rose on Sunday at Lourmas, near Valbrune and Kervallan."


def said(*texts):
    documents = {f"{n}.txt": f"Flood at Lourmas\n\n{PLACE}\n\n{text}\n" for n, text in enumerate(texts)}
    found = Session.start().put_all(documents).report().findings
    return [f.rule for f in found if f.rule == "quote-speaker-conflict"]


def words(name):
    return f"“We would rather lose the whole pier than a single one of the boats,” said {name}."


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("Gaspard Tarnier", "Goalkeeper Gaspard Tarnier", False),
        ("Gaspard Tarnier", "Lourmasians Gaspard Tarnier", False),
        ("Gaspard Tarnier", "Odile Tarnier", True),
        ("Gaspard Tarnier", "Odile Lemoine", True),
        ("Paul Tarnier", "Jean-Paul Tarnier", True),
    ],
)
def test_a_name_that_ends_in_the_other_is_of_the_same_person(one, other, conflict):
    assert said(words(one), words(other)) == ["quote-speaker-conflict"] * conflict
