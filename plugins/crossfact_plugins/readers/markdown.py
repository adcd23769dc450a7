"""Markdown: CommonMark with tables; the markup is masked in the prose, the places survive."""

from collections.abc import Container

from attrs import define, field

from crossfact.api import (
    Block,
    BlockKind,
    Cell,
    Document,
    FrontMatter,
    Part,
    Source,
    front_matter,
    masked,
    masked_but,
)
from crossfact_plugins.readers.content import Content, Hidden, content
from crossfact_plugins.readers.inline import inline_marks
from crossfact_plugins.readers.pieces import Piece, pieces
from crossfact_plugins.readers.story import document
from crossfact_plugins.readers.tags import elements


def read(source: Source) -> Document:
    """Read a Markdown text: its front matter, and its blocks with their markup masked."""
    text = source.text
    matter = front_matter(text)
    body = masked(text, [(0, matter.span.end)]) if matter else text
    found, references = pieces(body)
    draft = _Draft(text, references)
    if matter and matter.title_span and not any(piece.level == 1 for piece in found):
        draft.add_title(matter)
    for piece in found:
        draft.add(piece)
    title = (matter.title if matter else "") or draft.title
    return document(source, masked_but(text, draft.visible), draft.blocks, title, matter)


@define
class _Draft:
    """The blocks made so far, the words that are visible in them, and the headings that are open."""

    text: str
    references: Container[str]
    blocks: list[Block] = field(factory=list)
    visible: list[tuple[int, str]] = field(factory=list)
    title: str = ""
    headings: list[tuple[int, str]] = field(factory=list)

    def add_title(self, matter: FrontMatter) -> None:
        """Add the front matter's title as the heading over all."""
        if matter.title_span:
            self.blocks.append(Block(BlockKind.HEADING, matter.title_span, part=Part.TITLE))
            self.visible.append((matter.title_span.start, matter.title_span.of(self.text)))
            self.title = matter.title
            self.headings.append((1, matter.title))

    def add(self, piece: Piece) -> None:
        """Add the blocks of a piece."""
        words = content(self.text, piece.lines)
        whole = len(words.text)
        if piece.kind is BlockKind.CODE:
            # Code is no prose: the block is there, its prose is blank.
            self._block(words, piece.kind, [(0, whole, "")], 0, whole)
        elif piece.html:
            for element in elements(words.text, piece.kind):
                self._block(
                    words, element.kind, element.hidden, element.start, element.end, level=element.level
                )
        else:
            self._add_words(words, piece)

    def _add_words(self, words: Content, piece: Piece) -> None:
        marks = inline_marks(words.text, self.references)
        if not marks.image:
            self._block(
                words, piece.kind, marks.hidden, 0, len(words.text), level=piece.level, cell=piece.cell
            )
            return
        # An image that stands alone: what is said of it is its caption.
        start, end = marks.image
        inner = inline_marks(words.text[start:end], self.references).hidden
        hidden = [(start + first, start + last, instead) for first, last, instead in inner]
        kind = piece.kind if piece.cell else BlockKind.CAPTION
        self._block(words, kind, hidden, start, end, cell=piece.cell)

    def _block(
        self,
        words: Content,
        kind: BlockKind,
        hidden: list[Hidden],
        start: int,
        end: int,
        *,
        level: int = 0,
        cell: Cell | None = None,
    ) -> None:
        """Add a block; one that shows nothing to read (an address, a comment) is left out."""
        start, end = _trimmed(words.text, start, end)
        visible = list(words.visible(hidden, start, end))
        # A heading of code alone (« ## `limit` ») still heads what is below it.
        shown = words.shown(hidden, start, end) if level else ""
        kept = cell or shown or kind is BlockKind.CODE or any(part.strip() for _, part in visible)
        if start == end or not kept:
            return
        part = Part.BODY
        if level:
            while self.headings and self.headings[-1][0] >= level:
                self.headings.pop()
            if level == 1 and not self.title:
                self.title, part = shown, Part.TITLE
        path = tuple(heading for _, heading in self.headings)
        self.blocks.append(Block(kind, words.span(start, end), path, part=part, cell=cell))
        self.visible += visible
        if level:
            self.headings.append((level, shown))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())
