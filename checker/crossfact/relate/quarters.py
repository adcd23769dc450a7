"""Quarters and halves of the year with their months, in brackets or behind a word that says the same once more."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.model.rule import Facts
from crossfact.relate.cues import alternatives, cues, telling


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
    restated, since = alternatives(data.relations.restated), "|".join(map(re.escape, data.relations.since))
    # Of the calendar year: what stands between name and months must not name another year.
    told = rf"(?:\s+(?:{alternatives(data.relations.civil)}))?\s*(?:\(\s*|,\s*(?:{restated}),?\s+)"
    return re.compile(
        rf"(?<!\w)({names}){told}(?:(?:{since})\s*)?({months})\s*(?:[-–—]|\s(?:{until})\s)\s*({months})(?!\w)"
    )


@lru_cache(maxsize=16)
def _telling(data: PackData) -> frozenset[str]:
    return telling(data.relations.quarters)


def quarters(facts: Facts) -> Iterator[Quarter]:
    """The quarters and halves of a document that are followed by two months, or stand beside them in a table."""
    for text, start, places in _stretches(facts):
        block = facts.document.block_at(start)
        data = facts.pack_of_language(block.lang if block else "").data
        if not data.relations.quarters or cues(data).within("fiscal", text):
            # The year of a firm or a school begins when it likes.
            continue
        for found in _pattern(data).finditer(text):
            name = " ".join(found.group(1).split())
            months = tuple(data.dates.months[" ".join(found.group(n).split())] for n in (2, 3))
            place = places or Span(start + found.start(), start + found.end())
            if not facts.quoted(place):
                yield Quarter(name, months, data.relations.quarters[name], place)


def _stretches(facts: Facts) -> Iterator[tuple[str, int, Span | None]]:
    """The sentences of a document; and two cells beside each other, as if the second stood in brackets."""
    for sentence in facts.sentences_with(lambda pack, form: form in _telling(pack.data)):
        yield sentence.span.of(facts.norm), sentence.span.start, None
    for one, other in pairwise(facts.document.blocks):
        if one.cell and other.cell and (one.cell.table, one.cell.row) == (other.cell.table, other.cell.row):
            words = (block.span.of(facts.norm).strip() for block in (one, other))
            yield " (".join(words), one.span.start, other.span
