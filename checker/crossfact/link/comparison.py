"""Comparison: do two claims speak of the same thing, and can both be right?

The comparison weighs facets. Each facet that agrees adds to the evidence, each that differs takes away or
ends the matter; the words around weigh by how rare they are in the story. The sum becomes a confidence
between 0 and 1 by the logistic function.
"""

import enum
import math
from collections.abc import Callable, Mapping

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
    """The outcome of a comparison: the verdict, how sure, and the facets by what they said."""

    verdict: Verdict
    confidence: float
    agreed: tuple[str, ...] = ()
    differed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    slip: str = ""


# The weights of the evidence, in log-odds, each with its reason.
WEIGHTS: Mapping[str, float] = {
    "bias": -4.2,  # two claims taken at random from a story are two claims
    "concept": 1.6,  # the same thing by another word: residents, inhabitants
    "noun": 2.0,  # the same thing by the same word
    "unit": 0.4,  # a like unit alone says little: a story has many amounts
    "context": 0.75,  # for each word around that is shared, at its weight in the story
    "context-most": 3.0,  # beyond this, shared words add nothing
    "action": 1.2,  # told by the same verb
    "other-action": -1.1,  # told by another verb, both known
    "name": 0.5,  # for each name shared in the sentence
    "name-most": 1.0,
    "when": 0.7,  # the same time stated
    "modifier": 0.8,  # narrowed by the same word
    "one-modifier": -0.5,  # narrowed on one side only: perhaps a part
    "headline": 0.6,  # told in the title or lead on both sides: what the story is about
    "same-document": -1.2,  # a writer who has two figures in one text mostly means two things
    "slip": 2.2,  # the figures differ by a slip of the keyboard: 148 and 184
    "hedged": -0.3,  # a hedge leaves room
    "status": -1.5,  # planned on one side, done on the other
    "quoted": -0.8,  # somebody's words, who may speak of something else
}
# Below, a conflict is not worth a question; chosen for precision.
ASK = 0.62
_RARE = 0.35


def _sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x))


def compare(a: Claim, b: Claim, weights: Mapping[str, float] | None = None) -> Comparison:
    """Compare two quantity claims; ``weights`` are those of the words of the story (1 is rare).

    Symmetric in its claims. Says ``other claim`` where a facet that both state tells them apart.
    """
    x, y = a.quantity, b.quantity
    differed = tuple(name for name, differs in APART.items() if differs(a, b))
    total, agreed = _evidence(a, b, weights or {})
    if comparable(x, y) and x.in_base.near(y.in_base):
        return Comparison(Verdict.AGREE, _sigmoid(total), agreed, differed)
    found = slip(x, y)
    total += WEIGHTS["slip"] if found else 0.0
    unknown = tuple(name for name in ("what", "action", "when") if name not in agreed and name not in differed)
    confidence = round(_sigmoid(total), 3)
    if not comparable(x, y) or "what" in differed:
        return Comparison(Verdict.OTHER, confidence, agreed, differed, unknown, found)
    if differed == ("action",) and _headline(a, b) and a.location.uri != b.location.uri and "noun" in agreed:
        return Comparison(Verdict.QUESTION, max(confidence, ASK), agreed, differed, unknown, found)
    if any(name != "action" for name in differed):
        return Comparison(Verdict.OTHER, confidence, agreed, differed, unknown, found)
    verdict = Verdict.CONFLICT if confidence >= ASK else Verdict.UNKNOWN
    return Comparison(verdict, confidence, agreed, differed, unknown, found)


def comparable(x: Quantity, y: Quantity) -> bool:
    """Whether two quantities are of one dimension (two plain counts are)."""
    return (x.unit.dimension if x.unit else "") == (y.unit.dimension if y.unit else "")


def _headline(a: Claim, b: Claim) -> bool:
    return all(claim.part in (Part.TITLE, Part.LEAD) for claim in (a, b))


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
    return (x in ahead and y is Status.DONE) or (y in ahead and x is Status.DONE) or (x is Status.DENIED) != (y is Status.DENIED)


def _modifiers(a: Claim, b: Claim) -> bool:
    x, y = set(a.facets.modifiers), set(b.facets.modifiers)
    return bool(x and y and not x & y and a.lang == b.lang)


def _dates(a: Claim, b: Claim) -> bool:
    """Whether the documents are of different days: figures move on."""
    return a.date is not None and b.date is not None and a.date != b.date


def _action(a: Claim, b: Claim) -> bool:
    return bool(a.facets.action and b.facets.action and a.facets.action != b.facets.action and a.lang == b.lang)


# What tells two claims apart, by the facet's name.
APART: Mapping[str, Callable[[Claim, Claim], bool]] = {
    "what": _what,
    "role": _role,
    "when": _when,
    "status": _status,
    "group": _modifiers,
    "date of the document": _dates,
    "action": _action,
}


def _evidence(a: Claim, b: Claim, rarity: Mapping[str, float]) -> tuple[float, tuple[str, ...]]:
    """The sum of the evidence that two claims are one, and the facets that agree."""
    f, g, w = a.facets, b.facets, WEIGHTS
    total, agreed = w["bias"], []
    if f.noun and f.noun == g.noun:
        total, agreed = total + w["noun"], [*agreed, "noun"]
    elif f.what and f.what == g.what:
        total, agreed = total + w["concept"], [*agreed, "what"]
    if a.quantity.unit is not None and comparable(a.quantity, b.quantity):
        total, agreed = total + w["unit"], [*agreed, "unit"]
    shared = sorted(set(f.context) & set(g.context))
    told = [word for word in shared if rarity.get(word, 1.0) >= _RARE]
    total += min(w["context-most"], w["context"] * sum(rarity.get(word, 1.0) for word in shared))
    agreed += [f"“{word}”" for word in told[:4]]
    names = sorted(set(f.who) & set(g.who))
    total += min(w["name-most"], w["name"] * len(names))
    agreed += [f"“{name}”" for name in names[:3]]
    if f.action and f.action == g.action:
        total, agreed = total + w["action"], [*agreed, "action"]
    elif _action(a, b):
        total += w["other-action"]
    if f.when and g.when and not _when(a, b):
        total, agreed = total + w["when"], [*agreed, "when"]
    if set(f.modifiers) & set(g.modifiers):
        total, agreed = total + w["modifier"], [*agreed, "group"]
    elif bool(f.modifiers) != bool(g.modifiers):
        total += w["one-modifier"]
    return total + _standing(a, b), tuple(agreed)


def _standing(a: Claim, b: Claim) -> float:
    """The evidence of where the claims stand and how they are told."""
    total = 0.0
    if _headline(a, b):
        total += WEIGHTS["headline"]
    if a.location.uri == b.location.uri:
        total += WEIGHTS["same-document"]
    if a.quantity.number.hedge != b.quantity.number.hedge:
        total += WEIGHTS["hedged"]
    if a.quoted or b.quoted:
        total += WEIGHTS["quoted"]
    return total
