"""Comparison: whether two claims speak of the same thing, and can both be right.

The evidence for and against is weighed, and the sum becomes a confidence between 0 and 1 by the logistic
function. What keeps two claims apart is named.
"""

import enum
import math
from collections.abc import Mapping

from attrs import frozen

from crossfact.link.background import Background
from crossfact.link.counterparts import weigh
from crossfact.link.evidence import Evidence, shared_words
from crossfact.link.facets import APART
from crossfact.link.profile import headline
from crossfact.link.slips import slip
from crossfact.link.values import comparable, same_value
from crossfact.link.weights import log_odds
from crossfact.model.claim import Claim
from crossfact.model.quantity import Quantity

_NOTHING = Background()


class Verdict(enum.StrEnum):
    """What two claims are to each other."""

    AGREE = "agree"
    CONFLICT = "conflict"
    QUESTION = "question"
    POSSIBLE = "possible"
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


# From the first on, a conflict is worth a warning; chosen for precision by bench/fit_weights.py. Down to the second
# it is worth a look: three of five are none.
ASK, LOOK = 0.7, 0.2
# Facets that are told so plainly that they end the comparison by themselves.
DECISIVE = frozenset({"who", "source", "role", "phase", "period", "member", "put-off", "grade"})
# Facets that, told by both, silence what is only possible.
OPENLY = frozenset({"group", "part", "expected"})
# What may tie two claims together, by kinds; of so many kinds something must, for one alone is too little known; of more
# where a conflict is only possible, and less likely than not.
TIES = (
    frozenset({"noun", "concept", "event", "named-beside"}),
    frozenset({"when"}),
    frozenset({"context", "like-action"}),
    frozenset({"phase"}),
    frozenset({"name"}),
    frozenset({"beside"}),
)
_KINDS = 1
# A slip of the keyboard is a tie beside another: figures alike alone are the rule in a long text.
SLIPS = frozenset({"slip", "date-slip"})
# What the weights leave this likely is a conflict about as often as not; headline counts of one thing are worth a question then.
_OPEN, _TIES = 0.45, 2
_COUNT = 13


def compare(a: Claim, b: Claim, known: Background = _NOTHING, weighed: Evidence | None = None) -> Comparison:
    """Compare two claims; ``known`` is what their story knows of words, names and figures.

    ``weighed`` is what speaks for and against, where the other claims of the story were taken into account;
    without it the two are compared as if there were no others.
    Symmetric in its claims. Says ``other claim`` where a facet that both state tells them apart.
    """
    if not comparable(a, b):
        return Comparison(Verdict.OTHER, 0.0, differed=("value",))
    found = weighed or weigh((a, b), ((0, 1),), known)[0, 1]
    differed = facets_apart(a, b, known)
    confidence = round(likelihood(found.amounts), 3)
    if same_value(a, b):
        return Comparison(Verdict.AGREE, confidence, found.agreed, differed)
    told = {
        "what" if name in ("noun", "concept", "alike", "event") else name
        for name in (*found.agreed, *differed)
    }
    unknown = tuple(name for name in ("what", "action", "when") if name not in told)
    shared = shared_words(a, b, known)
    slipped = _slip(a, b) if found.amounts.get("slip") else ""
    outcome = (confidence, found.agreed, differed, unknown, slipped, shared)
    if DECISIVE & set(differed):
        return Comparison(Verdict.OTHER, *outcome)
    open_question = confidence >= _OPEN and set(differed) == {"action"} and not outcome[4]
    if open_question and _question(a, b, found.agreed, shared):
        return Comparison(Verdict.QUESTION, max(confidence, ASK), *outcome[1:])
    ties = _ties(found.amounts) + _named_slip(a, b, outcome[4])
    if confidence >= ASK and ties >= _KINDS:
        return Comparison(Verdict.CONFLICT, *outcome)
    # The noun and the verb that both tell are among the words around them.
    own = sum(name in found.agreed for name in ("noun", "action"))
    ties -= 0.0 < found.amounts.get("context", 0.0) <= own
    tied = ties > _KINDS or confidence >= _OPEN
    if confidence >= LOOK and tied and not OPENLY & set(differed):
        return Comparison(Verdict.POSSIBLE, *outcome)
    return Comparison(Verdict.OTHER if differed else Verdict.UNKNOWN, *outcome)


def facets_apart(a: Claim, b: Claim, known: Background) -> tuple[str, ...]:
    """The facets that both of two comparable claims state, and that differ."""
    differed = tuple(name for name, differs in APART.items() if differs(a, b))
    return (*differed, "who") if known.other_bearer(a, b) else differed


def likelihood(amounts: Mapping[str, float]) -> float:
    """The confidence that amounts of evidence give."""
    return 1 / (1 + math.exp(-log_odds(amounts)))


def _ties(amounts: Mapping[str, float]) -> int:
    """Of how many kinds something ties the claims together; a slip is one, and no tie by itself."""
    return sum(any(amounts.get(name, 0.0) > 0 for name in kind) for kind in (*TIES, SLIPS))


def _named_slip(a: Claim, b: Claim, slip_kind: str) -> bool:
    """Whether counts of named things, or measures, have the same digits in another order: 48,600 jars, 64,800 pots."""
    return slip_kind == "transposed" and all(c.facets.what or c.quantity.unit is not None for c in (a, b))


def _slip(a: Claim, b: Claim) -> str:
    mistyped = (
        slip(a.value, b.value) if isinstance(a.value, Quantity) and isinstance(b.value, Quantity) else None
    )
    return mistyped.kind if mistyped else ""


def _question(a: Claim, b: Claim, agreed: tuple[str, ...], shared: tuple[str, ...]) -> bool:
    """Whether headline counts of two documents, told with different verbs, are worth a question."""
    counted = "noun" in agreed and isinstance(a.value, Quantity) and a.value.unit is None
    if not counted or any(c.quantity.number.value < _COUNT for c in (a, b)):
        return False
    return len(shared) >= _TIES and a.location.uri != b.location.uri and headline(a) and headline(b)
