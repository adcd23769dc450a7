"""Stories: which documents tell the same one."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from fnmatch import fnmatch

from crossfact.link.partition import partition
from crossfact.model.report import FileResult
from crossfact.model.said import QuoteWords

# Documents that share so many names tell one story; of short documents, two that are much of what they name.
_SHARED, _FEW, _MUCH = 3, 2, 0.3
# A word that stands in more documents than this is no sign of a common story.
_COMMON = 20
# A quotation of so many words stands in two documents of one story only.
_QUOTED = 8


def stories(results: Sequence[FileResult], told: Sequence[Sequence[str]] = ()) -> Mapping[str, str]:
    """The story of each document, named by the first URI of the story.

    Documents that share enough rare names are joined. ``told`` are stories said outright, as lists of paths
    or patterns; a document named there is joined by nothing else.
    """
    joined: list[tuple[str, str]] = []
    named: set[str] = set()
    for patterns in told:
        members = [r.uri for r in results if any(_matches(r.uri, p) for p in patterns)]
        named.update(members)
        joined += zip(members, members[1:], strict=False)
    sizes = {r.uri: len(r.names) for r in results}
    for pair, count in _shared([r for r in results if r.uri not in named]).items():
        if count >= _SHARED or (count >= _FEW and count >= _MUCH * min(sizes[uri] for uri in pair)):
            joined.append(pair)
    joined += _quoting([r for r in results if r.uri not in named])
    return partition(sizes, joined)


def _quoting(results: Sequence[FileResult]) -> list[tuple[str, str]]:
    """The pairs of documents that quote the same long words: nobody says them twice."""
    first: dict[tuple[str, ...], str] = {}
    pairs = []
    for result in results:
        for claim in result.claims:
            value = claim.value
            if isinstance(value, QuoteWords) and len(value.words) >= _QUOTED:
                holder = first.setdefault(value.words, result.uri)
                if holder != result.uri:
                    pairs.append((holder, result.uri))
    return pairs


def _matches(uri: str, pattern: str) -> bool:
    return fnmatch(uri, pattern) or uri.startswith(pattern.rstrip("/") + "/")


def _shared(results: Sequence[FileResult]) -> Counter[tuple[str, str]]:
    """How many names each pair of documents shares; names of many documents are left out."""
    holders: dict[str, list[str]] = defaultdict(list)
    for result in results:
        for name in result.names:
            holders[name].append(result.uri)
    shared: Counter[tuple[str, str]] = Counter()
    for uris in holders.values():
        if 1 < len(uris) <= _COMMON:
            shared.update((a, b) for i, a in enumerate(uris) for b in uris[i + 1 :])
    return shared
