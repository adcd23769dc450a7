"""Quotations: the stretches of a block that stand inside quotation marks."""

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from crossfact.model.place import Span
from crossfact.text.normal import plain

# A straight mark opens after white space or an opening bracket, and closes otherwise.
_STRAIGHT = '"'


@frozen
class Marks:
    """The quotations of a block, outermost only, and the offsets of marks that found no partner."""

    spans: tuple[Span, ...]
    unpaired: tuple[int, ...]


@lru_cache(maxsize=16)
def _pattern(pairs: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(sorted({re.escape(mark) for pair in pairs for mark in pair})))


def quotations(prose: str, span: Span, pairs: tuple[tuple[str, str], ...]) -> Marks:
    """The quotations in ``span`` of ``prose``; a span covers the marks too.

    ``pairs`` are the opening and closing marks of the language. An opening mark without a partner
    quotes up to the end of the block: a quotation may run over several paragraphs.
    """
    opening = {a: b for a, b in pairs if a != b}
    closing = set(opening.values())
    spans: list[Span] = []
    unpaired: list[int] = []
    stack: list[tuple[str, int]] = []
    for mark, at in _marks(prose, span, pairs):
        if mark in opening or (mark == _STRAIGHT and not _open(stack, _STRAIGHT)):
            stack.append((opening.get(mark, mark), at))
        elif mark in closing or mark == _STRAIGHT:
            index = next((i for i in range(len(stack) - 1, -1, -1) if stack[i][0] == mark), None)
            if index is None:
                unpaired.append(at)
                continue
            unpaired.extend(start for _, start in stack[index + 1 :])
            start = stack[index][1]
            del stack[index:]
            if not stack:
                spans.append(Span(start, at + 1))
    if stack:
        unpaired.extend(start for _, start in stack)
        spans.append(Span(stack[0][1], span.end))
    return Marks(tuple(sorted(spans)), tuple(sorted(unpaired)))


def _open(stack: list[tuple[str, int]], mark: str) -> bool:
    return any(close == mark for close, _ in stack)


def _marks(prose: str, span: Span, pairs: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, int]]:
    """The quotation marks of a stretch; inches after a figure (27") and apostrophes (don’t) are none."""
    for match in _pattern(pairs).finditer(prose, span.start, span.end):
        at = match.start()
        if (
            match.group() == _STRAIGHT
            and at > span.start
            and prose[at - 1].isdigit()
            and not _closes(prose, span, at)
        ):
            continue
        if (
            plain(match.group()) == "'"
            and prose[max(0, at - 1) : at].isalnum()
            and prose[at + 1 : at + 2].isalnum()
        ):
            continue
        yield match.group(), at


def _closes(prose: str, span: Span, at: int) -> bool:
    """Whether a straight mark after a figure can close one: an odd number of marks stands before it."""
    return prose.count(_STRAIGHT, span.start, at) % 2 == 1
