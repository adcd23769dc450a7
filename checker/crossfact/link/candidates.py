"""Candidates: which claims of a group are worth comparing, and which conflicts are one."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from crossfact.link.comparison import Comparison, Verdict, compare
from crossfact.model.claim import Claim
from crossfact.model.document import Part
from crossfact.model.rule import Group

# A word that more claims of a group share than this ties none of them together.
_COMMON = 16


@frozen
class Conflict:
    """Claims of one thing that cannot all be right.

    ``odd`` is the claim that stands against the most, ``others`` those it contradicts, the likeliest
    first; ``comparison`` is the strongest of the comparisons behind it.
    """

    odd: Claim
    others: tuple[Claim, ...]
    comparison: Comparison


def conflicts(group: Group) -> Iterator[Conflict]:
    """The conflicts among the claims of a group, one for each cluster of claims that contradict each other."""
    claims = group.claims
    found = {
        pair: comparison
        for pair in sorted(pairs(claims))
        if (comparison := compare(claims[pair[0]], claims[pair[1]], group.weights)).verdict
        in (Verdict.CONFLICT, Verdict.QUESTION)
    }
    for members in _clusters(found):
        inner = {pair: c for pair, c in found.items() if pair[0] in members}
        yield _conflict(claims, members, inner)


def pairs(claims: Sequence[Claim]) -> set[tuple[int, int]]:
    """The pairs of claims that share a telling word, a name or the headline; by number, lower first.

    Linear in the claims: words that many of them share are passed over.
    """
    index: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        for word in {*claim.facets.context, *claim.facets.who, *_headline(claim), *_noun(claim)}:
            index[word].append(number)
    return {pair for numbers in index.values() if len(numbers) <= _COMMON for pair in combinations(numbers, 2)}


def _headline(claim: Claim) -> tuple[str, ...]:
    return ("#headline",) if claim.part in (Part.TITLE, Part.LEAD) else ()


def _noun(claim: Claim) -> tuple[str, ...]:
    return (f"#{claim.facets.noun}",) if claim.facets.noun else ()


def _clusters(found: Mapping[tuple[int, int], Comparison]) -> list[frozenset[int]]:
    """The connected sets of claims, each sorted into the order of its first."""
    root: dict[int, int] = {}

    def top(n: int) -> int:
        while root.setdefault(n, n) != n:
            n = root[n]
        return n

    for a, b in found:
        x, y = sorted((top(a), top(b)))
        root[y] = x
    members: dict[int, set[int]] = defaultdict(set)
    for n in root:
        members[top(n)].add(n)
    return [frozenset(members[n]) for n in sorted(members)]


def _conflict(
    claims: Sequence[Claim], members: frozenset[int], found: Mapping[tuple[int, int], Comparison]
) -> Conflict:
    strongest = max(found, key=lambda pair: (found[pair].confidence, -pair[0], -pair[1]))
    degree: Callable[[int], int] = lambda n: sum(n in pair for pair in found)  # noqa: E731
    odd = max(strongest, key=lambda n: (degree(n), n))
    opposed = sorted(
        (n for n in members if (min(n, odd), max(n, odd)) in found),
        key=lambda n: (-found[min(n, odd), max(n, odd)].confidence, n),
    )
    return Conflict(claims[odd], tuple(claims[n] for n in opposed), found[strongest])
