"""Two units of one measure: a quantity with the same in another unit behind it, in brackets or after a word."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import attrs
from attrs import frozen

from crossfact.model.interval import Interval, last_figure
from crossfact.model.quantity import Hedge, Number, Unit
from crossfact.relate.passages import Figure, FigureSentence

_BRACKET = re.compile(r"[^.;:!?()]{0,45}\(\s*[-−–+]?$")
# Without a comma the word may join two choices: five miles or ten kilometres.
_WORDED = re.compile(r",[^.;:!?()\d]{0,20}$")
_DAY = Unit("h", "duration", Decimal(86400))
_WEEK = Unit("h", "duration", Decimal(7 * 86400))
_POUND, _LB = Unit("GBP", "money GBP"), Unit("lb", "mass", Decimal("0.45359237"))
# What else a name may stand for: a nautical mile, a metric or a long ton, an imperial gallon.
_ALSO = {
    "mi": ("1852",),
    "short ton": ("1000", "1016.0469088"),
    "t": ("907.18474", "1016.0469088"),
    "gal": ("0.00454609",),
}
# Units of one system are converted without loss: so far may a round figure be off; with others, so far.
_EXACT, _LOOSE = Decimal("0.1"), Decimal("0.3")
_METRIC = frozenset(
    [
        "mm",
        "cm",
        "m",
        "km",
        "m²",
        "ha",
        "km²",
        "ml",
        "cl",
        "l",
        "m³",
        "km³",
        "g",
        "kg",
        "t",
        "W",
        "kW",
        "MW",
        "GW",
        "kWh",
        "MWh",
        "GWh",
        "TWh",
        "ko",
        "Mo",
        "Go",
        "To",
        "ms",
        "s",
        "min",
        "h",
        "d",
        "wk",
    ]
)
_TEMPERATURE = "temperature"
_TEN, _OVEN = Decimal(10), Decimal(100)


@frozen
class Conversion:
    """A quantity and its conversion; ``computed`` is the first in the unit of the second, for messages."""

    first: Figure
    second: Figure
    computed: Decimal
    agrees: bool


def conversions(passage: FigureSentence) -> Iterator[Conversion]:
    """The quantities of a sentence that are given in two units."""
    for first, second in passage.runs(2):
        one, other = passage.figures[first], passage.figures[second]
        gap, behind = passage.gaps[second], passage.gaps[second + 1]
        if _BRACKET.fullmatch(gap):
            tied = behind.lstrip().startswith(")")
        else:
            tied = _WORDED.fullmatch(gap) is not None and passage.cues.end("restated", gap) is not None
            tied = tied and passage.cues.start("periods", behind) is None
        pair = _units(one, other) if tied else None
        if pair and not _several(passage, first, other, pair):
            yield Conversion(one, other, _convert(one, *pair), _agrees(one, other, *pair))


def _several(passage: FigureSentence, first: int, other: Figure, pair: tuple[Unit, Unit]) -> bool:
    """Whether a count before a measure makes the other: two tanks of 1,000 litres, or 2 m³."""
    if not first or passage.figures[first - 1].symbol:
        return False
    one, count = passage.figures[first], passage.figures[first - 1].number.value
    number = attrs.evolve(one.number, value=one.number.value * count, step=one.number.step * count)
    return _meets(number, other.number, *pair, exact=False) if number.upper is None else False


def _units(one: Figure, other: Figure) -> tuple[Unit, Unit] | None:
    """The units of two figures in one dimension; days and weeks are durations too. None where there is none."""
    first, second = _weighed(one, other), _weighed(other, one)
    if first is None or second is None or first.symbol == second.symbol:
        return None
    if first.dimension != second.dimension:
        first, second = _timed(first), _timed(second)
    # Neither rates of exchange nor shares (34 %, about a third) are units of a measure.
    unlike = first.dimension.startswith("money") or first.dimension == "share"
    return (first, second) if first.dimension == second.dimension and not unlike else None


def _weighed(figure: Figure, beside: Figure) -> Unit | None:
    """The unit of a figure; pounds beside another weight are no money."""
    money = figure.dimension == _POUND.dimension and figure.claim.quantity.written.strip()[-1].isalpha()
    return _LB if money and beside.dimension == _LB.dimension else figure.unit


def _timed(unit: Unit) -> Unit:
    return {"d": _DAY, "wk": _WEEK}.get(unit.symbol, unit)


def _ends(figure: Figure) -> Sequence[Number]:
    """The number, or both ends of a range."""
    number = figure.number
    if number.upper is None:
        # A bound is converted as it is: more than 10 km (6 miles).
        about = number.hedge is Hedge.ABOUT
        return (number if about else attrs.evolve(number, hedge=Hedge.EXACT),)
    low = Number(number.value, number.step, Hedge.EXACT, None, number.rounded)
    return low, Number(number.upper, number.step, Hedge.EXACT, None, number.rounded)


def _convert(figure: Figure, unit: Unit, other: Unit) -> Decimal:
    return (figure.number.value * unit.factor + unit.offset - other.offset) / other.factor


def _agrees(one: Figure, other: Figure, unit: Unit, second: Unit) -> bool:
    """Whether some reading of the units makes each end of the one the other."""
    ends, others = _ends(one), _ends(other)
    if len(ends) != len(others):
        return True
    exact = unit.symbol in _METRIC and second.symbol in _METRIC
    return any(
        all(_meets(a, b, first, last, exact=exact) for a, b in zip(ends, others, strict=True))
        for first, last in _readings(unit, second)
    )


def _readings(unit: Unit, other: Unit) -> Iterator[tuple[Unit, Unit]]:
    """The units that two names may stand for; temperatures may be differences, which have no offset."""
    if unit.dimension == _TEMPERATURE:
        yield unit, other
        yield attrs.evolve(unit, offset=Decimal(0)), attrs.evolve(other, offset=Decimal(0))
        return
    for first in (unit.factor, *map(Decimal, _ALSO.get(unit.symbol, ()))):
        for second in (other.factor, *map(Decimal, _ALSO.get(other.symbol, ()))):
            yield attrs.evolve(unit, factor=first), attrs.evolve(other, factor=second)


def _meets(a: Number, b: Number, unit: Unit, other: Unit, *, exact: bool) -> bool:
    one, two = _reach(a, unit), _reach(b, other)
    if not one.meets(two):
        return False
    if unit.dimension == _TEMPERATURE or Hedge.EXACT not in (a.hedge, b.hedge):
        return True
    first, second = a.value * unit.factor, b.value * other.factor
    far = abs(first - second) / max(abs(first), abs(second), Decimal(1).scaleb(-12))
    return far <= (_EXACT if exact and a.hedge is b.hedge is Hedge.EXACT else _LOOSE)


def _reach(number: Number, unit: Unit) -> Interval:
    """What a number admits in the base of its dimension: as rounded to its last figure that is no zero."""
    low, high = number.bounds
    step = number.step if number.rounded else last_figure(number.value)
    if unit.dimension == _TEMPERATURE:
        # Ovens are rounded to ten degrees, the weather is not.
        step = min(step, _TEN if number.value >= _OVEN else Decimal(1))
    half = step / 2
    low, high = low - half, high + half
    return Interval(low * unit.factor + unit.offset, high * unit.factor + unit.offset)
