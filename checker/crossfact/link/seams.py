"""Seams: stops that are glued to the next word, as a bad paste leaves them."""

import re
from collections.abc import Iterator

from crossfact.model.place import Span

_WORD = r"(?:[^\W\d_]+['’-])*[^\W\d_]{2,}"
# Two words with one stop between, and around them nothing but marks: no address, file, version or initials.
_GLUED = re.compile(rf"(?<!\S)[«“\"(‘]*{_WORD}(?P<stop>[.!?…][»”\")]?)(?={_WORD}[»”\")’,;:.!?…]*(?!\S))")


def glued_stops(prose: str, span: Span) -> Iterator[Span]:
    """The stops in a stretch of text that a word follows with no space between, with the marks that close there."""
    for match in _GLUED.finditer(prose, span.start, span.end):
        yield Span(*match.span("stop"))
