"""multiple-mismatch."""

from collections.abc import Iterable

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    message,
    mismatch,
    multiples,
    passages,
    spoken_interval,
)


def multiple_mismatch(facts: Facts) -> Iterable[Finding]:
    """Doubled, tripled, halved or three times does not match the figures beside it.

    From 20,000 to 50,000 is two and a half times, which nobody calls tripled; 64 cut to 48 is a quarter less, not a
    third. Near it nothing is said: nearly tripled and more than tripled are said loosely.

    Known false alarms: none known; a verb that multiplies something else than the figures that follow it.
    """
    for multiple in multiples.told_multiples(passages(facts)):
        if not multiple.agrees:
            yield mismatch(
                facts.document,
                "multiple-mismatch",
                RULE.level,
                message(
                    "“{verb}”: {after} is {ratio} times {before}",
                    verb=facts.document.text[multiple.said.span.start : multiple.said.span.end],
                    after=multiple.told[1],
                    before=multiple.told[0],
                    ratio=spoken_interval(multiple.ratio, 2),
                ),
                multiple.places[-1].location,
                (multiple.said, *(figure.location for figure in multiple.places[:-1])),
            )


RULE = DocumentRule(
    check=multiple_mismatch,
    level=Level.WARNING,
    family="arithmetic",
    examples=(
        Example(
            "fr",
            bad="Les ventes {{ont triplé}}, [[de 20 000 à 50 000]] en un an.",
            good="Les ventes ont triplé, de 20 000 à 60 000 en un an.",
        ),
        Example(
            "en",
            bad="Membership {{doubled}}, [[from 300 to 450]], after the opening.",
            good="Membership doubled, from 300 to 600, after the opening.",
        ),
        Example(
            "en",
            bad="The prize is [[£36,000]], {{four times}} the {{£12,000}} of the first year.",
            good="The prize is £36,000, three times the £12,000 of the first year.",
        ),
    ),
)
