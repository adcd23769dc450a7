"""Choice of reading: which of a word's readings holds in its sentence, by rules on its neighbours."""

import re
from collections.abc import Sequence
from weakref import WeakKeyDictionary

from attrs import frozen

from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.phrase import Word
from crossfact.model.place import Span
from crossfact.model.reading import Reading, WordReader
from crossfact.words.tokens import Token, tokenize

_FIGURE = re.compile(r"\d")
_NOUNS = ("NOUN", "PROPN", "ADJ", "NUM")
_VERBS = ("VERB", "AUX")


@frozen
class Classes:
    """The closed classes of a pack as sets, for look-up."""

    before_nouns: frozenset[str]
    subjects: frozenset[str]
    negations: frozenset[str]
    clitics: frozenset[str]
    adverbs: frozenset[str]
    bare_infinitive: frozenset[str]
    auxiliaries: frozenset[str]
    infinitive_marks: frozenset[str]


_CLASSES: "WeakKeyDictionary[PackData, Classes]" = WeakKeyDictionary()
_READERS: "WeakKeyDictionary[LanguagePack, WordReader]" = WeakKeyDictionary()


def classes(data: PackData) -> Classes:
    """The closed classes of a pack."""
    if data not in _CLASSES:
        verbs = data.verbs
        _CLASSES[data] = Classes(
            frozenset(verbs.before_nouns),
            frozenset(verbs.subjects),
            frozenset(verbs.negations),
            frozenset(verbs.clitics),
            frozenset(verbs.adverbs),
            frozenset((*verbs.modals, *verbs.support)),
            frozenset(verbs.auxiliaries),
            frozenset(verbs.infinitive_marks),
        )
    return _CLASSES[data]


def reader(pack: LanguagePack) -> WordReader:
    """The word reader of a pack, made when first asked for."""
    if pack not in _READERS:
        _READERS[pack] = pack.reader()
    return _READERS[pack]


def bare(norm: str) -> str:
    """A word without the mark that ties it to its neighbour: l' as l, -t-il as il."""
    return norm.rstrip("'").removeprefix("-t-").lstrip("-") or norm


def tag(text: str, span: Span, pack: LanguagePack) -> tuple[Word, ...]:
    """The words of a stretch of text, each with the reading that its neighbours leave."""
    tokens = tokenize(text, span, pack)
    words: list[Word] = []
    kinds, read = classes(pack.data), reader(pack)
    for number, token in enumerate(tokens):
        chosen = _choose(tokens, number, words, kinds, read)
        words.append(
            Word(token.span, token.text, token.norm, chosen.lemma, chosen.upos, chosen.feats, chosen.guessed)
        )
    return tuple(words)


def _choose(
    tokens: Sequence[Token], number: int, before: Sequence[Word], kinds: Classes, read: WordReader
) -> Reading:
    """The reading of one token, given the words before it."""
    token = tokens[number]
    if not any(c.isalnum() for c in token.text):
        return Reading(token.norm, "PUNCT" if token.text not in "%€$£°+=<>" else "SYM")
    if _FIGURE.match(token.text):
        return Reading(token.norm, "NUM")
    readings = read.readings(
        bare(token.norm) if token.text.startswith("-") or token.norm.endswith("'") else token.text
    )
    if len(readings) == 1:
        return readings[0]
    ranked = sorted(
        range(len(readings)), key=lambda i: (-_fit(readings[i], token, before, kinds), readings[i].guessed, i)
    )
    return readings[ranked[0]]


def _fit(reading: Reading, token: Token, before: Sequence[Word], kinds: Classes) -> int:
    """How well a reading fits after the words before it; 0 is indifferent."""
    previous = before[-1] if before else None
    capital = token.text[:1].isupper()
    fit = 0
    if reading.upos == "PROPN":
        fit += 2 if capital and before and before[-1].text not in '«“".:!?' else -2
    if previous is None:
        return fit
    last = bare(previous.norm)
    form = reading.feat("VerbForm")
    # A determiner behind a preposition is no noun: de la ville, where "la" might be the note.
    opens = bare(token.norm) in kinds.before_nouns and previous.upos != "DET"
    if last in kinds.before_nouns and not (opens and reading.upos in _NOUNS):
        fit += 2 if reading.upos in _NOUNS else -2 if reading.upos in _VERBS and form != "Inf" else 0
    if last in kinds.subjects:
        fit += 3 if reading.upos in _VERBS and form == "Fin" else 0
    if form == "Inf":
        fit += 3 if last in kinds.infinitive_marks or _after_modal(before, kinds) else -1
    elif form == "Fin" and reading.lemma in kinds.bare_infinitive:
        fit += 1
    return fit + _after_auxiliary(reading, before, kinds)


def _inserted(word: Word, kinds: Classes) -> bool:
    """Whether a word may stand between an auxiliary and its verb."""
    return word.upos == "ADV" or bare(word.norm) in kinds.negations | kinds.clitics | kinds.adverbs


def _after_modal(before: Sequence[Word], kinds: Classes) -> bool:
    """Whether the last word is one that takes a bare infinitive, adverbs and negations apart: will not open."""
    word = next((w for w in reversed(before[-4:]) if not _inserted(w, kinds)), None)
    return word is not None and word.lemma in kinds.bare_infinitive


def _after_auxiliary(reading: Reading, before: Sequence[Word], kinds: Classes) -> int:
    """A participle is at home behind an auxiliary, adverbs and negations apart; a finite verb is not."""
    for word in reversed(before[-4:]):
        if word.lemma in kinds.auxiliaries and word.upos in _VERBS:
            form = reading.feat("VerbForm")
            return 3 if form == "Part" else -2 if form == "Fin" else 0
        if not _inserted(word, kinds):
            return 0
    return 0
