"""Readings: what the rules make of the words they fit."""

from collections.abc import Callable

import attrs
from attrs import frozen

from crossfact.grammar.lexicon import Lexemes
from crossfact.grammar.notation import Hit
from crossfact.grammar.numbers import read_number
from crossfact.model.claim import ClaimKind, Value
from crossfact.model.quantity import Hedge, Number, Quantity, Unit


@frozen
class Reading:
    """A value read in a sentence: its sort, and its words, as (first, behind the last).

    ``doubtful`` are readings that a text must bear out: a bare "one", a day without a month; ``parts`` are the
    two ends of a range.
    """

    value: Value
    kind: ClaimKind
    first: int
    end: int
    doubtful: bool = False
    parts: "tuple[Reading, ...]" = ()


Builder = Callable[[Lexemes, Hit], Reading | None]


def follows(lexemes: Lexemes, hit: Hit, category: str) -> bool:
    """Whether the word behind a hit is of a category."""
    end = hit.whole[1]
    return end < len(lexemes.entries) and category in lexemes.entries[end].values


def hedge_of(lexemes: Lexemes, hit: Hit) -> Hedge:
    """The hedge of a hit; exact where it has none."""
    found: Hedge | None = lexemes.first(hit.span("hedge"), "hedge")
    return found or Hedge.EXACT


def unit_of(lexemes: Lexemes, span: tuple[int, int] | None) -> Unit | None:
    """The unit or currency among some words; None where there is none."""
    found: Unit | None = lexemes.first(span, "currency") or lexemes.first(span, "measure")
    return found


def quantity_reading(
    value: Number, unit: Unit | None, hit: Hit, kind: ClaimKind = ClaimKind.QUANTITY
) -> Reading:
    """A quantity as the reading of a whole hit."""
    return Reading(Quantity(value, unit), kind, *hit.whole)


def hedged(number: Number, hedge: Hedge) -> Number:
    """A number with a hedge, if it is one."""
    return attrs.evolve(number, hedge=hedge) if hedge is not Hedge.EXACT else number


def number_of(lexemes: Lexemes, hit: Hit, name: str = "number") -> Number | None:
    """The number that a group of a hit is; None without one."""
    span = hit.span(name)
    return number_at(lexemes, span) if span else None


def number_at(lexemes: Lexemes, span: tuple[int, int]) -> Number | None:
    """The number of some words: one read already, or a single word."""
    run = lexemes.runs.get(span[0])
    if run is not None:
        return run.value.number if isinstance(run.value, Quantity) else None
    return read_number(lexemes, *span)
