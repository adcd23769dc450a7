"""Sentences: where one ends and the next begins."""

import re
from collections.abc import Iterator
from functools import lru_cache

from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.text.normal import same_length

# A stop with the marks that close around it, then white space: the candidates for an end.
_STOP = re.compile(r"(?:[.!?…]+)(?:[ \u00a0\u202f]?[»”\"')\]’]+)*(?=\s|$)")
# No sentence is longer; a text without stops (a log, a list of words) is read in pieces of this size, so that
# the work grows with the text and not with its square.
_LONGEST = 4000
_INITIAL = re.compile(r"(?:^|[\s(])[^\W\d_]$")
_NEXT = re.compile(r"\s+([«“\"'‘(\[—–-]*\s?)(\S)")


@lru_cache(maxsize=16)
def _abbreviation(data: PackData) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(data.abbreviations, key=len, reverse=True))
    return re.compile(rf"(?:^|[\s('\"«“])(?:{words})$") if words else re.compile(r"(?!)")


def split(prose: str, span: Span, data: PackData) -> Iterator[Span]:
    """The sentences of a block, trimmed of white space.

    A sentence ends at a stop followed by white space and by what can begin a sentence (a capital, a
    figure, an opening mark), unless the stop belongs to an abbreviation or an initial, or stands inside
    a quotation that goes on in lower case.
    """
    start = span.start
    for match in _STOP.finditer(prose, span.start, span.end):
        if match.end() >= span.end:
            break
        if _ends(prose, start, match, span, data):
            yield from _trimmed(prose, start, match.end())
            start = match.end()
    yield from _trimmed(prose, start, span.end)


def _ends(prose: str, start: int, stop: re.Match[str], span: Span, data: PackData) -> bool:
    following = _NEXT.match(prose, stop.end(), span.end)
    if not following:
        return False
    marks, first = following.groups()
    if not (first.isupper() or first.isdigit() or marks.strip() or first in '«“"‘'):
        return False
    if stop.group() != ".":
        # « Vraiment ! » s'écrie-t-il: a lower-case word goes on; a capital or an opening mark begins.
        return not first.islower()
    before = prose[max(start, stop.start() - 24) : stop.start() + 1]
    if _abbreviation(data).search(same_length(before)):
        return False
    return not (_INITIAL.search(before[:-1]) and first.isupper())


def _trimmed(prose: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without the white space around it, in pieces where it is longer than any sentence."""
    while start < end and prose[start].isspace():
        start += 1
    while end > start and prose[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        cut = prose.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        yield Span(start, cut)
        start = cut
        while start < end and prose[start].isspace():
            start += 1
    if start < end:
        yield Span(start, end)
