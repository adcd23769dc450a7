"""Context: how well a reading fits between its neighbours, as a table of rules.

A rule says what a class of word is worth behind another, or before another; the numbers are preferences,
not counts of anything. Classes are the parts of speech of Universal Dependencies, with verbs told apart by
their form. The rules hold for the packs' languages alike; where they do not, the pack's own lists decide.
"""

from collections.abc import Mapping, Sequence

from crossfact.words.lexicon import (
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
from crossfact.words.neighbours import before, noun_or_adjective
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
    PARTICIPLE: {"ADP": 2, "DET": 1, FINITE: -2, PARTICIPLE: -3, "NOUN": 0, "SCONJ": 2, RELATIVE: -2},
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
    within = state.last in ("ADV", "PRON", SUBJECT, NEGATION) or state.inverted
    if state.verb and within and state.last != state.verb and (kind.cls in VERBAL or not state.inverted):
        # Adverbs, pronouns and negations stand inside a verb group, and so does an inverted subject.
        value += AFTER[state.verb].get(kind.cls, 0)
    if kind.cls in VERBAL:
        value += _verb(kind, rivals, state, ahead, head_last=head_last)
    if kind.cls == "NOUN" and GERUND in rivals:
        value += _gerund(kind, state, ahead)
    if kind.cls in ("NOUN", "ADJ"):
        value += noun_or_adjective(kind, rivals, state, ahead, head_last=head_last)
    return value + before(kind, rivals, state, ahead, head_last=head_last)


def _verb(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook, *, head_last: bool) -> int:
    """How well a verb fits by its form."""
    value = 0
    if kind.cls == FINITE:
        value = _finite(kind, rivals, state, ahead, head_last=head_last)
    elif kind.cls == INFINITIVE:
        # De lire: where infinitives have no mark of their own, a preposition before one tells it from a noun.
        told = state.last == "ADP" and ("NOUN" in rivals or ahead.classes & {"DET", "PRON"})
        value = _bare_infinitive(state) if head_last else 4 if told else 0
    elif kind.cls == GERUND:
        value = _gerund(kind, state, ahead)
    else:
        value = _participle(kind.flags, rivals, state, ahead)
    if state.last == "CCONJ" and state.form:
        value += _joined(kind, rivals, state, ahead)
    return value


def _joined(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook) -> int:
    """What a conjunction joins is alike."""
    form = "Imp" if kind.feat("Mood") == "Imp" else kind.cls
    if form != state.form or state.clause == WITH_SUBJECT:
        return -1
    some_object = bool(ahead.classes & {"DET", "PRON", "PART", "ADP", "SCONJ"}) and not ahead.sure
    return 3 if "NOUN" not in rivals or some_object else 1


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


def _finite(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook, *, head_last: bool) -> int:
    """A clause has one finite verb, which agrees with its subject and, as an auxiliary, has a verb behind it."""
    mood = kind.feat("Mood")
    if mood == "Imp":
        return _imperative(kind, state, ahead)
    value = _place(kind, rivals, state, ahead, head_last=head_last)
    if "copula" in kind.flags and kind.upos == "VERB":
        value += 6 if state.last == EXISTENTIAL else -6
    if kind.feat("Person") in ("1", "2") and kind.feat("Person") != state.person:
        value -= 3
    if kind.upos == "AUX":
        value += _auxiliary(kind, state, ahead)
    elif "copula" not in kind.flags and "auxiliary" in kind.flags:
        value -= 1 if PARTICIPLE in ahead.reach else 0
    if kind.feat("Tense") == "Pres" and mood == "Ind":
        value += _agreement(kind, state)
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
        # Right behind the comma of an incise: the signal, recorded in May, faded.
        return -1 if PARTICIPLE in rivals and state.last == BREAK else 2
    if ahead.sure or state.governed:
        return 1 if PARTICIPLE in rivals and not ahead.sure and not ahead.agent else -2
    if "NOUN" in rivals:
        # The verb before its subject: montre une étude, recalls Ines.
        subject = "DET" in ahead.classes if not head_last else "PROPN" in ahead.classes
        return 1 if state.last == BREAK and subject else -2
    return 0


def _auxiliary(kind: Kind, state: State, ahead: Outlook) -> int:
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


def _agreement(kind: Kind, state: State) -> int:
    """The number of the subject just before is that of the verb."""
    if state.last not in ("NOUN", SUBJECT, "PRON") or not state.number:
        return 0
    singular = kind.feat("Number") == "Sing"
    return 0 if singular == (state.number == "Sing") else -1 if state.governed else -4


def _imperative(kind: Kind, state: State, ahead: Outlook) -> int:
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


def _participle(flags: frozenset[str], rivals: frozenset[str], state: State, ahead: Outlook) -> int:
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
        return (3 if complement else 0) + (1 if FINITE in rivals and state.form else 0)
    if FINITE in rivals:
        # The valve opened: the past unless another finite verb is sure to come.
        waiting = state.clause == WITH_SUBJECT
        return 2 if (ahead.sure and waiting) or state.clause == WITH_VERB else -1
    if state.last in ("NOUN", "PROPN", "ADJ", "ADV"):
        return 2 if complement or ahead.classes & {"DET", "NUM", "PRON"} else -1
    return 0
