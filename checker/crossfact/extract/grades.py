"""Grades: how badly those are hurt that a number counts: four seriously injured, and 11 slightly."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from attrs import define

from crossfact.grammar.anchors import Match
from crossfact.model.claim import ClaimKind
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse, VerbGroup

_HARM = "injure"
_GRADES = frozenset({"grave", "slight"})
_STRONG = frozenset(";:.!?")
_REACH = 8


@define(eq=False, slots=False)
class Grades:
    """The grades of harm in a sentence, told by words of any part of speech, under names shared by the languages."""

    parse: SentenceParse
    matches: Sequence[Match]
    pack: LanguagePack

    def of(self, match: Match, verb: VerbGroup | None) -> tuple[str, ...]:
        """The grade of those that a value counts, with the verb that governs it; empty where none is plain.

        The words behind the value tell, up to the next value or clause; else those of the verb before it.
        """
        if match.kind is not ClaimKind.QUANTITY or match.value_unit is not None or not self._graded:
            return ()
        first, last = self._behind(match)
        harms = verb is not None and self._sense(verb.head) == _HARM
        if not harms and not any(self._sense(at) == _HARM for at in range(first, last)):
            return ()
        told = self._told(first, last)
        if not told and harms and verb is not None and verb.start < match.span.start:
            told = self._told(max(0, verb.first - 1), verb.last + 1)
        return tuple(told) if len(told) == 1 else ()

    @cached_property
    def _graded(self) -> bool:
        """Whether any word of the sentence is of a grade."""
        return any(self._sense(at) in _GRADES for at in range(len(self.parse.forms)))

    def named(self, modifiers: Sequence[str]) -> tuple[str, ...]:
        """The words that narrow a thing, grades by their shared names."""
        senses = self.pack.senses
        return tuple(sense if (sense := senses.get(word, "")) in _GRADES else word for word in modifiers)

    def _behind(self, match: Match) -> tuple[int, int]:
        """The words from a value on, to the next value, a strong mark or another clause."""
        starts, forms = self.parse.starts, self.parse.forms
        first = bisect_left(starts, match.span.start)
        following = (other.span.start for other in self.matches if other.span.start > match.span.start)
        last = min(bisect_left(starts, next(following, self.parse.span.end)), first + _REACH, len(forms))
        for at in range(bisect_left(starts, match.span.end), last):
            if forms[at].text in _STRONG or forms[at].upos == "SCONJ" or "PronType=Rel" in forms[at].feats:
                return first, at
        return first, last

    def _told(self, first: int, last: int) -> set[str]:
        """The grades that the words of a stretch give to harm, and to nothing else: not the grave accident."""
        return {
            grade for at in range(first, last) if (grade := self._sense(at)) in _GRADES and self._of_harm(at)
        }

    def _of_harm(self, at: int) -> bool:
        """Whether a word of grade is of harm: an adverb by itself or before it, an adjective beside its noun."""
        forms = self.parse.forms
        upos = forms[at + 1].upos if at + 1 < len(forms) else ""
        if forms[at].upos == "ADV":
            return upos not in ("VERB", "ADJ", "AUX") or self._sense(at + 1) == _HARM
        within = upos in ("NOUN", "ADJ") and self._sense(at + 2) == _HARM
        behind = not self.pack.data.head_last and at > 0 and self._sense(at - 1) == _HARM
        return behind or within or self._sense(at + 1) == _HARM

    def _sense(self, at: int) -> str:
        forms = self.parse.forms
        return self.pack.senses.get(forms[at].lemma.lower(), "") if at < len(forms) else ""
