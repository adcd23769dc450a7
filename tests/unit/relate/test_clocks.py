import pytest

from crossfact.relate.clocks import watches


@pytest.mark.parametrize(
    ("lang", "text", "agrees"),
    [
        ("fr", "Le pont sera fermé pendant 8 heures, de 13 heures à 21 heures.", [True]),
        ("fr", "Le pont sera fermé pendant 10 heures, de 13 heures à 21 heures.", [False]),
        ("fr", "Parti à 16 h 54, le bac est arrivé à 17 h 28, soit 34 minutes de traversée.", [True]),
        ("fr", "Parti à 16 h 54, le bac est arrivé à 17 h 28, soit 64 minutes de traversée.", [False]),
        ("en", "The alert lasted 34 minutes, from 16:54 to 17:28.", [True]),
        ("en", "The alert lasted 64 minutes, from 16:54 to 17:28.", [False]),
        ("en", "The watch lasts 9 hours, from 21:00 to 6:00.", [True]),
        # A clock of twelve hours; a week of such days; another duration than that between.
        ("en", "The stall is open for 8 hours, from 9:00 to 5:00.", [True]),
        ("fr", "Le guichet ouvre de 9 heures à 17 heures, soit quarante heures par semaine.", []),
        ("en", "From 16:54 to 17:28 the ferry waited for a boat that takes 50 minutes.", []),
        ("en", "At 16:54 it rained, and at 17:28 a bus of 50 minutes came.", []),
    ],
)
def test_times_of_day_and_a_duration(passage_of, lang, text, agrees):
    assert [watch.agrees for watch in watches(passage_of(text, lang))] == agrees
