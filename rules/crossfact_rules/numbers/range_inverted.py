"""range-inverted."""

from collections.abc import Iterable

from crossfact.api import DocumentRule, Example, Facts, Finding, Level, message, mismatch, ranges


def range_inverted(facts: Facts) -> Iterable[Finding]:
    """The ends of a range stand in the wrong order.

    Between 80 and 60; at least 20 and at most 10; 80–60 °C; lots 80 to 60; ranging from 80 to 60 cm. The figures
    must have one unit and nothing but the joiner between them. A change goes either way (from 80 to 60) and is no range.

    Known false alarms: hours of the night given without their unit (between 10 and 2); a countdown.
    """
    for found in ranges.ranges(facts):
        if found.low > found.high:
            yield mismatch(
                facts.document,
                "range-inverted",
                RULE.level,
                message("the range runs from {low} down to {high}", low=found.first, high=found.second),
                facts.document.location(found.last),
                (facts.document.location(found.opening),),
            )


RULE = DocumentRule(
    check=range_inverted,
    level=Level.ERROR,
    family="numbers",
    examples=(
        Example(
            "fr",
            bad="Le musée reçoit entre {{80}} et [[60 visiteurs]] par jour.",
            good="Le musée reçoit entre 60 et 80 visiteurs par jour.",
        ),
        Example(
            "en",
            bad="The museum has between {{80}} and [[60 visitors]] a day.",
            good="The museum has between 60 and 80 visitors a day.",
        ),
    ),
)
