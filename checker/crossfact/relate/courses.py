"""Courses: what was begun at one time and went on until another, and how long that is said to be.

Founded in 1976 and directed until 2004, a reign of 28 years; works that begin in May and end in July, after two months.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from crossfact.model.pack import PackData
from crossfact.model.phrase import VerbGroup
from crossfact.model.place import Span
from crossfact.relate.cues import alternatives
from crossfact.relate.moments import Stretch, moments_in
from crossfact.relate.passages import FigureSentence

# The senses of verbs with which something begins, and with which it is over.
_BEGINS = frozenset(("begin", "open", "reopen", "launch", "elect", "appoint", "hire"))
_ENDS = frozenset(("end", "complete", "close", "resign", "retire"))
# So far behind its verb a time may stand, and so far behind the last time its duration.
_NEAR, _BEHIND = 24, 40


def courses(passage: FigureSentence, number: int) -> Iterator[Stretch]:
    """The time between the only two times of a sentence, where a duration behind them is said of it."""
    start = passage.sentence.span.start
    times = list(moments_in(passage.text, start, passage.pack.data))
    if len(times) != 2 or passage.facts.quoted(passage.sentence.span):
        return
    (first, begin), (last, end) = times
    if _said_of(passage, last.end, number) and _begun(passage, first) and _ended(passage, first, last):
        yield Stretch(Span(first.start, last.end), begin, end)


def _said_of(passage: FigureSentence, at: int, number: int) -> bool:
    """Whether a duration stands right behind an offset, in apposition or as what is over then, and is of nothing else."""
    figure, data = passage.figures[number], passage.pack.data
    between = passage.text[at - passage.sentence.span.start : figure.span.start - passage.sentence.span.start]
    if not 0 <= figure.span.start - at <= _BEHIND:
        return False
    behind = passage.gaps[number + 1].lstrip(" '’")
    if _run(data).fullmatch(between) is not None:
        return True
    of_works = re.match(
        rf"(?:{alternatives(data.linkers)})['\s]\s*(?:{alternatives(data.relations.labour)})(?!\w)", behind
    )
    return _over(data).fullmatch(between) is not None and (of_works is not None or not behind[:1].isalpha())


@lru_cache(maxsize=16)
def _run(data: PackData) -> re.Pattern[str]:
    """A noun in apposition that has a length: , a reign of; , un règne de; a delay of two years is another matter."""
    article, linker = (alternatives(words) for words in (data.articles, data.linkers))
    noun = alternatives(data.relations.courses)
    return re.compile(rf"\s*[,–—-]\s*(?:{article})\s+(?:{noun})\s+(?:{linker})\s*'?")


@lru_cache(maxsize=16)
def _over(data: PackData) -> re.Pattern[str]:
    """What a duration is told behind: , that is; after; au terme de."""
    return re.compile(
        rf",\s*(?:{alternatives(data.relations.restated)})\s+|,?\s*(?:{alternatives(data.relations.elapsed)})[\s'’]\s*"
    )


def _begun(passage: FigureSentence, time: Span) -> bool:
    """Whether a time stands right behind a verb with which something begins."""
    verb = _verb_before(passage, time.start, passage.sentence.span.start)
    if verb is None or time.start - verb.end > _NEAR:
        return False
    founded = passage.cues.end("founded", passage.text[: verb.end - passage.sentence.span.start])
    return founded is not None or passage.pack.senses.get(verb.lemma) in _BEGINS


def _ended(passage: FigureSentence, first: Span, last: Span) -> bool:
    """Whether the one verb between two times says, of the same subject, that something went on until the second."""
    parse = passage.facts.parse(passage.sentence)
    between = Span(first.end, last.start)
    verbs = [verb for verb in parse.verbs if between.holds(verb.span)]
    words = [w for w in parse.words if between.holds(w.span)]
    if len(verbs) != 1 or any(
        w.upos in ("NOUN", "PROPN", "SCONJ") and w.span.end <= verbs[0].start for w in words
    ):
        return False
    behind = passage.text[
        verbs[0].end - passage.sentence.span.start : last.start - passage.sentence.span.start
    ]
    until = alternatives(passage.pack.data.roles.until_before)
    if re.search(rf"(?<!\w)(?:{until})\s*$", behind):
        return True
    over = passage.pack.senses.get(_idiom(passage, verbs[0])) or passage.pack.senses.get(verbs[0].lemma)
    return over in _ENDS and len(behind) <= _NEAR


def _idiom(passage: FigureSentence, verb: VerbGroup) -> str:
    """A verb with the word behind it: prendre fin."""
    words = passage.facts.parse(passage.sentence).words[verb.last + 1 : verb.last + 2]
    return " ".join((verb.lemma, *(word.norm for word in words)))


def _verb_before(passage: FigureSentence, at: int, start: int) -> VerbGroup | None:
    """The last verb between two offsets."""
    verbs = [v for v in passage.facts.parse(passage.sentence).verbs if start <= v.start and v.end <= at]
    return verbs[-1] if verbs else None
