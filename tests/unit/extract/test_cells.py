from crossfact.extract.cells import by_place, headers
from crossfact.model.document import Block, BlockKind, Cell, Document
from crossfact.model.place import Span


def table(*rows):
    text, blocks = "", []
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            span = Span(len(text), len(text) + len(words))
            blocks.append(Block(BlockKind.CELL, span, lang="en", cell=Cell(0, row, column)))
            text += words + "\n"
    return Document("a.md", text, text, tuple(blocks), lang="en")


DOCUMENT = table(["", "deaths", "injured"], ["Leeds", "12", "45"], ["York", "3", "9"])


def named(row, column):
    cells = by_place(DOCUMENT)
    return [block.span.of(DOCUMENT.text) for block in headers(cells[0, row, column], cells)]


def test_a_cell_is_named_by_the_heads_of_its_row_and_column():
    assert named(1, 1) == ["Leeds", "deaths"]
    assert named(2, 2) == ["York", "injured"]


def test_the_head_of_a_row_is_named_by_its_column_alone():
    assert named(1, 0) == [""]


def test_the_header_is_named_by_nothing():
    assert named(0, 1) == []


def test_what_is_no_cell_is_named_by_nothing():
    block = Block(BlockKind.PARAGRAPH, Span(0, 1))
    assert headers(block, {}) == ()
