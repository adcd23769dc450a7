"""Total and parts: 12 members: seven women and five men; a, b and c, a total of d; of 160, 104 and 17, leaving 39."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from crossfact.model.interval import point, total, written
from crossfact.model.pack import PackData
from crossfact.relate.additions import Sum, addable, added, admitted, left_of
from crossfact.relate.cues import alternatives
from crossfact.relate.passages import Figure, FigureSentence

_FEWEST = 2
_FAR = 80
_COLON = re.compile(r"[^.;!?()\d:]{1,60}(?::|\(|\s[–—])\s*$")
_END = re.compile(r"[.;!?)](?:\s|$)|$")
_CLAUSE = re.compile(r"\s*(?:[.,;)]|$)")
_CLOSE = re.compile(r"\)")
# A slip leaves the sum near the total; figures that are further apart were never meant as its parts.
_NEAR, _LARGE, _NEAR_LARGE = Decimal(2), 20, Decimal(4)


def sums(passage: FigureSentence) -> Iterator[Sum]:
    """The totals of a sentence with all their parts."""
    yield from _announced(passage)
    yield from _concluded(passage)
    yield from _remainders(passage)


@lru_cache(maxsize=16)
def list_separator(data: PackData) -> re.Pattern[str]:
    """What parts the items of a list in a sentence: commas, semicolons, joiners."""
    joiners = alternatives(data.numbers.joiners)
    return re.compile(rf",\s*(?:(?:{joiners})\s+)?|\s+(?:{joiners})\s+|;\s+")


@lru_cache(maxsize=16)
def _one(data: PackData) -> re.Pattern[str]:
    ones = [word for word in data.numbers.ambiguous if data.numbers.units.get(word) == 1]
    return re.compile(rf"\s*(?:{alternatives(ones)})\s")


def _announced(passage: FigureSentence) -> Iterator[Sum]:
    """A total, a colon, and a list of which every item is a number of something."""
    for number in range(len(passage.figures) - _FEWEST):
        gap = passage.gaps[number + 1]
        told = passage.cues.end("namely", gap) is not None
        if not (told or _COLON.fullmatch(gap)) or len(gap) > _FAR or passage.cues.within("partial", gap):
            continue
        if not told and "," in gap:
            # The average, 19 months, hides wide gaps: what the list is of stands in the gap, and is not the number.
            continue
        found = items(passage, number + 1, bracket=gap.rstrip().endswith("("))
        if found is None:
            continue
        parts, ones = found
        if len(parts) + ones >= _FEWEST and len(parts) >= 1:
            # A word for the total tells it, however far off the sum is.
            told = passage.cues.within("in_all", passage.gaps[number] + gap) is not None
            yield from _sum(passage, passage.figures[number], parts, ones, told=told)
        return


def items(
    passage: FigureSentence, first: int, *, bracket: bool = False, end: int | None = None
) -> tuple[list[Figure], int] | None:
    """The numbers that the items of a list begin with, and how many items are "one"; None where one has none.

    The list ends at ``end`` of the sentence's text; where that is not told, behind its last figure, or where the
    ``bracket`` closes.
    """
    start = passage.sentence.span.start
    begin = passage.figures[first].span.start - start
    behind = passage.figures[-1].span.end - start
    if end is None:
        stop = _CLOSE.search(passage.text, begin) if bracket else _END.search(passage.text, behind)
        end = stop.start() if stop else -1
    if end < begin or passage.cues.within("partial", passage.text[begin:end]):
        return None
    parts, ones, at = [], 0, begin
    stops = [m.span() for m in list_separator(passage.pack.data).finditer(passage.text, begin, end)]
    for low, high in [*stops, (end, end)]:
        held = [f for f in passage.figures if at <= f.span.start - start < low]
        if len(held) > 1:
            return None
        if held and len(passage.text[at : held[0].span.start - start].split()) <= 1:
            parts.append(held[0])
        elif not held and _one(passage.pack.data).match(passage.text[at - 1 : low]):
            ones += 1
        else:
            return None
        at = high
    return parts, ones


def _sum(
    passage: FigureSentence, whole: Figure, parts: Sequence[Figure], ones: int = 0, *, told: bool = False
) -> Iterator[Sum]:
    """The total with its parts, where they are of one kind and, unless it is told, near enough to be meant so."""
    if passage.cues.within("overlapping", passage.text) or not addable(
        whole, parts, passage.pack.data.relations
    ):
        return
    sets = passage.pack.data.relations.sets
    computed = added(parts, sets, ones)
    value = whole.number.value
    far = _NEAR_LARGE if value >= _LARGE else _NEAR
    if not told and not (value / far <= computed.high and computed.low <= value * far):
        return
    product = point(1)
    for part in parts:
        product = product * written(part.number)
    said = admitted(whole)
    # What stands behind the end of the list is none of its items: 11 women and three men, and five assistants.
    ends = (added(parts[:n], sets, ones) for n in range(_FEWEST, len(parts)))
    agrees = computed.meets(said) or (not ones and product.meets(said)) or any(e.meets(said) for e in ends)
    yield Sum(whole, tuple(parts), computed, ones, agrees=agrees)


def _listed(passage: FigureSentence, last: int) -> list[int]:
    """The figures of the list that ends with figure ``last``, with nothing but commas and joiners between."""
    found = [last]
    while found[0] > 0:
        gap = passage.gaps[found[0]]
        stop = list(list_separator(passage.pack.data).finditer(gap))
        fits = len(stop) == 1 and len(gap[stop[0].end() :].split()) <= 1
        if not fits or len(gap) > _FAR or any(mark in gap for mark in ".:!?()"):
            break
        if passage.figures[found[0] - 1].symbol != passage.figures[last].symbol:
            break
        found.insert(0, found[0] - 1)
    return found


def _concluded(passage: FigureSentence) -> Iterator[Sum]:
    """A list of amounts, and behind it their total: a, b and c, a total of d; a, b et c, soit d au total."""
    for number in range(_FEWEST, len(passage.figures)):
        told, gap = _in_all(passage, number), passage.gaps[number]
        if not (told or _made(passage, number)) or len(gap) > _FAR:
            continue
        if passage.cues.within("partial", passage.text):
            continue
        if whole_of(passage, number) or passage.besides(number):
            continue
        if passage.cues.within("each", passage.text) or passage.cues.within("periods", passage.text):
            continue
        listed = [passage.figures[n] for n in _listed(passage, number - 1)]
        largest = max(f.number.value for f in listed)
        if len(listed) < _FEWEST or (not told and len(listed) == _FEWEST):
            continue
        if not told and passage.figures[number].number.value <= largest:
            continue
        found = list(_sum(passage, passage.figures[number], listed, told=told))
        shorter = (
            s
            for n in range(1, len(listed) - 1)
            for s in _sum(passage, passage.figures[number], listed[n:], told=True)
        )
        # What stands before the list may belong to it: £500 with £85 costs and a £200 surcharge.
        ends = [passage.figures[n:number] for n in range(number - len(listed)) if number > len(listed)]
        alike = [run for run in ends if all(f.symbol == passage.figures[number].symbol for f in run)]
        longer = (s for run in alike for s in _sum(passage, passage.figures[number], run, told=True))
        if found and not any(s.computed.meets(admitted(s.total)) for s in (*shorter, *longer)):
            yield found[0]


def _in_all(passage: FigureSentence, number: int) -> bool:
    """Whether a word for a total stands beside a figure behind a list."""
    gap, behind = passage.gaps[number], passage.gaps[number + 1]
    return bool(
        passage.cues.end("in_all", gap)
        or (passage.cues.end("restated", gap) and passage.cues.within("in_all", behind[:24]))
        or (gap.rstrip().endswith(",") and passage.cues.start("in_all", behind))
    )


def _made(passage: FigureSentence, number: int) -> bool:
    """Whether an amount behind a comma ends its clause as what others make: a, b et c, soit d."""
    gap, behind = passage.gaps[number], passage.gaps[number + 1]
    cue = passage.cues.end("restated", gap)
    apposed = cue is not None and gap[: cue.start()].rstrip().endswith(",")
    return apposed and bool(passage.figures[number].symbol) and _CLAUSE.match(behind) is not None


def whole_of(passage: FigureSentence, figure: int) -> bool:
    """Whether a figure is the whole of which something is a part, and no total of it: out of a total of 52 million."""
    gap = passage.gaps[figure]
    among, total_of = passage.cues.end("among", gap), passage.cues.end("in_all", gap)
    return among is not None and (total_of is None or among.start() < total_of.start())


def _remainders(passage: FigureSentence) -> Iterator[Sum]:
    """Of a whole, some and others, leaving the rest."""
    for left in range(2, len(passage.figures)):
        if not passage.cues.end("remaining", passage.gaps[left]):
            continue
        wholes = [n for n in range(left - 1) if passage.cues.end("among", passage.gaps[n])]
        if wholes != [0] or passage.cues.within("partial", passage.text) or left + 1 < len(passage.figures):
            # A part before its whole (40 of its 160), or what is left in several: 90 in England and five in Wales.
            continue
        whole, parts = passage.figures[0], passage.figures[1:left]
        rest = passage.figures[left]
        if any(f.symbol != whole.symbol for f in (*parts, rest)) or whole.dimension == "share":
            continue
        computed = written(whole.number) - total(written(p.number) for p in parts)
        if not left_of(rest, whole, computed):
            continue
        agrees = computed.meets(admitted(rest))
        if computed.high > 0 and rest.number.value <= whole.number.value:
            yield Sum(rest, tuple(parts), computed, whole=whole, agrees=agrees)
