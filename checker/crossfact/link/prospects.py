"""Prospects: the most that evidence on two claims may come to, before it is gathered.

Of all pairs of claims of a story few come near a conflict. What speaks for a pair is bounded first by what costs
nothing to know (what is counted, how far the figures are apart), then by the words around. The bounds are upper ones
whatever the weights are: to leave out a pair that cannot come far enough changes no finding.
"""

import math
from collections.abc import Mapping

from attrs import frozen

from crossfact.link.evidence import MOST_BESIDE, MOST_NAMES, MOST_RATIO, MOST_SURPRISE, times
from crossfact.link.gathering import Gathering, news, untold
from crossfact.link.profile import MOST_CONTEXT, Profile
from crossfact.link.slips import date_slip
from crossfact.link.weights import WEIGHTS, log_odds

# What is worked out for each pair of documents, of things and of verbs, and for the figures and words of each pair.
EXACT = frozenset(
    {"bias", "crowd", "languages", "same-date", "other-date", "title", "next-issue", "headline", "ratio"}
    | {"noun", "concept", "unnamed", "other-what", "event", "converted", "length", "share"}
    | {"date", "phase", "time", "like-action", "date-alike", "context", "date-part"}
    | {"coarse", "news", "untold", "date-slip"}
)
# The most that the other amounts come to, everywhere and under their conditions.
ANYWHERE = {
    "name": MOST_NAMES,
    "other-name": MOST_NAMES,
    "other-when": 1.0,
    "strange-name": math.inf,
    "other-beside": 1.0,
}
OF_TIMES, BESIDE = {"when": 1.0}, {"beside": MOST_BESIDE}
SLIP = {"slip": 1.0, "surprise": MOST_SURPRISE}
# What the other claims say is for the counterparts to bound, who know them.
OF_OTHERS = frozenset(
    {"nearest", "seconded", "peers", "confirmed", "far-apart", "ahead", "well-ahead"}
    | {"contest", "date-contest"}
    | {"title-told", "title-noun", "title-alone"}
)


def most(amounts: Mapping[str, float]) -> float:
    """The most log-odds that amounts may come to that are at most so large."""
    weights = {name: WEIGHTS.get(name, 0.0) for name in amounts}
    return sum(weights[name] * amount for name, amount in amounts.items() if weights[name] > 0)


BOUNDED = EXACT.union(ANYWHERE, OF_TIMES, BESIDE, SLIP, OF_OTHERS)
# An amount of which nothing is said here may be any: nothing is left out before it has its bound.
_ANY = most(ANYWHERE) + most({name: math.inf for name in WEIGHTS if name not in BOUNDED})
_MOST_TIME, _MOST_BESIDE, _HEADLINE = most(OF_TIMES), most(BESIDE), log_odds({"headline": 1.0})
_MOST_SLIP = max(most(SLIP), most({"ratio": MOST_RATIO}))
_MOST_DATE_SLIP = most({"date-slip": 1.0})
_DATE_SLIP, _NEWS, _UNTOLD = (log_odds({name: 1.0}) for name in ("date-slip", "news", "untold"))
_MOST_WORTH, _MOST_DATE_PART = (most({name: 1.0}) for name in ("context", "date-part"))
_MOST_TITLE = most({"title": 1.0, "next-issue": 1.0})
_RATIO, _CONTEXT, _DATE_PART = (log_odds({name: 1.0}) for name in ("ratio", "context", "date-part"))
# Sums are rounded.
_BASE = _ANY + 1e-6


@frozen
class Prospects:
    """The prospects of pairs of claims of a story, in log-odds."""

    gathering: Gathering

    def most(self, a: Profile, b: Profile, least: float) -> float:
        """The most that evidence on two comparable claims comes to, without what the other claims say of them.

        It is bounded the more closely the longer it is not below ``least``.
        """
        told = self.gathering
        found = (
            _BASE
            + told.documents(a.document, b.document)[1]
            + told.things(a.thing, b.thing)[1]
            + told.deeds(a.deed, b.deed)[1]
        )
        slip = not a.slips.isdisjoint(b.slips)
        words = _MOST_WORTH * min(a.worth, b.worth)
        if a.dated:
            words += _MOST_DATE_PART
            figure = _MOST_DATE_SLIP if slip else 0.0
            if news(a, b):
                found += _NEWS
            if untold(a, b):
                found += _UNTOLD
        else:
            figure = _MOST_SLIP if slip else _RATIO * min(MOST_RATIO, abs(a.order - b.order))
        time = a.first <= b.last and b.first <= a.last
        if a.headline and b.headline:
            found += _HEADLINE
        if not a.beside.isdisjoint(b.beside):
            found += _MOST_BESIDE
        bound = found + _MOST_TITLE + figure + words
        if time:
            bound += _MOST_TIME
        return bound if bound < least else self._closer(a, b, found, figure, words, least)

    def _closer(
        self, a: Profile, b: Profile, found: float, figure: float, words: float, least: float
    ) -> float:
        """The same by titles, times, dates, words and slips: each is looked at where the bound is not yet too low."""
        told = self.gathering
        _, odds = told.titles(a.document, b.document)
        found += odds
        if a.first <= b.last and b.first <= a.last:
            if found + figure + words + _MOST_TIME < least:
                return found + figure + words + _MOST_TIME
            found += log_odds(times(a.claim, b.claim))
        if found + figure + words >= least:
            shared, part = told.words(a.number, b.number)
            words = _CONTEXT * min(MOST_CONTEXT, shared) + _DATE_PART * part * (a.dated is not None)
        if found + figure + words < least or a.slips.isdisjoint(b.slips):
            return found + figure + words
        if a.dated:
            slip = date_slip(a.claim.calendar, b.claim.calendar)
            return found + words + (_DATE_SLIP if slip else 0.0)
        return found + words + log_odds(told.figures(a, b))
