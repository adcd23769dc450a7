"""Quarters and halves of the year with their months in brackets."""

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.model.rule import Facts
from crossfact.relate.cues import alternatives
from crossfact.text.normal import same_length


@frozen
class Quarter:
    """A quarter or half by its name, the first and last month in brackets, those that it has, its place."""

    name: str
    months: tuple[int, ...]
    expected: tuple[int, ...]
    place: Span


@lru_cache(maxsize=16)
def _pattern(data: PackData) -> re.Pattern[str]:
    months = alternatives(data.dates.months)
    names, until = alternatives(data.relations.quarters), alternatives(data.relations.until)
    return re.compile(rf"(?<!\w)({names})\s*\(\s*({months})\s*(?:[-–—]|\s(?:{until})\s)\s*({months})\s*\)")


def quarters(facts: Facts) -> Iterator[Quarter]:
    """The quarters and halves of a document that are followed by two months in brackets."""
    for sentence in facts.sentences:
        data = facts.pack_of(sentence.block).data
        text = same_length(sentence.span.of(facts.document.prose))
        for found in _pattern(data).finditer(text) if data.relations.quarters else ():
            name = " ".join(found.group(1).split())
            months = tuple(data.dates.months[" ".join(found.group(n).split())] for n in (2, 3))
            place = Span(sentence.span.start + found.start(), sentence.span.start + found.end())
            if not facts.quoted(place):
                yield Quarter(name, months, data.relations.quarters[name], place)
