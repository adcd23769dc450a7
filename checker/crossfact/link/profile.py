"""Profiles: what the comparison asks of a claim for each of its pairs, worked out once."""

import datetime
import math
from collections.abc import Hashable, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal

from attrs import define, field, frozen

from crossfact.link.background import Background
from crossfact.link.facets import day_told, fresh, reach, times
from crossfact.link.slips import date_slip_marks, slip_marks
from crossfact.link.values import form
from crossfact.model.claim import Claim, ClaimKind, Status
from crossfact.model.document import Part
from crossfact.model.quantity import Quantity

# Beyond this, shared words add nothing.
MOST_CONTEXT = 5.0
# A document's headline figures are at most its first so many.
_FIRST = 3


@frozen(eq=False)
class Dated:
    """A date as it is compared.

    ``days`` are the first and the last day of what is told, where its year is; ``day`` is the day that is told, as an
    ordinal number, and ``known`` that of its document where the date is of something done: what is done has its day by
    then. ``fresh`` is true for the document's own day and the days beside it.
    """

    days: tuple[datetime.date, datetime.date] | None
    day: float
    known: float
    fresh: bool


@frozen(eq=False)
class Profile:
    """A claim as it is compared.

    ``document``, ``thing`` and ``deed`` are numbers: claims have the same where their documents (with their days and
    languages), what they count with the kind of the value, and their verbs are the same. ``order`` is the order of
    magnitude of the value, ``slips`` the marks of which two values share one where one is a slip of the other. ``words`` are those around
    by their worth, ``worth`` is that of all as far as it counts; ``names`` are the names of its sentence, ``beside`` the
    other figures there, ``measured`` the same by what they count or measure, ``roots`` the beginnings of its words.
    ``first`` and ``last`` are the days between which all times of its sentence lie, as ordinal numbers; ``dated`` is
    what a date is compared by.
    """

    number: int
    claim: Claim
    uri: str
    document: int
    thing: int
    deed: int
    order: float
    slips: frozenset[Hashable]
    words: Mapping[str, float]
    worth: float
    names: frozenset[str]
    beside: frozenset[Decimal]
    measured: Mapping[str, frozenset[Decimal]]
    roots: Mapping[str, float]
    first: float
    last: float
    headline: bool
    dated: Dated | None


@define(eq=False)
class Profiles:
    """The profiles of the claims of a story."""

    known: Background
    examples: list[Claim] = field(init=False, factory=list)
    """A claim for each number of a document, a thing or a deed."""
    made: list[Profile] = field(init=False, factory=list)
    """The profiles by their numbers."""
    _numbers: dict[Hashable, int] = field(init=False, factory=dict)
    _profiles: dict[int, Profile] = field(init=False, factory=dict)

    def of(self, claim: Claim) -> Profile:
        """The profile of a claim."""
        found = self._profiles.get(id(claim))
        if found is None:
            found = self._profiles[id(claim)] = self._profile(claim)
            self.made.append(found)
        return found

    def _profile(self, claim: Claim) -> Profile:
        f, value = claim.facets, claim.value
        unit = value.unit if isinstance(value, Quantity) else None
        sort = (unit.symbol, unit.dimension) if unit else None
        place, names = claim.location, self.known.names_near(claim)
        around, measured = self.known.worths(words_of(claim, names)), self.known.figures_beside(claim)
        first, last = _stretch(claim)
        dated = _dated(claim) if claim.kind is ClaimKind.DATE else None
        told = form(claim) if dated else None
        return Profile(
            len(self.made),
            claim,
            place.uri,
            self._number(("document", place.uri, place.logical[:1], claim.lang, claim.date), claim),
            self._number(("thing", claim.kind, sort, told, f.phase, f.noun, f.what, claim.lang), claim),
            self._number(("deed", f.action, f.verb, claim.lang, claim.kind), claim),
            _order(claim),
            _slips(claim),
            around,
            min(MOST_CONTEXT, sum(around.values())),
            names,
            frozenset().union(*measured.values()),
            {what: values for what, values in measured.items() if what and values},
            self.known.roots_of(claim),
            first,
            last,
            headline(claim),
            dated,
        )

    def _number(self, key: Hashable, claim: Claim) -> int:
        number = self._numbers.setdefault(key, len(self.examples))
        if number == len(self.examples):
            self.examples.append(claim)
        return number


def _dated(claim: Claim) -> Dated:
    day = day_told(claim)
    done = claim.facets.status is Status.DONE
    return Dated(
        reach(claim.reckoned),
        day.toordinal() if day else -math.inf,
        claim.date.toordinal() if claim.date and done else math.inf,
        fresh(claim),
    )


def words_of(claim: Claim, names: AbstractSet[str] = frozenset()) -> tuple[str, ...]:
    """The words of a claim: those around, its verb and its thing, for a verb here may be a noun there."""
    told = (*claim.facets.context, claim.facets.verb, claim.facets.noun)
    return tuple(word for word in dict.fromkeys(told) if word and word not in names)


def headline(claim: Claim) -> bool:
    """Whether it is a headline figure: told in the title or lead, or among the first of the document."""
    return claim.part in (Part.TITLE, Part.LEAD) or claim.rank < _FIRST


def _order(claim: Claim) -> float:
    """The order of magnitude of a quantity; nought for other values."""
    if not isinstance(claim.value, Quantity):
        return 0.0
    size = abs(claim.value.in_base.value)
    return math.log10(size) if size else -math.inf


def _stretch(claim: Claim) -> tuple[float, float]:
    """The first and last day of the times of a sentence; nothing lies between them where there are none."""
    days = [reach(time) for time in times(claim)]
    if not all(days):
        return -math.inf, math.inf
    return (
        min((first.toordinal() for first, _ in filter(None, days)), default=math.inf),
        max((last.toordinal() for _, last in filter(None, days)), default=-math.inf),
    )


def _slips(claim: Claim) -> frozenset[Hashable]:
    """What two values share where one may be a slip of the other."""
    if claim.kind is ClaimKind.DATE:
        return date_slip_marks(claim.calendar)
    if claim.kind is ClaimKind.RANK or not isinstance(claim.value, Quantity):
        return frozenset()
    return slip_marks(claim.value)
