"""Context: how well a reading fits between its neighbours, as a table of rules.

A rule says what a class of word is worth behind another, or before another; the numbers are preferences,
not counts of anything. Classes are the parts of speech of Universal Dependencies, with verbs told apart by
their form. The rules hold for the packs' languages alike; where they do not, the pack's own lists decide.
"""

from collections.abc import Mapping, Sequence

from crossfact.words.lexicon import (
    ASKING,
    EXISTENTIAL,
    FINITE,
    GERUND,
    INFINITIVE,
    NEGATION,
    PARTICIPLE,
    RELATIVE,
    SUBJECT,
    Kind,
)
from crossfact.words.outlook import (
    BREAK,
    COPULA,
    GOING_ON,
    MODAL,
    NOMINAL,
    OBJECT,
    OPEN,
    PERFECT,
    START,
    VERBAL,
    WITH_SUBJECT,
    WITH_VERB,
    Outlook,
    State,
)

_CLOSED = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "ADV"})
_VERBS_BEFORE = frozenset({FINITE, INFINITIVE, PARTICIPLE, GERUND, COPULA, PERFECT, MODAL})

# What a class is worth behind another.
AFTER: Mapping[str, Mapping[str, int]] = {
    "DET": {
        "NOUN": 4, "ADJ": 3, "PROPN": 2, "NUM": 3, "ADV": 0, PARTICIPLE: 1, GERUND: 1, FINITE: -6, INFINITIVE: -5,
        "PRON": -2, SUBJECT: -4, "ADP": -4, "SCONJ": -4, "CCONJ": -4, "DET": -4, RELATIVE: -4,
    },
    "ADJ": {"NOUN": 2, FINITE: -1, "PROPN": 1, "DET": -2, "SCONJ": 2},
    "NUM": {"NOUN": 4, "ADJ": 3, FINITE: -2, INFINITIVE: -3, PARTICIPLE: 0},
    "ADP": {
        "NOUN": 3, "PROPN": 3, "DET": 3, "NUM": 3, "PRON": 1, SUBJECT: -3, "ADJ": 1, GERUND: 2, INFINITIVE: 2,
        PARTICIPLE: -1, FINITE: -5, "SCONJ": 2,
    },
    SUBJECT: {
        FINITE: 5, "NOUN": -4, "ADJ": -3, INFINITIVE: -2, PARTICIPLE: -2, "PRON": 2, "ADV": 2, "DET": -2,
    },
    RELATIVE: {FINITE: 3, "DET": 2, "PRON": 3, SUBJECT: 4, "PROPN": 2, "ADV": 1, "NOUN": 0, PARTICIPLE: -3, INFINITIVE: -3},
    "PRON": {FINITE: 3, INFINITIVE: 1, "NOUN": -2, "ADJ": -1, PARTICIPLE: 0, "SCONJ": -1, RELATIVE: 2},
    "NOUN": {FINITE: 1, "ADP": 2, PARTICIPLE: 1, "CCONJ": 1, INFINITIVE: -3, "DET": -1, "NUM": -1, RELATIVE: 2},
    "PROPN": {"NOUN": 1, GERUND: -1, "PROPN": 3, FINITE: 2, "ADP": 1, INFINITIVE: -3, "ADJ": -1},
    EXISTENTIAL: {FINITE: 5},
    OBJECT: {"ADJ": 1, "ADP": 2, "ADV": 1, "DET": 1, FINITE: -3, PARTICIPLE: 0},
    COPULA: {PARTICIPLE: 5, GERUND: 5, "ADJ": 3, "ADV": 1, "DET": 2, FINITE: -6, INFINITIVE: -2, "NOUN": -1},
    PERFECT: {PARTICIPLE: 6, GERUND: -2, "ADJ": 0, "ADV": 1, "DET": 1, FINITE: -6, INFINITIVE: -2, "NOUN": -2},
    MODAL: {INFINITIVE: 6, FINITE: -6, "NOUN": -3, "ADV": 1, PARTICIPLE: -2, "ADJ": -1},
    FINITE: {"DET": 3, "ADP": 1, "NOUN": 0, "PRON": 1, FINITE: -4, "ADV": 1, "SCONJ": 3, "ADJ": 0},
    INFINITIVE: {"DET": 3, "ADP": 1, "NOUN": 1, FINITE: -4, INFINITIVE: -2, "PRON": 1, "SCONJ": 2},
    PARTICIPLE: {"ADP": 2, "DET": 1, FINITE: -2, "NOUN": -1, "SCONJ": 2, RELATIVE: -2},
    GERUND: {"DET": 2, "NOUN": 1, "ADP": 1, FINITE: -3, "SCONJ": 2},
    "PART": {INFINITIVE: 6, "NOUN": -2, FINITE: -4},
    "SCONJ": {"DET": 1, "PRON": 2, SUBJECT: 3, "PROPN": 1, "NOUN": 1, FINITE: -1},
    "CCONJ": {"DET": 1, "NOUN": 1, "SCONJ": 2, RELATIVE: -1},
    NEGATION: {FINITE: 4, INFINITIVE: 2, "PRON": 2, "NOUN": -3},
    START: {"NOUN": 1, "DET": 1, "PRON": 1, SUBJECT: 2, FINITE: -1, "ADP": 1, "SCONJ": 1},
    BREAK: {SUBJECT: 2, "SCONJ": 1},
}  # fmt: skip


def best(kinds: Sequence[Kind], state: State, ahead: Outlook, *, head_last: bool) -> int:
    """The number of the reading that fits best; of equals a modal, then the one the table names first."""
    if len(kinds) == 1:
        return 0
    rivals = frozenset(kind.cls for kind in kinds)
    # The table's own order speaks where the neighbours say little, and loudest for words of closed classes.
    step = 3 if kinds[0].upos in _CLOSED else 1
    values = [
        2 * fit(kind, rivals, state, ahead, head_last=head_last)
        + _as_name(kind, state, head_last=head_last)
        + (3 if kind.flags & {"modal", "support"} else 0)
        - (step * min(rank, 1) + min(rank, 2))
        - (2 if kinds[0].cls == "NOUN" and kind.cls in VERBAL and kind.cls != PARTICIPLE else 0)
        for rank, kind in enumerate(kinds)
    ]
    return max(range(len(values)), key=lambda i: (values[i], -i))


def _as_name(kind: Kind, state: State, *, head_last: bool) -> int:
    """What a capital inside a sentence says: a name; a guess without one says little."""
    if kind.upos != "PROPN":
        return -6 if kind.guessed else 0
    if state.last in (START, BREAK):
        return -4
    return (12 if head_last else 8) if kind.guessed else 4


def fit(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook, *, head_last: bool) -> int:
    """How well a reading fits between what stands before and behind it; 0 is indifferent.

    ``rivals`` are the classes of all readings of the word, this one's included.
    """
    value = AFTER.get(state.last, {}).get(kind.cls, 0)
    if (
        state.verb
        and (state.last in ("ADV", "PRON", SUBJECT, NEGATION) or state.inverted)
        and state.last != state.verb
    ):
        # Adverbs, pronouns and negations stand inside a verb group, and so does an inverted subject.
        value += AFTER[state.verb].get(kind.cls, 0) if kind.cls in VERBAL or not state.inverted else 0
    if kind.cls == FINITE:
        value += _finite(kind, rivals, state, ahead, head_last=head_last)
    if kind.cls == INFINITIVE:
        object_follows = bool(ahead.classes & {"DET", "PRON"}) and state.last == "ADP"
        value += _bare_infinitive(state) if head_last else 2 if object_follows else 0
    if kind.cls == GERUND or (kind.cls == "NOUN" and GERUND in rivals):
        value += _gerund(kind, state, ahead)
    if kind.cls == PARTICIPLE:
        value += _participle(kind.flags, rivals, state, ahead, head_last=head_last)
    if kind.cls in VERBAL and state.last == "CCONJ" and state.form:
        # What a conjunction joins is alike.
        form = FINITE if kind.cls == FINITE and kind.feat("Mood") != "Imp" else kind.cls
        alike = (form if kind.feat("Mood") != "Imp" else "Imp") == state.form and state.clause != WITH_SUBJECT
        some_object = bool(ahead.classes & {"DET", "PRON", "PART", "ADP", "SCONJ"}) and not ahead.sure
        value += (3 if "NOUN" not in rivals or some_object else 1) if alike else -1
    if kind.cls in ("NOUN", "ADJ"):
        ordinal = kind.feat("NumType") == "Ord"
        value += _noun_or_adjective(kind.cls, state, ahead, head_last=head_last, ordinal=ordinal)
        if "ADV" in rivals and kind.cls == "ADJ":
            value += _graded(kind, state, ahead, head_last=head_last)
        if kind.cls == "NOUN" and not head_last and _bare(state) and "day" not in kind.flags:
            value -= 3
        if kind.cls == "NOUN" and not head_last and "ADV" in rivals and "day" not in kind.flags:
            value -= 2
        if (
            kind.cls == "ADJ"
            and "leading" in kind.flags
            and state.last in ("DET", "NUM", "ADP", "ADJ")
            and ahead.classes & {"NOUN", "ADJ", "PROPN"}
        ):
            value += 5
    return value + _before(kind, rivals, state, ahead, head_last=head_last)


def _bare_infinitive(state: State) -> int:
    """Where infinitives have a mark, a bare one hangs on a modal or on an infinitive before a conjunction."""
    hangs = (
        state.last == "PART" or state.verb == MODAL or (state.last == "CCONJ" and state.form == INFINITIVE)
    )
    return 0 if hangs else -6


def _gerund(kind: Kind, state: State, ahead: Outlook) -> int:
    """A gerund has a complement or an auxiliary; without one, or behind an article, it is a noun."""
    complement = bool(ahead.classes & {"DET", "PRON", "PROPN", "NUM", "ADP", "PART", "SCONJ", OBJECT})
    if kind.upos == "AUX":
        return 2 if PARTICIPLE in ahead.classes else 0
    if kind.cls == "NOUN":
        if state.last in ("NOUN", "PROPN"):
            return -2 if complement or ahead.classes & {"NOUN", "ADJ"} else 0
        if state.last in ("DET", "ADJ"):
            return 2 if not ahead.classes & {"DET", "PRON"} else -2
        return 2 if FINITE in ahead.classes or ahead.classes == {"CCONJ"} else -2
    if state.last == "DET":
        return -2
    if state.last in ("ADP", FINITE, INFINITIVE, START, BREAK):
        return 2 if complement or ahead.classes & {"NOUN", "ADV"} or state.last == FINITE else 0
    return 0 if complement or state.verb else -1


def _bare(state: State) -> bool:
    """Whether a noun here would stand without an article or preposition of its own."""
    return state.last in ("NOUN", "PROPN", "ADJ", "PRON", PARTICIPLE, COPULA, GERUND)


def _finite(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook, *, head_last: bool) -> int:
    """A clause has one finite verb, which agrees with its subject and, as an auxiliary, has a verb behind it."""
    mood = kind.feat("Mood")
    if mood == "Imp":
        return _imperative(kind, rivals, state, ahead)
    value = _place(kind, rivals, state, ahead, head_last=head_last)
    if "copula" in kind.flags and kind.upos == "VERB":
        value += 6 if state.last == EXISTENTIAL else -6
    if kind.feat("Person") in ("1", "2") and kind.feat("Person") != state.person:
        value -= 3
    if kind.upos == "AUX":
        value += _auxiliary(kind, rivals, state, ahead)
    elif "copula" not in kind.flags and "auxiliary" in kind.flags:
        value -= 1 if PARTICIPLE in ahead.reach else 0
    if kind.feat("Tense") == "Pres" and mood == "Ind":
        value += _agreement(kind, rivals, state)
    if mood == "Sub":
        value += 3 if state.mood == "Sub" else -6 if "CCONJ" in rivals and state.clause == OPEN else -2
    return value


def _place(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook, *, head_last: bool) -> int:
    """What the clause says of a finite verb: it waits for one, or has it."""
    if state.clause == WITH_SUBJECT:
        wanted = 2 if state.outer == WITH_SUBJECT else 1
        own = kind.upos == "AUX" and PARTICIPLE in ahead.reach
        return 3 if ahead.sure < wanted + own else -3
    if state.clause == WITH_VERB:
        return 1 if state.outer == WITH_SUBJECT else -3
    if state.clause == GOING_ON:
        return 1
    if state.outer == WITH_SUBJECT:
        return 2
    if ahead.sure or state.governed:
        return 1 if PARTICIPLE in rivals and not ahead.sure and not ahead.agent else -2
    if "NOUN" in rivals:
        # The verb before its subject: montre une étude.
        return 1 if state.last == BREAK and "DET" in ahead.classes and not head_last else -2
    return 0


def _auxiliary(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook) -> int:
    """An auxiliary has a verb behind it; in a question its subject comes between."""
    if kind.flags & {"modal", "support"}:
        asked = _asks(state) and bool(ahead.classes & (NOMINAL | {"DET", "PRON", SUBJECT}))
        if "support" in kind.flags:
            return 2 if INFINITIVE in ahead.reach or asked else -6
        return 5 if INFINITIVE in ahead.reach else 2 if asked else -4
    if "copula" in kind.flags:
        return 1
    if "PRON" in ahead.classes and state.clause == OPEN:
        return 2
    asked = _asks(state) and kind.feat("Person") == "3" and bool(ahead.classes & {"DET", "PROPN"})
    return 2 if PARTICIPLE in ahead.reach or asked else -5


def _asks(state: State) -> bool:
    """Whether a question may begin here: at the start, or behind a word that asks."""
    return state.last in (START, BREAK, RELATIVE, "SCONJ", "ADV") and state.form == ""


def _agreement(kind: Kind, rivals: frozenset[str], state: State) -> int:
    """The number of the subject just before is that of the verb."""
    if state.last not in ("NOUN", SUBJECT, "PRON") or not state.number:
        return 0
    singular = kind.feat("Number") == "Sing"
    return 0 if singular == (state.number == "Sing") else -1 if state.governed else -4


def _imperative(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook) -> int:
    """An imperative begins its clause, without a subject."""
    if kind.feat("Person") == "2" and kind.feat("Number") == "Sing":
        return -6
    if state.person == (kind.feat("Person") or "2") and not ahead.inverted and state.form != "Imp":
        return -6
    if kind.feat("Person") == "2":
        return 5
    begins = (
        state.clause == OPEN
        and state.last in (START, BREAK, NEGATION, "INTJ")
        and state.outer != WITH_SUBJECT
    )
    joined = state.last == "CCONJ" and state.form == "Imp"
    if not begins and not joined:
        return -6
    if "support" in kind.flags and kind.upos == "AUX":
        return 6 if NEGATION in ahead.classes else -6
    value = 0 if ahead.sure else 3
    if state.last != START and state.prior and state.form not in ("", "Imp"):
        value -= 1
    if ahead.classes & {"DET", "PRON", "ADP", "PART"} and FINITE not in ahead.classes:
        value += 2
    return value + (2 if state.form == "Imp" else 0)


def _participle(
    flags: frozenset[str], rivals: frozenset[str], state: State, ahead: Outlook, *, head_last: bool
) -> int:
    """A participle without an auxiliary stands behind its noun, or begins a clause."""
    if state.verb or state.last in ("DET", "ADP"):
        return 0
    if "auxiliary" in flags:
        return -1
    if ahead.agent:
        return 4
    complement = bool(ahead.classes & {"ADP", "ADV", "SCONJ"})
    if state.last in (START, BREAK) and state.clause == WITH_SUBJECT:
        return -3
    if state.last in (START, BREAK):
        if FINITE in rivals and ahead.classes & {"DET", "PROPN", "PRON", "NUM"} and not complement:
            return -2
        return (3 if complement else 0) + (1 if FINITE in rivals and state.outer != OPEN else 0)
    if FINITE in rivals:
        # The valve opened: the past unless another finite verb is sure to come.
        waiting = state.clause == WITH_SUBJECT
        return 2 if (ahead.sure and waiting) or state.clause == WITH_VERB else -1
    if state.last in ("NOUN", "PROPN", "ADJ", "ADV"):
        return 2 if complement or ahead.classes & {"DET", "NUM", "PRON"} else -1
    return 0


def _graded(kind: Kind, state: State, ahead: Outlook, *, head_last: bool) -> int:
    """An adjective that can be an adverb has a noun; an adverb a verb, adjective or adverb beside it."""
    nouns = bool(ahead.classes & {"NOUN", "PROPN"})
    if state.verb == COPULA and GERUND in ahead.classes:
        return -4
    if state.last in (COPULA, "DET"):
        return 0
    if state.verb and ahead.classes & VERBAL and not nouns:
        return -4
    if not nouns and (state.last in VERBAL or (head_last and state.last in ("NOUN", "NUM", "PROPN", BREAK))):
        return -4
    return 0


def _noun_or_adjective(
    kind: str, state: State, ahead: Outlook, *, head_last: bool, ordinal: bool = False
) -> int:
    """Which of two words is the noun: behind a determiner the one that no noun follows."""
    noun_follows = "NOUN" in ahead.classes or "PROPN" in ahead.classes
    if not head_last:
        noun_follows = "NOUN" in ahead.classes and FINITE not in ahead.classes
    if state.last in ("DET", "NUM", "ADP", "ADJ"):
        if kind == "ADJ" and ordinal and not noun_follows:
            return 0
        if kind == "ADJ":
            if head_last and "NUM" in ahead.classes:
                return 2
            return (
                (3 if head_last else 1) if noun_follows and (head_last or "ADJ" not in ahead.classes) else -2
            )
        if head_last or not noun_follows:
            return 1
        # Two nouns in a row are rare where the head stands first.
        return 0 if "ADJ" in ahead.classes else -3
    if head_last and kind == "ADJ" and noun_follows:
        return 2
    if state.last == "NOUN":
        if head_last:
            return 2 if kind == "NOUN" else -1
        return 3 if kind == "ADJ" else -1
    return 0


def _before(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook, *, head_last: bool) -> int:
    """What the right neighbour says of articles, pronouns, prepositions, links and particles."""
    cls = kind.cls
    only_verbs = bool(ahead.classes) and ahead.classes <= VERBAL
    some_noun = bool(ahead.classes & NOMINAL)
    if kind.upos == "PART" and FINITE in rivals:
        return (8 if some_noun else 2) if state.last in ("NOUN", "PROPN") else -6
    if cls == "DET":
        return _article(kind, rivals, state, ahead, some_noun=some_noun and not only_verbs)
    if rivals == {"PRON", "SCONJ"}:
        # S'il, s'est: a link before a subject, a pronoun before a verb.
        return 8 if (cls == "SCONJ") == (SUBJECT in ahead.classes) else -8
    if cls in ("PRON", SUBJECT):
        clitic = kind.feat("PronType") == "Prs"
        if cls == SUBJECT and "PRON" in rivals:
            return 2 if FINITE in ahead.reach else -3
        if only_verbs:
            return 3
        return -1 if clitic and some_noun and not ahead.classes & VERBAL else 0
    if cls == "PART" and "ADP" in rivals:
        return 2 if INFINITIVE in ahead.reach and not ahead.classes <= NOMINAL | {"DET"} else -6
    if cls == "ADP":
        if ahead.doing and "SCONJ" in rivals:
            return -2
        if "ADP" in ahead.classes and not ahead.classes & (NOMINAL | {"DET"}) and FINITE in rivals:
            return -4
        return -3 if only_verbs and not ahead.classes & {INFINITIVE, GERUND, PARTICIPLE} else 1
    if cls in ("SCONJ", RELATIVE):
        return _link(kind, rivals, state, ahead, head_last=head_last)
    if cls in ("ADV", NEGATION):
        return _adverb(kind, rivals, state, ahead)
    return 0


def _adverb(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook) -> int:
    """An adverb of degree stands before what it grades; a restriction hangs on an open negation."""
    if "restriction" in kind.flags:
        return 8 if state.negated == 1 else -8
    if "about" in kind.flags and "NUM" in ahead.classes:
        return 6
    if "DET" in rivals and "negation" in kind.flags:
        return 8 if ahead.compared else -4
    if {"ADV", NEGATION} <= rivals:
        return 0 if (kind.cls == NEGATION) == (state.negated == 1) else -4
    if "ADJ" in rivals and kind.feat("Degree") in ("Cmp", "Sup"):
        graded = bool(ahead.classes & {"ADJ", "ADV", PARTICIPLE}) and "NOUN" not in ahead.classes
        return 4 if graded else 0
    return 0


def _link(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook, *, head_last: bool) -> int:
    """A link has a finite verb behind it; behind a noun it is relative, behind a verb it is not."""
    if "gerund link" in kind.flags:
        return 4 if ahead.doing else -8
    verbs = ahead.sure - (WITH_SUBJECT in (state.clause, state.outer))
    value = 0
    if kind.cls == RELATIVE:
        if "SCONJ" in rivals:
            noun = state.last in ("NOUN", "PROPN", "NUM", "PRON") or (
                state.last == BREAK and state.prior == "noun"
            )
            value += (0 if head_last else 2) if noun else -4
            if ahead.classes & VERBAL and noun and not ahead.classes & {"DET", "PRON", SUBJECT}:
                value += 5
        return value
    if RELATIVE in rivals:
        if state.last in ("NOUN", "PROPN") and ahead.reach <= {FINITE} and ahead.reach:
            value -= 3
        if state.last in (START, BREAK) and head_last and not ahead.classes & (NOMINAL | {"DET", SUBJECT}):
            value -= 8
        aside = state.last == BREAK and state.prior == "noun"
        return value + (2 if state.last not in ("NOUN", "PROPN", "PRON") and not aside else 0)
    if "ADP" in rivals:
        if ahead.doing:
            return 3
        if SUBJECT in ahead.classes and (ahead.maybe or "PRON" not in ahead.classes):
            return 6
        return 6 if verbs > 0 else 1 if ahead.maybe and verbs == 0 and ahead.classes & {SUBJECT} else -3
    return 1 if verbs > 0 or ahead.maybe else -3


def _article(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook, *, some_noun: bool) -> int:
    """An article or demonstrative has a noun behind it, adjectives and adverbs apart."""
    if not some_noun and not ahead.classes & {"ADV", "DET", PARTICIPLE, GERUND}:
        return -5
    if not some_noun and ahead.classes & {"ADP", "SCONJ", RELATIVE}:
        return -5
    if RELATIVE in rivals and "SCONJ" not in rivals and kind.feat("PronType") in ("Int", "Rel"):
        return -3 if ahead.sure else 0
    if RELATIVE in rivals and "SCONJ" in rivals:
        # That man; that men said so.
        return -4 if ahead.sure or "DET" in ahead.classes else 1
    # Behind a noun it is the preposition, contracted or not: le vote du budget; behind a verb an article.
    if "ADP" in rivals:
        return _partitive(kind, state, ahead)
    return 2 if some_noun else 0


def _partitive(kind: Kind, state: State, ahead: Outlook) -> int:
    """De, du, des: an article behind verbs, prepositions and negations, else the preposition."""
    if not kind.feat("Number"):
        if "NUM" in ahead.classes:
            return -6
        if state.last == NEGATION or (state.negated and state.last in _VERBS_BEFORE):
            return 4 if not ahead.classes & {INFINITIVE, "DET"} else -5
        return 5 if state.last in ("ADP", "SCONJ", RELATIVE, START) and "ADJ" in ahead.classes else -6
    if "NUM" in ahead.classes:
        return -5
    if kind.feat("Number") == "Plur":
        return (
            4
            if state.last
            in (
                FINITE,
                INFINITIVE,
                GERUND,
                START,
                BREAK,
                "SCONJ",
                RELATIVE,
                "ADP",
                "CCONJ",
                NEGATION,
                COPULA,
                PERFECT,
                MODAL,
            )
            or (state.last == PARTICIPLE and state.form == PARTICIPLE)
            else -3
        )
    return 2 if state.last in (FINITE, INFINITIVE, START, "SCONJ") else -4
