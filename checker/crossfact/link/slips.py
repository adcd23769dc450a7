"""Slips: whether two different figures look like one figure mistyped."""

import math
from decimal import Decimal

from attrs import frozen

from crossfact.model.calendar import CalendarDate
from crossfact.model.quantity import Quantity, significant

_LONG = 3
_PAIR = 2
_SCALES = (Decimal(10), Decimal(1000), Decimal(1000000))


@frozen
class Slip:
    """A slip of the keyboard: its kind, and how many digits the figures have that could have differed.

    ``transposed``: two digits changed places (148, 184; 41, 14). ``digit``: one digit of at least four
    differs (4 312, 4 372). ``scale``: ten times, a thousand or a million times as much.
    """

    kind: str
    digits: int

    @property
    def chance(self) -> float:
        """How likely two figures of so many digits, taken at random, differ so."""
        figures = 9.0 * 10.0 ** (self.digits - 1)
        ways = {"transposed": 0.9 * math.comb(self.digits, 2), "digit": 9.0 * self.digits}
        return min(1.0, ways.get(self.kind, figures) / figures)


def slip(a: Quantity, b: Quantity) -> Slip | None:
    """The slip that turns one figure into the other, or None."""
    x, y = a.in_base.value, b.in_base.value
    if a.number.upper is not None or b.number.upper is not None or x == y or not x or not y:
        return None
    s, t = _digits(a.number.value), _digits(b.number.value)
    if len(s) == len(t) and a.number.value.adjusted() == b.number.value.adjusted():
        differing = [i for i in range(len(s)) if s[i] != t[i]]
        if (
            len(differing) == _PAIR
            and s[differing[0]] == t[differing[1]]
            and s[differing[1]] == t[differing[0]]
        ):
            return Slip("transposed", len(s))
        if len(differing) == 1 and len(s) > _LONG:
            return Slip("digit", len(s))
    ratio = max(x, y) / min(x, y)
    # Two and 2,000 are two counts; 3.2 million and 3.2 billion, 4,800 and 48,000 are not.
    telling = (a.unit is not None and b.unit is not None) or min(significant(x), significant(y)) >= _PAIR
    return Slip("scale", len(s)) if telling and s == t and ratio in _SCALES else None


def shape(quantity: Quantity) -> tuple[str, int, int]:
    """What two figures share that could be slips of each other: dimension, magnitude, number of digits."""
    value = quantity.number.value
    return quantity.unit.dimension if quantity.unit else "", value.adjusted(), len(_digits(value))


def transposable(quantity: Quantity) -> tuple[int, str]:
    """What two figures share where one is a transposition of the other: magnitude and sorted digits."""
    value = quantity.number.value
    return value.adjusted(), "".join(sorted(_digits(value)))


def telling_digits(quantity: Quantity) -> tuple[int, str] | None:
    """``transposable`` for figures long enough to tell by themselves: three digits or more; else None."""
    found = transposable(quantity)
    return found if len(found[1]) >= _LONG else None


def slip_marks(quantity: Quantity) -> frozenset[str]:
    """Marks of which two figures share one where a slip turns one into the other: no slip without a mark in common.

    The sorted digits stay the same where two change places, or the figure is of another scale; where one digit
    of four or more differs, the rest are the same.
    """
    value = quantity.number.value
    digits, magnitude = _digits(value), value.adjusted()
    marks = {"".join(sorted(digits))}
    if len(digits) > _LONG:
        marks |= {f"{magnitude}/{n}/{digits[:n]}{digits[n + 1 :]}" for n in range(len(digits))}
    return frozenset(marks)


def _digits(value: Decimal) -> str:
    """The figures of a number down to the last that is not a closing zero, at least two."""
    figures = f"{value:f}".replace(".", "").lstrip("-0")
    short = figures.rstrip("0")
    return short if len(short) > 1 else figures[:2]


def date_slip(a: CalendarDate, b: CalendarDate) -> bool:
    """Whether two dates differ in one figure alone, and there by a slip: the 12th and the 21st, 1887 and 1878."""
    parts = ((a.year, b.year), (a.month, b.month), (a.day, b.day))
    if any((x is None and y is not None) or (x is not None and y is None) for x, y in parts[1:]):
        return False
    differing = [(str(x), str(y)) for x, y in parts if x is not None and y is not None and x != y]
    if len(differing) != 1:
        return False
    x, y = differing[0]
    return sorted(x) == sorted(y) or x.lstrip("12") == y.lstrip("12") != ""


def date_slip_marks(date: CalendarDate) -> frozenset[tuple[str, int | None, int | None]]:
    """Marks of which two dates share one where they differ by a slip: what is left when one part is left out."""
    return frozenset({("year", date.month, date.day), ("month", None, date.day), ("day", date.month, None)})
