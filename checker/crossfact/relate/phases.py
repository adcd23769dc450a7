"""Phases: the beginning and the end of a life, of works, of a building, each told with its date."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from crossfact.model.document import Sentence
from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.model.rule import Facts
from crossfact.relate.cues import alternatives, cues
from crossfact.relate.moments import Moment, Stretch, moments_in, stretches

# The lists of words of a phase, in the order of time within what they tell of.
_COURSES: Mapping[str, tuple[str, ...]] = {
    "life": ("born", "died"),
    "works": ("begun", "ended"),
    "building": ("made", "opened", "closed"),
}
_BESIDE, _SUBJECT = 24, 3
_STOP = re.compile(r"[;!?:]|\.\s")


@frozen
class Phase:
    """A phase by its course and rank in it, the words and the date that tell it, and when it was."""

    course: str
    rank: int
    cue: Span
    span: Span
    first: Moment
    last: Moment


@frozen
class Order:
    """Two phases of one thing: ``earlier`` comes first by what it is; ``reversed`` if the dates say otherwise."""

    earlier: Phase
    later: Phase

    @property
    def reversed(self) -> bool:
        """Whether the later phase ended before the earlier one began, however the dates are read."""
        return self.later.last.last < self.earlier.first.first

    @property
    def stretch(self) -> Stretch:
        """The time from one phase to the other."""
        start, end = sorted((self.earlier.span, self.later.span))
        return Stretch(Span(start.start, end.end), self.earlier.first, self.later.last)


def orders(facts: Facts, sentence: Sentence) -> Iterator[Order]:
    """The pairs of phases of a sentence that can only be told of one thing: no other verb stands between them."""
    found = sorted(_phases(facts, sentence), key=lambda phase: phase.span)
    for one, other in pairwise(found):
        if one.course == other.course and one.rank != other.rank and _of_one(facts, sentence, one, other):
            yield Order(*sorted((one, other), key=lambda phase: phase.rank))


@lru_cache(maxsize=16)
def _pattern(data: PackData) -> re.Pattern[str]:
    words = {f"{course}{rank}": name for course, names in _COURSES.items() for rank, name in enumerate(names)}
    groups = (
        f"(?P<{group}>{alternatives(cues(data).words(name))})"
        for group, name in words.items()
        if cues(data).words(name)
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(groups) or '(?!)'})(?![\w-])")


def _phases(facts: Facts, sentence: Sentence) -> Iterator[Phase]:
    """The words of a phase with the date, or the stretch of time, that stands right behind them."""
    data = facts.pack_of(sentence.block).data
    start = sentence.span.start
    text = sentence.span.of(facts.norm)
    words = list(_pattern(data).finditer(text))
    if len(words) < 2:
        return
    times = [(span, time, time) for span, time in moments_in(text, start, data)]
    # A stretch of time stands for its two ends.
    times += [(s.span, s.start, s.end) for s in stretches(text, start, facts.pack_of(sentence.block))]
    times.sort(key=lambda time: (time[0].start, -time[0].end))
    for word, following in pairwise((*words, None)):
        if word is None or not word.lastgroup:
            continue
        limit = following.start() if following else len(text)
        for span, first, last in times:
            between = text[word.end() : max(word.end(), span.start - start)]
            if span.start - start >= word.end() and span.start - start < limit:
                if len(between) <= _BESIDE and not _STOP.search(between):
                    cue = Span(start + word.start(), start + word.end())
                    place = Span(cue.start, span.end)
                    yield Phase(word.lastgroup[:-1], int(word.lastgroup[-1]), cue, place, first, last)
                break


def _of_one(facts: Facts, sentence: Sentence, one: Phase, other: Phase) -> bool:
    """Whether nothing but the subject and auxiliaries stand between two phases, so that both are its own."""
    between = facts.document.prose[one.span.end : other.cue.start]
    if facts.quoted(sentence.span) or _STOP.search(between):
        return False
    parse = facts.parse(sentence)
    inner = [w for w in parse.words if one.span.end <= w.span.start < other.cue.start]
    verbs = [
        v for v in parse.verbs if v.span.start >= one.span.end and v.span.end <= other.cue.start and v.finite
    ]
    nouns = sum(w.upos in ("NOUN", "PROPN") for w in inner)
    # A possessive or a complement makes the later phase that of something else: its new wing, d'un père mort.
    apart = any(w.upos == "ADP" or "Poss=Yes" in w.feats for w in inner)
    return not verbs and nouns <= _SUBJECT and not apart
