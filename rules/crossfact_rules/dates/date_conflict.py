"""date-conflict."""

from collections.abc import Hashable, Iterable, Iterator

from crossfact.api import (
    Claim,
    ClaimKind,
    Conflict,
    CorpusRule,
    Example,
    Finding,
    Group,
    Level,
    Message,
    Verdict,
    conflicts,
    disagreement,
    listed,
    message,
)


def date_conflict(group: Group) -> Iterable[Finding]:
    """Two passages give different dates, or different times of day, for what seems to be one event.

    An appointment told twice with two dates is missed by half of the readers. Dates are compared as finely as both
    are written, relative ones (on Thursday, yesterday) by the document's own day. Both passages are shown with
    the reading of each date and the words, names and figures that both have around it. Whether the same event is
    meant is the editor's to say: the finding is a question, never an error.

    Dates of one sentence, dates told with other names or places, and a date that the other document gives too are
    kept apart, and so are dates of which too little is known. What is possible but not likely is a note.

    Known false alarms: two events of one kind in one place; an event that was put off, where nothing says so.
    """
    for conflict in conflicts(group):
        yield _finding(conflict)


def keys(claim: Claim) -> Iterable[Hashable]:
    """Days are compared with days, times of day with times of day."""
    if claim.kind in (ClaimKind.DATE, ClaimKind.TIME) and not claim.quoted:
        yield claim.kind


def _finding(conflict: Conflict) -> Finding:
    first, second = conflict.odd, conflict.others[0]
    template = (
        "two dates for what may be one event: {first} / {second}"
        if conflict.comparison.verdict is Verdict.POSSIBLE
        else "two dates for what seems to be one event: {first} / {second}"
    )
    told = message(template, first=first.text, second=second.text)
    return disagreement(
        "date-conflict", conflict, told, tuple(_because(conflict, first, second)), level=RULE.level
    )


def _because(conflict: Conflict, first: Claim, second: Claim) -> Iterator[Message]:
    yield message(
        "read as {first} and {second}",
        first=_reading(first),
        second=_reading(second),
    )
    if conflict.comparison.shared:
        shared = (message("“{text}”", text=word) for word in conflict.comparison.shared)
        yield message("agree: {facets}", facets=listed(shared))


def _reading(claim: Claim) -> str:
    return claim.resolved.reading if claim.resolved else claim.reading


RULE = CorpusRule(
    check=date_conflict,
    key=keys,
    level=Level.WARNING,
    family="dates",
    examples=(
        Example(
            "fr",
            bad="Le salon du vitrail de Brame ouvre ses portes au public [[le 12 mai 2025]].",
            others=("Le salon du vitrail de Brame ouvrira ses portes au public {{le 21 mai 2025}}.",),
            good="Le salon du vitrail de Brame ouvre le 12 mai 2025 et ferme le 21 mai 2025.",
        ),
        Example(
            "en",
            bad="The Brame stained-glass fair opens its doors to the public on [[12 May 2025]].",
            others=("The Brame stained-glass fair will open its doors to the public on {{21 May 2025}}.",),
            good="The Brame stained-glass fair opens on 12 May 2025 and closes on 21 May 2025.",
        ),
    ),
)
