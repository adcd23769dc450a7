"""Readers: the laws that every document reader keeps, third parties' too."""

from collections.abc import Iterable

from crossfact.model.declared import DocumentReader, Source, UnreadableError
from crossfact.model.document import Block, BlockKind, Document
from crossfact.testing.laws import law, shown

_URI = "memory:document"


def check_reader(reader: DocumentReader, texts: Iterable[str]) -> None:
    """Check a reader on some texts; raises AssertionError with a sentence that names the law broken.

    A text that the reader refuses with UnreadableError is passed over; any other exception goes through.
    """
    for suffix in reader.suffixes:
        law(suffix.startswith("."), f"expected suffixes that begin with a dot, found {suffix!r}")
    for text in texts:
        source = Source(_URI, text)
        try:
            document = reader.read(source)
        except UnreadableError as error:
            law(str(error) != "", "expected a sentence in UnreadableError, found none")
            continue
        where = f"reader {reader.name}, text {shown(text)}"
        _check_text(source, document, where)
        _check_blocks(document, where)
        law(reader.read(source) == document, f"{where}: expected the same document again, found another")


def _check_text(source: Source, document: Document, where: str) -> None:
    """The text is kept, and the prose differs from it by spaces only, in places other than line ends."""
    text, prose = document.text, document.prose
    law(document.uri == source.uri, f"{where}: expected the URI {source.uri!r}, found {document.uri!r}")
    law(text == source.text, f"{where}: expected the text as it was given, found {shown(text)}")
    law(len(prose) == len(text), f"{where}: expected prose of length {len(text)}, found {len(prose)}")
    if text == prose:
        return
    for offset, (written, kept) in enumerate(zip(text, prose, strict=True)):
        if written == kept:
            continue
        law(
            kept == " ",
            f"{where}: expected {written!r} or a space at offset {offset} of the prose, found {kept!r}",
        )
        law(
            written not in "\r\n",
            f"{where}: expected the line end at offset {offset} in the prose, found a space",
        )


def _check_blocks(document: Document, where: str) -> None:
    """The spans are in order, apart, inside the text, trimmed and not empty."""
    done = 0
    for number, block in enumerate(document.blocks):
        here = f"{where}, block {number}"
        start, end = block.span.start, block.span.end
        law(start < end, f"{here}: expected a span that is not empty, found {start} to {end}")
        law(start >= done, f"{here}: expected a span that begins at {done} or after, found {start}")
        law(end <= len(document.text), f"{here}: expected a span inside the text, found its end at {end}")
        words = block.span.of(document.text)
        law(words == words.strip(), f"{here}: expected a span trimmed of white space, found {shown(words)}")
        _check_block(block, here)
        done = end


def _check_block(block: Block, here: str) -> None:
    in_table = block.kind is BlockKind.CELL
    law(in_table == (block.cell is not None), f"{here}: expected a cell's place in cells and only there")
    wrong = [heading for heading in block.path if not heading or heading != heading.strip()]
    law(not wrong, f"{here}: expected headings trimmed and not empty in its path, found {wrong!r}")
