"""Shortlist: which pairs of a group are worth all their evidence, and which of their rivals decide over them.

What a pair may come to is bounded by its prospects and by the most that the other claims may say for it. Pairs that
cannot come far enough are left out before evidence on them is gathered; of the rivals of the others those alone are
weighed that may be the next behind a pair or before it. The bounds are upper ones whatever the weights are.
"""

import math
from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from attrs import define

from crossfact.link.counterparts import FAR, MOST_SECONDS, SAME, Counterparts, Pair, between
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

    def weighed(self) -> dict[Pair, Evidence]:
        """What speaks for and against them, their rivals taken into account.

        All that come to ``least`` are among them, with the same evidence as where all pairs are weighed.
        """
        told, least, reach = self.counterparts, self.least, self._reach
        found = {
            pair: told.gathered(pair)
            for pair in told.pairs
            if reach[pair] >= least
            and not told.agree(pair)
            and self._likely(pair) + self._others(pair) - self._behind(pair) >= least
        }
        likely = {pair: log_odds(own.amounts) for pair, own in found.items()}
        # Against the rivals known so far a pair is further ahead than against all.
        leads = told.ahead(likely)
        chosen = {
            pair: own for pair, own in found.items() if likely[pair] + _most_ahead(leads[pair]) >= least
        }
        for pair in chosen:
            for side in told.sides(pair):
                self._tell_rivals(pair, side, likely)
        return told.led(chosen, likely)

    def _likely(self, pair: Pair) -> float:
        """What two claims come to by themselves."""
        return log_odds(self.counterparts.evidence(pair).amounts)

    def _tell_rivals(self, pair: Pair, side: tuple[int, str], likely: dict[Pair, float]) -> None:
        """Add to what is ``likely`` the rivals of a pair on one side that may be the next behind it or before it.

        The strongest alone counts, where it is not further behind than counts.
        """
        told, reach = self.counterparts, self._reach
        rivals = [rival for rival in told.rivals[side[0]][side[1]] if rival != pair]
        known = [likely[rival] + SAME * told.agree(rival) for rival in rivals if rival in likely]
        next_one = max([likely[pair] - FAR, *known])
        for rival in sorted(rivals, key=reach.__getitem__, reverse=True):
            if reach[rival] - _MOST_AHEAD + SAME < next_one:
                break
            same = SAME * told.agree(rival)
            if rival in likely or reach[rival] - _MOST_AHEAD + same < next_one:
                continue
            most = self._others(rival) - self._behind(rival) - _MOST_AHEAD
            if self._likely(rival) + most + same >= next_one:
                likely[rival] = log_odds(told.gathered(rival).amounts)
                next_one = max(next_one, likely[rival] + same)

    @cached_property
    def _reach(self) -> Mapping[Pair, float]:
        """The most that each pair may come to; loosely where that is below ``least``."""
        told, least = self.counterparts, self.least
        prospects, profiles = Prospects(told.gathering), told.profiles
        beyond, found = self._beyond, {}
        for pair in told.pairs:
            a, b = profiles[pair[0]], profiles[pair[1]]
            others = beyond if a.uri != b.uri else self._others(pair)
            most = others + prospects.most(a, b, least - others)
            found[pair] = most - self._behind(pair) if most >= least else most
        return found

    def _others(self, pair: Pair) -> float:
        """The most that the other claims may say for a pair."""
        a, b = (self.counterparts.claims[n] for n in pair)
        if a.location.uri != b.location.uri:
            return self._beyond
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


def _most_ahead(leads: tuple[float, float]) -> float:
    """The most that being ahead says for a pair that is ahead by so much at most."""
    weights = WEIGHTS["ahead"], WEIGHTS["well-ahead"]
    return sum(weight * (lead if weight > 0 else -FAR) for weight, lead in zip(weights, leads, strict=True))
