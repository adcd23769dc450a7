"""Seams: stops that are glued to the next word, as a bad paste leaves them."""

import re
from collections.abc import Iterator

from crossfact.model.place import Span

_WORD = r"(?:[^\W\d_]+['’-])*[^\W\d_]{2,}"
# Two words with one stop between, and around them nothing but marks: no address, file, version or initials.
_GLUED = re.compile(rf"[«“\"(‘]*{_WORD}(?P<stop>[.!?…][»”\")]?)(?={_WORD}[»”\")’,;:.!?…]*(?!\S))")
# A search for the stop first: most words have none.
_MARK = re.compile(r"[.!?…][»”\")]?(?=[^\W\d_])")
_BEFORE = re.compile(r"\S+\Z")
_LONGEST = 100


def glued_stops(prose: str, span: Span) -> Iterator[Span]:
    """The stops in a stretch of text that a word follows with no space between, with the marks that close there."""
    for mark in _MARK.finditer(prose, span.start, span.end):
        before = _BEFORE.search(prose, max(span.start, mark.start() - _LONGEST), mark.start())
        match = _GLUED.match(prose, before.start(), span.end) if before else None
        if match and match.start("stop") == mark.start():
            yield Span(*match.span("stop"))
