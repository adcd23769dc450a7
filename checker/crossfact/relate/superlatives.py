"""Superlatives: who or what is said to be the first of its kind somewhere, by the words around a superlative."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from crossfact.model.document import Sentence
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse, Word
from crossfact.model.place import Location, Span
from crossfact.model.rule import Facts
from crossfact.text.normal import without_accents

_TELLING = ("NOUN", "PROPN", "ADJ", "NUM")
_INSIDE = (*_TELLING, "ADP", "DET", "PART")
# The noun and where: without a perimeter everybody may be the largest of something.
_FEWEST = 3


@frozen
class Superlative:
    """A name and the rank it is given: the telling words of the rank, its kind and its perimeter."""

    name: frozenset[str]
    rank: frozenset[str]
    location: Location
    text: str


def superlatives(facts: Facts) -> Iterator[Superlative]:
    """The ranks that a document gives to names in the narrator's voice, one of a sentence and a superlative."""

    def shows(pack: LanguagePack, form: str) -> bool:
        return form in pack.data.relations.superlatives

    for sentence in facts.sentences_with(shows):
        parse, pack = facts.parse(sentence), facts.pack_of(sentence.block)
        for at, word in enumerate(parse.words):
            if word.norm in pack.data.relations.superlatives and not facts.quoted(word.span):
                yield from _of_word(facts, sentence, parse, pack, at)


def _of_word(
    facts: Facts, sentence: Sentence, parse: SentenceParse, pack: LanguagePack, at: int
) -> Iterator[Superlative]:
    words = parse.words
    first, last = at, at
    while first > 0 and words[first - 1].upos in _INSIDE and words[first - 1].upos != "ADP":
        first -= 1
    while last + 1 < len(words) and words[last + 1].upos in _INSIDE:
        last += 1
    if first == at and words[at].upos != "ADJ":
        return
    name = _name_before(parse, first, pack)
    rank = frozenset(_lemma(w) for w in words[first : last + 1] if _tells(w, pack))
    if name and len(rank) >= _FEWEST:
        span = Span(words[first].start, words[last].span.end)
        place = facts.document.location(span)
        yield Superlative(
            frozenset(_lemma(w) for w in name), rank, place, sentence.span.of(facts.document.text)
        )


def _name_before(parse: SentenceParse, first: int, pack: LanguagePack) -> Sequence[Word]:
    """The name that a comma or the copula ties to what follows; nothing where another word does."""
    words = parse.words
    end = first - 1
    if end < 0:
        return ()
    verb = parse.verb_at(end)
    if verb is not None:
        if verb.negated or verb.lemma not in pack.data.verbs.copulas:
            return ()
        end = verb.first - 1
    elif words[end].text == ",":
        end -= 1
    else:
        return ()
    start = end
    while start >= 0 and words[start].text[:1].isupper() and words[start].upos not in ("DET", "PRON"):
        start -= 1
    return words[start + 1 : end + 1]


def _lemma(word: Word) -> str:
    return without_accents(word.norm if word.upos == "PROPN" else word.lemma.lower())


def _tells(word: Word, pack: LanguagePack) -> bool:
    ranks = pack.data.relations.superlatives
    return word.norm in ranks or (word.upos in _TELLING and word.norm not in pack.data.stop_words)
