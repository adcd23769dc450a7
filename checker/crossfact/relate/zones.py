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
def _patterns(data: PackData) -> tuple[re.Pattern[str], ...]:
    """A time with its zone behind it, or before it, and the same in another zone in brackets or behind a word for it."""
    words = alternatives((*data.dates.time, *data.dates.hours))
    zones = alternatives(data.relations.zones)
    told = rf"(?:\s*\(\s*|,\s*(?:{alternatives(data.relations.restated)})\s+)"

    def time(name: str) -> str:
        return (
            rf"(?<![\d.,:])(?P<{name}h>\d{{1,2}})(?:[:.](?P<{name}m>\d\d))?\s?(?P<{name}w>{words})?"
            rf"\s?(?P<{name}r>\d\d(?!\d))?(?![\d%])"
        )

    def zone(name: str) -> str:
        return rf"[^\d().;:]{{0,16}}?(?<!\w)(?P<{name}z>{zones})(?!\w)"

    second = rf"{told}(?P<b>{time('b')}{zone('b')})"
    return (
        re.compile(rf"(?P<a>{time('a')}{zone('a')})(?:\s[^\W\d]+)?{second}"),
        re.compile(rf"(?P<a>(?<!\w)(?P<az>{zones})(?!\w)[^.;:()\d]{{0,60}}{time('a')}){second}"),
    )


def conversions(facts: Facts) -> Iterator[ZoneConversion]:
    """The times of a document that are followed by the same in another zone."""
    for sentence in map(facts.sentences.__getitem__, facts.figured):
        data = facts.pack_of(sentence.block).data
        if not data.relations.zones or facts.quoted(sentence.span):
            continue
        text = sentence.span.of(facts.norm)
        found = next((match for pattern in _patterns(data) if (match := pattern.search(text))), None)
        made = _conversion(found, sentence, text, data) if found else None
        if made:
            yield made


def _conversion(found: re.Match[str], sentence: Sentence, text: str, data: PackData) -> ZoneConversion | None:
    first, second = (_minutes(found.group(*(f"{n}{k}" for k in "hmwr")), data) for n in "ab")
    if first is None or second is None:
        return None
    zones = data.relations.zones
    one, other = (zones[" ".join(found.group(n).split())] for n in ("az", "bz"))
    shown = [(first - 60 * one[s] + 60 * other[s]) % _DAY for s in _seasons(months_in(text, data))]
    start = sentence.span.start
    return ZoneConversion(
        found.group("a"),
        found.group("b"),
        f"{shown[0] // 60}:{shown[0] % 60:02}",
        # Half a day apart is a clock of twelve hours, read without its half.
        any((value - second) % (_DAY // 2) == 0 if not _told(found) else value == second for value in shown),
        Span(start + found.start("b"), start + found.end("b")),
        Span(start + found.start("a"), start + found.end("a")),
    )


def _told(found: re.Match[str]) -> bool:
    """Whether both times say which half of the day they are in, or are of a clock of 24 hours."""
    return bool(found.group("aw") and found.group("bw"))


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
