"""Phrases: the nouns of a sentence that a value can belong to: subjects, objects, hosts of attributes, heads."""

from collections.abc import Callable
from functools import cached_property

from attrs import define

from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse, VerbGroup
from crossfact.model.reading import Form, features
from crossfact.words.lexicon import bare

# What a noun phrase is made of, its prepositional complements with it.
_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "ADP", "SYM", "PART", "ADV"})
# What may stand between a noun and the preposition or article before it.
_BETWEEN = frozenset({"ADJ", "NUM", "NOUN", "PROPN", "SYM", "PART"})
_COMMA, _STOPS = ",", frozenset(";:.!?")
_DEEPEST = 3
# No verb governs what stands further behind it.
_FAR = 80
# No attribute is longer than this.
_NEAR = 25


@define(eq=False, slots=False)
class Phrases:
    """The words of a sentence with the values read in it; words are told by their numbers.

    ``covered`` are the words of the values, which name nothing themselves.
    """

    parse: SentenceParse
    pack: LanguagePack
    covered: frozenset[int]

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
            owner = self.upos(end) == "PART" and self.upos(at) != "PROPN"
            step = 2 if (within or owner) and self.noun(end + 1) else 1
            if not self.noun(end + step - 1):
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

    def verb_before(self, at: int, *, finite: bool = False) -> VerbGroup | None:
        """The last verb before a word; None where a strong mark stands between."""
        for verb in reversed(self.parse.verbs):
            if verb.last < at - _FAR:
                return None
            if verb.last < at and (verb.finite or not finite):
                strong = any(form.text in _STOPS for form in self.forms[verb.last + 1 : at])
                return None if strong else verb
        return None

    def object(self, verb: VerbGroup, end: int) -> int | None:
        """The noun that a verb acts on, where it stands between the verb and the word ``end``."""
        at = verb.last + 1
        while at < end and self.upos(at) == "ADV":
            at += 1
        while at < end and (self.owned(at) or self.upos(at) in ("ADJ", "NUM")) and at not in self.covered:
            at += 1
        return self.head(at) if at < end and self.noun(at) and self.names(at) else None

    def subject(self, verb: VerbGroup, deep: int = 0) -> int | None:
        """The noun that is the subject of a finite verb; None where a pronoun stands for it, or none is plain."""
        at = self._skip(verb.first - 1)
        if at < 0 or deep > _DEEPEST:
            return None
        form = self.forms[at]
        if "PronType=Rel" in form.feats:
            return self.antecedent(at)
        if form.upos in ("CCONJ", "VERB", "AUX"):
            # Two verbs of one subject: prices fell and rose; ont reculé puis ont repris.
            before = self.verb_before(at + 1, finite=True)
            return self.subject(before, deep + 1) if before is not None else None
        if form.text == _COMMA:
            return self._beyond(at, deep)
        return self._chunk_head(at)

    def _beyond(self, comma: int, deep: int) -> int | None:
        """The subject before an insertion that a comma ends; that of the verb before where it parts two verbs."""
        above = self.verb_before(comma, finite=True)
        opening = next(
            (i for i in range(comma - 1, max(-1, comma - _FAR), -1) if self.forms[i].text == _COMMA), -1
        )
        if above is not None and above.last > opening:
            return self.subject(above, deep + 1)
        return self._chunk_head(opening - 1) if opening > 0 else None

    def _skip(self, at: int) -> int:
        """The word before adverbs and the values that stand as such."""
        limit = max(0, at - _NEAR)
        while at >= limit and (self.upos(at) == "ADV" or (at in self.covered and self.upos(at) != "NUM")):
            at -= 1
        return at

    def antecedent(self, relative: int) -> int | None:
        """The noun that a relative pronoun stands for: la dette, qui."""
        at = relative - 1
        if at >= 0 and self.forms[at].text == _COMMA:
            return self._described(at - 1, relative)
        return self.trailing(at, named=True)

    def _described(self, at: int, attribute: int) -> int | None:
        """The noun that what stands behind a comma tells of: the head of the phrase before it, if it agrees."""
        nearest = self.trailing(at, named=True)
        whole = self.leading(self._start(at), at + 1)
        if (
            whole is None
            or nearest is None
            or self._agrees(whole, attribute) >= self._agrees(nearest, attribute)
        ):
            return nearest if whole is None else whole
        return nearest

    def _agrees(self, noun: int, attribute: int) -> bool:
        """Whether a noun has the gender and the number of an attribute, as far as they are told."""
        told = features(self.forms[attribute].feats)
        own = features(self.forms[noun].feats)
        return all(own.get(name, told[name]) == told[name] for name in ("Gender", "Number") if name in told)

    def _chunk_head(self, at: int) -> int | None:
        start = self._start(at)
        found = self.leading(start, at + 1)
        if found is None and start >= 0 and self.upos(start) in ("VERB", "AUX"):
            # The subject's own relative clause ends here: les ménages dont les revenus ne dépassent pas 1 950 euros
            relative = self._relative(start)
            return self.antecedent(relative) if relative is not None else None
        return found

    def _relative(self, at: int) -> int | None:
        """The relative pronoun of the clause that a word stands in."""
        for i in range(at, max(-1, at - _FAR), -1):
            if "PronType=Rel" in self.forms[i].feats:
                return i
            if self.forms[i].text in _STOPS or self.forms[i].text == _COMMA:
                return None
        return None

    def _start(self, at: int) -> int:
        """The word before the noun phrase that ends at a word; participles beside its nouns belong to it."""
        limit = max(0, at - _FAR)
        while at >= limit:
            form = self.forms[at]
            participle = form.upos == "VERB" and "VerbForm=Part" in form.feats and self.upos(at - 1) != "AUX"
            if not (form.upos in _PHRASE or participle or self.owned(at)):
                return at
            at -= 1
        return at

    def host(self, first: int, opens: Callable[[int], bool]) -> int | None:
        """The noun that an attribute with a value describes: tunnel in "le tunnel, long de 8,9 km".

        ``opens`` tells the words that make an attribute whatever their part of speech (aged).
        """
        at, attribute, comma = first - 1, -1, False
        tied = self.head_last or self.upos(first) == "ADP"
        while at >= max(0, first - _NEAR):
            form = self.forms[at]
            if opens(at) or (self._attribute(at) and (tied or form.upos == "VERB")):
                attribute = at
            elif form.upos == "ADJ" and not tied:
                return None
            elif form.text == _COMMA and attribute >= 0 and not comma:
                comma = True
            elif form.upos in ("NOUN", "PROPN") and at not in self.covered:
                if attribute < 0:
                    return None
                told = comma or self.forms[attribute].text == _COMMA
                return self._described(at, attribute) if told else self.trailing(at, named=True)
            elif form.upos not in ("ADV", "ADP", "CCONJ") and at not in self.covered and not self._bare(at):
                return None
            tied = tied or form.upos == "ADP"
            at -= 1
        return None

    def _attribute(self, at: int) -> bool:
        form = self.forms[at]
        if form.upos == "ADJ":
            return at not in self.covered
        return form.upos == "VERB" and "VerbForm=Part" in form.feats and self.upos(at - 1) != "AUX"

    def _bare(self, at: int) -> bool:
        """Whether a word is an infinitive behind a participle: pouvant atteindre."""
        return self.upos(at) == "VERB" and "VerbForm=Inf" in self.forms[at].feats and self._attribute(at - 1)
