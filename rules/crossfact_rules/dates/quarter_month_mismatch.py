"""quarter-month-mismatch."""

from collections.abc import Iterable

from crossfact.api import DocumentRule, Example, Facts, Finding, Level, message, mismatch, quarters


def quarter_month_mismatch(facts: Facts) -> Iterable[Finding]:
    """A quarter or a half of the year and the months in brackets behind it, or beside it in a table, do not agree.

    The third quarter is July to September.

    Known false alarms: financial years that begin in another month than January.
    """
    for found in quarters.quarters(facts):
        if found.months != found.expected:
            yield mismatch(
                facts.document,
                "quarter-month-mismatch",
                RULE.level,
                message(
                    "“{quarter}” is months {first} to {last}",
                    quarter=found.name,
                    first=found.expected[0],
                    last=found.expected[1],
                ),
                facts.document.location(found.place),
            )


RULE = DocumentRule(
    check=quarter_month_mismatch,
    level=Level.WARNING,
    family="dates",
    examples=(
        Example(
            "fr",
            bad="Les ventes ont baissé au [[deuxième trimestre (juillet-septembre)]].",
            good="Les ventes ont baissé au deuxième trimestre (avril-juin).",
        ),
        Example(
            "en",
            bad="Sales fell in [[Q3 (April–June)]], the firm said.",
            good="Sales fell in Q3 (July–September), the firm said.",
        ),
    ),
)
