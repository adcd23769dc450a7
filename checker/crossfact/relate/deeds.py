"""Deeds: whether two places of a sentence tell of one deed: she died in 2021 at 72; not: she came at 18 and left in 1963."""

from collections.abc import Sequence

from crossfact.model.phrase import Word
from crossfact.model.place import Span
from crossfact.relate.passages import FigureSentence

_PARTING = frozenset(";:")


def one_deed(passage: FigureSentence, one: Span, other: Span) -> bool:
    """Whether nothing between two places begins another clause, nor counts anything.

    A verb may stand between where the first place opens its clause: in 1956, she came at 18.
    """
    first, second = sorted((one, other), key=lambda span: span.start)
    if any(first.end <= f.span.start and f.span.end <= second.start for f in passage.figures):
        return False
    words = passage.facts.parse(passage.sentence).words
    between = [w for w in words if first.end <= w.span.start < second.start]
    start = passage.sentence.span.start
    if passage.cues.start("when", passage.text[first.end - start :]):
        # Aged 50 when he took over in 2014: the clause behind tells when.
        joined = next((n for n, word in enumerate(between) if word.upos == "SCONJ"), -1)
        return not any(_parts(word) for word in between[joined + 1 :])
    if any(_parts(word) for word in between):
        return False
    verbs = [w for w in between if w.upos == "VERB"]
    if not verbs:
        return not _apposed(between)
    return len(verbs) == 1 and _opens([w for w in words if w.span.end <= first.start])


def _apposed(between: Sequence[Word]) -> bool:
    """Whether a comma opens a phrase of its own, that stands for a clause: came at 18, a soloist by 1963.

    An adjective is said of the subject of the same clause: he died in 1966, aged 54.
    """
    behind = zip(between, between[1:], strict=False)
    return any(mark.text == "," and word.upos not in ("ADP", "ADJ") for mark, word in behind)


def _parts(word: Word) -> bool:
    return word.upos in ("CCONJ", "SCONJ") or word.text in _PARTING or "PronType=Rel" in word.feats


def _opens(before: Sequence[Word]) -> bool:
    """Whether no verb stands before a place in its clause: what comes last, back to a mark or a joiner."""
    for word in reversed(before):
        if word.upos == "PUNCT" or _parts(word):
            return True
        if word.upos in ("VERB", "AUX"):
            return False
    return True
