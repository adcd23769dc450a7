"""Shortlist: which pairs of a group are worth all their evidence, and which of their rivals decide over them.

What a pair may come to is bounded by its prospects and by the most that the other claims may say for it. Pairs that
cannot come far enough are left out before evidence on them is gathered; of the rivals of the others those alone are
weighed that may be the next behind a pair or before it. The bounds are upper ones whatever the weights are.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import define, field

from crossfact.link.counterparts import FAR, MOST_SECONDS, SAME, Counterparts, Pair, Side, between
from crossfact.link.evidence import Evidence
from crossfact.link.prospects import Prospects, most
from crossfact.link.weights import WEIGHTS, log_odds
from crossfact.model.claim import ClaimKind
from crossfact.model.document import Part

# The most that the other claims may say for a pair: how far it is ahead, what stands in a title, and the rest.
_MOST_AHEAD = most({"ahead": FAR, "well-ahead": FAR})
_MOST_TITLE = most({"title-told": 1.0, "title-noun": 1.0, "title-alone": 1.0, "far-apart": 1.0})
_MOST_BEYOND = _MOST_AHEAD + most({"seconded": MOST_SECONDS, "confirmed": 2.0})
_FAR_APART, _NEAREST, _PEERS = (log_odds({name: 1.0}) for name in ("far-apart", "nearest", "peers"))


@define(eq=False)
class Shortlist:
    """The pairs of some counterparts whose values cannot be one and that may come to ``least`` log-odds."""

    counterparts: Counterparts
    least: float
    _ranks: dict[Side, Sequence[tuple[float, Pair]]] = field(init=False, factory=dict)

    def weighed(self) -> dict[Pair, Evidence]:
        """What speaks for and against them, their rivals taken into account.

        All that come to ``least`` are among them, with the same evidence as where all pairs are weighed.
        """
        told, least, reach = self.counterparts, self.least, self._reach
        likely = {
            pair: told.odds(pair)
            for pair in told.pairs
            if reach[pair] >= least
            and self._bound(pair) >= least
            and not told.agree(pair)
            and told.own_odds(pair) + self._others(pair) - self._behind(pair) >= least
        }
        # Against the rivals known so far a pair is further ahead than against all.
        leads = told.ahead(likely)
        chosen = [
            pair
            for pair, lead in leads.items()
            if likely[pair] + _most_ahead(*lead) >= least and self._leads(pair, likely)
        ]
        return told.led(chosen, likely)

    def _leads(self, pair: Pair, likely: dict[Pair, float]) -> bool:
        """Whether a pair may come to ``least`` against its rivals; those that decide are added to what is ``likely``."""
        other = FAR
        for side in self.counterparts.sides(pair):
            lead = likely[pair] - self._next_behind(pair, side, likely)
            if likely[pair] + _most_ahead(*sorted((lead, other))) < self.least:
                return False
            other = lead
        return True

    def _next_behind(self, pair: Pair, side: Side, likely: dict[Pair, float]) -> float:
        """The log-odds of the rival of a pair on one side that is the next behind it or before it.

        The strongest alone counts, where it is not further behind than counts.
        """
        told, next_one = self.counterparts, likely[pair] - FAR
        for bound, rival in self._ranked(side):
            if bound - _MOST_AHEAD + SAME < next_one:
                break
            if rival == pair:
                continue
            same = SAME * told.agree(rival)
            if rival not in likely and bound - _MOST_AHEAD + same >= next_one:
                most = self._others(rival) - self._behind(rival) - _MOST_AHEAD
                if told.own_odds(rival) + most + same >= next_one:
                    likely[rival] = told.odds(rival)
            if rival in likely:
                next_one = max(next_one, likely[rival] + same)
        return min(next_one, likely[pair] + FAR)

    def _ranked(self, side: Side) -> Sequence[tuple[float, Pair]]:
        """The pairs of a claim with the claims of a document, behind the most they may come to, the likeliest first."""
        found = self._ranks.get(side)
        if found is None:
            n, uri = side
            rivals = self.counterparts.rivals[n][uri]
            found = self._ranks[side] = sorted([(self._bound(pair), pair) for pair in rivals], reverse=True)
        return found

    def _bound(self, pair: Pair) -> float:
        """The most that a pair may come to at its place among its rivals."""
        return self._reach[pair] - self._behind(pair)

    @cached_property
    def _reach(self) -> Mapping[Pair, float]:
        """The most that each pair may come to; loosely where that is below ``least``."""
        told, least = self.counterparts, self.least
        prospects, profiles = Prospects(told.gathering), told.profiles
        beyond, found = self._beyond, {}
        for pair in told.pairs:
            a, b = profiles[pair[0]], profiles[pair[1]]
            others = beyond if a.uri != b.uri else self._others(pair)
            found[pair] = others + prospects.most(a, b, least - others)
        return found

    def _others(self, pair: Pair) -> float:
        """The most that the other claims may say for a pair."""
        i, j = pair
        profiles = self.counterparts.profiles
        if profiles[i].uri != profiles[j].uri:
            return self._beyond
        a, b = profiles[i].claim, profiles[j].claim
        if (a.part is Part.TITLE) != (b.part is Part.TITLE):
            return self._beyond + _MOST_TITLE
        return self._beyond + _FAR_APART * between(a, b)

    def _behind(self, pair: Pair) -> float:
        """By how much less than the most its place among its rivals says for a pair."""
        nearest, peers = self.counterparts.place(pair)
        return self._most_place - (_NEAREST * nearest + _PEERS * peers)

    @cached_property
    def _most_place(self) -> float:
        """The most that the place of a pair among its rivals may say for it."""
        often = max(Counter(claim.location.uri for claim in self.counterparts.claims).values())
        return most({"nearest": 1.0, "peers": math.log10(1 + often * often)})

    @cached_property
    def _beyond(self) -> float:
        """The most that the other claims may say for any pair of two documents."""
        claims = self.counterparts.claims
        size = math.log10(len(claims))
        contest = log_odds({"contest": size})
        # Where all claims are dates, that is known too; else it may speak for some.
        if all(claim.kind is ClaimKind.DATE for claim in claims):
            contest += log_odds({"date-contest": size})
        else:
            contest += most({"date-contest": size})
        return _MOST_BEYOND + contest + self._most_place


def _most_ahead(lesser: float, greater: float) -> float:
    """The most that being ahead says for a pair that is ahead by so much at most, on the one side and the other."""
    weights = WEIGHTS["ahead"], WEIGHTS["well-ahead"]
    leads = lesser, greater
    return sum(weight * (lead if weight > 0 else -FAR) for weight, lead in zip(weights, leads, strict=True))
