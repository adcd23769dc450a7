"""From, to and change: from 40 to 50 million, up 25 %; up 15 % to 580 (2024: 520); 38, compared with 29, up 31 %."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import attrs
from attrs import frozen

from crossfact.model.interval import Interval, change, point, stated, written
from crossfact.model.quantity import PART, Hedge, Number, plain_decimal
from crossfact.relate.passages import Figure, FigureSentence

_FAR = 70
# So many words of its own a figure may have before what it is compared with.
_NOUN = 3
_BREAK = re.compile(r"[.;!?](?:\s|$)")
# The same of another year: (2024: £520m).
_YEAR_BEFORE = re.compile(r"[(\[]\s*(?:19|20)\d\d\s?:\s*$")
# A dash with a space behind it opens an aside.
_SIGNED = re.compile(r"[(\s:]\s*(?:[-−+]\s?|–)$")
_SIGNS, _FEW = tuple("-−–+"), 5
_TWICE, _BEGUN = 2, 30
_BARE = re.compile(r"[\d\s.,]+")
_TIMES = ("duration", "span", "months")
_THOUSAND = 1000
_NUMERAL, _DECIMALS = re.compile(r"\d[\d\s.,]*"), re.compile(r"[.,](\d{1,2})$")
_PERCENT = ("share", "points")


@frozen
class Change:
    """What was, what is, and the change that is said to lie between; the two numbers at one scale.

    ``relative`` is the change in percent that they admit, ``difference`` what lies between them.
    """

    places: tuple[Figure, ...]
    before: Number
    after: Number
    size: Figure
    of_shares: bool
    relative: Interval | None
    difference: Interval

    @property
    def told(self) -> tuple[str, str]:
        """What was and what is, as they are written."""
        return as_written(self.places, self.before, self.after)

    @property
    def in_points(self) -> bool:
        """Whether the size is written in percentage points."""
        return self.size.dimension == "points"

    @property
    def relative_fits(self) -> bool:
        """Whether the size is the change in percent, whichever the direction."""
        return self.relative is not None and _either(self.relative).meets(stated(abs_of(self.size.number)))

    @property
    def difference_fits(self) -> bool:
        """Whether the size is the difference of the two, at the scale of the size: points, basis points."""
        size, unit = abs_of(self.size.number), self.size.unit
        if unit is not None and self.in_points:
            size = size.scaled(unit.factor)
        return _either(self.difference).meets(stated(size))

    @property
    def computed(self) -> Interval | None:
        """The change in the unit of its size."""
        unit = self.size.unit
        if not self.in_points or unit is None:
            return self.relative
        return self.difference.over(point(unit.factor))


def as_written(places: Sequence[Figure], before: Number, after: Number) -> tuple[str, str]:
    """What was and what is in words of the text; as they were read where one phrase holds both."""
    if len(places) == 1:
        symbol = places[0].symbol
        first, second = (f"{plain_decimal(number.value)} {symbol}".strip() for number in (before, after))
    else:
        first, second = (" ".join(figure.claim.quantity.written.split()) for figure in places)
    return first, second


def abs_of(number: Number) -> Number:
    """The number without its sign."""
    return attrs.evolve(number, value=abs(number.value))


def _either(interval: Interval) -> Interval:
    """What an interval holds, signs apart."""
    if interval.low <= 0 <= interval.high:
        return Interval(Decimal(0), max(-interval.low, interval.high))
    return Interval(*sorted((abs(interval.low), abs(interval.high))))


def changes(passage: FigureSentence) -> Iterator[Change]:
    """The changes of a sentence that stand beside what was and what is, each with its size in percent or points."""
    for size, figure in enumerate(passage.figures):
        # A quarter less is a share too, but in another unit.
        if figure.dimension not in _PERCENT or figure.symbol == PART or not is_move(passage, size):
            continue
        told = [pair for pair in ends(passage, size) if pair is not None]
        if len(told) == 1 and not _adjusted(passage, size):
            places, before, after, symbols = told[0]
            low, high = written(before), written(after)
            of_shares = symbols == "%"
            if not of_shares and figure.dimension == "points":
                continue
            yield Change(places, before, after, figure, of_shares, change(low, high), high - low)


Pair = tuple[tuple[Figure, ...], Number, Number, str]


def is_move(passage: FigureSentence, number: int, *, certain: bool = False) -> bool:
    """Whether a percentage is a change: its sign, the verb or the noun before it, or a word behind it say so.

    Where it must be ``certain``, a word that says the same once more (soit) is none.
    """
    figure, gap, behind = passage.figures[number], passage.gaps[number], passage.gaps[number + 1]
    signed = _SIGNED.search(f" {gap}") or figure.claim.quantity.written[:1] in _SIGNS
    told = passage.cues.end("change", gap)
    restated = certain and told is not None and told.group().strip() in passage.cues.words("restated")
    if signed or (told and not restated) or passage.cues.start("changed", behind):
        return True
    start, moves = figure.location.span.start, passage.cues.words("moves")
    for word in reversed(
        [w for w in passage.facts.parse(passage.sentence).words if w.span.end <= start][-_FEW:]
    ):
        if word.lemma in moves:
            return True
        if word.upos not in ("ADP", "ADV", "DET", "PART", "AUX"):
            break
    return False


def is_percent(figure: Figure) -> bool:
    """Whether a figure is written as a percentage, and did not get the unit from its neighbours."""
    return figure.symbol == "%" and not _BARE.fullmatch(figure.claim.quantity.written)


def _adjusted(passage: FigureSentence, size: int) -> bool:
    return passage.cues.within("adjusted", passage.gaps[size + 1][:_FAR]) is not None


def ends(passage: FigureSentence, size: int) -> Iterator[Pair | None]:
    """What was and what is, on either side of the size of a change."""
    last, before = len(passage.figures) - 1, size - 1
    if before >= 1 and passage.figures[before].dimension in _TIMES and _near(passage.gaps[before]):
        # The time that the change took is no end of it: from 120 to 150 in one month, up 25 %.
        before -= 1
    if before >= 0 and _near(passage.gaps[size]):
        if passage.figures[before].number.upper is not None:
            yield from_to(passage, before)
        elif before >= 1:
            yield from_to(passage, before - 1) or against(passage, before - 1)
    if size < last and _near(passage.gaps[size + 1]):
        found = from_to(passage, size + 1) or _to_from(passage, size + 1) or _told_against(passage, size + 1)
        yield found
        if found is None and size >= 1 and _near(passage.gaps[size]):
            yield _around(passage, size)


def _near(gap: str) -> bool:
    return len(gap) <= _FAR and not _BREAK.search(gap)


def from_to(passage: FigureSentence, first: int) -> Pair | None:
    """From what was to what is: two figures in turn, or one that was read as a range."""
    figure = passage.figures[first]
    number = figure.number
    if number.upper is not None:
        opening = figure.claim.quantity.written.split()[0].lower()
        if opening not in passage.cues.words("before"):
            return None
        low, high = _one_scale(
            attrs.evolve(number, upper=None, hedge=Hedge.EXACT), number.upper, figure.claim.quantity.written
        )
        return (figure,), low, high, figure.symbol
    if first + 1 >= len(passage.figures) or not _near(passage.gaps[first + 1]):
        return None
    before, after = passage.gaps[first], passage.gaps[first + 1]
    if not passage.cues.end("before", before) or not passage.cues.end("after", after):
        return None
    if "," in after:
        # Behind a comma another clause begins: up by 26 million on the estimate, which came to 188.
        return None
    return paired(figure, passage.figures[first + 1])


def _to_from(passage: FigureSentence, first: int) -> Pair | None:
    """To what is from what was, or with what was in brackets: to £580m (2024: £520m)."""
    if first + 1 >= len(passage.figures) or not _near(passage.gaps[first + 1]):
        return None
    gap = passage.gaps[first + 1]
    if not passage.cues.end("after", passage.gaps[first]):
        return None
    if not (passage.cues.end("before", gap) or _YEAR_BEFORE.search(gap)) or _long_ago(passage, first + 1):
        return None
    return paired(passage.figures[first + 1], passage.figures[first])


def _long_ago(passage: FigureSentence, figure: int) -> bool:
    """Whether a figure is told of a beginning, which the change may not be from: up 4 % to 312, against 290 at the start."""
    return passage.cues.within("starts", passage.gaps[figure + 1][:_BEGUN]) is not None


def against(passage: FigureSentence, first: int) -> Pair | None:
    """What is, compared with what was: 61 million, compared with 72 million a year before."""
    if first + 1 >= len(passage.figures):
        return None
    gap = passage.gaps[first + 1]
    told = passage.cues.end("against", gap)
    if told is None or len(gap[: told.start()].split()) > _NOUN or _BREAK.search(gap):
        return None
    return paired(passage.figures[first + 1], passage.figures[first])


def _told_against(passage: FigureSentence, first: int) -> Pair | None:
    """The same behind the colon that follows the size of the change: down 19 %: 61 million against 72 million."""
    return against(passage, first) if passage.gaps[first].strip() in (":", "(") else None


def _around(passage: FigureSentence, size: int) -> Pair | None:
    """What is before the change, what was behind it: £48m, up 12 % from £43m."""
    apart, behind = passage.gaps[size].strip(), passage.gaps[size + 1]
    told = passage.cues.end("change", apart)
    if told is None or apart[: told.start()].strip(" ,("):
        return None
    found = paired(passage.figures[size + 1], passage.figures[size - 1])
    if passage.cues.end("before", behind):
        return found
    # In brackets stands what was, or by how much it changed: 58.8 million, up 16.4 % (50.5 million).
    near = (
        found is not None
        and found[2].value <= _TWICE * found[1].value
        and found[1].value <= _TWICE * found[2].value
    )
    alone = behind.strip() == "(" and passage.gaps[size + 2].startswith(")")
    return found if near and alone else None


def paired(before: Figure, after: Figure) -> Pair | None:
    """Two figures of one unit, which the first may leave to the second: de 40 à 50 millions d'euros."""
    if before.number.upper is not None or after.number.upper is not None:
        return None
    # A figure written without a unit has that of the second, whatever it was given by its neighbours.
    symbol = "" if _BARE.fullmatch(before.claim.quantity.written) else before.symbol
    latter = "" if not symbol and _BARE.fullmatch(after.claim.quantity.written) else after.symbol
    if symbol == latter:
        return (before, after), _scaled(before, after), _scaled(after, before), latter
    if symbol:
        return None
    low, _ = _one_scale(before.number, after.number.value, after.claim.quantity.written)
    return (before, after), low, after.number, after.symbol


def _scaled(figure: Figure, beside: Figure) -> Number:
    """A figure's number at the scale of the one beside it, where it leaves that to it: 16 millions au lieu de 12."""
    words = beside.claim.quantity.written
    if not _BARE.fullmatch(figure.claim.quantity.written) or _BARE.fullmatch(words):
        return figure.number
    return _one_scale(figure.number, beside.number.value, words)[0]


def _one_scale(low: Number, high: Decimal, written: str) -> tuple[Number, Number]:
    """Both at the scale of the second, where the first is written without: 50 à 40 millions."""
    top = attrs.evolve(low, value=high)
    numeral = _NUMERAL.findall(written)
    if not numeral or low.value >= high or high < 10 * _THOUSAND or high < _THOUSAND * low.value:
        return low, top
    digits = Decimal("".join(c for c in numeral[-1] if c.isdigit()))
    decimals = _DECIMALS.search(numeral[-1].strip())
    factor = high / (digits / Decimal(10) ** (len(decimals.group(1)) if decimals else 0))
    if factor < _THOUSAND:
        return low, top
    return low.scaled(factor), attrs.evolve(top, step=low.step * factor)
