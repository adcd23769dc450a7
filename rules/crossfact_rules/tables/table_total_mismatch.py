"""table-total-mismatch."""

from collections.abc import Iterable

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    message,
    mismatch,
    spoken_interval,
    tables,
)


def table_total_mismatch(facts: Facts) -> Iterable[Finding]:
    """The total of a row or column of a table is not the sum of its figures.

    A row or column whose label says total is added up, with and without the subtotals in it, and from the last
    total on; nothing is said if one way computes. Figures with decimals may each be rounded.

    Nothing is said of percentages, means and rates, nor where a cell holds words instead of a figure, or the
    sum is far from the total.

    Known false alarms: rows that were left out, or that overlap.
    """
    for table in tables.tables(facts):
        for footing in tables.footings(table):
            if not footing.agrees:
                yield mismatch(
                    facts.document,
                    "table-total-mismatch",
                    RULE.level,
                    message(
                        "{parts} = {computed}, not {total}",
                        parts=" + ".join(entry.text for entry in footing.parts),
                        computed=spoken_interval(footing.computed),
                        total=footing.total.text,
                    ),
                    footing.total.location,
                    [entry.location for entry in footing.parts],
                )


RULE = DocumentRule(
    check=table_total_mismatch,
    level=Level.ERROR,
    family="tables",
    examples=(
        Example(
            "fr",
            bad="| Zone | Ventes |\n|---|---|\n| Nord | {{120}} |\n| Sud | {{80}} |\n| Total | [[210]] |\n",
            good="| Zone | Ventes |\n|---|---|\n| Nord | 120 |\n| Sud | 80 |\n| Total | 200 |\n",
            markdown=True,
        ),
        Example(
            "en",
            bad="| Year | Q1 | Q2 | Total |\n|---|---|---|---|\n| 2024 | {{15}} | {{20}} | [[36]] |\n",
            good="| Year | Q1 | Q2 | Total |\n|---|---|---|---|\n| 2024 | 15 | 20 | 35 |\n",
            markdown=True,
        ),
    ),
)
