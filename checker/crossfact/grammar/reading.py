"""Readings: what the rules make of the words they fit."""

from collections.abc import Callable

from attrs import frozen

from crossfact.grammar.lexicon import Lexemes
from crossfact.grammar.notation import Hit
from crossfact.model.claim import ClaimKind, Value


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
