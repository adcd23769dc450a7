"""The check-list: every claim of a document with a box to tick, by paragraph, for print."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from crossfact.model.claim import Claim, Said
from crossfact.model.document import Document
from crossfact.report.said import said_cells

_WIDTH = 100
_BOX = "[ ]"


def checklist(documents: Iterable[Document], claims: Iterable[Claim]) -> str:
    """The claims of documents as a list to tick off: the paragraph, then a line for each of its claims."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.location.uri].append(claim)
    lines: list[str] = []
    for document in documents:
        found = by_document.get(document.uri)
        if found:
            lines += [document.uri, "=" * len(document.uri), "", *_paragraphs(document, found)]
    return "".join(f"{line}\n" for line in lines)


def _paragraphs(document: Document, claims: Sequence[Claim]) -> Iterator[str]:
    starts = [block.span.start for block in document.blocks]
    by_block: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_block[bisect_right(starts, claim.location.span.start) - 1].append(claim)
    for number, found in sorted(by_block.items()):
        text = " ".join(document.blocks[number].span.of(document.text).split())
        yield from wrap(text, _WIDTH)
        yield from map(_line, found)
        yield ""


def _line(claim: Claim) -> str:
    """A box, the place, the claim as written, how it was read and what of."""
    region = claim.location.region
    if isinstance(claim.value, Said):
        reading, whom, _ = said_cells(claim.value)
        said = claim.words
        return f"  {_BOX} {region.start_line}:{region.start_column}  {said} = {reading}" + (
            f" ({whom})" if whom else ""
        )
    reading = (claim.resolved or claim.value).reading
    words = claim.words
    about = f" ({claim.facets.noun})" if claim.facets.noun else ""
    return f"  {_BOX} {region.start_line}:{region.start_column}  {words} = {reading}{about}"
