"""Differences: from 71,200 to 52,500, a fall of 18,700; of 140, 86 and 31. The remaining 23."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from crossfact.model.claim import ClaimKind
from crossfact.model.interval import Interval, stated, total, written
from crossfact.model.place import Span
from crossfact.model.quantity import Number
from crossfact.relate.additions import Sum
from crossfact.relate.changes import Pair, against, from_to, paired
from crossfact.relate.passages import Figure, FigureSentence
from crossfact.relate.sums import list_separator

_FAR, _NEXT = 80, 30
_BREAK = re.compile(r"[.;:!?()](?:\s|$)")
_NO_AMOUNT = ("share", "points", "duration")


def differences(passage: FigureSentence) -> Iterator[Sum]:
    """The changes of a sentence that are given as an amount behind what was and what is: a fall of 18,700."""
    for size in range(2, len(passage.figures)):
        figure, gap = passage.figures[size], passage.gaps[size]
        cue = passage.cues.end("change", gap)
        if cue is None or figure.dimension in _NO_AMOUNT or len(gap) > _FAR or _BREAK.search(gap):
            continue
        # A comma and an article: the change is told of both figures, not one more thing that changed.
        if _only_restated(passage, size, cue.group()):
            continue
        pair = _ends(passage, size) if _apposed(passage, gap[: cue.start()]) else None
        if pair is None or figure.symbol not in ("", pair[3]) or not _one_count(passage, size):
            continue
        (one, other), before, after, _ = pair
        whole, part = (one, other) if before.value > after.value else (other, one)
        computed = written(max(before, after, key=_value)) - written(min(before, after, key=_value))
        yield Sum(figure, (part,), computed, whole=whole, agrees=computed.meets(_admitted(figure)))


def _only_restated(passage: FigureSentence, size: int, cue: str) -> bool:
    """Whether a word before an amount says no more than that it is the same again: 16,90 euros, soit 1,69 euro le trajet."""
    restated = cue.strip() in passage.cues.words("restated")
    return restated and not passage.cues.start("changed", passage.gaps[size + 1])


def _value(number: Number) -> Decimal:
    return number.value


def _apposed(passage: FigureSentence, before: str) -> bool:
    """Whether the words before a change end with a comma, and perhaps an article or a word for the same."""
    head, comma, tail = before.rpartition(",")
    data = passage.pack.data
    word = tail.strip()
    known = not word or word in data.articles or word in passage.cues.words("restated")
    return bool(comma) and len(head) <= _FAR and known


def _ends(passage: FigureSentence, size: int) -> Pair | None:
    """What was and what is, right before a change: from one to another, or one and then the other."""
    first = size - 2
    if passage.figures[first].number.upper is not None or passage.figures[size - 1].number.upper is not None:
        return None
    gap = passage.gaps[size - 1]
    joined = list(list_separator(passage.pack.data).finditer(gap))
    # Both at a time of their own, and nothing but these two: 71,200 in June and 52,500 on Monday.
    elided = len(joined) == 1 and not gap[joined[0].end() :].strip() and "," not in joined[0].group()
    dated = _dated(passage, first) and _dated(passage, size - 1)
    if elided and len(gap) <= _FAR and dated and not _BREAK.search(gap):
        return paired(passage.figures[first], passage.figures[size - 1])
    return from_to(passage, first) or against(passage, first)


def _dated(passage: FigureSentence, figure: int) -> bool:
    """Whether a date stands behind a figure, before the next one: 71,200 in June and ..."""
    start, end = passage.figures[figure].span.end, passage.figures[figure + 1].span.start
    return any(claim.kind is ClaimKind.DATE for claim in passage.facts.claims_in(Span(start, end)))


def _one_count(passage: FigureSentence, size: int) -> bool:
    """Whether counts count one thing: the later ones may leave its name to the first."""
    figures = passage.figures[size - 2 : size + 1]
    return any(f.symbol for f in figures) or len({f.claim.facets.what for f in figures} - {""}) <= 1


def _admitted(figure: Figure) -> Interval:
    return stated(figure.number)


def rests(passages: Sequence[FigureSentence]) -> Iterator[Sum]:
    """What is left of a whole, told in the next sentence: of 140, 86 and 31. The remaining 23."""
    for before, passage in zip(passages, passages[1:], strict=False):
        adjoining = passage.number == before.number + 1 and passage.sentence.block == before.sentence.block
        if not adjoining or not passage.figures or not _rest(passage):
            continue
        whole, *parts = before.figures
        opened = before.cues.end("among", before.gaps[0])
        if opened is None or before.gaps[0][: opened.start()].strip() or len(parts) < 1:
            continue
        rest = passage.figures[0]
        if before.cues.within("partial", before.text) or not _amounts((whole, *parts, rest)):
            continue
        computed = written(whole.number) - total(written(p.number) for p in parts)
        if not _same_things(passage, rest, whole):
            continue
        if computed.high > 0 and rest.number.value <= whole.number.value:
            yield Sum(rest, tuple(parts), computed, whole=whole, agrees=computed.meets(_admitted(rest)))


def _rest(passage: FigureSentence) -> bool:
    """Whether a sentence begins with what is left: the remaining 33; les 117 millions restants."""
    before, behind = passage.gaps[0].strip(), passage.gaps[1][:_NEXT]
    articles = passage.pack.data.articles
    cue = passage.cues.end("rest", before)
    if cue is not None:
        return before[: cue.start()].strip() in articles
    words = behind.split()
    return before in articles and any(
        passage.cues.start("rest", " ".join(words[n:])) for n in range(min(2, len(words)))
    )


def _same_things(passage: FigureSentence, rest: Figure, whole: Figure) -> bool:
    """Whether what is left is of the whole's things, or has no noun but the word for it: les 117 millions restants."""
    facets = rest.claim.facets
    return facets.what in ("", whole.claim.facets.what) or facets.noun in passage.cues.words("rest")


def _amounts(figures: Sequence[Figure]) -> bool:
    """Whether all figures but the last are of the whole's unit, and the last leaves it out or has the same."""
    whole, *others = figures
    same = all(f.symbol == whole.symbol for f in others[:-1]) and others[-1].symbol in ("", whole.symbol)
    counts = whole.symbol or all(f.claim.facets.what in ("", whole.claim.facets.what) for f in others[:-1])
    return bool(same and counts and whole.dimension not in _NO_AMOUNT)
