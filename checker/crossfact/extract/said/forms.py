"""Forms: what a word form of a language can be, asked of its word table once and kept."""

from functools import cached_property

from attrs import define, field, frozen

from crossfact.model.pack import LanguagePack
from crossfact.model.reading import Reading, WordReader
from crossfact.text.normal import same_length

# Parts of speech that begin sentences and no names.
_FUNCTION = ("DET", "ADP", "PRON", "SCONJ", "CCONJ", "ADV", "AUX", "INTJ", "PART", "NUM")


@frozen
class WordKind:
    """What a capitalised word can be: a first name, some other name, a word of the language, or unknown."""

    given: bool
    name: bool
    function: bool
    known: bool
    gender: str = ""


@define(eq=False, slots=False)
class Forms:
    """The word forms of a language; ``others`` are the readers of the other languages.

    First names cross borders, so that every installed table is asked for them.
    """

    pack: LanguagePack
    words: WordReader
    others: tuple[WordReader, ...] = ()
    _verbs: dict[str, str] = field(factory=dict, init=False, repr=False)
    _kinds: dict[str, WordKind] = field(factory=dict, init=False, repr=False)
    _lemmas: dict[str, str] = field(factory=dict, init=False, repr=False)
    _breaks: dict[str, bool] = field(factory=dict, init=False, repr=False)
    _classes: dict[str, str] = field(factory=dict, init=False, repr=False)

    def speech(self, form: str) -> str:
        """The lemma, where a form in normal form can be one of a verb of speech; else nothing."""
        if form not in self._verbs:
            verbs = self._reporting
            found = (r.lemma for r in self.words.readings(form) if r.upos == "VERB" and r.lemma in verbs)
            self._verbs[form] = next(found, "")
        return self._verbs[form]

    @cached_property
    def _reporting(self) -> frozenset[str]:
        return frozenset((*self.pack.data.said.verbs, *self.pack.data.said.beside))

    @cached_property
    def stating(self) -> frozenset[str]:
        """The lemmas of verbs that take a statement without quotation marks."""
        return frozenset(self.pack.data.said.verbs)

    def participle(self, form: str) -> bool:
        """Whether a form is a past participle."""
        return any(r.feat("VerbForm") == "Part" for r in self.words.readings(form) if r.upos == "VERB")

    def finite(self, form: str) -> bool:
        """Whether a form is a finite verb of speech."""
        return any(
            r.feat("VerbForm") == "Fin"
            for r in self.words.readings(form)
            if r.upos == "VERB" and r.lemma in self._reporting
        )

    def verb(self, form: str) -> bool:
        """Whether a form is most likely a finite verb."""
        return any(r.feat("VerbForm") == "Fin" for r in self.words.readings(form)[:2] if r.upos == "VERB")

    def auxiliary(self, form: str) -> bool:
        """Whether a form can be an auxiliary."""
        return any(r.upos == "AUX" for r in self.words.readings(form))

    def kind(self, form: str) -> WordKind:
        """What a capitalised word can be."""
        if form not in self._kinds:
            self._kinds[form] = self._kind(form)
        return self._kinds[form]

    def _kind(self, form: str) -> WordKind:
        own = self.words.readings(form)
        names = [r for r in own if r.upos == "PROPN" and not r.guessed]
        abroad = [
            r
            for other in self.others
            for r in other.readings(form)
            if r.upos == "PROPN" and r.feat("NameType") == "Giv"
        ]
        givens = [r for r in (*names, *abroad) if r.feat("NameType") == "Giv"]
        lower = [r for r in self.words.readings(same_length(form)) if not r.guessed and r.upos != "PROPN"]
        return WordKind(
            given=bool(givens),
            name=bool(names),
            function=bool(lower) and lower[0].upos in _FUNCTION,
            known=bool(lower),
            gender=_gender(givens),
        )

    def gender_of_article(self, form: str) -> str:
        """The gender that a determiner shows, or nothing."""
        return _gender([r for r in self.words.readings(form) if r.upos == "DET"])

    def noun_gender(self, form: str) -> str:
        """The gender that a noun shows of a person: m, f or nothing."""
        return _gender([r for r in self.words.readings(form) if r.upos == "NOUN" and not r.guessed])

    def part_of_speech(self, form: str) -> str:
        """The likeliest part of speech of a form in normal form."""
        if form not in self._classes:
            self._classes[form] = next((r.upos for r in self.words.readings(form)), "") if form else ""
        return self._classes[form]

    def lemma(self, form: str) -> str:
        """The likeliest lemma of a form in normal form."""
        if form not in self._lemmas:
            self._lemmas[form] = next((r.lemma.lower() for r in self.words.readings(form)), form)
        return self._lemmas[form]

    def conjoins(self, form: str) -> bool:
        """Whether a preposition can open a clause too: after the owners left."""
        return any(r.upos == "SCONJ" for r in self.words.readings(form))

    def breaks(self, form: str) -> bool:
        """Whether a word ends a noun phrase: a verb that is no noun too, a pronoun, what opens a clause."""
        if form not in self._breaks:
            found = {r.upos for r in self.words.readings(form)}
            first = self.part_of_speech(form)
            self._breaks[form] = first in ("AUX", "PRON", "SCONJ", "CCONJ") or (
                first == "VERB" and not found & {"NOUN", "ADJ"}
            )
        return self._breaks[form]


def _gender(readings: list[Reading]) -> str:
    found = {r.feat("Gender") for r in readings}
    return {"Fem": "f", "Masc": "m"}.get(found.pop() or "", "") if len(found) == 1 else ""
