"""Evidence: what speaks for and against two claims being one, as amounts by name.

Each amount has its weight, and the weight its reason, in the table of weights; the most it comes to is told in the
prospects, so that pairs without any are left out early.
"""

import math
from collections.abc import Mapping

from attrs import frozen

from crossfact.link.background import Background
from crossfact.link.facets import other_time, same_phase, same_time
from crossfact.link.slips import Slip, shape, slip
from crossfact.model.claim import CalendarDate, Claim, ClaimKind
from crossfact.model.quantity import Quantity
from crossfact.text.normal import words

# Beyond this, shared names and figures add nothing.
MOST_NAMES, MOST_BESIDE = 3.0, 2.0
MOST_RATIO = 1.5
_LENGTHS = ("duration", "span", "months")
_RARE = 0.35
# A slip that chance makes less often than once in ten to this power of stories tells no more.
MOST_SURPRISE = 3.0


@frozen
class Evidence:
    """The amounts of evidence, and the facets that agree."""

    amounts: Mapping[str, float]
    agreed: tuple[str, ...]

    def with_amounts(self, more: Mapping[str, float]) -> "Evidence":
        """The same with more amounts."""
        told = {name: value for name, value in more.items() if value}
        return Evidence({**self.amounts, **told}, self.agreed)


def shared_words(a: Claim, b: Claim, known: Background) -> tuple[str, ...]:
    """The telling words and names that stand around both claims, the names last; at most seven."""
    both = known.names_near(a) & known.names_near(b)
    around = (set(a.facets.context) & set(b.facets.context)) - known.names_near(a) - known.names_near(b)
    telling = [word for word in sorted(around) if known.worth(word) >= _RARE]
    return (*telling[:4], *sorted(both)[:3])


def thing(a: Claim, b: Claim, known: Background) -> dict[str, float]:
    """What is counted: by one word, one concept, other words, or named for one number alone."""
    f, g = a.facets, b.facets
    if a.kind is ClaimKind.DATE:
        return event(a, b, known)
    if f.noun and f.noun == g.noun and a.lang == b.lang:
        return {"noun": 1.0}
    if f.what and f.what == g.what:
        return {"concept": 1.0}
    if not f.what or not g.what:
        return {"unnamed": 1.0}
    alike = known.alike(f.noun, g.noun, a.lang, b.lang) or known.alike(f.what, g.what, a.lang, b.lang)
    return {"other-what": float(a.lang == b.lang and not alike)}


def event(a: Claim, b: Claim, known: Background) -> dict[str, float]:
    """Whether two dates are of one event, by its name or one like it, where both sentences say."""
    f, g = a.facets, b.facets
    if not f.what or not g.what:
        return {}
    alike = f.what == g.what or known.alike(f.noun, g.noun, a.lang, b.lang)
    return {"event": float(alike)}


def deed(a: Claim, b: Claim, known: Background) -> dict[str, float]:
    """With which verbs the numbers are told."""
    f, g = a.facets, b.facets
    if f.action and f.action == g.action:
        return {"action": 1.0}
    if f.verb and g.verb:
        alike = known.alike(f.verb, g.verb, a.lang, b.lang)
        return {"like-action": alike, "date-alike": alike * (a.kind is ClaimKind.DATE)}
    return {}


def times(a: Claim, b: Claim) -> dict[str, float]:
    """Of which time the numbers are told."""
    return {"when": same_time(a, b), "other-when": float(other_time(a, b))}


def titles(a: Claim, b: Claim, known: Background) -> float:
    """How much of the titles of two documents is one; the shorter title is the whole. Looked at once for a story."""
    key = ("titles", *sorted({(c.location.uri, c.location.logical[:1], c.lang) for c in (a, b)}))
    if key not in known.memo:
        titles = [words(c.location.logical[0]) if c.location.logical else [] for c in (a, b)]
        left, right = (known.worths(word for word in title if len(word) > _SHORT) for title in titles)
        known.memo[key] = known.overlap(left, right, a.lang, b.lang)[1]
    return float(known.memo[key])


_SHORT = 3


def days_and_languages(a: Claim, b: Claim) -> dict[str, float]:
    """How the documents stand to each other: in two languages, of one day, of two."""
    tests = {
        "languages": a.lang != b.lang,
        "same-date": a.location.uri != b.location.uri and a.date is not None and a.date == b.date,
        "other-date": a.date is not None and b.date is not None and a.date != b.date,
    }
    return {name: 1.0 for name, holds in tests.items() if holds}


def kind(a: Claim, b: Claim) -> dict[str, float]:
    """Of what kind the values are: dates and what they are dates of, ranks, measures of what dimension."""
    x, y = a.value, b.value
    if isinstance(x, CalendarDate) and isinstance(y, CalendarDate):
        return {"date": 1.0, "phase": float(same_phase(a, b))}
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or a.kind is ClaimKind.RANK:
        return {str(a.kind): 1.0}
    dimension = x.unit.dimension if x.unit else ""
    return {
        "converted": float((x.unit and x.unit.symbol) != (y.unit and y.unit.symbol)),
        "length": float(dimension in _LENGTHS),
        "share": float(dimension in ("share", "points")),
    }


def surprise(mistyped: Slip, figure: Quantity, known: Background) -> float:
    """In how many stories like this one chance makes such a slip once, as a power of ten; three at most.

    It hangs on how many figures of the story are of one shape: of ten with three digits, two are soon alike.
    """
    alike = max(2, known.shapes.get(shape(figure), 0))
    return min(MOST_SURPRISE, max(0.0, -math.log10(math.comb(alike, 2) * mistyped.chance)))


def figures(a: Claim, b: Claim, known: Background) -> dict[str, float]:
    """How two figures differ: by a slip, or by how much."""
    x, y = a.value, b.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return {}
    mistyped = slip(x, y) if a.kind is not ClaimKind.RANK else None
    if mistyped:
        found = {"slip": 1.0, "surprise": surprise(mistyped, x, known)}
    else:
        low, high = sorted((abs(x.in_base.value), abs(y.in_base.value)))
        found = {"ratio": min(MOST_RATIO, math.log10(high / low)) if low else MOST_RATIO}
    return found
