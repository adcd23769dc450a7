"""Ignores: suppressions written in a document, each with a rule and a reason."""

import re
from collections.abc import Iterator

from crossfact.model.document import Document
from crossfact.model.finding import Finding
from crossfact.model.report import Ignore

# <!-- crossfact: ignore number-conflict: 26 contribute, 34 attend -->
_IGNORE = re.compile(r"<!--\s*crossfact:\s*ignore\s+([\w-]+)\s*(?::\s*(.*?))?\s*-->", re.DOTALL)


def ignores(document: Document) -> Iterator[Ignore]:
    """The suppressions of a document, in order.

    One covers the block it stands in; where it stands alone, the block that follows.
    """
    for match in _IGNORE.finditer(document.text):
        line, _ = document.lines.position(match.start())
        block = next((b for b in document.blocks if b.span.end > match.start()), None)
        if block is None:
            first = last = line
        else:
            first = document.lines.position(block.span.start)[0]
            last = document.lines.position(block.span.end)[0]
        yield Ignore(document.uri, match.group(1), match.group(2) or "", line, min(first, line), last)


def covers(ignore: Ignore, finding: Finding) -> bool:
    """Whether a suppression covers a finding: its rule, at the primary or a related place."""
    if ignore.rule != finding.rule:
        return False
    places = (finding.location, *(related.location for related in finding.related))
    return any(
        place.uri == ignore.uri
        and place.region.start_line <= ignore.last_line
        and place.region.end_line >= ignore.first_line
        for place in places
    )
