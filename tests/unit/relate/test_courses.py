import pytest

from crossfact.relate.courses import courses


def told(passage_of, text, lang):
    passage = passage_of(text, lang)
    return [
        (stretch.start.year, stretch.end.year)
        for number in range(len(passage.figures))
        for stretch in courses(passage, number)
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "She founded the troupe in 1976 and directed it until 2004, a reign of 26 years."),
        ("en", "Work will begin in May 1976 and will be completed in July 2004, after 28 years of work."),
        ("en", "The mill opened in 1976 and closed in 2004 after 28 years."),
        ("fr", "Elle a fondé la troupe en 1976 et l'a dirigée jusqu'en 2004, un règne de vingt-six ans."),
        ("fr", "Ouverte en 1976 et fermée en 2004, soit vingt-six ans, la ligne va rouvrir."),
        (
            "fr",
            "Le chantier démarrera en mai 1976 et s'achèvera en juin 2004, au terme de 28 ans de travaux.",
        ),
    ],
)
def test_what_is_begun_and_ended_by_two_verbs(passage_of, lang, text):
    assert told(passage_of, text, lang) == [(1976, 2004)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # The duration is that of something else.
        ("en", "Work began in 1976 and ended in 2004, after two years of debate."),
        ("en", "Work began in 1976 and ended in 2004, a delay of two years."),
        ("en", "She was elected in 1976 and served until 2004, two years longer than planned."),
        ("fr", "La salle a ouvert en 1976 et a fermé en 2004, au bout de deux ans de procès."),
        ("en", "The bridge was opened in 1976 and closed in 2004 after two years of works."),
        # What goes on behind the second time, or began anew.
        ("en", "The road opened in 1976 and is closed until 2004, a run of two years."),
        ("fr", "Le plan a été lancé en 1976 et prolongé jusqu'en 2004, soit deux ans."),
        # Another subject, a birth, a third time.
        ("en", "The shop opened in 1976 and its owner sang until 2004, a career of forty years."),
        ("en", "He was born in 1976 and lived there until 2004, a stay of twenty years."),
        ("en", "It opened in 1976, moved in 1980 and closed in 2004, after 24 years."),
    ],
)
def test_no_course(passage_of, lang, text):
    assert told(passage_of, text, lang) == []
