"""Phrases: the nouns of a sentence, alone and as heads of their phrases, with the values read among them."""

from functools import cached_property

from attrs import define

from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse
from crossfact.model.reading import Form
from crossfact.words.lexicon import bare

# What may stand between a noun and the preposition or article before it.
_BETWEEN = frozenset({"ADJ", "NUM", "NOUN", "PROPN", "SYM", "PART"})
COMMA = ","
# No phrase is longer than the first; nothing passed over at its end is longer than the second.
_FAR, _NEAR = 80, 25


@define(eq=False, slots=False)
class Phrases:
    """The words of a sentence with the values read in it; words are told by their numbers.

    ``covered`` are the words of the values, which name nothing themselves; ``ranks`` those of ranks among them.
    """

    parse: SentenceParse
    pack: LanguagePack
    covered: frozenset[int]
    ranks: frozenset[int] = frozenset()

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """The words of the sentence."""
        return tuple(self.parse.forms)

    @property
    def head_last(self) -> bool:
        """Whether the head of a compound stands last, as in Germanic languages: crew members."""
        return self.pack.data.head_last

    @cached_property
    def _stop(self) -> frozenset[str]:
        return frozenset(self.pack.data.stop_words)

    @cached_property
    def _linkers(self) -> frozenset[str]:
        return frozenset(self.pack.data.linkers)

    def upos(self, at: int) -> str:
        """The part of speech of a word; empty outside the sentence."""
        return self.forms[at].upos if 0 <= at < len(self.forms) else ""

    def linker(self, at: int) -> bool:
        """Whether a word links a noun to its complement: de, of."""
        return 0 <= at < len(self.forms) and bare(self.forms[at].norm) in self._linkers

    def noun(self, at: int) -> bool:
        """Whether a word is a noun that can name a thing: no value, no word of the grammar taken for a noun."""
        if not 0 <= at < len(self.forms) or at in self.covered:
            return False
        form = self.forms[at]
        if form.upos not in ("NOUN", "PROPN") or self._glued(at):
            return False
        return bare(form.norm) not in self._stop and form.lemma.lower() not in self._stop

    def rank(self, at: int) -> bool:
        """Whether a word tells a rank: les trois premières victimes."""
        if at in self.ranks:
            return True
        return 0 <= at < len(self.forms) and self.forms[at].lemma in self.pack.data.numbers.ordinals

    def _glued(self, at: int) -> bool:
        """Whether a word hangs on a figure without a space, as the scale in £580m does."""
        starts, before = self.parse.starts, at - 1
        glued = at > 0 and starts[before] + len(self.forms[before].text) == starts[at]
        return glued and self.forms[before].upos == "NUM"

    def names(self, at: int) -> bool:
        """Whether a noun is common, so that it can name a quantity: no name, but for an unknown word at the start."""
        form = self.forms[at]
        return form.upos == "NOUN" or (at == 0 and form.guessed and self.upos(1) != "PROPN")

    def owned(self, at: int) -> bool:
        """Whether a word opens a noun phrase: an article, a numeral determiner, a possessive."""
        form = self.forms[at]
        return form.upos == "DET" or (form.upos == "PRON" and "Poss=Yes" in form.feats)

    def run(self, at: int, most: int = 5) -> range:
        """The nouns that stand together from a noun on; one alone where heads stand first."""
        end = at + 1
        while self.head_last and end < at + most:
            # A figure may stand within: a magnitude 5.4 earthquake.
            within = end in self.covered and self.upos(end) == "NUM"
            step = 2 if within and self.noun(end + 1) else 1
            if self.upos(end) == "PART" and self.upos(at) != "PROPN":
                # What the noun owns is what is meant: the island's 2,000 inhabitants.
                step = 2
                while step < most and (self.upos(end + step - 1) == "ADJ" or end + step - 1 in self.covered):
                    step += 1
            if not self.noun(end + step - 1) or (self.upos(end) == "PROPN" and self.upos(end - 1) == "NOUN"):
                break
            end += step
        return range(at, end)

    def head(self, at: int, *, many: bool = False) -> int:
        """The head of the nouns that stand together from ``at`` on; of ``many`` it is the last one in the plural."""
        run = self.run(at)
        plural = [i for i in run if "Number=Plur" in self.forms[i].feats]
        return plural[-1] if many and plural else run[-1]

    def complement(self, at: int, start: int) -> bool:
        """Whether a noun hangs on a preposition behind the word ``start``."""
        before = self._opening(at, start) - 1
        return before > start and self.upos(before) == "ADP"

    def _opening(self, at: int, start: int) -> int:
        """The first word of the noun phrase of a noun, without what it hangs on."""
        first = at
        while (
            first - 1 > max(start, at - _FAR)
            and self.upos(first - 1) in _BETWEEN
            and first - 1 not in self.covered
        ):
            first -= 1
        return first - 1 if first - 1 > start and self.owned(first - 1) else first

    def leading(self, start: int, end: int) -> int | None:
        """The head of the first noun phrase between two words that hangs on no preposition."""
        for at in range(start + 1, end):
            if self.noun(at) and self.names(at) and not self.complement(at, start):
                return self.head(at)
        return None

    def trailing(self, at: int, *, named: bool = False) -> int | None:
        """The noun whose phrase ends at a word: marge in "marge d'erreur"; ``named`` takes names of people too.

        Adjectives, and values with their prepositions, are passed over.
        """
        limit = max(0, at - _NEAR)
        while at >= limit and (
            self.upos(at) in ("ADJ", "ADV")
            or at in self.covered
            or (self.upos(at) == "ADP" and at + 1 in self.covered)
        ):
            at -= 1
        if not self.noun(at) or not (named or self.names(at)):
            return None
        while (over := self._over(at)) is not None:
            at = over
        return at

    def _over(self, at: int) -> int | None:
        """The noun that a bare noun completes: chiffre for affaires in "chiffre d'affaires"."""
        first = self._opening(at, -1)
        if self.owned(first) or not self.linker(first - 1):
            return None
        if bare(self.forms[first - 1].norm) != self.forms[first - 1].lemma and not self._elided(first - 1):
            return None
        above = first - 2
        while self.upos(above) == "ADJ":
            above -= 1
        return above if self.noun(above) and self.names(above) else None

    def _elided(self, at: int) -> bool:
        return self.forms[at].text[-1:] in "'’"
