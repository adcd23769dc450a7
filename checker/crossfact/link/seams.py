"""Seams: stops that are glued to the next word, as a bad paste leaves them."""

import re
from collections.abc import Iterator

from crossfact.model.place import Span

# Two words with one stop between, and around them nothing but marks: no address, file or version.
_GLUED = re.compile(
    r"(?<!\S)[«“\"(‘]*[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*(?P<stop>[.!?…][»”\")]?)"
    r"(?=[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*[»”\")’]*[,;:.!?…»”\")]*(?!\S))"
)


def glued_stops(prose: str, span: Span) -> Iterator[Span]:
    """The stops in a stretch of text that a word follows with no space between, with the marks that close there."""
    for match in _GLUED.finditer(prose, span.start, span.end):
        yield Span(*match.span("stop"))
