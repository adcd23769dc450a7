import pytest

from crossfact.relate.lengths import lengths
from crossfact.relate.passages import passages


@pytest.mark.parametrize(
    ("lang", "text", "agrees"),
    [
        ("fr", "Elle y était de 2012 à 2019, soit sept ans.", [True]),
        ("fr", "Elle y était de 2012 à 2019, soit onze ans.", [False]),
        ("en", "It ran for ten years (1998–2008).", [True]),
        ("en", "It ran for twelve years (1998–2008).", [False]),
        ("en", "It was a two-year study. It ran from January 2021 to December 2023.", [False]),
        ("en", "It was a two-year study. He was mayor from January 2021 to December 2023.", []),
        ("en", "From 2012 to 2019 he sang, and he slept for eleven years.", []),
    ],
)
def test_durations_beside_their_dates(facts_of, lang, text, agrees):
    found = lengths(passages(facts_of(f"Head\n\n{text}\n", lang)))
    assert [length.agrees for length in found] == agrees


@pytest.mark.parametrize(
    ("lang", "text", "agrees"),
    [
        ("en", "The race lasted from 1982 to 1997, a run of eleven years.", [False]),
        ("en", "The race lasted from 1982 to 1997, a run of fifteen years.", [True]),
        ("fr", "Le chantier, qui ira de septembre 2026 à mars 2029, durera trois ans et demi.", [False]),
        ("fr", "Le chantier, qui ira de septembre 2026 à mars 2029, durera deux ans et demi.", [True]),
        ("en", "The race ran from 1982 to 1997, and its founder waited eleven years.", []),
    ],
)
def test_durations_told_of_a_noun_or_by_a_verb(facts_of, lang, text, agrees):
    found = lengths(passages(facts_of(f"Head\n\n{text}\n", lang)))
    assert [length.agrees for length in found] == agrees


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        # Several stretches, days at work, and days that are left out.
        ("Il l'a dirigé de 2004 à 2011 puis de 2015 à 2019, soit onze ans.", [True]),
        ("Il l'a dirigé de 2004 à 2011 puis de 2015 à 2019, soit seize ans.", [False]),
        ("Le procès a duré neuf jours, du 3 au 14 mars.", [True]),
        ("Le procès a duré six jours, du 3 au 14 mars.", [False]),
        ("Le procès a duré six jours, du 3 au 14 mars, hors fins de semaine.", []),
    ],
)
def test_durations_that_leave_days_out(facts_of, text, agrees):
    found = lengths(passages(facts_of(f"Titre\n\n{text}\n", "fr")))
    assert [length.agrees for length in found] == agrees
