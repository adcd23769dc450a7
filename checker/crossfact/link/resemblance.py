"""Resemblance: which passages are nearly the same, without comparing all pairs.

An inverted index of word 3-shingles (Broder, "On the resemblance and containment of documents", 1997)
names the candidates; shingles that stand in many passages name none. Of a long passage one shingle in four is
kept, chosen by its value, so that two copies keep the same ones (Broder's sketches "0 mod m"). The
candidates are then measured with the normalised indel similarity of rapidfuzz, and where words have
changed places, with the same on the words in alphabetical order.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import define, field, frozen
from rapidfuzz import fuzz

from crossfact.text.normal import words

_SHINGLE = 3
# A shingle that stands in more passages than this is a formula of the text and no sign of a copy.
_COMMON = 12
# The share of the shorter passage's shingles that must be shared before letters are compared.
_SHARED = 0.3
# From so many words on a passage keeps one shingle in _KEPT.
_LONG, _KEPT = 60, 4
_FACTOR, _MASK = 0x9E3779B97F4A7C15, (1 << 61) - 1


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


def _alike(a: str, b: str, threshold: float) -> float:
    """The likeness of two texts, in their order or with their words sorted, or 0 below the threshold."""
    cut = 100 * threshold
    return float(fuzz.ratio(a, b, score_cutoff=cut) or fuzz.token_sort_ratio(a, b, score_cutoff=cut)) / 100


@define
class Shingles:
    """The numbers of word shingles: a word gets a number when first seen, a shingle one made of its words'."""

    _numbers: dict[str, int] = field(factory=dict)

    def of(self, found: Sequence[str]) -> set[int]:
        """The shingles of the words of a passage that are kept; of fewer than three words, of the whole."""
        get, known = self._numbers.get, self._numbers
        row = [get(word) or known.setdefault(word, len(known) + 1) for word in found]
        if len(row) < _SHINGLE:
            return {hash(tuple(row))} if row else set()
        own = {
            ((a * _FACTOR + b) * _FACTOR + c) * _FACTOR & _MASK
            for a, b, c in zip(row, row[1:], row[2:], strict=False)
        }
        # The high bits of the product are mixed best.
        return {s for s in own if s >> 40 & (_KEPT - 1) == 0} or own if len(row) >= _LONG else own


def near_duplicates(
    passages: Sequence[str], threshold: float, *, least: int = 8, common: int = _COMMON
) -> Iterator[Pair]:
    """The pairs of passages at least ``threshold`` alike, in order; passages under ``least`` words are left out.

    A shingle that more than ``common`` passages share names no pair. Runs in time linear in the passages.
    """
    joined: dict[int, str] = {}
    sizes: dict[int, int] = {}
    # The passage that a shingle was first seen in; only a shingle seen again gets a list.
    first_seen: dict[int, int] = {}
    shared: dict[int, list[int]] = defaultdict(list)
    shingles = Shingles()
    for number, passage in enumerate(passages):
        found = words(passage)
        if len(found) < least:
            continue
        own = shingles.of(found)
        joined[number], sizes[number] = " ".join(found), len(own)
        for shingle in own:
            earlier = first_seen.setdefault(shingle, number)
            if earlier != number:
                shared[shingle].append(number)
    first_of = first_seen.__getitem__
    holders = ((first_of(s), *numbers) for s, numbers in shared.items() if len(numbers) < common)
    counts = Counter(pair for numbers in holders for pair in combinations(numbers, 2))
    for first, second in sorted(counts):
        if counts[first, second] < _SHARED * min(sizes[first], sizes[second]):
            continue
        alike = _alike(joined[first], joined[second], threshold)
        if alike:
            yield Pair(first, second, alike)
