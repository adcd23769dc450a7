"""caption-body-mismatch."""

from collections.abc import Iterable, Iterator, Sequence

from crossfact.api import (
    Block,
    BlockKind,
    Claim,
    ClaimKind,
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    Quantity,
    comparable,
    message,
    opposed,
    pieces,
    same_value,
    without_accents,
    words,
)

# Beside the thing or its unit, caption and sentence must share a name, or so many words.
_SHARED = 2
# So many letters tell a word; beginnings of so many are one word (seat, seats).
_LEAST, _ROOT = 4, 5


def caption_body_mismatch(facts: Facts) -> Iterable[Finding]:
    """The caption of a picture gives a number that the text gives otherwise.

    Captions are written by somebody else, or before the figure was corrected. A number of a caption is compared
    with those of the text that count the same thing, or have a unit of the same kind, in a sentence that shares a
    name with the caption or several words. Where one of them agrees nothing is said, nor where they give several values.

    Known false alarms: a picture of a part, which the text names like the whole.
    """
    blocks = facts.document.blocks
    captions = [block for block in blocks if block.kind is BlockKind.CAPTION]
    if not captions:
        return
    body = [claim for block in blocks if block not in captions for claim in _figures(facts, block)]
    for claim in (claim for block in captions for claim in _figures(facts, block)):
        found = [other for other in body if _one_thing(claim, other)]
        if found and not any(same_value(claim, other) for other in found) and _one_value(found):
            told = message(
                "the caption says {first}, the text {second}", first=claim.words, second=found[0].words
            )
            first = min(claim.location.span.start, found[0].location.span.start)
            root = f"{claim.location.uri}#{first}"
            yield opposed("caption-body-mismatch", RULE.level, told, claim, found[0], root=root)


def _figures(facts: Facts, block: Block) -> Iterator[Claim]:
    return (c for c in facts.claims_in(block.span) if c.kind is ClaimKind.QUANTITY and not c.quoted)


def _one_thing(caption: Claim, other: Claim) -> bool:
    """Whether two numbers are of one thing: counted by one word, or of one kind of unit, beside the same words."""
    if not comparable(caption, other) or caption.facets.role is not other.facets.role:
        return False
    shared = _words(caption) & _words(other)
    a, b = caption.facets, other.facets
    unit = isinstance(caption.value, Quantity) and caption.value.unit is not None
    counted = bool({a.what, a.noun} & {b.what, b.noun} - {""})
    if not counted and not (unit and (not a.noun or not b.noun)):
        counted = any(
            noun[:_ROOT] in _words(one) for noun, one in ((a.noun, other), (b.noun, caption)) if noun
        )
    elif not counted:
        counted = len(shared) >= _SHARED
    return counted and (bool(set(a.who) & set(b.who)) or len(shared) >= _SHARED)


def _words(claim: Claim) -> frozenset[str]:
    """The words of the sentence of a claim, by their beginnings."""
    told = (without_accents(piece) for word in words(claim.evidence) for piece in pieces(word))
    return frozenset(word[:_ROOT] for word in told if len(word) >= _LEAST and word.isalpha())


def _one_value(claims: Sequence[Claim]) -> bool:
    return all(same_value(claims[0], other) for other in claims)


RULE = DocumentRule(
    check=caption_body_mismatch,
    level=Level.WARNING,
    family="numbers",
    examples=(
        Example(
            "fr",
            bad="![La digue de Brame, longue de [[540 mètres]].](digue.jpg)\n\n"
            "La digue de Brame, qui mesure {{450 mètres}}, sera rehaussée.",
            good="![La digue de Brame, longue de 450 mètres.](digue.jpg)\n\n"
            "La digue de Brame, qui mesure 450 mètres, sera rehaussée.",
            markdown=True,
        ),
        Example(
            "en",
            bad="![The Brame plant employs [[540 people]].](plant.jpg)\n\nIn June the Brame plant employed {{450 people}}.",
            good="![The Brame plant employs 450 people.](plant.jpg)\n\nIn June the Brame plant employed 450 people.",
            markdown=True,
        ),
    ),
)
