"""Quotation marks: the outermost quotations of a document, block by block."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from crossfact.model.document import Block, BlockKind
from crossfact.model.place import Span

_STRAIGHT = '"'
# Marks that are apostrophes too: they close only where no letter follows.
_APOSTROPHES = "’'"
_CLOSES_BEFORE = '.,;:!?…»”)"—–'


@frozen
class Quotation:
    """Words between marks: ``span`` without the marks, ``outer`` with them; ``block`` is the block's number.

    ``continued`` says that the quotation goes on in the next block, ``unclosed`` that it never ends;
    ``continues`` that it takes up a quotation of the block before.
    """

    span: Span
    outer: Span
    block: int
    opening: str
    continued: bool = False
    unclosed: bool = False
    continues: bool = False


@lru_cache(maxsize=16)
def _opening(pairs: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(a for a, _ in pairs)) + "]")


def quotations(
    prose: str, blocks: Sequence[Block], pairs_of: Sequence[tuple[tuple[str, str], ...]]
) -> tuple[list[Quotation], list[tuple[int, int]]]:
    """The quotations of a document, and the closing marks that close none as (block, offset).

    ``pairs_of`` are the pairs of marks of each block's language. A quotation that no mark closes goes on where the
    next paragraph opens with the same mark, or with the closing one, as French printers do.
    """
    found: list[Quotation] = []
    strays: list[tuple[int, int]] = []
    open_from: Quotation | None = None
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.CODE:
            continue
        own, stray = _in_block(prose, block.span, number, pairs_of[number], open_from)
        strays += [(number, at) for at in stray]
        found += own
        last = own[-1] if own and own[-1].unclosed else None
        open_from = last if last and _goes_on(prose, blocks, number, last, pairs_of) else None
        if open_from:
            found[-1] = _continued(open_from)
    return found, strays


def _continued(quotation: Quotation) -> Quotation:
    return Quotation(
        quotation.span,
        quotation.outer,
        quotation.block,
        quotation.opening,
        continued=True,
        continues=quotation.continues,
    )


def _goes_on(
    prose: str,
    blocks: Sequence[Block],
    number: int,
    last: Quotation,
    pairs_of: Sequence[tuple[tuple[str, str], ...]],
) -> bool:
    """Whether the next block takes up a quotation: it opens with a mark of the pair, and the rest fits."""
    if number + 1 >= len(blocks) or blocks[number + 1].kind in (BlockKind.CODE, BlockKind.CELL):
        return False
    start = blocks[number + 1].span.start
    return prose[start] in (last.opening, dict(pairs_of[number])[last.opening])


def _in_block(
    prose: str, span: Span, number: int, pairs: tuple[tuple[str, str], ...], before: Quotation | None
) -> tuple[list[Quotation], list[int]]:
    closing = dict(pairs)
    found: list[Quotation] = []
    at = span.start
    strays: list[int] = []
    if before and prose[at] == closing[before.opening] and prose[at] != before.opening:
        # A printer's closing mark that reminds of the open quotation.
        end, at = _closed(prose, at + 1, span.end, before.opening, closing[before.opening])
        found.append(_quotation(prose, span.start, end, span, number, before.opening, continues=True))
    pattern = _opening(pairs)
    while match := pattern.search(prose, at, span.end):
        mark = match.group()
        strays += _strays(prose, at, match.start(), pairs)
        if not _opens(prose, match.start(), span, mark):
            at = match.end()
            continue
        end, at = _closed(prose, match.end(), span.end, mark, closing[mark])
        continues = before is not None and not found and match.start() == span.start
        if end < 0 and mark == "‘":
            # An apostrophe set with the opening mark: ’tis, the ’90s.
            at = match.end()
            continue
        found.append(_quotation(prose, match.start(), end, span, number, mark, continues=continues))
    strays += _strays(prose, at, span.end, pairs)
    return found, strays


def _quotation(
    prose: str, start: int, end: int, block: Span, number: int, mark: str, *, continues: bool
) -> Quotation:
    """The quotation from the mark at ``start`` to the one at ``end``, or to the end of the block."""
    stop = end if end >= 0 else block.end
    first, last = start + 1, stop
    while first < last and prose[first].isspace():
        first += 1
    while last > first and prose[last - 1].isspace():
        last -= 1
    outer = Span(start, min(stop + 1, block.end))
    return Quotation(Span(first, last), outer, number, mark, unclosed=end < 0, continues=continues)


def _opens(prose: str, at: int, block: Span, mark: str) -> bool:
    """Whether a mark can open: a straight one after white space or a bracket, before a word, and no inches."""
    before = prose[at - 1] if at > block.start else " "
    after = prose[at + 1] if at + 1 < block.end else " "
    if mark == _STRAIGHT:
        return not before.isalnum() and (not after.isspace() or before.isspace()) and after != _STRAIGHT
    if mark == "‘":
        return not before.isalnum() and not after.isspace()
    return True


def _closed(prose: str, at: int, end: int, opening: str, closing: str) -> tuple[int, int]:
    """The offset of the mark that closes, and the one to go on from; -1 and the end where none does."""
    if closing in _APOSTROPHES:
        found = _closing_apostrophe(prose, at, end, closing)
        return (found, found + 1) if found >= 0 else (-1, end)
    if opening == closing:
        found = prose.find(closing, at, end)
        return (found, found + 1) if found >= 0 else (-1, end)
    depth = 1
    for match in re.finditer(f"[{re.escape(opening + closing)}]", prose[at:end]):
        depth += 1 if match.group() == opening else -1
        if depth == 0:
            return at + match.start(), at + match.end()
    return (-1, end) if depth == 1 else _last_closing(prose, at, end, closing)


def _last_closing(prose: str, at: int, end: int, closing: str) -> tuple[int, int]:
    """Where marks were opened twice and closed once, the first closing one closes all."""
    found = prose.find(closing, at, end)
    return (found, found + 1) if found >= 0 else (-1, end)


def _closing_apostrophe(prose: str, at: int, end: int, closing: str) -> int:
    """The mark that closes a quotation in single marks: none is an apostrophe before a letter.

    After an s (the workers’ hall) only one beside a stop is trusted, where there is a choice.
    """
    places = [
        i
        for i in range(at, end)
        if prose[i] == closing and not prose[i - 1].isspace() and not (i + 1 < end and prose[i + 1].isalnum())
    ]
    sure = (i for i in places if prose[i - 1] != "s" or i + 1 == end or prose[i + 1] in _CLOSES_BEFORE)
    return next(sure, places[-1] if places else -1)


@lru_cache(maxsize=16)
def _closing(pairs: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    marks = "".join(b for a, b in pairs if a != b and b not in _APOSTROPHES)
    return re.compile(f"[{re.escape(marks)}]" if marks else r"(?!)")


def _strays(prose: str, start: int, end: int, pairs: tuple[tuple[str, str], ...]) -> Iterator[int]:
    """The closing marks of a stretch outside quotations; apostrophes tell nothing."""
    return (match.start() for match in _closing(pairs).finditer(prose, start, end))
