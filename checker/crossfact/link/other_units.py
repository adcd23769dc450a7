"""Other units: one figure told of one thing, with two units or in two currencies.

The figure is copied right and its unit goes wrong. That two figures are the same by chance is the rarer the more
digits they have: the fewer they are, the more must tie the claims to one thing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from attrs import frozen

from crossfact.link.background import Background
from crossfact.link.evidence import shared_words
from crossfact.link.facets import APART
from crossfact.model.claim import Claim
from crossfact.model.quantity import Unit, significant
from crossfact.model.rule import Group

# What one writer takes for the other: a battery of 50 kW, or kWh.
_MISTAKEN = frozenset({"power", "energy"})
# Lengths of time, where 30 minutes and 30 days stand in any text, and memory, whose figures are powers of two:
# the same figure tells nothing there.
_COMMON = frozenset({"duration", "span", "months", "data", "degrees"})
# Tons and tonnes, yards and metres stand for each other; what is meant is further off.
_NEAR = 1.25
# Figures of three digits are hardly ever the same by chance, of two seldom, of one all the time.
_LONG, _SHORT = 3, 2
# A price in two currencies on purpose is told again and again.
_ONCE = 1
# More claims of one figure are a list, and each with each would be many pairs.
_MOST = 40
# A line that was built and will be electrified is one: the verbs tell of other things that are done with it.
_DECIDING = frozenset(APART) - {"action", "what", "status", "expected"}
_NAME = re.compile(r"[^\W\d_]{3,}|\$")
_STEM = 4


@frozen
class OtherUnit:
    """Two claims that give one figure in two units; ``shared`` are the words and names around both."""

    first: Claim
    second: Claim
    shared: tuple[str, ...]


def other_units(group: Group) -> tuple[OtherUnit, ...]:
    """The claims of a group of one figure that tell it of one thing with another unit, the later ones second.

    One for each two units. Nothing where one sentence gives the figure in both units, or where the story gives it
    in both again and again: then it is so on purpose.
    """
    known = group.known or Background()
    if len(group.claims) > _MOST:
        return ()
    often = Counter(unit_of(claim).symbol for claim in group.claims)
    beside = _beside(group.claims)
    found: dict[frozenset[str], OtherUnit] = {}
    for a, b in combinations(group.claims, 2):
        units = frozenset((unit_of(a).symbol, unit_of(b).symbol))
        if units in beside or units in found or min(often[symbol] for symbol in units) > _ONCE:
            continue
        if _confused(a, b) and _one_thing(a, b, known):
            found[units] = OtherUnit(a, b, shared_words(a, b, known))
    return tuple(found.values())


def unit_of(claim: Claim) -> Unit:
    """The unit of a claim; raises TypeError where it has none."""
    unit = claim.quantity.unit
    if unit is None:
        raise TypeError(f"{claim.location.uri}: expected a measure, found {claim.text!r}")
    return unit


def is_money(unit: Unit) -> bool:
    """Whether a unit is a currency."""
    return unit.dimension.startswith("money ")


def _beside(claims: Sequence[Claim]) -> set[frozenset[str]]:
    """The units that stand with one figure in one sentence, with no semicolon between, by twos."""
    told: dict[tuple[str, int, int], set[str]] = defaultdict(set)
    for claim in claims:
        before = claim.evidence[: claim.location.span.start - claim.sentence.start]
        told[claim.location.uri, claim.sentence.start, before.count(";")].add(unit_of(claim).symbol)
    return {frozenset(pair) for symbols in told.values() for pair in combinations(sorted(symbols), 2)}


def _confused(a: Claim, b: Claim) -> bool:
    """Whether the units of two claims are taken for each other and mean something else."""
    x, y = unit_of(a), unit_of(b)
    if is_money(x) and is_money(y):
        # A dollar, and one of Canada: what one of them is called the other is too, and it may be one.
        names = sorted((_names(a), _names(b)), key=len)
        return not names[0] or not names[0] <= names[1]
    if x.dimension in _COMMON or x.dimension != y.dimension:
        return {x.dimension, y.dimension} == _MISTAKEN
    low, high = sorted(abs(c.quantity.in_base.value) for c in (a, b))
    return bool(low) and float(high / low) > _NEAR


def _names(claim: Claim) -> set[str]:
    """The words of an amount as it is written, by their beginnings."""
    return {word[:_STEM].lower() for word in _NAME.findall(claim.quantity.written)}


def _one_thing(a: Claim, b: Claim, known: Background) -> bool:
    """Whether enough ties two claims of one figure to one thing, and nothing keeps them apart."""
    if known.other_bearer(a, b) or any(APART[name](a, b) for name in _DECIDING):
        return False
    x, y = known.names_near(a), known.names_near(b)
    if (x - y) and (y - x) and not x & y:
        return False
    shared = (_told(a) & _told(b)) | (x & y) if a.lang == b.lang else x & y
    ties = {word for word in shared if known.worth(word) > 0}
    thing, digits = _same_thing(a, b, ties), significant(a.quantity.number.value)
    if digits >= _LONG:
        return thing or len(ties) > 1 or _next(a, b)
    if digits >= _SHORT:
        return thing and (len(ties) > 1 or _next(a, b))
    return thing and len(ties) > _SHORT


def _told(claim: Claim) -> frozenset[str]:
    """The words of a claim, its verb among them: a verb here may be a noun there."""
    f = claim.facets
    return frozenset(word for word in (f.noun, f.verb, *f.modifiers, *f.context) if word)


def _same_thing(a: Claim, b: Claim, ties: AbstractSet[str]) -> bool:
    """Whether what one claim counts stands around the other: the line is 120 km long, the 120 miles of the line.

    Where one does not say what it counts, any word will do: the battery stores 50 kWh, the battery's 50 kW.
    """
    f, g = a.facets, b.facets
    if f.what and f.what == g.what:
        return True
    return bool({f.noun, g.noun} & ties) or (not (f.noun and g.noun) and bool(ties))


def _next(a: Claim, b: Claim) -> bool:
    """Whether two claims are neighbours among the figures of one document."""
    return a.location.uri == b.location.uri and abs(a.rank - b.rank) <= 1
