"""order-of-magnitude-slip."""

from collections.abc import Hashable, Iterable

from crossfact.api import (
    Claim,
    ClaimKind,
    Conflict,
    CorpusRule,
    Example,
    Finding,
    Group,
    Level,
    Quantity,
    conflicts,
    disagreement,
    listed,
    message,
)


def order_of_magnitude_slip(group: Group) -> Iterable[Finding]:
    """Two mentions of what seems to be one amount differ by ten, a thousand or a million times exactly.

    Millions become billions, and a nought is lost or gained: the digits are right, and readers take them for
    right. Both passages are shown with the reading of each number; a billion is read by the language of its
    text. Whether the same amount is meant is the editor's to say: the finding is a question, never an error.

    Known false alarms: two budgets that share their digits.
    """
    for conflict in conflicts(group):
        # Where the figure is the same and its unit is not, unit-conflict says so.
        pair = conflict.odd, conflict.others[0]
        same = pair[0].quantity.number.value == pair[1].quantity.number.value
        if conflict.comparison.slip == "scale" and not same and all(map(_whole, pair)):
            yield _finding(conflict)


def _whole(claim: Claim) -> bool:
    """Whether a claim tells its scale itself: the 20.7 of "€46 million, 20.7 of it from the county" are millions."""
    figure = claim.text.strip()
    return claim.quantity.unit is None or not figure[:1].isdigit() or not figure[-1:].isdigit()


def keys(claim: Claim) -> Iterable[Hashable]:
    """Counts are compared with counts, measures by their dimension."""
    if claim.kind is ClaimKind.QUANTITY and not claim.quoted and isinstance(claim.value, Quantity):
        yield (claim.kind, claim.value.unit.dimension if claim.value.unit else "")


def _finding(conflict: Conflict) -> Finding:
    first, second = conflict.odd, conflict.others[0]
    shared = (message("“{text}”", text=word) for word in conflict.comparison.shared)
    because = (
        message("read as {first} and {second}", first=first.reading, second=second.reading),
        message("agree: {facets}", facets=listed(shared)),
    )[: 1 + bool(conflict.comparison.shared)]
    told = message("one amount at two scales: {first} / {second}", first=first.words, second=second.words)
    return disagreement("order-of-magnitude-slip", conflict, told, because, level=RULE.level)


RULE = CorpusRule(
    check=order_of_magnitude_slip,
    key=keys,
    level=Level.WARNING,
    family="numbers",
    examples=(
        Example(
            "fr",
            bad="Le chantier du pont de Brame coûtera {{3,2 millions d'euros}} au syndicat.\n\n"
            "Le syndicat empruntera pour le chantier du pont [[3,2 milliards d'euros]].",
            good="Le chantier du pont de Brame coûtera 3,2 millions d'euros au syndicat.\n\n"
            "Le syndicat empruntera pour le chantier du pont 3,2 millions d'euros.",
        ),
        Example(
            "en",
            bad="The works on the Brame bridge will cost the board {{€3.2 million}}.\n\n"
            "The board will borrow the cost of the bridge works, [[€3.2 billion]].",
            good="The works on the Brame bridge will cost the board €3.2 million.\n\n"
            "The board will borrow the cost of the bridge works, €3.2 million.",
        ),
    ),
)
