"""Rows: who says what: the claims of a story by the thing counted, and what they are to each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from crossfact.link.background import Background
from crossfact.link.comparison import Comparison, Verdict, compare
from crossfact.model.claim import Claim
from crossfact.model.quantity import Quantity

# Of a thing that is counted more often than this in a document, the first mentions stand for all.
_MOST = 8
_ORDER = (Verdict.CONFLICT, Verdict.QUESTION, Verdict.OTHER, Verdict.AGREE, Verdict.UNKNOWN)


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
    for (what, unit), found in _by_thing(claims).items():
        if len(found) > 1:
            outcomes = [
                compare(a, b, known)
                for first, second in combinations(found.values(), 2)
                for a in first
                for b in second
            ]
            gravest = min(outcomes, key=lambda c: (_ORDER.index(c.verdict), -c.confidence))
            yield Row(
                what, unit, {u: tuple(c) for u, c in found.items()}, gravest.verdict, _differed(gravest)
            )


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
