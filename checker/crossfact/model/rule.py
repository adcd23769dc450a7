"""Rules: what is looked for, in what, how gravely, and the examples that show it."""

import datetime
import inspect
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, Protocol

from attrs import field, frozen

from crossfact.model.claim import Claim
from crossfact.model.document import Document, Sentence
from crossfact.model.finding import Finding, Level
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse
from crossfact.model.place import Location, Span


@frozen
class Example:
    """A short text in one language, with the expected places marked: [[primary]] and {{related}}.

    A good text has no marks. ``date`` is the document's date; ``others`` are further documents of the
    story (marked like the first); ``markdown`` reads them all as Markdown. The first line of a text is a
    headline only where an empty line follows.
    """

    lang: str
    bad: str
    good: str
    date: datetime.date | None = None
    others: tuple[str, ...] = ()
    markdown: bool = False


class Facts(Protocol):
    """What a document rule sees of a document: finished claims, and the words where it asks for them."""

    @property
    def document(self) -> Document:
        """The document."""

    @property
    def pack(self) -> LanguagePack:
        """The language pack of the document."""

    @property
    def sentences(self) -> Sequence[Sentence]:
        """Its sentences, in order."""

    @property
    def norm(self) -> str:
        """Its prose in normal form, of equal length."""

    def sentences_in(self, span: Span) -> Sequence[Sentence]:
        """The sentences that lie wholly inside a stretch, in order."""

    def sentences_with(self, test: Callable[[LanguagePack, str], bool]) -> Iterator[Sentence]:
        """The sentences with a word that passes a test, in order; the test gets its pack and forms in normal form."""

    @property
    def figured(self) -> Sequence[int]:
        """The numbers of the sentences that hold a figure, in order: most relations need look at no others."""

    @property
    def claims(self) -> Sequence[Claim]:
        """Its claims, in order."""

    def claims_in(self, span: Span) -> Sequence[Claim]:
        """Its claims that begin in a stretch, in order."""

    @property
    def quotations(self) -> Sequence[Span]:
        """The stretches inside quotation marks, in order."""

    @property
    def unbalanced(self) -> Sequence[Span]:
        """The quotation marks that found no partner, in order."""

    def quoted(self, span: Span) -> bool:
        """Whether a span lies inside quotation marks or a block quote."""

    def parse(self, sentence: Sentence) -> SentenceParse:
        """The words, readings and groups of a sentence (parsed when first asked)."""

    def pack_of(self, block: int) -> LanguagePack:
        """The language pack of a block."""

    def pack_of_language(self, code: str) -> LanguagePack:
        """The language pack of a language, the document's where none is installed."""


class _Written:
    """What every rule has from its function: the name, and the docstring, which is its page."""

    __slots__ = ()
    check: Callable[..., Iterable[Finding]]

    @property
    def name(self) -> str:
        """The rule's name."""
        return self.check.__name__.replace("_", "-")

    @property
    def page(self) -> str:
        """The rule's page."""
        return inspect.cleandoc(self.check.__doc__ or "")


@frozen
class DocumentRule(_Written):
    """A rule that looks at one document at a time.

    ``check`` is the rule's function; its name, with hyphens, is the rule's, and its docstring is its
    page: what it does, why it matters, known false alarms. ``across`` looks for the same between documents,
    where the rule does that too; it is called once a run.
    """

    check: Callable[[Facts], Iterable[Finding]]
    level: Level
    family: str
    examples: tuple[Example, ...]
    default: bool = True
    needs: str = ""
    across: Callable[["Archive"], Iterable[Finding]] | None = None


@frozen
class CorpusRule(_Written):
    """A rule that looks at claims of one or more documents.

    ``key`` gives the keys under which a claim is to be compared; claims that share one form a group, and
    ``check`` is called once for each group of two or more, with the claims in the order of their places.
    """

    check: Callable[["Group"], Iterable[Finding]]
    key: Callable[[Claim], Iterable[Hashable]]
    level: Level
    family: str
    examples: tuple[Example, ...]
    default: bool = True
    needs: str = ""


@frozen
class Passage:
    """A paragraph of a document: its place, its text, the document's date and the language."""

    location: Location
    text: str
    date: datetime.date | None
    lang: str


class Archive(Protocol):
    """What an archive rule sees: the passages of all documents, and their words where it asks for them."""

    @property
    def passages(self) -> Sequence[Passage]:
        """The paragraphs of all documents, in order, but what stands in many of them."""

    @property
    def stories(self) -> Sequence[Sequence[Facts]]:
        """The documents of each story that has several, by the order of their names; without claims of extractors."""

    def pack(self, passage: Passage) -> LanguagePack:
        """The language pack of a passage."""

    def side(self, passage: Passage) -> Any:
        """A passage as a ``Side`` of a difference: its words and verb groups."""

    def quoted(self, passage: Passage) -> bool:
        """Whether a passage stands in quotation marks."""


@frozen
class ArchiveRule(_Written):
    """A rule that looks at the passages of all documents at once; ``check`` is called once a run."""

    check: Callable[[Archive], Iterable[Finding]]
    level: Level
    family: str
    examples: tuple[Example, ...]
    default: bool = True
    needs: str = ""


Rule = DocumentRule | CorpusRule | ArchiveRule


@frozen
class Group:
    """Claims of one story that share a key, and what their story knows (None where nobody asked)."""

    key: Hashable
    claims: tuple[Claim, ...]
    known: Any = field(default=None, repr=False)
