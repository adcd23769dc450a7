"""Neighbours: what the words beside it say of a noun, an adjective, an article, a preposition or a link.

The numbers are preferences on the same scale as those of `crossfact.words.context`.
"""

from collections.abc import Callable, Mapping

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
from crossfact.words.outlook import (
    BREAK,
    COPULA,
    MODAL,
    NOMINAL,
    PERFECT,
    START,
    VERBAL,
    WITH_SUBJECT,
    Outlook,
    State,
)

_VERBS_BEFORE = frozenset({FINITE, INFINITIVE, PARTICIPLE, GERUND, COPULA, PERFECT, MODAL})
_BEFORE_NOUNS = frozenset({"DET", "NUM", "ADP", "ADJ"})


def noun_or_adjective(
    kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook, *, head_last: bool
) -> int:
    """How well a noun or an adjective fits, by its place in the noun group."""
    ordinal = kind.feat("NumType") == "Ord"
    value = _which_is_noun(kind.cls, state, ahead, head_last=head_last, ordinal=ordinal)
    if kind.cls == "ADJ":
        if "ADV" in rivals:
            value += _graded(state, ahead, head_last=head_last)
        noun_follows = bool(ahead.classes & {"NOUN", "ADJ", "PROPN"})
        if "leading" in kind.flags and state.last in _BEFORE_NOUNS and noun_follows:
            value += 5
    elif not head_last and "day" not in kind.flags:
        value -= (3 if _bare(state) else 0) + (2 if "ADV" in rivals else 0)
    return value


def _bare(state: State) -> bool:
    """Whether a noun here would stand without an article or preposition of its own."""
    return state.last in ("NOUN", "PROPN", "ADJ", "PRON", PARTICIPLE, COPULA, GERUND)


def _graded(state: State, ahead: Outlook, *, head_last: bool) -> int:
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


def _which_is_noun(kind: str, state: State, ahead: Outlook, *, head_last: bool, ordinal: bool) -> int:
    """Which of two words is the noun: behind a determiner the one that no noun follows."""
    noun_follows = bool(ahead.classes & {"NOUN", "PROPN"})
    if not head_last:
        noun_follows = "NOUN" in ahead.classes and FINITE not in ahead.classes
    if state.last in _BEFORE_NOUNS:
        if kind == "ADJ":
            return _leading(ahead, noun_follows=noun_follows, head_last=head_last, ordinal=ordinal)
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


def _leading(ahead: Outlook, *, noun_follows: bool, head_last: bool, ordinal: bool) -> int:
    """An adjective between a determiner and its noun."""
    if ordinal and not noun_follows:
        return 0
    if head_last and "NUM" in ahead.classes:
        return 2
    if noun_follows and (head_last or "ADJ" not in ahead.classes):
        return 3 if head_last else 1
    return -2


def before(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook, *, head_last: bool) -> int:
    """What the right neighbour says of articles, pronouns, prepositions, links and particles."""
    if kind.upos == "PART":
        return _particle(kind, rivals, state, ahead)
    if rivals == {"PRON", "SCONJ"}:
        # S'il, s'est: a link before a subject, a pronoun before a verb.
        return 8 if (kind.cls == "SCONJ") == (SUBJECT in ahead.classes) else -8
    if kind.cls in ("SCONJ", RELATIVE):
        return _link(kind, rivals, state, ahead, head_last=head_last)
    rule = _BEFORE.get(kind.cls)
    return rule(kind, rivals, state, ahead) if rule else 0


def _particle(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook) -> int:
    """The mark of an infinitive has one behind it, that of a possessive a noun on both sides."""
    if FINITE in rivals:
        some_noun = bool(ahead.classes & NOMINAL)
        return (8 if some_noun else 2) if state.last in ("NOUN", "PROPN") else -6
    if kind.cls == "PART" and "ADP" in rivals:
        return 2 if INFINITIVE in ahead.reach and not ahead.classes <= NOMINAL | {"DET"} else -6
    return 0


def _pronoun(kind: Kind, rivals: frozenset[str], _state: State, ahead: Outlook) -> int:
    """A pronoun stands before a verb, as its subject only before a finite one."""
    if kind.cls == SUBJECT and "PRON" in rivals:
        return 2 if FINITE in ahead.reach else -3
    if ahead.classes and ahead.classes <= VERBAL:
        return 3
    clitic = kind.feat("PronType") == "Prs"
    return -1 if clitic and ahead.classes & NOMINAL and not ahead.classes & VERBAL else 0


def _preposition(_kind: Kind, rivals: frozenset[str], _state: State, ahead: Outlook) -> int:
    """A preposition has a noun, a pronoun or an infinitive behind it."""
    if ahead.doing and "SCONJ" in rivals:
        return -2
    if "ADP" in ahead.classes and not ahead.classes & (NOMINAL | {"DET"}) and FINITE in rivals:
        return -4
    only_verbs = bool(ahead.classes) and ahead.classes <= VERBAL
    return -3 if only_verbs and not ahead.classes & {INFINITIVE, GERUND, PARTICIPLE} else 1


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
    aside = state.last == BREAK and state.prior == "noun"
    if kind.cls == RELATIVE:
        if "SCONJ" not in rivals:
            return 0
        if not aside and state.last not in ("NOUN", "PROPN", "NUM", "PRON"):
            return -4
        verb_follows = bool(ahead.classes & VERBAL) and not ahead.classes & {"DET", "PRON", SUBJECT}
        return (0 if head_last else 2) + (5 if verb_follows else 0)
    verbs = ahead.sure - (WITH_SUBJECT in (state.clause, state.outer))
    if RELATIVE in rivals:
        value = -3 if state.last in ("NOUN", "PROPN") and ahead.reach == {FINITE} else 0
        if state.last in (START, BREAK) and head_last and not ahead.classes & (NOMINAL | {"DET", SUBJECT}):
            value -= 8
        return value + (2 if state.last not in ("NOUN", "PROPN", "PRON") and not aside else 0)
    if "ADP" in rivals:
        return _clause_or_noun(verbs, ahead)
    return 1 if verbs > 0 or ahead.maybe else -3


def _clause_or_noun(verbs: int, ahead: Outlook) -> int:
    """Whether a word that is preposition and link (after, until) has a clause behind it."""
    if ahead.doing:
        return 3
    subject = SUBJECT in ahead.classes and (ahead.maybe or "PRON" not in ahead.classes)
    return 6 if subject or verbs > 0 else -3


def _article(kind: Kind, rivals: frozenset[str], state: State, ahead: Outlook) -> int:
    """An article or demonstrative has a noun behind it, adjectives and adverbs apart."""
    only_verbs = bool(ahead.classes) and ahead.classes <= VERBAL
    some_noun = bool(ahead.classes & NOMINAL) and not only_verbs
    loose = not ahead.classes & {"ADV", "DET", PARTICIPLE, GERUND} or ahead.classes & {
        "ADP",
        "SCONJ",
        RELATIVE,
    }
    if not some_noun and loose:
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


_BEFORE: Mapping[str, Callable[[Kind, frozenset[str], State, Outlook], int]] = {
    "DET": _article,
    "PRON": _pronoun,
    SUBJECT: _pronoun,
    "ADP": _preposition,
    "ADV": _adverb,
    NEGATION: _adverb,
}
