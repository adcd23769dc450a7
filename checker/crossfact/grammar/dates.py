"""Dates: weekday, day, month and year, as the language writes them."""

import re
from collections.abc import Mapping

import pyparsing as pp

from crossfact.grammar import trie
from crossfact.grammar.numbers import whole_words, word
from crossfact.model.claim import CalendarDate
from crossfact.model.pack import DateWords, NumberWords

_MONTHS = 12
_SPACE = r"[ \n]*"
_YEAR = r"(?:1[0-9]|20|21)\d\d(?![\d.,]?\d)"


def date(dates: DateWords, numbers: NumberWords) -> pp.ParserElement:
    """A date with at least a day and a month, or an ISO date, as a ``CalendarDate``.

    jeudi 26 février 2026; 1er mai; Saturday, 9 November 2025; January 27; March 3, 2026; 2026-02-26.
    """
    suffix = f"(?i:{'|'.join(map(re.escape, sorted(numbers.ordinal_suffixes, key=len, reverse=True)))})?"
    space = pp.Regex(rf"{_SPACE},?{_SPACE}").suppress()
    filler = pp.Regex(rf"(?:{whole_words(dates.fillers)}[ \n]+)*").suppress() if dates.fillers else pp.Empty()
    weekday = _name(dates.weekdays, dates.bare_ambiguous).set_results_name("weekday")
    day = (
        pp.Regex(rf"(?:0?[1-9]|[12]\d|3\d){suffix}(?![\w]|[.,:]\d)")
        .add_parse_action(
            lambda t: int(re.match(r"\d+", t[0]).group())  # type: ignore[union-attr]
        )
        .set_results_name("day")
    )
    month = _name(dates.months, dates.bare_ambiguous).set_results_name("month")
    year = pp.Regex(_YEAR).add_parse_action(lambda t: int(t[0])).set_results_name("year")
    opening = pp.Optional(weekday + space + filler)
    ending = pp.Optional(space + year)
    day_month = day + pp.Regex(r"[ \n]+").suppress() + filler + month + ending
    month_day = month + pp.Regex(r"[ \n]+").suppress() + filler + day + ending
    written = opening + (day_month | month_day)
    iso = pp.Regex(
        r"(?P<year>(?:1[0-9]|20|21)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
    )
    numeric = pp.Regex(r"\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:19|20)\d\d(?!\d)").add_parse_action(
        lambda s, at, t: _numeric(s, at, t[0], dates.numeric)
    )
    return ((opening + numeric) | written | iso).add_parse_action(_calendar)


def date_mark(dates: DateWords, numbers: NumberWords) -> str:
    """A pattern of how any date begins: a weekday, a month, a day before a month, figures with marks."""
    suffix = "|".join(map(re.escape, sorted(numbers.ordinal_suffixes, key=len, reverse=True)))
    fillers = rf"(?:{whole_words(dates.fillers)}[ \n]+)*" if dates.fillers else ""
    names = whole_words({*dates.weekdays, *dates.months})
    return rf"{names}|\d{{1,2}}(?i:{suffix})?[ \n]+{fillers}{whole_words(dates.months)}|\d{{1,4}}[/.-]\d"


def _numeric(text: str, at: int, written: str, order: str) -> pp.ParseResults:
    """The parts of a date in figures, in the order of the language, or the only possible one."""
    first, second, year = (int(part) for part in re.split(r"[/.-]", written))
    months_last = order != "mdy" or first > _MONTHS
    day, month = (first, second) if months_last else (second, first)
    if month > _MONTHS or (not order and max(first, second) <= _MONTHS and first != second):
        raise pp.ParseException(text, at, "a date that can be read two ways")
    found = pp.ParseResults([])
    found["day"], found["month"], found["year"] = day, month, year
    return found


def _name(table: Mapping[str, int], ambiguous: tuple[str, ...]) -> pp.ParserElement:
    """A month or weekday; one that is a common word too (may, march, sat) needs its capital."""
    capital = {
        form: table[name] for name in ambiguous if name in table for form in (name.capitalize(), name.upper())
    }
    certain = word({name: value for name, value in table.items() if name not in ambiguous})
    if not capital:
        return certain
    named = pp.Regex(rf"{trie.pattern(capital)}(?!\w)").add_parse_action(lambda t: capital[t[0]])
    return certain | named


def _calendar(tokens: pp.ParseResults) -> CalendarDate:
    parts = {name: int(value) for name, value in tokens.as_dict().items()}
    return CalendarDate(parts.get("year"), parts.get("month"), parts.get("day"), parts.get("weekday"))
