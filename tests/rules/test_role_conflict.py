import pytest

from crossfact.session import Session

FRENCH = "La rivière a débordé dimanche à Lourmas, près de Valbrune et de Kervallan."
ENGLISH = "The river rose on Sunday at Lourmas, near Valbrune and Kervallan."


def said(place, *texts):
    documents = {f"{n}.txt": f"Lourmas\n\n{place}\n\n{text}\n" for n, text in enumerate(texts)}
    found = Session.start().put_all(documents).report().findings
    return [f.rule for f in found if f.rule == "role-conflict"]


@pytest.mark.parametrize(("held", "conflict"), [("The mayor", True), ("The acting mayor", False)])
def test_an_office_held_for_a_time_goes_with_another(held, conflict):
    texts = f"{held}, Odile Tarnier, spoke.", "The governor, Odile Tarnier, spoke."
    assert said(ENGLISH, *texts) == ["role-conflict"] * conflict


@pytest.mark.parametrize(("held", "conflict"), [("La maire", True), ("La maire par intérim", False)])
def test_the_same_in_french(held, conflict):
    texts = f"{held}, Odile Tarnier, a pris la parole.", "La préfète Odile Tarnier a pris la parole."
    assert said(FRENCH, *texts) == ["role-conflict"] * conflict
