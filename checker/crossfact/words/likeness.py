r"""Likeness of words: how much the senses of two lemmas have in common, from a table made from a thesaurus.

A lemma is a bag of senses, each with its weight: the rarer a sense is among the lemmas, the more it says, and a
broader sense (that of the hypernym) says half. The likeness of two lemmas is the cosine of their bags, which is
evidence and never identity: a thesaurus mixes the senses of a word, and has opposites beside it.
Source of the measure: G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval", 1988.

The file: `MAGIC`, then one zlib stream of: a header of three unsigned 32-bit numbers, little-endian (bytes of the
lemmas, number of lemmas, number of items of all bags together); the lemmas, sorted, UTF-8, separated by "\n"; where
each bag ends in the items (unsigned 32-bit); the items (unsigned 32-bit: twice the number of the sense, plus one
where it is a broader one), as four byte planes; the weight of each item's sense (one byte).
"""

import math
import struct
import zlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Self

from attrs import define, field

from crossfact.words.sections import PLANES, from_planes, in_planes, packed, unpacked

MAGIC = b"crossfact likeness 1\n"
_HEADER = struct.Struct("<3I")
_BROADER = 0.5
_FULL = 255


def compile_likeness(bags: Mapping[str, Mapping[str, bool]]) -> bytes:
    """The file of a table.

    In: for each lemma its senses by any name, and whether each is a broader one (True) or its own (False).
    Out: the file's bytes, the same for the same input. A sense of one lemma alone ties nothing and is left out.
    """
    counts = Counter(sense for senses in bags.values() for sense in senses)
    kept = sorted(sense for sense, count in counts.items() if count > 1)
    numbers = {sense: number for number, sense in enumerate(kept)}
    most = math.log(max(len(bags), 2))
    found = {
        lemma: sorted(
            (2 * numbers[sense] + broader, sense) for sense, broader in senses.items() if sense in numbers
        )
        for lemma, senses in sorted(bags.items())
    }
    found = {lemma: items for lemma, items in found.items() if items}
    items = [item for bag in found.values() for item, _ in bag]
    weights = bytes(
        max(1, round(_FULL * (most - math.log(counts[sense])) / most))
        for bag in found.values()
        for _, sense in bag
    )
    lemmas = "\n".join(found).encode()
    payload = b"".join(
        (
            _HEADER.pack(len(lemmas), len(found), len(items)),
            lemmas,
            packed("I", list(accumulate(len(bag) for bag in found.values()))),
            in_planes(items),
            weights,
        )
    )
    return MAGIC + zlib.compress(payload, 9)


@define(eq=False)
class Likeness:
    """A likeness table; a value but for its memory of words already compared."""

    _lemmas: Sequence[str]
    _ends: Sequence[int]
    _items: Sequence[int]
    _weights: bytes
    _bags: dict[str, Mapping[int, float]] = field(factory=dict, init=False)
    _known: dict[tuple[str, str], float] = field(factory=dict, init=False)

    @classmethod
    def load(cls, data: bytes, source: str = "likeness table") -> Self:
        """The table of a file's content; raises ValueError where the bytes are no whole table of this format."""
        if not data.startswith(MAGIC):
            raise ValueError(
                f"{source}: expected a likeness table, which starts with {MAGIC!r}; found {data[:20]!r}"
            )
        try:
            payload = zlib.decompress(data[len(MAGIC) :])
        except zlib.error as error:
            raise ValueError(
                f"{source}: expected a whole likeness table, found damaged data ({error})"
            ) from error
        if len(payload) < _HEADER.size:
            raise ValueError(f"{source}: expected a header of {_HEADER.size} bytes, found {len(payload)}")
        text_size, lemmas, items = _HEADER.unpack_from(payload)
        sizes = (_HEADER.size, text_size, 4 * lemmas, PLANES * items, items)
        if sum(sizes) != len(payload):
            raise ValueError(f"{source}: expected {sum(sizes)} bytes in the table, found {len(payload)}")
        ends = list(accumulate(sizes))
        texts, bag_ends, planes, weights = (
            payload[end - size : end] for size, end in zip(sizes[1:], ends[1:], strict=True)
        )
        return cls(texts.decode().split("\n"), unpacked("I", bag_ends), from_planes(planes), weights)

    def __call__(self, a: str, b: str) -> float:
        """The likeness of two lemmas, from 0 (nothing in common, or unknown) to 1 (the same); symmetric."""
        if a == b:
            return 1.0
        key = (a, b) if a < b else (b, a)
        if key not in self._known:
            self._known[key] = _cosine(self._bag(a), self._bag(b))
        return self._known[key]

    def _bag(self, lemma: str) -> Mapping[int, float]:
        """The weights of the senses of a lemma; empty for one that is not in the table."""
        bag = self._bags.get(lemma)
        if bag is None:
            at = bisect_left(self._lemmas, lemma)
            known = at < len(self._lemmas) and self._lemmas[at] == lemma
            start, end = (self._ends[at - 1] if at else 0, self._ends[at]) if known else (0, 0)
            bag = self._bags[lemma] = {
                self._items[i] >> 1: self._weights[i] * (_BROADER if self._items[i] & 1 else 1.0)
                for i in range(start, end)
            }
        return bag


def _cosine(a: Mapping[int, float], b: Mapping[int, float]) -> float:
    if a.keys().isdisjoint(b):
        return 0.0
    shared = sum(weight * b[sense] for sense, weight in a.items() if sense in b)
    return shared / math.sqrt(sum(w * w for w in a.values()) * sum(w * w for w in b.values()))
