"""unit-conversion-mismatch."""

from collections.abc import Iterable
from decimal import Decimal

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Finding,
    Interval,
    Level,
    measures,
    message,
    mismatch,
    passages,
    spoken_interval,
)


def unit_conversion_mismatch(facts: Facts) -> Iterable[Finding]:
    """A quantity and the same in another unit behind it do not agree.

    50 miles are 80 km, not 65. The conversion is found by its place: in brackets behind the quantity, or behind
    a comma and a word that says the same once more. Both figures may be rounded to their last figure that is no
    zero; names that stand for several units (mile, ton, gallon) may be any of them, and degrees a difference.

    Known false alarms: none known; brackets that hold another quantity of the same kind.
    """
    for passage in passages(facts):
        for found in measures.conversions(passage):
            if not found.agrees:
                size = max(0, 2 - found.computed.adjusted()) if found.computed else 0
                yield mismatch(
                    facts.document,
                    "unit-conversion-mismatch",
                    RULE.level,
                    message(
                        "{first} is {computed} {unit}, not {second}",
                        first=found.first.written,
                        computed=spoken_interval(_point(found.computed), size),
                        unit=found.second.unit_written,
                        second=found.second.written,
                    ),
                    found.second.location,
                    (found.first.location,),
                )


def _point(value: Decimal) -> Interval:
    return Interval(value, value)


RULE = DocumentRule(
    check=unit_conversion_mismatch,
    level=Level.ERROR,
    family="arithmetic",
    examples=(
        Example(
            "fr",
            bad="La balise flotte à {{50 miles}} ([[65 km]]) de la côte.",
            good="La balise flotte à 50 miles (80 km) de la côte.",
        ),
        Example(
            "fr",
            bad="La session dure {{5 400 secondes}} ([[deux heures]]).",
            good="La session dure 5 400 secondes (une heure et demie).",
        ),
        Example(
            "en",
            bad="Keep the jar at {{30 °C}} ([[75 °F]]).",
            good="Keep the jar at 30 °C (86 °F).",
        ),
    ),
)
