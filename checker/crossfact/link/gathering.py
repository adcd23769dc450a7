"""Gathering: the evidence on the pairs of claims of a story, put together.

What hangs on the documents, the things or the verbs alone is looked at once for each two of them, what the words
around share once for each pair: the prospects ask for the same before.
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import cache, partial

from attrs import define, field

from crossfact.link.background import Background
from crossfact.link.evidence import (
    MOST_BESIDE,
    MOST_NAMES,
    Evidence,
    days_and_languages,
    deed,
    figures,
    kind,
    thing,
    times,
    titles,
)
from crossfact.link.facets import apart
from crossfact.link.profile import MOST_CONTEXT, Profile, Profiles
from crossfact.link.slips import date_slip
from crossfact.link.values import agree, coarse
from crossfact.link.weights import log_odds
from crossfact.model.claim import Claim

Amounts = Mapping[str, float]
"""Amounts of evidence by name."""
Told = tuple[Amounts, float]
"""Amounts of evidence with their log-odds."""
# Figures below are everywhere.
_SMALL = 13
_AGREED = ("noun", "concept", "alike", "event", "action", "when", "group")


def evidence(a: Claim, b: Claim, known: Background) -> Evidence:
    """What speaks for and against two claims being one; symmetric in the claims."""
    gathering = Gathering(known)
    return gathering.evidence(*map(gathering.profiles.of, (a, b)))


@define(eq=False)
class Gathering:
    """The evidence on pairs of claims of a story.

    ``documents``, ``titles``, ``things`` and ``deeds`` give what two of them say by their numbers, in amounts and
    log-odds; ``words`` what the words around two claims share, and its part of the whole, by the numbers of their profiles.
    """

    known: Background
    profiles: Profiles = field(init=False)
    documents: Callable[[int, int], Told] = field(init=False)
    titles: Callable[[int, int], Told] = field(init=False)
    things: Callable[[int, int], Told] = field(init=False)
    deeds: Callable[[int, int], Told] = field(init=False)
    words: Callable[[int, int], tuple[float, float]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """What is looked at once is kept."""
        self.profiles = Profiles(self.known)
        # Functions of the module: bound ones would tie the tables to themselves until the garbage is collected.
        examples, made = self.profiles.examples, self.profiles.made
        self.documents = cache(partial(_of_documents, self.known, examples))
        self.titles = cache(partial(_of_titles, self.known, examples))
        self.things = cache(partial(_of_things, self.known, examples))
        self.deeds = cache(partial(_of_deeds, self.known, examples))
        self.words = cache(partial(_of_words, self.known, made))

    def evidence(self, a: Profile, b: Profile) -> Evidence:
        """What speaks for and against two claims being one."""
        shared, part = self.words(a.number, b.number)
        amounts = {
            **self.documents(a.document, b.document)[0],
            **self.titles(a.document, b.document)[0],
            **self.things(a.thing, b.thing)[0],
            **self.deeds(a.deed, b.deed)[0],
            **times(a.claim, b.claim),
            "context": min(MOST_CONTEXT, shared),
            "date-part": part * (a.dated is not None),
            "beside": min(MOST_BESIDE, _weight(a.beside & b.beside)),
            "other-beside": float(_other_beside(a.measured, b.measured)),
            **self._names(a, b),
            "headline": float(a.headline and b.headline),
            **self.figures(a, b),
        }
        agreed = tuple(name for name in _AGREED if amounts.get(name))
        return Evidence({name: value for name, value in amounts.items() if value}, agreed)

    def figures(self, a: Profile, b: Profile) -> Amounts:
        """How the values of two claims differ."""
        if a.dated is None or b.dated is None:
            return figures(a.claim, b.claim, self.known)
        # No slip parts those that have no mark in common. What is typed may slip; what is reckoned may not.
        slip = not a.slips.isdisjoint(b.slips) and date_slip(a.claim.calendar, b.claim.calendar)
        return {"date-slip": float(slip), "news": float(news(a, b)), "untold": float(untold(a, b))}

    def agree(self, a: Profile, b: Profile) -> bool:
        """Whether the values of two comparable claims may be one and are told as finely."""
        if a.dated is None or b.dated is None:
            return agree(a.claim, b.claim)
        if self.things(a.thing, b.thing)[0].get("coarse"):
            return False
        one, other = a.dated.days, b.dated.days
        if one and other:
            return one[0] <= other[1] and other[0] <= one[1]
        return not apart(a.claim.reckoned, b.claim.reckoned)

    def _names(self, a: Profile, b: Profile) -> Amounts:
        """The names that both sentences give, and those that one gives alone."""
        x, y = a.names, b.names
        found = {"name": min(MOST_NAMES, float(len(x & y)))}
        if a.uri == b.uri:
            return {**found, "other-name": min(MOST_NAMES, float(min(len(x - y), len(y - x))))}
        known = self.known
        strange = min(len(x - known.names_in(b.claim)), len(y - known.names_in(a.claim)))
        return {**found, "strange-name": float(strange)}


def news(a: Profile, b: Profile) -> bool:
    """Whether two documents of two days each tell what happened on their own day or the day beside it."""
    return bool(a.dated and b.dated and a.dated.fresh and b.dated.fresh and a.claim.date != b.claim.date)


def untold(a: Profile, b: Profile) -> bool:
    """Whether what one document tells as done is dated, in another, behind the day it was written on."""
    x, y = a.dated, b.dated
    return bool(x and y and a.uri != b.uri and (y.day > x.known or x.day > y.known))


def _of_documents(known: Background, examples: Sequence[Claim], first: int, second: int) -> Told:
    """What two documents say for their claims by their days and languages."""
    found = {"bias": 1.0, "crowd": known.crowd, **days_and_languages(examples[first], examples[second])}
    return found, log_odds(found)


def _of_titles(known: Background, examples: Sequence[Claim], first: int, second: int) -> Told:
    """What the titles of two documents say."""
    a, b = examples[first], examples[second]
    if a.location.uri == b.location.uri:
        return {}, 0.0
    title = titles(a, b, known)
    found = {"title": title, "next-issue": title * days_and_languages(a, b).get("other-date", 0.0)}
    return found, log_odds(found)


def _of_things(known: Background, examples: Sequence[Claim], first: int, second: int) -> Told:
    """What is counted or dated, and of what kind the values are."""
    a, b = examples[first], examples[second]
    found = {**thing(a, b, known), **kind(a, b), "coarse": float(coarse(a, b))}
    return found, log_odds(found)


def _of_deeds(known: Background, examples: Sequence[Claim], first: int, second: int) -> Told:
    """With which verbs is told."""
    found = deed(examples[first], examples[second], known)
    return found, log_odds(found)


def _of_words(known: Background, profiles: Sequence[Profile], first: int, second: int) -> tuple[float, float]:
    """What the words around two claims share, without the names of either, and its part of the whole."""
    a, b = profiles[first], profiles[second]
    left, right = _without(a.words, b.names), _without(b.words, a.names)
    return known.overlap(left, right, a.claim.lang, b.claim.lang)


def _without(words: Mapping[str, float], names: frozenset[str]) -> Mapping[str, float]:
    if names.isdisjoint(words):
        return words
    return {word: worth for word, worth in words.items() if word not in names}


def _other_beside(a: Mapping[str, AbstractSet[Decimal]], b: Mapping[str, AbstractSet[Decimal]]) -> bool:
    """Whether the other figures of two sentences count or measure the same, and none of them are equal."""
    both = a.keys() & b.keys()
    return bool(both) and all(a[what].isdisjoint(b[what]) for what in both)


def _weight(figures: AbstractSet[Decimal]) -> float:
    """How much figures tell that two sentences give; small ones, which are everywhere, count half."""
    return sum([1.0 if value >= _SMALL else 0.5 for value in figures])
