"""Events: what a sentence tells of somebody who does something to something, as still to come or as done."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from crossfact.model.claim import Status
from crossfact.model.document import BlockKind, Document, Part, Sentence
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import NounGroup, SentenceParse, VerbGroup, Word
from crossfact.model.rule import Facts
from crossfact.text.normal import pieces, words
from crossfact.words.lexicon import reader

_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM)
# The subject stands right before its verb, the object right behind: only adverbs and pronouns between.
_LOOSE = ("ADV", "PRON", "PART")
_CONTENT = ("NOUN", "PROPN", "NUM", "ADJ")
_SHARED = 1


@frozen
class Event:
    """A verb group with its definite subject and object, and what else its sentence tells.

    ``heads`` are the words of the subject's head as written; ``key`` is made of lemmas.
    """

    document: Document
    sentence: Sentence
    verb: VerbGroup
    key: tuple[str, ...]
    heads: frozenset[str]
    others: frozenset[str]
    times: frozenset[str]
    names: frozenset[str]


def upcoming(facts: Facts) -> Iterator[Event]:
    """What a document tells as still to come, in order; its titles and quotations left out."""
    return (e for e in _events_with(facts, _looks_ahead) if e.verb.status is Status.UPCOMING)


def done(facts: Facts, coming: Iterable[Event]) -> Iterator[Event]:
    """What a document tells as done of some events that are told as still to come, in order."""
    listed = list(coming)
    keys = {event.key for event in listed}
    heads = {piece for event in listed for head in event.heads for piece in pieces(head)}
    found = _events_with(facts, lambda _, form: form in heads)
    return (e for e in found if e.verb.status is Status.DONE and e.key in keys)


def one_occasion(a: Event, b: Event) -> bool:
    """Whether two events of one key share a telling word, and nothing that both sentences tell parts them."""
    if any(one and other and not one & other for one, other in ((a.times, b.times), (a.names, b.names))):
        return False
    return len(a.others & b.others) >= _SHARED


@lru_cache(maxsize=1 << 16)
def _looks_ahead(pack: LanguagePack, word: str) -> bool:
    """Whether a word can be a future, or a verb that puts another in the future."""
    return any(
        r.feat("Tense") == "Fut" or r.lemma in pack.data.verbs.upcoming for r in reader(pack).readings(word)
    )


def _events_with(facts: Facts, test: Callable[[LanguagePack, str], bool]) -> Iterator[Event]:
    """The events of the narrator's sentences with a word that passes a test: only those are worth a parse."""
    for sentence in facts.sentences_with(test):
        if _tells(facts, sentence):
            yield from _events(facts, sentence)


def _tells(facts: Facts, sentence: Sentence) -> bool:
    """Whether a sentence is the narrator's, in the text and not in its title."""
    block = facts.document.blocks[sentence.block]
    return block.kind in _KINDS and block.part is not Part.TITLE and not facts.quoted(sentence.span)


def _events(facts: Facts, sentence: Sentence) -> Iterator[Event]:
    parse, pack = facts.parse(sentence), facts.pack_of(sentence.block)
    dates = {*pack.data.dates.months, *pack.data.dates.weekdays, *pack.data.dates.relative}
    for verb in parse.verbs:
        if not verb.finite or facts.quoted(verb.span) or not _plain(verb):
            continue
        subject, thing = _before(parse, verb), _behind(parse, verb)
        if subject is None or thing is None or not (_definite(parse, subject) and _definite(parse, thing)):
            continue
        names = tuple(_named(parse, group, dates) for group in (subject, thing))
        content = frozenset(w.lemma for w in parse.words if w.upos in _CONTENT and w.norm not in dates)
        yield Event(
            facts.document,
            sentence,
            verb,
            (verb.lemma, *names),
            frozenset(words(parse.words[subject.head].norm)),
            content - {*" ".join(names).split()},
            frozenset(w.norm for w in parse.words if w.norm in dates or w.upos == "NUM"),
            frozenset(w.norm for w in parse.words if w.upos == "PROPN" and w.norm not in dates),
        )


def _plain(verb: VerbGroup) -> bool:
    return (verb.status is Status.UPCOMING and verb.tense == "Fut") or (
        verb.status is Status.DONE and verb.tense in ("Past", "PresPerf")
    )


def _before(parse: SentenceParse, verb: VerbGroup) -> NounGroup | None:
    """The noun group right before a verb, where it begins the sentence: else it may be no subject."""
    group = next((n for n in reversed(parse.nouns) if n.last < verb.first), None)
    if group is None or any(w.upos not in _LOOSE for w in parse.words[group.last + 1 : verb.first]):
        return None
    return None if any(w.upos == "ADP" for w in _left(parse.words, group)) else group


def _left(words: Sequence[Word], group: NounGroup) -> Sequence[Word]:
    return words[group.first - 1 : group.first] if group.first else ()


def _behind(parse: SentenceParse, verb: VerbGroup) -> NounGroup | None:
    group = next((n for n in parse.nouns if n.first > verb.last), None)
    if group is None or any(w.upos not in _LOOSE for w in parse.words[verb.last + 1 : group.first]):
        return None
    return group


def _definite(parse: SentenceParse, group: NounGroup) -> bool:
    """Whether a group has an article or possessive that points at one thing, or is a name."""
    feats = " ".join(w.feats for w in parse.words[max(0, group.first - 1) : group.first + 1])
    return "Definite=Def" in feats or "Poss=Yes" in feats or parse.words[group.head].upos == "PROPN"


def _named(parse: SentenceParse, group: NounGroup, dates: Container[str]) -> str:
    """The lemmas of what a group names, without the words of time that lean on it (its verdict tonight)."""
    inner = parse.words[group.first : group.last + 1]
    return " ".join(w.lemma.lower() for w in inner if w.upos in _CONTENT and w.norm not in dates)
