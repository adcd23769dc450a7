"""Claims: what a text says that can be checked, and the facets that tell one from another."""

import datetime
import enum

from attrs import field, frozen

from crossfact.model.document import Part
from crossfact.model.place import Location, Span
from crossfact.model.quantity import Quantity
from crossfact.model.said import NameMention, OfficeHeld, QuoteWords, StanceTaken, StatementMade


class Status(enum.StrEnum):
    """Whether what is told is done, still to come, supposed or denied."""

    DONE = "done"
    UNDER_WAY = "under-way"
    UPCOMING = "upcoming"
    HABITUAL = "habitual"
    CONDITIONAL = "conditional"
    DENIED = "denied"
    UNKNOWN = "unknown"


class Role(enum.StrEnum):
    """The part a number plays in its sentence."""

    TOTAL = "total"
    PART = "part"
    WHOLE = "whole"
    BEFORE = "from"
    AFTER = "to"
    CHANGE = "change"
    RANK = "rank"
    AGE = "age"
    RATE = "rate"
    SHARE = "share"
    LIMIT = "limit"
    RECORD = "record"
    EXPECTED = "expected"
    UNKNOWN = "unknown"


@frozen
class CalendarDate:
    """A date as far as it is written: year, month, day and weekday (0 is Monday), each or None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    written: str = ""

    def resolve(self, reference: datetime.date | None = None) -> datetime.date | None:
        """The day, if it is written whole; the year may be taken from ``reference``. None if no such day."""
        year = self.year if self.year is not None else reference.year if reference else None
        if year is None or self.month is None or self.day is None:
            return None
        try:
            return datetime.date(year, self.month, self.day)
        except ValueError:
            return None

    def differs(self, other: "CalendarDate") -> bool:
        """Whether a part that both state differs."""
        pairs = (
            (self.year, other.year),
            (self.month, other.month),
            (self.day, other.day),
            (self.weekday, other.weekday),
        )
        return any(a is not None and b is not None and a != b for a, b in pairs)


@frozen
class Facets:
    """What is known about a claim beside its value; an empty facet is unknown, never "none".

    ``what`` is the thing counted or the quantity measured, as a concept shared by the languages or
    else as a lemma; ``modifiers`` the lemmas that narrow it. ``who`` are the owners and groups named
    near it. ``action`` is the lemma (or concept) of the governing verb. ``when`` are the times stated
    in the sentence. ``context`` are the other content words of the sentence.
    """

    what: str = ""
    noun: str = ""
    modifiers: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    action: str = ""
    verb: str = ""
    when: tuple[CalendarDate, ...] = ()
    status: Status = Status.UNKNOWN
    source: str = ""
    role: Role = Role.UNKNOWN
    context: tuple[str, ...] = ()


Said = QuoteWords | OfficeHeld | StatementMade | NameMention | StanceTaken
Value = Quantity | CalendarDate


class ClaimKind(enum.StrEnum):
    """What sort of value a claim carries."""

    QUANTITY = "quantity"
    DATE = "date"
    QUOTE = "quote"
    ROLE = "role"
    STATEMENT = "statement"
    NAME = "name"
    STANCE = "stance"


@frozen
class Claim:
    """A checkable statement: its value, its facets and where it stands.

    ``location`` covers the words that carry the value with what is counted; ``sentence`` the whole
    sentence. ``quoted`` is true inside quotation marks: there the narrator vouches for nothing.
    ``rank`` says how many quantities the document gives before this one.
    """

    kind: ClaimKind
    value: Value | Said
    facets: Facets
    location: Location
    sentence: Span
    text: str
    evidence: str = field(repr=False)
    part: Part = Part.BODY
    lang: str = ""
    quoted: bool = False
    date: datetime.date | None = None
    rank: int = 0

    @property
    def quantity(self) -> Quantity:
        """The value of a quantity claim; raises TypeError on another kind."""
        if isinstance(self.value, Quantity):
            return self.value
        raise TypeError(f"{self.location.uri}: expected a quantity, found a {self.kind}")

    @property
    def calendar(self) -> CalendarDate:
        """The value of a date claim; raises TypeError on another kind."""
        if isinstance(self.value, CalendarDate):
            return self.value
        raise TypeError(f"{self.location.uri}: expected a date, found a {self.kind}")
