"""Times of day in two zones: 14 h à Paris (12 h GMT)."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from crossfact.model.document import Sentence
from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.model.rule import Facts
from crossfact.relate.cues import alternatives
from crossfact.relate.moments import months_in
from crossfact.text.normal import same_length

_DAY, _HALF = 24 * 60, 12
_SUMMER, _WINTER = range(4, 10), (11, 12, 1, 2)


@frozen
class ZoneConversion:
    """Two times with their zones as written, the second as the first would have it, and the places."""

    first: str
    second: str
    expected: str
    agrees: bool
    place: Span
    beside: Span


@lru_cache(maxsize=16)
def _pattern(data: PackData) -> re.Pattern[str]:
    words = alternatives((*data.dates.time, *data.dates.hours))
    time = rf"(?<![\d.,:])(\d{{1,2}})(?:[:.](\d\d))?\s?({words})?\s?(\d\d)?(?![\d%])"
    zone = rf"[^\d().;:]{{0,16}}?(?<!\w)({alternatives(data.relations.zones)})(?!\w)"
    return re.compile(rf"{time}{zone}\s*\(\s*{time}{zone}[^()\d]{{0,12}}\)")


def conversions(facts: Facts) -> Iterator[ZoneConversion]:
    """The times of a document that are followed by the same in another zone, in brackets."""
    for sentence in facts.sentences:
        data = facts.pack_of(sentence.block).data
        text = same_length(sentence.span.of(facts.document.prose))
        for found in _pattern(data).finditer(text) if data.relations.zones else ():
            made = _conversion(found, sentence, text, data)
            if made and not facts.quoted(sentence.span):
                yield made


def _conversion(found: re.Match[str], sentence: Sentence, text: str, data: PackData) -> ZoneConversion | None:
    first, second = _minutes(found.groups()[:4], data), _minutes(found.groups()[5:9], data)
    if first is None or second is None:
        return None
    zones = data.relations.zones
    one, other = (zones[" ".join(found.group(n).split())] for n in (5, 10))
    shown = [(first - 60 * one[s] + 60 * other[s]) % _DAY for s in _seasons(months_in(text, data))]
    start = sentence.span.start
    return ZoneConversion(
        text[found.start() : found.end(5)],
        text[found.start(6) : found.end(10)],
        f"{shown[0] // 60}:{shown[0] % 60:02}",
        # Half a day apart is a clock of twelve hours, read without its half.
        any((value - second) % (_DAY // 2) == 0 if not _told(found) else value == second for value in shown),
        Span(start + found.start(6), start + found.end(10)),
        Span(start + found.start(), start + found.end(5)),
    )


def _told(found: re.Match[str]) -> bool:
    """Whether both times say which half of the day they are in, or are of a clock of 24 hours."""
    return bool(found.group(3) and found.group(8))


def _seasons(months: Sequence[int]) -> Sequence[int]:
    """Which of winter (0) and summer (1) it may be."""
    if len(months) == 1 and months[0] in _SUMMER:
        return (1,)
    if len(months) == 1 and months[0] in _WINTER:
        return (0,)
    return (0, 1)


def _minutes(parts: Sequence[str | None], data: PackData) -> int | None:
    """The minutes since midnight of a time of day; None where it is none."""
    hour, minutes, word, behind = parts
    value, rest = int(hour or 0), int(minutes or behind or 0)
    halves = data.relations
    if word in halves.afternoon and value < _HALF:
        value += _HALF
    elif word in halves.morning and value == _HALF:
        value = 0
    return value * 60 + rest if value * 60 + rest < _DAY and rest < 60 else None
