"""Candidates: which claims of a group are worth comparing, and which conflicts are one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from crossfact.link.comparison import Comparison, Verdict, compare
from crossfact.link.partition import partition
from crossfact.link.slips import transposable
from crossfact.model.claim import Claim
from crossfact.model.document import Part
from crossfact.model.rule import Group

# A word that more claims of a group share than this ties none of them together.
_COMMON = 16


@frozen
class Conflict:
    """Claims of one thing that cannot all be right.

    ``odd`` is the claim that stands against the most, ``others`` those it contradicts, the likeliest
    first, one for each value; ``seconds`` say the same as one of them. ``comparison`` is the strongest of the
    comparisons behind it.
    """

    odd: Claim
    others: tuple[Claim, ...]
    seconds: tuple[Claim, ...]
    comparison: Comparison


def conflicts(group: Group) -> Iterator[Conflict]:
    """The conflicts among the claims of a group, one for each cluster of claims that contradict each other."""
    claims = group.claims
    found = {
        pair: comparison
        for pair in sorted(pairs(claims))
        if not _told_apart(claims[pair[0]], claims[pair[1]], group)
        and (comparison := compare(claims[pair[0]], claims[pair[1]], group.weights)).verdict
        in (Verdict.CONFLICT, Verdict.QUESTION)
    }
    for members in _clusters(found):
        inner = {pair: c for pair, c in found.items() if pair[0] in members}
        yield _conflict(group, members, inner)


def _told_apart(a: Claim, b: Claim, group: Group) -> bool:
    """Whether the writer of one knew both figures, and so means two things.

    In one sentence nobody contradicts himself; and a document that gives the other document's figure too
    (fires: 850 hectares on the first evening, 2,100 now) tells the two apart.
    """
    if a.location.uri == b.location.uri:
        return a.sentence == b.sentence
    figures = group.figures
    return a.quantity.number.value in figures.get(
        b.location.uri, ()
    ) or b.quantity.number.value in figures.get(a.location.uri, ())


def pairs(claims: Sequence[Claim]) -> set[tuple[int, int]]:
    """The pairs of claims that share a telling word, a name, the headline, the thing counted or the digits.

    Pairs are by number, the lower first.

    Linear in the claims: words that many of them share are passed over.
    """
    index: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        for word in {*claim.facets.context, *claim.facets.who, *_marks(claim)}:
            index[word].append(number)
    return {
        pair for numbers in index.values() if len(numbers) <= _COMMON for pair in combinations(numbers, 2)
    }


def _marks(claim: Claim) -> Iterator[str]:
    """What may tie a claim to another beside words and names; no word begins with the sign used here."""
    if claim.part in (Part.TITLE, Part.LEAD):
        yield "#headline"
    if claim.facets.what:
        yield f"#{claim.facets.what}"
    magnitude, digits = transposable(claim.quantity)
    yield f"#{magnitude} {digits}"


def _clusters(found: Mapping[tuple[int, int], Comparison]) -> list[frozenset[int]]:
    """The connected sets of claims, each sorted into the order of its first."""
    members: dict[int, set[int]] = defaultdict(set)
    for number, first in partition({n for pair in found for n in pair}, found).items():
        members[first].add(number)
    return [frozenset(members[n]) for n in sorted(members)]


def _conflict(group: Group, members: frozenset[int], found: Mapping[tuple[int, int], Comparison]) -> Conflict:
    claims = group.claims
    strongest = max(found, key=lambda pair: (found[pair].confidence, -pair[0], -pair[1]))
    odd = max(strongest, key=lambda n: (sum(n in pair for pair in found), n))
    opposed = sorted(
        (n for n in members if (min(n, odd), max(n, odd)) in found),
        key=lambda n: (-found[min(n, odd), max(n, odd)].confidence, n),
    )
    # One claim stands for all that say the same; the rest second it.
    told: list[int] = []
    seconds: list[Claim] = []
    for n in opposed:
        if any(claims[n].quantity.in_base.near(claims[m].quantity.in_base) for m in told):
            seconds.append(claims[n])
        else:
            told.append(n)
    best = _first_told(claims, told[0]) if found[strongest].verdict is Verdict.QUESTION else told[0]
    return Conflict(
        claims[odd], tuple(claims[n] for n in (best, *told[1:])), tuple(seconds), found[strongest]
    )


def _first_told(claims: Sequence[Claim], one: int) -> int:
    """Where its document first says what a claim says: a headline figure is shown in the headline."""
    claim = claims[one]
    same = (
        n
        for n, other in enumerate(claims)
        if other.location.uri == claim.location.uri
        and other.facets.noun == claim.facets.noun
        and other.quantity.in_base.near(claim.quantity.in_base)
    )
    return min(same, key=lambda n: claims[n].location.span)
