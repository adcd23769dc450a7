"""State and outlook: what the choice of a word's reading sees of the words before and behind it.

Both are drawn from a small stock, so that every decision is made once and then remembered.
"""

from collections.abc import Sequence

from attrs import evolve, frozen

from crossfact.words.lexicon import (
    ASKING,
    FINITE,
    GERUND,
    HALF_NEGATION,
    INFINITIVE,
    NEGATION,
    PARTICIPLE,
    POSSESSIVE,
    RELATIVE,
    SUBJECT,
    Kind,
)

MODAL, COPULA, PERFECT, START, BREAK, OBJECT = "modal", "copula", "perfect", "start", "break", "object"
# How far a clause has come: nothing yet, its subject, its finite verb, a link to more behind its verb.
OPEN, WITH_SUBJECT, WITH_VERB, GOING_ON = range(4)
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
VERBAL = frozenset({FINITE, INFINITIVE, PARTICIPLE, GERUND})
_PASSED_OVER = frozenset({"ADV", NEGATION, "PRON"})
_SENTENCE_ENDS = frozenset(".;:")
_CLAUSE_ENDS = frozenset(",;:.()/")
_OBJECTS = frozenset({"DET", "PRON", "PROPN", "NUM", "NOUN"})
_COMPLEMENTS = frozenset({"DET", "PRON", "PROPN", "NUM", "ADP", "PART", "SCONJ"})
_HEADS = frozenset({"NOUN", "PROPN", "NUM", "SYM", "PRON", SUBJECT})


@frozen(cache_hash=True)
class State:
    """What stands before a word.

    ``last`` is the class of the last word, ``prior`` that of the word before the last mark or conjunction,
    ``verb`` the auxiliary or modal that the word may hang on (``inverted``: the subject stands between) and
    ``form`` the form of the last verb; ``clause`` and ``outer`` say how far the clause and the one around it
    have come. ``number`` is that of the last noun or determiner, ``governed`` whether the words at hand hang on
    a preposition or verb, ``person`` the first or second person of the clause's subject, ``negated`` whether a
    negation is open (1) or whole (2), ``mood`` whether a subjunctive is called for.
    """

    last: str = START
    prior: str = ""
    verb: str = ""
    inverted: bool = False
    form: str = ""
    clause: int = OPEN
    outer: int = OPEN
    number: str = ""
    governed: bool = False
    person: str = ""
    negated: int = 0
    mood: str = ""


@frozen(cache_hash=True)
class Outlook:
    """What stands behind a word.

    ``classes`` are those its right neighbour can have, ``reach`` the verbal ones of the first word that is no
    adverb, negation or pronoun; ``sure`` counts the certain finite verbs up to the end of the clause (two at
    most), ``maybe`` says whether some word there can be one, ``inverted`` whether a pronoun is tied on, ``doing``
    whether the neighbour is a gerund with its object, ``compared`` whether it is a comparative and ``agent`` whether it names an agent (by).
    """

    classes: frozenset[str] = frozenset()
    reach: frozenset[str] = frozenset()
    sure: int = 0
    maybe: bool = False
    inverted: bool = False
    doing: bool = False
    compared: bool = False
    agent: bool = False


def outlook_before(kinds: Sequence[Kind], behind: Outlook) -> Outlook:
    """What the word before sees: these kinds of its neighbour, and what stands behind that one."""
    classes = frozenset(kind.cls for kind in kinds)
    first, sure, maybe = kinds[0], behind.sure, behind.maybe
    reach = behind.reach if classes <= _PASSED_OVER else classes & (VERBAL | NOMINAL | {"DET"})
    if classes & {"ADV", NEGATION} or first.mark == "y":
        reach |= behind.reach
    if classes == {"PUNCT"}:
        reach = behind.reach if first.mark not in _CLAUSE_ENDS else frozenset()
        sure, maybe = (0, False) if first.mark in _CLAUSE_ENDS else (sure, maybe)
    elif first.cls == "CCONJ":
        sure = 0
    elif first.cls in ("SCONJ", RELATIVE, ASKING) or classes == {SUBJECT} or _links(first, classes):
        # The next finite verb is that of the clause that begins here.
        sure, maybe = max(0, sure - 1), sure > 1
    elif classes == {FINITE} or (first.upos == "AUX" and first.cls == FINITE and "clock" not in first.flags):
        hangs = behind.reach & {PARTICIPLE, INFINITIVE}
        sure, maybe = max(1, sure) if hangs else min(2, sure + 1), True
    elif {FINITE, PARTICIPLE} <= classes and behind.classes & _OBJECTS and "ADP" not in behind.classes:
        # A participle has no object: the valve lost its cap.
        sure, maybe = max(1, sure), True
    elif FINITE in classes:
        maybe = True
    doing = GERUND in classes and bool(behind.classes & _COMPLEMENTS) and FINITE not in behind.classes
    compared = any(kind.feat("Degree") == "Cmp" for kind in kinds)
    agent = "agent" in first.flags
    return Outlook(classes, reach, sure, maybe, first.mark == "i", doing, compared, agent)


def _links(first: Kind, classes: frozenset[str]) -> bool:
    """Whether a preposition may link a clause instead: after the talks collapsed."""
    return first.upos == "ADP" and "SCONJ" in classes and "gerund link" not in first.flags


def following_state(state: State, chosen: Kind) -> State:
    """The state behind a word."""
    after = _following(state, chosen)
    # What no rule asks of such a state is left out of it: the stock of states stays small.
    nominal = after.last in ("NOUN", "PROPN", "DET", "ADJ", "NUM", "PRON", SUBJECT, RELATIVE)
    prior = "noun" if after.prior in ("NOUN", "PROPN", "noun") else "other" if after.prior else ""
    settled = after.negated == 2 and after.last in ("NOUN", "PROPN", "DET", "ADJ", "NUM", "ADP")
    return State(
        after.last,
        prior if after.last in (BREAK, "CCONJ") else "",
        after.verb,
        after.inverted and bool(after.verb),
        "" if after.form == GERUND else after.form,
        after.clause,
        after.outer,
        after.number if nominal else "",
        after.governed and after.clause != WITH_VERB,
        after.person,
        0 if settled else after.negated,
        after.mood,
    )


def _following(state: State, chosen: Kind) -> State:
    if chosen.upos == "PUNCT":
        return _behind_mark(state, chosen.mark)
    if chosen.cls in ("SCONJ", RELATIVE, ASKING):
        if "gerund link" in chosen.flags:
            return evolve(state, last="ADP", governed=True)
        return _in_new_clause(state, chosen)
    if chosen.upos == "CCONJ":
        clause = GOING_ON if state.clause >= WITH_VERB else state.clause
        return State(
            "CCONJ",
            state.last,
            "",
            False,
            state.form,
            clause,
            state.outer,
            "",
            False,
            state.person,
            0,
            state.mood,
        )
    if chosen.upos in ("VERB", "AUX"):
        return _behind_verb(state, chosen)
    if chosen.cls == NEGATION:
        negated = 1 if HALF_NEGATION in chosen.flags else 2
        return evolve(state, last=NEGATION, negated=max(state.negated, negated))
    if chosen.upos == "ADV":
        wishing = "wish" if "wishing" in chosen.flags else state.mood
        return evolve(state, last="ADV" if state.verb else state.last, mood=wishing)
    return _behind_nominal(state, chosen)


def _behind_mark(state: State, mark: str) -> State:
    if mark in _SENTENCE_ENDS:
        return State(BREAK)
    prior = state.last if state.last != BREAK else state.prior
    if mark not in _CLAUSE_ENDS:
        return evolve(state, last=BREAK, prior=prior)
    clause, outer = OPEN, state.outer
    if state.outer == WITH_SUBJECT:
        # The incise is over: its clause goes on.
        clause, outer = WITH_SUBJECT, OPEN
    elif state.clause == WITH_SUBJECT:
        outer = WITH_SUBJECT
    return State(BREAK, prior, "", False, state.form, clause, outer, state.number, False, "", state.negated)


def _in_new_clause(state: State, chosen: Kind) -> State:
    pending = WITH_SUBJECT in (state.clause, state.outer)
    outer = WITH_SUBJECT if pending else OPEN
    form = "Imp" if state.form == "Imp" else ""
    if chosen.cls == RELATIVE:
        if state.last == "ADP":
            return State("SCONJ", state.last, form=form, outer=outer)
        if chosen.feat("Poss"):
            return State("DET", state.last, form=form, outer=outer)
        last = SUBJECT if SUBJECT in chosen.flags else RELATIVE
        return State(last, state.last, form=form, clause=WITH_SUBJECT, outer=outer, number=state.number)
    return State("SCONJ", state.last, form=form, outer=outer, mood="Sub" if state.mood else "")


def _behind_verb(state: State, chosen: Kind) -> State:
    clause, outer, form = state.clause, state.outer, state.form
    inverted = False
    if chosen.cls == FINITE:
        inverted = clause == OPEN or state.last == RELATIVE
        outer = OPEN if clause == WITH_VERB and outer == WITH_SUBJECT else outer
        # The steps of an instruction stay imperatives.
        clause, form = WITH_VERB, "Imp" if "Imp" in (chosen.feat("Mood"), form) else FINITE
    elif state.verb == MODAL and form == "Imp":
        # Do not open: the support leaves its mood to the verb.
        form = "Imp"
    elif chosen.cls != PARTICIPLE or state.verb:
        form = chosen.cls
    last = chosen.cls
    if chosen.flags & {"modal", "support"}:
        last = MODAL
    elif chosen.upos == "AUX":
        last = COPULA if "copula" in chosen.flags else PERFECT
    verb = last if last in (MODAL, COPULA, PERFECT) else ""
    mood = "wish" if "wishing" in chosen.flags else ""
    return State(
        last, "", verb, inverted, form, clause, outer, "", chosen.cls != FINITE, state.person, state.negated, mood
    )  # fmt: skip


def _behind_nominal(state: State, chosen: Kind) -> State:
    cls, clause, outer = chosen.cls, state.clause, state.outer
    governed = chosen.upos == "ADP" or (
        state.governed and not (cls == "DET" and state.last in ("NOUN", "PROPN", "NUM"))
    )
    if cls == SUBJECT:
        outer = WITH_SUBJECT if clause == WITH_SUBJECT else outer
        clause = WITH_SUBJECT if chosen.mark != "i" else clause
    elif cls in _HEADS and not governed and clause in (OPEN, GOING_ON) and "clitic" not in chosen.flags:
        clause = WITH_SUBJECT
    stays = state.inverted or chosen.cls in ("PRON", SUBJECT)
    if cls == POSSESSIVE:
        return evolve(state, last="DET", verb="")
    if cls == "PRON" and chosen.feat("Case") == "Acc":
        return evolve(state, last=OBJECT, governed=False)
    if "clitic" in chosen.flags and cls == "PRON":
        person = chosen.feat("Person") if chosen.feat("Person") in ("1", "2") else ""
        return evolve(state, last="PRON", prior="", person=person or state.person)
    if cls == "PART":
        return State("PART", "", state.verb, state.inverted, state.form, clause, outer, negated=state.negated)
    number = chosen.feat("Number") or (
        state.number if cls in ("ADJ", "NOUN", "NUM") and state.last in ("DET", "ADJ", "NUM") else ""
    )
    person = chosen.feat("Person") if chosen.feat("Person") in ("1", "2") else ""
    negated = 2 if chosen.feat("Polarity") == "Neg" else state.negated
    mood = "wish" if "wishing" in chosen.flags else "Sub" if state.mood == "Sub" else ""
    number = number or ("Sing" if cls == "PROPN" else "")
    return State(
        cls, "", state.verb if stays else "", state.inverted, state.form, clause, outer, number, governed,
        person or state.person, negated, mood,
    )  # fmt: skip
