"""Claims: what a text says that can be checked, and the facets that tell one from another."""

import datetime
import enum

from attrs import field, frozen

from crossfact.model.calendar import CalendarDate, ClockTime
from crossfact.model.document import Part
from crossfact.model.place import Location, Span
from crossfact.model.quantity import Quantity, Score
from crossfact.model.said import NameMention, OfficeHeld, QuoteWords, StanceTaken, StatementMade
from crossfact.model.version import Version

__all__ = [
    "CalendarDate",
    "Claim",
    "ClaimKind",
    "ClockTime",
    "Facets",
    "Phase",
    "Role",
    "Said",
    "Status",
    "Value",
]


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
    BIRTH = "birth"
    RATE = "rate"
    SHARE = "share"
    LIMIT = "limit"
    PERIOD = "period"
    RECORD = "record"
    EXPECTED = "expected"
    UNKNOWN = "unknown"


class Phase(enum.StrEnum):
    """What a date is of: when something begins, when it ends, or when it must be done."""

    START = "start"
    END = "end"
    DUE = "due"
    UNKNOWN = "unknown"


@frozen
class Facets:
    """What is known about a claim beside its value; an empty facet is unknown, never "none".

    ``what`` is the thing counted or the quantity measured, as a concept shared by the languages or
    else as a lemma; ``modifiers`` the lemmas that narrow it. ``who`` are the owners and groups named
    near it. ``phase`` is what a date is of. ``action`` is the lemma (or concept) of the governing verb. ``when`` are the times stated
    in the sentence, ``period`` the one of them that dates this number, reckoned from the document's day. ``context`` are the other content words of the sentence.
    """

    what: str = ""
    noun: str = ""
    modifiers: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    action: str = ""
    verb: str = ""
    when: tuple[CalendarDate, ...] = ()
    period: CalendarDate | None = None
    status: Status = Status.UNKNOWN
    source: str = ""
    role: Role = Role.UNKNOWN
    phase: Phase = Phase.UNKNOWN
    context: tuple[str, ...] = ()


Said = QuoteWords | OfficeHeld | StatementMade | NameMention | StanceTaken
Value = Quantity | CalendarDate | ClockTime | Score | Version


class ClaimKind(enum.StrEnum):
    """What sort of value a claim carries: counts, amounts and measures are quantities."""

    QUANTITY = "quantity"
    DATE = "date"
    QUOTE = "quote"
    ROLE = "role"
    STATEMENT = "statement"
    NAME = "name"
    STANCE = "stance"
    TIME = "time"
    RANK = "rank"
    MULTIPLE = "multiple"
    SCORE = "score"
    LIFE = "life"
    VERSION = "version"


@frozen
class Claim:
    """A checkable statement: its value, its facets and where it stands.

    ``location`` covers the words that carry the value with what is counted; ``sentence`` the whole
    sentence. ``quoted`` is true inside quotation marks: there the narrator vouches for nothing.
    ``rank`` says how many quantities the document gives before this one. ``resolved`` is the value of a date
    with what only the document's day tells (yesterday, on Thursday); None without such a day.
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
    resolved: CalendarDate | None = None

    @property
    def quantity(self) -> Quantity:
        """The value of a quantity claim; raises TypeError on another kind."""
        if isinstance(self.value, Quantity):
            return self.value
        raise TypeError(f"{self.location.uri}: expected a quantity, found a {self.kind}")

    @property
    def reading(self) -> str:
        """How the value was understood, for messages; what is said is understood as it stands."""
        return self.value.reading if isinstance(self.value, Value) else self.text

    @property
    def words(self) -> str:
        """The words of the claim on one line, as messages and lists show them."""
        return " ".join(self.text.split())

    @property
    def calendar(self) -> CalendarDate:
        """The value of a date claim; raises TypeError on another kind."""
        if isinstance(self.value, CalendarDate):
            return self.value
        raise TypeError(f"{self.location.uri}: expected a date, found a {self.kind}")

    @property
    def reckoned(self) -> CalendarDate:
        """The value of a date claim with what its document's day tells; raises TypeError on another kind."""
        return self.resolved or self.calendar
