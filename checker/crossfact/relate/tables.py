"""Tables: their figures by row and column, the sums at their edges, and the relation their rows agree on."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from attrs import frozen

from crossfact.model.document import Block
from crossfact.model.interval import Interval, change, point, share_of, stated, total
from crossfact.model.pack import LanguagePack
from crossfact.model.place import Location, Span
from crossfact.model.quantity import Number
from crossfact.model.rule import Facts
from crossfact.text.normal import same_length

_FEWEST = 2
# A row or column foots only if the sum is near: a mean or a maximum at the edge is far from it.
_NEAR = Decimal("0.5")
_FIGURE = re.compile(r"([-−–+(]?)\s?(\d[\d.,  ]*\d|\d)\s?(%|€|£|\$|[^\W\d_]{1,4})?\)?\*?")
_SIGNS = "€£$"
_EMPTY = frozenset(("", "-", "–", "—", "n.d.", "n/a", "..", "…"))


@frozen
class Entry:
    """A figure of a table: where it stands, its number, and whether it is a percentage."""

    location: Location
    number: Number
    text: str
    percent: bool = False
    unit: str = ""


@frozen
class Table:
    """A table: its labels by row and by column (in normal form), and its entries by row and column.

    A place without an entry holds no figure; ``open`` are the places that hold words instead.
    """

    rows: Mapping[int, str]
    columns: Mapping[int, str]
    entries: Mapping[tuple[int, int], Entry]
    open: frozenset[tuple[int, int]]
    pack: LanguagePack

    def column(self, number: int) -> Sequence[tuple[int, Entry]]:
        """The entries of a column, by row, from the top."""
        return [(r, e) for (r, c), e in sorted(self.entries.items(), key=lambda item: item[0]) if c == number]

    def row(self, number: int) -> Sequence[tuple[int, Entry]]:
        """The entries of a row, by column, from the left."""
        return [(c, e) for (r, c), e in sorted(self.entries.items(), key=lambda item: item[0]) if r == number]


@frozen
class Footing:
    """A total at the edge of a table, the entries that make it, and the sum that they admit."""

    total: Entry
    parts: tuple[Entry, ...]
    computed: Interval
    agrees: bool


@frozen
class Evolution:
    """A percentage of a row, and the two entries it is the change between, as in the other rows."""

    before: Entry
    after: Entry
    percent: Entry
    computed: Interval


def tables(facts: Facts) -> Iterator[Table]:
    """The tables of a document, in order; those without figures too."""
    cells: dict[int, list[tuple[int, Block]]] = defaultdict(list)
    for number, block in enumerate(facts.document.blocks):
        if block.cell is not None:
            cells[block.cell.table].append((number, block))
    for table in cells.values():
        yield _table(facts, table)


def _table(facts: Facts, cells: Sequence[tuple[int, Block]]) -> Table:
    pack = facts.pack_of(cells[0][0])
    rows: dict[int, str] = {}
    columns: dict[int, str] = {}
    entries: dict[tuple[int, int], Entry] = {}
    opened: set[tuple[int, int]] = set()
    for _, block in cells:
        if block.cell is None:
            continue
        row, column = block.cell.row, block.cell.column
        label = " ".join(block.span.of(facts.norm).split())
        if row == 0:
            columns[column] = label
        elif column == 0:
            rows[row] = label
        elif entry := _entry(facts, block, pack):
            entries[row, column] = entry
        elif label not in _EMPTY:
            opened.add((row, column))
    return Table(rows, columns, entries, frozenset(opened), pack)


def _entry(facts: Facts, block: Block, pack: LanguagePack) -> Entry | None:
    """The figure that a cell is, with its sign; None where it holds words, or two figures."""
    prose = block.span.of(facts.document.prose)
    text = same_length(prose).strip()
    for sign in _SIGNS:
        text = text.removeprefix(sign)
    found = _FIGURE.fullmatch(text.strip())
    if not found:
        return None
    digits, words = found.group(2), pack.data.numbers
    whole, _, rest = digits.partition(words.decimal)
    marks = {" " if mark.isspace() else mark for mark in words.thousands}
    unit = found.group(3) or ""
    if unit.isalpha() and unit not in _units(pack):
        return None
    if (rest and not rest.isdigit()) or any(not c.isdigit() and c not in marks for c in whole):
        return None
    groups = re.split(r"\D", whole)
    if any(len(group) != 3 for group in groups[1:]):
        return None
    value = Decimal("".join(groups) + ("." + rest if rest else ""))
    negative = found.group(1) in ("-", "−", "–", "(") and text[:1] in ("-", "−", "–", "(")
    step = Decimal(1).scaleb(-len(rest))
    number = Number(-value if negative else value, step, rounded=bool(rest))
    start = block.span.start + prose.find(prose.strip())
    span = Span(start, start + len(prose.strip()))
    return Entry(
        facts.document.location(span), number, prose.strip(), unit == "%", unit if unit.isalpha() else ""
    )


@lru_cache(maxsize=16)
def _units(pack: LanguagePack) -> frozenset[str]:
    """The names of the units of a language."""
    return frozenset(name for names in pack.data.units.values() for name in names)


def _labelled(label: str, words: Sequence[str]) -> bool:
    """Whether a label is one of some words, or begins with one."""
    return any(label == word or label.startswith((word + " ", word + " (")) for word in words)


def _within(label: str, words: Sequence[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", label) for word in words)


def footings(table: Table) -> Iterator[Footing]:
    """The totals of a table's rows and columns.

    A total that is not the sum is given only where the table shows that its totals are sums: the label says
    so, and the sum is near, or others of its totals are sums. Shares, means and ranks are left out.
    """
    found = [*_of_columns(table), *_of_rows(table)]
    some = any(footing.agrees for footing in found)
    for footing in found:
        middle = (footing.computed.low + footing.computed.high) / 2
        value = footing.total.number.value
        if footing.agrees or some or abs(middle - value) <= _NEAR * abs(value):
            yield footing


def _of_columns(table: Table) -> Iterator[Footing]:
    words = table.pack.data.relations
    for row in total_rows(table):
        for column in sorted(table.columns):
            edge = table.entries.get((row, column))
            if edge and not _within(table.columns[column], words.averages):
                above = [(r, e) for r, e in table.column(column) if r < row]
                if not any((r, column) in table.open for r in table.rows if r < row):
                    yield from _footing(edge, above, table.rows, table.pack)


def _of_rows(table: Table) -> Iterator[Footing]:
    words = table.pack.data.relations
    for column, label in sorted(table.columns.items()):
        if not column or not _labelled(label, words.totals):
            continue
        for row in sorted(table.rows):
            edge = table.entries.get((row, column))
            if edge and not _within(table.rows[row], words.averages):
                left = [(c, e) for c, e in table.row(row) if c < column]
                if not any((row, c) in table.open for c in table.columns if 0 < c < column):
                    yield from _footing(edge, left, table.columns, table.pack)


def _footing(
    edge: Entry, parts: Sequence[tuple[int, Entry]], labels: Mapping[int, str], pack: LanguagePack
) -> Iterator[Footing]:
    """A total with the entries before it, in each way in which subtotals may stand among them."""
    totals, subtotals = pack.data.relations.totals, pack.data.relations.subtotals
    # What stands behind the last total before this one is a sum of its own.
    earlier = [n for n, _ in parts if _labelled(labels.get(n, ""), totals)]
    plain = [(n, e) for n, e in parts if not _labelled(labels.get(n, ""), (*subtotals, *totals))]
    since = [(n, e) for n, e in plain if not earlier or n > earlier[-1]]
    if len(plain) < _FEWEST or edge.percent or any(e.percent or e.unit != edge.unit for _, e in plain):
        return
    taken = {n for n, _ in plain}
    readings = (plain, parts, since, [(n, e) for n, e in parts if n not in taken])
    admitted = Interval(*edge.number.bounds)
    agrees = any(_sum([e for _, e in r]).meets(admitted) for r in readings if len(r) >= _FEWEST)
    entries = tuple(e for _, e in (since if len(since) >= _FEWEST else plain))
    yield Footing(edge, entries, _sum(entries), agrees)


def _sum(entries: Sequence[Entry]) -> Interval:
    """The sum of entries, each rounded to its last decimal."""
    return total(Interval(*e.number.bounds) if e.number.rounded else point(e.number.value) for e in entries)


def evolutions(table: Table) -> Iterator[Evolution]:
    """The percentages that are not the change between two columns, where those of all other rows are.

    What the column means is learnt from its rows: at least two must compute, and all but one.
    """
    columns = sorted({c for _, c in table.entries})
    for percent in columns:
        entries = [(r, e) for r, e in table.column(percent) if e.percent]
        if len(entries) < _FEWEST + 1:
            continue
        for low in columns:
            for high in columns:
                if len({low, high, percent}) == 3 and abs(low - high) == 1:
                    yield from _odd_one(table, entries, low, high)


def _odd_one(table: Table, entries: Sequence[tuple[int, Entry]], low: int, high: int) -> Iterator[Evolution]:
    odd, right = [], 0
    for row, entry in entries:
        before, after = table.entries.get((row, low)), table.entries.get((row, high))
        if before is None or after is None or before.percent or after.percent:
            continue
        computed = change(Interval(*before.number.bounds), Interval(*after.number.bounds))
        if computed is None:
            continue
        if computed.meets(_around(entry.number)):
            right += 1
        else:
            odd.append(Evolution(before, after, entry, computed))
    if len(odd) == 1 and right >= _FEWEST:
        yield odd[0]


def _around(number: Number) -> Interval:
    """What a percentage of a table admits: half of its last figure, and as much again for figures rounded before."""
    return Interval(number.value - number.step, number.value + number.step)


def total_rows(table: Table) -> tuple[int, ...]:
    """The rows whose label says that they are totals."""
    words = table.pack.data.relations
    return tuple(
        row
        for row, label in sorted(table.rows.items())
        if _labelled(label, words.totals) and not _labelled(label, words.subtotals)
    )


@frozen
class Cited:
    """A row that the prose names, its entry and the total of its column, as percentage of which it is given."""

    entry: Entry
    whole: Entry
    computed: Interval


def cited_shares(table: Table, label: str, percent: Number) -> Sequence[Cited]:
    """The shares that the row of a label has in the totals of its columns; empty if one is the percentage."""
    row = next((r for r, name in table.rows.items() if name == label), None)
    totals = total_rows(table)
    found = []
    for column, entry in table.row(row) if row is not None else ():
        for last in totals:
            whole = table.entries.get((last, column))
            if whole is None or last == row or entry.percent or whole.percent:
                continue
            computed = share_of(Interval(*entry.number.bounds), Interval(*whole.number.bounds))
            if computed is None:
                continue
            if computed.meets(stated(percent)):
                return ()
            found.append(Cited(entry, whole, computed))
    return found
