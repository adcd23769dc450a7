"""text-table-mismatch."""

from collections.abc import Iterable

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    citations,
    message,
    mismatch,
    spoken_interval,
)


def text_table_mismatch(facts: Facts) -> Iterable[Finding]:
    """The prose gives a row of a table another value, or another share of the total, than the table does.

    Shares: the sentence names one row and says what percentage it is of a thing that the table totals, or gives a
    count that a column is of, and its percentage of the whole. Values: the sentence names one row, a thing that
    heads a column, and the table by its number.

    Nothing is said where some column would make it right.

    Known false alarms: another period than the table's, units in the header.
    """
    for cited in citations.shares(facts):
        yield mismatch(
            facts.document,
            "text-table-mismatch",
            RULE.level,
            message(
                "{part} of {whole} in the table is {computed} %, not {percent}",
                part=cited.part,
                whole=cited.whole,
                computed=spoken_interval(cited.computed, 1),
                percent=cited.percent.said,
            ),
            cited.percent.location,
            cited.places,
        )
    for value in citations.values(facts):
        yield mismatch(
            facts.document,
            "text-table-mismatch",
            RULE.level,
            message("the table has {entry}, not {value}", entry=value.entry.text, value=value.figure.said),
            value.figure.location,
            (value.entry.location,),
        )


RULE = DocumentRule(
    check=text_table_mismatch,
    level=Level.WARNING,
    family="tables",
    examples=(
        Example(
            "fr",
            bad="La région Sud totalise [[90 ventes]] (tableau 1).\n\n| Région | Ventes |\n|---|---|\n| Nord | 120 |\n"
            "| Sud | {{80}} |\n",
            good="La région Sud totalise 80 ventes (tableau 1).\n\n| Région | Ventes |\n|---|---|\n| Nord | 120 |\n"
            "| Sud | 80 |\n",
            markdown=True,
        ),
        Example(
            "en",
            bad="| Expenditure | £000 |\n|---|---|\n| Shelters | {{1,932}} |\n| Offices | 483 |\n| Total | {{2,415}} |\n\n"
            "Shelters took [[86%]] of our expenditure.\n",
            good="| Expenditure | £000 |\n|---|---|\n| Shelters | 1,932 |\n| Offices | 483 |\n| Total | 2,415 |\n\n"
            "Shelters took 80% of our expenditure.\n",
            markdown=True,
        ),
    ),
)
