import pytest

from crossfact.session import Session


def said(text):
    found = Session.start().put_all({"a.txt": text}).report().findings
    return [str(f.message) for f in found if f.rule == "relative-date-vs-dateline"]


@pytest.mark.parametrize(
    "text",
    [
        # From the time that is told.
        "The Orvalin works burned down in 1931. The following year a cooperative was founded in Lourmas.",
        "The guild held out all winter. The next spring the boats sailed from Kervallan in good order.",
        "Les ateliers ont brûlé en 1931. L'année suivante, une coopérative a été fondée à Lourmas.",
        "La guilde a tenu tout l'hiver. Le printemps suivant, les bateaux ont quitté Kervallan.",
        # What was to be.
        "Tomorrow the sailors' families were supposed to meet on the quay of Lourmas.",
        "Tomorrow the ferry was due to leave for Kervallan.",
        "Demain, les familles ont été invitées à se réunir sur le quai de Lourmas.",
    ],
)
def test_told_from_another_time(text):
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tomorrow the ferry left for Kervallan with all its crew.",
        "Next week the council closed the mill of Lourmas.",
        "Demain, la maire a fermé le moulin de Lourmas.",
        "La semaine prochaine, le conseil a fermé le moulin de Lourmas.",
        "Yesterday the council will close the mill of Lourmas.",
    ],
)
def test_a_verb_of_another_time(text):
    assert len(said(text)) == 1
