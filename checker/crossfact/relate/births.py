"""Births: the sentences that tell when somebody was born, and who it is."""

import re
from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from crossfact.model.place import Span
from crossfact.model.rule import Facts
from crossfact.relate.cues import cues
from crossfact.relate.moments import Moment, moments_in, stretches
from crossfact.relate.names import Name, Names, one
from crossfact.text.normal import same_length

_REACH, _JUST = 70, 6
# Gareth Pellinor, who was born: the name right before the cue, with a few small words between.
_NAMED = re.compile(r"([A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[-'’][^\W\d_]+)*),?\s+(?:[^\W\d_A-Z]+\s+){0,2}$")

Elder = Callable[[Sequence[Name]], Name | None]
"""Tells which of some persons of one surname is the elder, if their ages say so."""


@frozen
class Birth:
    """A birth: the number of its sentence, its place, the date, and who was born, where that is certain."""

    sentence: int
    span: Span
    date: Moment
    name: Name | None


def births(facts: Facts, number: int, names: Names, elder: Elder) -> Sequence[Birth]:
    """The births that a sentence tells, by its number: by a word for it and a date, or as the start of a life."""
    return tuple(_told(facts, number, names, elder)) or tuple(_lived(facts, number, names))


def _told(facts: Facts, number: int, names: Names, elder: Elder) -> Iterator[Birth]:
    """What a sentence tells of a birth: a word for it, and the next date behind it."""
    sentence = facts.sentences[number]
    pack = facts.pack_of(sentence.block)
    prose = sentence.span.of(facts.document.prose)
    text = sentence.span.of(facts.norm)
    cue = cues(pack.data).within("born", text)
    if cue is None or facts.quoted(sentence.span):
        return
    start = sentence.span.start
    behind = text[cue.end() : cue.end() + _REACH]
    date = next(iter(moments_in(behind, start + cue.end(), pack.data)), None)
    between = behind[: date[0].start - start - cue.end()] if date else ""
    if date is None or re.search(r"[.;!?\d]", between) or cues(pack.data).within("died", between):
        before = list(moments_in(text[: cue.start()], start, pack.data))
        if before and cue.start() - (before[-1][0].end - start) <= _JUST:
            # It was in 1934 that she was born.
            span = Span(before[-1][0].start, start + cue.end())
            yield Birth(number, span, before[-1][1], one(names.of(number)))
        return
    yield Birth(
        number, Span(start + cue.start(), date[0].end), date[1], _born(names, number, prose, cue, elder)
    )


def _lived(facts: Facts, number: int, names: Names) -> Iterator[Birth]:
    """The births that a stretch of life begins with: Hugh Brale (1934-2001); she lived from 1934 to 2001."""
    sentence = facts.sentences[number]
    pack = facts.pack_of(sentence.block)
    prose = sentence.span.of(facts.document.prose)
    for stretch in stretches(sentence.span.of(facts.norm), sentence.span.start, pack):
        before = prose[: stretch.span.start - sentence.span.start].rstrip(" (")
        named = [n for n in names.of(number) if n.span.end - sentence.span.start == len(before)]
        told = cues(pack.data).end("lived", same_length(before)) is not None
        if not facts.quoted(stretch.span) and (told or (stretch.bracketed and named)):
            first = moments_in(stretch.span.of(facts.norm), stretch.span.start, pack.data)
            for span, date in list(first)[:1]:
                yield Birth(number, span, date, one(named or names.of(number)))


def _born(names: Names, number: int, prose: str, cue: re.Match[str], elder: Elder) -> Name | None:
    """Who was born: the name before the word, of whom the document tells, or who is spoken of."""
    if prose[cue.end() :].lstrip().startswith(":"):
        return names.title()
    before = _NAMED.search(prose[: cue.start()])
    if before:
        surname = same_length(before.group(1))
        whole = [n for n in names.of(number) if n.surname == surname]
        return (
            one(whole)
            or one(names.bearing(surname, number))
            or _elder(names, number, prose[: before.start(1)], surname, elder)
        )
    if len(prose[: cue.start()].split()) <= 2:
        return one(names.of(number)) or (None if names.of(number) else names.before(number))
    return None


def _elder(names: Names, number: int, before: str, surname: str, elder: Elder) -> Name | None:
    """The elder of two of one surname, if a word says so: the one whose age, once known, is the greater."""
    pack = names.facts.pack_of(names.facts.sentences[number].block)
    if not cues(pack.data).end("elder", same_length(before).rstrip()):
        return None
    return elder(names.bearing(surname, number))
