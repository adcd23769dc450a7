"""Versions: whether two passages alike are two versions of one, or written alike on purpose.

Parallel passages (one team and the other, one region after the next, the file and the directory) differ in
what they are about; two versions of one passage are about the same and differ in how, or when, they tell it.
"""

from collections.abc import Sequence

from crossfact.link.difference import Change, Difference, Side
from crossfact.model.finding import Level
from crossfact.model.phrase import Word
from crossfact.model.place import Span

# Two versions that differ in words have so many words, and tell so many names and figures alike.
_LONG, _SAME_PARTICULARS = 20, 2
# Without names and figures a passage with a single gap, or that was only cut or put in another order, is a
# copy from so many words on that both have.
_COPIED, _MOVED = 24, 20
# A copy so many passages on that only lacks a stretch contradicts nothing: it is a reminder.
_FAR = 40
# Changes of what is told, of which a version that was corrected has one.
_FACTS = frozenset({Change.NUMBER, Change.DATE, Change.NAME, Change.SPEAKER, Change.NEGATION})


def versions(a: Side, b: Side, gaps: Sequence[Difference], apart: int) -> Level | None:
    """How sure it is that one passage is a leftover version of the other; None for parallel passages.

    The same act in another tense, and nothing else that is told, is an error. Otherwise it is a question: for
    long passages that tell the same names and figures, or are the same nearly everywhere, and differ in wording
    alone or in a single fact.
    ``apart`` is how many passages on the second stands. Neighbours (1) are mostly parallel passages: they must
    begin alike, up to their verb, and tell the same with other verbs.
    """
    kinds = {gap.change for gap in gaps}
    facts = [gap for gap in gaps if gap.change in _FACTS]
    if Change.TENSE in kinds and not any(gap.swaps for gap in gaps) and Change.NEGATION not in kinds:
        if not facts:
            return Level.ERROR
        # The update left a date or a figure out: it does not contradict itself in it.
        return None if any(gap.both for gap in facts) else Level.WARNING
    if min(_size(a), _size(b)) < _LONG or (facts and len(gaps) > 1):
        return None
    alike = _size(a) - sum(len(_inside(a, gap.first)) for gap in gaps if gap.change is not Change.ORDER)
    copied = alike >= (_MOVED if kinds <= {Change.CUT, Change.ORDER} else _COPIED)
    copied = copied and (len(gaps) == 1 or kinds <= {Change.CUT, Change.ORDER})
    same = particulars(a) & particulars(b) - {w.norm for gap in gaps for w in _inside(a, gap.first)}
    if apart == 1 and not (_begin_alike(a, b, gaps, same) and _other_verbs(a, b, gaps)):
        return None
    if apart > _FAR and kinds == {Change.CUT}:
        return None
    known = len(same) >= _SAME_PARTICULARS and not kinds & {Change.NAME, Change.SPEAKER, Change.NEGATION}
    return Level.WARNING if known or copied else None


def particulars(side: Side) -> frozenset[str]:
    """The names and figures of a passage: what it tells of, beside the words of its kind."""
    return frozenset(
        word.norm
        for before, word in zip((None, *side.words), side.words, strict=False)
        if (word.upos == "NUM" and word.norm not in side.pack.data.numbers.ambiguous)
        or (word.upos == "PROPN" and word.text[:1].isupper() and before is not None and before.text != ".")
    )


def _size(side: Side) -> int:
    return sum(word.upos != "PUNCT" for word in side.words)


def _inside(side: Side, span: Span) -> list[Word]:
    return [word for word in side.words if span.holds(word.span)]


def _begin_alike(a: Side, b: Side, gaps: Sequence[Difference], same: frozenset[str]) -> bool:
    """Whether both passages are the same up to their first verb, and name by then what they tell of."""
    starts = [next((v.span.start for v in side.verbs if v.finite), None) for side in (a, b)]
    at = (gaps[0].first.start, gaps[0].second.start)
    named = any(word.norm in same and word.span.end <= at[0] for word in a.words)
    return named and all(start is not None and start <= gap for start, gap in zip(starts, at, strict=True))


def _other_verbs(a: Side, b: Side, gaps: Sequence[Difference]) -> bool:
    """Whether somewhere a finite verb stands for another in the same tense, or words changed places."""
    return any(
        gap.change is Change.ORDER
        or any(
            v.lemma != w.lemma and v.tense == w.tense
            for v in a.verbs
            for w in b.verbs
            if v.finite and w.finite and v.span.overlaps(gap.first) and w.span.overlaps(gap.second)
        )
        for gap in gaps
    )
