"""Verb groups: a verb with its auxiliaries, and what the group says of the time of its event.

A pattern over the marks of the words finds the stretches in which verbs hang together. What such a stretch
means hangs on the kinds of its words alone, so every sequence of kinds is worked out once and remembered.
"""

import re
from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

from attrs import define, field, frozen

from crossfact.model.claim import Status
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import VerbGroup, Word
from crossfact.model.reading import Form
from crossfact.words.lexicon import FINITE, GERUND, INFINITIVE, PARTICIPLE, Kind, Lexicon, lexicon

_MAX_INSIDE = 4
# Adverbs, negations, object pronouns and subjects behind their verb may stand inside a group.
_INSIDE = "Rnciu"
_STRETCH = re.compile(
    r"[nct]{0,4}[VXIKG](?:[Rnciu]{0,4}(?:[AKVN]?[tE](?=[Rnc]{0,2}I)|A(?=[tE]I))?[VXIKG])*[nRDA]?"
)
_VERBS = frozenset("VXIKG")
_CLAUSE_END = re.compile(r"[,;:.()/]")


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


@define(eq=False)
class VerbReader:
    """Finds the verb groups of a language; a value but for its memory."""

    pack: LanguagePack
    lexicon: Lexicon
    _known: dict[str, tuple[_Meaning, ...]] = field(factory=dict)

    def groups(self, starts: Sequence[int], forms: Sequence[Form], marks: str) -> tuple[VerbGroup, ...]:
        """The verb groups of a sentence, in order."""
        known, groups = self._known, []
        signs = "".join([form.sign for form in forms])
        signalled = not self.lexicon.signals.isdisjoint(signs)
        for match in _STRETCH.finditer(marks):
            first, end = match.span()
            stretch = signs[first:end]
            meanings = known.get(stretch)
            if meanings is None:
                meanings = known[stretch] = tuple(_meanings(self.lexicon.kinds_of(stretch), self.pack))
            for meaning in meanings:
                opening, head = first + meaning.opening, first + meaning.head
                form, status, negated = forms[head], meaning.status, meaning.negated
                if meaning.marked and self._hedges(forms, head + 1):
                    status, negated = _plain_status(meaning.tense), False
                if signalled and meaning.finite:
                    status = self._in_clause(status, meaning.tense, forms, marks, opening, head)
                groups.append(
                    VerbGroup(
                        starts[opening],
                        starts[head] + len(form.text),
                        opening,
                        head,
                        head,
                        form.lemma,
                        meaning.tense,
                        status,
                        meaning.voice,
                        negated,
                        meaning.finite,
                    )
                )
        return tuple(groups)

    def _hedges(self, forms: Sequence[Form], at: int) -> bool:
        """Whether a hedge begins at a word: employs no fewer than 400 denies nothing."""
        hedges, ahead = self.pack.data.hedges, " ".join(f.norm for f in forms[at : at + _MAX_INSIDE]) + " "
        entries = (*hedges.at_least, *hedges.more_than, *hedges.at_most, *hedges.less_than)
        return any(ahead.startswith(f"{entry} ") for entry in entries)

    def _in_clause(
        self, status: Status, tense: str, forms: Sequence[Form], marks: str, first: int, last: int
    ) -> Status:
        """The status, with what the clause says of it: a condition, a habit, a time ahead."""
        if status not in (Status.UNDER_WAY, Status.DONE):
            return status
        begin = max((m.end() for m in _CLAUSE_END.finditer(marks, 0, first)), default=0)
        if "s" in marks[begin:first] and self._supposed(forms, marks, begin, first):
            return Status.CONDITIONAL
        if status is Status.DONE or tense not in ("Pres", "Imp"):
            return status
        after = _CLAUSE_END.search(marks, last + 1)
        clause = forms[begin : after.start() if after else len(forms)]
        words = {form.norm for form in clause}
        verbs = self.pack.data.verbs
        if not words.isdisjoint(verbs.habitual):
            return Status.HABITUAL
        if tense == "Pres" and not words.isdisjoint(verbs.ahead):
            return Status.UPCOMING
        return status

    def _supposed(self, forms: Sequence[Form], marks: str, begin: int, first: int) -> bool:
        """Whether the clause of a verb begins with if: no other verb stands between."""
        for at in range(first - 1, begin - 1, -1):
            if marks[at] in "VX":
                return False
            if marks[at] == "s":
                return forms[at].norm.rstrip("'") in self.pack.data.verbs.supposing
        return False


def _meanings(kinds: Sequence[Kind], pack: LanguagePack) -> Iterator[_Meaning]:
    at = 0
    while at < len(kinds):
        if kinds[at].mark not in _VERBS:
            at += 1
            continue
        chain = _chain(kinds, at)
        yield _meaning(kinds, chain, pack)
        at = chain[-1] + 1


def inside(words: Sequence[Word], at: int) -> int:
    """The first place from ``at`` on that holds none of what may stand inside a verb group.

    Adverbs, negations, object pronouns and inverted subjects may, four at most.
    """
    return _inside([word.form.mark for word in words[at : at + _MAX_INSIDE + 1]], 0) + at


def _inside(marks: Sequence[str], at: int) -> int:
    stop = min(at + _MAX_INSIDE, len(marks))
    while at < stop and marks[at] in _INSIDE:
        at += 1
    return at


def _chain(kinds: Sequence[Kind], first: int) -> list[int]:
    """The numbers of the verbs of the group that begins at ``first``; an announcing word (due) is one."""
    marks = [kind.mark for kind in kinds]
    chain = [first]
    while True:
        last = kinds[chain[-1]]
        at = _inside(marks, chain[-1] + 1)
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
        if after >= len(kinds) or not _bound(last, kinds[after], kinds[first], marked=marked):
            return chain
        chain.append(after)


def _bound(last: Kind, following: Kind, first: Kind, *, marked: bool) -> bool:
    """Whether ``following`` continues the group whose last verb is ``last``."""
    if following.mark not in _VERBS:
        return False
    if marked:
        if following.cls != INFINITIVE:
            return False
        expecting = "expected" in last.flags and "copula" in first.flags
        return expecting or bool(last.flags & {"recent past", "marked"}) or (
            last is first and "auxiliary" in last.flags
        )  # fmt: skip
    if "auxiliary" in last.flags and following.cls in (PARTICIPLE, GERUND):
        return True
    return bool(last.flags & {"modal", "support"}) and following.cls == INFINITIVE


def _meaning(kinds: Sequence[Kind], chain: Sequence[int], pack: LanguagePack) -> _Meaning:
    first, last = chain[0], chain[-1]
    opening = first
    while opening > 0 and first - opening < _MAX_INSIDE and kinds[opening - 1].mark in "nct":
        opening -= 1
    tail = last + 1 < len(kinds) and "negation" in kinds[last + 1].flags
    within = any("negation" in kind.flags for kind in kinds[opening : last + 1])
    reflexive = any("reflexive" in kind.flags for kind in kinds[opening:first])
    verbs = [kinds[i] for i in chain]
    tense, status, passive = _time(verbs, pack, reflexive=reflexive)
    finite = verbs[0].cls == FINITE
    negated = within or tail
    if negated and finite and tense != "ImpMood":
        status = Status.DENIED
    return _Meaning(opening, last, tense, status, "Pass" if passive else "Act", negated, finite, tail and not within)  # fmt: skip


_NON_FINITE = {INFINITIVE: "Inf", PARTICIPLE: "PastPart", GERUND: "PresPart"}


def _time(chain: Sequence[Kind], pack: LanguagePack, *, reflexive: bool) -> tuple[str, Status, bool]:
    """Tense and status of a chain of verbs, and whether it is a passive."""
    first = chain[0]
    perfect, progressive, passive = _aspects(chain, reflexive=reflexive)
    if first.cls != FINITE:
        return _NON_FINITE[first.cls], Status.UNKNOWN, passive
    mood = first.feat("Mood")
    if mood == "Imp":
        return "ImpMood", Status.UNKNOWN, passive
    simple = mood if mood in ("Cnd", "Sub") else first.feat("Tense") or "Pres"
    if "conditional" in first.flags:
        simple = "Cnd"
    ahead = _ahead(chain, simple, passive=passive)
    if ahead is not None:
        return *ahead, passive
    if simple == "Pres" and first.flags & {"upcoming", "upcoming form"} and "auxiliary" not in first.flags:
        simple = "Fut" if pack.data.verbs.support else simple
    aspects = simple + (" perfect" if perfect else "") + (" progressive" if progressive else "")
    tense = pack.data.verbs.tenses.get(aspects, simple)
    return tense, _plain_status(tense), passive


def _ahead(chain: Sequence[Kind], simple: str, *, passive: bool) -> tuple[str, Status] | None:
    """Tense and status of a group that tells what has just been or what is to come, None for any other."""
    first, to_do = chain[0], len(chain) > 1 and chain[-1].cls == INFINITIVE
    if to_do and "recent past" in first.flags:
        return "Past", Status.DONE
    if simple == "Cnd":
        return None
    past = simple in ("Imp", "Past")
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
            status = Status.UNDER_WAY if passive or "copula" in chain[-1].flags else Status.UPCOMING
            return ("FutPast", Status.UPCOMING) if past else ("Pres", status)
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
        _READERS[pack] = VerbReader(pack, lexicon(pack))
    return _READERS[pack]
