"""Ignores: suppressions written in a document, each with a rule and a reason."""

import re
from collections.abc import Iterator

from crossfact.model.document import Block, Document
from crossfact.model.finding import Finding
from crossfact.model.place import Span
from crossfact.model.report import Ignore

# <!-- crossfact: ignore number-conflict: 26 contribute, 34 attend -->
_IGNORE = re.compile(r"<!--\s*crossfact:\s*ignore\s+([\w-]+)\s*(?::\s*(.*?))?\s*-->", re.DOTALL)


def ignores(document: Document) -> Iterator[Ignore]:
    """The suppressions of a document, in order.

    One covers the block it stands in or behind; where it stands alone, the block that follows.
    """
    for match in _IGNORE.finditer(document.text):
        line, _ = document.lines.position(match.start())
        block = _covered(document, Span(*match.span()), line)
        first, last = _lines(document, block) if block else (line, line)
        yield Ignore(document.uri, match.group(1), match.group(2) or "", line, min(first, line), last)


def _covered(document: Document, comment: Span, line: int) -> Block | None:
    around = (
        block
        for block in document.blocks
        if block.span.start < comment.start and _lines(document, block)[1] >= line
    )
    following = (block for block in document.blocks if block.span.end > comment.end)
    return next(around, None) or next(following, None)


def _lines(document: Document, block: Block) -> tuple[int, int]:
    return document.lines.position(block.span.start)[0], document.lines.position(block.span.end)[0]


def covers(ignore: Ignore, finding: Finding) -> bool:
    """Whether a suppression covers a finding: its rule, at the primary or a related place.

    One without a reason covers nothing.
    """
    if ignore.rule != finding.rule or not ignore.reason:
        return False
    places = (finding.location, *(related.location for related in finding.related))
    return any(
        place.uri == ignore.uri
        and place.region.start_line <= ignore.last_line
        and place.region.end_line >= ignore.first_line
        for place in places
    )
