"""unit-conflict."""

from collections.abc import Hashable, Iterable

from crossfact.api import (
    Claim,
    ClaimKind,
    CorpusRule,
    Example,
    Finding,
    Group,
    Level,
    Quantity,
    is_money,
    kinship,
    message,
    opposed,
    other_units,
)


def unit_conflict(group: Group) -> Iterable[Finding]:
    """Two passages give one figure of what seems to be one thing, with two units.

    Kilometres become miles, kilograms tonnes, and kilowatts kilowatt-hours: the figure is right, and readers take
    its unit for right too. Both passages are shown with the words that they share. The fewer digits the figure has,
    the more of them there must be. Whether the same thing is meant is the editor's to say.

    Nothing is said of units that a sentence gives side by side, of tons and tonnes, yards and metres, which are
    near each other, and of lengths of time and amounts of memory, where the same figure comes back all the time;
    nor of texts that name little in common.

    Known false alarms: two measures of one thing that happen to have one figure.
    """
    kin = kinship(group)
    for found in other_units(group):
        if not kin.near(found.first.location.uri, found.second.location.uri):
            continue
        said = message(
            "one figure with two units: {first} / {second}",
            first=found.first.words,
            second=found.second.words,
        )
        yield opposed("unit-conflict", RULE.level, said, found.second, found.first, found.shared)


def keys(claim: Claim) -> Iterable[Hashable]:
    """Measures are compared with those of the same figure."""
    if claim.kind is ClaimKind.QUANTITY and not claim.quoted and isinstance(claim.value, Quantity):
        unit = claim.value.unit
        if unit is not None and not is_money(unit):
            yield claim.value.number.value


RULE = CorpusRule(
    check=unit_conflict,
    key=keys,
    level=Level.WARNING,
    family="numbers",
    examples=(
        Example(
            "fr",
            bad="La ligne de Brame, longue de {{120 km}}, date de 1887.\n\nLes [[120 miles]] de la ligne seront électrifiés.",
            good="La ligne de Brame, longue de 120 km, date de 1887.\n\nLes 120 km de la ligne seront électrifiés.",
        ),
        Example(
            "en",
            bad="The Brame line, {{120 km}} long, dates from 1887.\n\nAll [[120 miles]] of the line will be electrified.",
            good="The Brame line, 120 km long, dates from 1887.\n\nAll 120 km of the line will be electrified.",
        ),
    ),
)
