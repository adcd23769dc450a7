"""Parties: who does what a verb tells, and what it is done to, by the groups of a parse."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from crossfact.extract.said.cues import Cue
from crossfact.extract.said.lexicon import Lexicon
from crossfact.extract.said.scene import Scene
from crossfact.extract.said.speakers import by_phrase, candidates, pronoun_before, voice
from crossfact.model.document import Sentence
from crossfact.model.phrase import NounGroup, SentenceParse, Word
from crossfact.model.place import Span
from crossfact.model.said import Party
from crossfact.text.normal import without_accents
from crossfact.words.clauses import structure

_TELLING = ("NOUN", "PROPN", "ADJ", "VERB", "X", "NUM")
_SHORT = 2
# What ties an owner to what is owned.
_OWNING = frozenset({"'", "'s"})
# What may stand before the name of whom a phrase means, beside an article.
_NAMING = ("NOUN", "PROPN", "ADJ")
# A comma and a space.
_MARK = 3
# Between a verb and its object, and between groups, so many words and only of these sorts.
_APART, _BETWEEN = 4, ("ADP", "DET", "ADV", "PART")
# So many groups in a row, tied by prepositions, are one thing: the reopening of the swimming pool of Marle.
_CHAIN = 4


@frozen
class Thing:
    """What is spoken of: its telling words, the head first, and those of them that are names or make it another.

    ``vague`` things are named by a noun that stands for whatever was spoken of (plan).
    """

    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    renewed: tuple[str, ...] = ()
    vague: bool = False


def chain(parse: SentenceParse, head: int, end: int, lexicon: Lexicon) -> Span | None:
    """The words, by number, of the group of a head and of those tied to it up to ``end``; None outside all groups.

    A time ends it, and who does it (by).
    """
    agents = lexicon.pack.data.acts.agents
    at = next((n for n, g in enumerate(parse.nouns) if g.first <= head <= g.last), None)
    if at is None:
        return None
    first, last = parse.nouns[at].first, parse.nouns[at].last
    # The Harbour Users' Association: what owns a noun belongs to its name.
    for group in reversed(parse.nouns[:at]):
        between = parse.words[group.last + 1 : first]
        if len(between) != 1 or between[0].norm not in _OWNING:
            break
        first = group.first
    for group in parse.nouns[at + 1 : at + _CHAIN]:
        between = parse.words[last + 1 : group.first]
        tied = len(between) <= _SHORT and any(word.upos == "ADP" for word in between)
        if (
            group.last >= end
            or not (tied or not between)
            or any(w.upos not in ("ADP", "DET") for w in between)
        ):
            break
        inside = parse.words[group.first : group.last + 1]
        if any(w.norm in agents for w in between) or any(w.norm in lexicon.dates for w in inside):
            break
        last = group.last
    return Span(first, last + 1)


def first_group(parse: SentenceParse, start: int, lexicon: Lexicon) -> NounGroup | None:
    """The noun group that a verb is followed by: the first that no preposition governs, else the first of all.

    Times and places are passed over: signed on Wednesday in Olm the treaty.
    """
    at = start
    for group in parse.nouns:
        if group.first < start:
            continue
        between = parse.words[at : group.first]
        if len(between) > _APART or any(w.upos not in _BETWEEN for w in between):
            break
        at = group.last + 1
        if parse.words[group.head].norm in lexicon.dates:
            continue
        if parse.words[group.head].upos != "PROPN" or not any(word.upos == "ADP" for word in between):
            return group
    return None


def thing(parse: SentenceParse, head: int, stretch: Span, lexicon: Lexicon) -> Thing:
    """What the words of a stretch of a parse speak of."""
    renewing = frozenset(lexicon.pack.data.acts.renewed)
    words = parse.words[stretch.start : stretch.end]
    head = _meant(parse, head, stretch, lexicon)
    ordered = (parse.words[head], *(word for word in words if word.start != parse.words[head].start))
    vague = lexicon.pack.data.acts.vague
    told = [w for w in ordered if _tells(w, lexicon) and (w is ordered[0] or w.lemma not in vague)]
    again = [w.lemma for w in words if w.norm in renewing or w.lemma in renewing]
    return Thing(
        tuple(dict.fromkeys(plain_lemma(word) for word in told)),
        tuple(dict.fromkeys(plain_lemma(word) for word in told if _is_name(word, parse))),
        tuple(dict.fromkeys(again)),
        parse.words[head].lemma in lexicon.pack.data.acts.vague,
    )


def _meant(parse: SentenceParse, head: int, stretch: Span, lexicon: Lexicon) -> int:
    """The head of a thing, of calls for an inquiry that of the inquiry."""
    if parse.words[head].lemma not in lexicon.pack.data.acts.vague:
        return head
    inside = (g.head for g in parse.nouns if head < g.first and g.last < stretch.end)
    told = (n for n in inside if parse.words[n].upos == "NOUN" and _tells(parse.words[n], lexicon))
    return next(told, head)


def _is_name(word: Word, parse: SentenceParse) -> bool:
    """Whether a word is a name: capitalised, and where the sentence begins, before another that is."""
    if not word.text[:1].isupper():
        return False
    first, *rest = parse.words
    if word.start != first.start or word.upos == "PROPN":
        return True
    return bool(rest) and rest[0].text[:1].isupper()


def plain_lemma(word: Word) -> str:
    """The lemma of a word in lower case without accents, a name as it is written."""
    return _plain(word) if word.upos == "PROPN" else without_accents(word.lemma.lower())


def _plain(word: Word) -> str:
    return without_accents(word.norm)


def matter(parse: SentenceParse, start: int, who: Party, lexicon: Lexicon) -> Thing:
    """What the words from a place on speak of, who is concerned left out."""
    told = (plain_lemma(word) for word in parse.words[start:] if _tells(word, lexicon))
    return Thing(tuple(dict.fromkeys(word for word in told if word not in who.names)))


def _tells(word: Word, lexicon: Lexicon) -> bool:
    short = len(word.norm) <= _SHORT and not any(char.isdigit() for char in word.norm)
    if word.upos not in _TELLING or short:
        return False
    acts, dates = lexicon.pack.data.acts, lexicon.dates
    if word.norm in lexicon.stop_words or word.norm in dates or word.lemma in lexicon.stop_words:
        return False
    return word.norm not in acts.renewed and word.lemma not in acts.renewed


def party(scene: Scene, parse: SentenceParse, stretch: Span, head: int, lexicon: Lexicon) -> Party | None:
    """Who is meant by a subject; None where it is a part of a group, of which the rest may do otherwise."""
    person = bearer(scene, parse, stretch, head)
    if person:
        return Party(person, tuple(map(without_accents, person.split())))
    acts = lexicon.pack.data.acts
    words = parse.words[stretch.start : stretch.end]
    before = parse.words[stretch.start : head + 1]
    if any(w.upos == "NUM" or w.norm in acts.some or w.lemma in acts.some for w in before):
        return None
    names = tuple(dict.fromkeys(_plain(w) for w in words if _is_name(w, parse) and _tells(w, lexicon)))
    return Party(person, names, body(parse.words[head], words, lexicon))


def bearer(scene: Scene, parse: SentenceParse, stretch: Span, head: int) -> str:
    """The key of the person whom the words of a stretch name: its head, or a name beside it (the mayor, Ada Marle)."""
    words = parse.words[stretch.start : stretch.end]
    start, end = words[0].start, words[-1].span.end
    if parse.words[head].upos == "PROPN" or _apposed(words, head - stretch.start):
        found = next((p.key for _, p in scene.mentions(start, end)), "")
        if found:
            return found
    return next((p.key for name, p in scene.mentions(end, end + _MARK) if scene.norm[end] == ","), "")


def _apposed(words: Sequence[Word], head: int) -> bool:
    """Whether a name follows the noun of a subject without a preposition: the skipper Odile Tarnier."""
    return any(word.upos == "PROPN" for word in words[head + 1 : head + 2])


def body(head: Word, words: Sequence[Word], lexicon: Lexicon) -> str:
    """The kind of body that a noun or a name is, by its name in all languages; else the lemma of a noun without one."""
    own = next(_kinds(lexicon, head.lemma.lower()), "")
    if own or (head.upos != "PROPN" and not any(word.upos == "PROPN" for word in words)):
        return own or plain_lemma(head)
    return next((known for word in reversed(words) for known in _kinds(lexicon, word.norm)), "")


def _kinds(lexicon: Lexicon, lemma: str) -> Iterator[str]:
    kind = _bodies(lexicon).get(lemma) or _bodies(lexicon).get(lexicon.forms.lemma(lemma))
    if kind:
        yield kind


@lru_cache(maxsize=16)
def _bodies(lexicon: Lexicon) -> dict[str, str]:
    return {word: kind for kind, words in lexicon.pack.data.acts.bodies.items() for word in words}


def subject(scene: Scene, parse: SentenceParse, at: int, lexicon: Lexicon) -> str:
    """The key of the person who is the subject of the last finite verb that begins before a place or at it."""
    clauses = structure(parse, lexicon.pack).clauses
    before = [c for c in clauses if parse.verbs[c.verb].start <= at and c.subject is not None]
    head = before[-1].subject if before else None
    stretch = None if head is None else chain(parse, head, parse.verbs[before[-1].verb].first, lexicon)
    return bearer(scene, parse, stretch, head) if head is not None and stretch else ""


def person_before(scene: Scene, sentence: Sentence, span: Span, lexicon: Lexicon) -> str:
    """Who takes the stance: the subject of the sentence as far as it is a person or a body with a name."""
    zone = Span(sentence.span.start, span.start)
    gender = pronoun_before(scene, zone, lexicon)
    if gender:
        cue = Cue(span, "", None, gender)
        said = voice(scene, cue, sentence.block, sentence.span.start, None)
        return said.person.key if said and said.person and said.sure else ""
    found = next(candidates(scene, zone, lexicon, strict=False), None)
    if isinstance(found, tuple):
        return found[1].key
    if found is None:
        return ""
    meant = by_phrase(scene, found, zone, sentence.block, sentence.span.start)
    inner = scene.names_in(found.span)
    if meant and meant.person:
        return meant.person.key
    return inner[-1].key if inner and _itself(scene, found.span, inner[-1].span, lexicon) else ""


def _itself(scene: Scene, phrase: Span, name: Span, lexicon: Lexicon) -> bool:
    """Whether a phrase ends in the name of whom it means (the brewer Halden): neither another Karvanian nor their leader."""
    before = [t.text for t in scene.tokens(Span(phrase.start, max(phrase.start, name.start)), lexicon)]
    led = all(word in lexicon.definite or lexicon.forms.part_of_speech(word) in _NAMING for word in before)
    return led and name.end >= phrase.end
