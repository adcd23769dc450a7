"""Multiples: doubled, from 300 to 600; £36,000, three times the £12,000 of the first year."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from crossfact.model.claim import ClaimKind
from crossfact.model.interval import Interval, written
from crossfact.model.phrase import SentenceParse
from crossfact.model.place import Location, Span
from crossfact.model.quantity import PART, Hedge
from crossfact.relate.changes import Pair, as_written, ends, from_to, is_move, paired
from crossfact.relate.contrasts import set_apart
from crossfact.relate.factors import Factor, changed, factors, hedged, portion, scale, times
from crossfact.relate.passages import Figure, FigureSentence, in_turn
from crossfact.text.normal import same_length
from crossfact.words.clauses import structure

_FAR, _NEXT = 70, 40
_NAMED = ("NOUN", "PROPN")
_DASHED = re.compile(r"[^,;.()]{0,16}[–—]")
_PERIODS = ("duration", "span", "months")
_BREAK = re.compile(r"[.;!?](?:\s|$)")
# What a range that tells a change stands behind: doubled (from 300 to 600); a trebling of staff, from 180 to 540.
_APPOSED = re.compile(r"[^,;.:()]{0,30}[,(:–—]\s*$")


@frozen
class Multiple:
    """What multiplies (``said``), with what was and what is; ``ratio`` is what the two numbers admit.

    ``admitted`` are the ratios that the word may be said of: wider where it is nearly tripled, more than doubled.
    """

    said: Location
    places: tuple[Figure, ...]
    told: tuple[str, str]
    admitted: Interval
    ratio: Interval

    @property
    def agrees(self) -> bool:
        """Whether the word may be said of what the two numbers admit."""
        return self.ratio.meets(self.admitted)


def multiples(passage: FigureSentence) -> Iterator[Multiple]:
    """The multiples of a sentence with both figures: a verb before them, or so many times between them."""
    yield from _verbs(passage)
    yield from _times(passage)
    yield from _moved(passage)


def _moved(passage: FigureSentence) -> Iterator[Multiple]:
    """A change by a named part, with what was and what is: down by a third, from 64 to 48."""
    for number, figure in enumerate(passage.figures):
        if figure.symbol != PART or not is_move(passage, number, certain=True):
            continue
        told = [pair for pair in ends(passage, number) if pair is not None]
        ratio = written(told[0][2]).over(written(told[0][1])) if len(told) == 1 else None
        if ratio is not None and figure.number.hedge is Hedge.EXACT:
            places, before, after, _ = told[0]
            admitted = changed(
                figure.number.value, more=after.value > before.value, loose=hedged(passage, figure.span)
            )
            yield Multiple(figure.location, places, as_written(places, before, after), admitted, ratio)


def told_multiples(passages: Sequence[FigureSentence]) -> Iterator[Multiple]:
    """The multiples of a document: by their words in turn, else in a sentence, or two, with two figures to compare."""
    return in_turn(
        passages,
        lambda one: list(multiples(one)) or list(_fractions(one)) or list(_set_apart(one)),
        lambda both, second: _of_both(both, second.sentence.span),
    )


def _of_both(passage: FigureSentence, second: Span) -> Iterator[Multiple]:
    """The multiple of two sentences, where that which multiplies has one of the figures beside it."""
    for found in _set_apart(passage):
        behind = second.holds(found.said.span)
        if any(second.holds(place.span) == behind for place in found.places):
            yield found


def _set_apart(passage: FigureSentence) -> Iterator[Multiple]:
    """A word that multiplies in a scope with two figures of one unit that are set against each other."""
    said: list[Factor] = []
    for factor in factors(passage):
        if not any(factor.span.overlaps(other.span) for other in said):
            said.append(factor)
    if len(said) != 1:
        return
    pair = _compared(passage, said[0].span)
    if pair is None or _of_another(passage, said[0].span, pair):
        return
    # Which of the two was before is not always told: the direction nearer to the word is taken.
    ratios = [
        (ratio, turned)
        for low, high, turned in ((pair[1], pair[2], False), (pair[2], pair[1], True))
        if (ratio := written(high).over(written(low))) is not None
    ]
    if ratios:
        ratio, turned = min(ratios, key=lambda r: abs((r[0].low + r[0].high) / 2 - said[0].value))
        places, told = pair[0], as_written(*pair[:3])
        if turned:
            places, told = places[::-1], told[::-1]
        yield Multiple(passage.facts.document.location(said[0].span), places, told, said[0].admitted, ratio)


def _of_another(passage: FigureSentence, said: Span, pair: Pair) -> bool:
    """Whether the verb that multiplies has a subject behind both figures: the rate fell, and the number of pupils tripled.

    A pronoun, or a noun that stood before, may mean what the figures tell of.
    """
    parse = passage.facts.parse(passage.sentence)
    clauses = (c for c in structure(parse, passage.pack).clauses if parse.verbs[c.verb].span.overlaps(said))
    head = next((c.subject for c in clauses if c.subject is not None), None)
    end = max(figure.location.span.end for figure in pair[0])
    if head is None:
        head = _joined_to(parse, Span(end, said.start))
    if head is None or parse.words[head].start < end or parse.words[head].start >= said.start:
        return False
    noun = parse.words[head]
    told = {word.lemma for word in parse.words[:head] if word.upos in _NAMED}
    return noun.upos in _NAMED and noun.lemma not in told


def _joined_to(parse: SentenceParse, stretch: Span) -> int | None:
    """The head of the noun group that follows the first joiner of a stretch of the text, as a new subject does."""
    inside = (n for n, w in enumerate(parse.words) if stretch.holds(w.span) and w.upos == "CCONJ")
    at = next(inside, None)
    return None if at is None else next((g.head for g in parse.nouns if g.first == at + 1), None)


def _compared(passage: FigureSentence, said: Span) -> Pair | None:
    """The two figures of a scope that are set against each other: of one unit, what else is counted or lasts apart."""
    figures = [f for f in passage.figures if not f.location.span.overlaps(said)]
    lasting = figures
    if len(figures) != 2 or any(f.number.upper is not None for f in figures):
        lasting = [f for f in figures if f.dimension not in _PERIODS]
    if len(lasting) == 1 and lasting[0].number.upper is not None:
        # From 300 to 600 is one figure: it must stand right behind the word.
        start = passage.sentence.span.start
        gap = passage.text[said.end - start : lasting[0].location.span.start - start]
        return from_to(passage, passage.figures.index(lasting[0])) if _APPOSED.fullmatch(gap) else None
    measured = [f for f in lasting if f.symbol]
    pair = measured if len(measured) == 2 < len(lasting) else lasting
    if len(pair) != 2 or any(f.number.hedge is not Hedge.EXACT for f in pair):
        return None
    if pair[0].number.value == pair[1].number.value:
        # Told twice, it is one figure.
        return None
    if not set_apart(passage, *(passage.figures.index(f) for f in pair)):
        return None
    return paired(*pair) or _unit_once(passage, *pair)


def _unit_once(passage: FigureSentence, one: Figure, other: Figure) -> Pair | None:
    """Two figures of which the second is told as the same once more, without its unit: 120 minutes, now half, or 60."""
    alone = one.symbol and not other.symbol and not other.claim.facets.what
    told = passage.cues.end("restated", passage.gaps[passage.figures.index(other)])
    if alone and told and not (one.number.upper or other.number.upper):
        return (one, other), one.number, other.number, one.symbol
    return None


def _fractions(passage: FigureSentence) -> Iterator[Multiple]:
    """A part of a whole in words, and the same as a count: a third of the 441 pupils, or 147."""
    data, start = passage.pack.data, passage.sentence.span.start
    for found in portion(data).finditer(passage.text):
        span = Span(start + found.start(), start + found.end())
        figures = [f for f in passage.figures if f.location.span.start >= span.end]
        if len(figures) < 2 or figures[0].symbol != figures[1].symbol:
            continue
        whole, part = figures[:2]
        ratio = written(part.number).over(written(whole.number))
        exact = whole.number.exact and part.number.exact
        if exact and ratio is not None and _told_part(passage, found.group(), span, whole, part):
            factor = times(passage, span, scale(-data.relations.portions[" ".join(found.group(1).split())]))
            told = as_written((whole, part), whole.number, part.number)
            yield Multiple(passage.facts.document.location(span), (whole, part), told, factor.admitted, ratio)


def _told_part(passage: FigureSentence, words: str, said: Span, whole: Figure, part: Figure) -> bool:
    """Whether a figure behind a named part of a whole is the same part once more: in brackets, behind or, in dashes."""
    start = passage.sentence.span.start
    between = passage.text[said.end - start : whole.span.start - start]
    number = passage.figures.index(part)
    gap, behind = passage.gaps[number], passage.gaps[number + 1]
    told = (
        (gap.rstrip().endswith("(") and behind.startswith(")"))
        or passage.cues.end("restated", gap)
        or (gap.rstrip().endswith(("–", "—")) and _DASHED.match(behind))
    )
    if not told or len(gap) > _FAR or len(between) > _NEXT:
        return False
    same = part.claim.facets.what in ("", whole.claim.facets.what)
    return same and passage.cues.end("among", words + between) is not None


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
        said = times(passage, Span(verb.span.start, places[0].span.start), scale(factor))
        yield Multiple(
            passage.facts.document.location(verb.span),
            places,
            as_written(places, before, after),
            said.admitted,
            ratio,
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
        if found is not None and ratio is not None and claim.quantity.number.hedge is Hedge.EXACT:
            said = times(passage, span, claim.quantity.number.value)
            yield Multiple(claim.location, found[0], as_written(*found[:3]), said.admitted, ratio)


def _only_article(passage: FigureSentence, text: str) -> bool:
    """Whether nothing but an article stands in a text."""
    word = same_length(text).strip()
    return not word or word in passage.pack.data.articles
