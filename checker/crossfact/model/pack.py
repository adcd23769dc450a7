"""Language packs: everything the engine knows of a language, as data.

Packs are compared by identity: one is loaded once, and what is compiled from it is kept with it.
"""

from collections.abc import Callable, Mapping
from functools import cached_property

from attrs import field, frozen

from crossfact.model.reading import WordReader
from crossfact.model.voices import OfficeWords, PeopleWords, SaidWords, StanceWords

Words = tuple[str, ...]


@frozen(eq=False)
class NumberWords:
    """How the language writes numbers, in figures and in words.

    ``scales`` multiply what stands before them (thousand, million); ``suffixes`` are scales glued to
    figures (3.2bn). ``dozens`` are nouns of number that count by about so many. ``indefinite`` words stand for
    one before a scale, a dozen or a fraction (a hundred); ``half`` are those that halve what follows (half a
    million); ``points`` the spoken decimal mark; ``minus`` makes a number negative. ``fractions`` are the parts
    of a whole by how many make it up; ``ordinals`` the counting words of rank, ``roman_suffixes`` what makes
    Roman figures such (XXe). ``over`` stands between part and whole (two out of five), ``among`` only before a larger one
    (one in four); ``multiples`` are words of
    so many times as much (doubled, triple); ``times`` makes a number one (three times). ``vigesimal`` lists
    the tens after which ten to nineteen may follow. ``ambiguous`` are number words that are mostly
    something else and count only behind a hedge or before a scale. ``multiplying`` and ``dividing`` words
    make a number behind them one of so many times (divided by three). ``labels`` are words before a figure
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
    indefinite: Words = ()
    half: Words = ()
    points: Words = ()
    minus: Words = ()
    fractions: Mapping[str, int] = field(factory=dict)
    ordinals: Mapping[str, int] = field(factory=dict)
    roman_suffixes: Words = ()
    over: Words = ()
    among: Words = ()
    multiples: Mapping[str, str] = field(factory=dict)
    times: Words = ()
    multiplying: Words = ()
    dividing: Words = ()


@frozen(eq=False)
class HedgeWords:
    """Words before a number that widen it, by kind.

    ``inner`` stand inside it (une bonne centaine), ``after`` behind it, by the kind of hedge (65 ou plus).
    """

    about: Words
    at_least: Words
    more_than: Words
    at_most: Words
    less_than: Words
    inner: Words = ()
    after: Mapping[str, Words] = field(factory=dict)


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
    ``hours`` do so only behind one of ``clock`` (à 20 heures). ``noon`` are the names of times;
    ``at`` are words before a date that tell when something happens.

    ``relative`` are words for days by their distance from the document's (yesterday = -1); ``previous``,
    ``current`` and ``next`` stand beside the name of a time (last week, mardi prochain); ``ago``, ``earlier``, ``ahead``
    and ``later`` beside a length of time, before or behind it; ``before`` words bear out a month that is a common word. ``early``, ``mid`` and ``late`` are parts of a
    month or year; ``seasons``, ``quarters`` and ``halves`` are its seasons and parts, with the letters that
    stand for them before a figure (``quarter_letters``, ``half_letters``); ``decades`` and ``centuries`` name
    longer times, ``decade_openings`` stand before the year of a decade (les années). ``nights`` name a night
    between two days, ``overnight`` the last one; ``weekends`` Saturday and Sunday. ``interval_openings`` stand before the first of two days,
    ``interval_joiners`` between them (du 3 au 5 mai). ``holidays`` are days by month and day, or by their
    distance from Easter (easter+39).
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numeric: str = ""
    fillers: Words = ()
    bare_ambiguous: Words = ()
    time: Words = ()
    hours: Words = ()
    clock: Words = ()
    noon: Mapping[str, int] = field(factory=dict)
    relative: Mapping[str, int] = field(factory=dict)
    previous: Words = ()
    current: Words = ()
    next: Words = ()
    ago: Words = ()
    earlier: Words = ()
    before: Words = ()
    ahead: Words = ()
    later: Words = ()
    early: Words = ()
    mid: Words = ()
    late: Words = ()
    seasons: Mapping[str, str] = field(factory=dict)
    quarters: Words = ()
    halves: Words = ()
    quarter_letters: Words = ()
    half_letters: Words = ()
    decades: Words = ()
    centuries: Words = ()
    decade_openings: Words = ()
    nights: Words = ()
    overnight: Words = ()
    weekends: Words = ()
    holidays: Mapping[str, str] = field(factory=dict)
    interval_openings: Words = ()
    interval_joiners: Words = ()
    at: Words = ()


@frozen(eq=False)
class VerbWords:
    """The closed classes that verb groups are built from.

    ``modals`` take a bare infinitive. ``upcoming`` are the lemmas of auxiliaries and modals that,
    before an infinitive, put it in the future; ``expected`` the participles that do so after the
    copula (is expected to, est attendu). ``negations`` and ``adverbs`` may stand inside a group;
    ``half_negations`` (ne) deny only with another negation in their clause, ``restrictions`` (que) beside
    one make an exception instead. ``wishing`` are words and lemmas that a subjunctive follows.
    ``recurring`` are words that make a habit before one of the ``spells`` (every year), ``since`` prepositions
    before the day that something began, ``asking`` lemmas that a question follows (ask if), ``advising`` forms
    that advise, or suppose in a question or perfect (should), ``existentials`` pronouns that stand for no subject
    (there), ``gerund_links`` prepositions that link a gerund and no clause, ``agents`` those before the agent of a
    passive, ``stages`` and ``brinks`` nouns of phrases that
    put an infinitive under way (en train de) or ahead (sur le point de).
    ``be_perfect`` are the lemmas whose perfect takes the copula (est venu), so that it is no passive.
    ``support`` are auxiliaries that take a bare infinitive and say nothing (do). ``recent_past`` are
    lemmas that, before a marked infinitive, tell what has just happened (vient de signer). ``subjects``
    are the pronouns that only a verb follows. ``announcers`` are words that are no verb and announce an
    event behind the copula (is due to); ``conditionals`` the forms of modals that suppose; ``marked`` the
    lemmas, besides auxiliaries, that take a marked infinitive into their group (ought to); ``bare_modals``
    the lemmas that a finite verb can never follow in one clause. ``supposing`` are the links of conditions
    (if), ``habitual`` the words that make a present a habit (usually), ``ahead`` those that put one in the
    future (tomorrow), ``obliging`` lemmas of ``upcoming`` that may speak of a duty instead (doit être
    signé). ``tenses`` names compound tenses: "Pres perfect" = "PresPerf".
    """

    auxiliaries: Words
    copulas: Words
    modals: Words
    upcoming: Words
    expected: Words = ()
    advising: Words = ()
    existentials: Words = ()
    gerund_links: Words = ()
    agents: Words = ()
    stages: Words = ()
    brinks: Words = ()
    recurring: Words = ()
    spells: Words = ()
    since: Words = ()
    asking: Words = ()
    negations: Words = ()
    half_negations: Words = ()
    restrictions: Words = ()
    wishing: Words = ()
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
    supposing: Words = ()
    habitual: Words = ()
    ahead: Words = ()
    obliging: Words = ()
    tenses: Mapping[str, str] = field(factory=dict)


@frozen(eq=False)
class RoleWords:
    """Words beside a number that say what part it plays; multi-word entries are allowed.

    Each list is looked for right before the number (``..._before``) or right after its noun. ``compared_before`` words hold
    a number against another (against, compared with). ``period_...`` are
    those of lengths of time, ``deadline_before`` and ``start_before`` those of dates. With one of
    ``change_verbs`` a number is a change, or where it leads to (behind ``to_prepositions``) or comes from.
    ``change_nouns`` name a change, not what has changed; ``number_nouns`` only say that something is counted (the
    number of passengers). The object of ``measuring_verbs`` measures their subject (to cost, to reach);
    ``purposes`` are prepositions between money and the noun that names it (£3m in damages). ``by_prepositions`` stand
    before the size of a change, ``per`` before what an amount is told for one of, ``succeeding_before`` before a
    number that another follows (after 2.2 % in March), ``whole_openings`` at the head of a clause before a whole (of the
    64 bridges); ``part_nouns`` name a part (share), ``lasting_nouns`` what years are the length of, and no age (a term of four years); the object of ``age_verbs`` is an age; ``reaching_age`` are words before the age that somebody reaches (turned 50); ``factor_verbs`` take a factor (multiply); ``than``
    stands before what a figure is more or less than.
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
    age_before: Words = ()
    age_after: Words = ()
    total_before: Words = ()
    period_before: Words = ()
    period_after: Words = ()
    deadline_before: Words = ()
    start_before: Words = ()
    compared_before: Words = ()
    change_verbs: Words = ()
    to_prepositions: Words = ()
    from_prepositions: Words = ()
    limit_before: Words = ()
    record_near: Words = ()
    expected_near: Words = ()
    change_nouns: Words = ()
    number_nouns: Words = ()
    measuring_verbs: Words = ()
    purposes: Words = ()
    by_prepositions: Words = ()
    per: Words = ()
    succeeding_before: Words = ()
    whole_openings: Words = ()
    part_nouns: Words = ()
    than: Words = ()
    reaching_age: Words = ()
    factor_verbs: Words = ()
    lasting_nouns: Words = ()
    age_verbs: Words = ()


@frozen(eq=False)
class Residue:
    """Site furniture and gaps: ``lines`` stand alone on a line, ``placeholders`` are regular expressions."""

    lines: Words
    placeholders: Words = ()


@frozen(eq=False)
class RelationWords:
    """Words that tie figures to each other, or dates to a life or a duration; phrases are allowed.

    ``among`` stand before a whole (of the, sur les), ``restated`` before the same thing said once more (or,
    soit), ``in_all`` beside a total, ``makes`` before it, ``added`` between its parts, ``comprise`` before all of them, ``remaining`` before what is left, ``rest`` before
    or behind it (the other 33), ``of_which`` between a whole and a part, ``choices`` join the last of several items (or), ``namely`` and ``listing`` stand before a list (of names: are), ``ratios`` name what a percentage is (failure rate), ``each`` between an amount and those
    who get it, ``partial`` before parts that are not all (including), ``exclusive`` beside shares of which
    only one can hold (votes cast). ``before`` and ``after`` stand before the ends of a change, ``change``
    before its size, ``changed`` behind it, ``moves`` are lemmas of verbs and nouns of change, ``then`` and ``now`` set what was against what is, ``against`` before what a figure is compared with, ``adjusted`` where it is
    measured on another base; ``multiples`` are the lemmas of verbs that multiply (below zero: divide),
    ``factors`` phrases that do, ``comparing`` the words behind so many times (as many),
    ``sets`` lemmas of nouns that stand for several of a kind (pair: 2), ``portions`` the parts of a whole that have a name (a third: 3).
    ``periods`` are the words of a rate, to the period they name (a day: day). ``totals`` are the labels of a
    sum in a table, ``subtotals`` of a part of it, ``averages`` of what is no sum. ``born``, ``died``, ``aged``, ``at_age``,
    ``old``, ``elder``, ``founded``, ``anniversary`` (counted in years or ``candles``; or ``turned``), ``lived``, ``when`` tell of a life;
    ``begun`` and ``ended`` of works, ``made``, ``opened`` and ``closed`` of what is built; ``since`` and ``until`` stand before the ends of a stretch of
    time, ``lasting`` are the lemmas of verbs that a stretch of time follows, ``lengthy`` stand before a duration (for),
    ``nights`` are counted as days, ``left`` and ``arrived`` tell of a journey. ``quarters`` name a quarter or a
    half of the year: its first and last month; ``civil`` say that the year is the calendar's. ``references`` are the nouns of numbered parts, ``sections`` of
    those that headings count, ``numbered`` of things that have numbers (pages 3 to 9), ``spread`` the words before a range that might
    be a change (ranging from), ``elsewhere`` the words behind a reference that lead out of the document. ``zones`` give the hours from UTC of a place in
    winter and in summer; ``morning`` and ``afternoon`` tell the half of the day.
    """

    among: Words = ()
    restated: Words = ()
    in_all: Words = ()
    makes: Words = ()
    added: Words = ()
    comprise: Words = ()
    remaining: Words = ()
    rest: Words = ()
    of_which: Words = ()
    choices: Words = ()
    namely: Words = ()
    listing: Words = ()
    ratios: Words = ()
    each: Words = ()
    partial: Words = ()
    exclusive: Words = ()
    before: Words = ()
    against: Words = ()
    after: Words = ()
    change: Words = ()
    changed: Words = ()
    moves: Words = ()
    then: Words = ()
    now: Words = ()
    adjusted: Words = ()
    multiples: Mapping[str, int] = field(factory=dict)
    factors: Mapping[str, int] = field(factory=dict)
    sets: Mapping[str, int] = field(factory=dict)
    comparing: Words = ()
    portions: Mapping[str, int] = field(factory=dict)
    periods: Mapping[str, str] = field(factory=dict)
    totals: Words = ()
    subtotals: Words = ()
    averages: Words = ()
    born: Words = ()
    died: Words = ()
    aged: Words = ()
    at_age: Words = ()
    old: Words = ()
    elder: Words = ()
    founded: Words = ()
    anniversary: Words = ()
    candles: Words = ()
    turned: Words = ()
    lived: Words = ()
    when: Words = ()
    begun: Words = ()
    ended: Words = ()
    made: Words = ()
    opened: Words = ()
    closed: Words = ()
    nights: Words = ()
    left: Words = ()
    arrived: Words = ()
    lengthy: Words = ()
    since: Words = ()
    until: Words = ()
    lasting: Words = ()
    quarters: Mapping[str, tuple[int, ...]] = field(factory=dict)
    civil: Words = ()
    references: Words = ()
    sections: Words = ()
    numbered: Words = ()
    spread: Words = ()
    elsewhere: Words = ()
    zones: Mapping[str, tuple[int, ...]] = field(factory=dict)
    morning: Words = ()
    afternoon: Words = ()


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

    @property
    def code(self) -> str:
        """The language's code (ISO 639-1)."""
        return self.data.code


Measure = Callable[[str, str], float]
"""The likeness of two lemmas, from 0 to 1."""


def _equal(a: str, b: str) -> float:
    return float(a == b)
