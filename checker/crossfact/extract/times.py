"""Times: the dates of a sentence, reckoned from the day of its document, and which of them dates a number."""

import datetime
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import attrs
from attrs import frozen

from crossfact.grammar.anchors import Match
from crossfact.model.calendar import CalendarDate
from crossfact.model.claim import ClaimKind, Role
from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.model.quantity import Hedge, Quantity
from crossfact.text.normal import same_length

# A preposition at most stands between a number and the time right behind it: 29 in 2022.
_BESIDE = 4
_OPENING = 20
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@frozen
class Time:
    """A date where it stands in a sentence."""

    span: Span
    date: CalendarDate


def year_of(match: Match, prose: str) -> CalendarDate | None:
    """The year that a bare figure is: four figures in the range of years, no mark, no unit, no hedge; else None."""
    value = match.value
    if not isinstance(value, Quantity) or value.unit is not None or match.kind is not ClaimKind.QUANTITY:
        return None
    written = match.span.of(prose)
    if value.number.hedge is not Hedge.EXACT or not _YEAR.fullmatch(written):
        return None
    return CalendarDate(year=int(written), written=written)


def reckoned(date: CalendarDate, reference: datetime.date | None, *, upcoming: bool = False) -> CalendarDate:
    """The date with what the document's day tells of it; as written without such a day."""
    return date.on(reference, upcoming=upcoming) if reference is not None else date


def times(matches: Iterable[Match]) -> tuple[Time, ...]:
    """The dates among the values of a sentence, in order."""
    return tuple(Time(match.span, match.value) for match in matches if isinstance(match.value, CalendarDate))


def dating(prose: str, found: Sequence[Time], data: PackData) -> tuple[Time, ...]:
    """The times that can date a number: no end or beginning of a stretch (since Monday), the two ends of one as one."""
    ends = interval_ends(prose, [time.span for time in found], data)
    merged: list[Time] = []
    for time in found:
        if ends.get(time.span) is Role.AFTER and merged and ends.get(merged[-1].span) is Role.BEFORE:
            first = merged.pop()
            span = Span(first.span.start, time.span.end)
            merged.append(Time(span, attrs.evolve(first.date, end=time.date)))
        elif not _open_ended(prose, time.span, data):
            merged.append(time)
    return tuple(merged)


def _open_ended(prose: str, span: Span, data: PackData) -> bool:
    """Whether a date is where a stretch of time begins or ends: since Monday, jusqu'au 30 juin."""
    before = same_length(prose[max(0, span.start - _OPENING) : span.start])
    words = [w for w in data.verbs.since if w not in data.roles.start_before]
    return any(
        re.search(rf"(?<!\w){re.escape(word)}'?\s*(?:\w{{1,3}}'?\s*)?(?:\w{{1,2}}\s+)?$", before)
        for word in words
    )


def governing_time(
    span: Span,
    governed: Sequence[Time],
    found: Sequence[Time],
    taken: Sequence[Span],
    *,
    near: bool = False,
) -> Time | None:
    """The time that dates the number at ``span``: one right behind it, else the nearest that its verb governs too.

    ``taken`` are the places of all numbers: a time right behind another number is that number's own, unless the
    two are one change (slid 6.4% to $18.37 on Friday). What is only ``near`` has a time right behind it or none.
    """
    beside = [time for time in found if 0 <= time.span.start - span.end <= _BESIDE]
    if beside or near:
        return beside[0] if beside else None
    others = [
        time
        for time in governed
        if not time.span.overlaps(span)
        and not any(
            0 <= time.span.start - other.end <= _BESIDE
            for other in taken
            if other.end > span.end and not 0 <= other.start - span.end <= _BESIDE
        )
    ]
    return min(others, key=lambda time: _gap(time.span, span)) if others else None


def interval_ends(prose: str, found: Sequence[Span], data: PackData) -> dict[Span, Role]:
    """The roles of times that are the two ends of one: du 1er juillet au 15 septembre; from 2.30pm to 5pm."""
    ends: dict[Span, Role] = {}
    openings, joiners = data.dates.interval_openings, data.dates.interval_joiners
    for first, last in pairwise(found):
        between = same_length(prose[first.end : last.start]).split()
        opening = same_length(prose[max(0, first.start - 30) : first.start]).split()[-2:]
        opened = any(word in openings or " ".join(opening) in openings for word in opening)
        if between and between[0] in joiners and len(between) <= 2 and opened:
            ends[first], ends[last] = Role.BEFORE, Role.AFTER
    return ends


def _gap(a: Span, b: Span) -> int:
    return b.start - a.end if a.end <= b.start else a.start - b.end
