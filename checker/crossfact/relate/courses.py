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
_UNTIL = "until"
# So far behind its verb a time may stand, and so far behind the last time its duration.
_NEAR, _BEHIND = 24, 40


def courses(passage: FigureSentence, number: int) -> Iterator[Stretch]:
    """The time between the only two times of a sentence, where a duration behind them is said of it."""
    start = passage.sentence.span.start
    times = list(moments_in(passage.text, start, passage.pack.data))
    if len(times) != 2 or passage.facts.quoted(passage.sentence.span):
        return
    (first, begin), (last, end) = times
    opening, closing = _begun(passage, first), _ended(passage, first, last)
    if opening and closing and _said_of(passage, last.end, number, opening, closing):
        yield Stretch(Span(first.start, last.end), begin, end)


def _said_of(passage: FigureSentence, at: int, number: int, opening: str, closing: str) -> bool:
    """Whether a duration stands right behind an offset, in apposition or as what is over then, and is of nothing else.

    What was only prolonged or put off until then may have lasted as long as it likes: there a noun must tell.
    """
    figure, data, start = passage.figures[number], passage.pack.data, passage.sentence.span.start
    if not 0 <= figure.span.start - at <= _BEHIND:
        return False
    between = passage.text[at - start : figure.span.start - start]
    if _run(data).fullmatch(between) is not None:
        return True
    if closing == _UNTIL or _over(data).fullmatch(between) is None:
        return False
    behind = passage.gaps[number + 1].lstrip(" '’")
    if not behind[:1].isalpha():
        return True
    linker, labour = (alternatives(words) for words in (data.linkers, data.relations.labour))
    # A bridge that opens and closes is at work in between, and no works are.
    works = opening == "begin" and closing in ("end", "complete")
    return works and re.match(rf"(?:{linker})['\s]\s*(?:{labour})(?!\w)", behind) is not None


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


def _begun(passage: FigureSentence, time: Span) -> str:
    """The sense of the verb with which something begins right before a time; nothing where none does."""
    start = passage.sentence.span.start
    verb = _verb_before(passage, time.start, start)
    if verb is None or time.start - verb.end > _NEAR:
        return ""
    sense = passage.pack.senses.get(verb.lemma, "")
    founded = passage.cues.end("founded", passage.text[: verb.end - start])
    return sense if sense in _BEGINS else "launch" if founded is not None else ""


def _ended(passage: FigureSentence, first: Span, last: Span) -> str:
    """The sense of the one verb between two times, of the same subject, with which something is over at the second.

    Or that it went on until then; nothing where the verb says neither.
    """
    parse, start = passage.facts.parse(passage.sentence), passage.sentence.span.start
    between = Span(first.end, last.start)
    verbs = [verb for verb in parse.verbs if between.holds(verb.span)]
    if len(verbs) != 1:
        return ""
    before = [w for w in parse.words if between.holds(w.span) and w.span.end <= verbs[0].start]
    if any(w.upos in ("NOUN", "PROPN", "SCONJ") for w in before):
        return ""
    behind = passage.text[verbs[0].end - start : last.start - start]
    senses = passage.pack.senses
    sense = senses.get(_idiom(passage, verbs[0])) or senses.get(verbs[0].lemma, "")
    until = re.search(rf"(?<!\w)(?:{alternatives(passage.pack.data.roles.until_before)})\s*$", behind)
    if until:
        # Closed until May: that is when it opens again.
        return "" if sense in _ENDS else _UNTIL
    return sense if sense in _ENDS and len(behind) <= _NEAR else ""


def _idiom(passage: FigureSentence, verb: VerbGroup) -> str:
    """A verb with the word behind it: prendre fin."""
    words = passage.facts.parse(passage.sentence).words[verb.last + 1 : verb.last + 2]
    return " ".join((verb.lemma, *(word.norm for word in words)))


def _verb_before(passage: FigureSentence, at: int, start: int) -> VerbGroup | None:
    """The last verb between two offsets."""
    verbs = [v for v in passage.facts.parse(passage.sentence).verbs if start <= v.start and v.end <= at]
    return verbs[-1] if verbs else None
