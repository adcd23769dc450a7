"""Factors: the words that multiply or divide: doubled, the halving of, twice as many, a third less."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

import attrs
from attrs import frozen

from crossfact.model.claim import ClaimKind
from crossfact.model.interval import Interval
from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.place import Span
from crossfact.relate.cues import alternatives
from crossfact.relate.passages import FigureSentence
from crossfact.words.lexicon import reader

_BESIDE = 20
_FORM = re.compile(r"[^\W\d_]+")
# A writer who says doubled means about twice: so far from it (in shares of the factor) it is another word.
_EXACT, _LOOSE = Interval(Decimal("0.88"), Decimal("1.15")), Interval(Decimal("0.75"), Decimal("1.5"))
# A third less is said of what was cut by 30 %; hardly of a quarter.
_SHARE, _LOOSE_SHARE = Interval(Decimal("0.8"), Decimal("1.2")), Interval(Decimal("0.6"), Decimal("1.5"))


@frozen
class Factor:
    """A word that multiplies: where it stands, by how much, and the ratios of what is to what was it may be said of."""

    span: Span
    value: Decimal
    admitted: Interval


def factors(passage: FigureSentence) -> Iterator[Factor]:
    """The words of a scope that multiply or divide: verbs, phrases, so many times as many, a part more or less."""
    relations = passage.pack.data.relations
    told = any(_multiplies(passage.pack, form) for form in _FORM.findall(passage.text))
    for verb in passage.facts.parse(passage.sentence).verbs if told else ():
        factor = relations.multiples.get(verb.lemma)
        if factor is not None and not verb.negated:
            yield times(passage, verb.span, scale(factor))
    start = passage.sentence.span.start
    for found in _phrases(passage.pack.data).finditer(passage.text):
        span = Span(start + found.start(), start + found.end())
        # A word of the phrase may be one of a hedge too: moitié moins.
        share = _LOOSE if _widened(passage, found.start()) else _EXACT
        yield _factor(span, scale(relations.factors[" ".join(found.group().split())]), share)
    yield from _portions(passage)
    for claim in passage.facts.claims_in(passage.sentence.span):
        span = claim.location.span
        if claim.kind is not ClaimKind.MULTIPLE or claim.quoted:
            continue
        # Times alone are counted: it overflowed three times, against five in 2023.
        said = passage.text[span.start - start :].split(" ", 2)[-1]
        if any(passage.cues.start("comparing", text) for text in (said, passage.text[span.end - start :])):
            yield times(passage, span, claim.quantity.number.value)


@lru_cache(maxsize=1 << 16)
def _multiplies(pack: LanguagePack, form: str) -> bool:
    """Whether a form can be a verb that multiplies: a scope without any is not worth a parse."""
    return any(reading.lemma in pack.data.relations.multiples for reading in reader(pack).readings(form))


def times(passage: FigureSentence, span: Span, value: Decimal) -> Factor:
    """A word that multiplies by so much, read more widely where a hedge stands beside it."""
    return _factor(span, value, _LOOSE if hedged(passage, span) else _EXACT)


def _factor(span: Span, value: Decimal, share: Interval) -> Factor:
    return Factor(span, value, Interval(value * share.low, value * share.high))


def scale(factor: int) -> Decimal:
    """A factor of the pack as a number: below zero it divides."""
    return Decimal(factor) if factor > 0 else 1 / Decimal(-factor)


def hedged(passage: FigureSentence, span: Span) -> bool:
    """Whether a word that widens a number stands in a span or beside it."""
    start = passage.sentence.span.start
    beside = passage.text[max(0, span.start - start - _BESIDE) : span.end - start + _BESIDE]
    return _hedge(passage.pack.data).search(beside) is not None


def _portions(passage: FigureSentence) -> Iterator[Factor]:
    """A part more or less than what was: a third fewer, un quart de plus."""
    data, start = passage.pack.data, passage.sentence.span.start
    for found in portion(data).finditer(passage.text):
        behind = passage.text[found.end() :]
        more, fewer = (passage.cues.start(name, behind) for name in ("greater", "lesser"))
        told = more or fewer
        if told is None:
            continue
        span = Span(start + found.start(), start + found.end() + told.end())
        part = 1 / Decimal(data.relations.portions[" ".join(found.group(1).split())])
        admitted = changed(part, loose=_widened(passage, found.start()), more=bool(more))
        yield Factor(span, 1 + part if more else 1 - part, admitted)


def _widened(passage: FigureSentence, at: int) -> bool:
    """Whether a word that widens a number stands right before a place of the text."""
    return _hedge(passage.pack.data).search(passage.text[max(0, at - _BESIDE) : at]) is not None


def changed(part: Decimal, *, more: bool, loose: bool) -> Interval:
    """The ratios of what is to what was that a named part more, or less, may be said of."""
    share = _LOOSE_SHARE if loose else _SHARE
    low, high = part * share.low, part * share.high
    return Interval(1 + low, 1 + high) if more else Interval(1 - high, 1 - low)


@lru_cache(maxsize=16)
def portion(data: PackData) -> re.Pattern[str]:
    """The named parts of a whole, as a pattern whose group is the name."""
    return re.compile(rf"(?<![\w-])({alternatives(data.relations.portions)})(?![\w-])")


@lru_cache(maxsize=16)
def _phrases(data: PackData) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(data.relations.factors)})(?![\w-])")


@lru_cache(maxsize=16)
def _hedge(data: PackData) -> re.Pattern[str]:
    """Any of the words that widen a number, as a pattern."""
    split = (word.split() for kind in attrs.astuple(data.hedges, recurse=False) for word in kind)
    linkers = {*data.linkers, *(f"{linker}'" for linker in data.linkers)}
    bare = {" ".join(w[:-1] if len(w) > 1 and w[-1] in linkers else w) for w in split}
    return re.compile(rf"(?<!\w)(?:{alternatives(bare)})(?!\w)")
