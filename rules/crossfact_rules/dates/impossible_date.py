"""impossible-date."""

import calendar
from collections.abc import Iterable

from crossfact.api import (
    CalendarDate,
    Claim,
    ClaimKind,
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    message,
    mismatch,
)

_LEAP = 2024


def impossible_date(facts: Facts) -> Iterable[Finding]:
    """A day that does not exist: 31 June, 30 February.

    Without a year, 29 February may be a day.

    Known false alarms: the thirtieth of February said in jest, outside quotation marks.
    """
    for claim in facts.claims:
        if claim.kind is ClaimKind.DATE and not claim.quoted:
            last = _last(claim.calendar)
            if last is not None and (claim.calendar.day or 0) > last and not _counts(claim, facts):
                yield mismatch(
                    facts.document,
                    "impossible-date",
                    RULE.level,
                    message(
                        "“{date}”: that month has {last} days",
                        date=claim.words,
                        last=last,
                    ),
                    claim.location,
                )


def _last(date: CalendarDate) -> int | None:
    """The last day of the month of a date."""
    if date.month is None or date.day is None:
        return None
    return calendar.monthrange(date.year or _LEAP, date.month)[1]


def _counts(claim: Claim, facts: Facts) -> bool:
    """Whether the figure behind a month counts what follows: in June 31 people came."""
    if claim.calendar.year is not None or not claim.text[-1:].isdigit():
        return False
    sentence = next((s for s in facts.sentences if s.span == claim.sentence), None)
    words = facts.parse(sentence).words if sentence else ()
    following = next((w for w in words if w.span.start >= claim.location.span.end), None)
    return following is not None and following.upos in ("NOUN", "PROPN", "ADJ", "NUM", "SYM", "X")


RULE = DocumentRule(
    check=impossible_date,
    level=Level.ERROR,
    family="dates",
    examples=(
        Example(
            "fr",
            bad="Les dossiers sont à rendre avant le [[31 juin]].",
            good="Les dossiers sont à rendre avant le 30 juin.",
        ),
        Example(
            "en",
            bad="Please reply by [[February 30]], the clerk said.",
            good="Please reply by February 28, the clerk said.",
        ),
    ),
)
