"""percentage-change-mismatch."""

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
    tables,
)


def percentage_change_mismatch(facts: Facts) -> Iterable[Finding]:
    """The change in percent is not the one between the two figures it stands with.

    From 40 to 50 million is a rise of 25 %. The change is computed from all values that the two figures admit,
    whatever its direction. In a table the column of changes is known by its other rows: it is checked where
    all but one compute.

    Nothing is said of a change on another base that is named (at constant exchange rates, a year), nor of
    changes between percentages that are right as points.

    Known false alarms: changes computed from figures that were rounded for print without a mark of it.
    """
    for change in contrasts.told_changes(passages(facts)):
        computed = change.computed
        fits = change.difference_fits if change.in_points else change.relative_fits
        if computed is None or fits or (change.of_shares and not change.in_points):
            continue
        yield mismatch(
            facts.document,
            "percentage-change-mismatch",
            RULE.level,
            message(
                "from {before} to {after} the change is {computed} {unit}, not {size}",
                before=change.told[0],
                after=change.told[1],
                computed=spoken_interval(computed, 1),
                unit=change.size.symbol,
                size=change.size.said,
            ),
            change.size.location,
            [figure.location for figure in change.places],
        )
    for table in tables.tables(facts):
        for odd in tables.evolutions(table):
            yield mismatch(
                facts.document,
                "percentage-change-mismatch",
                RULE.level,
                message(
                    "from {before} to {after} the change is {computed} {unit}, not {size}",
                    before=odd.before.text,
                    after=odd.after.text,
                    computed=spoken_interval(odd.computed, 1),
                    unit="%",
                    size=odd.percent.text,
                ),
                odd.percent.location,
                (odd.before.location, odd.after.location),
            )


RULE = DocumentRule(
    check=percentage_change_mismatch,
    level=Level.ERROR,
    family="arithmetic",
    examples=(
        Example(
            "fr",
            bad="Le budget passe {{de 40 à 50 millions d'euros}}, soit +[[20 %]].",
            good="Le budget passe de 40 à 50 millions d'euros, soit +25 %.",
        ),
        Example(
            "en",
            bad="Visits fell from {{10,000}} to {{8,000}}, down [[30%]].",
            good="Visits fell from 10,000 to 8,000, down 20%.",
        ),
        Example(
            "en",
            bad="| Town | 2024 | 2025 | Change |\n|---|---|---|---|\n| Arl | 200 | 220 | +10.0% |\n"
            "| Bex | 400 | 300 | -25.0% |\n| Cor | {{125}} | {{98}} | [[-27.6%]] |\n",
            good="| Town | 2024 | 2025 | Change |\n|---|---|---|---|\n| Arl | 200 | 220 | +10.0% |\n"
            "| Bex | 400 | 300 | -25.0% |\n| Cor | 125 | 98 | -21.6% |\n",
            markdown=True,
        ),
    ),
)
