"""Moments and stretches of time: from January 2021 to December 2023; du 9 au 13 juillet; (1998-2008)."""

import calendar
import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

import attrs
from attrs import frozen

from crossfact.model.interval import Interval
from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.place import Span
from crossfact.relate.cues import alternatives

_YEAR = r"(?:1[0-9]|20)\d\d(?![\d%€$£]|[.,]\d)"
_DECEMBER, _WEEK = 12, 7
# A stretch without a year is counted in one without a leap day, and so is the next.
_COMMON = 2021
_BRACKETS = re.compile(rf"\(\s*({_YEAR})\s?[-–—]\s?({_YEAR})\s*\)")


@frozen
class Moment:
    """A time as far as it is written: the first and the last day that it may be; ``year`` if one is written."""

    first: datetime.date
    last: datetime.date
    year: int | None
    month: int | None = None
    day: int | None = None


@frozen
class Stretch:
    """A stretch of time as a text gives it: its place, its start and its end; ``bracketed`` is (1998-2008)."""

    span: Span
    start: Moment
    end: Moment
    bracketed: bool = False

    @property
    def days(self) -> Interval:
        """How many days may lie between its ends, the last one counted or not."""
        shortest = (self.end.first - self.start.last).days
        longest = (self.end.last - self.start.first).days + 1
        return Interval(Decimal(shortest), Decimal(longest))

    @property
    def workdays(self) -> Interval:
        """How many days without those of the weekends may lie between two days; nothing where it is a week or less."""
        days = int(self.days.high)
        if days <= _WEEK or self.start.day is None:
            return self.days
        free, rest = 2 * (days // _WEEK), days % _WEEK
        # The days over a whole number of weeks may hold any of a weekend.
        return Interval(
            Decimal(days - free - min(rest, 2)), Decimal(days - free - max(0, rest - (_WEEK - 2)))
        )

    @property
    def reversed(self) -> bool:
        """Whether it ends before it begins, however the ends are read."""
        return self.end.last < self.start.first


@lru_cache(maxsize=16)
def _pattern(data: PackData) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of a moment, with its parts named, and of a stretch."""
    suffix = f"(?:{alternatives(data.numbers.ordinal_suffixes)})?"
    month = alternatives(data.dates.months)
    weekday = rf"(?:(?:{alternatives(data.dates.weekdays)}),?\s+)?"
    filler = rf"(?:(?:{alternatives(data.dates.fillers)})\s+)?"
    day = rf"(?:0?[1-9]|[12]\d|3[01]){suffix}(?!\d)"
    forms = (
        rf"(?P<d1>{day})\s+{filler}(?P<m1>{month})(?:,?\s+(?P<y1>{_YEAR}))?(?!\w)",
        rf"(?P<m2>{month})\s+(?:(?P<d2>{day})(?:,?\s+(?P<y2>{_YEAR}))?|(?P<y3>{_YEAR}))(?!\w)",
        rf"(?P<y4>{_YEAR})(?!\w)",
        rf"(?P<d5>{day})(?!\w)",
    )
    named = rf"{weekday}{filler}(?:{'|'.join(forms)})"
    bare = re.sub(r"\?P<\w+>", "?:", named)
    until = alternatives(data.relations.until)
    since = "|".join(re.escape(s) if s.endswith("'") else re.escape(s) + r"\s+" for s in data.relations.since)
    stretch = rf"(?<![\w-])(?:{since or '(?!)'})({bare})\s+(?:{until})\s+({bare})(?!\s?[%€$£]|\s\d)"
    return re.compile(named), re.compile(stretch)


def moment(text: str, data: PackData, *, later: Moment | None = None) -> Moment | None:
    """The time that a text in normal form is, whole; parts that it leaves out are those of ``later``.

    None where it is none, or no such day.
    """
    found = _pattern(data)[0].fullmatch(text.strip())
    if not found:
        return None
    part = found.groupdict()
    day = next((int(re.match(r"\d+", part[k]).group()) for k in ("d1", "d2", "d5") if part[k]), None)  # type: ignore[union-attr]
    name = part["m1"] or part["m2"]
    month = data.dates.months[" ".join(name.split())] if name else None
    year = next((int(part[k]) for k in ("y1", "y2", "y3", "y4") if part[k]), None)
    if later is not None and year is None:
        month = month if month is not None else later.month
        year = later.year
    if day is not None and month is None:
        return None
    return _days(year, month, day)


def _days(year: int | None, month: int | None, day: int | None) -> Moment | None:
    whole = year or _COMMON
    if month is None:
        if year is None:
            return None
        return Moment(datetime.date(year, 1, 1), datetime.date(year, _DECEMBER, 31), year)
    last = calendar.monthrange(whole, month)[1]
    if day is not None and day > last:
        return None
    first = datetime.date(whole, month, day or 1)
    return Moment(first, datetime.date(whole, month, day or last), year, month, day)


def moments_in(text: str, start: int, data: PackData) -> Iterator[tuple[Span, Moment]]:
    """The times with a year in a text in normal form that begins at an offset of its document, with their places."""
    for found in _pattern(data)[0].finditer(text):
        time = moment(found.group(), data)
        if time is not None and time.year is not None:
            yield Span(start + found.start(), start + found.end()), time


def months_in(text: str, data: PackData) -> tuple[int, ...]:
    """The months that the days named in a text in normal form are in, each once."""
    found = (moment(match.group(), data) for match in _pattern(data)[0].finditer(text))
    return tuple({time.month: None for time in found if time is not None and time.month})


def stretches(text: str, start: int, pack: LanguagePack) -> Iterator[Stretch]:
    """The stretches of time in a text in normal form that begins at an offset of its document."""
    data = pack.data
    for found in _pattern(data)[1].finditer(text):
        end = moment(found.group(2), data)
        begin = moment(found.group(1), data, later=end) if end else None
        if begin and end and (begin.year is None) == (end.year is None) and _alike(begin, end):
            if begin.year is None and end.last < begin.first:
                # Without years it ends in the next one: from 1 November to 15 March.
                end = attrs.evolve(end, first=_year_on(end.first), last=_year_on(end.last))
            yield Stretch(Span(start + found.start(), start + found.end()), begin, end)
    for found in _BRACKETS.finditer(text):
        first, last = _days(int(found.group(1)), None, None), _days(int(found.group(2)), None, None)
        if first and last:
            yield Stretch(Span(start + found.start(1), start + found.end(2)), first, last, bracketed=True)


def _year_on(day: datetime.date) -> datetime.date:
    return day.replace(year=day.year + 1)


def _alike(begin: Moment, end: Moment) -> bool:
    """Whether both ends are written to the same part: two years, two months, two days."""
    return (begin.day is None) == (end.day is None) and (begin.month is None) == (end.month is None)
