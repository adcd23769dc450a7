"""Multiples: doubled, from 300 to 600; £36,000, three times the £12,000 of the first year."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

import attrs
from attrs import frozen

from crossfact.model.claim import ClaimKind
from crossfact.model.interval import Interval, written
from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.place import Location, Span
from crossfact.model.quantity import Hedge
from crossfact.relate.changes import as_written, from_to, paired
from crossfact.relate.contrasts import set_apart
from crossfact.relate.cues import alternatives
from crossfact.relate.passages import Figure, FigureSentence, in_turn
from crossfact.text.normal import same_length
from crossfact.words.lexicon import reader

_FAR, _NEXT, _BESIDE = 70, 40, 20
_FORM = re.compile(r"[^\W\d_]+")
_DASHED = re.compile(r"[^,;.()]{0,16}[–—]")
_PERIODS = ("duration", "span", "months")
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


def told_multiples(passages: Sequence[FigureSentence]) -> Iterator[Multiple]:
    """The multiples of a document: by their words in turn, else in a sentence, or two, with two figures to compare."""
    return in_turn(
        passages,
        lambda one: list(multiples(one)) or list(_fractions(one)) or list(_set_apart(one)),
        lambda both, _: _set_apart(both),
    )


def _set_apart(passage: FigureSentence) -> Iterator[Multiple]:
    """A word that multiplies in a scope with two figures of one unit that are set against each other."""
    said: list[tuple[Span, Decimal]] = []
    for span, factor in _factors(passage):
        if not any(span.overlaps(other) for other, _ in said):
            said.append((span, factor))
    figures = [f for f in passage.figures if not any(f.location.span.overlaps(span) for span, _ in said)]
    if len(figures) > 2:
        figures = [f for f in figures if f.dimension not in _PERIODS]
    if len(said) != 1 or len(figures) != 2:
        return
    span, factor = said[0]
    # Told twice, it is one figure.
    pair = paired(*figures) if figures[0].number.value != figures[1].number.value else None
    numbers = [passage.figures.index(figure) for figure in figures]
    if (
        pair is None
        or not set_apart(passage, *numbers)
        or any(f.number.hedge is not Hedge.EXACT for f in figures)
    ):
        return
    start = passage.sentence.span.start
    beside = passage.text[max(0, span.start - start - _BESIDE) : span.end - start + _BESIDE]
    loose = _hedge(passage.pack.data).search(beside) is not None
    ratios = [
        ratio
        for low, high in ((pair[1], pair[2]), (pair[2], pair[1]))
        if (ratio := written(high).over(written(low))) is not None
    ]
    # Which of the two was before is not always told: the direction nearer to the word is taken.
    ratio = min(ratios, key=lambda r: abs((r.low + r.high) / 2 - factor), default=None)
    if ratio is not None:
        places, told = pair[0], as_written(*pair[:3])
        if ratio is not ratios[0]:
            places, told = places[::-1], told[::-1]
        yield Multiple(passage.facts.document.location(span), places, told, factor, ratio, loose)


def _factors(passage: FigureSentence) -> Iterator[tuple[Span, Decimal]]:
    """The words of a scope that multiply or divide, with their factors."""
    relations = passage.pack.data.relations
    told = any(_multiplies(passage.pack, form) for form in _FORM.findall(passage.text))
    for verb in passage.facts.parse(passage.sentence).verbs if told else ():
        factor = relations.multiples.get(verb.lemma)
        if factor is not None and not verb.negated:
            yield verb.span, _exact(factor)
    start = passage.sentence.span.start
    for found in _phrases(passage.pack.data).finditer(passage.text):
        yield (
            Span(start + found.start(), start + found.end()),
            _exact(relations.factors[" ".join(found.group().split())]),
        )
    for claim in passage.facts.claims_in(passage.sentence.span):
        span = claim.location.span
        if claim.kind is not ClaimKind.MULTIPLE or claim.quoted:
            continue
        # Times alone are counted: it overflowed three times, against five in 2023.
        said = passage.text[span.start - start :].split(" ", 2)[-1]
        if any(passage.cues.start("comparing", text) for text in (said, passage.text[span.end - start :])):
            yield span, claim.quantity.number.value


@lru_cache(maxsize=1 << 16)
def _multiplies(pack: LanguagePack, form: str) -> bool:
    """Whether a form can be a verb that multiplies: a scope without any is not worth a parse."""
    return any(reading.lemma in pack.data.relations.multiples for reading in reader(pack).readings(form))


def _exact(factor: int) -> Decimal:
    """A factor of the pack as a number: below zero it divides."""
    return Decimal(factor) if factor > 0 else 1 / Decimal(-factor)


@lru_cache(maxsize=16)
def _phrases(data: PackData) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(data.relations.factors)})(?![\w-])")


def _fractions(passage: FigureSentence) -> Iterator[Multiple]:
    """A part of a whole in words, and the same as a count: a third of the 441 pupils, or 147."""
    for found in _portion(passage.pack.data).finditer(passage.text):
        start = passage.sentence.span.start
        span = Span(start + found.start(), start + found.end())
        figures = [f for f in passage.figures if f.location.span.start >= span.end]
        if len(figures) < 2 or figures[0].symbol != figures[1].symbol:
            continue
        whole, part = figures[:2]
        between = passage.text[span.end - start : whole.span.start - start]
        number = passage.figures.index(part)
        gap, behind = passage.gaps[number], passage.gaps[number + 1]
        told = (
            (gap.rstrip().endswith("(") and behind.startswith(")"))
            or passage.cues.end("restated", gap)
            or (gap.rstrip().endswith(("–", "—")) and _DASHED.match(behind))
        )
        factor = _exact(-passage.pack.data.relations.portions[" ".join(found.group(1).split())])
        ratio = written(part.number).over(written(whole.number))
        name = part.claim.facets.what
        if not told or ratio is None or len(gap) > _FAR or len(between) > _NEXT:
            continue
        if name not in ("", whole.claim.facets.what) or not passage.cues.end(
            "among", found.group() + between
        ):
            continue
        exact = all(f.number.hedge is Hedge.EXACT and f.number.upper is None for f in figures)
        if exact:
            yield Multiple(
                passage.facts.document.location(span),
                (whole, part),
                as_written((whole, part), whole.number, part.number),
                factor,
                ratio,
                loose=_hedge(passage.pack.data).search(
                    passage.text[max(0, found.start() - _BESIDE) : found.end()]
                )
                is not None,
            )


@lru_cache(maxsize=16)
def _portion(data: PackData) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])({alternatives(data.relations.portions)})(?![\w-])")


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
