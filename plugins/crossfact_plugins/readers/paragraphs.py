"""Paragraphs: the lines of a plain text, put together again where they were hard-wrapped."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

_LINE = re.compile(r"[^\r\n]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
# A line of rule signs sets a title off, or two parts: it is no text.
_RULE = re.compile(r"(?:[-=*_~#+•][ \t]*){3,}")

# A bullet, or a number or letter with its mark.
ITEM = re.compile(r"(?P<bullet>[-*•‣◦])[ \t]+(?=\S)|(?:\d{1,3}[.)]|[A-Za-z]\))[ \t\u00a0\u202f]+(?=\S)")

_NARROWEST, _WIDEST = 50, 100
_RAGGED = 12
_SENTENCE_END = frozenset(".!?…:;»”\"'’)")


@frozen
class Paragraph:
    """A stretch of the text, trimmed; ``gap`` tells an empty line (or the beginning) before it."""

    start: int
    end: int
    gap: bool

    def of(self, text: str) -> str:
        """Cut the paragraph's words out of the text."""
        return text[self.start : self.end]


@frozen
class _Line:
    """A line that holds text: where it begins, where its words do, and where they end."""

    left: int
    start: int
    end: int
    gap: bool

    @property
    def width(self) -> int:
        return self.end - self.left


def paragraphs(text: str, offset: int) -> list[Paragraph]:
    """Find the paragraphs of a text from an offset on: its lines, joined where it is hard-wrapped."""
    lines = list(_lines(text, offset))
    return list(_joined(text, lines, _wrap_width(text, lines)))


def _lines(text: str, offset: int) -> Iterator[_Line]:
    gap, done = True, offset
    for match in _LINE.finditer(text, offset):
        line = match.group()
        gap = gap or sum(1 for _ in _LINE_END.finditer(text, done, match.start())) > 1
        done = match.end()
        words = line.strip()
        if not words or (len(line) <= _WIDEST * 2 and _RULE.fullmatch(words)):
            gap = True
            continue
        start = match.start() + len(line) - len(line.lstrip())
        yield _Line(match.start(), start, start + len(words), gap)
        gap = False


def _wrap_width(text: str, lines: Sequence[_Line]) -> int:
    """Tell the width that a text is hard-wrapped at, or 0 where each line is a paragraph of its own.

    The evidence is in the places where one line follows another without an empty line between them.
    Who fills lines, by hand or by program, breaks each one because the next word would not fit, mostly
    in mid-sentence, and between 50 and 100 signs; who types one paragraph a line breaks after a stop,
    at any width, and goes on with a capital. So: hardly any line is wider than 100; of the breaks, two
    in three come where the next word would not fit (some signs more or less, for people do not count),
    half have no stop before them, and two in five a small letter behind (names and sentences begin
    lines too).
    """
    if sum(line.width > _WIDEST for line in lines) * 20 > len(lines):
        return 0
    breaks = [(a, b) for a, b in pairwise(lines) if not b.gap and not ITEM.match(text, b.start, b.end)]
    width = max((a.width for a, _ in breaks if a.width <= _WIDEST), default=0)
    if width < _NARROWEST:
        return 0
    # Lines less than half full (commands, addresses) tell nothing of how the others were filled.
    breaks = [(a, b) for a, b in breaks if a.width * 2 >= width]
    full = sum(a.width + 1 + _first_word(text, b) > width - _RAGGED for a, b in breaks)
    inside = sum(text[a.end - 1] not in _SENTENCE_END for a, _ in breaks)
    small = sum(text[b.start].islower() for _, b in breaks)
    enough = full * 3 >= len(breaks) * 2 and inside * 2 >= len(breaks) and small * 5 >= len(breaks) * 2
    return width if enough else 0


def _first_word(text: str, line: _Line) -> int:
    space = text.find(" ", line.start, line.end)
    return (space if space >= 0 else line.end) - line.start


def _joined(text: str, lines: Sequence[_Line], width: int) -> Iterator[Paragraph]:
    """Join lines to paragraphs: a line less than half full ends one, an item begins one.

    With a width of 0 no line is joined to another.
    """
    current: Paragraph | None = None
    last = 0
    for line in lines:
        goes_on = width and not line.gap and last * 2 >= width
        if current and not (goes_on and not _begins_item(text, current, line)):
            yield current
            current = None
        current = (
            Paragraph(current.start, line.end, current.gap)
            if current
            else Paragraph(line.start, line.end, line.gap)
        )
        last = line.width
    if current:
        yield current


def _begins_item(text: str, current: Paragraph, line: _Line) -> bool:
    """Tell an item from a line that merely begins with a figure (« … she was / 93. Her son … »)."""
    item = ITEM.match(text, line.start, line.end)
    if not item or item["bullet"]:
        return bool(item)
    return text[current.end - 1] in _SENTENCE_END or bool(ITEM.match(text, current.start, current.end))
