"""Ranges that are written out: between 60 and 80, at least 10 and at most 20, lots 60 to 80, 60–80 °C."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from attrs import frozen

from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.model.quantity import Hedge
from crossfact.model.rule import Facts
from crossfact.relate.cues import alternatives
from crossfact.relate.passages import Figure, FigureSentence, passages

_FAR = 40
_BARE = re.compile(r"[\d\s.,]+")
_HOURS = 24
_YEARS = range(1500, 2200)
# Counts, shares and sums of money may be results (won by 77 to 37), times of day go past midnight.
# Times of day go past midnight; and a score may stand before what looks like an inch: won 3-1 in the cup.
_NO_UNITS = ("h", "min", "s", "d", "yr", "in")
_NO_MEASURE = ("", "share", "points", "duration", "times")


@frozen
class Range:
    """The ends of a range: their values, how they were read, and their places."""

    low: Decimal
    high: Decimal
    first: str
    second: str
    opening: Span
    last: Span


def ranges(facts: Facts) -> Iterator[Range]:
    """The ranges of a document, each end exact, in whatever order the ends stand."""
    for passage in passages(facts):
        for first, second in passage.runs(2):
            low, high = passage.figures[first], passage.figures[second]
            told = _opened(passage, first) or _bounded(passage, first)
            if told and _alike(low, high) and not _counted_back(passage, first):
                yield Range(
                    low.number.value,
                    high.number.value,
                    low.claim.quantity.reading,
                    high.claim.quantity.reading,
                    low.location.span,
                    high.location.span,
                )
    yield from _written(facts)


def _counted_back(passage: FigureSentence, first: int) -> bool:
    """Whether the years of a range run down to the present: between 335 and 323 BC, il y a entre 900 et 800 ans."""
    before = passage.gaps[first].rstrip()
    for opening, _ in passage.pack.data.ranges.pairs:
        before = before.removesuffix(opening).rstrip()
    ago = any(before.endswith(word) for word in passage.pack.data.dates.ago)
    return ago or _era(passage.pack.data).match(passage.gaps[first + 2]) is not None


@lru_cache(maxsize=16)
def _era(data: PackData) -> re.Pattern[str]:
    return re.compile(rf"\s*\(?(?:{alternatives(data.dates.counted_back)})(?!\w)")


def _alike(low: Figure, high: Figure) -> bool:
    """Whether two figures may be the ends of a range: of one unit, which the first may leave out, and no years."""
    if (high.symbol != low.symbol and low.symbol) or low.negative or high.negative:
        return False
    if high.dimension == "duration" or int(low.number.value) in _YEARS:
        # Hours may be times of day: between 22 hours and 6.
        return False
    if (
        max(low.number.value, high.number.value) <= _HOURS
        and high.location.span == high.span
        and not high.symbol
    ):
        # So may be figures without a unit and a noun: between 8 and 2.
        return False
    return high.number.upper is None and low.number.upper is None


def _opened(passage: FigureSentence, first: int) -> bool:
    """Whether two figures are joined as a range: by both its words, or by one where it can be nothing else."""
    changes = passage.cues.words("before")
    gap, before = passage.gaps[first + 1].strip(), passage.gaps[first].rstrip()
    for opening, joiner in passage.pack.data.ranges.pairs:
        if gap != joiner or not before.endswith(opening):
            continue
        if opening and opening not in changes:
            return True
        head = before.removesuffix(opening).rstrip()
        if opening and passage.cues.end("spread", head):
            return True
    joiners = {joiner for opening, joiner in passage.pack.data.ranges.pairs if opening in changes}
    bare = (
        _BARE.fullmatch(passage.figures[first].claim.quantity.written) is not None
        and passage.figures[first + 1].dimension not in _NO_MEASURE
    )
    money = passage.figures[first + 1].dimension.startswith("money")
    between = gap in joiners and bare and not money
    return between and not any(passage.cues.end(name, before) for name in ("before", "change", "against"))


def _bounded(passage: FigureSentence, first: int) -> bool:
    """Whether two figures are bounds: at least 20 and at most 10."""
    low, high = passage.figures[first : first + 2]
    gap = passage.gaps[first + 1].strip()
    bounds = (low.number.hedge, high.number.hedge) == (Hedge.AT_LEAST, Hedge.AT_MOST)
    return bounds and len(gap) <= _FAR and any(gap.endswith(j) for j in passage.pack.data.numbers.joiners)


@lru_cache(maxsize=16)
def _pattern(data: PackData) -> re.Pattern[str]:
    """Two numbers of equal length with a dash and a unit, or behind a noun of numbered things."""
    joiners = alternatives(
        {joiner for opening, joiner in data.ranges.pairs if opening in data.relations.before}
    )
    units = alternatives(
        name for symbol, names in data.units.items() for name in names if symbol not in _NO_UNITS
    )
    dashed = rf"(?<![\w.,–—-])(\d+)\s?[–—-]\s?(\d+)\s?(?:{units})(?![\w-])"
    named = rf"(?<![\w-])(?:{alternatives(data.relations.numbered)})\s+(\d+)\s+(?:{joiners})\s+(\d+)(?![\w.,]\d|\w)"
    return re.compile(rf"{dashed}|{named}")


def _written(facts: Facts) -> Iterator[Range]:
    """The ranges that are told by their writing: 60–80 °C, lots 60 to 80. Of 123–5 the second end is cut short."""
    for sentence in map(facts.sentences.__getitem__, facts.figured):
        data = facts.pack_of(sentence.block).data
        text = sentence.span.of(facts.norm)
        for found in _pattern(data).finditer(text):
            first, second = (1, 2) if found.group(1) else (3, 4)
            low, high = found.group(first, second)
            spans = [
                Span(*(sentence.span.start + at for at in found.span(group))) for group in (first, second)
            ]
            cut_short = first == 1 and len(low) > len(high)
            if not cut_short and int(low) not in _YEARS and not facts.quoted(spans[0]):
                yield Range(Decimal(low), Decimal(high), low, high, *spans)
