"""Values: whether those of two claims are of one kind, and whether they could be one value."""

from collections.abc import Hashable
from decimal import Decimal

from attrs import evolve

from crossfact.link.facets import apart
from crossfact.model.claim import CalendarDate, Claim, ClaimKind, Phase, Role
from crossfact.model.quantity import PART, Hedge, Quantity

# A converted figure may be so far off, by rounding.
_CONVERTED = Decimal("0.02")
# A part in words (a third) is so many points off a percentage, by rounding.
_POINTS = Decimal(2)
KINDS = (ClaimKind.QUANTITY, ClaimKind.RANK, ClaimKind.DATE, ClaimKind.TIME, ClaimKind.SCORE)
"""The kinds of values that are compared."""


def comparable(a: Claim, b: Claim) -> bool:
    """Whether the values are of one kind and dimension (two plain counts are), dates as far as both are written."""
    told = dimension(a)
    if told is None or told != dimension(b):
        return False
    if a.kind is not ClaimKind.DATE:
        return True
    return tells(a, b.facets.phase) and tells(b, a.facets.phase)


def tells(date: Claim, other: Phase) -> bool:
    """Whether a date is told so that it can be compared with one of some phase."""
    return bool(_fineness(date, _bound(date, other)))


def dimension(claim: Claim) -> tuple[ClaimKind, str] | None:
    """What the value of a claim is compared with alone: its kind and dimension; None for kinds that are not compared."""
    if claim.kind not in KINDS:
        return None
    unit = claim.value.unit if isinstance(claim.value, Quantity) else None
    return claim.kind, unit.dimension if unit else ""


def same_value(a: Claim, b: Claim) -> bool:
    """Whether the values of two comparable claims could be one, at the precision they were written at."""
    x, y = a.value, b.value
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        if a.facets.role is b.facets.role is Role.LIMIT:
            # What two limits admit overlaps always; the limits themselves are compared.
            x, y = _exact(x), _exact(y)
        return _near(x, y)
    if isinstance(x, CalendarDate) and isinstance(y, CalendarDate):
        told = aligned(a, b)
        return told is None or not apart(*told)
    return a.reading == b.reading


def agree(a: Claim, b: Claim) -> bool:
    """Whether the values of two comparable claims may be one and are told as finely."""
    if a.kind is not ClaimKind.DATE or b.kind is not ClaimKind.DATE:
        return same_value(a, b)
    return not coarse(a, b) and not apart(a.reckoned, b.reckoned)


def aligned(a: Claim, b: Claim) -> tuple[CalendarDate, CalendarDate] | None:
    """The dates of two claims as they can be compared, or None where they cannot.

    Of a stretch of time and a day that is told to be its beginning or its end, the end that is meant; of a day and a
    month or year, what both tell.
    """
    x, y = _bound(a, b.facets.phase), _bound(b, a.facets.phase)
    finer, coarser = _fineness(a, x), _fineness(b, y)
    if not finer or not coarser:
        return None
    level = max(finer, coarser, key=_LEVELS.index)
    return _cut(x, level), _cut(y, level)


def coarse(a: Claim, b: Claim) -> bool:
    """Whether two claims are dates, and one tells what the other does not: a day and a month, a stretch and a day."""
    if a.kind is not ClaimKind.DATE or b.kind is not ClaimKind.DATE:
        return False
    return aligned(a, b) != (a.reckoned, b.reckoned)


def form(date: Claim) -> Hashable:
    """What of a date decides, with its phase, beside which others it is coarse: which of its parts are told."""
    return _parts(date.reckoned), date.calendar.day is None, date.calendar.end is None


def _parts(date: CalendarDate) -> Hashable:
    told = [part is not None for part in (date.year, date.month, date.day, date.weekday)]
    return (*told, bool(date.part), bool(date.shift), _parts(date.end) if date.end is not None else None)


# How finely a date is told, the finest first.
_LEVELS = ("day", "month", "year")


def _bound(claim: Claim, other: Phase) -> CalendarDate:
    """The date of a claim; of a stretch of time the end of it that the other claim tells."""
    date = claim.reckoned
    # A week or a weekend tells no day of its own.
    if claim.calendar.end is None or date.end is None or other not in (Phase.START, Phase.END):
        return date
    return date.end if other is Phase.END else evolve(date, end=None)


def _cut(date: CalendarDate, level: str) -> CalendarDate:
    """A date as finely as a level tells; what is finer is left out."""
    if level == "day":
        return date
    return evolve(date, day=None, weekday=None, month=date.month if level == "month" else None)


def _fineness(claim: Claim, date: CalendarDate) -> str:
    """How finely a date is told: a day of a month, a month, a year, or less (a weekday alone, a part of a year)."""
    if (
        date.end is not None
        or date.part
        or (claim.calendar.day is None and date.day is not None and date.shift)
    ):
        return ""
    if date.day is not None and date.month is not None:
        return "day"
    if date.month is not None:
        return "month"
    return "year" if date.year is not None else ""


def _exact(value: Quantity) -> Quantity:
    """A quantity without its hedge."""
    return evolve(value, number=evolve(value.number, hedge=Hedge.EXACT))


def _near(x: Quantity, y: Quantity) -> bool:
    """Whether two quantities could be one; figures in two units are both taken for rounded."""
    first, second = x.in_base, y.in_base
    if x.unit is None and y.unit is None and Hedge.ABOUT in (x.number.hedge, y.number.hedge):
        # About a dozen is said of eleven.
        return first.near(second) or abs(first.value - second.value) <= 1
    symbols = {x.unit and x.unit.symbol, y.unit and y.unit.symbol}
    if len(symbols) > 1:
        reach = abs(second.value) * _CONVERTED
        if PART in symbols:
            return first.near(second) or abs(first.value - second.value) <= max(reach, _POINTS)
        return first.near(second) or abs(first.value - second.value) <= max(reach, first.step, second.step)
    return first.near(second)
