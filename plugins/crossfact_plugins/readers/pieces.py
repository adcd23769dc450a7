"""Pieces: the headings, paragraphs, items, cells and code of a Markdown text, with the lines of each."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from attrs import define, field, frozen

from crossfact.api import BlockKind, Cell, Lines

_NESTING = 50
_BLANK = " \t\r\n"
_QUOTE = re.compile(r"[ \t]*>")
_ITEM = re.compile(r"[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|\Z)")
_INDENT = re.compile(r"[ \t]*")
_ATX = re.compile(r"#{1,6}")
_ATX_END = re.compile(r"(?:\A|[ \t])#+[ \t]*\Z")
_FENCE_END = re.compile(r"`{3,}|~{3,}")
_PIPE = re.compile(r"(?<!\\)\|")
_CHECKBOX = re.compile(r"\[[ xX]\][ \t]+(?=\S)")


@frozen
class Piece:
    """Some lines of the text (start, end), trimmed, without the marks of quotes and lists around them.

    ``level`` is that of a heading, 0 for other pieces and for headings inside quotes and lists.
    """

    kind: BlockKind
    lines: Sequence[tuple[int, int]]
    level: int = 0
    cell: Cell | None = None
    html: bool = False


@define
class _Container:
    """A block quote, or an item with the line that bears its marker."""

    kind: BlockKind
    first: int


@lru_cache(maxsize=1)
def _parser() -> Any:
    from markdown_it import MarkdownIt

    # Blocks alone: of the words inside them the parser keeps no places.
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table")
    return parser.disable(["inline", "text_join"], ignoreInvalid=True)


def pieces(text: str) -> tuple[list[Piece], Container[str]]:
    """The pieces of a text in order, and the labels of links that it defines."""
    environment: Mapping[str, Any] = {}
    tokens = _parser().parse(text, environment)
    walk = _Walk(text, Lines(text))
    found = [piece for token in tokens for piece in walk.step(token)]
    return [piece for piece in found if piece.lines], environment.get("references", {})


@define
class _Walk:
    """A walk over the parser's tokens: the containers that are open, the table and its row."""

    text: str
    lines: Lines
    containers: list[_Container] = field(factory=list)
    table: int = -1
    row: int = -1
    columns: int = 0
    cells: list[tuple[int, int]] = field(factory=list)

    def step(self, token: Any) -> Iterator[Piece]:
        """The pieces that a token begins."""
        kind, where = token.type, token.map
        if kind in ("blockquote_open", "list_item_open"):
            held = BlockKind.QUOTE if kind == "blockquote_open" else BlockKind.ITEM
            self.containers.append(_Container(held, where[0]))
        elif kind in ("blockquote_close", "list_item_close"):
            self.containers.pop()
        elif kind == "paragraph_open":
            yield self._paragraph(*where)
        elif kind == "heading_open":
            yield self._heading(token)
        elif kind in ("fence", "code_block"):
            yield Piece(BlockKind.CODE, self._code(token))
        elif kind == "html_block":
            yield Piece(self._kind(), self._range(*where), html=True)
        elif kind in ("table_open", "tr_open", "th_open", "td_open"):
            yield from self._table(kind, where)

    def _kind(self) -> BlockKind:
        return self.containers[-1].kind if self.containers else BlockKind.PARAGRAPH

    def _paragraph(self, first: int, last: int) -> Piece:
        lines = self._range(first, last)
        if lines and self.containers and self.containers[-1].kind is BlockKind.ITEM:
            box = _CHECKBOX.match(self.text, *lines[0])
            if box:
                lines[0] = (box.end(), lines[0][1])
        return Piece(self._kind(), lines)

    def _heading(self, token: Any) -> Piece:
        first, last = token.map
        kind, level = (self._kind(), 0) if self.containers else (BlockKind.HEADING, int(token.tag[1]))
        if not token.markup.startswith("#"):
            return Piece(kind, self._range(first, last - 1), level)
        [(start, end)] = self._range(first, last)
        mark = _ATX.match(self.text, start, end)
        start = mark.end() if mark else start
        closing = _ATX_END.search(self.text[start:end])
        end = start + closing.start() if closing else end
        return Piece(kind, self._trimmed(start, end), level)

    def _code(self, token: Any) -> list[tuple[int, int]]:
        """The lines of code, without its fences."""
        first, last = token.map
        if token.type == "code_block":
            return self._range(first, last)
        if last - first > 1:
            for start, end in self._range(last - 1, last):
                mark = _FENCE_END.fullmatch(self.text[start:end].rstrip(_BLANK))
                last -= bool(mark and mark.group().startswith(token.markup))
        return self._range(first + 1, last)

    def _table(self, kind: str, where: Sequence[int]) -> Iterator[Piece]:
        if kind == "table_open":
            self.table, self.row, self.columns = self.table + 1, -1, 0
        elif kind == "tr_open":
            self.row, self.columns = self.row + 1, 0
            self.cells = self._cells(where[0])
        else:
            if self.columns < len(self.cells):
                start, end = self.cells[self.columns]
                place = Cell(self.table, self.row, self.columns)
                yield Piece(BlockKind.CELL, self._trimmed(start, end), cell=place)
            self.columns += 1

    def _cells(self, line: int) -> list[tuple[int, int]]:
        """The stretches between the bars of a row; a bar behind a backslash is text."""
        found = []
        for start, end in self._range(line, line + 1):
            begin = start + self.text.startswith("|", start)
            for bar in _PIPE.finditer(self.text, begin, end):
                found.append((begin, bar.start()))
                begin = bar.end()
            if begin < end:
                found.append((begin, end))
        return found

    def _range(self, first: int, last: int) -> list[tuple[int, int]]:
        """The lines from one number up to another, counted from 0, trimmed, the empty ones left out."""
        starts = self.lines.starts
        found: list[tuple[int, int]] = []
        for number in range(first, min(last, len(starts))):
            end = starts[number + 1] if number + 1 < len(starts) else len(self.text)
            words = self._trimmed(self._inside(number, starts[number], end), end)
            # White space behind the words stays: a backslash before it breaks no line.
            found += [(start, start + len(self.text[start:end].rstrip("\r\n"))) for start, _ in words]
        return found

    def _inside(self, number: int, at: int, end: int) -> int:
        """Where the words of a line begin, behind the marks of the containers that are open."""
        for container in self.containers:
            if container.kind is BlockKind.QUOTE:
                mark = _QUOTE.match(self.text, at, end)
            else:
                mark = _ITEM.match(self.text, at, end) if container.first == number else None
            at = mark.end() if mark else at
        return at

    def _trimmed(self, start: int, end: int) -> list[tuple[int, int]]:
        # Not all of Unicode's white space: a backslash before U+2028 is no line break to CommonMark.
        words = self.text[start:end].rstrip(_BLANK)
        kept = words.lstrip(_BLANK)
        return [(start + len(words) - len(kept), start + len(words))] if kept else []
