"""headline-number-not-in-body."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations

from crossfact.api import (
    Claim,
    ClaimKind,
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    Part,
    Quantity,
    Related,
    Status,
    Verdict,
    comparable,
    compare,
    message,
    same_value,
    squeeze,
)

_COUNTED = (ClaimKind.QUANTITY, ClaimKind.SCORE)
# A figure of an older version is seldom further off; a slip of the keyboard may be.
_NEAR = Decimal(2)


def headline_number_not_in_body(facts: Facts) -> Iterable[Finding]:
    """The headline gives a number that stands nowhere in the text, which gives another for the same thing.

    Headlines are written last, by another hand, from an older version. The number is looked for in the whole
    text, in figures and in words, rounded, and as the sum or difference of two numbers of the same thing. Only
    where the text counts the same thing and gets another number is it a question; the first such passage is shown.
    What the text counts must be likely to be what the headline does: no more than twice as many or half as
    many, unless a slip of the keyboard makes the one of the other, not done where the headline looks ahead, and
    not of a year gone by.

    Known false alarms: a headline that counts what the text lists; a headline on one part of what the text tells.
    """
    claims = [c for c in facts.claims if c.kind in _COUNTED]
    body = [c for c in claims if c.part is not Part.TITLE]
    for claim in claims:
        if claim.part is not Part.TITLE or claim.quoted:
            continue
        like = [c for c in body if comparable(claim, c)]
        told = [c for c in like if not c.quoted and _one_thing(claim, c)]
        if any(same_value(claim, c) or _rounds(claim, c) for c in like) or _reckoned(claim, told):
            continue
        counterpart = next((c for c in told if _likely(claim, c) and not _of_old(c, facts)), None)
        if counterpart:
            yield _finding(claim, counterpart)


def _one_thing(a: Claim, b: Claim) -> bool:
    """Whether two claims count one thing in one role, or are both scores."""
    same = bool(a.facets.what) and a.facets.what == b.facets.what and a.facets.role is b.facets.role
    return same or a.kind is b.kind is ClaimKind.SCORE


def _rounds(claim: Claim, other: Claim) -> bool:
    """Whether a headline gives a finer figure of the text without its last digits, rounded or cut off."""
    if not isinstance(claim.value, Quantity) or not isinstance(other.value, Quantity):
        return False
    coarse, fine = claim.value.in_base, other.value.in_base
    return fine.step < coarse.step and abs(coarse.value - fine.value) < coarse.step


def _likely(claim: Claim, other: Claim) -> bool:
    """Whether two values of one thing are likely to be meant for one: nothing told apart, and the figures near."""
    if {claim.facets.status, other.facets.status} == {Status.UPCOMING, Status.DONE}:
        return False
    found = compare(claim, other)
    if found.verdict is not Verdict.CONFLICT:
        return False
    if found.slip or not isinstance(claim.value, Quantity) or not isinstance(other.value, Quantity):
        return True
    low, high = sorted(c.value.in_base.value for c in (claim, other) if isinstance(c.value, Quantity))
    return high <= low * _NEAR


def _of_old(claim: Claim, facts: Facts) -> bool:
    """Whether a figure of the text is of a year gone by, as its sentence and the latest year of the text tell."""
    period = claim.facets.period
    if period is None:
        return False
    if period.year is None:
        return period.shift is not None and period.shift.unit == "year" and period.shift.count < 0
    told = (c for c in facts.claims if c.kind is ClaimKind.DATE and c.facets.status is not Status.UPCOMING)
    years = {c.calendar.year for c in told if c.calendar.year is not None}
    today = facts.document.date
    return period.year < (today.year if today else max(years, default=period.year))


def _reckoned(claim: Claim, told: Sequence[Claim]) -> bool:
    """Whether the number is the sum or difference of two numbers of the text."""
    if not isinstance(claim.value, Quantity):
        return False
    value = claim.value.in_base.value
    numbers = [c.value.in_base.value for c in told if isinstance(c.value, Quantity)]
    return any(value in (x + y, abs(x - y)) for x, y in combinations(numbers, 2))


def _finding(claim: Claim, other: Claim) -> Finding:
    return Finding(
        rule="headline-number-not-in-body",
        level=RULE.level,
        message=message(
            "the headline says {first}, the text {second}",
            first=claim.words,
            second=other.words,
        ),
        location=claim.location,
        words=f"{squeeze(claim.evidence)} / {squeeze(other.text)}",
        related=(Related(other.location, message("“{text}”", text=other.text)),),
        because=(message("read as {first} and {second}", first=claim.reading, second=other.reading),),
        root=f"{claim.location.uri}#{claim.location.span.start}",
        lang=claim.lang,
    )


RULE = DocumentRule(
    check=headline_number_not_in_body,
    level=Level.WARNING,
    family="numbers",
    examples=(
        Example(
            "fr",
            bad="Brame ferme [[15 écoles]]\n\nDans la vallée de Brame, {{treize écoles}} ont fermé depuis la rentrée.",
            good="Brame ferme 13 écoles\n\nDans la vallée de Brame, treize écoles ont fermé depuis la rentrée.",
        ),
        Example(
            "en",
            bad="Brame closes [[15 schools]]\n\nIn the Brame valley {{thirteen schools}} have closed since September.",
            good="Brame closes 13 schools\n\nIn the Brame valley thirteen schools have closed since September.",
        ),
    ),
)
