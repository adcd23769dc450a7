"""Counterparts: which claim of the other document answers a claim, as evidence on a pair of them.

That two claims are alike says little where a third is as much alike. What one document says of a thing answers one
claim of the other: the nearest of both sides, ahead of the next, whose value the other document does not have.
"""

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import define, field

from crossfact.link.background import Background
from crossfact.link.evidence import Evidence, evidence
from crossfact.link.values import coarse, same_value
from crossfact.link.weights import log_odds
from crossfact.model.claim import Claim, ClaimKind
from crossfact.model.document import Part

Pair = tuple[int, int]
"""Two claims of a group by their numbers, the lower first."""

# What is further ahead of the next tells no more, in log-odds.
_FAR = 3.0
# A claim with the same value is the likelier counterpart by so much.
_SAME = 1.5
_MOST_SECONDS = 2
# So many figures on, two claims of one document are as far apart as can be.
_WIDE = 10


def weigh(claims: Sequence[Claim], pairs: Sequence[Pair], known: Background) -> dict[Pair, Evidence]:
    """What speaks for and against each of some pairs of claims, the other pairs taken into account."""
    return Counterparts(claims, pairs, known).weighed()


@define(eq=False)
class Counterparts:
    """The pairs of a group of claims that are worth comparing, as rivals for each other.

    ``pairs`` are all candidates, those with the same value (``agreeing``) too: what agrees is the counterpart
    before what does not.
    """

    claims: Sequence[Claim]
    pairs: Sequence[Pair]
    known: Background
    _rivals: dict[tuple[int, str], list[Pair]] = field(init=False, factory=lambda: defaultdict(list))
    _same: dict[int, dict[str, int]] = field(
        init=False, factory=lambda: defaultdict(lambda: defaultdict(int))
    )
    agreeing: set[Pair] = field(init=False, factory=set)
    _near: dict[Pair, float] = field(init=False, factory=dict)
    _nearnesses: dict[tuple[int, str], list[float]] = field(init=False)
    """How near the rivals of each claim in each document are, in order."""

    def __attrs_post_init__(self) -> None:
        """Note the rivals of each claim in each document, and where its value stands again."""
        for pair in self.pairs:
            a, b = (self.claims[n] for n in pair)
            for key in self._sides(pair):
                self._rivals[key].append(pair)
            self._near[pair] = self.known.nearness(a, b)
            if same_value(a, b) and not coarse(a, b):
                self.agreeing.add(pair)
                for n, uri in self._sides(pair):
                    self._same[n][uri] += 1
        self._nearnesses = {key: sorted(map(self._near.__getitem__, p)) for key, p in self._rivals.items()}

    def weighed(self) -> dict[Pair, Evidence]:
        """What speaks for and against each pair, the others taken into account."""
        found = {}
        for i, j in self.pairs:
            own = evidence(self.claims[i], self.claims[j], self.known)
            found[i, j] = own.with_amounts(self.standing((i, j)))
        leads = self.ahead({pair: log_odds(own.amounts) for pair, own in found.items()})
        return {
            pair: own.with_amounts(dict(zip(("ahead", "well-ahead"), leads[pair], strict=True)))
            for pair, own in found.items()
        }

    def _sides(self, pair: Pair) -> tuple[tuple[int, str], tuple[int, str]]:
        """Each claim of a pair with the document of the other."""
        i, j = pair
        return (i, self.claims[j].location.uri), (j, self.claims[i].location.uri)

    def standing(self, pair: Pair) -> dict[str, float]:
        """What the other claims of the group say of a pair, but how likely they are."""
        one, other = self._sides(pair)
        rivals, near = [self._nearnesses[one], self._nearnesses[other]], self._near[pair]
        nearer = sum(len(side) - bisect_right(side, near) for side in rivals)
        uris = {one[1], other[1]}
        titles = [n for n in pair if self.claims[n].part is Part.TITLE] if len(uris) == 1 else []
        # A title's own text may be told again elsewhere; the worse for the title.
        told = titles if len(titles) == 1 else pair
        seconds = sum(n > 0 for k in told for uri, n in self._same[k].items() if uri not in uris)
        nearest = 1 / (1 + nearer) if near else 0.0
        found = {
            "nearest": nearest,
            "date-nearest": nearest * (self.claims[pair[0]].kind is ClaimKind.DATE),
            "seconded": float(min(_MOST_SECONDS, seconds)),
            "peers": math.log10(1 + len(rivals[0]) * len(rivals[1])),
        }
        if len(uris) == 2:
            return {**found, "confirmed": float(sum(self._same[k][uri] > 0 for k, uri in (one, other)))}
        if len(titles) != 1 or self.claims[titles[0]].kind is ClaimKind.DATE:
            between = abs(self.claims[pair[0]].rank - self.claims[pair[1]].rank)
            return {**found, "far-apart": min(1.0, between / _WIDE)}
        a, b = (self.claims[n] for n in pair)
        return {
            **found,
            "title-told": 1.0,
            "title-noun": float(bool(a.facets.what) and a.facets.what == b.facets.what),
            "title-alone": float(not self._same[titles[0]][one[1]]),
        }

    def ahead(self, likely: Mapping[Pair, float]) -> dict[Pair, tuple[float, float]]:
        """How far each pair is ahead of the next rival of its claims, in log-odds: the lesser and the greater lead."""
        best: dict[tuple[int, str], list[float]] = {}
        strength = {pair: likely[pair] + _SAME * (pair in self.agreeing) for pair in self.pairs}
        for key, rivals in self._rivals.items():
            best[key] = sorted((strength[pair] for pair in rivals), reverse=True)[:2]
        leads = {}
        for pair in self.pairs:
            found = sorted(self._lead(best[key], strength[pair]) for key in self._sides(pair))
            leads[pair] = (found[0], found[1])
        return leads

    @staticmethod
    def _lead(best: Sequence[float], own: float) -> float:
        if len(best) == 1:
            return _FAR
        rival = best[1] if own == best[0] else best[0]
        return max(-_FAR, min(_FAR, own - rival))
