"""Excerpts: the rows of a document around a span, cut to a width, with the columns to mark.

A line of a document may be a paragraph, or five megabytes: only what is shown is ever looked at.
"""

import re

from attrs import evolve, frozen

from crossfact.model.document import Document
from crossfact.model.place import Span
from crossfact.report.glyphs import cells, shown

_CUT = "…"
# The cells that the marks of a cut take on both sides of a row.
_CUTS = 2 * len(f"{_CUT} ")
_NARROWEST = 20
# Marks of no width (accents put one upon the other) take no cells: they are bounded by their number.
_POINTS_PER_CELL = 4
# How much of a line is looked at to tell whether anything is written on it.
_GLANCE = 1000
_OPENING = re.compile(r"[.!?…][^\w\s]*\s+")


@frozen
class Row:
    """One row of an excerpt: the number of its line, and the text before, inside and after the mark.

    ``continued`` is true where the line began on a row above.
    """

    line: int
    before: str
    marked: str
    after: str
    continued: bool = False

    @property
    def text(self) -> str:
        """The row as it is read."""
        return f"{self.before}{self.marked}{self.after}".rstrip()

    @property
    def partial(self) -> bool:
        """Whether something else than the marked words is shown, so that the mark tells something."""
        return bool((self.before + self.after).strip(f"{_CUT} "))

    @property
    def carets(self) -> str:
        """The row that goes beneath, with carets under the marked words."""
        return " " * cells(self.before) + "^" * max(cells(self.marked.rstrip()), 1)


@frozen
class _Line:
    """The bounds of a line, without its line end, and the part of it to be marked."""

    number: int
    low: int
    high: int
    start: int
    end: int


def excerpt(document: Document, span: Span, width: int = 100, most: int = 4) -> tuple[Row, ...]:
    """At most ``most`` rows of at most ``width`` cells that show a span.

    A short span gets as much context as its row has room for; a long one is told by its beginning and
    its end. Blank lines are left out.
    """
    text = document.text
    start = min(max(span.start, 0), len(text))
    span = Span(start, min(max(span.end, start), len(text)))
    room = max(width, _NARROWEST) - _CUTS
    lines, gap = _lines(document, span, most)
    if len(lines) == 1:
        return _rows(text, lines[0], room, most)
    rows = [_row(text, line, room) for line in lines]
    return (*rows[:-1], evolve(rows[-1], before=f"{_CUT} {rows[-1].before}") if gap else rows[-1])


def _lines(document: Document, span: Span, most: int) -> tuple[list[_Line], bool]:
    """The lines to show of those that a span touches, and whether some are left out before the last."""
    first = document.lines.position(span.start)[0]
    last = document.lines.position(span.end)[0]
    found: list[_Line] = []
    number = first
    while number <= last and len(found) < most:
        line = _line(document, number, span)
        if _written(document.text, line):
            found.append(line)
        number += 1
    for later in range(last, number - 1, -1):
        line = _line(document, later, span)
        if _written(document.text, line):
            return [*found[:-1], line], True
    return found or [_line(document, first, span)], False


def _written(text: str, line: _Line) -> bool:
    return bool(text[line.start : min(line.end, line.start + _GLANCE)].strip())


def _line(document: Document, number: int, span: Span) -> _Line:
    starts, text = document.lines.starts, document.text
    low = starts[number - 1]
    high = starts[number] if number < len(starts) else len(text)
    while high > low and text[high - 1] in "\r\n":
        high -= 1
    return _Line(number, low, high, min(max(span.start, low), high), min(max(span.end, low), high))


def _rows(text: str, line: _Line, room: int, most: int) -> tuple[Row, ...]:
    """The rows of one line: one where the marked words fit in it, else their beginning and their end."""
    if most == 1 or _forward(text, line.start, line.end, room) >= line.end:
        return (_row(text, line, room),)
    pieces: list[tuple[int, int]] = []
    at = line.start
    while at < line.end and len(pieces) < most:
        stop = _word_end(text, at, _forward(text, at, line.end, room), line.end)
        pieces.append((at, stop))
        at = _next_word(text, stop, line.end)
    gap = at < line.end
    if gap:
        tail = _backward(text, line.end, pieces[-1][0], room)
        pieces[-1] = (_word_start(text, tail, line.end - 1, pieces[-1][0]), line.end)
    rows = [Row(line.number, "", shown(text[a:b]), "", continued=i > 0) for i, (a, b) in enumerate(pieces)]
    if gap:
        rows[-1] = evolve(rows[-1], before=f"{_CUT} ")
    if line.start > line.low:
        rows[0] = evolve(rows[0], before=f"{_CUT} ")
    if line.end < line.high:
        rows[-1] = evolve(rows[-1], after=f" {_CUT}")
    return tuple(rows)


def _row(text: str, line: _Line, room: int) -> Row:
    """One row of a line: the marked words with what fits on both sides, or their beginning."""
    end = _forward(text, line.start, line.end, room)
    if end < line.end:
        end = _word_end(text, line.start, end, line.end)
        low, high = line.start, end
    else:
        low, high = _context(text, line, room - cells(shown(text[line.start : end])))
    lead = f"{_CUT} " if low > line.low else ""
    after = shown(text[end:high])
    trail = f"{after.rstrip()} {_CUT}" if high < line.high else after
    return Row(line.number, lead + shown(text[low : line.start]), shown(text[line.start : end]), trail)


def _context(text: str, line: _Line, room: int) -> tuple[int, int]:
    """Where a row begins and ends that shares its room between what stands before and after the mark.

    Where not all has room it begins with the sentence of the mark, unless that leaves too little of
    what follows.
    """
    whole = room + _CUTS
    first = _backward(text, line.start, line.low, whole)
    last = _forward(text, line.end, line.high, whole)
    left, right = cells(shown(text[first : line.start])), cells(shown(text[line.end : last]))
    if (first, last) == (line.low, line.high) and left + right <= whole:
        return first, last
    low = _opening(text, line, room)
    if low is None:
        low = _backward(text, line.start, line.low, max(room // 2, room - right))
        low = _word_start(text, low, line.start, line.low)
    # A row that begins with its line needs no mark of a cut there.
    room += _CUTS // 2 if low == line.low else 0
    high = _forward(text, line.end, line.high, room - cells(shown(text[low : line.start])))
    return low, _word_end(text, line.end, high, line.high)


def _opening(text: str, line: _Line, room: int) -> int | None:
    """Where the sentence begins that the mark stands in, if that is on the line and not too far off."""
    low = _backward(text, line.start, line.low, room * 3 // 4)
    openings = [low + found.end() for found in _OPENING.finditer(text[low : line.start])]
    if openings:
        return openings[-1]
    return low if low == line.low else None


def _forward(text: str, start: int, limit: int, room: int) -> int:
    """How far from ``start`` towards ``limit`` the room reaches."""
    limit = min(limit, start + room * _POINTS_PER_CELL)
    at = start
    while at < limit:
        room -= cells(shown(text[at]))
        if room < 0:
            break
        at += 1
    return at


def _backward(text: str, start: int, limit: int, room: int) -> int:
    """How far from ``start`` back towards ``limit`` the room reaches."""
    limit = max(limit, start - room * _POINTS_PER_CELL)
    at = start
    while at > limit:
        room -= cells(shown(text[at - 1]))
        if room < 0:
            break
        at -= 1
    return at


def _word_start(text: str, at: int, end: int, low: int) -> int:
    """The first start of a word from ``at`` on; ``at`` itself where a word is longer than the row."""
    if at <= low or text[at - 1].isspace():
        return at
    found = next((i + 1 for i in range(at, end) if text[i].isspace()), at)
    # An accent cut off from its letter would sit on the mark of the cut.
    while found < end and cells(shown(text[found])) == 0:
        found += 1
    return found


def _word_end(text: str, start: int, at: int, high: int) -> int:
    """The last end of a word up to ``at``; ``at`` itself where a word is longer than the row."""
    if at >= high or text[at].isspace():
        return at
    return next((i for i in range(at - 1, start, -1) if text[i].isspace()), at)


def _next_word(text: str, at: int, limit: int) -> int:
    while at < limit and text[at].isspace():
        at += 1
    return at
