"""Shares and their like: fractions, ratios, ranks, multiples and scores."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs

from crossfact.grammar.lexicon import Lexemes
from crossfact.grammar.notation import Hit
from crossfact.grammar.numbers import part_of
from crossfact.grammar.quantities import BEFORE, TAIL
from crossfact.grammar.reading import (
    Builder,
    Reading,
    follows,
    hedge_of,
    hedged,
    number_of,
    quantity_reading,
    unit_of,
)
from crossfact.grammar.units import FRACTION
from crossfact.model.claim import ClaimKind
from crossfact.model.quantity import Number, Quantity, Score

# A whole that shares are told of: one in four, 3 sur 10; a larger one only if it is round (1 in 1,000).
_FEW = 12


def share_forms() -> list[tuple[str, Builder]]:
    """Fractions, ratios, ranks and multiples: ¾, two thirds, one in four, 12e, doubled."""
    return [
        (BEFORE + "minus? whole:(number)? (slashed|vulgar)" + TAIL, _slashed),
        (BEFORE + "run:(part_run more*)", _told),
        (BEFORE + "part:(number) joint:(over|among) whole:(number)", _ratio),
        (BEFORE + "part:(number) plain plain? joint:(over|among) whole:(number)", _ratio),
        (BEFORE + "part:(number) (times|span) joint:(over|among) whole:(number)", _ratio),
        (BEFORE + "determiner? bottom:(fraction)", _half_of),
        (BEFORE + "number:(number) times", _multiple),
        ("multiple", _multiple),
        ("(multiplying|parts:(dividing)) number:(number)", _factor),
        ("run:(rank_run more*)", _told),
        ("rank:(ordinal|ordinal_figure)", _rank),
    ]


def _told(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A fraction or a rank of several words, which was read before."""
    span = hit.span("run") or (0, 0)
    run: Reading = lexemes.runs[span[0]]
    if not isinstance(run.value, Quantity):
        return None
    number = hedged(run.value.number, hedge_of(lexemes, hit))
    return Reading(attrs.evolve(run.value, number=number), run.kind, *hit.whole, run.doubtful)


def _half_of(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A part without a number: la moitié, half the seats, less than half."""
    parts = lexemes.first(hit.span("bottom"), "fraction")
    end = hit.whole[1]
    borne_out = hit.span("hedge") or follows(lexemes, hit, "linker") or follows(lexemes, hit, "determiner")
    named = end - hit.whole[0] > 1 and "joiner" not in lexemes.entries[hit.whole[0]].values
    plural = "ordinal" in lexemes.entries[end - 1].values
    if not (borne_out or named) or parts != 2 or plural:
        return None
    if any(
        follows(lexemes, hit, name)
        for name in ("half_year", "year_figure", "scale", "dozen", "dash", "measure")
    ):
        return None
    if follows(lexemes, hit, "article") and "measure" in _values(lexemes, end + 1):
        # Half a mile is an amount.
        return None
    return quantity_reading(hedged(part_of(Decimal(1), parts), hedge_of(lexemes, hit)), FRACTION, hit)


def _values(lexemes: Lexemes, at: int) -> Mapping[str, Any]:
    """The categories of a word with their values; none beyond the sentence."""
    return lexemes.entries[at].values if at < len(lexemes.entries) else {}


def _slashed(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A fraction in figures: ¾, 3/4, 2 1/4, with its unit (1/4 mile)."""
    before = number_of(lexemes, hit, "whole")
    whole: Decimal = before.value if before else Decimal(0)
    slashed = lexemes.first(hit.whole, "slashed")
    vulgar = lexemes.first(hit.whole, "vulgar")
    if slashed and (not slashed[1] or slashed[0] >= slashed[1] * 10):
        return None
    part = (
        part_of(*map(Decimal, slashed)) if slashed else part_of(Decimal(vulgar.numerator), vulgar.denominator)
    )
    negative = whole < 0 or lexemes.first((hit.whole[0], hit.whole[0] + 1), "minus") is not None
    number = attrs.evolve(part, value=(part.value + abs(whole)) * Decimal(-1 if negative else 1))
    unit = unit_of(lexemes, hit.span("unit"))
    share = FRACTION if unit is None and before is None else unit
    reading = quantity_reading(hedged(number, hedge_of(lexemes, hit)), share, hit)
    return attrs.evolve(reading, doubtful=slashed is not None and unit is None)


def _ratio(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """So many in so many: one in four, 3 sur 10."""
    part, whole = number_of(lexemes, hit, "part"), number_of(lexemes, hit, "whole")
    if part is None or whole is None or not whole.value:
        return None
    if part.value >= whole.value and lexemes.first(hit.span("joint"), "over") is None:
        return None
    told = part_of(part.value, whole.value)
    if whole.value.normalize().as_tuple().digits == (1,) and whole.value > 1:
        # Of ten, a hundred, a thousand so many are told as figures are: to the last one, up or down.
        told = attrs.evolve(told, step=1 / whole.value)
    number = hedged(told, hedge_of(lexemes, hit))
    small = whole.value <= _FEW or whole.value.normalize().as_tuple().digits in ((1,), (2,), (5,))
    one = part.value == 1 and len(whole.value.normalize().as_tuple().digits) == 1
    small = small or one
    likely = 0 < part.value < whole.value and small and part.value <= _FEW
    return attrs.evolve(quantity_reading(number, FRACTION, hit), doubtful=not likely)


def _multiple(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """So many times as much: trois fois, tripled."""
    worth = lexemes.first(hit.whole, "multiple")
    number = Number(Decimal(worth)) if worth is not None else number_of(lexemes, hit)
    if number is None:
        return None
    hedge = hedge_of(lexemes, hit)
    return quantity_reading(hedged(number, hedge), None, hit, ClaimKind.MULTIPLE)


def _factor(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """So many times as much or as little: multiplied by four, divisées par trois."""
    number = number_of(lexemes, hit)
    if (
        number is None
        or not number.value
        or any(follows(lexemes, hit, name) for name in ("measure", "currency"))
    ):
        return None
    worth = part_of(Decimal(1), number.value) if hit.span("parts") else number
    return quantity_reading(worth, None, hit, ClaimKind.MULTIPLE)


def _rank(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A rank of one word or in figures: third, 12e, 3rd."""
    figure, end = lexemes.first(hit.whole, "ordinal_figure"), hit.whole[1]
    rank = figure if figure is not None else lexemes.first(hit.whole, "ordinal")
    word_follows = end < len(lexemes.entries) and lexemes.text[lexemes.starts[end]].islower()
    compound = "dash" in lexemes.entries[end].values if end < len(lexemes.entries) else False
    if compound and lexemes.glued(end) and end + 1 < len(lexemes.entries):
        # The second-longest: a rank before a superlative.
        word_follows = lexemes.text[lexemes.starts[end + 1]].islower()
    common = rank == 1 or "measure" in lexemes.entries[hit.whole[0]].values
    doubtful = figure is None and rank <= 2 and common and not word_follows
    return attrs.evolve(quantity_reading(Number(Decimal(rank)), None, hit, ClaimKind.RANK), doubtful=doubtful)


def score_forms() -> list[tuple[str, Builder]]:
    """Results of matches: 3-1, 31–27."""
    return [("first:(day_figure) dash second:(day_figure)", _score)]


def _score(lexemes: Lexemes, hit: Hit) -> Reading | None:
    first, end = hit.whole
    if not (lexemes.glued(first + 1) and lexemes.glued(first + 2)):
        return None
    score = Score(lexemes.value(first, "day_figure"), lexemes.value(end - 1, "day_figure"))
    return Reading(score, ClaimKind.SCORE, first, end)
