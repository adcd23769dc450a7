"""percent-vs-point."""

from collections.abc import Iterable

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    contrasts,
    message,
    mismatch,
    passages,
    spoken_interval,
)


def percent_vs_point(facts: Facts) -> Iterable[Finding]:
    """The difference of two percentages is called per cent where it is points.

    From 8 % to 10 % is a rise of 2 points, or of 25 %. Readers who take the 2 % at its word believe in a small
    change. Nothing is said where the percentage is right as a change (from 60 % to 63 %, up 5 %).

    Known false alarms: a rise that was agreed on in per cent beside two percentages of something else.
    """
    for change in contrasts.told_changes(passages(facts)):
        if not change.of_shares or change.in_points or change.relative is None:
            continue
        if change.difference_fits and not change.relative_fits:
            yield mismatch(
                facts.document,
                "percent-vs-point",
                RULE.level,
                message(
                    "from {before} to {after} the change is {points} points, or {computed} %, not {size}",
                    before=change.told[0],
                    after=change.told[1],
                    points=spoken_interval(change.difference, 1),
                    computed=spoken_interval(change.relative, 1),
                    size=change.size.said,
                ),
                change.size.location,
                [figure.location for figure in change.places],
            )


RULE = DocumentRule(
    check=percent_vs_point,
    level=Level.ERROR,
    family="arithmetic",
    examples=(
        Example(
            "fr",
            bad="Le chômage passe {{de 8 % à 10 %}}, soit une hausse de [[2 %]].",
            good="Le chômage passe de 8 % à 10 %, soit une hausse de 2 points.",
        ),
        Example(
            "en",
            bad="Turnout rose {{from 60% to 63%}}, an increase of [[3%]].",
            good="Turnout rose from 60% to 63%, an increase of 5%.",
        ),
    ),
)
