"""Words and groups of a sentence, as the reader of words leaves them."""

from attrs import frozen

from crossfact.model.claim import Status
from crossfact.model.place import Span


@frozen
class Word:
    """A token with the reading chosen for it. ``norm`` is its text in normal form, of equal length."""

    span: Span
    text: str
    norm: str
    lemma: str
    upos: str
    feats: str = ""
    guessed: bool = False


@frozen
class VerbGroup:
    """A verb with its auxiliaries, modals, pronouns and inserted adverbs.

    ``first`` and ``last`` are the numbers of its outermost words (last included), ``head`` that of the
    word that carries the meaning. ``lemma`` is the head's; ``tense`` the group's as a whole (UD names,
    with Fut for periphrastic futures); ``status`` what it says of the event; ``voice`` Act or Pass.
    """

    span: Span
    first: int
    last: int
    head: int
    lemma: str
    tense: str
    status: Status
    voice: str = "Act"
    negated: bool = False
    finite: bool = True


@frozen
class NounGroup:
    """A noun with its determiner, numeral and modifiers; ``head`` is the number of the head word."""

    span: Span
    first: int
    last: int
    head: int
    lemma: str
    modifiers: tuple[str, ...] = ()


@frozen
class SentenceParse:
    """The words of a sentence and the groups over them, each in the order of the text."""

    span: Span
    words: tuple[Word, ...]
    verbs: tuple[VerbGroup, ...]
    nouns: tuple[NounGroup, ...]

    def verb_at(self, word: int) -> VerbGroup | None:
        """The verb group that holds a word, by its number."""
        return next((v for v in self.verbs if v.first <= word <= v.last), None)
