"""Quantities: a number at the precision it was written at, with its unit."""

import enum
from decimal import Context, Decimal
from fractions import Fraction

from attrs import frozen

INFINITY = Decimal("Infinity")
# The symbol of a part of a whole in words: a third. None is finer than one in so many.
PART, _FINEST = "/1", 1000


class Hedge(enum.StrEnum):
    """How the writer bounded a number."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"
    LESS_THAN = "less-than"
    BETWEEN = "between"


# How far "about" and its like reach: "near 2,000" is said of 1,986, and of 1,900, hardly of 1,700.
_ABOUT = Decimal("0.08")
# Figures as they are written: a third, in decimals, has more.
_WRITTEN = Context(prec=15)
# How far beyond a bound a writer still says "more than": "more than 400" is said of 412, not of 900.
_BEYOND = Decimal("0.30")


@frozen
class Number:
    """A number as read: its value, the step of its last written digit, and how it was hedged.

    ``value`` is the number (for a range its lower end, ``upper`` its upper end). ``step`` is the worth
    of one unit of the last digit written: 3.2 billion has 0.1 billion; a plain count has 1. ``rounded``
    is true where the writing itself rounds (a decimal, or a scale word): 3.2 billion is 3.15 to 3.25.
    """

    value: Decimal
    step: Decimal = Decimal(1)
    hedge: Hedge = Hedge.EXACT
    upper: Decimal | None = None
    rounded: bool = False

    def scaled(self, factor: Decimal) -> "Number":
        """The number in another unit, ``factor`` of which make one of this."""
        upper = None if self.upper is None else self.upper * factor
        return Number(self.value * factor, self.step * factor, self.hedge, upper, self.rounded)

    @property
    def exact(self) -> bool:
        """Whether it is told without a hedge, and is no range."""
        return self.hedge is Hedge.EXACT and self.upper is None

    @property
    def whole(self) -> bool:
        """Whether the value is an integer."""
        return self.value == self.value.to_integral_value()

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """Lowest and highest value that the writing admits, read kindly; both inclusive."""
        half = self.step / 2 if self.rounded else Decimal(0)
        low, high = self.value - half, (self.upper or self.value) + half
        reach = abs(self.value) * _ABOUT
        if self.hedge is Hedge.ABOUT:
            return low - max(reach, self.step / 2), high + max(reach, self.step / 2)
        if self.hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN):
            return low, INFINITY
        if self.hedge in (Hedge.AT_MOST, Hedge.LESS_THAN):
            return -INFINITY, high
        return low, high

    @property
    def meant(self) -> tuple[Decimal, Decimal]:
        """The values a writer would say this of: a one-sided hedge still means a number near by.

        What is told about to more figures is nearer: some 94,600 is not said of 96,400.
        """
        low, high = self.bounds
        if self.hedge is Hedge.ABOUT and self.value == self.value.normalize(_WRITTEN):
            reach = min(abs(self.value) * _ABOUT, _unit(self.value))
            return self.value - reach, (self.upper or self.value) + reach
        reach = abs(self.value) * _BEYOND
        if high == INFINITY:
            high = self.value + max(reach, self.step)
        if low == -INFINITY:
            low = self.value - max(reach, self.step)
        return low, high

    def agrees(self, other: "Number") -> bool:
        """Whether some value fits both, at the precision each was written at."""
        return _overlap(self.bounds, other.bounds) or _rounds(self, other) or _rounds(other, self)

    def near(self, other: "Number") -> bool:
        """Whether both could have been said of one value by writers who mean what they say."""
        return _overlap(self.meant, other.meant) or _rounds(self, other) or _rounds(other, self)


def _rounds(number: Number, other: Number) -> bool:
    """Whether a number is the other one, rounded to fewer figures, where one is hedged: some 6,400 of 6,430.

    Nobody says "more than" of less.
    """
    if number.hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST) or not number.value:
        return False
    if number.hedge is Hedge.EXACT and other.hedge is not Hedge.ABOUT:
        return False
    if significant(number.value) >= significant(other.value):
        return False
    # Of one figure the last digit is the whole number: 2,000 is not said of 1,700.
    return abs(number.value - other.value) <= min(_unit(number.value), abs(number.value) * _ABOUT)


def _unit(value: Decimal) -> Decimal:
    """The worth of the last significant figure; of a five there, of five: 6,450 is told to the nearest fifty."""
    figures = significant(value)
    worth = Decimal(1).scaleb(value.adjusted() - figures + 1) if value else Decimal(1)
    return 5 * worth if figures > 1 and value / worth % 10 == 5 else worth


def _overlap(a: tuple[Decimal, Decimal], b: tuple[Decimal, Decimal]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def significant(value: Decimal) -> int:
    """How many figures a number has once its closing zeros are left out: 6,400 has two."""
    digits = "".join(map(str, value.as_tuple().digits)).strip("0")
    return max(len(digits), 1)


@frozen
class Unit:
    """A unit of measure or currency: its symbol, its dimension and its worth in the dimension's base."""

    symbol: str
    dimension: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)

    def in_base(self, number: Number) -> Number:
        """The number in the base unit of the dimension (temperatures have an offset too)."""
        scaled = number.scaled(self.factor)
        if not self.offset:
            return scaled
        upper = None if scaled.upper is None else scaled.upper + self.offset
        return Number(scaled.value + self.offset, scaled.step, scaled.hedge, upper, scaled.rounded)


@frozen
class Quantity:
    """A number with its unit, if it has one. ``written`` is the text as it stands."""

    number: Number
    unit: Unit | None = None
    written: str = ""

    @property
    def in_base(self) -> Number:
        """The number in the base unit of its dimension; itself where there is no unit."""
        return self.unit.in_base(self.number) if self.unit else self.number

    @property
    def reading(self) -> str:
        """How the writing was understood, for messages: 2100000000 USD, >= 400, 37.5 %."""
        mark = {
            Hedge.ABOUT: "≈ ",
            Hedge.AT_LEAST: "≥ ",
            Hedge.MORE_THAN: "> ",
            Hedge.AT_MOST: "≤ ",
            Hedge.LESS_THAN: "< ",
        }.get(self.number.hedge, "")
        if self.unit and self.unit.symbol == PART:
            return f"{mark}{_fraction(self.number.value)}"
        value = plain_decimal(self.number.value)
        if self.number.upper is not None:
            value = f"{value}–{plain_decimal(self.number.upper)}"
        return f"{mark}{value}{' ' + self.unit.symbol if self.unit else ''}"


def _fraction(value: Decimal) -> str:
    """A part of a whole as it is said: 1/3."""
    return str(Fraction(value).limit_denominator(_FINEST))


@frozen
class Score:
    """Two numbers held against each other: the result of a match (3-1). ``written`` is the text as it stands."""

    first: int
    second: int
    written: str = ""

    @property
    def reading(self) -> str:
        """The score as messages show it."""
        return f"{self.first}–{self.second}"


def plain_decimal(value: Decimal) -> str:
    """A number in figures with thin thousands, never in exponent form: 2 100 000."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    whole, point, rest = text.partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    groups = f"{int(whole):,}".replace(",", " ") if len(whole) > 4 else whole
    return f"{sign}{groups}{point}{rest}"
