"""Candidates: which claims of a group are worth comparing, and which conflicts are one."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from attrs import frozen

from crossfact.link.background import Background
from crossfact.link.comparison import LOOK, Comparison, Verdict, compare, likelihood
from crossfact.link.counterparts import Counterparts, Pair
from crossfact.link.partition import partition
from crossfact.link.shortlist import Shortlist
from crossfact.link.slips import transposable
from crossfact.link.values import comparable, dimension, same_value, tells
from crossfact.model.claim import CalendarDate, Claim, ClaimKind, Phase
from crossfact.model.document import Part
from crossfact.model.quantity import Quantity
from crossfact.model.rule import Group

# A word that more claims of a group share than this ties none of them together.
_COMMON = 16
# So few claims are compared each with each: paraphrases may share no word at all.
_FEW = 64
# The log-odds of a pair that is worth a look; sums are rounded.
_LEAST = math.log(LOOK / (1 - LOOK)) - 1e-6
# Confidences so near are one.
_SLACK = 0.05


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


def conflicts(group: Group) -> tuple[Conflict, ...]:
    """The conflicts among the claims of a group, one for each cluster of claims that contradict each other.

    Rules that share their claims share the work: it is done once for a story.
    """
    known = group.known or Background()
    key = ("conflicts", *map(id, group.claims))
    if key not in known.memo:
        known.memo[key] = tuple(_conflicts(group.claims, known))
    found: tuple[Conflict, ...] = known.memo[key]
    return found


def _conflicts(claims: Sequence[Claim], known: Background) -> Iterator[Conflict]:
    likeliest = _likeliest(claims, comparisons(claims, known))
    told: set[int] = set()
    for verdicts in ((Verdict.CONFLICT, Verdict.QUESTION), (Verdict.POSSIBLE,)):
        # What is only possible joins no conflict that is told already.
        found = {
            pair: comparison
            for pair, comparison in likeliest.items()
            if comparison.verdict in verdicts and not told & {*pair}
        }
        for members in _clusters(found):
            inner = {pair: c for pair, c in found.items() if pair[0] in members}
            yield _conflict(claims, members, inner)
            told |= members


def comparisons(claims: Sequence[Claim], known: Background) -> dict[Pair, Comparison]:
    """The comparisons of the claims that give other values, each pair weighed against its rivals.

    Pairs too unlikely for a question are left out.
    """
    shortlist = Shortlist(Counterparts(claims, _comparable(claims), known), _LEAST)
    return {
        (i, j): compare(claims[i], claims[j], known, weighed)
        for (i, j), weighed in shortlist.weighed().items()
        if likelihood(weighed.amounts) >= LOOK and not told_apart(claims[i], claims[j], known)
    }


def _comparable(claims: Sequence[Claim]) -> list[Pair]:
    """The pairs that are worth comparing and can be, in order."""
    dimensions = [dimension(claim) for claim in claims]
    alike = [pair for pair in pairs(claims) if dimensions[pair[0]] == dimensions[pair[1]]]
    # Quantities of one dimension can be compared whatever they are.
    if all(isinstance(claim.value, Quantity) for claim in claims):
        return [pair for pair in alike if dimensions[pair[0]] is not None]
    phases = {claim.facets.phase for claim in claims}
    told = [_comparable_phases(claim, phases) for claim in claims]
    return [
        (i, j) for i, j in alike if claims[i].facets.phase in told[j] and claims[j].facets.phase in told[i]
    ]


def _comparable_phases(claim: Claim, phases: AbstractSet[Phase]) -> AbstractSet[Phase]:
    """The phases of other claims of its dimension with which a claim can be compared."""
    if dimension(claim) is None:
        return frozenset()
    if claim.kind is not ClaimKind.DATE:
        return phases
    return {phase for phase in phases if tells(claim, phase)}


def told_apart(a: Claim, b: Claim, known: Background) -> bool:
    """Whether the writer of one of two comparable claims knew both values, and so means two things.

    In one sentence nobody contradicts himself, and two cells of a document's tables are two things; and a document
    that gives the other document's figure too (fires: 850 hectares on the first evening, 2,100 now) tells the two
    apart.
    """
    if a.location.uri == b.location.uri:
        return a.sentence == b.sentence or (_alone(a) and _alone(b))
    return _tells(b, a, known) or _tells(a, b, known)


def _alone(claim: Claim) -> bool:
    """Whether a claim is all that its sentence says, as in a cell."""
    return claim.evidence.strip() == claim.text.strip()


def _tells(a: Claim, b: Claim, known: Background) -> bool:
    """Whether the document of one claim gives the figure or the date of the other."""
    value = b.value
    if isinstance(value, CalendarDate):
        return b.reckoned.iso in known.dates.get(a.location.uri, ())
    if not isinstance(value, Quantity):
        return False
    return value.number.value in known.figures.get(a.location.uri, ())


def _likeliest(claims: Sequence[Claim], found: Mapping[Pair, Comparison]) -> dict[Pair, Comparison]:
    """The comparisons that are the best of both claims among those with the same other document.

    What a document says of one thing answers one claim of another: the one it is most like.
    """
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (i, j), comparison in found.items():
        for one, other in ((i, j), (j, i)):
            key = one, claims[other].location.uri
            best[key] = max(best[key], comparison.confidence)
    return {
        (i, j): comparison
        for (i, j), comparison in found.items()
        if comparison.confidence + _SLACK
        >= max(best[i, claims[j].location.uri], best[j, claims[i].location.uri])
    }


def pairs(claims: Sequence[Claim]) -> list[Pair]:
    """The pairs of claims that share a telling word, a name, the headline, the thing counted or the digits.

    Pairs are by number, the lower first, and in order.

    Linear in the claims: words that many of them share are passed over. Of few claims, all pairs.
    """
    if len(claims) <= _FEW:
        return list(combinations(range(len(claims)), 2))
    index: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        for word in {*claim.facets.context, *claim.facets.who, *_marks(claim)}:
            index[word].append(number)
    shared = (numbers for numbers in index.values() if len(numbers) <= _COMMON)
    return sorted({pair for numbers in shared for pair in combinations(numbers, 2)})


def _marks(claim: Claim) -> Iterator[str]:
    """What may tie a claim to another beside words and names; no word begins with the sign used here."""
    if claim.part in (Part.TITLE, Part.LEAD):
        yield "#headline"
    if claim.facets.what:
        yield f"#{claim.facets.what}"
    if isinstance(claim.value, Quantity):
        magnitude, digits = transposable(claim.value)
        yield f"#{magnitude} {digits}"
    for time in claim.facets.when:
        yield f"#{time.written}"


def _clusters(found: Mapping[Pair, Comparison]) -> list[frozenset[int]]:
    """The connected sets of claims, each sorted into the order of its first."""
    members: dict[int, set[int]] = defaultdict(set)
    for number, first in partition({n for pair in found for n in pair}, found).items():
        members[first].add(number)
    return [frozenset(members[n]) for n in sorted(members)]


def _conflict(claims: Sequence[Claim], members: frozenset[int], found: Mapping[Pair, Comparison]) -> Conflict:
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
        if any(same_value(claims[n], claims[m]) for m in told):
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
        and comparable(claim, other)
        and same_value(claim, other)
    )
    return min(same, key=lambda n: claims[n].location.span)
