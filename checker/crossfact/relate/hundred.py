"""Shares of one whole of which only one can hold: they cannot add up to more than a hundred per cent."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from crossfact.model.claim import Role
from crossfact.model.interval import Interval, total
from crossfact.model.quantity import Hedge
from crossfact.relate.passages import Figure, FigureSentence

_FEWEST = 3
_WHOLE = Decimal(100)
# Beyond so much no slip is at work: the shares are of different wholes, or several answers were allowed.
_MOST = Decimal(150)
_BRACKET = re.compile(r"\(\s*$")


@frozen
class Shares:
    """The shares, and the sums that the writing admits."""

    figures: tuple[Figure, ...]
    sum: Interval

    @property
    def exceed(self) -> bool:
        """Whether they exceed a hundred per cent however they were rounded."""
        return self.sum.low > _WHOLE and self.sum.high < _MOST


def exclusive_shares(passages: Sequence[FigureSentence]) -> Iterator[Shares]:
    """The shares of one whole in the sentences of a document, where a word says that they exclude each other.

    They stand in one sentence; or the first alone in a sentence, the others in brackets in the next.
    """
    for number, passage in enumerate(passages):
        if not passage.cues.within("exclusive", passage.text):
            before = passages[number - 1] if number else None
            if before is None or not before.cues.within("exclusive", before.text):
                continue
        found = _shares(passage)
        if len(found) >= _FEWEST and passage.cues.within("exclusive", passage.text):
            yield _added(found)
        elif number and len(found) >= _FEWEST - 1 and _bracketed(passage):
            first = _shares(passages[number - 1])
            block = passages[number - 1].sentence.block
            if len(first) == 1 and block == passage.sentence.block and _added(found).sum.low < _WHOLE - 1:
                yield _added((*first, *found))


def _shares(passage: FigureSentence) -> tuple[Figure, ...]:
    """The percentages of a sentence, none if some are changes, parts of others, or were so before."""
    found = []
    for number, figure in enumerate(passage.figures):
        if figure.dimension != "share":
            continue
        gap = passage.gaps[number]
        apart = any(passage.cues.end(name, gap) for name in ("before", "after", "change"))
        if apart or figure.claim.facets.role is Role.PART or figure.number.hedge is not Hedge.EXACT:
            return ()
        found.append(figure)
    return tuple(found)


def _bracketed(passage: FigureSentence) -> bool:
    return all(
        _BRACKET.search(passage.gaps[n]) for n, f in enumerate(passage.figures) if f.dimension == "share"
    )


def _added(figures: Sequence[Figure]) -> Shares:
    halves = (
        Interval(f.number.value - f.number.step / 2, f.number.value + f.number.step / 2) for f in figures
    )
    return Shares(tuple(figures), total(halves))
