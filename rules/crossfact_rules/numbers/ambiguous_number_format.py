"""ambiguous-number-format."""

import re
from collections.abc import Iterable

from crossfact.api import (
    ClaimKind,
    DocumentRule,
    Example,
    Facts,
    Finding,
    LanguagePack,
    Level,
    message,
    mismatch,
)

_THREE = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


def ambiguous_number_format(facts: Facts) -> Iterable[Finding]:
    """A count is written with the decimal mark of its language where thousands are meant.

    In French 1,250 habitants is one inhabitant and a quarter; in English 1.250 residents is. Said of figures
    with exactly three decimals that count what comes in whole numbers only.

    Known false alarms: version numbers before such a noun.
    """
    for claim in facts.claims:
        if claim.kind is not ClaimKind.QUANTITY or claim.quoted or claim.quantity.unit is not None:
            continue
        pack = facts.pack_of_language(claim.lang)
        written = claim.quantity.written.strip()
        whole = pack.data.numbers.decimal in written and _THREE.fullmatch(written)
        if whole and _counted(claim.facets.noun, pack):
            number = re.sub(r"\D", "", written)
            yield mismatch(
                facts.document,
                "ambiguous-number-format",
                RULE.level,
                message(
                    "“{written}” reads as a fraction; is {number} meant?", written=written, number=number
                ),
                claim.location,
            )


def _counted(noun: str, pack: LanguagePack) -> bool:
    """Whether a noun is one of those that news counts one by one."""
    return any(noun in nouns for nouns in pack.data.concepts.values())


RULE = DocumentRule(
    check=ambiguous_number_format,
    level=Level.WARNING,
    family="numbers",
    examples=(
        Example(
            "fr",
            bad="Le bourg compte [[1,250 habitants]] et 12,5 km de chemins.",
            good="Le bourg compte 1 250 habitants et 12,5 km de chemins.",
        ),
        Example(
            "en",
            bad="The village has [[1.250 residents]] and 12.5 km of lanes.",
            good="The village has 1,250 residents and 12.5 km of lanes.",
        ),
    ),
)
