import datetime

import pytest

from crossfact.grammar.anchors import grammar
from crossfact.grammar.dates import easter
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
    ("4/13/2026", "4/13/2026", 2026, 4, 13, None),
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
        ("en", "9/4/2026"),
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


PARTS = [
    ("fr", "mars 2024", "2024-03"),
    ("fr", "mi-février", "--02"),
    ("fr", "fin 2024", "2024"),
    ("fr", "été 2023", "2023"),
    ("fr", "troisième trimestre 2024", "2024-Q3"),
    ("fr", "second semestre 2025", "2025-H2"),
    ("fr", "XXe siècle", "C20"),
    ("fr", "les années 1990", "199X"),
    ("fr", "du 3 au 5 mai", "--05-03/--05-05"),
    ("fr", "nuit du 13 au 14 juin 2025", "2025-06-13/2025-06-14"),
    ("en", "3-5 May 2024", "2024-05-03/2024-05-05"),
    ("en", "from 3 to 5 May", "--05-03/--05-05"),
    ("en", "Q1 2024", "2024-Q1"),
    ("en", "the first half of 2024", "2024-H1"),
    ("en", "the 1980s", "198X"),
    ("en", "mid-1950s", "195X"),
    ("en", "the 21st century", "C21"),
    ("en", "1998-02", "1998/2002"),
]


@pytest.mark.parametrize(("code", "text", "iso"), PARTS)
def test_parts_of_times_and_intervals(packs, code, text, iso):
    assert [date.iso for date in dates(text, packs[code])] == [iso]


# Text, the day of the document, and the date that both make.
RELATIVE = [
    ("fr", "hier", "2026-03-12", "2026-03-11"),
    ("fr", "jeudi", "2026-03-12", "2026-03-12"),
    ("fr", "vendredi dernier", "2026-03-12", "2026-03-06"),
    ("fr", "la semaine dernière", "2026-03-12", "2026-03-02/2026-03-08"),
    ("fr", "l'an dernier", "2026-03-12", "2025"),
    ("fr", "il y a deux ans", "2026-03-12", "2024"),
    ("fr", "dans la nuit de mercredi à jeudi", "2026-03-12", "2026-03-11/2026-03-12"),
    ("en", "yesterday", "2026-03-01", "2026-02-28"),
    ("en", "next Friday", "2026-03-12", "2026-03-13"),
    ("en", "last month", "2026-01-12", "2025-12"),
    ("en", "three weeks ago", "2026-03-12", "2026-02-19"),
    ("en", "overnight", "2026-03-12", "2026-03-11/2026-03-12"),
    ("en", "the first quarter", "2026-03-12", "2026-Q1"),
]


@pytest.mark.parametrize(("code", "text", "day", "iso"), RELATIVE)
def test_relative_times_are_reckoned_from_the_day_of_the_document(packs, code, text, day, iso):
    reference = datetime.date.fromisoformat(day)
    assert [date.on(reference).iso for date in dates(text, packs[code])] == [iso]


@pytest.mark.parametrize(
    ("year", "day"),
    [(2016, "2016-03-27"), (2018, "2018-04-01"), (2024, "2024-03-31"), (2026, "2026-04-05")],
)
def test_easter(year, day):
    assert easter(year).isoformat() == day
