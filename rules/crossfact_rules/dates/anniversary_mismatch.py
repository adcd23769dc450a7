"""anniversary-mismatch."""

from collections.abc import Iterable

from crossfact.api import DocumentRule, Example, Facts, Finding, Level, anniversaries, message, mismatch


def anniversary_mismatch(facts: Facts) -> Iterable[Finding]:
    """The year of a founding, an anniversary and the year in which it is kept do not agree.

    Founded in 1975, forty years old in 2025: one of the three is wrong. A year more or less is let pass, for
    feasts are put off.

    Known false alarms: editions, which are no anniversaries, called so.
    """
    for found in anniversaries.anniversaries(facts):
        if abs(found.kept - found.founded - found.number) > 1:
            yield mismatch(
                facts.document,
                "anniversary-mismatch",
                RULE.level,
                message(
                    "from {founded} to {kept} are {years} years, not {number}",
                    founded=found.founded,
                    kept=found.kept,
                    years=found.kept - found.founded,
                    number=found.number,
                ),
                facts.document.location(found.place),
                [facts.document.location(span) for span in found.beside],
            )


RULE = DocumentRule(
    check=anniversary_mismatch,
    level=Level.WARNING,
    family="dates",
    examples=(
        Example(
            "fr",
            bad="{{Fondée en 1975}}, l'association a fêté ses [[40 ans]] en {{2025}}.",
            good="Fondée en 1975, l'association a fêté ses 50 ans en 2025.",
        ),
        Example(
            "en",
            bad="The library, {{opened in 1926}}, marks its [[90th anniversary]] in {{2026}}.",
            good="The library, opened in 1926, marks its 100th anniversary in 2026.",
        ),
    ),
)
