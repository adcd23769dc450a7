import pytest

from crossfact.grammar.anchors import grammar
from crossfact.model.claim import CalendarDate
from crossfact.model.place import Span

# Text, then the date in it: its words, year, month, day, weekday.
FRENCH = [
    ("le jeudi 26 février 2026", "jeudi 26 février 2026", 2026, 2, 26, 3),
    ("le jeudi 26 février", "jeudi 26 février", None, 2, 26, 3),
    ("lundi, 3 mars 2025", "lundi, 3 mars 2025", 2025, 3, 3, 0),
    ("lundi le 3 mars", "lundi le 3 mars", None, 3, 3, 0),
    ("le 1er mai", "1er mai", None, 5, 1, None),
    ("JEUDI 26 FÉVRIER", "JEUDI 26 FÉVRIER", None, 2, 26, 3),
    ("samedi 1er\u00a0mars 2025", "samedi 1er\u00a0mars 2025", 2025, 3, 1, 5),
    ("le 3 déc. 2024", "3 déc. 2024", 2024, 12, 3, None),
    ("5 mai 1789", "5 mai 1789", 1789, 5, 5, None),
    ("le 26/02/2026", "26/02/2026", 2026, 2, 26, None),
    ("le 9/4/2026", "9/4/2026", 2026, 4, 9, None),
    ("9-4-2026", "9-4-2026", 2026, 4, 9, None),
    ("12.05.2024", "12.05.2024", 2024, 5, 12, None),
    ("2026-02-26", "2026-02-26", 2026, 2, 26, None),
    ("mardi 26/02/2026", "mardi 26/02/2026", 2026, 2, 26, 1),
]
ENGLISH = [
    ("on Saturday, 9 November 2025", "Saturday, 9 November 2025", 2025, 11, 9, 5),
    ("January 27", "January 27", None, 1, 27, None),
    ("March 3, 2026", "March 3, 2026", 2026, 3, 3, None),
    ("the 3rd of May", "3rd of May", None, 5, 3, None),
    ("3rd May 2021", "3rd May 2021", 2021, 5, 3, None),
    ("Tuesday, the 5th of March", "Tuesday, the 5th of March", None, 3, 5, 1),
    ("Sat, March 1, 2025", "Sat, March 1, 2025", 2025, 3, 1, 5),
    ("Dec. 25", "Dec. 25", None, 12, 25, None),
    ("Sept 11, 2001", "Sept 11, 2001", 2001, 9, 11, None),
    ("MAY 5 2020", "MAY 5 2020", 2020, 5, 5, None),
    ("2026-02-26", "2026-02-26", 2026, 2, 26, None),
    ("13/4/2026", "13/4/2026", 2026, 4, 13, None),
    ("5/5/2026", "5/5/2026", 2026, 5, 5, None),
    ("from 3 to 5 May", "5 May", None, 5, 5, None),
    ("3-5 May 2024", "5 May 2024", 2024, 5, 5, None),
]
IMPOSSIBLE = [
    ("fr", "30 février 2025", "30 février 2025", 2025, 2, 30, None),
    ("fr", "31 avril", "31 avril", None, 4, 31, None),
    ("fr", "dimanche 32 janvier", "dimanche 32 janvier", None, 1, 32, 6),
    ("fr", "2026-02-30", "2026-02-30", 2026, 2, 30, None),
    ("en", "February 30", "February 30", None, 2, 30, None),
    ("en", "31 April 2024", "31 April 2024", 2024, 4, 31, None),
]


def dates(text, pack):
    found = grammar(pack.data).matches(text, Span(0, len(text)))
    return [match.value for match in found if isinstance(match.value, CalendarDate)]


@pytest.mark.parametrize(
    ("code", "text", "written", "year", "month", "day", "weekday"),
    [*(("fr", *row) for row in FRENCH), *(("en", *row) for row in ENGLISH), *IMPOSSIBLE],
)
def test_a_date_is_read_as_it_is_written(packs, code, text, written, year, month, day, weekday):
    assert dates(text, packs[code]) == [CalendarDate(year, month, day, weekday, written)]


@pytest.mark.parametrize(("code", "text"), [row[:2] for row in IMPOSSIBLE])
def test_a_date_that_is_no_day_does_not_resolve(packs, code, text):
    (date,) = dates(text, packs[code])
    assert date.resolve() is None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "12/31/2025"),
        ("fr", "26/02"),
        ("fr", "mercredi"),
        ("fr", "mars 2024"),
        ("en", "9/4/2026"),
        ("en", "4/13/2026"),
        ("en", "they may 5 times"),
        ("en", "march 3 times"),
        ("en", "10.2.3"),
    ],
)
def test_what_is_no_date(packs, code, text):
    assert dates(text, packs[code]) == []


def test_a_weekday_that_is_a_common_word_needs_its_capital(packs):
    assert [d.weekday for d in dates("the sun 5 June and Sun 5 June", packs["en"])] == [None, 6]


@pytest.mark.parametrize(
    ("code", "text", "written"),
    [("fr", "le 26 février, 300 personnes", "26 février"), ("en", "January 27, 300 people", "January 27")],
)
def test_the_number_after_a_date_is_no_year(packs, code, text, written):
    assert [date.written for date in dates(text, packs[code])] == [written]
