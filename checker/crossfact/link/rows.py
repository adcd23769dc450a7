"""Rows: who says what: the claims of a story by the thing counted, and what they are to each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import attrs
from attrs import frozen

from crossfact.link.background import Background
from crossfact.link.candidates import comparisons
from crossfact.link.comparison import Comparison, Verdict, compare
from crossfact.model.claim import Claim
from crossfact.model.place import Location
from crossfact.model.quantity import Quantity

# Of a thing that is counted more often than this in a document, the first mentions stand for all.
_MOST = 8
_ORDER = (Verdict.CONFLICT, Verdict.QUESTION, Verdict.POSSIBLE, Verdict.OTHER, Verdict.AGREE, Verdict.UNKNOWN)


@frozen
class Row:
    """What the documents of a story say of one thing: its name, the claims of each, how they stand, what differs."""

    what: str
    unit: str
    claims: Mapping[str, tuple[Claim, ...]]
    verdict: Verdict
    differed: tuple[str, ...]


def rows(claims: Sequence[Claim], known: Background) -> Iterator[Row]:
    """The rows of a story, in the order of their first claims; things that one document alone counts are left out."""
    things = _by_thing(claims)
    told = _compared(things, known)
    for (what, unit), found in things.items():
        if len(found) > 1:
            outcomes = [
                told.get(frozenset((a.location, b.location))) or _apart(compare(a, b, known))
                for first, second in combinations(found.values(), 2)
                for a in first
                for b in second
            ]
            gravest = min(outcomes, key=lambda c: (_ORDER.index(c.verdict), -c.confidence))
            yield Row(
                what, unit, {u: tuple(c) for u, c in found.items()}, gravest.verdict, _differed(gravest)
            )


def _compared(
    things: Mapping[tuple[str, str], Mapping[str, Sequence[Claim]]], known: Background
) -> dict[frozenset[Location], Comparison]:
    """The comparisons of claims that give other values, each weighed against its rivals, by their places."""
    by_unit: dict[str, list[Claim]] = defaultdict(list)
    for (_, unit), found in things.items():
        by_unit[unit] += (claim for claims in found.values() for claim in claims)
    return {
        frozenset((claims[i].location, claims[j].location)): comparison
        for claims in by_unit.values()
        for (i, j), comparison in comparisons(claims, known).items()
    }


def _apart(comparison: Comparison) -> Comparison:
    """A comparison of claims that are no candidates for a conflict: whoever wrote them knew both values."""
    contrary = comparison.verdict in (Verdict.CONFLICT, Verdict.QUESTION, Verdict.POSSIBLE)
    return attrs.evolve(comparison, verdict=Verdict.UNKNOWN) if contrary else comparison


def _differed(comparison: Comparison) -> tuple[str, ...]:
    return comparison.differed if comparison.verdict in (Verdict.OTHER, Verdict.QUESTION) else ()


def _by_thing(claims: Iterable[Claim]) -> dict[tuple[str, str], dict[str, list[Claim]]]:
    found: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if isinstance(claim.value, Quantity) and claim.facets.what and not claim.quoted:
            unit = claim.value.unit.dimension if claim.value.unit else ""
            told = found[claim.facets.what, unit][claim.location.uri]
            if len(told) < _MOST:
                told.append(claim)
    return found
