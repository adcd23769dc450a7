"""Words and groups of a sentence, as the reader of words leaves them."""

import enum
from collections.abc import Sequence
from functools import cached_property

from attrs import frozen

from crossfact.model.claim import Status
from crossfact.model.place import Span
from crossfact.model.reading import Form


@frozen
class Word:
    """A token with the reading chosen for it, and where it starts."""

    start: int
    form: Form

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.start + len(self.form.text))

    @property
    def text(self) -> str:
        """Its text as written."""
        return self.form.text

    @property
    def norm(self) -> str:
        """Its text in normal form, of equal length."""
        return self.form.norm

    @property
    def lemma(self) -> str:
        """Its lemma."""
        return self.form.lemma

    @property
    def upos(self) -> str:
        """Its part of speech."""
        return self.form.upos

    @property
    def feats(self) -> str:
        """Its features."""
        return self.form.feats

    @property
    def guessed(self) -> bool:
        """Whether the reading was guessed from its shape or ending."""
        return self.form.guessed


# Groups are made by the hundred thousand: without slots a frozen value is made in half the time.
@frozen(slots=False)
class VerbGroup:
    """A verb with its auxiliaries, modals, pronouns and inserted adverbs.

    ``start`` and ``end`` are its offsets in the text, ``first`` and ``last`` the numbers of its outermost
    words (last included), ``head`` that of the word that carries the meaning. ``lemma`` is the head's;
    ``tense`` the group's as a whole (UD names, with Fut for periphrastic futures and the pack's names for
    compound tenses); ``status`` what it says of the event; ``voice`` Act or Pass.
    """

    start: int
    end: int
    first: int
    last: int
    head: int
    lemma: str
    tense: str
    status: Status
    voice: str = "Act"
    negated: bool = False
    finite: bool = True

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


@frozen(slots=False)
class NounGroup:
    """A noun with its determiner, numeral and modifiers, without its complements.

    ``start`` and ``end`` are its offsets in the text, ``first`` and ``last`` the numbers of its outermost
    words (last included), ``head`` that of the noun. ``lemma`` is the head's, ``modifiers`` are the lemmas of
    the adjectives and nouns beside it.
    """

    start: int
    end: int
    first: int
    last: int
    head: int
    lemma: str
    modifiers: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


class PhraseKind(enum.StrEnum):
    """What ties groups together, and what the members of a phrase are (numbers of head words)."""

    NAME = "name"
    """A name with its particles: its capitalised words."""
    PREPOSITIONAL = "prepositional"
    """A preposition with its noun; members: the noun, then the noun it complements where it is one."""
    APPOSITION = "apposition"
    """A name and what its bearer is, either way round; members: the name, then the noun."""
    COORDINATION = "coordination"
    """Nouns joined by commas and a conjunction; members: the nouns."""
    LIST = "list"
    """What a colon announces; members: the nouns of the list, the one before the colon is the head."""


@frozen
class Phrase:
    """Groups that belong together: their stretch of words (last included), head and members by number."""

    kind: PhraseKind
    first: int
    last: int
    head: int
    members: tuple[int, ...]


@frozen
class Clause:
    """A finite verb with the heads of its subject and object, None where they are not plain.

    ``verb`` is the number of the verb group in the parse, the others are numbers of words. The subject of a
    passive is what the act is done to; it has no object.
    """

    verb: int
    subject: int | None = None
    object: int | None = None


@frozen
class SentenceParse:
    """The words of a sentence and the groups over them, each in the order of the text."""

    span: Span
    starts: Sequence[int]
    forms: Sequence[Form]
    verbs: tuple[VerbGroup, ...]
    nouns: tuple[NounGroup, ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words with their places."""
        return tuple(map(Word, self.starts, self.forms))

    def verb_at(self, word: int) -> VerbGroup | None:
        """The verb group that holds a word, by its number."""
        return next((v for v in self.verbs if v.first <= word <= v.last), None)
