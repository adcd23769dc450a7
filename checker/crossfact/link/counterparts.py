"""Counterparts: which claim of the other document answers a claim, as evidence on a pair of them.

That two claims are alike says little where a third is as much alike. What one document says of a thing answers one
claim of the other: the nearest of both sides, ahead of the next, whose value the other document does not have.
"""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from heapq import nlargest

from attrs import define, field

from crossfact.link.background import Background
from crossfact.link.evidence import Evidence, evidence
from crossfact.link.prospects import Prospects, most
from crossfact.link.values import agree
from crossfact.link.weights import WEIGHTS, log_odds
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
# The most that the other claims may say for a pair: how far it is ahead, what stands in a title, and the rest.
_MOST_AHEAD = most({"ahead": _FAR, "well-ahead": _FAR})
_MOST_TITLE = most({"title-told": 1.0, "title-noun": 1.0, "title-alone": 1.0, "far-apart": 1.0})
_MOST_BEYOND = _MOST_AHEAD + most({"seconded": _MOST_SECONDS, "confirmed": 2.0})
_FAR_APART, _NEAREST, _PEERS = (log_odds({name: 1.0}) for name in ("far-apart", "nearest", "peers"))


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
    _evidences: dict[Pair, Evidence] = field(init=False, factory=dict)
    _agree: dict[Pair, bool] = field(init=False, factory=dict)
    _near: dict[Pair, float] = field(init=False, factory=dict)
    _sorted: dict[tuple[int, str], list[float]] = field(init=False, factory=dict)
    _places: dict[Pair, tuple[float, float]] = field(init=False, factory=dict)
    _often: dict[tuple[int, str], int] = field(init=False, factory=dict)

    def weighed(self) -> dict[Pair, Evidence]:
        """What speaks for and against each pair, the others taken into account."""
        found = {pair: self._gathered(pair) for pair in self.pairs}
        return self._led(found, {pair: log_odds(own.amounts) for pair, own in found.items()})

    def disagreeing(self, least: float) -> dict[Pair, Evidence]:
        """The same for the pairs whose values cannot be one and that may come to ``least`` log-odds."""
        reach = self._reach(least)
        found = {
            pair: self._gathered(pair)
            for pair in self.pairs
            if reach[pair] >= least
            and not self.agree(pair)
            and self._likely(pair) + self._others(pair) - self._behind(pair) >= least
        }
        likely = {pair: log_odds(own.amounts) for pair, own in found.items()}
        # Against the rivals known so far a pair is further ahead than against all.
        leads = self.ahead(likely)
        chosen = {
            pair: own for pair, own in found.items() if likely[pair] + _most_ahead(leads[pair]) >= least
        }
        for pair in chosen:
            for side in self._sides(pair):
                self._tell_rivals(pair, side, likely, reach)
        return self._led(chosen, likely)

    def _led(self, found: Mapping[Pair, Evidence], likely: Mapping[Pair, float]) -> dict[Pair, Evidence]:
        """What speaks for and against some pairs with how far they are ahead of all that are told likely."""
        leads = self.ahead(likely)
        return {
            pair: own.with_amounts(dict(zip(("ahead", "well-ahead"), leads[pair], strict=True)))
            for pair, own in found.items()
        }

    def _gathered(self, pair: Pair) -> Evidence:
        """What speaks for and against a pair, but how far it is ahead."""
        return self._evidence(pair).with_amounts(self.standing(pair))

    def _evidence(self, pair: Pair) -> Evidence:
        """What two claims say themselves."""
        found = self._evidences.get(pair)
        if found is None:
            a, b = (self.claims[n] for n in pair)
            found = self._evidences[pair] = evidence(a, b, self.known)
        return found

    def _likely(self, pair: Pair) -> float:
        return log_odds(self._evidence(pair).amounts)

    def _tell_rivals(
        self, pair: Pair, side: tuple[int, str], likely: dict[Pair, float], reach: Mapping[Pair, float]
    ) -> None:
        """Add to what is ``likely`` the rivals of a pair on one side that may be the next behind it or before it.

        The strongest alone counts, where it is not further behind than counts.
        """
        rivals = [rival for rival in self._rivals[side[0]][side[1]] if rival != pair]
        known = [likely[rival] + _SAME * self.agree(rival) for rival in rivals if rival in likely]
        next_one = max([likely[pair] - _FAR, *known])
        for rival in sorted(rivals, key=reach.__getitem__, reverse=True):
            if reach[rival] - _MOST_AHEAD + _SAME < next_one:
                break
            same = _SAME * self.agree(rival)
            if rival in likely or reach[rival] - _MOST_AHEAD + same < next_one:
                continue
            most = self._others(rival) - self._behind(rival) - _MOST_AHEAD
            if self._likely(rival) + most + same >= next_one:
                likely[rival] = log_odds(self._gathered(rival).amounts)
                next_one = max(next_one, likely[rival] + same)

    def _reach(self, least: float) -> Mapping[Pair, float]:
        """The most that each pair may come to; loosely where that is below ``least``."""
        prospects = Prospects(self.known)
        profiles = [prospects.profiles.of(claim) for claim in self.claims]
        beyond, found = self._beyond, {}
        for pair in self.pairs:
            a, b = profiles[pair[0]], profiles[pair[1]]
            others = beyond if a.uri != b.uri else self._others(pair)
            most = others + prospects.most(a, b, least - others)
            found[pair] = most - self._behind(pair) if most >= least else most
        return found

    def _others(self, pair: Pair) -> float:
        """The most that the other claims may say for a pair."""
        a, b = self.claims[pair[0]], self.claims[pair[1]]
        if a.location.uri != b.location.uri:
            return self._beyond
        if (a.part is Part.TITLE) != (b.part is Part.TITLE):
            return self._beyond + _MOST_TITLE
        return self._beyond + _FAR_APART * _between(a, b)

    def _behind(self, pair: Pair) -> float:
        """By how much less than the most its place among its rivals says for a pair."""
        nearest, peers = self._place(pair)
        return self._most_place - (_NEAREST * nearest + _PEERS * peers)

    @cached_property
    def _most_place(self) -> float:
        """The most that the place of a pair among its rivals may say for it."""
        often = max(Counter(claim.location.uri for claim in self.claims).values())
        return most({"nearest": 1.0, "peers": math.log10(1 + often * often)})

    @cached_property
    def _beyond(self) -> float:
        """The most that the other claims may say for any pair of two documents."""
        size = math.log10(len(self.claims))
        contest = log_odds({"contest": size})
        # Where all claims are dates, that is known too; else it may speak for some.
        if all(claim.kind is ClaimKind.DATE for claim in self.claims):
            contest += log_odds({"date-contest": size})
        else:
            contest += most({"date-contest": size})
        return _MOST_BEYOND + contest + self._most_place

    @cached_property
    def agreeing(self) -> frozenset[Pair]:
        """The pairs whose values may be one."""
        return frozenset(pair for pair in self.pairs if self.agree(pair))

    def agree(self, pair: Pair) -> bool:
        """Whether the values of a pair may be one, told as finely."""
        found = self._agree.get(pair)
        if found is None:
            a, b = (self.claims[n] for n in pair)
            found = self._agree[pair] = agree(a, b)
        return found

    @cached_property
    def _rivals(self) -> Mapping[int, Mapping[str, Sequence[Pair]]]:
        """The pairs of each claim with the claims of each document."""
        found: dict[int, dict[str, list[Pair]]] = defaultdict(lambda: defaultdict(list))
        uris = [claim.location.uri for claim in self.claims]
        for pair in self.pairs:
            i, j = pair
            found[i][uris[j]].append(pair)
            found[j][uris[i]].append(pair)
        return found

    def _same(self, n: int, uri: str) -> int:
        """How often the value of a claim stands in a document."""
        if (n, uri) not in self._often:
            self._often[n, uri] = sum(map(self.agree, self._rivals[n].get(uri, ())))
        return self._often[n, uri]

    def _nearness(self, pair: Pair) -> float:
        """How near the sentences of a pair are."""
        found = self._near.get(pair)
        if found is None:
            found = self._near[pair] = self.known.nearness(*(self.claims[n] for n in pair))
        return found

    def _nearnesses(self, n: int, uri: str) -> Sequence[float]:
        """How near the rivals of a claim in a document are, in order."""
        if (n, uri) not in self._sorted:
            self._sorted[n, uri] = sorted(map(self._nearness, self._rivals[n][uri]))
        return self._sorted[n, uri]

    def _sides(self, pair: Pair) -> tuple[tuple[int, str], tuple[int, str]]:
        """Each claim of a pair with the document of the other."""
        i, j = pair
        return (i, self.claims[j].location.uri), (j, self.claims[i].location.uri)

    def _place(self, pair: Pair) -> tuple[float, float]:
        """Where a pair stands among its rivals: how few are nearer, and of how many."""
        found = self._places.get(pair)
        if found is None:
            one, other = (self._nearnesses(n, uri) for n, uri in self._sides(pair))
            near = self._nearness(pair)
            nearer = len(one) - bisect_right(one, near) + len(other) - bisect_right(other, near)
            nearest = 1 / (1 + nearer) if near else 0.0
            found = self._places[pair] = nearest, math.log10(1 + len(one) * len(other))
        return found

    def standing(self, pair: Pair) -> dict[str, float]:
        """What the other claims of the group say of a pair, but how likely they are."""
        one, other = self._sides(pair)
        a, b = (self.claims[n] for n in pair)
        uris = {one[1], other[1]}
        titles = [n for n in pair if self.claims[n].part is Part.TITLE] if len(uris) == 1 else []
        # A title's own text may be told again elsewhere; the worse for the title.
        told = titles if len(titles) == 1 else pair
        seconds = sum(self._same(k, uri) > 0 for k in told for uri in self._rivals[k] if uri not in uris)
        size, (nearest, peers) = math.log10(len(self.claims)), self._place(pair)
        found = {
            "contest": size,
            "date-contest": size * (a.kind is ClaimKind.DATE),
            "nearest": nearest,
            "seconded": float(min(_MOST_SECONDS, seconds)),
            "peers": peers,
        }
        if len(uris) == 2:
            return {**found, "confirmed": float(sum(self._same(k, uri) > 0 for k, uri in (one, other)))}
        if len(titles) != 1 or self.claims[titles[0]].kind is ClaimKind.DATE:
            return {**found, "far-apart": _between(a, b)}
        return {
            **found,
            "title-told": 1.0,
            "title-noun": float(bool(a.facets.what) and a.facets.what == b.facets.what),
            "title-alone": float(not self._same(titles[0], one[1])),
        }

    def ahead(self, likely: Mapping[Pair, float]) -> dict[Pair, tuple[float, float]]:
        """How far each pair is ahead of the next rival of its claims: the lesser and the greater lead.

        In and out: log-odds. What is not told is far behind.
        """
        strength = {pair: value + _SAME * self.agree(pair) for pair, value in likely.items()}
        rivals: dict[tuple[int, str], list[float]] = defaultdict(list)
        for pair, own in strength.items():
            for key in self._sides(pair):
                rivals[key].append(own)
        best = {key: nlargest(2, values) for key, values in rivals.items()}
        leads = {}
        for pair, own in strength.items():
            found = sorted(self._lead(best[key], own) for key in self._sides(pair))
            leads[pair] = (found[0], found[1])
        return leads

    @staticmethod
    def _lead(best: Sequence[float], own: float) -> float:
        if len(best) == 1:
            return _FAR
        rival = best[1] if own == best[0] else best[0]
        return max(-_FAR, min(_FAR, own - rival))


def _most_ahead(leads: tuple[float, float]) -> float:
    """The most that being ahead says for a pair that is ahead by so much at most."""
    weights = WEIGHTS["ahead"], WEIGHTS["well-ahead"]
    return sum(weight * (lead if weight > 0 else -_FAR) for weight, lead in zip(weights, leads, strict=True))


def _between(a: Claim, b: Claim) -> float:
    """How far apart two claims of a document are, by the figures between them."""
    return min(1.0, abs(a.rank - b.rank) / _WIDE)
