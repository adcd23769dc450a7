"""The lexicon of a language for speech and people: its pack's words, compiled once."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from weakref import WeakKeyDictionary

from attrs import define, frozen

from crossfact.extract.said.forms import Forms
from crossfact.grammar.trie import pattern
from crossfact.model.pack import LanguagePack
from crossfact.model.reading import WordReader
from crossfact.model.said import Sphere
from crossfact.words.lexicon import reader

_GAPS = re.compile(r"[\s-]+")


@frozen
class Office:
    """An office of the pack: its name in all languages, its domain, its sphere."""

    concept: str
    domain: str
    sphere: Sphere


def _spaced(form: str) -> str:
    """A form with one space for each gap, as a pattern lets any white space and hyphens stand for it."""
    return " ".join(_GAPS.split(form))


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, whole, the longest first; what ends in a hyphen or apostrophe is a prefix."""
    listed = sorted(words)
    whole = pattern(w for w in listed if w[-1] not in "'-")
    prefix = pattern(w for w in listed if w[-1] in "'-")
    return rf"(?<![\w-])(?:(?:{whole})(?!\w)|(?:{prefix}))"


@define(eq=False, slots=False)
class Lexicon:
    """The words of a language for speech and people, and its word forms."""

    pack: LanguagePack
    forms: Forms

    def refuses(self, form: str) -> bool:
        """Whether a form is one of a verb that refuses what its infinitive says."""
        return self.forms.lemma(form) in self.pack.data.said.refusals

    @cached_property
    def offices(self) -> dict[str, Office]:
        """Every form of an office."""
        found: dict[str, Office] = {}
        table = self.pack.data.offices
        for sphere, offices in (
            (Sphere.FREE, table.free),
            (Sphere.EXECUTIVE, table.executive),
            (Sphere.PUBLIC, table.public),
        ):
            for name, forms in offices.items():
                concept, _, domain = name.partition("/")
                found.update((form, Office(concept, domain, sphere)) for form in forms)
        return found

    def office_named(self, written: str) -> Office:
        """The office that a match of ``office`` names: a hyphen may stand where the pack has a space.

        Raises KeyError for what is no match.
        """
        return self._offices_spaced[_spaced(written)]

    def domain_named(self, written: str) -> str:
        """The domain that a match of ``domain`` names, as ``office_named`` tells offices."""
        return self._domains_spaced[_spaced(written)]

    @cached_property
    def _offices_spaced(self) -> dict[str, Office]:
        return {_spaced(form): office for form, office in self.offices.items()}

    @cached_property
    def _domains_spaced(self) -> dict[str, str]:
        return {_spaced(form): name for form, name in self.domains.items()}

    @cached_property
    def office(self) -> re.Pattern[str]:
        """Any office, in normal form."""
        prefixes = "".join(rf"|(?<={re.escape(w)})" for w in self.pack.data.people.former if w.endswith("-"))
        return re.compile(rf"(?:(?<![\w-]){prefixes})(?:{pattern(self.offices)})(?!\w)")

    @cached_property
    def domains(self) -> dict[str, str]:
        """Every form of a domain, to its name."""
        return {form: name for name, forms in self.pack.data.domains.items() for form in forms}

    @cached_property
    def domain(self) -> re.Pattern[str]:
        """Any domain, in normal form."""
        return re.compile(any_of(self.domains))

    @cached_property
    def domain_after(self) -> re.Pattern[str]:
        """A domain behind its office, with what ties the two."""
        links = _links(self.pack.data.people.domain_links)
        bare = "" if self.pack.data.head_last else "?"
        link = rf"\s+(?:{links}){bare}" if links else r"\s+"
        return re.compile(rf"{link}(?P<domain>{pattern(self.domains)})(?!\w)")

    @cached_property
    def title(self) -> re.Pattern[str]:
        """A title right before a name."""
        return re.compile(rf"(?<![\w'-])({pattern(self.pack.data.people.titles)})\s+$")

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The titles with the gender each shows."""
        return self.pack.data.people.titles

    @cached_property
    def elided(self) -> frozenset[str]:
        """Words that lose their last letter before a vowel, without the apostrophe."""
        return frozenset(self.pack.data.elisions)

    @cached_property
    def endings(self) -> frozenset[str]:
        """What follows the apostrophe of contracted words."""
        return frozenset(word.partition("'")[2] for word in self.pack.data.contractions)

    @cached_property
    def clitics(self) -> frozenset[str]:
        """Unstressed pronouns that stand before a verb and are no subject."""
        verbs = self.pack.data.verbs
        return frozenset((*verbs.clitics, *(f"{w}'" for w in verbs.clitics), *verbs.reflexives))

    @cached_property
    def determiners(self) -> frozenset[str]:
        """Words that begin a noun phrase."""
        owners = (
            w for w in self.pack.data.verbs.before_nouns if self.forms.part_of_speech(w) in ("DET", "PRON")
        )
        return frozenset((*self.pack.data.articles, *owners)) - self.prepositions

    @cached_property
    def definite(self) -> frozenset[str]:
        """Articles that point at one thing."""
        return frozenset(
            word
            for word in self.pack.data.articles
            if any(
                r.upos == "DET" and r.feat("Definite") == "Def" for r in self.forms.words.readings(word)[:1]
            )
        )

    @cached_property
    def indefinite(self) -> frozenset[str]:
        """Articles that mean anybody."""
        units = self.pack.data.numbers.units
        return frozenset(w for w in (*self.pack.data.articles, *units) if w in units)

    @cached_property
    def prepositions(self) -> frozenset[str]:
        """Words that govern the noun behind them."""
        people = self.pack.data.people
        linked = (word.split()[0] for word in (*people.body_links, *people.domain_links))
        stop = (w for w in self.pack.data.stop_words if self.forms.part_of_speech(w) == "ADP")
        return frozenset((*linked, *stop))

    @cached_property
    def phrase_links(self) -> frozenset[str]:
        """What may stand inside a noun phrase: of, de, la."""
        data = self.pack.data
        return frozenset((*data.people.particles, *data.linkers, *data.articles, *data.contractions))

    @cached_property
    def groups(self) -> frozenset[str]:
        """Bodies and plurals of people."""
        return frozenset(self.pack.data.people.groups)

    @cached_property
    def sources(self) -> re.Pattern[str]:
        """What stands before who says so."""
        return re.compile(any_of(self.pack.data.said.sources))

    @cached_property
    def source_words(self) -> frozenset[str]:
        """The longest word of each of them: without one of these a sentence names no source so."""
        return frozenset(max(re.split(r"[\s']+", phrase), key=len) for phrase in self.pack.data.said.sources)

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """What names a source at the beginning of a sentence."""
        return re.compile(any_of(self.pack.data.said.opening))

    def pronoun(self, form: str) -> str:
        """The gender of a pronoun that can speak, or nothing."""
        return self.pack.data.people.pronouns.get(form, "")

    @cached_property
    def dates(self) -> frozenset[str]:
        """Months and weekdays: capitalised in some languages, and no names of people."""
        return frozenset((*self.pack.data.dates.months, *self.pack.data.dates.weekdays))

    @cached_property
    def stop_words(self) -> frozenset[str]:
        """Words too frequent to tell one sentence from another."""
        return frozenset(self.pack.data.stop_words)

    @cached_property
    def tenures(self) -> re.Pattern[str]:
        """Any word that says how an office is held."""
        people = self.pack.data.people
        return re.compile(any_of((*people.former, *people.acting, *people.outgoing, *people.elect)))

    @cached_property
    def body_link(self) -> re.Pattern[str]:
        """What ties an office to its body or place."""
        return re.compile(
            rf"\s+(?:{_links((*self.pack.data.people.body_links, *self.pack.data.people.domain_links))})"
        )

    @cached_property
    def holds(self) -> re.Pattern[str]:
        """What stands between a name and an office it is said to hold."""
        return re.compile(rf"\s+(?:{pattern(self.pack.data.people.holds)})\s+")

    def opens_office(self, phrase: str) -> bool:
        """Whether a phrase in normal form begins with the name of an office, its article left aside."""
        match = self.office.search(phrase)
        if match is None:
            return False
        front = phrase[: match.start()].replace("'", "' ").split()
        return len(front) <= 2 and all(w in self.determiners or self.tenures.match(w) for w in front)

    @cached_property
    def joined(self) -> re.Pattern[str]:
        """What joins two offices of one person."""
        return re.compile(rf"\s(?:{pattern(self.pack.data.numbers.joiners)})\s")


def _links(words: tuple[str, ...]) -> str:
    """Linking words, each with the white space behind it, elided ones with none."""
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return "|".join(
        re.escape(w).replace(r"\ ", r"\s+") + ("" if w.endswith("'") else r"\s+") for w in ordered
    )


def _reader_of(pack: LanguagePack) -> WordReader | None:
    """The word reader of a language the text is not in, asked for first names only; None where it fails.

    That is no failure of this text's analysis, and is told as a fault where a text in that language is read.
    """
    try:
        return reader(pack)
    except Exception:  # noqa: BLE001
        return None


_MADE: "WeakKeyDictionary[LanguagePack, Lexicon]" = WeakKeyDictionary()


def lexicon(pack: LanguagePack, packs: tuple[LanguagePack, ...] = ()) -> Lexicon:
    """The lexicon of a pack; ``packs`` are all that are installed. Made once for each pack."""
    if pack not in _MADE:
        others = tuple(r for p in packs if p is not pack and (r := _reader_of(p)) is not None)
        _MADE[pack] = Lexicon(pack, Forms(pack, reader(pack), others))
    return _MADE[pack]
