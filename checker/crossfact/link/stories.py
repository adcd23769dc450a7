"""Stories: which documents tell the same one."""

import math
from collections.abc import Mapping, Sequence
from fnmatch import fnmatch

from crossfact.link.likeness import likenesses
from crossfact.link.linkage import linked
from crossfact.link.partition import partition
from crossfact.model.report import FileResult
from crossfact.model.said import QuoteWords

# How alike the documents of a story are on the whole: of two, which are given to be read together, and of many,
# among which some are alike by chance. Set on all labelled dossiers in one folder, in twos, fives and tens.
_OF_TWO, _OF_MANY, _MANY = 0.025, 0.09, 200
# A quotation of so many words stands in two documents of one story only.
_QUOTED = 8


def stories(results: Sequence[FileResult], told: Sequence[Sequence[str]] = ()) -> Mapping[str, str]:
    """The story of each document, named by the first URI of the story.

    Documents that are alike in what they name, count and date are joined. ``told`` are stories said outright, as
    lists of paths or patterns; a document named there is joined by nothing else.
    """
    outright: list[tuple[str, str]] = []
    named: set[str] = set()
    for patterns in told:
        members = [r.uri for r in results if any(_matches(r.uri, p) for p in patterns)]
        named.update(members)
        outright += zip(members, members[1:], strict=False)
    free = [r for r in results if r.uri not in named]
    alike = {**likenesses(free), **dict.fromkeys(_quoting(free), 1.0)}
    found = linked([r.uri for r in free], alike, _least(len(free)))
    return {**partition(named, outright), **found}


def _least(documents: int) -> float:
    """How alike the documents of a story must be, among so many."""
    many = min(1.0, math.log(max(2, documents) / 2) / math.log(_MANY / 2))
    return _OF_TWO + many * (_OF_MANY - _OF_TWO)


def _quoting(results: Sequence[FileResult]) -> list[tuple[str, str]]:
    """The pairs of documents that quote the same long words: nobody says them twice."""
    first: dict[tuple[str, ...], str] = {}
    pairs = []
    for result in sorted(results, key=lambda r: r.uri):
        for claim in result.claims:
            value = claim.value
            if isinstance(value, QuoteWords) and len(value.words) >= _QUOTED:
                holder = first.setdefault(value.words, result.uri)
                if holder != result.uri:
                    pairs.append((holder, result.uri))
    return pairs


def _matches(uri: str, pattern: str) -> bool:
    return fnmatch(uri, pattern) or uri.startswith(pattern.rstrip("/") + "/")
