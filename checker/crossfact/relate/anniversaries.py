"""A founding, an anniversary, and the year in which it is kept."""

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from crossfact.model.claim import ClaimKind
from crossfact.model.document import Sentence
from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.model.rule import Facts
from crossfact.relate.cues import alternatives, cues
from crossfact.relate.moments import moments_in

_REACH, _BEFORE = 40, 40


@frozen
class Anniversary:
    """The year of a founding, the number of the anniversary, the year it is kept, and their places."""

    founded: int
    number: int
    kept: int
    place: Span
    beside: tuple[Span, ...]


def anniversaries(facts: Facts) -> Iterator[Anniversary]:
    """The anniversaries of a document with the year of the founding and the year they are kept, and no third year.

    The founding stands in the same sentence, or in the one before where a pronoun or nothing names the founded. Where
    no year tells when it is kept, it is that of the document's date.
    """
    for number in facts.figured:
        sentence = facts.sentences[number]
        before = facts.sentences[number - 1] if number else None
        data = facts.pack_of(sentence.block).data
        text = sentence.span.of(facts.norm)
        if _number(text, data) is None or facts.quoted(sentence.span):
            continue
        if cues(data).within("founded", text):
            yield from _told(facts, sentence.span, data)
        elif before is not None and before.block == sentence.block and _continues(facts, sentence):
            yield from _told(facts, Span(before.span.start, sentence.span.end), data)


def _continues(facts: Facts, sentence: Sentence) -> bool:
    """Whether a sentence goes on about what the one before told of: it begins with a pronoun, or without a noun."""
    first = next((w for w in facts.parse(sentence).words if w.upos != "PUNCT"), None)
    return first is not None and first.upos in ("PRON", "ADJ")


def _told(facts: Facts, span: Span, data: PackData) -> Iterator[Anniversary]:
    text = span.of(facts.norm)
    cue = cues(data).within("founded", text)
    times = [(place, time.year) for place, time in moments_in(text, span.start, data) if time.year]
    number = _number(text, data)
    if cue is None or number is None or len(times) not in (1, 2):
        return
    founding = next((t for t in times if _of_founding(text, cue, t[0], span.start, number[1])), None)
    others = [t for t in times if t is not founding]
    if founding is None or not (others or facts.document.date):
        return
    kept = others[0][1] if others else facts.document.date.year  # type: ignore[union-attr]
    if _explained(facts, span, abs(kept - founding[1] - number[0])):
        return
    begin = Span(span.start + cue.start(), founding[0].end)
    place = Span(span.start + number[1].start, span.start + number[1].end)
    yield Anniversary(founding[1], number[0], kept, place, (begin, *(t[0] for t in others)))


def _explained(facts: Facts, span: Span, difference: int) -> bool:
    """Whether the same words tell that a feast was so many years late."""
    quantities = (c.quantity for c in facts.claims_in(span) if c.kind is ClaimKind.QUANTITY)
    return any(q.unit and q.unit.symbol == "yr" and q.number.value == difference for q in quantities)


def _of_founding(text: str, cue: re.Match[str], time: Span, start: int, number: Span) -> bool:
    """Whether a time is that of the founding: right behind its word, or before it (it was in 1948 that it was founded)."""
    first, last = sorted((cue.span(), (time.start - start, time.end - start)))
    between = text[first[1] : last[0]]
    apart = ";" in between or first[1] <= number.start < last[0]
    return not apart and len(between) <= (_REACH if first == cue.span() else _BEFORE)


@lru_cache(maxsize=16)
def _patterns(data: PackData) -> tuple[re.Pattern[str], ...]:
    """How the number of an anniversary is written: 90th anniversary; fêté ses 40 ans; turned 50; 50 years since."""
    words = alternatives(data.relations.anniversary)
    suffixes = alternatives(data.numbers.ordinal_suffixes)
    years = alternatives((*data.units.get("yr", ()), *data.relations.candles))
    return (
        re.compile(rf"(?<!\w)((\d{{1,3}})(?:{suffixes})\s+(?:{words}))(?!\w)"),
        re.compile(rf"(?<!\w)(?:{words})\s+((\d{{1,3}})\s+(?:{years}))(?!\w)"),
        re.compile(rf"(?<!\w)(?:{alternatives(data.relations.turned)})\s+((\d{{1,3}}))(?![\w%])"),
    )


def _number(text: str, data: PackData) -> tuple[int, Span] | None:
    """The number of an anniversary and its place in a text."""
    found = next((match for pattern in _patterns(data) if (match := pattern.search(text))), None)
    return (int(found.group(2)), Span(*found.span(1))) if found else None
