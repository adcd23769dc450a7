"""surname-before-introduction."""

from collections.abc import Iterable

from crossfact.api import (
    ClaimKind,
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    NameMention,
    Part,
    Related,
    message,
)


def surname_before_introduction(facts: Facts) -> Iterable[Finding]:
    """A person is named by the surname alone before the text introduces the full name.

    The reader does not know who is meant. Headlines and leads may name somebody so; a surname that no full name
    follows is left alone: the world may know it. Off unless asked for.

    Known false alarms: follow-ups; surnames that are words.
    """
    first: dict[str, NameMention] = {}
    early = {}
    for claim in facts.claims:
        value = claim.value
        if (
            claim.kind is not ClaimKind.NAME
            or not isinstance(value, NameMention)
            or claim.part is not Part.BODY
        ):
            continue
        if value.person not in first:
            first[value.person] = value
            if not value.given and not value.title:
                early[value.person] = claim
        elif value.given and value.person in early:
            alone = early.pop(value.person)
            yield Finding(
                rule="surname-before-introduction",
                level=RULE.level,
                message=message(
                    "“{surname}” is introduced only later: “{full}”", surname=alone.text, full=claim.text
                ),
                location=alone.location,
                words=f"{alone.text} {claim.text}",
                related=(Related(claim.location, message("introduced here")),),
            )


RULE = DocumentRule(
    check=surname_before_introduction,
    level=Level.WARNING,
    family="people",
    default=False,
    examples=(
        Example(
            "fr",
            bad="Le club de Lourmas change.\n\nUne page se tourne pour tous les joueurs de la vallée.\n\nHier, [[Garnier]] a démissionné. {{Paul Garnier}} était trésorier depuis dix ans.",
            good="Le club de Lourmas change.\n\nUne page se tourne pour tous les joueurs de la vallée.\n\nHier, Paul Garnier a démissionné. Garnier était trésorier depuis dix ans.",
        ),
        Example(
            "en",
            bad="The Lourmas club changes.\n\nAn era ends for all the players of the valley.\n\nYesterday [[Tarnier]] resigned. {{Paula Tarnier}} had been treasurer for ten years.",
            good="The Lourmas club changes.\n\nAn era ends for all the players of the valley.\n\nYesterday Paula Tarnier resigned. Tarnier had been treasurer for ten years.",
        ),
    ),
)
