"""Difference: two passages aligned word by word, and what kind of change each gap is."""

import enum
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from attrs import evolve, frozen

from crossfact.model.claim import Status
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import VerbGroup, Word
from crossfact.model.place import Span

_FIGURE = re.compile(r"\d")
# A stretch of so many words that one side lacks was cut out, or put in; a shorter one is wording.
_CUT = 4
# Between a quotation and the name of who says it stand a verb and so many words at most.
_NEAR_QUOTATION = 4
_PARTICIPLE = "PastPart"


class Change(enum.StrEnum):
    """What a difference between two passages is, the gravest first."""

    NUMBER = "number"
    DATE = "date"
    NEGATION = "negation"
    TENSE = "tense"
    SPEAKER = "speaker"
    NAME = "name"
    WORDING = "wording"
    CUT = "cut"
    ORDER = "order"


@frozen
class Difference:
    """One gap between two passages: the words on either side (a side may be empty) and its kind.

    ``swaps`` is true where a noun, name or adjective stands against another: parallel passages do that.
    ``statuses`` are what the two verb groups of a change of tense say of the event.
    """

    change: Change
    first: Span
    second: Span
    swaps: bool = False
    statuses: tuple[Status, Status] | None = None

    @property
    def both(self) -> bool:
        """Whether words stand on both sides."""
        return bool(len(self.first) and len(self.second))


@frozen
class Side:
    """One of two passages: its words, its verb groups and its quotations, and the pack that read them."""

    words: Sequence[Word]
    verbs: Sequence[VerbGroup]
    pack: LanguagePack
    quotations: Sequence[Span] = ()


@frozen
class _Gap:
    """The words of a gap on both sides, and their places."""

    left: Sequence[Word]
    right: Sequence[Word]
    first: Span
    second: Span


def difference(a: Side, b: Side) -> tuple[Difference, ...]:
    """The differences between two passages, in order; none where all words are the same.

    A gap inside a verb group is widened to the group, so that "devaient s'entretenir" stands against
    "se sont entretenus" whole. Words that went from one place to another are a change of order at both.
    """
    gaps = tuple(_gaps(a, b))
    moved = _moved(gaps)
    found: list[Difference] = []
    for number, gap in enumerate(gaps):
        change = Difference(Change.ORDER, gap.first, gap.second) if number in moved else _classify(gap, a, b)
        if found and (found[-1].first.overlaps(change.first) or found[-1].second.overlaps(change.second)):
            change = _joined(found.pop(), change)
        found.append(change)
    return tuple(found)


def _joined(one: Difference, other: Difference) -> Difference:
    """Two gaps that touch as one, of the graver kind."""
    graver = min(one, other, key=lambda d: list(Change).index(d.change))
    return evolve(
        graver,
        first=Span(one.first.start, max(one.first.end, other.first.end)),
        second=Span(one.second.start, max(one.second.end, other.second.end)),
        swaps=one.swaps or other.swaps,
    )


def _gaps(a: Side, b: Side) -> Iterator[_Gap]:
    left = [w for w in a.words if w.upos != "PUNCT"]
    right = [w for w in b.words if w.upos != "PUNCT"]
    matcher = SequenceMatcher(None, [w.norm for w in left], [w.norm for w in right], autojunk=False)
    unequal = [(i1, i2, j1, j2) for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag != "equal"]
    for i1, i2, j1, j2 in _merged(unequal, left):
        yield _Gap(left[i1:i2], right[j1:j2], _span(left, i1, i2), _span(right, j1, j2))


def _merged(
    gaps: Sequence[tuple[int, int, int, int]], left: Sequence[Word]
) -> list[tuple[int, int, int, int]]:
    """Gaps with at most one small word between them as one gap: a lone "the" does not part a change."""
    merged: list[tuple[int, int, int, int]] = []
    for gap in gaps:
        between = left[merged[-1][1] : gap[0]] if merged else ()
        if merged and len(between) <= 1 and not _content(between):
            last = merged.pop()
            merged.append((last[0], gap[1], last[2], gap[3]))
        else:
            merged.append(gap)
    return merged


def _span(words: Sequence[Word], start: int, end: int) -> Span:
    if start < end:
        return Span(words[start].span.start, words[end - 1].span.end)
    # An empty side stands right behind the word before the gap.
    at = words[start - 1].span.end if start > 0 else words[0].span.start if words else 0
    return Span(at, at)


def _moved(gaps: Sequence[_Gap]) -> set[int]:
    """The gaps whose words stand elsewhere in the other passage, by number."""
    moved: set[int] = set()
    for number, gap in enumerate(gaps):
        if _bag(gap.left) == _bag(gap.right):
            moved.add(number)
        for other in range(number + 1, len(gaps)):
            there = gaps[other]
            if (gap.left and _bag(gap.left) == _bag(there.right) and not (gap.right or there.left)) or (
                gap.right and _bag(gap.right) == _bag(there.left) and not (gap.left or there.right)
            ):
                moved |= {number, other}
    return moved


def _bag(words: Sequence[Word]) -> list[str]:
    return sorted(w.norm for w in words)


def _classify(gap: _Gap, a: Side, b: Side) -> Difference:
    both = (*gap.left, *gap.right)
    swaps = _content(gap.left) and _content(gap.right)
    if not (gap.left and gap.right) and len(both) >= _CUT:
        return Difference(Change.CUT, gap.first, gap.second)
    for change, marks in ((Change.DATE, _dates), (Change.NUMBER, _numbers)):
        one, other = marks(gap.left, a), marks(gap.right, b)
        # What only one of two wordings tells is no other date or figure.
        if one != other and ((one and other) or not (gap.left and gap.right)):
            return Difference(change, gap.first, gap.second, swaps)
    if _negated(gap.left, a) != _negated(gap.right, a):
        return Difference(Change.NEGATION, gap.first, gap.second, swaps)
    verb, verb_there = _group(a, gap.first), _group(b, gap.second)
    if verb and verb_there and _another_time(verb, verb_there):
        statuses = _status(verb), _status(verb_there)
        return Difference(Change.TENSE, verb.span, verb_there.span, statuses=statuses)
    if any(w.upos == "PROPN" for w in gap.left) and any(w.upos == "PROPN" for w in gap.right):
        says = _says(a, gap.first) and _says(b, gap.second)
        return Difference(Change.SPEAKER if says else Change.NAME, gap.first, gap.second, swaps)
    return Difference(Change.WORDING, gap.first, gap.second, swaps)


def _content(words: Sequence[Word]) -> bool:
    return any(w.upos in ("NOUN", "PROPN", "ADJ", "NUM") for w in words)


def _negated(words: Sequence[Word], side: Side) -> bool:
    return any(w.norm.rstrip("'") in side.pack.data.verbs.negations for w in words)


def _another_time(a: VerbGroup, b: VerbGroup) -> bool:
    """Whether two verb groups tell the same act in another tense: devaient s'entretenir, se sont entretenus."""
    statuses = {_status(a), _status(b)}
    told = Status.DONE in statuses and Status.UNKNOWN not in statuses
    return a.lemma == b.lemma and a.tense != b.tense and told


def _status(group: VerbGroup) -> Status:
    """What a verb group says of its event; a past form read as a participle stands where its twin is finite."""
    return group.status if group.finite or group.tense != _PARTICIPLE else Status.DONE


def _dates(words: Sequence[Word], side: Side) -> list[str]:
    """The weekdays and months among words; with the figures beside them, which are days and years."""
    dates = side.pack.data.dates
    named = [w.norm for w in words if w.norm in dates.months or w.norm in dates.weekdays]
    return named and sorted((*named, *(w.norm for w in words if _FIGURE.search(w.text))))


def _numbers(words: Sequence[Word], side: Side) -> list[str]:
    numbers = side.pack.data.numbers
    spelled = {*numbers.units, *numbers.tens, *numbers.hundreds, *numbers.scales, *numbers.dozens}
    spelled -= set(numbers.ambiguous)
    return sorted(w.norm for w in words if _FIGURE.search(w.text) or w.norm in spelled)


def _group(side: Side, span: Span) -> VerbGroup | None:
    """The verb group that a gap touches, a finite one before any other; or None."""
    touched = [v for v in side.verbs if v.span.overlaps(span) or v.span.holds(span)]
    return next((v for v in touched if v.finite), touched[0] if touched else None)


def _says(side: Side, name: Span) -> bool:
    """Whether a name stands beside a quotation, with a verb and little else between."""
    for quotation in side.quotations:
        if quotation.overlaps(name):
            continue
        between = Span(min(quotation.end, name.end), max(quotation.start, name.start))
        words = [w for w in side.words if w.upos != "PUNCT" and between.holds(w.span)]
        if len(words) <= _NEAR_QUOTATION and any(v.span.overlaps(between) for v in side.verbs):
            return True
    return False
