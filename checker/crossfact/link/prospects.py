"""Prospects: the most that evidence on two claims may come to, before it is gathered.

Of all pairs of claims of a story few come near a conflict. What speaks for a pair is bounded first by what costs
nothing to know (what is counted, how far the figures are apart), then by the words around. The bounds are upper ones
whatever the weights are: to leave out a pair that cannot come far enough changes no finding.
"""

import math
from collections.abc import Callable, Mapping
from functools import cache
from typing import Self

from attrs import define, field

from crossfact.link.background import Background
from crossfact.link.evidence import (
    MOST_BESIDE,
    MOST_CONTEXT,
    MOST_NAMES,
    MOST_RATIO,
    MOST_SURPRISE,
    days_and_languages,
    deed,
    figures,
    kind,
    thing,
    times,
    titles,
)
from crossfact.link.profile import Profile, Profiles
from crossfact.link.weights import WEIGHTS, log_odds
from crossfact.model.claim import ClaimKind

# What is worked out for each pair of documents, of things and of verbs, and for the figures and words of each pair.
EXACT = frozenset(
    {"bias", "crowd", "languages", "same-date", "other-date", "title", "next-issue", "headline", "ratio"}
    | {"noun", "concept", "unnamed", "other-what", "event", "other-event", "converted", "length", "share", "date", "phase", "time"}
    | {"like-action", "date-alike", "context", "context-part", "strangers"}
)
# The most that the other amounts come to, everywhere and under their conditions.
ANYWHERE = {"name": MOST_NAMES, "other-name": MOST_NAMES, "other-when": 1.0, "strange-name": math.inf}
OF_DATES = {"coarse": 1.0, "news": 1.0, "date-part": 1.0}
OF_MEASURES, OF_TIMES, SERIES = {"property": 1.0}, {"when": 1.0}, {"series": 1.0}
BESIDE, DATE_SLIP = {"beside": MOST_BESIDE}, {"date-slip": 1.0}
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


_BOUNDED = EXACT.union(ANYWHERE, OF_DATES, OF_MEASURES, OF_TIMES, SERIES, BESIDE, SLIP, DATE_SLIP, OF_OTHERS)
# An amount of which nothing is said here may be any: nothing is left out before it has its bound.
_ANY = most(ANYWHERE) + most({name: math.inf for name in WEIGHTS if name not in _BOUNDED})
_MOST_TIME, _MOST_BESIDE, _HEADLINE = most(OF_TIMES), most(BESIDE), log_odds({"headline": 1.0})
_MOST_SLIP = max(most(SLIP), most(DATE_SLIP))
_RATIO, _CONTEXT, _WHOLE = log_odds({"ratio": 1.0}), most({"context": 1.0}), most({"context-part": 1.0})
# Sums are rounded.
_SLACK = 1e-6


@define(eq=False)
class Prospects:
    """The prospects of the pairs of a story's claims, in log-odds."""

    known: Background
    profiles: Profiles = field(init=False)
    _documents: Callable[[int, int], float] = field(init=False)
    _things: Callable[[int, int], float] = field(init=False)
    _deeds: Callable[[int, int], float] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """What hangs on documents, things and verbs alone is worked out once for each two of them."""
        self.profiles = Profiles(self.known)
        self._documents = cache(self._of_documents)
        self._things = cache(self._of_things)
        self._deeds = cache(self._of_deeds)

    @classmethod
    def of(cls, known: Background) -> Self:
        """The prospects of a story, made once."""
        if "prospects" not in known.memo:
            known.memo["prospects"] = cls(known)
        found: Self = known.memo["prospects"]
        return found

    def most(self, a: Profile, b: Profile, least: float) -> float:
        """The most that evidence on two comparable claims comes to, without what the other claims say of them.

        It is bounded the more closely the longer it is not below ``least``.
        """
        found = self._documents(a.document, b.document) + self._things(a.thing, b.thing)
        found += self._deeds(a.deed, b.deed)
        if a.headline and b.headline:
            found += _HEADLINE
        if not a.beside.isdisjoint(b.beside):
            found += _MOST_BESIDE
        words = _CONTEXT * min(MOST_CONTEXT, a.worth, b.worth) + _WHOLE
        ratio = _RATIO * min(MOST_RATIO, abs(a.order - b.order))
        slip = 0.0 if a.slips.isdisjoint(b.slips) else _MOST_SLIP
        time = _MOST_TIME if a.first <= b.last and b.first <= a.last else 0.0
        if found + max(ratio, slip) + time + words < least:
            return found + max(ratio, slip) + time + words
        found += log_odds(figures(a.claim, b.claim, self.known)) if slip else ratio
        if time:
            found += log_odds(times(a.claim, b.claim))
        return found + (words if found + words < least else self._around(a, b))

    def _around(self, a: Profile, b: Profile) -> float:
        """What the words around both say."""
        left, right = _without(a.words, b.names), _without(b.words, a.names)
        shared, part = self.known.overlap(left, right, a.claim.lang, b.claim.lang)
        return log_odds({"context": min(MOST_CONTEXT, shared), "context-part": part})

    def _of_documents(self, first: int, second: int) -> float:
        a, b = (self.profiles.examples[n] for n in (first, second))
        standing = days_and_languages(a, b)
        found = _ANY + _SLACK + log_odds({"bias": 1.0, "crowd": self.known.crowd, **standing})
        if a.location.uri == b.location.uri:
            return found
        title = titles(a, b, self.known)
        found += log_odds({"title": title, "next-issue": title * standing.get("other-date", 0.0)})
        # Where there are strangers, there is a strange name at least.
        strangers = max(0.0, log_odds({"strangers": 1.0, "strange-name": 1.0}))
        return found + most(SERIES) * title + strangers

    def _of_things(self, first: int, second: int) -> float:
        a, b = (self.profiles.examples[n] for n in (first, second))
        found = log_odds({**thing(a, b, self.known), **kind(a, b)})
        return found + most(OF_DATES if a.kind is ClaimKind.DATE else OF_MEASURES)

    def _of_deeds(self, first: int, second: int) -> float:
        a, b = (self.profiles.examples[n] for n in (first, second))
        return log_odds(deed(a, b, self.known))


def _without(words: Mapping[str, float], names: frozenset[str]) -> Mapping[str, float]:
    """The words that are no names of the other sentence either."""
    if names.isdisjoint(words):
        return words
    return {word: worth for word, worth in words.items() if word not in names}
