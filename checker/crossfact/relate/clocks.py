"""Times of day and a duration: from 13:00 to 21:00, that is, for eight hours; leaving at 16:54, arriving at 17:28."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from crossfact.model.interval import Interval
from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.model.quantity import Hedge
from crossfact.relate.cues import alternatives
from crossfact.relate.passages import Figure, FigureSentence

_DAY, _HALF = 24 * 60, 12 * 60
_UNITS = {"h": 60, "min": 1}
_STOP = re.compile(r"[;!?:()]|\.\s")


@frozen
class Watch:
    """Two times of day, the minutes that may lie between them, and the duration that is said to."""

    span: Span
    minutes: tuple[int, ...]
    duration: Figure

    @property
    def agrees(self) -> bool:
        """Whether some reading of the times makes the duration; both ends may be counted."""
        number = self.duration.number
        unit = _UNITS[self.duration.symbol]
        low, high = number.bounds
        slack = number.step if number.hedge is Hedge.EXACT else number.step * 2
        said = Interval((low - slack) * unit, (high + slack) * unit)
        return any(said.low <= minutes <= said.high for minutes in self.minutes)


@lru_cache(maxsize=16)
def _pattern(data: PackData) -> re.Pattern[str]:
    words = alternatives((*data.dates.time, *data.dates.hours))
    return re.compile(
        rf"(?<![\d.,:])(?:(\d{{1,2}})[:](\d\d)(?:\s?({words})(?!\w))?|(\d{{1,2}})\s?({words})(?:\s?(\d\d)(?!\d))?(?!\w))"
    )


def watches(passage: FigureSentence) -> Iterator[Watch]:
    """The durations of a sentence in hours or minutes that are told with the two times of day they lie between."""
    start = passage.sentence.span.start
    durations = [
        (n, f) for n, f in enumerate(passage.figures) if f.symbol in _UNITS and f.number.upper is None
    ]
    if len(durations) != 1:
        return
    number, duration = durations[0]
    times = [
        found
        for found in _pattern(passage.pack.data).finditer(passage.text)
        if not duration.span.overlaps(Span(start + found.start(), start + found.end()))
    ]
    if len(times) != 2 or any(_minute(found, passage.pack.data) is None for found in times):
        return
    span = Span(start + times[0].start(), start + times[1].end())
    # Eight hours a day are forty a week.
    of_period = passage.cues.start("periods", passage.gaps[number + 1]) is not None
    near = _one_clause(passage, Span(*sorted((span.end, duration.span.start)))) and not of_period
    if near and _joined(passage, times) and lasting(passage, number):
        yield Watch(span, tuple(_between(passage, times)), duration)


def _one_clause(passage: FigureSentence, between: Span) -> bool:
    """Whether at most the verb of the clause stands between times and duration: a boat that takes is another."""
    verbs = passage.facts.parse(passage.sentence).verbs
    return sum(v.finite and between.holds(v.span) for v in verbs) <= 1


def lasting(passage: FigureSentence, number: int) -> bool:
    """Whether a duration says how long something is or was: for two years, lasted two hours, soit deux ans."""
    gap = passage.gaps[number]
    if passage.cues.end("restated", gap) or passage.cues.end("lengthy", gap):
        return True
    start = passage.figures[number].span.start
    before = [w for w in passage.facts.parse(passage.sentence).words if w.span.end <= start]
    # Il a régné seize ans: right behind the verb of the clause; a participle may belong to a noun.
    verb = next(
        (v for v in passage.facts.parse(passage.sentence).verbs if before and v.end == before[-1].span.end),
        None,
    )
    return verb is not None and verb.finite


def _joined(passage: FigureSentence, times: Sequence[re.Match[str]]) -> bool:
    """Whether two times are the ends of one stretch: from and to, or the ends of a journey in one clause or two."""
    between = passage.text[times[0].end() : times[1].start()]
    before = passage.text[: times[0].start()]
    if passage.cues.end("since", before) and between.strip() in passage.cues.words("until"):
        return True
    ends = passage.cues.within("left", before[-30:]) and passage.cues.within("arrived", between)
    return bool(ends) and not _STOP.search(between)


def _between(passage: FigureSentence, times: Sequence[re.Match[str]]) -> Iterator[int]:
    """The minutes from one time to the other; by a clock of twelve hours, if neither says which half."""
    first, second = (_minute(found, passage.pack.data) or 0 for found in times)
    yield (second - first) % _DAY
    if max(first, second) <= _HALF + 59 and not any(found.group(3) or found.group(5) for found in times):
        yield (second - first) % _HALF


def _minute(found: re.Match[str], data: PackData) -> int | None:
    """The minutes since midnight of a time of day; None where it is none."""
    hour, rest = int(found.group(1) or found.group(4)), int(found.group(2) or found.group(6) or 0)
    word = found.group(3) or found.group(5)
    if word in data.relations.afternoon and hour < 12:
        hour += 12
    elif word in data.relations.morning and hour == 12:
        hour = 0
    return hour * 60 + rest if hour <= 24 and rest < 60 else None
