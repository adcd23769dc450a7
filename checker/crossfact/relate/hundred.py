"""Shares of one whole of which only one can hold: they cannot add up to more than a hundred per cent."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from crossfact.model.claim import Role
from crossfact.model.document import BlockKind
from crossfact.model.interval import Interval, total
from crossfact.model.quantity import Hedge
from crossfact.model.rule import Facts
from crossfact.relate.cues import cues
from crossfact.relate.passages import Figure, FigureSentence, passages
from crossfact.relate.tables import Entry, tables, total_rows

_FEWEST = 3
_WHOLE = Decimal(100)
# Beyond so much no slip is at work: the shares are of different wholes, or several answers were allowed.
_MOST = Decimal(150)
_BRACKET = re.compile(r"\(\s*$")


@frozen
class Shares:
    """The shares, and the sums that the writing admits."""

    figures: tuple[Figure | Entry, ...]
    sum: Interval

    @property
    def exceed(self) -> bool:
        """Whether they exceed a hundred per cent however they were rounded."""
        return self.sum.low > _WHOLE and self.sum.high < _MOST


def exclusive_shares(sentences: Sequence[FigureSentence]) -> Iterator[Shares]:
    """The shares of one whole in the sentences of a document, where a word says that they exclude each other.

    They stand in one sentence; or the first alone in a sentence, the others in brackets in the next.
    """
    for number, passage in enumerate(sentences):
        if not passage.cues.within("exclusive", passage.text):
            before = sentences[number - 1] if number else None
            if before is None or not before.cues.within("exclusive", before.text):
                continue
        if passage.cues.within("overlapping", passage.text):
            continue
        found = _shares(passage)
        if len(found) >= _FEWEST and passage.cues.within("exclusive", passage.text):
            yield from (_added(part) for part in _clauses(passage, found) if len(part) >= _FEWEST)
        elif number and len(found) >= _FEWEST - 1 and _bracketed(passage):
            first = _shares(sentences[number - 1])
            block = sentences[number - 1].sentence.block
            if len(first) == 1 and block == passage.sentence.block and _added(found).sum.low < _WHOLE - 1:
                yield _added((*first, *found))


def listed_shares(facts: Facts) -> Iterator[Shares]:
    """The shares that the items of a list, or the cells of a column, end in, where a word beside them says that they exclude each other."""
    by_block = {p.sentence.block: p for p in passages(facts)}
    blocks = facts.document.blocks
    at = 0
    while at < len(blocks):
        last = at
        while last + 1 < len(blocks) and blocks[last + 1].kind is BlockKind.ITEM:
            last += 1
        data = facts.pack_of(at).data
        intro = blocks[at].span.of(facts.norm)
        items = [by_block.get(number) for number in range(at + 1, last + 1)]
        alone = [p.figures[0] for p in items if p is not None and len(p.figures) == 1]
        shares = [figure for figure in alone if figure.symbol == "%"]
        if len(shares) == len(items) >= _FEWEST and cues(data).within("exclusive", intro):
            yield _added(shares)
        at = last + 1
    for table in tables(facts):
        words = (*table.rows.values(), *table.columns.values())
        if any(cues(table.pack.data).within("exclusive", label) for label in words) and not total_rows(table):
            for column in table.columns:
                entries = [entry for _, entry in table.column(column)]
                if (
                    len(entries) >= _FEWEST
                    and len(entries) == len(table.rows)
                    and all(e.percent for e in entries)
                ):
                    yield _added(entries)


def _shares(passage: FigureSentence) -> tuple[Figure, ...]:
    """The percentages of a sentence, none if some are changes, parts of others, or were so before."""
    found = []
    for number, figure in enumerate(passage.figures):
        if figure.dimension != "share":
            continue
        gap = passage.gaps[number]
        apart = any(passage.cues.end(name, gap) for name in ("before", "change"))
        # To 68 % is the end of a change where from stands before it; à 68 % may be a share.
        apart = apart or (bool(passage.cues.end("after", gap)) and _from(passage, number))
        if apart or figure.claim.facets.role is Role.PART or figure.number.hedge is not Hedge.EXACT:
            return ()
        found.append(figure)
    return tuple(found)


def _clauses(passage: FigureSentence, shares: Sequence[Figure]) -> Sequence[Sequence[Figure]]:
    """The shares of a sentence by the clauses that semicolons part, all together where each has a clause of its own."""
    start = passage.sentence.span.start
    by_clause: dict[int, list[Figure]] = {}
    for figure in shares:
        number = passage.text[: figure.span.start - start].count(";")
        by_clause.setdefault(number, []).append(figure)
    several = any(len(found) > 1 for found in by_clause.values())
    return tuple(by_clause.values()) if several else (shares,)


def _from(passage: FigureSentence, number: int) -> bool:
    """Whether a figure before this one is where a change begins."""
    return any(passage.cues.end("before", passage.gaps[n]) for n in range(number))


def _bracketed(passage: FigureSentence) -> bool:
    return all(
        _BRACKET.search(passage.gaps[n]) for n, f in enumerate(passage.figures) if f.dimension == "share"
    )


def _added(figures: Sequence[Figure | Entry]) -> Shares:
    halves = (
        Interval(f.number.value - f.number.step / 2, f.number.value + f.number.step / 2) for f in figures
    )
    return Shares(tuple(figures), total(halves))
