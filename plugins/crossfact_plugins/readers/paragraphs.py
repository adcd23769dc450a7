"""Paragraphs: the lines of a plain text, put together again where they were hard-wrapped."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

_LINE = re.compile(r"[^\r\n]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
# A line of rule signs sets a title off, or two parts: it is no text.
_RULE = re.compile(r"(?:[-=*_~#+•][ \t]*){3,}")

# A bullet, or a number or letter with its mark.
ITEM = re.compile(r"(?P<bullet>[-*•‣◦])[ \t]+(?=\S)|(?:\d{1,3}[.)]|[A-Za-z]\))[ \t\u00a0\u202f]+(?=\S)")

_NARROWEST, _WIDEST = 50, 100
_SENTENCE_END = frozenset(".!?…:;»”\"'’)")


@frozen
class Paragraph:
    """A stretch of the text, trimmed; ``gap`` tells an empty line (or the beginning) before it."""

    start: int
    end: int
    gap: bool

    def of(self, text: str) -> str:
        """The words of the paragraph."""
        return text[self.start : self.end]


def paragraphs(text: str, offset: int) -> list[Paragraph]:
    """The paragraphs of a text from an offset on: its lines, joined where the text is hard-wrapped."""
    lines = list(_lines(text, offset))
    width = _wrap_width(text, lines)
    return list(_joined(text, lines, width)) if width else lines


def _lines(text: str, offset: int) -> Iterator[Paragraph]:
    """The lines that hold text, trimmed."""
    gap, done = True, offset
    for match in _LINE.finditer(text, offset):
        line = match.group()
        ends = sum(1 for _ in _LINE_END.finditer(text, done, match.start()))
        gap = gap or ends > 1
        done = match.end()
        words = line.strip()
        if not words or (len(line) <= _WIDEST * 2 and _RULE.fullmatch(words)):
            gap = True
            continue
        start = match.start() + len(line) - len(line.lstrip())
        yield Paragraph(start, start + len(words), gap)
        gap = False


def _wrap_width(text: str, lines: Sequence[Paragraph]) -> int:
    """The width a text is hard-wrapped at, or 0 where each line is a paragraph of its own.

    The evidence is in the places where one line follows another without an empty line between them.
    A program or a person that fills lines breaks each one because the next word would not fit, mostly
    in mid-sentence, and between 50 and 100 signs; who types one paragraph a line breaks after a stop,
    at any width, and goes on with a capital. So: hardly any line is wider than 100; of the breaks, four
    in five come where the next word would not fit, half without a stop before them, and two in five
    before a small letter (names and sentences begin lines too).
    """
    wide = sum(line.end - line.start > _WIDEST for line in lines)
    if wide * 20 > len(lines):
        return 0
    breaks = [(a, b) for a, b in zip(lines, lines[1:], strict=False) if not b.gap and not ITEM.match(text, b.start)]
    width = max((a.end - a.start for a, _ in breaks if a.end - a.start <= _WIDEST), default=0)
    if width < _NARROWEST:
        return 0
    full = sum(a.end - a.start + 1 + _first_word(text, b) > width for a, b in breaks)
    inside = sum(text[a.end - 1] not in _SENTENCE_END for a, _ in breaks)
    small = sum(text[b.start].islower() for _, b in breaks)
    enough = full * 5 >= len(breaks) * 4 and inside * 2 >= len(breaks) and small * 5 >= len(breaks) * 2
    return width if enough else 0


def _first_word(text: str, line: Paragraph) -> int:
    space = text.find(" ", line.start, line.end)
    return (space if space >= 0 else line.end) - line.start


def _joined(text: str, lines: Sequence[Paragraph], width: int) -> Iterator[Paragraph]:
    """The lines joined to paragraphs: a line less than half full ends one, an item begins one."""
    current: Paragraph | None = None
    last = 0
    for line in lines:
        if current and (line.gap or last * 2 < width or ITEM.match(text, line.start)):
            yield current
            current = None
        current = evolve(current, end=line.end) if current else line
        last = line.end - line.start
    if current:
        yield current
