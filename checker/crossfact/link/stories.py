"""Stories: which documents tell the same one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fnmatch import fnmatch
from itertools import combinations

from crossfact.link.partition import partition
from crossfact.model.quantity import Quantity
from crossfact.model.report import FileResult
from crossfact.model.said import QuoteWords
from crossfact.text.normal import pieces, words

# Documents that share so many names tell one story; of short documents, those that share much of what they name.
_SHARED, _FEW, _MUCH = 3, 1.3, 0.25
# Of two documents that share two names, these are so much of what the one names.
_NAMED = 0.3
# Who gives a handful of documents means them to be read together: fewer signs will do.
_HANDFUL, _FEWER, _LITTLE = 4, 0.8, 0.1
# A rare word of the title or beside a figure says less than a name; short words are of all stories.
_WORD, _SHORT = 0.4, 4
# A figure that both give says as much as a word, if chance would hardly put it twice.
_TELLING = 100
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
    signs = {r.uri: _signs(r) for r in results if r.uri not in named}
    sizes = {uri: sum(map(_weight, own)) for uri, own in signs.items()}
    own_names = {uri: sum(not sign.startswith("#") for sign in own) for uri, own in signs.items()}
    few, part = (_FEWER, _LITTLE) if len(results) <= _HANDFUL else (_FEW, _MUCH)
    for pair, shared in _shared(signs).items():
        names = sum(not sign.startswith("#") for sign in shared)
        weight = sum(map(_weight, shared))
        much = _NAMED * min(own_names[uri] for uri in pair)
        if (
            names >= _SHARED
            or names >= max(2, much)
            or (weight >= few and weight >= part * min(sizes[uri] for uri in pair))
        ):
            joined.append(pair)
    joined += _quoting([r for r in results if r.uri not in named])
    return partition((r.uri for r in results), joined)


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


def _signs(result: FileResult) -> frozenset[str]:
    """What a document may share with others of its story: names, and (with a mark) words and telling figures."""
    title = result.document.title if result.document else ""
    told = {piece for word in words(title) for piece in pieces(word)}
    told |= {word for c in result.claims for word in (c.facets.noun, *c.facets.context)}
    signs = {f"#{word}" for word in told if len(word) > _SHORT and word not in result.names}
    for claim in result.claims:
        if isinstance(claim.value, Quantity) and claim.value.number.value >= _TELLING:
            signs.add(f"#{claim.value.number.value.normalize()}")
    return frozenset({*result.names, *signs})


def _weight(sign: str) -> float:
    return _WORD if sign.startswith("#") else 1.0


def _shared(signs: Mapping[str, frozenset[str]]) -> dict[tuple[str, str], list[str]]:
    """What each pair of documents shares; what stands in many documents is left out."""
    holders: dict[str, list[str]] = defaultdict(list)
    for uri in signs:
        for sign in signs[uri]:
            holders[sign].append(uri)
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for sign, uris in holders.items():
        if 1 < len(uris) <= _COMMON:
            for pair in combinations(uris, 2):
                shared[pair].append(sign)
    return shared
