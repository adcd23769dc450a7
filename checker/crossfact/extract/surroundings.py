"""Surroundings: what a sentence tells about every claim in it: names, times, other words, verbs."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from attrs import frozen

from crossfact.extract.counted import action
from crossfact.grammar.anchors import Match
from crossfact.model.claim import CalendarDate, Role, Status
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse, VerbGroup
from crossfact.model.place import Span

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})
_SHORTEST = 3
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
    parse: SentenceParse,
    matches: Sequence[Match],
    pack: LanguagePack,
    when: Sequence[CalendarDate] = (),
    *,
    header: bool = False,
) -> Surroundings:
    """The surroundings of the claims of a sentence; ``when`` are the times it states.

    The first word of a sentence has a capital for its place, that of a ``header`` of its own.
    """
    stop, taken = frozenset(pack.data.stop_words), [m.span for m in matches]
    context: dict[str, None] = {}
    names: dict[str, None] = {}
    inside = _inside(parse, taken)
    for number, form in enumerate(parse.forms):
        if form.upos not in _CONTENT:
            continue
        if (
            form.upos == "PROPN"
            and (number > 0 or header)
            and form.text[0].isupper()
            and _NAME.fullmatch(form.text)
        ):
            names[form.norm] = None
        lemma = form.lemma.lower()
        if len(lemma) >= _SHORTEST and lemma not in stop and number not in inside:
            context[lemma] = None
    return Surroundings(tuple(context), tuple(names), tuple(when))


def _inside(parse: SentenceParse, taken: Sequence[Span]) -> set[int]:
    """The numbers of the words that begin in one of the places."""
    starts = parse.starts
    return {
        at for span in taken for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end))
    }


def clause(prose: str, sentence: Span, span: Span) -> Span:
    """The stretch of the sentence around ``span`` between marks that part clauses."""
    start = max(
        (m.end() for m in _CLAUSE_END.finditer(prose, sentence.start, span.start)), default=sentence.start
    )
    end = _CLAUSE_END.search(prose, span.end, sentence.end)
    return Span(start, end.start() if end else sentence.end)


# The tense of what may come; what may have been has names of its own.
_SUPPOSED = "Cnd"


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
