"""What is counted: the noun a number belongs to, or the name of the quantity that was measured."""

from collections.abc import Mapping, Sequence
from weakref import WeakKeyDictionary

from attrs import frozen

from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.phrase import SentenceParse, Word
from crossfact.words.lexicon import bare

_REACH = 5


@frozen
class Counted:
    """The thing counted: its concept or lemma, its noun as written, what narrows it, where it ends.

    ``part`` is true in a partitive: 34 of the 51 seats.
    """

    what: str
    noun: str
    modifiers: tuple[str, ...]
    end: int
    part: bool = False


_CONCEPTS: "WeakKeyDictionary[PackData, Mapping[str, str]]" = WeakKeyDictionary()
_ACTIONS: "WeakKeyDictionary[PackData, Mapping[str, str]]" = WeakKeyDictionary()


def concept(lemma: str, data: PackData) -> str:
    """The concept of a noun, or the lemma itself where the pack knows none."""
    if data not in _CONCEPTS:
        _CONCEPTS[data] = {noun: name for name, nouns in data.concepts.items() for noun in nouns}
    return _CONCEPTS[data].get(lemma, lemma)


def action(lemma: str, data: PackData) -> str:
    """The concept of a verb, or the lemma itself."""
    if data not in _ACTIONS:
        _ACTIONS[data] = {verb: name for name, verbs in data.actions.items() for verb in verbs}
    return _ACTIONS[data].get(lemma, lemma)


def counted(parse: SentenceParse, last: int, pack: LanguagePack) -> Counted | None:
    """The noun counted by the number whose last word is ``last``; None where none follows it."""
    words, part, at = parse.words, False, last + 1
    linkers = set(pack.data.linkers)
    while at < len(words) and at - last <= _REACH:
        word = words[at]
        if word.upos in ("NOUN", "PROPN") and not _function(word, pack):
            return _named(words, at, pack, part=part)
        if bare(word.norm) in linkers or (part and word.upos == "DET"):
            # A determiner behind the linker, or within it, makes it a part: des 51, of the 51.
            following = words[at + 1] if at + 1 < len(words) else None
            part = part or (following is not None and following.upos in ("DET", "NUM")) or word.upos == "DET"
        elif word.upos == "NUM" and part:
            part = True
        elif word.upos not in ("ADJ", "ADV", "NOUN") and not (
            word.upos == "VERB" and "VerbForm=Part" in word.feats
        ):
            return None
        at += 1
    return None


def _function(word: Word, pack: LanguagePack) -> bool:
    """Whether a word of comparison or a preposition was taken for a noun: 118 de plus, 14 par."""
    hedges = pack.data.hedges
    roles = (*pack.data.roles.change_after, *pack.data.linkers)
    return bare(word.norm) in {*hedges.about, *(w.split()[-1] for w in roles)}


def _named(words: Sequence[Word], at: int, pack: LanguagePack, *, part: bool) -> Counted:
    """The head of the run of nouns that begins at ``at``, with the words that narrow it."""
    head, end = at, at
    if _head_last(pack):
        while end + 1 < len(words) and words[end + 1].upos in ("NOUN", "PROPN") and end - at < _REACH:
            end += 1
        head = end
        narrowing = [w.lemma for w in words[at:head]]
    else:
        narrowing = []
        while end + 1 < len(words) and words[end + 1].upos == "ADJ" and end - at < _REACH:
            end += 1
            narrowing.append(words[end].lemma)
    lemma = words[head].lemma.lower()
    return Counted(concept(lemma, pack.data), lemma, tuple(narrowing), words[end].span.end, part)


def _head_last(pack: LanguagePack) -> bool:
    """Whether the head of a compound stands last, as in Germanic languages: crew members."""
    return pack.data.head_last


def measured(
    parse: SentenceParse, first: int, last: int, pack: LanguagePack, *, length: bool = False
) -> Counted | None:
    """The name of the quantity measured by the words ``first`` to ``last``; ``length`` is true of times.

    In turn: the noun it belongs to (100 000 euros d'amende, 12 % of the seats, a £120 payment), the noun it
    completes (une amende de 100 000 euros; profit of £580m), the subject of its verb (la dette a été ramenée à
    305 millions). A length of time is named by the noun it completes alone.
    """
    if not length and (behind := _behind(parse.words, last, pack)) is not None:
        return behind
    completed = _completed(parse.words, first, pack)
    if completed is not None or length:
        return completed
    return _subject(parse, first, pack)


def _behind(words: Sequence[Word], last: int, pack: LanguagePack) -> Counted | None:
    """The noun behind an amount: with a linker (euros d'amende), or at once where heads stand last (£120 payment)."""
    at = last + 1
    if at < len(words) and bare(words[at].norm) in pack.data.linkers:
        at += 1
        while at < len(words) and at - last <= _REACH and words[at].upos in ("DET", "ADJ", "NUM", "PRON"):
            at += 1
        return _named(words, at, pack, part=False) if at < len(words) and _noun(words[at], pack) else None
    if _head_last(pack) and at < len(words) and _noun(words[at], pack) and words[at].upos == "NOUN":
        return _named(words, at, pack, part=False)
    return None


def _completed(words: Sequence[Word], first: int, pack: LanguagePack) -> Counted | None:
    """The noun that an amount completes: une amende de 100 000 euros."""
    before = first - 1
    if before < 1 or bare(words[before].norm) not in pack.data.linkers:
        return None
    before -= 1
    while before > 0 and words[before].upos == "ADJ":
        before -= 1
    return _head_of(words, before, pack) if _noun(words[before], pack) else None


def _noun(word: Word, pack: LanguagePack) -> bool:
    """Whether a word is a noun that can name a quantity: no word of the grammar that was taken for one."""
    return word.upos in ("NOUN", "PROPN") and bare(word.norm) not in pack.data.stop_words


def _head_of(words: Sequence[Word], head: int, pack: LanguagePack) -> Counted:
    lemma = words[head].lemma.lower()
    narrowing = []
    step = -1 if _head_last(pack) else 1
    at = head + step
    while 0 <= at < len(words) and words[at].upos in (("ADJ", "NOUN", "PROPN") if step < 0 else ("ADJ",)):
        narrowing.append(words[at].lemma)
        at += step
    return Counted(concept(lemma, pack.data), lemma, tuple(sorted(narrowing)), words[head].span.end)


def _subject(parse: SentenceParse, first: int, pack: LanguagePack) -> Counted | None:
    """The subject noun of the last finite verb before the number; None where a pronoun stands for it."""
    words = parse.words
    verb = next((v for v in reversed(parse.verbs) if v.last < first and v.finite), None)
    if verb is None or any(w.text in _STOPS for w in words[verb.last + 1 : first]):
        return None
    at = verb.first - 1
    if at >= 0 and words[at].upos == "PRON":
        # A relative pronoun stands behind what it means: la dette, qui atteignait 412 millions.
        if at == 0 or not (words[at - 1].upos in ("NOUN", "PROPN") or words[at - 1].text == ","):
            return None
        at -= 2 if words[at - 1].text == "," else 1
    start = _segment(words, at)
    nouns = _heads(words, start, at, pack)
    if not nouns and start >= 0 and words[start].upos == "PUNCT" and words[start].text not in _STOPS:
        # Behind an insertion the subject stands at the head of the sentence.
        end = next((i for i, w in enumerate(words) if w.upos == "PUNCT"), at)
        nouns = _heads(words, -1, end - 1, pack)
    if not nouns:
        return None
    return _head_of(words, nouns[-1] if _head_last(pack) else nouns[0], pack)


_STOPS = frozenset(";:.!?")


def _segment(words: Sequence[Word], at: int) -> int:
    """The word before the stretch that ends at ``at``: a mark, a verb, a conjunction."""
    start = at
    while start >= 0 and words[start].upos not in ("PUNCT", "VERB", "AUX", "SCONJ"):
        start -= 1
    return start


def _heads(words: Sequence[Word], start: int, end: int, pack: LanguagePack) -> list[int]:
    """The nouns of a stretch that hang on no preposition."""
    return [
        i
        for i in range(start + 1, end + 1)
        if words[i].upos == "NOUN"
        and _noun(words[i], pack)
        and not _complement(words, i, start)
        and not _glued(words, i)
    ]


def _glued(words: Sequence[Word], at: int) -> bool:
    """Whether a word hangs on a figure without a space, as the scale in £580m does."""
    return at > 0 and words[at - 1].upos == "NUM" and words[at - 1].span.end == words[at].span.start


def _complement(words: Sequence[Word], at: int, start: int) -> bool:
    """Whether a noun hangs on a preposition: its determiner and adjectives apart, an ADP stands before."""
    before = at - 1
    while before > start and words[before].upos in ("DET", "ADJ", "NUM", "NOUN", "PROPN"):
        before -= 1
    return before > start and words[before].upos == "ADP"
