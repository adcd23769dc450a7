"""Intervals: arithmetic on what numbers admit at the precision they were written at.

The operations are those of interval arithmetic (R. E. Moore, Interval Analysis, 1966): the result holds every
value that the operation can have on values of its operands. A statement is wrong only where no value fits.
"""

from collections.abc import Iterable
from decimal import Decimal

from attrs import frozen

from crossfact.model.quantity import INFINITY, Hedge, Number

_HUNDRED = Decimal(100)
# So many closing zeros let a whole number be a rounded one; what they hide is at most a hundredth of it.
_ZEROS, _ROUND = 2, Decimal("0.01")


@frozen
class Interval:
    """The values between ``low`` and ``high``, both included."""

    low: Decimal
    high: Decimal

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: "Interval") -> "Interval":
        ends = [_product(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def over(self, other: "Interval") -> "Interval | None":
        """The quotient; None where the divisor may be zero."""
        if other.low <= 0 <= other.high:
            return None
        ends = [_quotient(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high


def _product(a: Decimal, b: Decimal) -> Decimal:
    return Decimal(0) if not a or not b else a * b


def _quotient(a: Decimal, b: Decimal) -> Decimal:
    if not b.is_finite():
        return Decimal(0)
    return a / b


def point(value: Decimal | int) -> Interval:
    """The interval of one value."""
    return Interval(Decimal(value), Decimal(value))


def total(parts: Iterable[Interval]) -> Interval:
    """The sum of intervals."""
    return sum(parts, point(0))


def written(number: Number) -> Interval:
    """What a number admits as an input: its bounds, and for a round whole number what its zeros hide."""
    low, high = number.bounds
    if number.hedge in (Hedge.EXACT, Hedge.BETWEEN) and not number.rounded:
        low -= _hidden(number.value)
        high += _hidden(number.upper or number.value)
    return Interval(low, high)


def _hidden(value: Decimal) -> Decimal:
    """How far a whole number may have been rounded: half the worth of its closing zeros, a hundredth at most."""
    step = last_figure(value)
    if step < 10**_ZEROS:
        return Decimal(0)
    return min(step / 2, abs(value) * _ROUND / 2)


def last_figure(value: Decimal) -> Decimal:
    """The worth of one unit of the last figure that is no closing zero: 100 for 2 700, 0.1 for 3.2."""
    if not value:
        return Decimal(1)
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def stated(number: Number) -> Interval:
    """What a number admits as a result: rounded to its last figure, or cut off behind it."""
    low, high = number.bounds
    if number.hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        return Interval(number.value - number.step, INFINITY)
    if number.hedge in (Hedge.LESS_THAN, Hedge.AT_MOST):
        return Interval(-INFINITY, high + number.step)
    half = Decimal(0) if number.rounded else number.step / 2
    return Interval(low - half, high + number.step)


def share_of(part: Interval, whole: Interval) -> Interval | None:
    """A part as a percentage of its whole; None where the whole may be nothing."""
    quotient = part.over(whole)
    return quotient * point(_HUNDRED) if quotient else None


def change(before: Interval, after: Interval) -> Interval | None:
    """The change from one value to another in percent of the first; None where that may be nothing."""
    quotient = after.over(before)
    return quotient * point(_HUNDRED) - point(_HUNDRED) if quotient else None
