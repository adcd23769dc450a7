"""Likeness of documents: how much of what they name, count and date they share, rare things before common ones."""

import datetime
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from crossfact.link.facets import day_told
from crossfact.model.claim import Claim, ClaimKind
from crossfact.model.quantity import Quantity
from crossfact.model.report import FileResult
from crossfact.text.normal import pieces, words

Pair = tuple[str, str]
"""Two documents by their URIs, the lower first."""

# What a sign is worth by its kind: names tell stories apart, words are shared by many.
_WORTH = {"name": 1.0, "figure": 0.7, "word": 0.4, "thing": 0.4, "day": 0.4}
# Short words are of all stories; a smaller figure is put twice by chance.
_SHORT, _TELLING = 4, 100
# As if so many more documents stood beside those given: of two alone, nothing could be told to be rare.
_OTHERS = 20
# As if each named so many rare names more: of two documents that name little, little is known.
_MORE = 4
# A sign of more documents than this joins none; it keeps the work from growing with the pairs.
_COMMON = 50


class _Sign(NamedTuple):
    """Something that two documents may share: its kind, and the name, word, figure, thing or day.

    A tuple, for signs are made and put in order by the hundred thousand.
    """

    kind: str
    text: str


def likenesses(results: Sequence[FileResult]) -> Mapping[Pair, float]:
    """How alike documents are, from 0 to 1, for all pairs that share a sign.

    The cosine of their signs, each at its worth and its rarity (Salton's inverse document frequency); documents in
    two languages are weighed without their words, which cannot agree. In any order of the documents the same.
    """
    signs = {result.uri: _signs(result) for result in sorted(results, key=lambda r: r.uri)}
    lang = {result.uri: result.document.lang if result.document else "" for result in results}
    holders: dict[_Sign, list[str]] = defaultdict(list)
    for uri, own in signs.items():
        for sign in own:
            holders[sign].append(uri)
    more = _MORE * math.log(len(signs) + _OTHERS) ** 2
    lengths: dict[tuple[str, bool], float] = defaultdict(lambda: more)
    shared: dict[Pair, float] = defaultdict(float)
    for sign, uris in sorted(holders.items()):
        worth = (_WORTH[sign.kind] * math.log((len(signs) + _OTHERS) / len(uris))) ** 2
        for uri in uris:
            lengths[uri, True] += worth
            lengths[uri, False] += worth * (sign.kind != "word")
        if 1 < len(uris) <= _COMMON:
            for pair in combinations(uris, 2):
                shared[pair] += worth
    return {
        (one, other): worth / math.sqrt(lengths[one, alike] * lengths[other, alike])
        for (one, other), worth in shared.items()
        for alike in [lang[one] == lang[other]]
    }


def _signs(result: FileResult) -> Sequence[_Sign]:
    """What a document may share with others of its story, in order."""
    found = {_Sign("name", name) for name in result.names}
    title = result.document.title if result.document else ""
    told = {piece for word in words(title) for piece in pieces(word)}
    told |= {word for c in result.claims for word in (c.facets.noun, *c.facets.context)}
    found |= {_Sign("word", word) for word in told - {*result.names} if len(word) > _SHORT}
    found |= {_Sign("thing", claim.facets.what) for claim in result.claims if claim.facets.what}
    for claim in result.claims:
        if isinstance(claim.value, Quantity) and claim.value.number.value >= _TELLING:
            found.add(_Sign("figure", str(claim.value.number.value.normalize())))
        elif day := _day(claim):
            found.add(_Sign("day", day.isoformat()))
    return sorted(found)


def _day(claim: Claim) -> datetime.date | None:
    return day_told(claim) if claim.kind is ClaimKind.DATE else None
