"""Language packs: everything the engine knows of a language, as data.

Packs are compared by identity: one is loaded once, and what is compiled from it is kept with it.
"""

from collections.abc import Callable, Mapping
from functools import cached_property

from attrs import field, frozen

from crossfact.model.clause_words import Residue, RoleWords, VerbWords
from crossfact.model.number_words import DateWords, HedgeWords, NumberWords, RangeWords
from crossfact.model.reading import WordReader
from crossfact.model.relation_words import RelationWords
from crossfact.model.said_words import OfficeWords, PeopleWords, SaidWords, StanceWords, Words


@frozen(eq=False)
class PackData:
    """The data of a language pack, as its TOML file holds it; every key is explained in docs/languages.md."""

    code: str
    name: str
    frequent: Words
    numbers: NumberWords
    hedges: HedgeWords
    ranges: RangeWords
    dates: DateWords
    verbs: VerbWords
    roles: RoleWords
    residue: Residue
    head_last: bool = False
    articles: Words = ()
    abbreviations: Words = ()
    elisions: Words = ()
    clitic_endings: Words = ()
    contractions: Words = ()
    splits: tuple[tuple[str, str], ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()
    stop_words: Words = ()
    linkers: Words = ()
    leading_adjectives: Words = ()
    units: Mapping[str, Words] = field(factory=dict)
    currencies: Mapping[str, Words] = field(factory=dict)
    bare_degrees: Words = ()
    angles: Words = ()
    concepts: Mapping[str, Words] = field(factory=dict)
    actions: Mapping[str, Words] = field(factory=dict)
    senses: Mapping[str, Words] = field(factory=dict)
    relations: RelationWords = field(factory=RelationWords)
    said: SaidWords = field(factory=SaidWords)
    people: PeopleWords = field(factory=PeopleWords)
    offices: OfficeWords = field(factory=OfficeWords)
    domains: Mapping[str, Words] = field(factory=dict)
    stances: Mapping[str, StanceWords] = field(factory=dict)


@frozen(eq=False)
class LanguagePack:
    """A language: its data, its word reader (loaded when first asked), and its wording of messages.

    ``thesaurus`` makes what tells the likeness of two lemmas; without one, lemmas are alike where they are equal.
    """

    data: PackData
    reader: Callable[[], WordReader]
    wording: Mapping[str, str] = field(factory=dict)
    version: str = ""
    thesaurus: "Callable[[], Measure] | None" = None

    @cached_property
    def likeness(self) -> "Measure":
        """How alike two lemmas of the language are, from 0 to 1; loaded when first asked for."""
        return self.thesaurus() if self.thesaurus is not None else _equal

    @cached_property
    def senses(self) -> Mapping[str, str]:
        """The sense of each word that has one."""
        return {word: sense for sense, words in self.data.senses.items() for word in words}

    @property
    def code(self) -> str:
        """The language's code (ISO 639-1)."""
        return self.data.code


Measure = Callable[[str, str], float]
"""The likeness of two lemmas, from 0 to 1."""


def _equal(a: str, b: str) -> float:
    return float(a == b)
