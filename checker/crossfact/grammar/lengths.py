"""Lengths: lengths of time of several units, and those told by one (in a month, a year earlier)."""

from decimal import Decimal

from crossfact.grammar.lexicon import Lexemes
from crossfact.grammar.notation import Hit
from crossfact.grammar.reading import (
    Reading,
    follows,
    hedge_of,
    hedged,
    number_of,
    quantity_reading,
    unit_of,
)
from crossfact.grammar.units import UNITS
from crossfact.model.claim import ClaimKind
from crossfact.model.quantity import Number, Quantity

_HOUR = "h"


def duration(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """Hours, minutes and seconds as so many of the smallest: 2 h 9 min 48 s."""
    total, unit, step = Decimal(0), None, Decimal(1)
    for amount, name in (("number", "unit"), ("small", "second"), ("third", "last")):
        number, part = number_of(lexemes, hit, amount), unit_of(lexemes, hit.span(name))
        if number is None or part is None:
            continue
        if part.dimension != "duration" or (unit is not None and part.factor >= unit.factor):
            return None
        total, unit, step = total + number.value * part.factor, part, number.step
    if unit is None:
        return None
    return quantity_reading(hedged(Number(total / unit.factor, step), hedge_of(lexemes, hit)), unit, hit)


def hours(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """Hours with minutes that are a length of time, no time of day: 2 h 9 min 48 s."""
    word, number = hit.span("hours") or (0, 0), number_of(lexemes, hit)
    unit = UNITS[_HOUR]
    if number is None or lexemes.written(*word).lower() != _HOUR:
        return None
    total, step = number.value * unit.factor, number.step
    for amount, name in (("small", "second"), ("third", "last")):
        more, part = number_of(lexemes, hit, amount), unit_of(lexemes, hit.span(name))
        if more is None or part is None:
            continue
        if part.dimension != "duration" or part.factor >= unit.factor:
            return None
        total, unit, step = total + more.value * part.factor, part, more.step
    return quantity_reading(hedged(Number(total / unit.factor, step), hedge_of(lexemes, hit)), unit, hit)


def taken(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """One length of time that something takes: in a month, over a year."""
    number, unit = number_of(lexemes, hit), lexemes.first(hit.span("unit"), "measure")
    if number is None or unit is None:
        return None
    first = (hit.span("number") or hit.whole)[0]
    return Reading(Quantity(number, unit), ClaimKind.QUANTITY, first, hit.whole[1])


def moved(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """One length of time by which something is earlier or later: a year earlier."""
    halved = hit.whole[0] > 0 and lexemes.value(hit.whole[0] - 1, "half") is not None
    shifted = not halved and (follows(lexemes, hit, "earlier") or follows(lexemes, hit, "later"))
    return taken(lexemes, hit) if shifted else None
