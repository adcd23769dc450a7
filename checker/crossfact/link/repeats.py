"""Repeats: a run of words that stands a second time, right behind itself or behind a given place."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

# No pasted run is longer: a longer one is a passage of its own.
_LONGEST = 80
# The original of a pasted tail stands at most so many words before.
_BEFORE = 200


@frozen
class Repeat:
    """A run of words: the number of its first word, that of the first word of its copy, and its size."""

    first: int
    again: int
    size: int


def _stand_twice(words: Sequence[str], least: int) -> bool:
    """Whether some run of ``least`` words stands twice: where none does, nothing was repeated."""
    runs = list(zip(*(words[n:] for n in range(least)), strict=False))
    return len(set(runs)) < len(runs)


def repeats(words: Sequence[str], least: int) -> Iterator[Repeat]:
    """The runs of at least ``least`` words that stand again right behind themselves, the longest at each place.

    What stands three times in a row is said so on purpose, and left out.

    Runs that overlap are one repeat: the first. The work grows with the words, for a run can only be
    repeated where its first word stands again.
    """
    if not _stand_twice(words, least):
        return
    places, at = _places(words), 0
    while at < len(words):
        there = places[words[at]]
        low, high = bisect_left(there, at + least), bisect_right(there, at + _LONGEST)
        copies = [n for n in there[low:high] if words[at:n] == words[n : 2 * n - at]]
        if not copies:
            at += 1
            continue
        shortest = copies[0] - at
        end = copies[-1] + copies[-1] - at
        times = 2
        while words[at : at + shortest] == words[at + times * shortest : at + (times + 1) * shortest]:
            times += 1
        if times == 2:
            yield Repeat(at, copies[-1], copies[-1] - at)
        at = max(end, at + times * shortest)


def stands_before(words: Sequence[str], at: int, least: int) -> Repeat | None:
    """The longest run from ``at`` on that stands shortly before ``at`` too, of at least ``least`` words; or None."""
    best: Repeat | None = None
    for first in range(max(0, at - _BEFORE), at):
        size = 0
        while first + size < at and at + size < len(words) and words[first + size] == words[at + size]:
            size += 1
        if size >= (best.size + 1 if best else least):
            best = Repeat(first, at, size)
    return best


def _places(words: Sequence[str]) -> Mapping[str, Sequence[int]]:
    """Where each word stands, in order."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        places[word].append(number)
    return places
