"""Cells: what a table's headers say of the figures in it."""

from collections.abc import Mapping

from crossfact.model.document import Block, Document


def by_place(document: Document) -> Mapping[tuple[int, int, int], Block]:
    """The cells of all tables, by table, row and column."""
    return {(b.cell.table, b.cell.row, b.cell.column): b for b in document.blocks if b.cell is not None}


def headers(block: Block, cells: Mapping[tuple[int, int, int], Block]) -> tuple[Block, ...]:
    """The cells that name a cell: the head of its row, then the head of its column; none for a head itself."""
    if block.cell is None or block.cell.row == 0:
        return ()
    places = ((block.cell.table, block.cell.row, 0), (block.cell.table, 0, block.cell.column))
    return tuple(cells[place] for place in places if place in cells and cells[place] is not block)
