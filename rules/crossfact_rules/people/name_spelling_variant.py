"""name-spelling-variant."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations

from crossfact.api import (
    Claim,
    CorpusRule,
    Example,
    Finding,
    Group,
    Level,
    NameMention,
    Related,
    first_name,
    folded,
    kinship,
    message,
    shortenings,
    spelt_alike,
)

_MOST = 4


def name_spelling_variant(group: Group) -> Iterable[Finding]:
    """One person's name is spelt in two ways.

    The same first name and nearly the same surname, or a title with a surname that nearly is that of somebody
    introduced in full. The finding stands at the rarer spelling. Accents, capitals and hyphens make no
    difference.

    Two people of like names are left alone where one sentence names both, or where a text names both more
    than once, and so are those of two texts that name little else in common. A possessive is no spelling (Jevon's,
    of Jevons), nor is an s that makes a plural of a word.

    Known false alarms: two people of like names, each in a text of its own on the same matter.
    """
    full: dict[str, list[Claim]] = {}
    for claim in group.claims:
        full.setdefault(_surname(claim), []).append(claim)
    for one, two in combinations(sorted(full), 2):
        if not spelt_alike(one, two):
            continue
        a, b = _near(full[one], full[two], group)
        if not a or _two_people(a, b) or _only_an_s(a, b):
            continue
        # The rarer spelling is the odd one, of two as rare the later.
        usual, odd = sorted((a, b), key=lambda claims: (-len(claims), claims[0].location))
        if any(isinstance(c.value, NameMention) and c.value.sure for c in (*odd, *usual)):
            yield _finding(odd[0], usual)


def keys(claim: Claim) -> Iterable[Hashable]:
    """Full names meet by the first name; a title with a surname meets those whose surname is nearly it."""
    value = claim.value
    if not isinstance(value, NameMention):
        return
    if value.given and len(value.given.split()[0].strip(".")) > 1:
        yield ("first name", first_name(value))
        if value.sure:
            yield from (("surname", part) for part in shortenings(value.surname))
    elif value.title and value.person == folded(value.surname):
        yield from (("surname", part) for part in shortenings(value.surname))


def _surname(claim: Claim) -> str:
    return claim.value.surname if isinstance(claim.value, NameMention) else ""


def _near(a: Sequence[Claim], b: Sequence[Claim], group: Group) -> tuple[list[Claim], list[Claim]]:
    """The claims of each side that stand in one text with one of the other, or in two on one matter."""
    kin = kinship(group)
    texts = [{c.location.uri for c in claims} for claims in (a, b)]
    near = [(x, y) for x in texts[0] for y in texts[1] if kin.near(x, y)]
    ones, others = {x for x, _ in near}, {y for _, y in near}
    return [c for c in a if c.location.uri in ones], [c for c in b if c.location.uri in others]


def _only_an_s(a: Sequence[Claim], b: Sequence[Claim]) -> bool:
    """Whether two names differ in a last s that may be no part of them: a possessive, or a plural of no person."""
    short, long = sorted((a, b), key=lambda claims: len(_surname(claims[0])))
    if folded(_surname(long[0])) != f"{folded(_surname(short[0]))}s":
        return False
    if all(_possessive(c) for c in short):
        return True
    return not all(any(isinstance(c.value, NameMention) and c.value.sure for c in side) for side in (a, b))


def _possessive(claim: Claim) -> bool:
    """Whether an apostrophe stands right behind a name."""
    behind = claim.evidence[claim.location.span.end - claim.sentence.start :]
    return behind.startswith(("'", "’"))


def _two_people(a: Iterable[Claim], b: Iterable[Claim]) -> bool:
    """Whether the texts tell two people: one sentence names both, one text each of them twice, or other first names."""
    places = [{(c.location.uri, c.sentence) for c in claims} for claims in (a, b)]
    if places[0] & places[1]:
        return True
    often = [Counter(c.location.uri for c in claims) for claims in (a, b)]
    if any(often[0][uri] > 1 and often[1][uri] > 1 for uri in often[0]):
        return True
    names = [
        {first_name(c.value) for c in claims if isinstance(c.value, NameMention)} - {""} for claims in (a, b)
    ]
    genders = [
        {c.value.gender for c in claims if isinstance(c.value, NameMention)} - {""} for claims in (a, b)
    ]
    if not (names[0] or names[1]):
        return True
    return bool(
        (names[0] and names[1] and not names[0] & names[1])
        or (genders[0] and genders[1] and not genders[0] & genders[1])
    )


def _finding(odd: Claim, others: Sequence[Claim]) -> Finding:
    usual = others[0]
    return Finding(
        rule="name-spelling-variant",
        level=RULE.level,
        message=message(
            "one name spelt in two ways: “{first}” / “{second}”", first=odd.words, second=usual.words
        ),
        location=odd.location,
        words=" / ".join(sorted((odd.words, usual.words))),
        related=tuple(Related(c.location, message("“{text}”", text=c.words)) for c in others[:_MOST]),
        lang=odd.lang,
    )


RULE = CorpusRule(
    check=name_spelling_variant,
    key=keys,
    level=Level.WARNING,
    family="people",
    examples=(
        Example(
            "fr",
            bad="{{Camille Berthier}} a ouvert la séance. Les élus ont remercié [[Mme Bertier]].",
            good="Camille Berthier a ouvert la séance. Les élus ont remercié Mme Berthier et M. Berthelot.",
        ),
        Example(
            "en",
            bad="{{Katherine Doyle}} opened the meeting. They thanked [[Ms Doyel]].",
            good="Katherine Doyle opened the meeting. They thanked Ms Doyle and Ms Boyle.",
        ),
    ),
)
