"""Prose that cites a table of its document: the share of a row, or its value."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from crossfact.model.interval import Interval, share_of, stated, written
from crossfact.model.place import Location
from crossfact.model.rule import Facts
from crossfact.relate.cues import alternatives
from crossfact.relate.passages import Figure, FigureSentence, passages
from crossfact.relate.tables import Entry, Table, cited_shares, tables, total_rows

_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 4


@frozen
class CitedShare:
    """A percentage of the prose, and the part and the whole that it is of by a table."""

    percent: Figure
    part: str
    whole: str
    computed: Interval
    places: tuple[Location, ...]


@frozen
class CitedValue:
    """A figure of the prose, and the entry of the table that it cites."""

    figure: Figure
    entry: Entry


def shares(facts: Facts) -> Iterator[CitedShare]:
    """The percentages of the prose that no column of a table makes right, where it names a row or a column."""
    found = [t for t in tables(facts) if t.entries and total_rows(t)]
    for passage in passages(facts) if found else ():
        if facts.document.blocks[passage.sentence.block].cell is not None:
            continue
        for number, figure in enumerate(passage.figures):
            behind = passage.gaps[number + 1]
            if figure.dimension != "share" or not passage.cues.start("among", behind):
                continue
            rows = list(_of_row(passage, figure, behind, found))
            yield from rows or _of_column(passage, number, behind, found)


def _of_row(
    passage: FigureSentence, figure: Figure, behind: str, found: Sequence[Table]
) -> Iterator[CitedShare]:
    """Shelters and advice took 86 % of our expenditure: a row by its label, the whole by a header."""
    said = set(_WORD.findall(behind[:40]))
    for table in found:
        labels = [label for row, label in table.rows.items() if row not in total_rows(table)]
        named = [label for label in labels if len(label) >= _LEAST and _holds(passage.text, label)]
        heads = {
            w
            for label in (*table.columns.values(), *(table.rows[r] for r in total_rows(table)))
            for w in _WORD.findall(label)
        }
        heads -= {word for label in table.pack.data.relations.totals for word in label.split()}
        if len(named) != 1 or not {w for w in said & heads if len(w) >= _LEAST}:
            continue
        cited = cited_shares(table, named[0], figure.number)
        if len(cited) == 1:
            entry, whole = cited[0].entry, cited[0].whole
            yield CitedShare(
                figure, entry.text, whole.text, cited[0].computed, (entry.location, whole.location)
            )


def _of_column(
    passage: FigureSentence, number: int, behind: str, found: Sequence[Table]
) -> Iterator[CitedShare]:
    """58 080 loans, or 46 % of the total: a count whose noun heads a column, and the column's total."""
    if not number or not passage.cues.end("restated", passage.gaps[number]):
        return
    part, percent = passage.figures[number - 1], passage.figures[number]
    noun = _WORD.findall(passage.gaps[number])[:1]
    whole_named = re.match(
        rf"\s*(?:\w+\W+){{0,2}}?(?:{alternatives(passage.pack.data.relations.totals)})(?!\w)", behind
    )
    if part.symbol or not noun or not whole_named:
        return
    for table in found:
        wholes = [
            table.entries[row, column]
            for column, label in table.columns.items()
            for row in total_rows(table)
            if noun[0] in _WORD.findall(label) and (row, column) in table.entries
        ]
        computed = [(w, share_of(written(part.number), Interval(*w.number.bounds))) for w in wholes]
        if any(c is None or c.meets(stated(percent.number)) for _, c in computed):
            continue
        for whole, share in computed[:1]:
            if share is not None and share.high <= 100:
                places = (part.location, whole.location)
                yield CitedShare(percent, part.said, whole.text, share, places)


def values(facts: Facts) -> Iterator[CitedValue]:
    """The counts of the prose that differ from the one entry of the row and column that their sentence names."""
    found = [table for table in tables(facts) if table.entries]
    if len(found) != 1:
        return
    table = found[0]
    for passage in passages(facts):
        numbered = rf"(?<!\w)(?:{alternatives(passage.pack.data.relations.references)})\s+\d"
        if facts.document.blocks[passage.sentence.block].cell is not None or not re.search(
            numbered, passage.text
        ):
            continue
        for number, figure in enumerate(passage.figures):
            noun = _WORD.findall(passage.gaps[number + 1])[:1]
            rows = [row for row, label in table.rows.items() if _holds(passage.text, label)]
            columns = [
                c
                for c, label in table.columns.items()
                if c and (_holds(passage.text, label) or (noun and noun[0] in _WORD.findall(label)))
            ]
            if len(passage.figures) != 1 or len(rows) != 1 or len(columns) != 1:
                continue
            entry, value = table.entries.get((rows[0], columns[0])), written(figure.number)
            # What another column of the row holds is said of that column.
            held = any(value.meets(Interval(*e.number.bounds)) for _, e in table.row(rows[0]))
            if entry is not None and not held:
                yield CitedValue(figure, entry)


def _holds(text: str, label: str) -> bool:
    return bool(label) and re.search(rf"(?<!\w){re.escape(label)}(?!\w)", text) is not None
