"""Values: whether those of two claims are of one kind, and whether they could be one value."""

from decimal import Decimal

from crossfact.link.facets import apart
from crossfact.model.claim import CalendarDate, Claim, ClaimKind
from crossfact.model.quantity import Hedge, Quantity

# A converted figure may be so far off, by rounding.
_CONVERTED = Decimal("0.02")
KINDS = (ClaimKind.QUANTITY, ClaimKind.RANK, ClaimKind.DATE, ClaimKind.TIME, ClaimKind.SCORE)
"""The kinds of values that are compared."""


def comparable(a: Claim, b: Claim) -> bool:
    """Whether the values are of one kind and dimension (two plain counts are), dates as far as both are written."""
    if a.kind is not b.kind or a.kind not in KINDS:
        return False
    x, y = a.value, b.value
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return (x.unit.dimension if x.unit else "") == (y.unit.dimension if y.unit else "")
    if isinstance(x, CalendarDate) and isinstance(y, CalendarDate):
        return _fineness(a) == _fineness(b) != ""
    return True


def same_value(a: Claim, b: Claim) -> bool:
    """Whether the values of two comparable claims could be one, at the precision they were written at."""
    x, y = a.value, b.value
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return _near(x, y)
    if isinstance(x, CalendarDate) and isinstance(y, CalendarDate):
        return not apart(day_of(a), day_of(b))
    return a.reading == b.reading


def day_of(claim: Claim) -> CalendarDate:
    """The date of a date claim, with what its document's day tells."""
    return claim.resolved or claim.calendar


def _fineness(claim: Claim) -> str:
    """How finely a date is told: a day of a month, a month, a year, or less (a weekday alone, a part of a year)."""
    date = day_of(claim)
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


def _near(x: Quantity, y: Quantity) -> bool:
    """Whether two quantities could be one; figures in two units are both taken for rounded."""
    first, second = x.in_base, y.in_base
    if x.unit is None and y.unit is None and Hedge.ABOUT in (x.number.hedge, y.number.hedge):
        # About a dozen is said of eleven.
        return first.near(second) or abs(first.value - second.value) <= 1
    if (x.unit and x.unit.symbol) != (y.unit and y.unit.symbol):
        reach = abs(second.value) * _CONVERTED
        return abs(first.value - second.value) <= max(reach, first.step, second.step)
    return first.near(second)
