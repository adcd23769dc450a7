"""References to numbered parts, and the captions that give the parts their numbers."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from crossfact.model.document import BlockKind
from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.model.rule import Facts
from crossfact.relate.cues import alternatives, cues
from crossfact.text.normal import same_length

_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.ITEM)
_CAPTION = re.compile(r"\s*[.:–—-]")


@frozen
class Dangling:
    """A reference to a part that is not there: its words, its place, and the number of the last part."""

    text: str
    place: Span
    last: int


@lru_cache(maxsize=16)
def _pattern(data: PackData) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)({alternatives(data.relations.references)})\s+(\d{{1,3}})(?![.,]?\d|\w|[-–]\d)"
    )


def dangling(facts: Facts) -> Iterator[Dangling]:
    """The references of a document beyond the last part of their kind, where captions count the parts from one on."""
    captions: dict[str, set[int]] = defaultdict(set)
    cited: list[tuple[str, int, Span]] = []
    for number, block in enumerate(facts.document.blocks):
        data = facts.pack_of(number).data
        if block.kind not in _KINDS or not data.relations.references:
            continue
        text = same_length(block.span.of(facts.document.prose))
        for found in _pattern(data).finditer(text):
            kind, value, behind = found.group(1), int(found.group(2)), text[found.end() :]
            if not text[: found.start()].strip() and _CAPTION.match(behind):
                captions[kind].add(value)
            elif not cues(data).start("elsewhere", behind):
                span = Span(block.span.start + found.start(), block.span.start + found.end())
                cited.append((kind, value, span))
    for kind, value, span in cited:
        known = captions[kind]
        counted = known == set(range(1, len(known) + 1))
        if known and counted and value > len(known) and not facts.quoted(span):
            yield Dangling(span.of(facts.document.text), span, len(known))
