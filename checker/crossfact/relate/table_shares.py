"""Shares in tables: a column of percentages that are what each row has of the total of another column."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from crossfact.model.interval import Interval, share_of, stated, total
from crossfact.relate.tables import Entry, Table, total_rows

# A column means shares where so many of its rows compute, and twice as many as do not.
_FEWEST, _TWICE = 2, 2


@frozen
class TableShare:
    """A percentage of a row, the entry it is of, the total of that entry's column, and the share that they admit.

    ``whole`` is the total's entry, None where the table gives none and the column was added up.
    """

    part: Entry
    whole: Entry | None
    percent: Entry
    computed: Interval


def table_shares(table: Table) -> Iterator[TableShare]:
    """The percentages that are not the share of their row in a column, where those of the other rows are."""
    columns = sorted({column for _, column in table.entries})
    totals = total_rows(table)
    for percent in columns:
        shares = [(row, e) for row, e in table.column(percent) if e.percent and row not in totals]
        for amount in columns if len(shares) > _FEWEST else ():
            if amount != percent:
                yield from _odd(table, shares, amount, totals)


def _odd(
    table: Table, shares: Sequence[tuple[int, Entry]], amount: int, totals: Sequence[int]
) -> Iterator[TableShare]:
    amounts = [(row, e) for row, e in table.column(amount) if row not in totals]
    if any(e.percent for _, e in amounts) or any(column == amount for _, column in table.open):
        return
    whole = next((e for row in totals if (e := table.entries.get((row, amount)))), None)
    bounds = [Interval(*e.number.bounds) for e in ([whole] if whole else [e for _, e in amounts])]
    odd, right, parts = [], 0, dict(amounts)
    for row, percent in shares:
        part = parts.get(row)
        computed = share_of(Interval(*part.number.bounds), total(bounds)) if part else None
        if part is None or computed is None:
            continue
        if computed.meets(stated(percent.number)):
            right += 1
        else:
            odd.append(TableShare(part, whole, percent, computed))
    if right >= max(_FEWEST, _TWICE * len(odd)):
        yield from odd
