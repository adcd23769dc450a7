"""currency-conflict."""

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


def currency_conflict(group: Group) -> Iterable[Finding]:
    """Two passages give one amount of what seems to be one thing, in two currencies.

    A fine of 5,000 euros is no fine of 5,000 dollars. Both passages are shown with the words that they share. The
    fewer digits the amount has, the more of them there must be. No rate of exchange is needed: two currencies with
    one figure are hardly ever worth the same. Whether the same amount is meant is the editor's to say.

    Nothing is said of amounts that a sentence gives side by side, of a price that the story gives in both currencies
    again and again, of currencies of one name: a dollar may be that of another country, and of texts that name little in common.

    Known false alarms: a price that is given the same figure in two countries.
    """
    kin = kinship(group)
    for found in other_units(group):
        if not kin.near(found.first.location.uri, found.second.location.uri):
            continue
        said = message(
            "one amount in two currencies: {first} / {second}",
            first=found.first.words,
            second=found.second.words,
        )
        yield opposed("currency-conflict", RULE.level, said, found.second, found.first, found.shared)


def keys(claim: Claim) -> Iterable[Hashable]:
    """Amounts are compared with those of the same figure."""
    if claim.kind is ClaimKind.QUANTITY and not claim.quoted and isinstance(claim.value, Quantity):
        unit = claim.value.unit
        if unit is not None and is_money(unit):
            yield claim.value.number.value


RULE = CorpusRule(
    check=currency_conflict,
    key=keys,
    level=Level.WARNING,
    family="numbers",
    examples=(
        Example(
            "fr",
            bad="Le garage Tarnier de Brame a écopé d'une amende de {{5 000 euros}}.\n\n"
            "L'amende de [[5 000 dollars]] du garage Tarnier est payable sous un mois.",
            good="Le garage Tarnier de Brame a écopé d'une amende de 5 000 euros.\n\n"
            "L'amende de 5 000 euros du garage Tarnier est payable sous un mois.",
        ),
        Example(
            "en",
            bad="The Tarnier garage in Brame was given {{a €5,000 fine}}.\n\n"
            "[[The $5,000 fine]] of the Tarnier garage is payable within a month.",
            good="The Tarnier garage in Brame was given a €5,000 fine.\n\n"
            "The €5,000 fine of the Tarnier garage is payable within a month.",
        ),
    ),
)
