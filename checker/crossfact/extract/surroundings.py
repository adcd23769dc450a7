"""Surroundings: what a sentence tells about every claim in it: names, times, other words, verbs."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from attrs import define, field, frozen

from crossfact.extract.counted import action
from crossfact.grammar.anchors import Match
from crossfact.model.claim import CalendarDate, Role, Status
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse, VerbGroup
from crossfact.model.place import Span

_CONTENT = ("NOUN", "VERB", "ADJ", "PROPN", "NUM")
_CLAUSE_END = re.compile(r"[,;:()–—]")
# A name has a capital behind a word of its sentence, and more than one letter.
_NAME = re.compile(r"[^\W\d_]{2,}(?:[-'’][^\W\d_]+)*")


@frozen
class Surroundings:
    """What a sentence says beside its numbers.

    ``context`` are the lemmas of its content words, ``names`` the names in it, ``when`` the times it
    states (dates, weekdays, years).
    """

    context: tuple[str, ...]
    names: tuple[str, ...]
    when: tuple[CalendarDate, ...]

    def with_header(self, header: "Surroundings") -> "Surroundings":
        """The same with what a header says: a cell stands in no sentence, its headers are its words."""
        return Surroundings(
            tuple(dict.fromkeys((*self.context, *header.context))),
            tuple(dict.fromkeys((*self.names, *header.names))),
            (*self.when, *header.when),
        )


def surroundings(
    parse: SentenceParse, matches: Sequence[Match], pack: LanguagePack, when: Sequence[CalendarDate] = ()
) -> Surroundings:
    """The surroundings of the claims of a sentence; ``when`` are the times it states."""
    stop, taken = frozenset(pack.data.stop_words), [m.span for m in matches]
    context: dict[str, None] = {}
    names: dict[str, None] = {}
    for number, word in enumerate(parse.words):
        if word.upos == "PROPN" and number > 0 and _NAME.fullmatch(word.text) and word.text[0].isupper():
            names[word.norm] = None
        if (
            word.upos not in _CONTENT
            or word.upos == "NUM"
            or word.lemma.lower() in stop
            or len(word.lemma) < 3
        ):
            continue
        if not any(span.overlaps(word.span) and span.start <= word.span.start for span in taken):
            context[word.lemma.lower()] = None
    return Surroundings(tuple(context), tuple(names), tuple(when))


def clause(prose: str, sentence: Span, span: Span) -> Span:
    """The stretch of the sentence around ``span`` between marks that part clauses."""
    start = max(
        (m.end() for m in _CLAUSE_END.finditer(prose, sentence.start, span.start)), default=sentence.start
    )
    end = _CLAUSE_END.search(prose, span.end, sentence.end)
    return Span(start, end.start() if end else sentence.end)


@define(eq=False)
class Governors:
    """The verbs of a sentence, and which of them governs what; each place is looked at once."""

    parse: SentenceParse
    _marks: list[int] = field(init=False)
    _found: dict[Span, VerbGroup | None] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        """Note the strong marks of the sentence."""
        self._marks = [i for i, form in enumerate(self.parse.forms) if form.text in _STRONG]

    def of(self, span: Span) -> VerbGroup | None:
        """The verb that governs the words at ``span``.

        The verb behind them where they open their clause as its subject (26 countries agree; hier, 26 pays ont
        signé), else the last one before them in the same part of the sentence (fired 112 drones; réduite à
        neuf élus), else the next of that part. Marks that part sentences are never passed.
        """
        if span not in self._found:
            self._found[span] = self._governing(span)
        return self._found[span]

    def _governing(self, span: Span) -> VerbGroup | None:
        first, last = self._part(span)
        groups = [v for v in self.parse.verbs if first <= v.first and v.last <= last]
        before = [v for v in groups if v.end <= span.start]
        behind = [v for v in groups if v.start >= span.end]
        if behind and (not before or self._bounded(before[-1].last + 1, span.start)):
            number = bisect_left(self.parse.starts, span.end)
            if behind[0].finite and not self._bounded(number, behind[0].start):
                return behind[0]
        if before:
            return before[-1]
        return behind[0] if behind else None

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


# The tense of what may come; what may have been has names of its own.
_SUPPOSED = "Cnd"
_STRONG = frozenset(";:.!?")
_MARKS = frozenset(",;:()–—")


def looks_ahead(group: VerbGroup | None, role: Role) -> bool:
    """Whether the times that a verb governs lie ahead: it tells of what comes, may come, or goes on until then."""
    if group is None:
        return False
    if group.status is Status.UPCOMING:
        return True
    if role is Role.LIMIT and group.status in (Status.UNDER_WAY, Status.CONDITIONAL, Status.HABITUAL):
        return True
    if role is Role.BEFORE and not group.finite:
        return True
    return group.status is Status.CONDITIONAL and group.tense == _SUPPOSED


def verb_facets(group: VerbGroup | None, pack: LanguagePack) -> tuple[str, str, Status]:
    """The action (concept or lemma), the lemma and the status of a governing verb."""
    if group is None:
        return "", "", Status.UNKNOWN
    return action(group.lemma, pack.data), group.lemma, group.status
