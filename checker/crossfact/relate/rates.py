"""Rates: an amount each and how many get it; a rate and what it makes over a longer period."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

import attrs
from attrs import frozen

from crossfact.model.interval import Interval, stated, written
from crossfact.relate.passages import Figure, FigureSentence, joined

_FAR, _BEFORE = 80, 40
_TOLD = ("restated", "makes", "in_all")
# The concepts of any sum of money.
_SUMS = ("cost",)
_BRACKET, _CLOSED = re.compile(r"\($"), re.compile(r"[^()]*\)")

# How many of the shorter period make the longer: any usual whole number of hours and days, at work or round the
# clock, and what the calendar makes of it.
_TIMES: Mapping[tuple[str, str], tuple[int, int]] = {
    ("second", "minute"): (60, 60),
    ("second", "hour"): (3600, 3600),
    ("minute", "hour"): (60, 60),
    ("minute", "day"): (360, 1440),
    ("hour", "day"): (5, 24),
    ("hour", "week"): (30, 168),
    ("hour", "year"): (1400, 8784),
    ("day", "week"): (4, 7),
    ("day", "month"): (18, 31),
    ("day", "year"): (170, 366),
    ("week", "month"): (4, 5),
    ("week", "year"): (36, 53),
    ("month", "year"): (9, 12),
}
_CALENDAR: Mapping[tuple[str, str], tuple[str, str]] = {
    ("day", "month"): ("28", "31"),
    ("week", "month"): ("4", "4.5"),
    ("week", "year"): ("52", "52.3"),
}
# The period of a rate as a unit of time: 310 tonnes a day for 24 days.
_UNITS: Mapping[str, str] = {
    "minute": "min",
    "hour": "h",
    "day": "d",
    "week": "wk",
    "month": "mo",
    "year": "yr",
}


@frozen
class Product:
    """An amount, how often it is taken, and the total that is said to come of it."""

    amount: Figure
    times: Figure
    total: Figure
    computed: Interval

    @property
    def agrees(self) -> bool:
        """Whether the total is what the writing of the two admits."""
        return self.computed.meets(stated(self.total.number))


@frozen
class RateOver:
    """A rate over one period and what is said to come of it over a longer one."""

    rate: Figure
    total: Figure
    periods: tuple[str, str]
    times: Interval
    computed: Interval

    @property
    def agrees(self) -> bool:
        """Whether the total is what some usual number of periods makes of the rate."""
        said = stated(self.total.number)
        calendar = _CALENDAR.get(self.periods)
        if calendar and (_kindly(self.rate) * Interval(*map(Decimal, calendar))).meets(said):
            return True
        fits = said.over(_kindly(self.rate))
        if fits is None or not self.computed.high.is_finite() or not fits.high.is_finite():
            return self.computed.meets(said)
        return math.ceil(max(fits.low, self.times.low)) <= math.floor(min(fits.high, self.times.high))


def _kindly(rate: Figure) -> Interval:
    """What a rate admits, which is as a rule a mean that was rounded."""
    half = rate.number.step / 2
    return written(rate.number) + Interval(-half, half)


def products(passage: FigureSentence) -> Iterator[Product]:
    """2 500 euros to each of the 34, 85 000 in all; 34 people get 2,500 each; 310 a day for 24 days, or 7,440."""
    yield from _each(passage)
    yield from _over_time(passage)


def _over_time(passage: FigureSentence) -> Iterator[Product]:
    """A rate, for how long, and what it makes: 310 tonnes a day for 24 days, or 7,440 tonnes."""
    for first, second, third in passage.runs(3):
        rate, time, whole = (passage.figures[n] for n in (first, second, third))
        gap, between = passage.gaps[third], passage.gaps[second]
        told = passage.cues.end("restated", gap) or passage.cues.end("in_all", gap)
        period = _UNITS.get(_period(passage, between))
        if (
            not told
            or len(gap) > _FAR
            or len(between) > _FAR
            or period != time.symbol
            or not _one_thing(rate, whole)
        ):
            continue
        if gap[: told.start()].strip(" ,") or passage.cues.start("periods", passage.gaps[third + 1]):
            continue
        yield Product(rate, time, whole, _kindly(rate) * written(time.number))


def _each(passage: FigureSentence) -> Iterator[Product]:
    """An amount to each of so many, and the total."""
    cues = passage.cues
    for first, second, third in passage.runs(3):
        figures = [passage.figures[n] for n in (first, second, third)]
        gap, behind = passage.gaps[third], passage.gaps[third + 1]
        if not any(cues.end(name, gap) for name in _TOLD) or len(gap) > _FAR:
            continue
        if (
            passage.unread()
            or cues.start("periods", behind)
            or figures[2].dimension in ("share", "points", "")
        ):
            continue
        if figures[0].symbol == figures[2].symbol and not figures[1].symbol:
            amount, times = figures[0], figures[1]
            between = passage.gaps[second]
            tied = cues.end("each", between) or cues.start("each", between)
        elif figures[1].symbol == figures[2].symbol and not figures[0].symbol:
            amount, times = figures[1], figures[0]
            # 34 people get 2,500 each; 34 familles reçoivent chacune 2 500; each of the 34 gets 2,500.
            tied = cues.start("each", gap) or cues.within("each", passage.gaps[second])
            tied = tied or cues.end("each", passage.gaps[first])
        else:
            continue
        if tied and not _of_another(passage, amount, times, figures[2]):
            computed = written(amount.number) * written(times.number)
            yield Product(amount, times, figures[2], computed)


def _of_another(passage: FigureSentence, amount: Figure, times: Figure, whole: Figure) -> bool:
    """Whether another count of the sentence makes the total: 240 of its 910 lamps, at 312 each."""
    others = [f for f in passage.figures if f is not times and not f.symbol and f.number.upper is None]
    said = stated(whole.number)
    return any((written(amount.number) * written(other.number)).meets(said) for other in others)


def told_rates(passages: Sequence[FigureSentence]) -> Iterator[RateOver]:
    """The rates of a document with what they make: in one sentence, or in two that hold a figure each."""
    for number, passage in enumerate(passages):
        yield from rates(passage)
        before = passages[number - 1] if number else None
        if before is not None and len(before.figures) == len(_untimed(passage).figures) == 1:
            both = joined(before, _untimed(passage))
            yield from rates(both) if both else ()


def _untimed(passage: FigureSentence) -> FigureSentence:
    """A sentence without the figure in the name of its period, with which it begins: over one year, the bill ..."""
    first = passage.figures[0]
    named = (
        passage.gaps[0] + passage.text[first.span.start - passage.sentence.span.start :][: len(first.span)]
    )
    if len(passage.figures) < 2 or not passage.cues.end("periods", named):
        return passage
    gaps = (named + passage.gaps[1], *passage.gaps[2:])
    return attrs.evolve(passage, figures=passage.figures[1:], gaps=gaps)


def rates(passage: FigureSentence) -> Iterator[RateOver]:
    """200 a day, or 73,000 a year: two rates of one thing, the second introduced as the same said once more."""
    for first, second in passage.runs(2):
        one, other = passage.figures[first], passage.figures[second]
        gap, behind = passage.gaps[second], passage.gaps[second + 1]
        told = next((m for name in _TOLD if (m := passage.cues.end(name, gap))), None) or _opened(gap, behind)
        if not told or len(gap) > _FAR or _for_each(passage):
            continue
        between = gap[: told.start()]
        # A bill is of whatever was paid for, where nothing tells for what: the bill comes to.
        bill = other.claim.facets.what in _SUMS and between.rstrip().endswith(other.claim.facets.noun)
        if not _one_thing(one, other) and not (bill and one.symbol == other.symbol):
            continue
        # The period stands behind its figure, or before it: each week 45 parcels; sur un an, la facture.
        periods = (
            _period(passage, between) or _before(passage, passage.gaps[first]),
            _period(passage, passage.text[other.span.end - passage.sentence.span.start :])
            or _before(passage, re.split(r"[.;]\s", between)[-1]),
        )
        if periods in _TIMES:
            yield _over(one, other, periods)
        elif periods[::-1] in _TIMES:
            yield _over(other, one, periods[::-1])


def _for_each(passage: FigureSentence) -> bool:
    """Whether a rate is one of several, so that the total may be of all: 28 litres a day each; and not each day."""
    each = passage.cues.within("each", passage.text)
    return each is not None and not passage.cues.start("periods", passage.text[each.start() :])


def _opened(gap: str, behind: str) -> re.Match[str] | None:
    """Whether a figure is the only one in the bracket that it begins."""
    return _BRACKET.search(gap) if _CLOSED.match(behind) else None


def _before(passage: FigureSentence, text: str) -> str:
    """The period that the last words before a figure name; empty where they name none."""
    found = passage.cues.within("periods", text[-_BEFORE:])
    table = passage.pack.data.relations.periods
    return table.get(" ".join(found.group().split()), "") if found else ""


def _one_thing(one: Figure, other: Figure) -> bool:
    same = other.symbol in ("", one.symbol) and one.dimension not in ("share", "points", "speed")
    whats = {one.claim.facets.what, other.claim.facets.what} - {""}
    return same and len(whats) <= 1


def _period(passage: FigureSentence, text: str) -> str:
    """The period that the words behind a figure name, before any mark; empty where they name none."""
    stretch = text[:40]
    for mark in ",;:(.":
        stretch = stretch.split(mark, 1)[0]
    found = passage.cues.within("periods", stretch)
    table = passage.pack.data.relations.periods
    return table.get(" ".join(found.group().split()), "") if found else ""


def _over(rate: Figure, whole: Figure, periods: tuple[str, str]) -> RateOver:
    low, high = _TIMES[periods]
    times = Interval(Decimal(low), Decimal(high))
    return RateOver(rate, whole, periods, times, written(rate.number) * times)
