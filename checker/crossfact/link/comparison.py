"""Comparison: whether two claims speak of the same thing, and can both be right.

The comparison weighs facets. Each facet that agrees adds to the evidence, each that differs takes away or
ends the matter; the words around weigh by how rare they are in the story. The sum becomes a confidence
between 0 and 1 by the logistic function.
"""

import enum
import math
from collections.abc import Callable, Mapping
from decimal import Decimal

from attrs import frozen

from crossfact.link.slips import slip
from crossfact.model.claim import Claim, Role, Status
from crossfact.model.document import Part
from crossfact.model.quantity import Quantity


class Verdict(enum.StrEnum):
    """What two claims are to each other."""

    AGREE = "agree"
    CONFLICT = "conflict"
    QUESTION = "question"
    OTHER = "other claim"
    UNKNOWN = "unknown"


@frozen
class Comparison:
    """The outcome of a comparison: the verdict, how sure, and the facets by what they said.

    ``slip`` names the slip of the keyboard that the figures look like; ``shared`` are the telling words and
    names that stand around both claims.
    """

    verdict: Verdict
    confidence: float
    agreed: tuple[str, ...] = ()
    differed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    slip: str = ""
    shared: tuple[str, ...] = ()


# The weights of the evidence, in log-odds, fitted by bench/fit_weights.py on labelled pairs and dossiers; the
# reasons say why each may stand here. The bias is that of a dossier, where most pairs are two claims.
WEIGHTS: Mapping[str, float] = {
    "bias": -5.0,  # two claims taken at random from a story are two claims
    "noun": 0.5,  # the same thing by the same word; said of many different things too
    "concept": 3.7,  # the same thing by another word: a paraphrase is seldom an accident
    "other-what": 0.0,  # counted by another word, which may be a synonym
    "unit": 0.0,  # a like unit alone says little: a story has many amounts
    "context": 0.7,  # for each word around that is shared, at its weight in the story
    "name": 0.3,  # for each name shared in the sentence: names are all over a story
    "action": 0.0,  # told by the same verb
    "other-action": 0.0,  # told by another verb, both known
    "when": 0.0,  # the same time stated: so are many things of a day
    "modifier": 0.0,  # narrowed by the same word
    "one-modifier": -0.5,  # narrowed on one side only
    "headline": 0.3,  # told in the title, the lead or first on both sides
    "same-document": -1.0,  # a writer who has two figures in one text mostly means two things
    "slip": 3.4,  # the figures differ by a slip of the keyboard: 41 and 14
    "slip-digit": 1.8,  # for each digit beyond two: chance makes 148 of 184 ten times less often
    "slip-thing": 1.0,  # a slip in the count of one thing: 62,000 bathers and 26,000 bathers
    "hedged": 0.0,  # a hedge on one side
    "status": 0.0,  # planned on one side, done on the other
    "languages": 0.7,  # told in two languages: the words around cannot agree
    "other-date": -1.0,  # documents of different days: figures move on
    "small": 0.0,  # a text counts many things that are few
}
# Beyond this, shared words and names add nothing.
_MOST_CONTEXT, _MOST_NAMES = 4.0, 2.0
_SMALL = 13
# Below, a conflict is not worth a question; chosen for precision.
ASK = 0.45
_RARE = 0.35
# A converted figure may be so far off, by rounding.
_CONVERTED = Decimal("0.02")
# A document's headline figures are at most its first so many.
_FIRST = 3
_TIES = 2


def _sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x))


def compare(a: Claim, b: Claim, weights: Mapping[str, float] | None = None) -> Comparison:
    """Compare two quantity claims; ``weights`` are those of the words of the story (1 is rare).

    Symmetric in its claims. Says ``other claim`` where a facet that both state tells them apart.
    """
    x, y = a.quantity, b.quantity
    differed = tuple(name for name, differs in APART.items() if differs(a, b))
    found, agreed = evidence(a, b, weights or {})
    confidence = round(_sigmoid(sum(WEIGHTS[name] * amount for name, amount in found.items())), 3)
    if comparable(x, y) and _same_value(x, y):
        return Comparison(Verdict.AGREE, confidence, agreed, differed)
    mistyped = slip(x, y)
    told = {"what" if name in ("noun", "concept") else name for name in (*agreed, *differed)}
    unknown = tuple(name for name in ("what", "action", "when") if name not in told)
    shared = shared_words(a, b, weights or {})
    outcome = (confidence, agreed, differed, unknown, mistyped.kind if mistyped else "", shared)
    hard = [name for name in differed if name in DECISIVE or (name in WEAK and not mistyped)]
    if not comparable(x, y) or hard:
        return Comparison(Verdict.OTHER, *outcome)
    if not agreed and not shared:
        # Figures alike tie nothing together by themselves.
        return Comparison(Verdict.UNKNOWN, *outcome)
    if differed == ("action",) and not mistyped and _question(a, b, agreed):
        return Comparison(Verdict.QUESTION, max(confidence, ASK), *outcome[1:])
    return Comparison(Verdict.CONFLICT if confidence >= ASK else Verdict.UNKNOWN, *outcome)


def _same_value(x: Quantity, y: Quantity) -> bool:
    """Whether the values could be one; figures in two units are both taken for rounded."""
    first, second = x.in_base, y.in_base
    if (x.unit and x.unit.symbol) != (y.unit and y.unit.symbol):
        reach = abs(second.value) * _CONVERTED
        return abs(first.value - second.value) <= max(reach, first.step, second.step)
    return first.near(second)


def _question(a: Claim, b: Claim, agreed: tuple[str, ...]) -> bool:
    """Whether headline counts of two documents, told with different verbs, are worth a question."""
    tied = {*a.facets.context, *a.facets.who} & {*b.facets.context, *b.facets.who}
    counted = "noun" in agreed and a.quantity.unit is None
    return counted and len(tied) >= _TIES and a.location.uri != b.location.uri and _headline(a, b)


def comparable(x: Quantity, y: Quantity) -> bool:
    """Whether two quantities are of one dimension (two plain counts are)."""
    return (x.unit.dimension if x.unit else "") == (y.unit.dimension if y.unit else "")


def _headline(a: Claim, b: Claim) -> bool:
    """Whether both are headline figures: told in the title or lead, or among the first of the document."""
    return all(claim.part in (Part.TITLE, Part.LEAD) or claim.rank < _FIRST for claim in (a, b))


def _when(a: Claim, b: Claim) -> bool:
    """Whether both sentences state times, and no time of one fits a time of the other."""
    if not a.facets.when or not b.facets.when:
        return False
    return not any(not s.differs(t) for s in a.facets.when for t in b.facets.when)


def _what(a: Claim, b: Claim) -> bool:
    return bool(a.facets.what and b.facets.what and a.facets.what != b.facets.what)


def _role(a: Claim, b: Claim) -> bool:
    """Whether the roles keep the claims apart: a part, a change, a former value is never the total."""
    neutral = (Role.UNKNOWN, Role.TOTAL, Role.AFTER, Role.WHOLE)
    x, y = a.facets.role, b.facets.role
    return x != y and not (x in neutral and y in neutral)


def _status(a: Claim, b: Claim) -> bool:
    ahead = (Status.UPCOMING, Status.CONDITIONAL)
    x, y = a.facets.status, b.facets.status
    return (
        (x in ahead and y is Status.DONE)
        or (y in ahead and x is Status.DONE)
        or (x is Status.DENIED) != (y is Status.DENIED)
    )


def _modifiers(a: Claim, b: Claim) -> bool:
    x, y = set(a.facets.modifiers), set(b.facets.modifiers)
    return bool(x and y and not x & y and a.lang == b.lang)


def _dates(a: Claim, b: Claim) -> bool:
    """Whether the documents are of different days: figures move on."""
    return a.date is not None and b.date is not None and a.date != b.date


def _action(a: Claim, b: Claim) -> bool:
    return bool(
        a.facets.action and b.facets.action and a.facets.action != b.facets.action and a.lang == b.lang
    )


# What tells two claims apart, by the facet's name.
APART: Mapping[str, Callable[[Claim, Claim], bool]] = {
    "what": _what,
    "role": _role,
    "when": _when,
    "status": _status,
    "group": _modifiers,
    "action": _action,
}


# A facet that differs ends the comparison; a weak one only where the figures are no slip of each other.
DECISIVE = frozenset({"role", "when", "group"})
WEAK = frozenset({"what", "status"})


def shared_words(a: Claim, b: Claim, rarity: Mapping[str, float]) -> tuple[str, ...]:
    """The telling words and names that stand around both claims, the names last; at most seven."""
    names = set(a.facets.who) & set(b.facets.who)
    words = (set(a.facets.context) & set(b.facets.context)) - names
    telling = [word for word in sorted(words) if rarity.get(word, 1.0) >= _RARE]
    return (*telling[:4], *sorted(names)[:3])


def evidence(a: Claim, b: Claim, rarity: Mapping[str, float]) -> tuple[dict[str, float], tuple[str, ...]]:
    """What speaks for and against two claims being one: amounts by the names of WEIGHTS, and what agrees.

    ``rarity`` gives the worth of a context word in the story, 1 where it is not known.
    """
    f, g = a.facets, b.facets
    found: dict[str, float] = {"bias": 1.0, **_thing(a, b), **_standing(a, b)}
    agreed: list[str] = [name for name in ("noun", "concept", "unit") if name in found]
    shared = sorted(set(f.context) & set(g.context) - set(f.who))
    found["context"] = min(_MOST_CONTEXT, sum(rarity.get(word, 1.0) for word in shared))
    names = sorted(set(f.who) & set(g.who))
    found["name"] = min(_MOST_NAMES, float(len(names)))
    if f.action and f.action == g.action:
        found["action"], agreed = 1.0, [*agreed, "action"]
    elif _action(a, b):
        found["other-action"] = 1.0
    if f.when and g.when and not _when(a, b):
        found["when"], agreed = 1.0, [*agreed, "when"]
    if set(f.modifiers) & set(g.modifiers):
        found["modifier"], agreed = 1.0, [*agreed, "group"]
    elif bool(f.modifiers) != bool(g.modifiers):
        found["one-modifier"] = 1.0
    return found, tuple(agreed)


def _thing(a: Claim, b: Claim) -> dict[str, float]:
    """The evidence of what is counted and in what unit, and of how the figures differ."""
    f, g, found = a.facets, b.facets, {}
    if f.noun and f.noun == g.noun:
        found["noun"] = 1.0
    elif f.what and f.what == g.what:
        found["concept"] = 1.0
    elif f.what and g.what and a.lang == b.lang:
        found["other-what"] = 1.0
    if a.quantity.unit is not None and comparable(a.quantity, b.quantity):
        found["unit"] = 1.0
    mistyped = slip(a.quantity, b.quantity)
    if mistyped:
        found["slip"] = 1.0
        if {"noun", "concept"} & set(found):
            found["slip-thing"] = 1.0
        found["slip-digit"] = float(min(2, max(0, mistyped.digits - 2)))
    return found


def _standing(a: Claim, b: Claim) -> dict[str, float]:
    """The evidence of where the claims stand and how they are told."""
    tests = {
        "headline": _headline(a, b),
        "same-document": a.location.uri == b.location.uri,
        "hedged": a.quantity.number.hedge != b.quantity.number.hedge,
        "languages": a.lang != b.lang,
        "status": _status(a, b),
        "other-date": _dates(a, b),
        "small": max(abs(a.quantity.number.value), abs(b.quantity.number.value)) < _SMALL,
    }
    return {name: 1.0 for name, holds in tests.items() if holds}
