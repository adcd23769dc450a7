"""Additions: a total, its parts, and the sum that they admit; what may be added up at all."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from crossfact.model.claim import Role
from crossfact.model.interval import Interval, point, stated, total, written
from crossfact.model.quantity import Hedge
from crossfact.model.relation_words import RelationWords
from crossfact.relate.passages import Figure

_SLIP, _NEAR, _APART = 10, 2, 100_000


@frozen
class Sum:
    """A total, the parts that make it, and the sum that they admit; ``ones`` are parts written as "one".

    ``whole`` is what a remainder was taken from: then ``computed`` is what is left.
    """

    total: Figure
    parts: tuple[Figure, ...]
    computed: Interval
    ones: int = 0
    whole: Figure | None = None
    agrees: bool = False


def addable(whole: Figure, parts: Sequence[Figure], relations: RelationWords) -> bool:
    """Whether figures may be a total and its parts: of one unit, none a share, a range or a change.

    Four more in the week and two more on Sundays make nothing together. No slip loses a figure's place either:
    the next two combined (201 and 164) are no 388.
    """
    figures = (whole, *parts)
    if any(f.symbol != whole.symbol or f.number.upper is not None for f in figures):
        return False
    if whole.dimension in ("share", "points") or any(p.claim.facets.role is Role.CHANGE for p in parts):
        return False
    things = {part.claim.facets.what for part in parts if part.claim.facets.noun not in relations.rest}
    if _own(whole) and whole.claim.facets.what in things and len(things) > 1:
        # Three periods, ten units a time, 900 units at the end.
        return False
    largest, least = (most(part.number.value for part in parts) for most in (max, min))
    if largest > _APART * least:
        # Seven million and two more: the scale of the second stands elsewhere.
        return False
    return largest <= whole.number.value * _SLIP and whole.number.value <= _SLIP * largest * len(parts)


def added(parts: Sequence[Figure], sets: Mapping[str, int], ones: int = 0) -> Interval:
    """The sum of parts; ``sets`` are the nouns that stand for several of a kind: three pairs are six."""
    return total(_amount(part, sets) for part in parts) + point(ones)


def _amount(part: Figure, sets: Mapping[str, int]) -> Interval:
    """What a part adds: its number, so many times where the noun is its own and stands for several."""
    return written(part.number) * point(sets.get(part.claim.facets.noun, 1) if _own(part) else 1)


def _own(figure: Figure) -> bool:
    """Whether a figure has its own noun, and did not get it from its neighbours."""
    return figure.claim.text != figure.claim.quantity.written


def left_of(rest: Figure, whole: Figure, computed: Interval) -> bool:
    """Whether a figure may be what is left of a whole: of the same things, or under another name near what computes.

    Of 160 on board, 43 missing may be left, and hardly 12 families.
    """
    if rest.claim.facets.what in ("", whole.claim.facets.what):
        return True
    value = rest.number.value
    return computed.low <= value * _NEAR and value <= computed.high * _NEAR


def admitted(figure: Figure) -> Interval:
    """What a total admits: to the unit where it is a whole number, else to its last figure."""
    number = figure.number
    if number.hedge is Hedge.EXACT and not number.rounded:
        return written(number)
    return stated(number)
