"""A founding, an anniversary, and the year in which it is kept."""

import re
from collections.abc import Iterator

from attrs import frozen

from crossfact.model.document import Sentence
from crossfact.model.place import Span
from crossfact.model.rule import Facts
from crossfact.relate.cues import alternatives, cues
from crossfact.relate.moments import moments_in
from crossfact.text.normal import same_length

_REACH = 40


@frozen
class Anniversary:
    """The year of a founding, the number of the anniversary, the year it is kept, and their places."""

    founded: int
    number: int
    kept: int
    place: Span
    beside: tuple[Span, Span]


def anniversaries(facts: Facts) -> Iterator[Anniversary]:
    """The anniversaries of a document whose sentence gives both years, and no third."""
    for sentence in facts.sentences:
        data = facts.pack_of(sentence.block).data
        text = same_length(sentence.span.of(facts.document.prose))
        if cues(data).within("anniversary", text) and not facts.quoted(sentence.span):
            yield from _in_sentence(facts, sentence, text)


def _in_sentence(facts: Facts, sentence: Sentence, text: str) -> Iterator[Anniversary]:
    data, start = facts.pack_of(sentence.block).data, sentence.span.start
    cue = cues(data).within("founded", text)
    times = [(span, time.year) for span, time in moments_in(text, start, data) if time.year]
    if cue is None or len(times) != 2:
        return
    founding = next((t for t in times if 0 <= t[0].start - start - cue.end() <= _REACH), None)
    number = _number(facts, sentence, text)
    if founding is None or number is None:
        return
    kept = next(t for t in times if t is not founding)
    place = Span(start + number[1].start, start + number[1].end)
    begin = Span(start + cue.start(), founding[0].end)
    yield Anniversary(founding[1], number[0], kept[1], place, (begin, kept[0]))


def _number(facts: Facts, sentence: Sentence, text: str) -> tuple[int, Span] | None:
    """The number of an anniversary and its place in the sentence: 90th anniversary; fêté ses 40 ans."""
    data = facts.pack_of(sentence.block).data
    words = alternatives(data.relations.anniversary)
    suffixes = alternatives(data.numbers.ordinal_suffixes)
    ordinal = re.search(rf"(?<!\w)(\d{{1,3}})(?:{suffixes})\s+(?:{words})(?!\w)", text)
    if ordinal:
        return int(ordinal.group(1)), Span(*ordinal.span())
    years = alternatives(data.units.get("yr", ()))
    counted = re.search(rf"(?<!\w)(?:{words})\s+((\d{{1,3}})\s+(?:{years}))(?!\w)", text)
    return (int(counted.group(2)), Span(*counted.span(1))) if counted else None
