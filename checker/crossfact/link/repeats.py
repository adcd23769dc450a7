"""Repeats: a run of words that stands a second time right behind itself."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

# No pasted run is longer: a longer one is a passage of its own.
_LONGEST = 80


@frozen
class Repeat:
    """A run of words by the number of its first, and how many words it has; its copy follows at once."""

    first: int
    size: int


def repeats(words: Sequence[str], least: int) -> Iterator[Repeat]:
    """The runs of at least ``least`` words that stand again right behind themselves, the longest at each place.

    Runs that overlap are one repeat: the first. The work grows with the words, for a run can only be
    repeated where its first word stands again.
    """
    ahead: dict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        ahead[word].append(number)
    at = 0
    while at < len(words):
        places = ahead[words[at]]
        size = max(
            (n - at for n in _within(places, at + least, at + _LONGEST) if _stands_again(words, at, n - at)),
            default=0,
        )
        if size:
            yield Repeat(at, size)
        at += max(1, 2 * size)


def _within(places: Sequence[int], low: int, high: int) -> Iterator[int]:
    """The places from ``low`` to ``high``; places are in order."""
    yield from places[bisect_left(places, low) : bisect_right(places, high)]


def _stands_again(words: Sequence[str], at: int, size: int) -> bool:
    return words[at : at + size] == words[at + size : at + 2 * size]
