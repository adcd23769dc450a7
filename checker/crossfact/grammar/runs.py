"""Runs: numbers of several words, read before anything else, so that all other rules see one word."""

from collections.abc import Sequence
from decimal import Decimal

import attrs

from crossfact.grammar.lexicon import MORE, RUNS, Lexemes
from crossfact.grammar.notation import Forms, Hit, Notation
from crossfact.grammar.numbers import RULES as NUMBER_RULES
from crossfact.grammar.numbers import part_of, read_number, read_ordinal, read_parts
from crossfact.grammar.reading import Builder, Reading, follows
from crossfact.grammar.units import FRACTION
from crossfact.model.claim import ClaimKind
from crossfact.model.quantity import Number, Quantity

_RULES = {
    **NUMBER_RULES,
    "numerator": "number | article",
    "bottom": "(ten|vigesimal|hundred) dash? (ordinal|fraction) | fraction",
}
# A run has two words at least: one that opens a number, and one that goes on with it.
_OPENERS = (
    "(figure|minus|zero|unit|teen|ten|hundred|thousand|scale|article|half|fraction|inner)"
    "(figure|zero|unit|teen|ten|hundred|thousand|scale|article|half|fraction|inner|dozen|joiner|dash|suffix|"
    "and_half|point|ordinal)"
)


def runs(signs: Notation) -> Forms[Builder]:
    """The forms of numbers of several words; ``signs`` is a notation without rules."""
    notation = Notation(signs.signs)
    for name, rule in _RULES.items():
        notation.define(name, rule)
    return Forms.of(notation, _OPENERS, _FORMS)


def with_runs(lexemes: Lexemes, forms: Forms[Builder]) -> Lexemes:
    """The words with every number of several of them as one sign."""
    found: dict[int, Reading] = {}
    signs, at = lexemes.signs, 0
    parts: list[str] = []
    done = 0
    while hit := forms.next(signs, at):
        number, match, builder = hit
        start = match.whole[0]
        reading = builder(lexemes, match)
        if reading is None:
            others = (build(lexemes, other) for other, build in forms.others(signs, start, number))
            reading = next((other for other in others if other is not None), None)
        if reading is None or reading.end - reading.first < 2:
            at = start + 1 if reading is None else reading.end
            continue
        parts += [signs[done:start], RUNS[_sort(lexemes, reading)], MORE * (reading.end - reading.first - 1)]
        found[start], done = reading, reading.end
        at = reading.end
    if not found:
        return lexemes
    return attrs.evolve(lexemes, signs="".join([*parts, signs[done:]]), runs=found)


def _sort(lexemes: Lexemes, reading: Reading) -> str:
    if reading.kind is ClaimKind.RANK:
        return "rank"
    if isinstance(reading.value, Quantity) and reading.value.unit is FRACTION:
        return "part"
    entries = lexemes.entries[reading.first : reading.end]
    if any("dozen" in entry.values for entry in entries):
        return "dozen"
    last = entries[-1].values
    return "short" if "suffix" in last and "scale" not in last else "number"


def _read(lexemes: Lexemes, hit: Hit, name: str) -> Number | None:
    span = hit.span(name)
    return read_number(lexemes, *span) if span else None


def _plain(lexemes: Lexemes, hit: Hit) -> Reading | None:
    number = _read(lexemes, hit, "number")
    return Reading(Quantity(number), ClaimKind.QUANTITY, *hit.whole) if number else None


def _rank(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A rank in words: twenty-first, cent vingt-cinquième."""
    rank = read_ordinal(lexemes, *hit.whole)
    return Reading(Quantity(Number(Decimal(rank))), ClaimKind.RANK, *hit.whole) if rank else None


def _mixed(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A number and a fraction: three and a fifth; six millions et deux tiers (of a million)."""
    bottom = hit.span("bottom")
    whole, top = _read(lexemes, hit, "whole"), _top(lexemes, hit.span("top"))
    parts = read_parts(lexemes, *bottom) if bottom else None
    if whole is None or top is None or not parts or parts < 2:
        return None
    span = hit.span("whole")
    scale = next((s for at in range(*span) if (s := lexemes.value(at, "scale"))), 1) if span else 1
    part = part_of(top * scale, parts)
    sign = -1 if whole.value < 0 else 1
    number = attrs.evolve(whole, value=whole.value + sign * part.value, rounded=True)
    return Reading(Quantity(number), ClaimKind.QUANTITY, *hit.whole)


def _top(lexemes: Lexemes, span: tuple[int, int] | None) -> Decimal | None:
    """The number above the line; an article is one."""
    if span is None:
        return None
    if span[1] - span[0] == 1 and "article" in lexemes.entries[span[0]].values:
        return Decimal(1)
    number = read_number(lexemes, *span)
    return number.value if number else None


def _fraction(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A fraction in words: two thirds, un quart, a twenty-first."""
    bottom, top = hit.span("bottom"), _top(lexemes, hit.span("top"))
    parts = read_parts(lexemes, *bottom) if bottom else None
    if top is None or bottom is None or not parts or parts < 2:
        return None
    number = part_of(top, parts)
    # A fifth is a fraction of something, or a rank: only "of" tells.
    singular = "fraction" not in lexemes.entries[bottom[1] - 1].values
    if any(follows(lexemes, hit, name) for name in ("dash", "scale", "thousand", "dozen")):
        return None
    if singular and top > 1 and bottom[1] - bottom[0] > 1:
        return None
    if singular and ((top > 1 and parts >= 100) or parts < 3):
        return None
    joined = any("dash" in lexemes.entries[at].values for at in range(*hit.whole))
    doubtful = singular and not joined and (top > 1 or not follows(lexemes, hit, "linker"))
    return Reading(Quantity(number, FRACTION), ClaimKind.QUANTITY, *hit.whole, doubtful)


_FORMS: Sequence[tuple[str, Builder]] = [
    ("whole:(number|article) joiner top:(one|article|unit) dash? bottom:(bottom|ordinal)", _mixed),
    ("top:(article|one|unit) dash? bottom:(bottom)", _fraction),
    ("top:(numerator) dash? bottom:(bottom)", _fraction),
    ("whole:(number) joiner top:(small) dash? bottom:(bottom)", _mixed),
    ("number:(dozens)", _plain),
    ("top:(article|one|unit) dash? bottom:(ordinal)", _fraction),
    ("small:(thousands dash?)? rank:(ordinal)", _rank),
    ("number:(short)", _plain),
    ("number:(number)", _plain),
]
