"""weekday-date-mismatch."""

import datetime
from collections.abc import Iterable, Iterator, Mapping

import attrs

from crossfact.api import (
    CalendarDate,
    Claim,
    ClaimKind,
    DocumentRule,
    Edit,
    Example,
    Facts,
    Finding,
    Fix,
    Level,
    message,
    squeeze,
)

# Beyond a quarter from the document's date, a day without a year may belong to the year before or after.
_NEAR = 92


def weekday_date_mismatch(facts: Facts) -> Iterable[Finding]:
    """The weekday does not fall on the date it is written with.

    The calendar settles it: 14 July 2025 is a Monday whoever writes. Readers who plan by the line will come
    on the wrong day, so both repairs are offered, the weekday or the day, and neither is applied.

    Where the year is not written, it is the one that puts the day nearest to the document's own date; without
    such a date, or where two years are possible (the sentence may name another) and one of them fits, nothing is
    said. The machine's clock is never asked.

    Known false alarms: dates of the Julian calendar; an error quoted on purpose outside quotation marks.
    """
    for claim in facts.claims:
        if claim.kind is not ClaimKind.DATE or claim.calendar.weekday is None or claim.quoted:
            continue
        days = list(_days(claim.calendar, facts.document.date, _years(claim, facts)))
        if days and all(day.weekday() != claim.calendar.weekday for day in days):
            yield _finding(claim, days[0], facts)


def _years(claim: Claim, facts: Facts) -> tuple[int, ...]:
    """The years that the sentence of a claim names: in 2026, from Sunday 29 March."""
    beside = (c for c in facts.claims_in(claim.sentence) if c.kind is ClaimKind.DATE and c is not claim)
    return tuple(c.calendar.year for c in beside if c.calendar.year is not None and c.calendar.shift is None)


def _days(
    date: CalendarDate, reference: datetime.date | None, named: tuple[int, ...]
) -> Iterator[datetime.date]:
    """The days that may be meant: the one written, or those nearest to the reference and of the years named beside."""
    if date.year is not None:
        yield from _in_years(date, (date.year,))
    elif reference is not None:
        near = _in_years(date, (reference.year, reference.year - 1, reference.year + 1))
        near.sort(key=lambda day: (abs((day - reference).days), day))
        yield from near[:1] if near and abs((near[0] - reference).days) <= _NEAR else near[:2]
        yield from _in_years(date, named)


def _in_years(date: CalendarDate, years: tuple[int, ...]) -> list[datetime.date]:
    """The days of a date in some years, those that exist."""
    found = (attrs.evolve(date, year=year).resolve() for year in years)
    return [day for day in found if day is not None]


def _finding(claim: Claim, day: datetime.date, facts: Facts) -> Finding:
    pack = facts.pack_of_language(claim.lang)
    capital = claim.text[:1].isupper()
    written = _name(pack.data.dates.weekdays, claim.calendar.weekday or 0, capital=capital)
    right = _name(pack.data.dates.weekdays, day.weekday(), capital=capital)
    near = min(
        (day + datetime.timedelta(days=n) for n in (-3, -2, -1, 1, 2, 3)),
        key=lambda d: (d.weekday() != claim.calendar.weekday, abs((d - day).days)),
    )
    month = _name(pack.data.dates.months, near.month, capital=capital)
    text = claim.location.span.of(facts.document.text)
    first = len(text.split()[0].rstrip(","))
    start = claim.location.span.start
    return Finding(
        rule="weekday-date-mismatch",
        level=RULE.level,
        message=message(
            "“{written}”: {date} is a {right}, not a {wrong}",
            written=" ".join(text.split()),
            date=day.isoformat(),
            right=right,
            wrong=written,
        ),
        location=claim.location,
        words=squeeze(claim.evidence),
        fixes=(
            Fix(
                message("make the weekday {right}", right=right),
                (Edit(facts.document.uri, type(claim.location.span)(start, start + first), right),),
            ),
            Fix(message("make the date {day} {month}", day=near.day, month=month), ()),
        ),
    )


def _name(table: Mapping[str, int], number: int, *, capital: bool) -> str:
    """The first name that a table gives a number, with a capital where the text writes such names so."""
    name = next(name for name, value in table.items() if value == number)
    return name.capitalize() if capital else name


RULE = DocumentRule(
    check=weekday_date_mismatch,
    level=Level.ERROR,
    family="dates",
    needs="a year, or the document's date",
    examples=(
        Example(
            "fr",
            bad="Le défilé aura lieu [[mardi 14 juillet 2025]] sur le port.",
            good="Le défilé aura lieu lundi 14 juillet 2025 sur le port.",
        ),
        Example(
            "fr",
            bad="La foire ouvre [[samedi 7 mars]].",
            good="La foire ouvre samedi 8 mars.",
            date=datetime.date(2025, 3, 4),
        ),
        Example(
            "en",
            bad="The hearing is set for [[Wednesday, March 3, 2026]], the court said.",
            good="The hearing is set for Tuesday, March 3, 2026, the court said.",
        ),
        Example(
            "en",
            bad="The fair opens on [[Saturday 7 March]].",
            good="The fair opens on Saturday 8 March.",
            date=datetime.date(2025, 3, 4),
        ),
    ),
)
