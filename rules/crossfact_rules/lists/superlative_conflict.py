"""superlative-conflict."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from crossfact.api import (
    Archive,
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    Related,
    message,
    squeeze,
    superlatives,
)
from crossfact.api import Superlative as Rank


def superlative_conflict(facts: Facts) -> Iterable[Finding]:
    """Two names are given one rank that only one can have.

    The largest employer of a county, the first woman on a summit: the second bearer is a slip, or needs another
    perimeter. The rank, its kind and where it holds must be told in the same words, in the narrator's voice, in
    one text or in texts of one story. Off unless asked for: ranks change from year to year.

    Nothing is said of one of the largest, nor where only one of them names a perimeter.

    Known false alarms: ranks of two years; a tie; two names of one thing.
    """
    return _conflicts(superlatives.superlatives(facts))


def _between_documents(archive: Archive) -> Iterator[Finding]:
    """The same between the documents of each story; what one document holds is told by itself."""
    for story in archive.stories:
        found = (rank for facts in story for rank in superlatives.superlatives(facts))
        for finding in _conflicts(found):
            if finding.location.uri != finding.related[0].location.uri:
                yield finding


def _conflicts(found: Iterable[Rank]) -> Iterator[Finding]:
    by_rank: dict[frozenset[str], list[Rank]] = defaultdict(list)
    for rank in found:
        by_rank[rank.rank].append(rank)
    for bearers in by_rank.values():
        first = bearers[0]
        other = next((rank for rank in bearers[1:] if not rank.name & first.name), None)
        if other is not None:
            yield Finding(
                rule="superlative-conflict",
                level=RULE.level,
                message=message("two names have one rank: “{text}”", text=squeeze(first.text)),
                location=other.location,
                words=" / ".join(sorted(squeeze(rank.text) for rank in (first, other))),
                related=(Related(first.location, message("“{text}”", text=squeeze(first.text))),),
            )


RULE = DocumentRule(
    check=superlative_conflict,
    level=Level.WARNING,
    family="lists",
    default=False,
    across=_between_documents,
    examples=(
        Example(
            "fr",
            bad="Altor est {{le premier employeur du canton de Brame}}. Brio est [[le premier employeur du canton de Brame]].",
            good="Altor est le premier employeur du canton de Brame. Brio est le deuxième employeur du canton de Brame.",
        ),
        Example(
            "en",
            bad="Altor is {{the county's largest employer}}. Brio is [[the county's largest employer]].",
            good="Altor is the county's largest employer. Brio is the county's second largest employer.",
        ),
    ),
)
