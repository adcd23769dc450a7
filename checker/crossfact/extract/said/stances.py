"""Stances: sentences in which somebody takes one side of an opposition that the packs know."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from crossfact.extract.said.acts import Parse, acts
from crossfact.extract.said.lexicon import Lexicon
from crossfact.extract.said.parties import person_before, subject
from crossfact.extract.said.scene import Scene
from crossfact.grammar.trie import pattern
from crossfact.model.document import Sentence
from crossfact.model.place import Span
from crossfact.model.said import StanceTaken
from crossfact.text.normal import without_accents

_WORD = re.compile(r"[^\W_]{2,}(?:-[^\W_]+)*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ABOUT = 170


@frozen(eq=False)
class _Side:
    topic: str
    first: bool
    alone: bool
    phrases: re.Pattern[str]


@frozen
class Stance:
    """A stance and where its words stand."""

    value: StanceTaken
    span: Span
    sentence: Sentence


def _phrase(entry: str) -> str:
    """An entry of the pack as a pattern: * is any ending, ~ up to six words."""
    words = (re.escape(word).replace(r"\*", r"[^\W\d_]*") for word in entry.split())
    return r"\s+".join(words).replace(r"\s+\~\s+", r"\s+(?:[^\s,.;:]+\s+){0,6}?")


@lru_cache(maxsize=16)
def _sides(lexicon: Lexicon) -> tuple[_Side, ...]:
    return tuple(
        _Side(
            topic, first, words.alone, re.compile(rf"(?<![\w'-])(?:{'|'.join(map(_phrase, entries))})(?!\w)")
        )
        for topic, words in lexicon.pack.data.stances.items()
        for first, entries in ((True, words.one), (False, words.other))
        if entries
    )


@frozen(eq=False)
class _Signs:
    """The longest word of every phrase: without one of them a sentence takes no stance on its topic."""

    pattern: re.Pattern[str]
    topics: Mapping[str, frozenset[str]]

    @classmethod
    @lru_cache(maxsize=16)
    def of(cls, lexicon: Lexicon) -> "_Signs":
        """The signs of a language."""
        topics: dict[str, set[str]] = {}
        for topic, words in lexicon.pack.data.stances.items():
            for entry in (*words.one, *words.other):
                topics.setdefault(max(re.split(r"[\s*~]+", entry), key=len), set()).add(topic)
        # Of two signs of which one begins the other the longer is found: it stands for both.
        meant = {
            sign: frozenset(t for s in topics if sign.startswith(s) for t in topics[s]) for sign in topics
        }
        return cls(re.compile(r"(?<!\w)" + pattern(topics)), meant)


def stances(
    scene: Scene, sentences: Sequence[Sentence], quoted: Sequence[Span], parse: Parse
) -> Iterator[Stance]:
    """The stances of a document outside quotation marks."""
    inside = [q.start for q in quoted]
    for found in (*_worded(scene, sentences, parse), *_acted(scene, sentences, parse)):
        near = bisect_right(inside, found.span.start) - 1
        if near < 0 or quoted[near].end <= found.span.start:
            yield found


def _acted(scene: Scene, sentences: Sequence[Sentence], parse: Parse) -> Iterator[Stance]:
    """The stances that verbs take."""
    for sentence, taken in acts(scene, sentences, parse):
        lexicon, who = scene.lexicon_of(sentence.block), taken.act.party
        yield Stance(
            StanceTaken(
                taken.side.topic,
                taken.first,
                taken.side.words.alone or taken.side.words.undergone,
                " ".join(taken.span.of(scene.document.prose).split()),
                who.person or " ".join(who.names),
                _content(scene, sentence, taken.span, lexicon),
                tuple(_YEAR.findall(sentence.span.of(scene.norm))),
                taken.act,
            ),
            taken.span,
            sentence,
        )


def _worded(scene: Scene, sentences: Sequence[Sentence], parse: Parse) -> Iterator[Stance]:
    """The stances that phrases show, one of a topic in a sentence."""
    topics: dict[int, frozenset[str]] = {}
    for number, block in enumerate(scene.document.blocks):
        lexicon = scene.lexicon_of(number)
        if not lexicon.pack.data.stances:
            continue
        signs = _Signs.of(lexicon)
        for match in signs.pattern.finditer(scene.norm, block.span.start, block.span.end):
            at = scene.vocabulary.sentence_at(match.start())
            if at is not None:
                topics[at] = topics.get(at, frozenset()) | signs.topics[match.group()]
    for at, about in topics.items():
        yield from _taken(scene, sentences[at], about, parse)


def _taken(scene: Scene, sentence: Sentence, topics: Container[str], parse: Parse) -> Iterator[Stance]:
    """The stances of a sentence on some topics; of two overlapping phrases of a topic the longer one counts."""
    lexicon = scene.lexicon_of(sentence.block)
    found: dict[str, tuple[re.Match[str], _Side]] = {}
    for side in _sides(lexicon):
        if side.topic not in topics:
            continue
        match = side.phrases.search(scene.norm, sentence.span.start, sentence.span.end)
        if match and (side.topic not in found or len(match.group()) > len(found[side.topic][0].group())):
            found[side.topic] = (match, side)
    for match, side in found.values():
        # On screen, by video link: what says the same in one sentence stands together.
        again = [m.end() for m in side.phrases.finditer(scene.norm, match.end(), sentence.span.end)]
        span = Span(match.start(), again[-1] if again else match.end())
        yield Stance(
            StanceTaken(
                side.topic,
                side.first,
                side.alone,
                " ".join(match.group().split()),
                subject(scene, parse(sentence), match.start(), lexicon)
                or person_before(scene, sentence, Span(*match.span()), lexicon),
                _content(scene, sentence, span, lexicon),
                tuple(_YEAR.findall(sentence.span.of(scene.norm))),
            ),
            span,
            sentence,
        )


def telling(scene: Scene, near: Span, leave: Sequence[Span], lexicon: Lexicon) -> tuple[str, ...]:
    """The telling words of a stretch: lemmas without accents, those in ``leave`` left out."""
    found: dict[str, None] = {}
    for match in _WORD.finditer(scene.norm, near.start, near.end):
        word = match.group()
        if word in lexicon.stop_words or any(s.start <= match.start() < s.end for s in leave):
            continue
        if len(word) > 3 or any(char.isdigit() for char in word):
            found[without_accents(lexicon.forms.lemma(word))] = None
    return tuple(found)


def _content(scene: Scene, sentence: Sentence, span: Span, lexicon: Lexicon) -> tuple[str, ...]:
    """The telling words around a stance, its own words left out."""
    near = Span(max(sentence.span.start, span.start - _ABOUT), min(sentence.span.end, span.end + _ABOUT))
    return telling(scene, near, (span,), lexicon)
