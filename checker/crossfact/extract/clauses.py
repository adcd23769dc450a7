"""Clauses: the nouns that verbs and attributes of a sentence tell of: subjects, objects, antecedents, hosts."""

from collections.abc import Callable

from attrs import define

from crossfact.extract.phrases import COMMA, Phrases
from crossfact.model.phrase import VerbGroup
from crossfact.model.reading import features

# What a noun phrase is made of, its prepositional complements with it.
_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "ADP", "SYM", "PART", "ADV"})
_STOPS = frozenset(";:.!?")
_DEEPEST = 3
# No verb governs what stands further behind it; no attribute is longer than the second.
_FAR, _NEAR = 80, 25


@define(eq=False, slots=False)
class Clauses(Phrases):
    """The phrases of a sentence with what its verbs and attributes tell of."""

    def verb_before(self, at: int, *, finite: bool = False) -> VerbGroup | None:
        """The last verb before a word; None where a strong mark stands between."""
        for verb in reversed(self.parse.verbs):
            if verb.last < at - _FAR:
                return None
            if verb.last < at and (verb.finite or not finite):
                strong = any(form.text in _STOPS for form in self.forms[verb.last + 1 : at])
                return None if strong else verb
        return None

    def idiom(self, verb: VerbGroup) -> str:
        """The lemma of a verb with the words behind it, where those that make one verb with it stand: prendre fin."""
        return " ".join((verb.lemma, *(form.norm for form in self.forms[verb.last + 1 : verb.last + 4])))

    def main(self, start: int = -1) -> VerbGroup | None:
        """The first finite verb behind a word, where no link makes its clause one of another; else None."""
        verb = next((verb for verb in self.parse.verbs if verb.first > start and verb.finite), None)
        before = self.forms[start + 1 : verb.first] if verb is not None else ()
        linked = any(form.upos == "SCONJ" or "PronType=Rel" in form.feats for form in before)
        return None if linked else verb

    def object(self, verb: VerbGroup, end: int) -> int | None:
        """The noun that a verb acts on, where it stands between the verb and the word ``end``."""
        at = verb.last + 1
        while at < end and self.upos(at) == "ADV":
            at += 1
        while at < end and (
            (at not in self.covered and (self.owned(at) or self.upos(at) in ("ADJ", "NUM"))) or self.rank(at)
        ):
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
        if form.text == COMMA:
            return self._beyond(at, deep)
        return self._chunk_head(at)

    def _beyond(self, comma: int, deep: int) -> int | None:
        """The subject before an insertion that a comma ends; that of the verb before where it parts two verbs."""
        above = self.verb_before(comma, finite=True)
        opening = next(
            (i for i in range(comma - 1, max(-1, comma - _FAR), -1) if self.forms[i].text == COMMA), -1
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
        if at >= 0 and self.forms[at].text == COMMA:
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
            if self.forms[i].text in _STOPS or self.forms[i].text == COMMA:
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
            elif form.upos == "ADJ" and not tied and attribute < 0:
                return None
            elif form.text == COMMA and attribute >= 0 and not comma:
                comma = True
            elif form.upos in ("NOUN", "PROPN") and at not in self.covered:
                if attribute < 0:
                    return None
                told = comma or self.forms[attribute].text == COMMA
                return self._described(at, attribute) if told else self.trailing(at, named=True)
            elif (
                form.upos not in ("ADV", "ADP", "CCONJ", "ADJ")
                and at not in self.covered
                and not self._bare(at)
            ):
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
