"""Documents: the text, its blocks, and what is known of it as a whole."""

import datetime
import enum
from bisect import bisect_right
from functools import cached_property

from attrs import field, frozen

from crossfact.model.place import Location, Region, Span
from crossfact.text.lines import Lines
from crossfact.text.normal import same_length


class BlockKind(enum.StrEnum):
    """What a block is for the reader of a document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    QUOTE = "quote"
    CODE = "code"
    CAPTION = "caption"


class Part(enum.StrEnum):
    """Where a block stands in the story that its document tells."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"


@frozen
class Cell:
    """Which cell of which table of the document: all counted from 0; row 0 is the header."""

    table: int
    row: int
    column: int


@frozen
class Block:
    """A heading, paragraph, item, cell, block quote or stretch of code.

    ``path`` holds the headings above it, outermost first. ``lang`` is the code of the block's own
    language, empty where no pack claims it.
    """

    kind: BlockKind
    span: Span
    path: tuple[str, ...] = ()
    lang: str = ""
    part: Part = Part.BODY
    cell: Cell | None = None


@frozen
class Document:
    """A text with its blocks.

    ``text`` is the file's text, ``prose`` the same with markup masked by spaces, of equal length.
    ``date`` is the document's own date, with ``date_origin`` saying where it was found; None where
    nothing says it (the machine's clock never does).
    """

    uri: str
    text: str = field(repr=False)
    prose: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    lang: str = ""
    title: str = ""
    date: datetime.date | None = None
    date_origin: str = ""
    lines: Lines = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "lines", Lines(self.text))

    @cached_property
    def norm(self) -> str:
        """The prose in normal form, of equal length."""
        return same_length(self.prose)

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(block.span.end for block in self.blocks)

    def location(self, span: Span) -> Location:
        """The place of a span of this document."""
        region = Region(*self.lines.position(span.start), *self.lines.position(span.end))
        return Location(self.uri, span, region, self.headings_above(span.start))

    def headings_above(self, offset: int) -> tuple[str, ...]:
        """The path of headings of the block that holds an offset."""
        block = self.block_at(offset)
        return block.path if block else ()

    def block_at(self, offset: int) -> Block | None:
        """The block that holds an offset, or None."""
        number = bisect_right(self._ends, offset)
        found = self.blocks[number] if number < len(self.blocks) else None
        return found if found is not None and found.span.start <= offset else None


@frozen
class Sentence:
    """A sentence: its span, and the number of its block in the document."""

    span: Span
    block: int
