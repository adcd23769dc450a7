"""Resemblance: which passages are nearly the same, without comparing all pairs.

An inverted index of word 3-shingles (Broder, "On the resemblance and containment of documents", 1997)
names the candidates; shingles that stand in many passages name none. The candidates are then measured with
the normalised indel similarity of rapidfuzz.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen
from rapidfuzz import fuzz

from crossfact.text.normal import words

_SHINGLE = 3
# A shingle that stands in more passages than this is a formula of the text and no sign of a copy.
_COMMON = 12
# The share of the shorter passage's shingles that must be shared before letters are compared.
_SHARED = 0.3


@frozen
class Pair:
    """Two passages by their numbers, the earlier first, and their likeness between 0 and 1."""

    first: int
    second: int
    likeness: float


def likeness(a: str, b: str) -> float:
    """How alike two texts are, between 0 and 1: the share of letters that a shortest edit leaves.

    The texts should be in normal form.
    """
    return float(fuzz.ratio(a, b)) / 100


def shingles(text: str) -> set[str]:
    """The word 3-shingles of a text, in normal form; of a shorter text, the whole."""
    found = words(text)
    if len(found) < _SHINGLE:
        return {" ".join(found)} if found else set()
    return {" ".join(found[i : i + _SHINGLE]) for i in range(len(found) - _SHINGLE + 1)}


def near_duplicates(passages: Sequence[str], threshold: float, *, least: int = 8) -> Iterator[Pair]:
    """The pairs of passages at least ``threshold`` alike, in order; passages under ``least`` words are left out.

    Runs in time linear in the passages, for the shingles that many share are passed over.
    """
    normal = [words(p) for p in passages]
    joined = [" ".join(w) for w in normal]
    index: dict[str, list[int]] = defaultdict(list)
    sizes: dict[int, int] = {}
    for number, found in enumerate(normal):
        if len(found) < least:
            continue
        own = shingles(joined[number])
        sizes[number] = len(own)
        for shingle in sorted(own):
            index[shingle].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in index.values():
        if 1 < len(numbers) <= _COMMON:
            shared.update((a, b) for i, a in enumerate(numbers) for b in numbers[i + 1 :])
    for first, second in sorted(shared):
        if shared[first, second] < _SHARED * min(sizes[first], sizes[second]):
            continue
        alike = likeness(joined[first], joined[second])
        if alike >= threshold:
            yield Pair(first, second, alike)
