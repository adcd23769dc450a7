"""What is said and who is who: the values of the claims on quotes, statements, people and offices."""

import enum
from decimal import Decimal

from attrs import field, frozen

from crossfact.model.place import Location, Span


class QuoteKind(enum.StrEnum):
    """What a stretch between quotation marks is."""

    SPEECH = "speech"
    SCARE = "scare"
    TITLE = "title"
    NICKNAME = "nickname"
    TERM = "term"


class Tenure(enum.StrEnum):
    """How an office is held: now unless another word says so."""

    PRESENT = ""
    FORMER = "former"
    ACTING = "acting"
    OUTGOING = "outgoing"
    ELECT = "elect"


class Sphere(enum.StrEnum):
    """Which offices shut each other out: one in a body, one in public life; free ones go with any."""

    EXECUTIVE = "executive"
    PUBLIC = "public"
    FREE = "free"


@frozen
class Speaker:
    """Who says something.

    ``name`` is the full name as the text introduces it, or the office or body as it says it; ``person`` the
    name's normal form where a person is meant and known, else empty. ``sure`` is false where no word reports the
    quotation, and only what is told around it says who speaks.
    """

    name: str
    person: str = ""
    location: Location | None = field(default=None, repr=False)
    sure: bool = True


@frozen
class Figure:
    """A number that somebody says, with its unit's dimension or nothing; where it stands makes it no other."""

    value: Decimal
    dimension: str = ""
    location: Location | None = field(default=None, repr=False, eq=False)


@frozen
class QuoteWords:
    """Words between quotation marks.

    ``words`` are in normal form, without the incise that interrupts them; ``cue`` is what reports them.
    ``gaps`` says whether marks of omission or insertion stand among them. ``figures`` are the numbers
    among them. ``passage`` covers the words and who says them.
    """

    words: tuple[str, ...]
    kind: QuoteKind
    cue: str = ""
    speaker: Speaker | None = None
    incise: Span | None = None
    gaps: bool = False
    sentence: bool = False
    figures: tuple[Figure, ...] = ()
    passage: Location | None = field(default=None, repr=False)


@frozen
class NameMention:
    """A person named: the parts of the name as written, the title before it, and who is meant.

    ``person`` is the normal form of the full name under which the document introduces the person, of what is
    written where it never does. ``sure`` says that the words around show a person.
    """

    given: str
    surname: str
    title: str
    person: str
    full: str
    gender: str = ""
    sure: bool = False


@frozen
class OfficeHeld:
    """An office and who holds it, as one passage says.

    ``office`` is as written, ``concept`` its name shared by the languages, ``field`` that of its domain;
    ``organisation`` the body or place as written, or nothing.
    """

    person: str
    full: str
    office: str
    concept: str
    sphere: Sphere
    domain: str = ""
    organisation: str = ""
    tenure: Tenure = Tenure.PRESENT
    then: bool = False


@frozen
class StatementMade:
    """Something that somebody is reported to have said, in the reporter's words."""

    source: Speaker
    verb: str
    content: tuple[str, ...]
    negated: bool = False


@frozen
class StanceTaken:
    """One side of an opposition that somebody takes: ``topic`` is the opposition, ``first`` its first side.

    ``content`` are the telling words around: what the stance is about. ``actor`` is a name in normal form.
    ``act`` is what a verb tells, where one does.
    """

    topic: str
    first: bool
    alone: bool
    words: str
    actor: str
    content: tuple[str, ...]
    years: tuple[str, ...] = ()
    act: "Act | None" = None


@frozen
class Party:
    """Who does something: a person by the key of the name, the names of a body, or what it is called.

    ``body`` is the lemma of its noun, or the name that its kind of body has in all languages.
    """

    person: str = ""
    names: tuple[str, ...] = ()
    body: str = ""


@frozen
class Act:
    """What a verb tells of: who does it, and the telling words of what it is done to, its noun first.

    ``names`` are those of the object that are names, ``renewed`` those that make it another of its kind;
    ``bare`` says that no object is told at all, ``vague`` that its noun stands for whatever was spoken of. ``source`` is who says so, where somebody does; ``verbs`` are the
    lemmas of its verbs.
    """

    party: Party
    object: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    renewed: tuple[str, ...] = ()
    bare: bool = False
    vague: bool = False
    source: str = ""
    verbs: tuple[str, ...] = ()
