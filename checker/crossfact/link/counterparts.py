"""Counterparts: which claim of the other document answers a claim, as evidence on a pair of them.

That two claims are alike says little where a third is as much alike. What one document says of a thing answers one
claim of the other: the nearest of both sides, ahead of the next, whose value the other document does not have.
"""

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from heapq import nlargest

from attrs import define, field

from crossfact.link.background import Background
from crossfact.link.evidence import Evidence
from crossfact.link.gathering import Gathering
from crossfact.link.profile import Profile
from crossfact.link.roots import nearness
from crossfact.link.weights import log_odds
from crossfact.model.claim import Claim, ClaimKind
from crossfact.model.document import Part

Pair = tuple[int, int]
"""Two claims of a group by their numbers, the lower first."""
Side = tuple[int, str]
"""A claim by its number, and the document of others."""

# What is further ahead of the next tells no more, in log-odds.
FAR = 3.0
# A claim with the same value is the likelier counterpart by so much.
SAME = 1.5
MOST_SECONDS = 2
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
    gathering: Gathering = field(init=False)
    profiles: Sequence[Profile] = field(init=False)
    _evidences: dict[Pair, Evidence] = field(init=False, factory=dict)
    _odds: dict[Pair, float] = field(init=False, factory=dict)
    _agree: dict[Pair, bool] = field(init=False, factory=dict)
    _near: dict[Pair, float] = field(init=False, factory=dict)
    _sorted: dict[Side, list[float]] = field(init=False, factory=dict)
    _places: dict[Pair, tuple[float, float]] = field(init=False, factory=dict)
    _told: dict[int, frozenset[str]] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        """Each claim is looked at once."""
        self.gathering = Gathering(self.known)
        self.profiles = [self.gathering.profiles.of(claim) for claim in self.claims]

    def weighed(self) -> dict[Pair, Evidence]:
        """What speaks for and against each pair, the others taken into account."""
        return self.led(self.pairs, {pair: self.odds(pair) for pair in self.pairs})

    def led(self, pairs: Iterable[Pair], likely: Mapping[Pair, float]) -> dict[Pair, Evidence]:
        """What speaks for and against some pairs with how far they are ahead of all that are told likely."""
        leads = self.ahead(likely)
        return {
            pair: self.gathered(pair).with_amounts({"ahead": leads[pair][0], "well-ahead": leads[pair][1]})
            for pair in pairs
        }

    def gathered(self, pair: Pair) -> Evidence:
        """What speaks for and against a pair, but how far it is ahead."""
        return self.evidence(pair).with_amounts(self.standing(pair))

    def odds(self, pair: Pair) -> float:
        """The log-odds of what speaks for and against a pair, but how far it is ahead."""
        return self.own_odds(pair) + log_odds(self.standing(pair))

    def own_odds(self, pair: Pair) -> float:
        """The log-odds of what two claims say themselves."""
        found = self._odds.get(pair)
        if found is None:
            found = self._odds[pair] = log_odds(self.evidence(pair).amounts)
        return found

    def evidence(self, pair: Pair) -> Evidence:
        """What two claims say themselves."""
        found = self._evidences.get(pair)
        if found is None:
            found = self._evidences[pair] = self.gathering.evidence(*(self.profiles[n] for n in pair))
        return found

    @cached_property
    def agreeing(self) -> frozenset[Pair]:
        """The pairs whose values may be one."""
        return frozenset(pair for pair in self.pairs if self.agree(pair))

    def agree(self, pair: Pair) -> bool:
        """Whether the values of a pair may be one, told as finely."""
        found = self._agree.get(pair)
        if found is None:
            found = self._agree[pair] = self.gathering.agree(*(self.profiles[n] for n in pair))
        return found

    @cached_property
    def rivals(self) -> Mapping[int, Mapping[str, Sequence[Pair]]]:
        """The pairs of each claim with the claims of each document."""
        found: dict[int, dict[str, list[Pair]]] = defaultdict(lambda: defaultdict(list))
        for pair in self.pairs:
            i, j = pair
            found[i][self.profiles[j].uri].append(pair)
            found[j][self.profiles[i].uri].append(pair)
        return found

    def _tellers(self, n: int) -> frozenset[str]:
        """The documents that have the value of a claim too."""
        found = self._told.get(n)
        if found is None:
            rivals = self.rivals[n].items()
            found = self._told[n] = frozenset(uri for uri, own in rivals if any(map(self.agree, own)))
        return found

    def _nearness(self, pair: Pair) -> float:
        """How near the sentences of a pair are."""
        found = self._near.get(pair)
        if found is None:
            i, j = pair
            found = self._near[pair] = nearness(self.profiles[i].roots, self.profiles[j].roots)
        return found

    def _nearnesses(self, n: int, uri: str) -> Sequence[float]:
        """How near the rivals of a claim in a document are, in order."""
        if (n, uri) not in self._sorted:
            self._sorted[n, uri] = sorted(map(self._nearness, self.rivals[n][uri]))
        return self._sorted[n, uri]

    def sides(self, pair: Pair) -> tuple[Side, Side]:
        """Each claim of a pair with the document of the other."""
        i, j = pair
        return (i, self.profiles[j].uri), (j, self.profiles[i].uri)

    def place(self, pair: Pair) -> tuple[float, float]:
        """Where a pair stands among its rivals: how few are nearer, and of how many."""
        found = self._places.get(pair)
        if found is None:
            first, second = self.sides(pair)
            one, other, near = self._nearnesses(*first), self._nearnesses(*second), self._nearness(pair)
            nearer = len(one) - bisect_right(one, near) + len(other) - bisect_right(other, near)
            nearest = 1 / (1 + nearer) if near else 0.0
            found = self._places[pair] = nearest, math.log10(1 + len(one) * len(other))
        return found

    def standing(self, pair: Pair) -> dict[str, float]:
        """What the other claims of the group say of a pair, but how likely they are."""
        one, other = self.sides(pair)
        a, b = (self.claims[n] for n in pair)
        uris = {one[1], other[1]}
        titles = [n for n in pair if self.claims[n].part is Part.TITLE] if len(uris) == 1 else []
        # A title's own text may be told again elsewhere; the worse for the title.
        told = titles if len(titles) == 1 else pair
        seconds = sum([len(self._tellers(k) - uris) for k in told])
        size, (nearest, peers) = math.log10(len(self.claims)), self.place(pair)
        found = {
            "contest": size,
            "date-contest": size * (a.kind is ClaimKind.DATE),
            "nearest": nearest,
            "seconded": float(min(MOST_SECONDS, seconds)),
            "peers": peers,
        }
        if len(uris) == 2:
            return {**found, "confirmed": float(sum([uri in self._tellers(k) for k, uri in (one, other)]))}
        if len(titles) != 1 or self.claims[titles[0]].kind is ClaimKind.DATE:
            return {**found, "far-apart": between(a, b)}
        return {
            **found,
            "title-told": 1.0,
            "title-noun": float(bool(a.facets.what) and a.facets.what == b.facets.what),
            "title-alone": float(one[1] not in self._tellers(titles[0])),
        }

    def ahead(self, likely: Mapping[Pair, float]) -> dict[Pair, tuple[float, float]]:
        """How far each pair is ahead of the next rival of its claims: the lesser and the greater lead.

        In and out: log-odds. What is not told is far behind.
        """
        strength = {pair: value + SAME * self.agree(pair) for pair, value in likely.items()}
        rivals: dict[Side, list[float]] = defaultdict(list)
        for pair, own in strength.items():
            for key in self.sides(pair):
                rivals[key].append(own)
        best = {key: nlargest(2, values) for key, values in rivals.items()}
        leads = {}
        for pair, own in strength.items():
            found = sorted(self._lead(best[key], own) for key in self.sides(pair))
            leads[pair] = (found[0], found[1])
        return leads

    @staticmethod
    def _lead(best: Sequence[float], own: float) -> float:
        if len(best) == 1:
            return FAR
        rival = best[1] if own == best[0] else best[0]
        return max(-FAR, min(FAR, own - rival))


def between(a: Claim, b: Claim) -> float:
    """How far apart two claims of a document are, by the figures between them."""
    return min(1.0, abs(a.rank - b.rank) / _WIDE)
