"""age-mismatch."""

import datetime
from collections.abc import Hashable, Iterable, Iterator

from crossfact.api import (
    Claim,
    ClaimKind,
    CorpusRule,
    Example,
    Finding,
    Group,
    Level,
    Related,
    Role,
    message,
    squeeze,
)
from crossfact.api import lives as life


def age_mismatch(group: Group) -> Iterable[Finding]:
    """Somebody's age and date of birth do not agree.

    Whoever was born in 1958 cannot be 72 in 2021. The age is taken at the date that its sentence gives for the same
    deed, at a death told right before, or when the document was written: by its date, by the day its first
    paragraph tells of, or at least not before the last day it tells of as past. Births and ages are tied by the
    name in all documents of a story, or by their sentence.

    Nothing is said where a person cannot be told from another of the same name, where two dates of birth are
    given, or where nothing tells when the age was so.

    Known false alarms: old articles read as new; two persons of one given name whose surnames begin alike.
    """
    births = [c for c in group.claims if c.facets.role is Role.BIRTH]
    if not births or any(births[0].calendar.differs(other.calendar) for other in births[1:]):
        return
    birth = max(births, key=lambda c: (c.calendar.day is not None, c.calendar.month is not None))
    for age in group.claims:
        if age.facets.role is not Role.AGE or age.quoted:
            continue
        low, high = life.ages_possible(birth.calendar, age.facets.when)
        if not (low <= age.quantity.number.value and (high is None or age.quantity.number.value <= high)):
            yield _finding(age, birth, low, high)


def keys(claim: Claim) -> Iterator[Hashable]:
    """Births and ages are compared by the person."""
    if claim.kind is ClaimKind.LIFE:
        yield from claim.facets.who


def _finding(age: Claim, birth: Claim, low: int, high: int | None) -> Finding:
    said, born = age.words, birth.words
    if high is None:
        text = message("“{born}”: at least {low} by then, not {age}", born=born, low=low, age=said)
    elif low == high:
        text = message("“{born}”: {low} by then, not {age}", born=born, low=low, age=said)
    else:
        text = message(
            "“{born}”: {low} to {high} by then, not {age}", born=born, low=low, high=high, age=said
        )
    return Finding(
        rule="age-mismatch",
        level=RULE.level,
        message=text,
        location=age.location,
        words=" / ".join(sorted(squeeze(c.evidence) for c in (age, birth))),
        related=(Related(birth.location, message("“{text}”", text=born)),),
        lang=age.lang,
    )


RULE = CorpusRule(
    check=age_mismatch,
    key=keys,
    level=Level.ERROR,
    family="dates",
    examples=(
        Example(
            "fr",
            bad="{{Née en 1958}}, elle est morte en 2021 à [[72 ans]].",
            good="Née en 1958, elle est morte en 2021 à 63 ans.",
        ),
        Example(
            "fr",
            bad="Le luthier\n\nPaul Renardet, [[59 ans]], travaille encore. {{Né en 1961}}, il a appris avec son père.",
            good="Le luthier\n\nPaul Renardet, 63 ans, travaille encore. Né en 1961, il a appris avec son père.",
            date=datetime.date(2025, 3, 4),
        ),
        Example(
            "en",
            bad="{{Born in 1990}}, the [[41-year]]-old took office in 2025.",
            good="Born in 1990, the 34-year-old took office in 2025.",
        ),
    ),
)
