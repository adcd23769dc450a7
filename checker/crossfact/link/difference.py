"""Difference: two passages aligned word by word, and what kind of change each gap is."""

import enum
import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from attrs import frozen

from crossfact.model.claim import Status
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import VerbGroup, Word
from crossfact.model.place import Span

_FIGURE = re.compile(r"\d")


class Change(enum.StrEnum):
    """What a difference between two passages is, the gravest first."""

    NUMBER = "number"
    DATE = "date"
    NEGATION = "negation"
    TENSE = "tense"
    NAME = "name"
    WORDING = "wording"


@frozen
class Difference:
    """One gap between two passages: the words on either side (a side may be empty) and its kind.

    ``swaps`` is true where a noun, name or adjective stands against another: parallel passages do that.
    """

    change: Change
    first: Span
    second: Span
    swaps: bool = False


@frozen
class Side:
    """One of two passages: its words and verb groups, and the pack that read them."""

    words: Sequence[Word]
    verbs: Sequence[VerbGroup]
    pack: LanguagePack
    values: Sequence[Span] = ()


def difference(a: Side, b: Side) -> tuple[Difference, ...]:
    """The differences between two passages, in order; none where all words are the same.

    A gap inside a verb group is widened to the group, so that "devaient s'entretenir" stands against
    "se sont entretenus" whole.
    """
    left = [w for w in a.words if w.upos != "PUNCT"]
    right = [w for w in b.words if w.upos != "PUNCT"]
    matcher = SequenceMatcher(None, [w.norm for w in left], [w.norm for w in right], autojunk=False)
    gaps = [(i1, i2, j1, j2) for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag != "equal"]
    found: list[Difference] = []
    for i1, i2, j1, j2 in _merged(gaps):
        first, second = _span(left, i1, i2, a), _span(right, j1, j2, b)
        kind, first, second = _classify(left[i1:i2], right[j1:j2], first, second, a, b)
        if found and (found[-1].first.overlaps(first) or found[-1].second.overlaps(second)):
            previous = found.pop()
            kind = min(previous.change, kind, key=list(Change).index)
            first = Span(previous.first.start, max(previous.first.end, first.end))
            second = Span(previous.second.start, max(previous.second.end, second.end))
        swaps = kind is not Change.TENSE and _content(left[i1:i2]) and _content(right[j1:j2])
        found.append(Difference(kind, first, second, swaps))
    return tuple(found)


def _content(words: Sequence[Word]) -> bool:
    return any(w.upos in ("NOUN", "PROPN", "ADJ", "NUM") for w in words)


def _merged(gaps: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Gaps with at most one equal word between them as one gap: a lone "the" does not part a change."""
    merged: list[tuple[int, int, int, int]] = []
    for gap in gaps:
        if merged and gap[0] - merged[-1][1] <= 1:
            last = merged.pop()
            merged.append((last[0], gap[1], last[2], gap[3]))
        else:
            merged.append(gap)
    return merged


def _span(words: Sequence[Word], start: int, end: int, side: Side) -> Span:
    if start < end:
        return Span(words[start].span.start, words[end - 1].span.end)
    # An empty side stands right behind the word before the gap.
    at = words[start - 1].span.end if start > 0 else side.words[0].span.start if side.words else 0
    return Span(at, at)


def _classify(
    left: Sequence[Word], right: Sequence[Word], first: Span, second: Span, a: Side, b: Side
) -> tuple[Change, Span, Span]:
    negations = set(a.pack.data.verbs.negations)
    one, other = _group(a, first), _group(b, second)
    if _has_number(left, a) or _has_number(right, b):
        months = {*a.pack.data.dates.months, *a.pack.data.dates.weekdays}
        dated = any(w.norm in months for w in (*left, *right))
        return (Change.DATE if dated else Change.NUMBER), first, second
    if any(
        w.norm in a.pack.data.dates.weekdays or w.norm in a.pack.data.dates.months for w in (*left, *right)
    ):
        return Change.DATE, first, second
    if any(w.norm.rstrip("'") in negations for w in left) != any(
        w.norm.rstrip("'") in negations for w in right
    ):
        return Change.NEGATION, first, second
    if one and other and _another_time(one, other):
        return Change.TENSE, one.span, other.span
    if any(w.upos == "PROPN" for w in left) and any(w.upos == "PROPN" for w in right):
        return Change.NAME, first, second
    return Change.WORDING, first, second


def _another_time(a: VerbGroup, b: VerbGroup) -> bool:
    """Whether two verb groups tell the same act in another tense: devaient s'entretenir, se sont entretenus."""
    return a.lemma == b.lemma and a.tense != b.tense and Status.DONE in (a.status, b.status)


def _has_number(words: Sequence[Word], side: Side) -> bool:
    numbers = side.pack.data.numbers
    spelled = {*numbers.units, *numbers.tens, *numbers.hundreds, *numbers.scales} - set(numbers.ambiguous)
    return any(_FIGURE.search(w.text) or w.norm in spelled for w in words)


def _group(side: Side, span: Span) -> VerbGroup | None:
    """The finite verb group that a gap touches, or None."""
    return next((v for v in side.verbs if v.finite and (v.span.overlaps(span) or v.span.holds(span))), None)
