"""timezone-conversion-mismatch."""

from collections.abc import Iterable

from crossfact.api import DocumentRule, Example, Facts, Finding, Level, message, mismatch, zones


def timezone_conversion_mismatch(facts: Facts) -> Iterable[Finding]:
    """A time of day and the same in another zone, in brackets behind it or said once more, do not agree.

    Both zones are taken in winter and in summer; where the sentence gives the month, only as it is then, but for
    the months in which the clocks change.

    Known false alarms: GMT said loosely for the time of London in summer.
    """
    for found in zones.conversions(facts):
        if not found.agrees:
            yield mismatch(
                facts.document,
                "timezone-conversion-mismatch",
                RULE.level,
                message(
                    "{first} is {expected} there, not {second}",
                    first=found.first,
                    expected=found.expected,
                    second=found.second,
                ),
                facts.document.location(found.place),
                (facts.document.location(found.beside),),
            )


RULE = DocumentRule(
    check=timezone_conversion_mismatch,
    level=Level.WARNING,
    family="dates",
    examples=(
        Example(
            "fr",
            bad="La liaison commence le 10 juillet à {{14 h à Paris}} ([[13 h GMT]]).",
            good="La liaison commence le 10 juillet à 14 h à Paris (12 h GMT).",
        ),
        Example(
            "en",
            bad="The call is on January 15 at {{9 a.m. in New York}} ([[1 p.m. GMT]]).",
            good="The call is on January 15 at 9 a.m. in New York (2 p.m. GMT).",
        ),
    ),
)
