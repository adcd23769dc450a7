"""Multiples: doubled, from 300 to 600; £36,000, three times the £12,000 of the first year."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

import attrs
from attrs import frozen

from crossfact.model.claim import ClaimKind
from crossfact.model.interval import Interval, written
from crossfact.model.pack import PackData
from crossfact.model.place import Location
from crossfact.model.quantity import Hedge
from crossfact.relate.changes import as_written, from_to, paired
from crossfact.relate.cues import alternatives
from crossfact.relate.passages import Figure, FigureSentence
from crossfact.text.normal import same_length

_FAR, _NEXT, _BESIDE = 70, 40, 20
_BREAK = re.compile(r"[.;!?](?:\s|$)")


@frozen
class Multiple:
    """What multiplies (``said``), with what was and what is; ``ratio`` is what the two numbers admit.

    ``loose`` is true where a word widens it: nearly tripled, more than doubled.
    """

    said: Location
    places: tuple[Figure, ...]
    told: tuple[str, str]
    factor: Decimal
    ratio: Interval
    loose: bool


def multiples(passage: FigureSentence) -> Iterator[Multiple]:
    """The multiples of a sentence with both figures: a verb before them, or so many times between them."""
    yield from _verbs(passage)
    yield from _times(passage)


def _verbs(passage: FigureSentence) -> Iterator[Multiple]:
    """The verbs of a sentence that multiply, where what was and what is follow them."""
    table = passage.pack.data.relations.multiples
    if not table:
        return
    parse = passage.facts.parse(passage.sentence)
    for verb in parse.verbs:
        factor = table.get(verb.lemma)
        if factor is None or verb.negated:
            continue
        behind = [n for n, f in enumerate(passage.figures) if f.span.start >= verb.span.end]
        pair = from_to(passage, behind[0]) if behind else None
        if pair is None:
            continue
        places, before, after, _ = pair
        between = passage.facts.document.prose[verb.span.end : places[0].span.start]
        ratio = written(after).over(written(before))
        if ratio is None or len(between) > _FAR or _BREAK.search(between):
            continue
        exact = Decimal(factor) if factor > 0 else 1 / Decimal(-factor)
        beside = same_length(
            passage.facts.document.prose[
                max(passage.sentence.span.start, verb.span.start - _BESIDE) : places[0].span.start
            ]
        )
        loose = _hedge(passage.pack.data).search(beside) is not None
        yield Multiple(
            passage.facts.document.location(verb.span),
            places,
            as_written(places, before, after),
            exact,
            ratio,
            loose,
        )


def _times(passage: FigureSentence) -> Iterator[Multiple]:
    """A figure, so many times another: £36,000, four times the £12,000 of the first year."""
    prose, sentence = passage.facts.document.prose, passage.sentence.span
    for claim in passage.facts.claims_in(sentence):
        span = claim.location.span
        if claim.kind is not ClaimKind.MULTIPLE or claim.quoted:
            continue
        behind = next((n for n, f in enumerate(passage.figures) if f.span.start >= span.end), 0)
        if not behind:
            continue
        one, other = passage.figures[behind - 1], passage.figures[behind]
        before, after = prose[one.span.end : span.start], prose[span.end : other.span.start]
        apposed = before.count(",") == 1 and len(before) <= _NEXT and not _BREAK.search(before)
        told = before.rpartition(",")[2].strip()
        restated = not told or passage.cues.end("restated", told) is not None
        if not (apposed and restated and _only_article(passage, after)):
            continue
        found = paired(other, one)
        ratio = written(found[2]).over(written(found[1])) if found else None
        if found is None or ratio is None or claim.quantity.number.hedge is not Hedge.EXACT:
            continue
        yield Multiple(
            claim.location, found[0], as_written(*found[:3]), claim.quantity.number.value, ratio, loose=False
        )


def _only_article(passage: FigureSentence, text: str) -> bool:
    """Whether nothing but an article stands in a text."""
    word = same_length(text).strip()
    return not word or word in passage.pack.data.articles


@lru_cache(maxsize=16)
def _hedge(data: PackData) -> re.Pattern[str]:
    """Any of the words that widen a number, as a pattern."""
    split = (word.split() for kind in attrs.astuple(data.hedges, recurse=False) for word in kind)
    linkers = {*data.linkers, *(f"{linker}'" for linker in data.linkers)}
    bare = {" ".join(w[:-1] if len(w) > 1 and w[-1] in linkers else w) for w in split}
    return re.compile(rf"(?<!\w)(?:{alternatives(bare)})(?!\w)")
