"""Verb groups: a verb with its auxiliaries, and what the group says of the time of its event.

A pattern over the marks of the words finds the stretches in which verbs hang together. What such a stretch
means hangs on the kinds of its words alone, so every sequence of kinds is worked out once and remembered.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

from attrs import define, evolve, field, frozen

from crossfact.model.claim import Status
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import VerbGroup, Word
from crossfact.model.reading import Form
from crossfact.words.circumstances import Circumstances, clause
from crossfact.words.lexicon import (
    FINITE,
    GERUND,
    HALF_NEGATION,
    INFINITIVE,
    PARTICIPLE,
    Kind,
    Lexicon,
    lexicon,
)

_MAX_INSIDE = 4
# Adverbs, negations, object pronouns and subjects behind their verb may stand inside a group.
_INSIDE = "Rnciuy"
_ASKED_INSIDE = _INSIDE + "DAN0PpE"
_STRETCH = re.compile(
    r"[nct]{0,4}[VXIKG](?:[Rnciuy]{0,4}(?:[AKVN]?[tE](?=[Rncy]{0,2}I)|A(?=[tE]I)|ED?NE(?=[Rnc]{0,2}[IX]))?[Rncy]{0,2}[VXIKG])*"
    r"[Rny]{0,2}[nRDA]?"
)
# In a question the subject stands between an auxiliary and its verb.
_ASKED = re.compile(
    r"(?:(?<=[R\"&rp,s(.:])|(?<![^\n]))Xn?(?:[pu]|D?[A0N]{0,3}[NP]{1,3}(?:ED?A?[NP]{1,2})?)[Rn]{0,2}"
    r"[XIKG](?:[Rn]{0,2}[XKG]|tI)*[nR]?"
)
_VERBS = frozenset("VXIKG")
_FARTHEST_SUBJECT = 8
_NEGATIVE = re.compile("[y]")
_LINKED = re.compile("[sr.;:VX]")


@frozen
class _Meaning:
    """A verb group as its kinds tell it; places are counted from the start of the stretch."""

    opening: int
    head: int
    tense: str
    status: Status
    voice: str
    negated: bool
    finite: bool
    marked: bool
    """Whether the negation stands behind the verb, where it may belong to a hedge (no fewer than)."""
    half: bool
    """Whether the negation is a half one (ne) without its other half."""
    duty: bool
    """Whether it tells what is to be done, now or on a day that the sentence names."""


@define(eq=False)
class VerbReader:
    """Finds the verb groups of a language; a value but for its memory."""

    pack: LanguagePack
    lexicon: Lexicon
    circumstances: Circumstances
    _known: dict[str, tuple[_Meaning, ...]] = field(factory=dict)

    def groups(self, starts: Sequence[int], forms: Sequence[Form], marks: str) -> tuple[VerbGroup, ...]:
        """The verb groups of a sentence, in order."""
        groups: list[VerbGroup] = []
        signs = "".join([form.sign for form in forms])
        signalled = not self.lexicon.signals.isdisjoint(signs)
        asks = bool(self.pack.data.verbs.support) and "X" in marks
        at = 0
        while match := _STRETCH.search(marks, at):
            asked = _ASKED.search(marks, at, match.end() + _FARTHEST_SUBJECT) if asks else None
            if asked is not None and asked.start() <= match.start():
                match = asked
            first, at = match.span()
            key = signs[first:at] + ("?" if match is asked else "")
            meanings = self._known.get(key)
            if meanings is None:
                kinds = self.lexicon.kinds_of(signs[first:at])
                meanings = self._known[key] = tuple(_meanings(kinds, self.pack, asked=match is asked))
            for meaning in meanings:
                opening, head = first + meaning.opening, first + meaning.head
                form, tense = forms[head], meaning.tense
                status, negated = self._denial(meaning, forms, marks, head)
                if signalled and meaning.finite:
                    status = self.circumstances.status(status, tense, forms, marks, opening, head)
                    if meaning.duty and status is Status.UNDER_WAY and self.circumstances.announced(forms):
                        status = Status.UPCOMING
                group = VerbGroup(
                    starts[opening], starts[head] + len(form.text), opening, head, head, form.lemma, tense, status,
                    meaning.voice, negated, meaning.finite,
                )  # fmt: skip
                groups.append(_sharing(group, groups, marks) if groups and not meaning.finite else group)
        return tuple(groups)

    def _denial(self, meaning: _Meaning, forms: Sequence[Form], marks: str, head: int) -> tuple[Status, bool]:
        """The status of a group and whether it is negated, by what stands beyond the group."""
        if meaning.marked and self._hedges(forms, head + 1):
            return _plain_status(meaning.tense), False
        if meaning.half and meaning.finite:
            begin, end = clause(marks, head, head)
            excepted = "q" in marks[head:end]
            expletive = meaning.tense.startswith("Sub") and not _NEGATIVE.search(marks, begin, end)
            if excepted or expletive:
                return _plain_status(meaning.tense), False
        return meaning.status, meaning.negated

    def _hedges(self, forms: Sequence[Form], at: int) -> bool:
        """Whether a hedge begins at a word: employs no fewer than 400 denies nothing."""
        hedges, ahead = self.pack.data.hedges, " ".join(f.norm for f in forms[at : at + _MAX_INSIDE]) + " "
        entries = (*hedges.at_least, *hedges.more_than, *hedges.at_most, *hedges.less_than)
        return any(ahead.startswith(f"{entry} ") for entry in entries)


def _sharing(group: VerbGroup, before: Sequence[VerbGroup], marks: str) -> VerbGroup:
    """A participle or infinitive that a conjunction joins to one with an auxiliary shares it: have sold and left."""
    same = [other for other in before[-2:] if other.finite and marks[other.head] == marks[group.head]]
    if not same or marks[group.head] not in "KI":
        return group
    last, joint = same[-1], marks[max(0, group.first - 2) : group.first]
    joined = joint.endswith("&") or joint in ("&R", ",R")
    if not (joined and group.first == group.head) or _LINKED.search(marks, last.head, group.first):
        return group
    return evolve(
        group, tense=last.tense, status=last.status, voice=last.voice, negated=last.negated, finite=True
    )


def _meanings(kinds: Sequence[Kind], pack: LanguagePack, *, asked: bool) -> Iterator[_Meaning]:
    at = 0
    while at < len(kinds):
        if kinds[at].mark not in _VERBS:
            at += 1
            continue
        chain = _chain(kinds, at, pack, asked=asked)
        yield _meaning(kinds, chain, pack, asked=asked)
        at = chain[-1] + 1


def inside(words: Sequence[Word], at: int) -> int:
    """The first place from ``at`` on that holds none of what may stand inside a verb group.

    Adverbs, negations, object pronouns and inverted subjects may, four at most.
    """
    return _inside([word.form.mark for word in words[at : at + _MAX_INSIDE + 1]], 0) + at


def _inside(marks: Sequence[str], at: int, allowed: str = _INSIDE) -> int:
    stop = min(at + (_MAX_INSIDE if allowed is _INSIDE else _FARTHEST_SUBJECT), len(marks))
    while at < stop and marks[at] in allowed:
        at += 1
    return at


def _chain(kinds: Sequence[Kind], first: int, pack: LanguagePack, *, asked: bool) -> list[int]:
    """The numbers of the verbs of the group that begins at ``first``; an announcing word (due) is one."""
    marks = [kind.mark for kind in kinds]
    chain = [first]
    while True:
        last = kinds[chain[-1]]
        at = _inside(marks, chain[-1] + 1, _ASKED_INSIDE if asked and len(chain) == 1 else _INSIDE)
        if "copula" in last.flags and (staged := _stage(kinds, at)) is not None:
            chain += staged
            continue
        if at < len(kinds) and "announcer" in kinds[at].flags and "copula" in last.flags:
            beyond = _inside(marks, at + 1)
            if beyond + 1 < len(kinds) and "infinitive mark" in kinds[beyond].flags:
                chain += [at, beyond + 1]
                continue
            # He is due on Monday: the word announces without a verb behind it.
            if kinds[at].mark not in _VERBS:
                return [*chain, at]
        marked = at < len(kinds) and "infinitive mark" in kinds[at].flags
        after = _inside(marks, at + 1) if marked else at
        if marked and "auxiliary" in last.flags and not pack.data.verbs.marked:
            # Rien à cacher: only where a mark ties verbs is an auxiliary tied by it.
            return chain
        if after >= len(kinds) or not _bound(last, kinds[after], kinds[first], marked=marked):
            return chain
        chain.append(after)


def _stage(kinds: Sequence[Kind], at: int) -> list[int] | None:
    """The noun and the verb of a phrase that tells how far an event has come: en train de lire, sur le point de."""
    noun = next(
        (i for i in range(at + 1, min(at + 3, len(kinds))) if kinds[i].flags & {"stage", "brink"}), None
    )
    if noun is None or kinds[at].mark != "E" or noun + 2 >= len(kinds):
        return None
    verb = _inside([kind.mark for kind in kinds], noun + 2)
    return [noun, verb] if verb < len(kinds) and kinds[verb].cls == INFINITIVE else None


def _bound(last: Kind, following: Kind, first: Kind, *, marked: bool) -> bool:
    """Whether ``following`` continues the group whose last verb is ``last``."""
    if following.mark not in _VERBS:
        return False
    if marked:
        if following.cls != INFINITIVE:
            return False
        expecting = "expected" in last.flags and "copula" in first.flags
        return expecting or bool(last.flags & {"recent past", "marked"}) or (
            "auxiliary" in last.flags and (last is first or "copula" not in last.flags)
        )  # fmt: skip
    if "auxiliary" in last.flags and following.cls in (PARTICIPLE, GERUND):
        return True
    return bool(last.flags & {"modal", "support"}) and following.cls == INFINITIVE


def _meaning(kinds: Sequence[Kind], chain: Sequence[int], pack: LanguagePack, *, asked: bool) -> _Meaning:
    first, last = chain[0], chain[-1]
    opening = first
    while opening > 0 and first - opening < _MAX_INSIDE and kinds[opening - 1].mark in "nct":
        before = kinds[opening - 1]
        if (
            before.mark == "n"
            and kinds[first].cls == FINITE
            and HALF_NEGATION not in before.flags
            and pack.data.verbs.half_negations
        ):
            # Qui ne dort pas se lève: the second half of a negation stands behind its verb.
            break
        opening -= 1
    tail, half = _denials(tuple(itertools.takewhile(lambda kind: kind.mark in "Rny", kinds[last + 1 :])))
    # What stands behind half a negation is an infinitive's: dit ne rien savoir.
    tail = tail and not half
    within, half_within = _denials(kinds[opening:last])
    half = half_within and not (within or tail)
    person = kinds[first].feat("Person"), kinds[first].feat("Number")
    reflexive = any(
        "reflexive" in kind.flags
        or (person[0] in ("1", "2") and (kind.feat("Person"), kind.feat("Number")) == person)
        for kind in kinds[opening:first]
    )
    verbs = [kinds[i] for i in chain]
    tense, status, passive = _time(verbs, pack, reflexive=reflexive, asked=asked)
    finite = verbs[0].cls == FINITE
    negated = within or tail or half
    if negated and finite and tense != "ImpMood":
        status = Status.DENIED
    return _Meaning(
        opening, last, tense, status, "Pass" if passive else "Act", negated, finite,
        tail and not within, half, "obliging" in verbs[0].flags and tense == "Pres",
    )  # fmt: skip


def _denials(kinds: Sequence[Kind]) -> tuple[bool, bool]:
    """Whether a stretch holds a whole negation, and whether half a one."""
    half = any(HALF_NEGATION in kind.flags for kind in kinds)
    return any(kind.mark in "ny" and HALF_NEGATION not in kind.flags for kind in kinds), half


_NON_FINITE = {INFINITIVE: "Inf", PARTICIPLE: "PastPart", GERUND: "PresPart"}


def _time(
    chain: Sequence[Kind], pack: LanguagePack, *, reflexive: bool, asked: bool
) -> tuple[str, Status, bool]:
    """Tense and status of a chain of verbs, and whether it is a passive."""
    first = chain[0]
    perfect, progressive, passive = _aspects(chain, reflexive=reflexive)
    if first.cls != FINITE:
        return _NON_FINITE[first.cls], Status.UNKNOWN, passive
    mood = first.feat("Mood")
    if mood == "Imp":
        return "ImpMood", Status.UNKNOWN, passive
    simple = mood if mood in ("Cnd", "Sub") else first.feat("Tense") or "Pres"
    supposed = "conditional" in first.flags or ("advising" in first.flags and (asked or perfect))
    if supposed and "modal" in first.flags:
        simple = "Cnd"
    ahead = None if perfect and simple != "Imp" and "copula" not in first.flags else _ahead(chain, simple)
    if ahead is not None:
        return *ahead, passive
    if simple == "Pres" and first.flags & {"upcoming", "upcoming form"} and "auxiliary" not in first.flags:
        simple = "Fut" if pack.data.verbs.support else simple
    aspects = simple + (" perfect" if perfect else "") + (" progressive" if progressive else "")
    tense = pack.data.verbs.tenses.get(aspects, simple)
    return tense, _plain_status(tense), passive


def _ahead(chain: Sequence[Kind], simple: str) -> tuple[str, Status] | None:
    """Tense and status of a group that tells what has just been or what is to come, None for any other."""
    first, to_do = chain[0], any(kind.cls == INFINITIVE for kind in chain[1:])
    past = simple in ("Imp", "Past")
    if to_do and "recent past" in first.flags and simple in ("Pres", "Imp"):
        return "Pqp" if past else "Past", Status.DONE
    if simple == "Cnd":
        return None
    if to_do and "stage" in chain[1].flags:
        return simple, Status.UNDER_WAY
    if to_do and "brink" in chain[1].flags:
        return simple, Status.UPCOMING
    announced = any(
        "copula" in before.flags and _announces(word, ahead=to_do)
        for before, word in zip(chain, chain[1:], strict=False)
    )
    if announced:
        return (
            ("FutPast" if past else "Fut") if to_do or not word_is_verb(chain) else simple
        ), Status.UPCOMING
    if to_do and "marked" in first.flags and past:
        # She used to work there.
        return "Past", Status.HABITUAL
    if to_do and "copula" in first.flags:
        return ("FutPast" if past else "Fut"), Status.UPCOMING
    if to_do and "upcoming" in first.flags and simple in ("Pres", "Imp"):
        if "obliging" in first.flags:
            return (simple, Status.UPCOMING) if past else ("Pres", Status.UNDER_WAY)
        return ("FutPast" if past else "Fut"), Status.UPCOMING
    return None


def word_is_verb(chain: Sequence[Kind]) -> bool:
    """Whether the group ends in a verb: is expected, and not is due."""
    return chain[-1].mark in _VERBS


def _announces(word: Kind, *, ahead: bool) -> bool:
    """Whether a word behind the copula puts the event ahead: is due, is expected; was set only with what to do."""
    if "announcer" in word.flags:
        return ahead or word.mark not in _VERBS
    return "expected" in word.flags and word.cls == PARTICIPLE


def _plain_status(tense: str) -> Status:
    """The status that a tense has by itself."""
    if tense.startswith("Fut"):
        return Status.UPCOMING
    if tense.startswith("Cnd"):
        return Status.CONDITIONAL
    done = tense in ("Past", "Pqp", "SubPast", "PresPerf", "PastPerf")
    return Status.DONE if done else Status.UNDER_WAY


def _aspects(chain: Sequence[Kind], *, reflexive: bool) -> tuple[bool, bool, bool]:
    """Whether the group is a perfect, whether a progressive form, and whether a passive."""
    perfect = progressive = passive = False
    for word, following in zip(chain, chain[1:], strict=False):
        if following.cls == GERUND:
            progressive = progressive or "copula" in word.flags
        elif following.cls == PARTICIPLE and "copula" in word.flags:
            moved = "moved" in following.flags or reflexive
            perfect, passive = perfect or moved, passive or not moved
        elif following.cls == PARTICIPLE and "auxiliary" in word.flags:
            perfect = True
    return perfect, progressive, passive


_READERS: "WeakKeyDictionary[LanguagePack, VerbReader]" = WeakKeyDictionary()


def verb_reader(pack: LanguagePack) -> VerbReader:
    """The reader of verb groups of a pack, made when first asked for."""
    if pack not in _READERS:
        _READERS[pack] = VerbReader(pack, lexicon(pack), Circumstances(pack.data))
    return _READERS[pack]
