"""Dates: weekday, day, month and year as the language writes them, parts of months and years, intervals."""

import datetime
import re

from crossfact.grammar.lexicon import Lexemes
from crossfact.grammar.notation import Hit, Notation
from crossfact.grammar.reading import Builder, Reading, follows, number_at
from crossfact.model.calendar import CalendarDate, Shift
from crossfact.model.claim import ClaimKind

_MONTHS = 12
_YEAR = 1000

RULES = {
    "day_word": "day_figure | ordinal_figure | (number_run|rank_run) more* | ten | teen | ordinal | unit",
    "late_day": "day_figure | ordinal_figure | (number_run|rank_run) more* | ordinal",
    "on": "current? weekday comma? filler*",
    "year_word": "comma? (filler|linker)? year_figure",
    "spelled_year": "comma? (number_run more* | teen (number_run more*|ten|teen))",
    "length": "(number|article) span",
    "part": "(early|mid|late) filler* dash?",
    "end_of": "day:(day_figure|ordinal_figure) filler* month:(month) year:(year_word)?",
}
# What a date may begin with; compiled with the openers of quantities.
OPENERS = (
    "day_figure|ordinal_figure|year_figure|iso_date|numeric_date|slashed|weekday|month|early|mid|late|season|"
    "span|quarter|half_year|relative|previous|next|current|ago|ahead|night|weekend|holiday|decade|decade_opening|roman_figure|"
    "quarter_letter|half_letter|interval_opening|clock|clock_before|noon|filler"
)


def define(notation: Notation) -> None:
    """Give a notation the rules of dates."""
    for name, rule in RULES.items():
        notation.define(name, rule)


def calendar_forms(order: str) -> list[tuple[str, Builder]]:
    """A date with at least a day and a month; ``order`` is that of the language for figures."""

    def numeric(lexemes: Lexemes, hit: Hit) -> Reading | None:
        return _numeric(lexemes, hit, order)

    return [
        ("on:(on)? open? filler? (iso_date) close?", _iso),
        ("on:(on)? open? numeric_date close?", numeric),
        ("on:(on)? open? slashed close?", numeric),
        ("on:(on)? open? day:(day_figure) dash month:(day_figure) close?", numeric),
        (
            "on:(on)? day:(day_word) (filler|dash|slash)* month:(month) (dash|slash)? year:(year_word|spelled_year)?",
            _written,
        ),
        ("on:(on)? month:(month) (comma|dash|slash)? filler* day:(late_day) year:(year_word)?", _written),
        ("day:(day_figure) dash year:(year_figure) dash month:(month)", _written),
        ("year:(year_figure) (dash|slash)? month:(month) (dash|slash)? day:(day_figure)", _written),
        ("on:(on) day:(ordinal_figure|day_figure)", _written),
        ("filler day:(ordinal_figure|day_figure) month_of:(current span)?", _written),
        ("on:(on)? one:(day_figure) two:(day_figure) three:(integer)", numeric),
        ("three:(year_figure) two:(day_figure) one:(day_figure)", numeric),
    ]


def part_forms() -> list[tuple[str, Builder]]:
    """Months, parts of months and years, seasons, quarters, decades, centuries."""
    return [
        ("part:(part)? month:(month) year:(year_word)", _partial),
        ("part:(part) month:(month)", _partial),
        ("part:(part) year:(year_figure)", _partial),
        ("part:(part)? season:(season) year:(filler* year_figure)", _partial),
        ("order:(ordinal|ordinal_figure) quarter filler* year:(year_word)?", _quarter),
        ("order:(ordinal|ordinal_figure) half_year filler* year:(year_word)?", _quarter),
        ("quarter_letter order:(day_figure) year:(year_word)?", _quarter),
        ("half_letter order:(day_figure) year:(year_word)", _quarter),
        ("decade_opening (decade|year_figure|integer)", _decade),
        ("part:(part)? decade", _decade),
        ("part:(part)? century:(roman_figure|ordinal_figure|rank_run more*|ordinal) century", _century),
        ("turn:(previous|next|current)? holiday year:(year_word)?", _holiday),
    ]


def date_reading(date: CalendarDate, hit: Hit, *, doubtful: bool = False) -> Reading:
    """A date as the reading of a whole hit."""
    return Reading(date, ClaimKind.DATE, *hit.whole, doubtful)


def _written(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """Jeudi 26 février 2026; 1er mai; March 3, 2026; the 3rd of May."""
    day, month = _day_of(lexemes, hit.span("day")), lexemes.first(hit.span("month"), "month")
    if day is None or day < 1 or day > 39:
        return None
    if month is None and any(follows(lexemes, hit, name) for name in ("measure", "currency")):
        return None
    weekday = lexemes.first(hit.span("on"), "weekday")
    year = _year(lexemes, hit.span("year"))
    return date_reading(CalendarDate(year, month, day, weekday), hit, doubtful=month is None)


def _day_of(lexemes: Lexemes, span: tuple[int, int] | None) -> int | None:
    if span is None:
        return None
    figure = lexemes.first(span, "day_figure") or lexemes.first(span, "ordinal_figure")
    if figure is not None:
        return int(figure)
    rank = lexemes.first(span, "ordinal") if span[1] - span[0] == 1 else None
    if rank is not None:
        return int(rank)
    number = number_at(lexemes, span)
    return int(number.value) if number and number.value < _YEAR else None


def _year(lexemes: Lexemes, span: tuple[int, int] | None) -> int | None:
    if span is None:
        return None
    figure = lexemes.first(span, "year_figure")
    if figure is not None:
        return int(figure)
    first = span[0] + ("comma" in lexemes.entries[span[0]].values)
    number = number_at(lexemes, (first, first + 1 if first not in lexemes.runs else span[1]))
    if number is None:
        return None
    if first not in lexemes.runs:
        below = number_at(lexemes, (first + 1, span[1]))
        return int(number.value * 100 + (below.value if below else 0))
    return int(number.value) if _YEAR <= number.value < 2200 else None


def _iso(lexemes: Lexemes, hit: Hit) -> Reading | None:
    year, month, day = lexemes.first(hit.whole, "iso_date")
    if not 1 <= month <= _MONTHS:
        return None
    return date_reading(CalendarDate(year, month, day, lexemes.first(hit.span("on"), "weekday")), hit)


def _numeric(lexemes: Lexemes, hit: Hit, order: str) -> Reading | None:
    """A date in figures, in the order of the language, or the only possible one."""
    found = lexemes.first(hit.whole, "numeric_date") or lexemes.first(hit.whole, "slashed")
    spaced = hit.span("three") is not None
    if spaced:
        found = tuple(lexemes.first(hit.span(name), "integer") for name in ("one", "two", "three"))
    elif found is None:
        found = lexemes.first(hit.span("day"), "day_figure"), lexemes.first(hit.span("month"), "day_figure")
    elif follows(lexemes, hit, "figure") and lexemes.glued(hit.whole[1]):
        return None
    first, second, *years = found
    # Where the language leaves the order open, only a figure above 12 tells; month first is what English
    # software takes otherwise, and the reading stays doubtful.
    day, month = (first, second) if order == "dmy" or first > _MONTHS else (second, first)
    if not 1 <= month <= _MONTHS or not 1 <= day <= 39:
        return None
    open_to_both = not order and max(first, second) <= _MONTHS and first != second
    year = _full_year(years[0]) if years else None
    weekday = lexemes.first(hit.span("on"), "weekday")
    return date_reading(
        CalendarDate(year, month, day, weekday), hit, doubtful=open_to_both or year is None or spaced
    )


def _full_year(year: int) -> int:
    """A year of two figures is one of the hundred years up to 2030."""
    return year if year > 99 else 2000 + year if year <= 30 else 1900 + year


def _partial(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """Mars 2024; early September; mid-March; fin 2024; summer 2023."""
    span = hit.span("part")
    part = ""
    if span is not None:
        part = next(name for name in ("early", "mid", "late") if lexemes.first(span, name))
    season = lexemes.first(hit.span("season"), "season")
    month = lexemes.first(hit.span("month"), "month")
    return date_reading(CalendarDate(_year(lexemes, hit.span("year")), month, part=season or part), hit)


def _quarter(lexemes: Lexemes, hit: Hit) -> Reading | None:
    order = hit.span("order")
    number = _day_of(lexemes, order)
    halves = any({"half_year", "half_letter"} & set(lexemes.entries[at].values) for at in range(*hit.whole))
    letters = any(
        {"quarter_letter", "half_letter"} & set(lexemes.entries[at].values) for at in range(*hit.whole)
    )
    most = 2 if halves else 4
    if (
        number is None
        or order is None
        or not 1 <= number <= most
        or (letters and not lexemes.glued(order[0]))
    ):
        return None
    year = _year(lexemes, hit.span("year"))
    return date_reading(CalendarDate(year, part=f"{'H' if halves else 'Q'}{number}"), hit)


def _decade(lexemes: Lexemes, hit: Hit) -> Reading | None:
    year = lexemes.first(hit.whole, "decade") or lexemes.first(hit.whole, "integer")
    if year is None:
        return None
    year = int(year) if year > 99 else 1900 + int(year) if year >= 20 else 2000 + int(year)
    if year % 10 or not 1000 <= year < 2200:
        return None
    return date_reading(CalendarDate(year, part="decade"), hit)


def _century(lexemes: Lexemes, hit: Hit) -> Reading | None:
    span = hit.span("century")
    number = lexemes.first(span, "roman_figure") or _day_of(lexemes, span)
    if not number or number > 30:
        return None
    return date_reading(CalendarDate((number - 1) * 100 + 1, part="century"), hit)


def easter(year: int) -> datetime.date:
    """Easter Sunday by the Gregorian computus (the anonymous algorithm, as in Meeus, Astronomical Algorithms)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    lunar = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * lunar) // 451
    month, day = divmod(h + lunar - 7 * m + 114, 31)
    return datetime.date(year, month, day + 1)


def holiday(rule: str, year: int) -> datetime.date:
    """The day of a holiday in a year, from its month and day or its distance from Easter."""
    found = re.fullmatch(r"easter([+-]\d+)", rule)
    if found:
        return easter(year) + datetime.timedelta(days=int(found[1]))
    month, day = map(int, rule.split("-"))
    return datetime.date(year, month, day)


def _holiday(lexemes: Lexemes, hit: Hit) -> Reading | None:
    rule, year = lexemes.first(hit.whole, "holiday"), _year(lexemes, hit.span("year"))
    if year is None and rule.startswith("easter"):
        turn = -1 if lexemes.first(hit.span("turn"), "previous") else 1
        return date_reading(CalendarDate(part=rule, shift=Shift("year", turn)), hit, doubtful=True)
    day = holiday(rule, year or 2000)
    return date_reading(CalendarDate(year, day.month, day.day), hit, doubtful=year is None)
