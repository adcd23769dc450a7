"""Governors: the verb that governs each value of a sentence."""

import re
from bisect import bisect_left
from weakref import WeakKeyDictionary

from attrs import define, field, frozen

from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.phrase import SentenceParse, VerbGroup
from crossfact.model.place import Span

_STRONG = frozenset(";:.!?")
_MARKS = frozenset(",;:()–—")
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADP", "ADV", "NUM", "SYM", "PART"})
# How much text beside a value is looked at.
_NEAR = 60
_NEVER = re.compile(r"(?!)")


@frozen(eq=False)
class _Patterns:
    restated: re.Pattern[str]
    than: re.Pattern[str]
    more: re.Pattern[str]
    moved: re.Pattern[str]
    start: re.Pattern[str]
    aged: frozenset[str]


_COMPILED: WeakKeyDictionary[PackData, _Patterns] = WeakKeyDictionary()


def _patterns(data: PackData) -> _Patterns:
    if data not in _COMPILED:
        restated = "|".join(map(re.escape, data.relations.restated))
        more = "|".join(map(re.escape, data.roles.change_after))
        than = "|".join(map(re.escape, data.roles.than))
        moved = "|".join(re.escape(word) for word in data.roles.change_before if " " not in word)
        start = "|".join(map(re.escape, data.roles.start_before))
        _COMPILED[data] = _Patterns(
            re.compile(rf",\s+(?:{restated})\s[^,;:]*$") if restated else _NEVER,
            re.compile(rf"(?<!\w)(?:{more})(?!\w)[^,;:]*?(?<!\w)(?:{than})(?:\s+\w+)?\s*$")
            if than
            else _NEVER,
            re.compile(rf"\W{{0,3}}(?:{more})(?!\w)") if more else _NEVER,
            re.compile(rf",\s+(?:(?:{moved})\s+)?$") if moved else _NEVER,
            re.compile(rf"(?<!\w)(?:{start})\s*$") if start else _NEVER,
            frozenset(word for word in data.roles.age_before if " " not in word),
        )
    return _COMPILED[data]


@define(eq=False)
class Governors:
    """The verbs of a sentence, and which of them governs what; each place is looked at once."""

    parse: SentenceParse
    norm: str
    pack: LanguagePack
    _marks: list[int] = field(init=False)
    _groups: list[VerbGroup] = field(init=False)
    _found: dict[Span, VerbGroup | None] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        """Note the strong marks of the sentence, and its verbs but for words of age (aged 22)."""
        forms, aged = self.parse.forms, _patterns(self.pack.data).aged
        self._marks = [i for i, form in enumerate(forms) if form.text in _STRONG]
        self._groups = [v for v in self.parse.verbs if v.first != v.last or forms[v.head].norm not in aged]

    def of(self, span: Span) -> VerbGroup | None:
        """The verb that governs the words at ``span``.

        The verb behind them where they open their clause as its subject (26 countries agree; hier, 26 pays ont
        signé) or stand in an insertion behind its subject (the pilot, aged 34, was hurt), else the last one before
        them in the same part of the sentence (fired 112 drones; réduite à neuf élus), else the next of that part.
        Marks that part sentences are never passed; what is said once more in other terms (soit 8 % de moins), and
        what it is compared with, has no verb.
        """
        if span not in self._found:
            itself = self._itself(span)
            apart = itself is None and (self._restated(span) or self._apposed(span))
            self._found[span] = None if apart else itself or self._governing(span)
        return self._found[span]

    def near(self, group: VerbGroup | None, span: Span) -> tuple[bool, bool]:
        """Whether a value stands right behind its verb, and whether a preposition at most stands between."""
        first = bisect_left(self.parse.starts, span.start)
        if group is None or group.last >= first:
            return False, False
        between = {form.upos for form in self.parse.forms[group.last + 1 : first]}
        return between <= {"ADV"}, between <= {"ADV", "ADP", "DET", "SYM"}

    def _itself(self, span: Span) -> VerbGroup | None:
        """The verb that a value is part of: have more than tripled."""
        for group in self._groups:
            if group.start < span.end and span.start < group.end:
                first = bisect_left(self.parse.starts, span.start)
                figures = any(form.upos == "NUM" for form in self.parse.forms[first : group.head])
                return None if figures else group
        return None

    def _restated(self, span: Span) -> bool:
        """Whether a value says something once more, or says how much more or less: soit 64 de moins; , 11p more."""
        patterns = _patterns(self.pack.data)
        before = self.norm[max(self.parse.span.start, span.start - _NEAR) : span.start]
        if patterns.restated.search(before) or patterns.than.search(before):
            return True
        if patterns.moved.search(before) is None:
            return False
        after = self.norm[span.end : min(self.parse.span.end, span.end + _NEAR)]
        return before.rstrip()[-1:] != "," or patterns.more.match(after) is not None

    def _apposed(self, span: Span) -> bool:
        """Whether a value stands in a noun phrase behind a comma that no verb follows: , une hausse de 15,6 %."""
        forms, number = self.parse.forms, bisect_left(self.parse.starts, span.start)
        comma = number - 1
        while (
            comma > max(0, number - _NEAR)
            and forms[comma].upos in _NOMINAL
            and "PronType=Rel" not in forms[comma].feats
        ):
            comma -= 1
        if comma <= 0 or forms[comma].text != "," or forms[comma + 1].upos != "DET" or comma + 1 == number:
            return False
        end = next(
            (i for i in range(number, len(forms)) if forms[i].text in _MARKS or forms[i].text in _STRONG),
            number,
        )
        return not any(comma < v.first < end for v in self._groups) and any(
            v.last < comma for v in self._groups
        )

    def _governing(self, span: Span) -> VerbGroup | None:
        first, last = self._part(span)
        cut = self._cut(span)
        groups = [v for v in self._groups if first <= v.first and v.last <= last]
        before = [v for v in groups if v.end <= cut]
        behind = [v for v in groups if v.start >= span.end]
        number = bisect_left(self.parse.starts, span.end)
        if behind and behind[0].first == number and not behind[0].finite and self._elliptic(behind[0]):
            return behind[0]
        if self._contact(before, behind, number) and not self._hung(span):
            return behind[0]
        inserted = self._inserted(span, first, number, behind)
        if inserted is not None:
            return inserted
        if before and self._modifies(before[-1]):
            before = before[:-1]
        if behind and (not before or self._bounded(before[-1].last + 1, span.start)):
            subject = self._subject_of(behind, number)
            if subject is not None:
                return subject
        if before:
            return before[-1]
        return self._main(behind, number) if behind else None

    def _elliptic(self, group: VerbGroup) -> bool:
        """Whether a participle right behind a number stands for its whole verb: 71 rejetés et 14 retirés."""
        forms = self.parse.forms
        return "Tense=Past" in forms[group.head].feats and forms[group.first - 1].upos == "NUM"

    def _cut(self, span: Span) -> int:
        """Where what stands before a value ends: before the words of its preposition (à compter de)."""
        begin = max(self.parse.span.start, span.start - _NEAR)
        found = _patterns(self.pack.data).start.search(self.norm[begin : span.start])
        return begin + found.start() if found else span.start

    def _hung(self, span: Span) -> bool:
        """Whether a value hangs on a preposition or a noun before it."""
        at = bisect_left(self.parse.starts, span.start) - 1
        while at >= 0 and self.parse.forms[at].upos in ("DET", "SYM"):
            at -= 1
        if at < 0 or self.parse.forms[at].norm in self.pack.data.roles.succeeding_before:
            return False
        return self.parse.forms[at].upos not in ("VERB", "AUX", "ADV")

    def _contact(self, before: list[VerbGroup], behind: list[VerbGroup], number: int) -> bool:
        """Whether a value opens a clause that no link opens, as English has them: police said 12 people died."""
        if not (self.pack.data.head_last and before and behind and behind[0].finite):
            return False
        forms = self.parse.forms
        if not before[-1].finite and "Tense=Past" not in forms[before[-1].head].feats:
            return False
        if "NOUN" not in (forms[number - 1].upos, forms[number].upos) or forms[number].upos in (
            "ADV",
            "SCONJ",
        ):
            return False
        opened = forms[before[-1].first - 1].feats if before[-1].first else ""
        return "PronType=Rel" not in opened and not self._bounded(number, behind[0].start)

    def _modifies(self, group: VerbGroup) -> bool:
        """Whether a participle at the head of a sentence belongs to the noun behind it: operating profit."""
        forms = self.parse.forms
        return (
            group.first == 0
            and not group.finite
            and forms[group.last + 1].upos == "NOUN"
            and group.first == group.last
        )

    def _inserted(self, span: Span, first: int, number: int, behind: list[VerbGroup]) -> VerbGroup | None:
        """The verb right behind the insertion that a value stands in: le pilote, âgé de 34 ans, a été blessé."""
        forms, starts = self.parse.forms, self.parse.starts
        closing = next((i for i in range(number, len(forms)) if forms[i].text == ","), None)
        at = bisect_left(starts, span.start)
        opening = next((i for i in range(at - 1, first - 1, -1) if forms[i].text == ","), None)
        if closing is None or opening is None or forms[opening - 1].upos not in ("NOUN", "PROPN", "ADJ"):
            return None
        if any(opening < v.first < closing for v in self._groups):
            return None
        resumed = closing + 1
        while resumed < len(forms) and forms[resumed].upos == "ADV":
            resumed += 1
        return next((v for v in behind if v.finite and v.first in (closing + 1, resumed)), None)

    def _subject_of(self, behind: list[VerbGroup], number: int) -> VerbGroup | None:
        """The verb whose subject the words before ``number`` are; a participle beside them is passed over."""
        for group in behind:
            if self._bounded(number, group.start) or self._own_subject(number, group):
                return None
            if group.finite:
                return group
            if "Tense=Past" not in self.parse.forms[group.head].feats:
                return None
        return None

    def _own_subject(self, number: int, group: VerbGroup) -> bool:
        """Whether a pronoun stands before a verb as its subject: 12 crew when it sank."""
        return any("PronType=Prs" in form.feats for form in self.parse.forms[number : group.first])

    def _main(self, behind: list[VerbGroup], number: int) -> VerbGroup:
        """The first verb behind what opens a sentence that stands in no relative clause."""
        forms = self.parse.forms
        for group in behind:
            start = next((i for i in range(group.first, number, -1) if forms[i].text in _MARKS), number)
            start = max(start, max((v.last for v in behind if v.last < group.first), default=start))
            if group.finite and not any("PronType=Rel" in form.feats for form in forms[start : group.first]):
                return group
        return behind[0]

    def _part(self, span: Span) -> tuple[int, int]:
        """The numbers of the first and last word between the strong marks around ``span``."""
        starts = self.parse.starts
        first = max((i + 1 for i in self._marks if starts[i] < span.start), default=0)
        last = min((i - 1 for i in self._marks if starts[i] >= span.end), default=len(starts) - 1)
        return first, last

    def _bounded(self, first: int, end: int) -> bool:
        """Whether a mark, a conjunction or a relative stands from a word on before an offset."""
        last = bisect_left(self.parse.starts, end)
        return any(
            form.text in _MARKS or form.upos in ("CCONJ", "SCONJ") or "PronType=Rel" in form.feats
            for form in self.parse.forms[first:last]
        )
