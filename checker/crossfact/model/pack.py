"""Language packs: everything the engine knows of a language, as data.

Packs are compared by identity: one is loaded once, and what is compiled from it is kept with it.
"""

from collections.abc import Callable, Mapping

from attrs import field, frozen

from crossfact.model.reading import WordReader
from crossfact.model.voices import OfficeWords, PeopleWords, SaidWords, StanceWords

Words = tuple[str, ...]


@frozen(eq=False)
class NumberWords:
    """How the language writes numbers, in figures and in words.

    ``scales`` multiply what stands before them (thousand, million); ``suffixes`` are scales glued to
    figures (3.2bn). ``dozens`` are nouns of number that count by about so many. ``vigesimal`` lists
    the tens after which ten to nineteen may follow. ``ambiguous`` are number words that are mostly
    something else and count only behind a hedge or before a scale. ``labels`` are words before a figure
    that make it a name (page 3, article 5).
    """

    decimal: str
    thousands: Words
    units: Mapping[str, int]
    tens: Mapping[str, int]
    hundreds: Words
    scales: Mapping[str, int]
    joiners: Words = ()
    halves: Words = ()
    suffixes: Mapping[str, int] = field(factory=dict)
    dozens: Mapping[str, int] = field(factory=dict)
    vigesimal: tuple[int, ...] = ()
    ambiguous: Words = ()
    ordinal_suffixes: Words = ()
    labels: Words = ()


@frozen(eq=False)
class HedgeWords:
    """Words before a number that widen it, by kind."""

    about: Words
    at_least: Words
    more_than: Words
    at_most: Words
    less_than: Words


@frozen(eq=False)
class RangeWords:
    """What stands before, between and after the ends of a range: (between, and), (from, to)."""

    pairs: tuple[tuple[str, str], ...]
    joiners: Words = ()


@frozen(eq=False)
class DateWords:
    """Months and weekdays by their names.

    ``numeric`` says how 9/4/2026 is read: ``dmy``, ``mdy``, or empty where the language leaves it open (then
    only a figure above 12 tells). ``bare_ambiguous`` are names that are common words too: they need a capital.
    ``fillers`` may stand between the parts of a date; ``time`` are words that make a figure a time of day;
    ``hours`` do so only behind one of ``clock`` (à 20 heures).
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numeric: str = ""
    fillers: Words = ()
    bare_ambiguous: Words = ()
    time: Words = ()
    hours: Words = ()
    clock: Words = ()


@frozen(eq=False)
class VerbWords:
    """The closed classes that verb groups are built from.

    ``modals`` take a bare infinitive. ``upcoming`` are the lemmas of auxiliaries and modals that,
    before an infinitive, put it in the future; ``expected`` the participles that do so after the
    copula (is expected to, est attendu). ``negations`` and ``adverbs`` may stand inside a group.
    ``be_perfect`` are the lemmas whose perfect takes the copula (est venu), so that it is no passive.
    ``support`` are auxiliaries that take a bare infinitive and say nothing (do). ``recent_past`` are
    lemmas that, before a marked infinitive, tell what has just happened (vient de signer). ``subjects``
    are the pronouns that only a verb follows. ``announcers`` are words that are no verb and announce an
    event behind the copula (is due to); ``conditionals`` the forms of modals that suppose; ``marked`` the
    lemmas, besides auxiliaries, that take a marked infinitive into their group (ought to); ``bare_modals``
    the lemmas that a finite verb can never follow in one clause.
    """

    auxiliaries: Words
    copulas: Words
    modals: Words
    upcoming: Words
    expected: Words = ()
    negations: Words = ()
    adverbs: Words = ()
    clitics: Words = ()
    reflexives: Words = ()
    infinitive_marks: Words = ()
    before_nouns: Words = ()
    be_perfect: Words = ()
    support: Words = ()
    recent_past: Words = ()
    subjects: Words = ()
    announcers: Words = ()
    conditionals: Words = ()
    marked: Words = ()
    bare_modals: Words = ()


@frozen(eq=False)
class RoleWords:
    """Words beside a number that say what part it plays; multi-word entries are allowed.

    Each list is looked for right before the number (``..._before``) or right after its noun.
    """

    part_before: Words = ()
    part_after: Words = ()
    whole_before: Words = ()
    change_before: Words = ()
    change_after: Words = ()
    from_before: Words = ()
    to_before: Words = ()
    rank_after: Words = ()
    rate_after: Words = ()
    limit_before: Words = ()
    record_near: Words = ()
    expected_near: Words = ()


@frozen(eq=False)
class Residue:
    """Site furniture and gaps: ``lines`` stand alone on a line, ``placeholders`` are regular expressions."""

    lines: Words
    placeholders: Words = ()


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
    quotes: tuple[tuple[str, str], ...] = ()
    stop_words: Words = ()
    linkers: Words = ()
    units: Mapping[str, Words] = field(factory=dict)
    currencies: Mapping[str, Words] = field(factory=dict)
    concepts: Mapping[str, Words] = field(factory=dict)
    actions: Mapping[str, Words] = field(factory=dict)
    said: SaidWords = field(factory=SaidWords)
    people: PeopleWords = field(factory=PeopleWords)
    offices: OfficeWords = field(factory=OfficeWords)
    domains: Mapping[str, Words] = field(factory=dict)
    stances: Mapping[str, StanceWords] = field(factory=dict)


@frozen(eq=False)
class LanguagePack:
    """A language: its data, its word reader (loaded when first asked), and its wording of messages."""

    data: PackData
    reader: Callable[[], WordReader]
    wording: Mapping[str, str] = field(factory=dict)
    version: str = ""

    @property
    def code(self) -> str:
        """The language's code (ISO 639-1)."""
        return self.data.code
