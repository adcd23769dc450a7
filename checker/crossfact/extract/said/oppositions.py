"""Oppositions: the verbs of a pack that take one side of something or the other."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from crossfact.extract.said.lexicon import Lexicon
from crossfact.model.phrase import Word
from crossfact.model.said_words import StanceWords

# Between a verb and the words that it needs: gave the plan its full blessing.
_REACH = 5
# A word behind a verb that is so long shows a sentence better than the verb does: was absent.
_RARE = 5


@frozen(eq=False)
class Side:
    """A side of an opposition that a verb takes: with the words ``tail`` behind it, and without those ``barred``."""

    topic: str
    first: bool
    words: StanceWords
    tail: tuple[str, ...] = ()
    barred: frozenset[str] = frozenset()

    def behind(self, words: Sequence[Word]) -> int | None:
        """How many of the words behind a verb its tail takes; None where they are not those it needs."""
        near = words[:_REACH]
        if any(word.norm in self.barred or word.lemma in self.barred for word in near):
            return None
        taken = 0
        for needed in self.tail:
            place = next((n for n, w in enumerate(near) if n >= taken and needed in (w.norm, w.lemma)), None)
            if place is None:
                return None
            taken = place + 1
        return taken


@frozen(eq=False)
class Oppositions:
    """The sides of a language by the lemma of their verb, and the words that show a sentence worth a parse."""

    sides: Mapping[str, tuple[Side, ...]]
    lemmas: frozenset[str]
    tails: frozenset[str]

    @classmethod
    @lru_cache(maxsize=16)
    def of(cls, lexicon: Lexicon) -> "Oppositions":
        """The oppositions of a language."""
        found: dict[str, list[Side]] = {}
        for topic, words in lexicon.pack.data.stances.items():
            for first, entries in ((True, words.verbs), (False, words.against)):
                for entry in entries:
                    wanted, _, barred = entry.partition(" / ")
                    lemma, *tail = wanted.split()
                    side = Side(topic, first, words, tuple(tail), frozenset(barred.split()))
                    found.setdefault(lemma, []).append(side)
        # Of two sides of one verb, the one that needs more words is meant: vote against before vote.
        sides = {lemma: tuple(sorted(s, key=lambda one: -len(one.tail))) for lemma, s in found.items()}
        told = [(lemma, side) for lemma, known in sides.items() for side in known]
        signs = [(lemma, max(side.tail, key=len, default="")) for lemma, side in told]
        rare = {sign for _, sign in signs if len(sign) >= _RARE and sign not in lexicon.stop_words}
        lemmas = frozenset(lemma for lemma, sign in signs if sign not in rare)
        return cls(sides, lemmas, frozenset(rare))

    def shows(self, lexicon: Lexicon, form: str) -> bool:
        """Whether a form can be that of a verb that takes a side, or a word that one needs."""
        if form in self.tails:
            return True
        return any(r.upos == "VERB" and r.lemma in self.lemmas for r in lexicon.forms.words.readings(form))
