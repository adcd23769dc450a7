"""Circumstances: what the clause around a verb says of the time of its event - a condition, a habit, a date ahead."""

import re
from collections.abc import Sequence
from functools import cached_property

from attrs import define

from crossfact.model.claim import Status
from crossfact.model.pack import PackData
from crossfact.model.reading import Form

_ENDS = ",;:.()/"
_SENTENCE_PARTS = ";:./"
_LINKS = "sr"
_VERBS = frozenset("VXIKG")
_FAR = 4


@define(slots=False, eq=False)
class Circumstances:
    """What a language's closed classes say of the clauses of a sentence."""

    data: PackData

    def status(
        self, status: Status, tense: str, forms: Sequence[Form], marks: str, first: int, last: int
    ) -> Status:
        """The status of a finite verb group, with what its clause adds."""
        if status not in (Status.UNDER_WAY, Status.DONE):
            return status
        if self._supposed(forms, marks, first):
            return Status.CONDITIONAL
        if status is Status.DONE or not tense.startswith(("Pres", "Imp")):
            return status
        begin, end = clause(marks, first, last)
        verb = next((at for at in range(last + 1, end) if marks[at] in _VERBS), end)
        if self._recurs(forms, begin, end) or self._recurs(forms, *_fronted(marks, begin)):
            return Status.HABITUAL
        if tense in ("Pres", "PresProg") and self.dated(forms, last + 1, verb):
            return Status.UPCOMING
        if tense == "Pres" and self._ahead(forms, begin, end):
            return Status.UPCOMING
        return status

    def dated(self, forms: Sequence[Form], begin: int, end: int) -> bool:
        """Whether a day is named in a stretch of words, and not as a noun's (the law of 3 May) or a beginning."""
        return any(self._is_day(form) and not self._hangs(forms, begin, at) for at, form in
                   enumerate(forms[begin:end], begin))  # fmt: skip

    def announced(self, forms: Sequence[Form]) -> bool:
        """Whether a day or a time ahead is named anywhere in a sentence."""
        return self.dated(forms, 0, len(forms)) or self._ahead(forms, 0, len(forms))

    def _is_day(self, form: Form) -> bool:
        dates, name = self.data.dates, form.norm
        if name not in dates.weekdays and name not in dates.months:
            return False
        return name not in dates.bare_ambiguous or form.text[0].isupper()

    def _hangs(self, forms: Sequence[Form], begin: int, at: int) -> bool:
        before = at - 1
        while before >= begin and forms[before].upos in ("NUM", "DET", "ADJ"):
            before -= 1
        while before >= begin and forms[before].upos == "ADP":
            words = {forms[before].norm.rstrip("'"), forms[before].lemma}
            if not words.isdisjoint((*self.data.linkers, *self.data.verbs.since)):
                return True
            before -= 1
        return False

    def _recurs(self, forms: Sequence[Form], begin: int, end: int) -> bool:
        words = [form.norm for form in forms[begin:end]]
        if not self._habits.isdisjoint(words):
            return True
        text = " ".join(words) + " "
        for entry in self.data.verbs.recurring:
            for found in re.finditer(rf"(?<!\w){re.escape(entry)} ", text):
                if not self._spells.isdisjoint(text[found.end() :].split(" ", 2)[:2]):
                    return True
        return False

    def _ahead(self, forms: Sequence[Form], begin: int, end: int) -> bool:
        for at in range(begin, end):
            if forms[at].norm in self._times_ahead:
                beside = {form.norm for form in forms[max(begin, at - 1) : at + 2]}
                if forms[at].upos != "ADJ" or not self._spells.isdisjoint(beside):
                    return True
        return False

    def _supposed(self, forms: Sequence[Form], marks: str, first: int) -> bool:
        """Whether the clause of a verb begins with if, and no question hangs on a verb of asking."""
        verbs = self.data.verbs
        for at in range(first - 1, -1, -1):
            if marks[at] in "VX" or marks[at] in _ENDS:
                return False
            if marks[at] == "s":
                if forms[at].norm.rstrip("'") not in verbs.supposing:
                    return False
                asked = at - 1
                while asked >= 0 and marks[asked] in "Rn":
                    asked -= 1
                return asked < 0 or forms[asked].lemma not in verbs.asking
        return False

    @cached_property
    def _habits(self) -> frozenset[str]:
        return frozenset(self.data.verbs.habitual)

    @cached_property
    def _times_ahead(self) -> frozenset[str]:
        return frozenset(self.data.verbs.ahead)

    @cached_property
    def _spells(self) -> frozenset[str]:
        days = (*self.data.dates.weekdays, *self.data.dates.months)
        return frozenset((*self.data.verbs.spells, *days, *(f"{day}s" for day in days)))


def clause(marks: str, first: int, last: int) -> tuple[int, int]:
    """Where the clause of a verb group begins and ends: at marks, at links, and at a verb joined by a conjunction."""
    begin = first
    while begin > 0 and marks[begin - 1] not in _ENDS and marks[begin - 1] not in _LINKS:
        if marks[begin - 1] == "&" and begin == first:
            break
        begin -= 1
    end = last + 1
    while end < len(marks) and marks[end] not in _ENDS and marks[end] not in _LINKS:
        if marks[end] == "&" and re.compile(r"[Rncu]{0,3}[VXIKG]").match(marks, end + 1):
            break
        end += 1
    return begin, end


def _fronted(marks: str, begin: int) -> tuple[int, int]:
    """The stretch without a verb before the comma that a clause begins behind: each morning, ..."""
    if begin < 2 or marks[begin - 1] != ",":
        return begin, begin
    start = begin - 1
    while start > 0 and marks[start - 1] not in _ENDS and marks[start - 1] not in _VERBS:
        start -= 1
    return (begin, begin) if start > 0 and marks[start - 1] in _VERBS else (start, begin - 1)
