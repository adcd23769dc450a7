"""Dates and a duration: from 1962 to 1979, or seventeen years; a two-year study that ran from 2021 to 2023."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from crossfact.model.interval import Interval, total
from crossfact.model.place import Location, Span
from crossfact.model.quantity import Hedge
from crossfact.relate.clocks import lasting
from crossfact.relate.courses import courses
from crossfact.relate.cues import alternatives
from crossfact.relate.moments import Stretch, stretches
from crossfact.relate.passages import Figure, FigureSentence
from crossfact.relate.phases import orders
from crossfact.text.normal import same_length

# Days in a unit of time, at least and at most (a month of 28, a year of 366).
_DAYS: Mapping[str, tuple[Decimal, Decimal]] = {
    "d": (Decimal(1), Decimal(1)),
    "wk": (Decimal(7), Decimal(7)),
    "mo": (Decimal("30.3"), Decimal("30.6")),
    "yr": (Decimal("365.2"), Decimal("365.3")),
}
# A duration is rounded to the half below it, or cut off: two years are said of 20 months and of 33.
_LESS, _MORE = Decimal("0.5"), Decimal("0.75")
# The stretch stands right behind its verb: ran from.
_NEXT, _ASIDE = 2, 8
_OPENED = re.compile(r"\s*(?:\(|,\s*|:\s*)$")
_BRACKET = re.compile(r"\s*\(\s*$")
_COMPOUND = re.compile(r"-[^\W\d_]+$")


@frozen
class Length:
    """A stretch of time and the duration that is said to be its length; ``agrees`` if the calendar allows it."""

    stretch: Stretch
    place: Location
    duration: Figure
    agrees: bool


def lengths(passages: Sequence[FigureSentence]) -> Iterator[Length]:
    """The durations of a document that are given with the dates between which they lie."""
    for number, passage in enumerate(passages):
        durations = [n for n, f in enumerate(passage.figures) if f.symbol in _DAYS or _nights(passage, f)]
        if not durations:
            continue
        found = list(stretches(passage.text, passage.sentence.span.start, passage.pack))
        for figure in durations:
            for stretch in found:
                if _beside(passage, figure, stretch) and not passage.besides(figure):
                    yield _length(passage, figure, stretch, found)
        if not found:
            yield from _by_verbs(passage, durations)
        if len(durations) == 1 and not found:
            yield from _told_next(passages, number, durations[0])


def _by_verbs(passage: FigureSentence, durations: Sequence[int]) -> Iterator[Length]:
    """The durations of what a sentence says began at one time and ended at another."""
    if len(durations) == 1 and lasting(passage, durations[0]):
        for order in orders(passage.facts, passage.sentence):
            if not order.reversed:
                yield _length(passage, durations[0], order.stretch)
                return
    for figure in durations:
        for stretch in courses(passage, figure):
            yield _length(passage, figure, stretch)


def _beside(passage: FigureSentence, number: int, stretch: Stretch) -> bool:
    """Whether a duration and a stretch say the same: ..., soit neuf ans; nine years, from ...; nine years (...)."""
    figure, prose = passage.figures[number], passage.facts.document.prose
    if stretch.span.end <= figure.span.start:
        between = same_length(prose[stretch.span.end : figure.span.start])
        behind = passage.gaps[number + 1].lstrip()
        if _BRACKET.fullmatch(between):
            return behind.startswith(")")
        told = passage.cues.end("restated", between)
        if _apposed(passage, between) or _lasting(passage, Span(stretch.span.end, figure.span.start)):
            return True
        return (
            told is not None
            and not between[: told.start()].strip(" ,)")
            and between.lstrip(" )").startswith(",")
        )
    if figure.span.end <= stretch.span.start:
        end = figure.location.span.end if _nights(passage, figure) else figure.span.end
        between = same_length(prose[end : stretch.span.start])
        return _OPENED.fullmatch(between) is not None or _aside(
            passage, number, Span(end, stretch.span.start)
        )
    return False


def _nights(passage: FigureSentence, figure: Figure) -> bool:
    """Whether a count is of nights, which are as many as the days but one."""
    noun = figure.claim.location.span.of(passage.facts.document.prose).split()[-1].lower()
    return not figure.symbol and noun in passage.pack.data.relations.nights


def _aside(passage: FigureSentence, number: int, between: Span) -> bool:
    """Whether a comma and a few words without a verb part how long something was from its dates."""
    words = [w for w in passage.facts.parse(passage.sentence).words if between.holds(w.span)]
    short = bool(words) and words[-1].text == "," and len(words) <= _ASIDE
    return short and not any(w.upos in ("VERB", "AUX", "NUM") for w in words) and lasting(passage, number)


def _apposed(passage: FigureSentence, between: str) -> bool:
    """Whether a duration is told of a noun in apposition: from 1982 to 1997, a run of fifteen years."""
    data = passage.pack.data
    article, linker = (alternatives(words) for words in (data.articles, data.linkers))
    return re.fullmatch(rf",\s*(?:{article})\s+[^\W\d_]+\s+(?:{linker})\s*'?", between) is not None


def _lasting(passage: FigureSentence, between: Span) -> bool:
    """Whether nothing but a verb stands between dates and duration: which runs from May to July, will last."""
    start, end = between.start, between.end
    words = [
        w
        for w in passage.facts.parse(passage.sentence).words
        if start <= w.span.start < end and w.upos != "PUNCT"
    ]
    verbs = [w for w in words if w.upos == "VERB"]
    lasting = passage.pack.data.relations.lasting
    return len(verbs) == 1 and verbs[0].lemma in lasting and all(w.upos in ("VERB", "AUX") for w in words)


def _told_next(passages: Sequence[FigureSentence], number: int, duration: int) -> Iterator[Length]:
    """A duration that qualifies what the next sentence says ran from one time to another: a two-year study."""
    passage = passages[number]
    figure = passage.figures[duration]
    if not _COMPOUND.search(figure.claim.quantity.written):
        return
    facts = passage.facts
    following = facts.sentences[passage.number + 1 : passage.number + 2]
    for sentence in following:
        if sentence.block != passage.sentence.block:
            continue
        text = sentence.span.of(facts.norm)
        verbs = facts.parse(sentence).verbs
        for stretch in stretches(text, sentence.span.start, passage.pack):
            before = [v for v in verbs if v.span.end <= stretch.span.start]
            told = before and before[-1].lemma in passage.pack.data.relations.lasting
            if told and stretch.span.start - before[-1].span.end <= _NEXT:
                yield _length(passage, duration, stretch)


def _length(
    passage: FigureSentence, number: int, stretch: Stretch, all_of_them: Sequence[Stretch] = ()
) -> Length:
    """A duration with its stretch; it may be that of the days at work in it, or of all stretches of its sentence."""
    figure = passage.figures[number]
    said = admitted_days(figure)
    agrees = stretch.days.meets(said) or total(s.days for s in all_of_them).meets(said)
    if figure.symbol == "d":
        agrees = agrees or stretch.workdays.meets(said)
    return Length(stretch, passage.facts.document.location(stretch.span), figure, agrees)


def admitted_days(figure: Figure) -> Interval:
    """The days that a duration may be said of."""
    number = figure.number
    short, long = _DAYS.get(figure.symbol, _DAYS["d"])
    exact = figure.symbol in ("", "d")
    low, high = number.bounds
    if number.hedge is Hedge.EXACT:
        low, high = low - (0 if exact else _LESS), high + (0 if exact else _MORE)
    else:
        low, high = low - number.step, high + number.step
    return Interval(low * short, high * long)
