"""Facets: what keeps two claims apart, each by its name.

A facet differs only where both claims state it; what one leaves out is unknown, and tells nothing.
"""

import datetime
import re
from collections.abc import Callable, Mapping

from attrs import evolve

from crossfact.model.claim import CalendarDate, Claim, ClaimKind, Phase, Role, Status

# Roles that name what a plain count may be too: the whole of a part, what a change led to. What is no more
# told is a part or a forecast has a facet of its own.
_PLAIN = frozenset(
    {Role.TOTAL, Role.AFTER, Role.WHOLE, Role.PERIOD, Role.SHARE, Role.PART, Role.RATE, Role.EXPECTED}
)
_AHEAD = frozenset({Status.UPCOMING, Status.CONDITIONAL})


def other_time(a: Claim, b: Claim) -> bool:
    """Whether the claims are of two times: those that date the numbers, or else all that their sentences state."""
    x, y = a.facets.period, b.facets.period
    if x is not None and y is not None:
        return apart(x, y)
    left, right = (x,) if x else times(a), (y,) if y else times(b)
    return bool(left and right) and all(apart(s, t) for s in left for t in right)


def other_period(a: Claim, b: Claim) -> bool:
    """Whether both numbers are dated, each by a time of its own."""
    x, y = a.facets.period, b.facets.period
    return x is not None and y is not None and apart(x, y)


def apart(a: CalendarDate, b: CalendarDate) -> bool:
    """Whether two times cannot be one, as far as both are written: days, months, parts of a year, intervals."""
    first, second = reach(a), reach(b)
    if first and second:
        return first[1] < second[0] or second[1] < first[0]
    if a.differs(b):
        return True
    day, other = (a, b) if a.day is not None else (b, a)
    resolved = day.resolve()
    return resolved is not None and other.weekday is not None and resolved.weekday() != other.weekday


_MONTHS = {"Q": 3, "H": 6}


def reach(date: CalendarDate) -> tuple[datetime.date, datetime.date] | None:
    """The first and last day of a time whose year is told; None where it is open."""
    if date.year is None or (date.month is None and (date.day is not None or date.weekday is not None)):
        return None
    end = reach(date.end) if date.end is not None else None
    try:
        if date.day is not None and date.month is not None:
            first = last = datetime.date(date.year, date.month, date.day)
        elif date.month is not None:
            first, last = datetime.date(date.year, date.month, 1), _last(date.year, date.month)
        elif date.part[:1] in _MONTHS and date.part[1:].isdigit():
            size = _MONTHS[date.part[0]]
            month = (int(date.part[1:]) - 1) * size + 1
            first, last = datetime.date(date.year, month, 1), _last(date.year, month + size - 1)
        elif date.part:
            return None
        else:
            first, last = datetime.date(date.year, 1, 1), datetime.date(date.year, 12, 31)
    except ValueError:
        return None
    return first, max(last, end[1]) if end else last


def _last(year: int, month: int) -> datetime.date:
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)


def same_time(a: Claim, b: Claim) -> float:
    """How exactly the claims state one time: 1 for a day, a half for a month or year, 0 for none."""
    pairs = ((s, t) for s in times(a) for t in times(b) if not apart(s, t))
    return max((_fineness(s, t) for s, t in pairs), default=0.0)


def times(claim: Claim) -> tuple[CalendarDate, ...]:
    """The times of the sentence of a claim; a date is no time of its own."""
    own = claim.value.written if isinstance(claim.value, CalendarDate) else None
    return tuple(time for time in claim.facets.when if own is None or time.written != own)


def _fineness(a: CalendarDate, b: CalendarDate) -> float:
    if (a.day is not None and b.day is not None) or (a.weekday is not None and b.weekday is not None):
        return 1.0
    told = (a.year is not None and b.year is not None) or (a.month is not None and b.month is not None)
    return 0.5 if told else 0.0


def other_what(a: Claim, b: Claim) -> bool:
    """Whether two things are counted, by their concepts and nouns."""
    return bool(a.facets.what and b.facets.what and a.facets.what != b.facets.what)


def other_role(a: Claim, b: Claim) -> bool:
    """Whether two stated roles keep the claims apart: a change, a limit, a former value is never the total."""
    x, y = a.facets.role, b.facets.role
    return Role.UNKNOWN not in (x, y) and x != y and not (x in _PLAIN and y in _PLAIN)


def part_and_whole(a: Claim, b: Claim) -> bool:
    """Whether one claim is told as a part, and the other is not."""
    x, y = a.facets.role, b.facets.role
    return (x is Role.PART) != (y is Role.PART)


def other_status(a: Claim, b: Claim) -> bool:
    """Whether one is done and the other still ahead, or one is denied."""
    x, y = a.facets.status, b.facets.status
    denied = (x is Status.DENIED) != (y is Status.DENIED)
    return denied or (x in _AHEAD and y is Status.DONE) or (y in _AHEAD and x is Status.DONE)


def expected_and_done(a: Claim, b: Claim) -> bool:
    """Whether one is a forecast, a demand or a limit, and the other is not."""
    return (a.facets.role is Role.EXPECTED) != (b.facets.role is Role.EXPECTED)


def other_group(a: Claim, b: Claim) -> bool:
    """Whether the things counted are narrowed by other words."""
    x, y = set(a.facets.modifiers), set(b.facets.modifiers)
    return bool(x and y and not x & y and a.lang == b.lang)


def other_grade(a: Claim, b: Claim) -> bool:
    """Whether those hurt are told to be hurt badly here and slightly there."""
    x, y = (_GRADES.intersection(claim.facets.modifiers) for claim in (a, b))
    return bool(x and y) and not x & y


_GRADES = frozenset({"grave", "slight"})


def other_action(a: Claim, b: Claim) -> bool:
    """Whether the numbers are told with other verbs."""
    x, y = a.facets.action, b.facets.action
    return bool(x and y and x != y and a.lang == b.lang)


def other_source(a: Claim, b: Claim) -> bool:
    """Whether two sources are openly named."""
    return bool(a.facets.source and b.facets.source and a.facets.source != b.facets.source)


def same_phase(a: Claim, b: Claim) -> bool:
    """Whether two dates are both of a beginning, of an end, or of when something must be done."""
    return a.facets.phase is b.facets.phase is not Phase.UNKNOWN


def other_phase(a: Claim, b: Claim) -> bool:
    """Whether one date is of a beginning and the other of an end."""
    return {a.facets.phase, b.facets.phase} == {Phase.START, Phase.END}


def put_off(a: Claim, b: Claim) -> bool:
    """Whether one date is when something was to be, and the other when it was: due to begin in May, began in June."""
    dates = a.kind is ClaimKind.DATE and b.kind is ClaimKind.DATE
    return dates and bool(a.facets.action) and a.facets.action == b.facets.action and other_status(a, b)


def stamp(claim: Claim) -> bool:
    """Whether a date is that of its document, and tells of nothing else: a line of its own, or before the lead's dash."""
    if claim.kind is not ClaimKind.DATE or (claim.date is not None and day_told(claim) != claim.date):
        return False
    before, behind = (
        claim.evidence[: claim.location.span.start - claim.sentence.start],
        claim.evidence[claim.location.span.end - claim.sentence.start :],
    )
    if claim.rank == 0 and len(before.split()) <= _PLACE and _LEAD_DASH.match(behind):
        return True
    return claim.date is not None and not claim.facets.verb


def fresh(claim: Claim) -> bool:
    """Whether a date claim tells of its document's own day or the day beside it."""
    day = day_told(claim)
    return day is not None and claim.date is not None and abs((day - claim.date).days) <= 1


# The place of a dateline has so many words at most.
_PLACE = 4
# What stands between the date of a dateline and its lead: an agency's name in brackets, a dash.
_LEAD_DASH = re.compile(r"\s*(?:\([^()]*\)\s*)?[–—-]{1,2}\s")


def day_told(claim: Claim) -> datetime.date | None:
    """The day of a date claim, of its document's year where it tells none; None where it is no day."""
    date = claim.reckoned
    return (date if date.year or claim.date is None else evolve(date, year=claim.date.year)).resolve()


def other_member(a: Claim, b: Claim) -> bool:
    """Whether two ranks of one series are told with other verbs: out in the second round, drawn for the third."""
    ranks = a.kind is ClaimKind.RANK and b.kind is ClaimKind.RANK
    return ranks and bool(a.facets.noun and b.facets.noun) and a.facets.action != b.facets.action


APART: Mapping[str, Callable[[Claim, Claim], bool]] = {
    "what": other_what,
    "member": other_member,
    "role": other_role,
    "phase": other_phase,
    "put-off": put_off,
    "part": part_and_whole,
    "period": other_period,
    "when": other_time,
    "status": other_status,
    "expected": expected_and_done,
    "group": other_group,
    "grade": other_grade,
    "action": other_action,
    "source": other_source,
}
"""What tells two claims apart, by the facet's name."""
