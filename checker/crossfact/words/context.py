"""Context: how well a reading fits between its neighbours, as a table of rules.

A rule says what a class of word is worth behind another, or before another; the numbers are preferences,
not counts of anything. Classes are the parts of speech of Universal Dependencies, with verbs told apart by
their form. The rules hold for the packs' languages alike; where they do not, the pack's own lists decide.
"""

from collections.abc import Mapping, Sequence

from attrs import frozen

from crossfact.words.lexicon import (
    FINITE,
    GERUND,
    INFINITIVE,
    NEGATION,
    PARTICIPLE,
    RELATIVE,
    SUBJECT,
    Kind,
)

MODAL, AUXILIARY, START, BREAK = "modal", "auxiliary", "start", "break"
_VERBAL = frozenset({FINITE, INFINITIVE, PARTICIPLE, GERUND})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_CLOSED = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "ADV"})
_CLAUSE_ENDS = frozenset(",;:.()/")


@frozen(cache_hash=True)
class State:
    """What stands before a word.

    ``last`` is the class of the last word, ``verb`` that of the auxiliary or modal it may hang on, ``finite``
    whether the clause has its finite verb, ``number`` that of the last noun (UD's Sing or Plur, or empty).
    """

    last: str = START
    verb: str = ""
    finite: bool = False
    number: str = ""


@frozen(cache_hash=True)
class Outlook:
    """What stands behind a word: the classes its right neighbour can have, and whether a finite verb follows."""

    classes: frozenset[str] = frozenset()
    finite: bool = False


# What a class is worth behind another.
AFTER: Mapping[str, Mapping[str, int]] = {
    "DET": {
        "NOUN": 4,
        "ADJ": 3,
        "PROPN": 2,
        "NUM": 3,
        "ADV": 0,
        PARTICIPLE: 1,
        GERUND: 1,
        FINITE: -6,
        INFINITIVE: -5,
        "PRON": -2,
        "ADP": -4,
        "SCONJ": -4,
        "CCONJ": -4,
        "DET": -4,
    },
    "ADJ": {"NOUN": 2, FINITE: -1, "PROPN": 1, "DET": -2},
    "NUM": {"NOUN": 4, "ADJ": 3, FINITE: -2, INFINITIVE: -3, PARTICIPLE: 0},
    "ADP": {
        "NOUN": 3,
        "PROPN": 3,
        "DET": 3,
        "NUM": 3,
        "PRON": 1,
        "ADJ": 1,
        GERUND: 2,
        INFINITIVE: 0,
        PARTICIPLE: -1,
        FINITE: -5,
    },
    SUBJECT: {
        FINITE: 5,
        "NOUN": -4,
        "ADJ": -3,
        INFINITIVE: -2,
        PARTICIPLE: -2,
        "PRON": 2,
        "ADV": 2,
        "DET": -2,
    },
    "PRON": {FINITE: 3, INFINITIVE: 0, "NOUN": -2, "ADJ": -1, PARTICIPLE: 0},
    "NOUN": {FINITE: 1, "ADP": 2, PARTICIPLE: 1, "CCONJ": 1, INFINITIVE: -3, "DET": -1, "NUM": -1},
    "PROPN": {"PROPN": 3, FINITE: 2, "ADP": 1, INFINITIVE: -3, "ADJ": -1},
    AUXILIARY: {
        PARTICIPLE: 5,
        GERUND: 5,
        "ADJ": 3,
        "ADV": 1,
        "DET": 2,
        FINITE: -6,
        INFINITIVE: -2,
        "NOUN": -1,
    },
    MODAL: {INFINITIVE: 6, FINITE: -6, "NOUN": -3, "ADV": 1, PARTICIPLE: -2, "ADJ": -1},
    FINITE: {"DET": 3, "ADP": 1, "NOUN": 0, "PRON": 1, FINITE: -4, "ADV": 1, "SCONJ": 2, "ADJ": 0},
    INFINITIVE: {"DET": 3, "ADP": 1, "NOUN": 1, FINITE: -4, INFINITIVE: -2, "PRON": 1},
    PARTICIPLE: {"ADP": 2, "DET": 1, FINITE: -2, "NOUN": -1},
    GERUND: {"DET": 2, "NOUN": 1, "ADP": 1, FINITE: -3},
    "PART": {INFINITIVE: 6, "NOUN": -2, FINITE: -4},
    "SCONJ": {"DET": 1, "PRON": 2, "PROPN": 1, "NOUN": 1, FINITE: -1},
    "CCONJ": {"DET": 1, "NOUN": 1},
    NEGATION: {FINITE: 4, INFINITIVE: 2, "PRON": 2, "NOUN": -3},
    START: {"NOUN": 1, "DET": 1, "PRON": 1, FINITE: -1, "ADP": 1, "SCONJ": 1},
}


def outlook_before(kinds: Sequence[Kind], behind: Outlook) -> Outlook:
    """What the word before sees: these kinds of its neighbour, and what stands behind that one."""
    classes = frozenset(kind.cls for kind in kinds)
    finite = behind.finite
    # A past form that may be a participle too is mostly the finite verb of its clause.
    if FINITE in classes and classes <= {FINITE, PARTICIPLE}:
        finite = True
    elif classes <= {"CCONJ", "SCONJ"} or (classes == {"PUNCT"} and kinds[0].mark in _CLAUSE_ENDS):
        finite = False
    return Outlook(classes, finite)


def best(kinds: Sequence[Kind], state: State, ahead: Outlook, *, head_last: bool) -> int:
    """The number of the reading that fits best; of equals a modal, then the one the table names first."""
    if len(kinds) == 1:
        return 0
    rivals = frozenset(kind.cls for kind in kinds)
    # The table's own order speaks where the neighbours say little, and loudest for words of closed classes.
    step = 3 if kinds[0].upos in _CLOSED else 1
    values = [
        2 * fit(kind, rivals, state, ahead, head_last=head_last)
        + _as_name(kind, state)
        + (3 if kind.flags & {"modal", "support"} else 0)
        - (step * min(rank, 1) + min(rank, 3))
        for rank, kind in enumerate(kinds)
    ]
    return max(range(len(values)), key=lambda i: (values[i], -i))


def _as_name(kind: Kind, state: State) -> int:
    """What a capital inside a sentence says: a name; a guess without one says little."""
    if kind.upos != "PROPN":
        return -6 if kind.guessed else 0
    if state.last in (START, BREAK):
        return -4
    return 8 if kind.guessed else 4


def following_state(state: State, chosen: Kind) -> State:
    """The state behind a word."""
    finite = state.finite or chosen.cls == FINITE
    if chosen.upos == "PUNCT":
        # A comma parts clauses; behind a closing mark the sentence goes on.
        return State(BREAK, "", finite if chosen.mark not in _CLAUSE_ENDS else False)
    if chosen.upos in ("SCONJ", "CCONJ"):
        return State(chosen.upos)
    if chosen.cls == RELATIVE:
        return State(SUBJECT if "subject" in chosen.flags else "PRON")
    if chosen.upos in ("VERB", "AUX"):
        last = AUXILIARY if chosen.upos == "AUX" else chosen.cls
        last = MODAL if chosen.flags & {"modal", "support"} else last
        return State(last, last if last in (MODAL, AUXILIARY) else "", finite)
    if "negation" in chosen.flags:
        return State(NEGATION, state.verb, finite)
    if chosen.upos == "PRON" and chosen.cls != "DET":
        return State(SUBJECT if "subject" in chosen.flags else "PRON", state.verb, finite)
    if chosen.upos == "ADV":
        return State("ADV" if state.verb else state.last, state.verb, finite, state.number)
    return State(chosen.cls, "", finite, chosen.feat("Number"))


def fit(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook, *, head_last: bool) -> int:
    """How well a reading fits between what stands before and behind it; 0 is indifferent.

    ``rivals`` are the classes of all readings of the word, this one's included.
    """
    value = AFTER.get(state.last, {}).get(kind.cls, 0)
    if state.verb and state.last in ("ADV", "PRON", NEGATION):
        # Adverbs, pronouns and negations stand inside a verb group.
        value += AFTER[state.verb].get(kind.cls, 0)
    if kind.cls == FINITE:
        value += _finite(kind, rivals, state, ahead)
    if kind.cls in ("NOUN", "ADJ"):
        value += _noun_or_adjective(kind.cls, state, ahead, head_last=head_last)
    return value + _before(kind, kind.cls, rivals, state, ahead)


def _finite(reading: Kind, rivals: frozenset[str], state: State, ahead: Outlook) -> int:
    """A clause has one finite verb, which agrees with its subject and, as an auxiliary, has a verb behind it."""
    value = -3 if state.finite else -2 if ahead.finite else 2
    if reading.upos == "AUX" and rivals & {"NOUN", "VERB", INFINITIVE}:
        value += 3 if ahead.classes & {INFINITIVE, PARTICIPLE, GERUND, "PART", "ADV"} else 0
    if state.last == "NOUN" and state.number and reading.feat("Tense") == "Pres" and rivals & {"NOUN"}:
        singular = reading.feat("Number") == "Sing"
        value += 0 if singular == (state.number == "Sing") else -4
    return value


def _noun_or_adjective(kind: str, state: State, ahead: Outlook, *, head_last: bool) -> int:
    """Which of two words is the noun: behind a determiner the one that no noun follows."""
    noun_follows = "NOUN" in ahead.classes or "PROPN" in ahead.classes
    if state.last in ("DET", "NUM", "ADP", "ADJ"):
        if kind == "ADJ":
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


def _before(reading: Kind, kind: str, rivals: frozenset[str], state: State, ahead: Outlook) -> int:
    """What the right neighbour says of articles, pronouns, prepositions, links and particles."""
    only_verbs = bool(ahead.classes) and ahead.classes <= _VERBAL
    some_noun = bool(ahead.classes & _NOMINAL)
    if kind == "DET":
        return _article(reading, rivals, state, ahead, some_noun=some_noun and not only_verbs)
    if kind == "PRON":
        clitic = reading.feat("PronType") == "Prs"
        if only_verbs:
            return 3
        return -1 if clitic and some_noun and not ahead.classes & _VERBAL else 0
    if kind == "PART" and "ADP" in rivals:
        return 2 if INFINITIVE in ahead.classes else -6
    if kind == "PART" and FINITE in rivals:
        return (5 if some_noun else -1) if state.last in ("NOUN", "PROPN") else -6
    if kind == "ADP":
        return -3 if only_verbs and not ahead.classes & {INFINITIVE, GERUND, PARTICIPLE} else 0
    if kind == "SCONJ":
        behind_verb = 2 if state.last in (FINITE, PARTICIPLE) and "PRON" in rivals else 0
        return behind_verb + (3 if ahead.finite and state.finite else 1 if ahead.finite else -3)
    return 0


def _article(reading: Kind, rivals: frozenset[str], state: State, ahead: Outlook, *, some_noun: bool) -> int:
    """An article or demonstrative has a noun behind it, adjectives and adverbs apart."""
    if not some_noun and not ahead.classes & {"ADV", "DET", PARTICIPLE, GERUND}:
        return -5
    # Behind a noun it is the preposition, contracted or not: le vote du budget; behind a verb an article.
    if "ADP" in rivals:
        contracted = reading.feat("Number") is not None
        return 4 if state.last in (FINITE, INFINITIVE, START, "SCONJ") and contracted else -3
    return 2 if some_noun else 0
