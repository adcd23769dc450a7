"""The words of a pack for verbs and their time, the roles of figures, and what is left over in a text."""

from collections.abc import Mapping

from attrs import field, frozen

from crossfact.model.said_words import Words


@frozen(eq=False)
class VerbWords:
    """The closed classes that verb groups are built from.

    ``modals`` take a bare infinitive. ``upcoming`` are the lemmas of auxiliaries and modals that,
    before an infinitive, put it in the future; ``expected`` the participles that do so after the
    copula (is expected to, est attendu). ``negations`` and ``adverbs`` may stand inside a group;
    ``half_negations`` (ne) deny only with another negation in their clause, ``restrictions`` (que) beside
    one, or one and a ``restrictive`` negation (plus), make an exception instead. ``wishing`` are words and lemmas that a subjunctive follows.
    ``occurring`` are verbs with the words behind them that say that something happens (take place),
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
    occurring: Words = ()
    spells: Words = ()
    since: Words = ()
    asking: Words = ()
    negations: Words = ()
    half_negations: Words = ()
    restrictions: Words = ()
    restrictive: Words = ()
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
    a number against another (against, compared with), ``beyond_after`` words a measure (higher, later than). ``period_...`` are
    those of lengths of time, ``deadline_before`` and ``start_before`` those of dates, ``until_before`` those of the last day of something,
    ``onset_before`` those that behind a denial stand before its first (not until). With one of
    ``change_verbs`` a number is a change, or where it leads to (behind ``to_prepositions``) or comes from.
    ``change_nouns`` name a change, not what has changed; ``number_nouns`` only say that something is counted (the
    number of passengers). The object of ``measuring_verbs`` measures their subject (to cost, to reach), denied ``exceeding_verbs`` bound it;
    ``occasions`` are nouns that count acts as times do (on five occasions);
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
    beyond_after: Words = ()
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
    until_before: Words = ()
    start_before: Words = ()
    onset_before: Words = ()
    exceeding_verbs: Words = ()
    occasions: Words = ()
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
