"""Times as they are written: dates whole or in part, parts of years, intervals, distances from a day."""

import calendar
import datetime

from attrs import evolve, frozen

_DECADE, _CENTURY, _QUARTER, _HALF = "decade", "century", "Q", "H"


@frozen
class Shift:
    """A distance from a day: so many days, weeks, months or years; ``weekday`` is the day of that week."""

    unit: str
    count: int
    weekday: int | None = None


@frozen
class CalendarDate:
    """A date as far as it is written: year, month, day and weekday (0 is Monday), each or None.

    ``part`` is a part of a year or month (Q1, H2, spring, early, mid, late, weekend) or a longer time (decade,
    century: of the year told). ``end`` is the last day of an interval. ``shift`` is how far the date lies from
    the document's own day (yesterday, last month, in two years): ``on`` tells which day that is.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    written: str = ""
    part: str = ""
    end: "CalendarDate | None" = None
    shift: Shift | None = None

    def resolve(self, reference: datetime.date | None = None) -> datetime.date | None:
        """The day, if it is written whole; the year may be taken from ``reference``. None if no such day."""
        year = self.year if self.year is not None else reference.year if reference else None
        if year is None or self.month is None or self.day is None:
            return None
        try:
            return datetime.date(year, self.month, self.day)
        except ValueError:
            return None

    def differs(self, other: "CalendarDate") -> bool:
        """Whether a part that both state differs."""
        pairs = (
            (self.year, other.year),
            (self.month, other.month),
            (self.day, other.day),
            (self.weekday, other.weekday),
        )
        return any(a is not None and b is not None and a != b for a, b in pairs)

    @property
    def reading(self) -> str:
        """How the writing was understood, for messages."""
        return self.iso

    @property
    def iso(self) -> str:
        """The date in the form of ISO 8601 as far as it is written: 2026-03, --03-04, 2024-Q1, 199X, C20."""
        if self.end is not None:
            return f"{evolve(self, end=None).iso}/{self.end.iso}"
        if self.part == _DECADE and self.year is not None:
            return f"{self.year // 10}X"
        if self.part == _CENTURY and self.year is not None:
            return f"C{(self.year - 1) // 100 + 1}"
        if self.shift is not None:
            return f"{self.shift.count:+} {self.shift.unit}"
        year = f"{self.year:04}" if self.year is not None else "-"
        if self.part[:1] in (_QUARTER, _HALF) and self.part[1:].isdigit():
            return f"{year}-{self.part}"
        if self.month is None and self.day is None:
            bare = f"W-{self.weekday + 1}" if self.weekday is not None else ""
            return year if self.year is not None else bare
        month = f"-{self.month:02}" if self.month is not None else "--"
        return f"{year}{month}-{self.day:02}" if self.day is not None else f"{year}{month}"

    def on(self, reference: datetime.date, *, upcoming: bool = False) -> "CalendarDate":
        """The date with what only the document's day tells; ``upcoming`` where the text looks ahead.

        Raises nothing: what lies beyond the calendar stays as it is written.
        """
        try:
            return self._on(reference, upcoming=upcoming)
        except (OverflowError, ValueError):
            return self

    def _on(self, reference: datetime.date, *, upcoming: bool) -> "CalendarDate":
        if self.end is not None:
            start = evolve(self, end=None).on(reference, upcoming=upcoming)
            end = self.end.on(reference, upcoming=upcoming)
            # The night of Thursday to Friday: the second day follows the first.
            first, last = start.resolve(), end.resolve()
            if first and last and last < first and self.weekday is not None:
                start = _day(first - datetime.timedelta(days=7), start)
            return evolve(start, end=end)
        if self.shift is not None:
            return _shifted(self, self.shift, reference)
        if self.part[:1] in (_QUARTER, _HALF) and self.part[1:].isdigit() and self.year is None:
            begun = (int(self.part[1:]) - 1) * (3 if self.part[0] == _QUARTER else 6) < reference.month
            return evolve(self, year=reference.year if begun or upcoming else reference.year - 1)
        if self.weekday is not None and self.day is None:
            days = (
                (self.weekday - reference.weekday()) % 7
                if upcoming
                else -((reference.weekday() - self.weekday) % 7)
            )
            return _day(reference + datetime.timedelta(days=days), self)
        if self.day is not None and self.month is None and self.year is None:
            return _in_a_month(self, reference, upcoming=upcoming)
        return self


@frozen
class ClockTime:
    """A time of day. ``written`` is the text as it stands."""

    hour: int
    minute: int = 0
    written: str = ""

    @property
    def reading(self) -> str:
        """The time in the form of ISO 8601."""
        return f"T{self.hour:02}:{self.minute:02}"


def _day(day: datetime.date, date: CalendarDate) -> CalendarDate:
    return evolve(date, year=day.year, month=day.month, day=day.day, shift=None)


def _in_a_month(date: CalendarDate, reference: datetime.date, *, upcoming: bool) -> CalendarDate:
    """A day without its month: in the month of the reference, or the nearest where its weekday fits."""
    months = reference.year * 12 + reference.month - 1
    for away in (0, 1, -1) if date.weekday is None else range(12):
        year, month = divmod(months + (away if upcoming or away < 0 else -away), 12)
        if date.day is None or date.day > calendar.monthrange(year, month + 1)[1]:
            continue
        day = datetime.date(year, month + 1, date.day)
        fits = date.weekday in (None, day.weekday())
        if fits and (day >= reference if upcoming else day <= reference):
            return _day(day, date)
    return date


def _shifted(date: CalendarDate, shift: Shift, reference: datetime.date) -> CalendarDate:
    """What lies so far from a day: a day, a week from Monday to Sunday, a month, a quarter, a year."""
    if shift.weekday is not None:
        return _day(_on_weekday(reference, shift.count, shift.weekday, shift.unit), date)
    if shift.unit in ("day", "date"):
        return _day(reference + datetime.timedelta(days=shift.count), date)
    if shift.unit in ("week", "weekend"):
        monday = reference + datetime.timedelta(days=7 * shift.count - reference.weekday())
        first = monday + datetime.timedelta(days=5 if shift.unit == "weekend" else 0)
        return evolve(
            _day(first, date), part="", end=_day(monday + datetime.timedelta(days=6), CalendarDate())
        )
    months = reference.year * 12 + reference.month - 1
    if shift.unit in ("month", "month-day"):
        year, month = divmod(months + shift.count, 12)
        if shift.unit == "month-day":
            last = calendar.monthrange(year, month + 1)[1]
            return _day(datetime.date(year, month + 1, min(reference.day, last)), date)
        return evolve(date, year=year, month=month + 1, shift=None)
    if shift.unit == "quarter":
        year, quarter = divmod(months // 3 + shift.count, 4)
        return evolve(date, year=year, part=f"Q{quarter + 1}", shift=None)
    if shift.unit == "decade":
        return evolve(date, year=(reference.year // 10 + shift.count) * 10, part=_DECADE, shift=None)
    year = reference.year + shift.count
    return evolve(date, year=year, shift=None)


def _on_weekday(reference: datetime.date, count: int, weekday: int, unit: str) -> datetime.date:
    """The day of the week that is told: of a week so far away, or the nearest before or behind."""
    if unit == "week":
        monday = reference + datetime.timedelta(days=7 * count - reference.weekday())
        return monday + datetime.timedelta(days=weekday)
    ahead = (weekday - reference.weekday()) % 7
    if count > 0:
        return reference + datetime.timedelta(days=ahead or 7)
    if count < 0:
        return reference - datetime.timedelta(days=(7 - ahead) % 7 or 7)
    return reference + datetime.timedelta(days=ahead)
