"""role-conflict."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations

from crossfact.api import (
    Claim,
    CorpusRule,
    Example,
    Finding,
    Group,
    Level,
    OfficeHeld,
    Related,
    Sphere,
    Tenure,
    at_odds,
    message,
)

# Between articles further apart in time an office may have passed to another.
_DAYS = 90


def role_conflict(group: Group) -> Iterable[Finding]:
    """One person has two offices that hardly go together.

    Chief executive here, chairwoman there; mayor and deputy mayor; two directors of two fields. One of them is
    another's, or was. Compared are offices of one kind (in a body, in public life), held now, of one body as far as
    the texts name it; former, elected and "then" offices, professions, ranks and mandates that go with others say
    nothing.

    An office held for a time goes with any other: an acting minister keeps her own. Nothing is said where a text
    knows both offices, where one is the other in fewer words, or where months lie between the texts.

    Known false alarms: somebody who holds both offices, each told by one text.
    """
    for one, two in _pairs(group.claims):
        a, b = _office(one), _office(two)
        if not (a and b and at_odds(a, b)) or _for_a_time(a, b) or _apart(one, two):
            continue
        if not _known_together(group.claims, a, b):
            yield _finding(two, b, one, a)
            return


def keys(claim: Claim) -> Iterable[Hashable]:
    """Offices of one person, by the full name."""
    office = _office(claim)
    if office and office.sphere is not Sphere.FREE and " " in office.person:
        yield (office.person, office.sphere)


def _office(claim: Claim) -> OfficeHeld | None:
    return claim.value if isinstance(claim.value, OfficeHeld) and not claim.quoted else None


def _pairs(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of claims, those of two texts first."""
    pairs = list(combinations(claims, 2))
    yield from sorted(pairs, key=lambda pair: pair[0].location.uri == pair[1].location.uri)


def _for_a_time(a: OfficeHeld, b: OfficeHeld) -> bool:
    """Whether one of two offices of other names is held until somebody is found for it."""
    return a.concept != b.concept and Tenure.ACTING in (a.tenure, b.tenure)


def _apart(one: Claim, two: Claim) -> bool:
    """Whether months lie between two texts."""
    return bool(one.date and two.date and abs((one.date - two.date).days) > _DAYS)


def _known_together(claims: Iterable[Claim], a: OfficeHeld, b: OfficeHeld) -> bool:
    """Whether one sentence gives both offices, or each text gives one that the other gives too."""
    by_sentence: dict[tuple[str, int], set[str]] = defaultdict(set)
    by_text: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        office = _office(claim)
        if office:
            by_sentence[claim.location.uri, claim.sentence.start].add(office.concept)
            by_text[claim.location.uri].add(office.concept)
    if a.concept == b.concept:
        return False
    return any({a.concept, b.concept} <= found for found in by_sentence.values()) or (
        len(by_text) > 1 and any({a.concept, b.concept} <= found for found in by_text.values())
    )


def _finding(odd: Claim, b: OfficeHeld, other: Claim, a: OfficeHeld) -> Finding:
    return Finding(
        rule="role-conflict",
        level=RULE.level,
        message=message(
            "{person} has two offices: “{first}” / “{second}”", person=b.full, first=b.office, second=a.office
        ),
        location=odd.location,
        words=" / ".join(sorted((b.person, b.concept + b.domain, a.concept + a.domain))),
        related=(Related(other.location, message("“{text}”", text=other.words)),),
        lang=odd.lang,
    )


RULE = CorpusRule(
    check=role_conflict,
    key=keys,
    level=Level.WARNING,
    family="people",
    examples=(
        Example(
            "fr",
            bad="[[La préfète Odile Tarnier]] a fermé la route.",
            others=("{{La maire de Lourmas, Odile Tarnier}}, a fermé la route.",),
            good="L'ancienne préfète Odile Tarnier a fermé la route.",
        ),
        Example(
            "en",
            bad="[[Odile Tarnier, the finance director]], closed the plant.",
            others=("{{Odile Tarnier, the sales director}}, closed the plant.",),
            good="Odile Tarnier, the former finance director, closed the plant.",
        ),
    ),
)
