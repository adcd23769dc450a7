"""Roots: the beginnings of the words of sentences, and how near two sentences are by them.

Words of one stem begin alike, in one language and often in two; a sense stands for its words in all of them.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from crossfact.model.claim import Claim
from crossfact.model.place import Span
from crossfact.text.normal import pieces, without_accents

# So many letters at the beginning tell what a word of a sentence is; shorter words tell little.
_ROOT, _LEAST = 5, 4

Passage = tuple[str, Span]
"""A sentence of a document: its URI and its span."""


def nearness(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """How alike two sentences are by the beginnings of their words, 0 to 1 (cosine)."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    return sum([value * long[root] for root, value in short.items() if root in long])


def roots(
    claims: Mapping[Passage, Claim],
    told: Mapping[Passage, Sequence[str]],
    senses: Mapping[str, Mapping[str, str]],
) -> dict[Passage, dict[str, float]]:
    """The words of each sentence by their beginnings or their sense, weighed by how rare they are in sentences.

    In: a claim of each sentence, and its words.
    """
    found_of = {
        passage: _beginnings(claim, told[passage], senses.get(claim.lang, {}))
        for passage, claim in claims.items()
    }
    often = Counter(root for own in found_of.values() for root in own)
    worths = {root: math.log((len(found_of) + 1) / count) for root, count in often.items()}
    found = {}
    for passage, own in found_of.items():
        worth = {root: worths[root] for root in sorted(own)}
        length = math.sqrt(sum([value * value for value in worth.values()])) or 1.0
        found[passage] = {root: value / length for root, value in worth.items()}
    return found


def _beginnings(claim: Claim, told: Iterable[str], senses: Mapping[str, str]) -> frozenset[str]:
    around = map(without_accents, {*parted(told), *claim.facets.context})
    lemmas = (*claim.facets.context, claim.facets.noun, claim.facets.verb)
    meant = [f"#{senses[word]}" for word in lemmas if word in senses]
    return frozenset((*meant, *[w[:_ROOT] for w in around if len(w) >= _LEAST and not w[0].isdigit()]))


def parted(told: Iterable[str]) -> list[str]:
    """The words of a sentence without what is only elided before them."""
    return [piece for word in told for piece in pieces(word)]
