"""number-words-digits-mismatch."""

import re
from collections.abc import Iterable, Iterator

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Figure,
    FigureSentence,
    Finding,
    Level,
    message,
    mismatch,
    passages,
)

_OPENED, _CLOSED = re.compile(r"\s*\(\s*"), re.compile(r"\s*\)")
_NOUN = re.compile(r"\s*\)\s+[^\W\d_]")
_DIGITS = re.compile(r"\D{0,2}\d{1,3}(?:\D\d{3})*\D{0,2}")
# A small figure in brackets behind a larger number may call a note.
_NOTE = 10
_YEARS = range(1500, 2200)


def number_words_digits_mismatch(facts: Facts) -> Iterable[Finding]:
    """A number in words and the figure in brackets behind it differ.

    Thirty (40) days: contracts write numbers twice so that a slip in one of them shows. The brackets must hold
    the figure alone, and stand before the noun or behind the currency.

    Known false alarms: none known; small figures that call a note are left out.
    """
    for passage in passages(facts):
        for first, second in _twice(passage):
            if first.number.value != second.number.value:
                yield mismatch(
                    facts.document,
                    "number-words-digits-mismatch",
                    RULE.level,
                    message(
                        "{first} in words, {second} in figures",
                        first=first.written,
                        second=second.written,
                    ),
                    second.location,
                    (first.location,),
                )


def _twice(passage: FigureSentence) -> Iterator[tuple[Figure, Figure]]:
    """The numbers in words that have a figure in brackets right behind them, with their currency if they have one."""
    for first, second in passage.runs(2):
        one, other = passage.figures[first], passage.figures[second]
        if not _OPENED.fullmatch(passage.gaps[second]) or not _CLOSED.match(passage.gaps[second + 1]):
            continue
        words = one.claim.quantity.written
        if any(c.isdigit() for c in words) or not _DIGITS.fullmatch(other.claim.quantity.written):
            continue
        value = other.number.value
        if one.symbol != other.symbol or (one.symbol and not one.dimension.startswith("money")):
            continue
        # A year or a note may stand in brackets behind a number; not where the noun follows.
        small = value < _NOTE and (one.number.value >= _NOTE or not _NOUN.match(passage.gaps[second + 1]))
        if int(value) in _YEARS or small:
            continue
        yield one, other


RULE = DocumentRule(
    check=number_words_digits_mismatch,
    level=Level.ERROR,
    family="numbers",
    examples=(
        Example(
            "fr",
            bad="Le locataire a un délai de {{trente}} ([[40]]) jours pour répondre.",
            good="Le locataire a un délai de trente (30) jours pour répondre.",
        ),
        Example(
            "en",
            bad="The tenant shall answer within {{thirty}} ([[40]]) days.",
            good="The tenant shall answer within thirty (30) days.",
        ),
    ),
)
