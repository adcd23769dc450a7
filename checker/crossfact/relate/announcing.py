"""Announcing: the small counts that tell how many things a list behind them has."""

import re
from collections.abc import Sequence
from functools import lru_cache

from crossfact.model.pack import PackData
from crossfact.model.phrase import SentenceParse, Word
from crossfact.model.place import Span
from crossfact.relate.passages import Figure, FigureSentence

FEWEST = 2
_MOST = 30
_OPEN = re.compile(r"[…]|\.\.\.")
_TIME_UNITS = ("d", "wk", "mo", "yr", "h", "min", "s")


def announces(figure: Figure, passage: FigureSentence) -> bool:
    """Whether a figure is a small count, said exactly and of things that all follow."""
    exact = figure.number.exact and figure.unit is None
    value = figure.number.value
    return exact and value == int(value) and FEWEST <= value <= _MOST and not partial(passage)


def partial(passage: FigureSentence) -> bool:
    """Whether a sentence says that what it lists is not all."""
    return bool(passage.cues.within("partial", passage.text) or _OPEN.search(passage.text))


def subject(
    parse: SentenceParse, figure: Figure, colon: int, data: PackData, apart: Sequence[Span] = ()
) -> bool:
    """Whether the colon is about what the figure counts: between them no other thing is named than times.

    Things that stand ``apart`` do not count: they have a number of their own.
    """
    words = [w for w in parse.words if figure.span.end <= w.span.start < colon - 1]
    nouns = [w for w in words if w.upos in ("NOUN", "PROPN")]
    if not nouns:
        return False
    group = next((g for g in parse.nouns if g.span.start <= figure.span.start < g.span.end), None)
    end = max(group.span.end if group else 0, figure.claim.location.span.end)
    # One thing alone cannot be listed: the five changes in this release.
    return all(
        w.span.start < end
        or any(span.holds(w.span) for span in apart)
        or w.lemma in _times(data)
        or _single(w)
        or not _free(parse, w, data)
        for w in nouns
    )


def _single(noun: Word) -> bool:
    return noun.upos == "NOUN" and "Number=Sing" in noun.feats


@lru_cache(maxsize=16)
def _times(data: PackData) -> frozenset[str]:
    return frozenset(name for symbol in _TIME_UNITS for name in data.units.get(symbol, ()))


def _free(parse: SentenceParse, noun: Word, data: PackData) -> bool:
    """Whether a noun is no complement of another: têtes d'affiche, jeux de rôle."""
    at = parse.words.index(noun)
    while at and parse.words[at - 1].upos in ("DET", "ADJ"):
        at -= 1
    linked = at > 1 and parse.words[at - 1].norm.rstrip("'") in data.linkers
    # Behind a verb the word is an article: recrutent de nouveaux joueurs.
    return not linked or parse.words[at - 2].upos in ("VERB", "AUX")
