import pytest

from crossfact.session import Session


def said(text):
    found = Session.start().put_all({"a.txt": text}).report().findings
    return [str(f.message) for f in found if f.rule == "entity-name-variant"]


@pytest.mark.parametrize(
    ("usual", "odd", "lang"),
    [
        ("South Orvalia", "South Orvalian", "en"),
        ("Upper Karvany", "Upper Karvan", "en"),
        ("North Tarnia", "North Tarnian", "en"),
        ("Southeast Orvalin", "Southwest Orvalin", "en"),
        ("Northern Orvalin", "Southern Orvalin", "en"),
        ("Basse Orvalie", "Basse Orvalien", "fr"),
        ("Orvalie Intérieure", "Orvalie Inférieure", "fr"),
        ("Orvalie Supérieure", "Orvalie Supérieures", "fr"),
    ],
)
def test_adjectives_and_other_places_are_no_variants(usual, odd, lang):
    assert said(text(usual, odd, lang)) == []


def text(usual, odd, lang):
    if lang == "fr":
        return (
            f"Les marins de la {usual} sont partis. La loi de la {usual} a changé, dit-on au port.\n\n"
            f"On aime la {usual}. Un projet {odd} est à l'étude depuis le mois de mars."
        )
    return (
        f"The sailors of {usual} have left. The law of {usual} has changed, they say in the port.\n\n"
        f"People like {usual}. A {odd} plan has been under study since the month of March."
    )


@pytest.mark.parametrize(
    ("usual", "odd", "lang"),
    [
        ("Orvalin Harbour", "Orvallin Harbour", "en"),
        ("South Tarnia", "South Tarmia", "en"),
        ("Tarnish Alliance", "Tarrish Alliance", "en"),
        ("Alliance Orvaline", "Alliance Orvalline", "fr"),
        ("Basse Orvalie", "Basse Orvarie", "fr"),
    ],
)
def test_a_slip_is_told(usual, odd, lang):
    assert said(text(usual, odd, lang)) == [f"“{odd}” once, “{usual}” 3 times"]
