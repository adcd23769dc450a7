"""Story: what both readers make of their blocks, the lead and the document."""

import re
from collections.abc import Sequence
from itertools import islice

from attrs import evolve

from crossfact.api import Block, BlockKind, Document, FrontMatter, Part, Source

# Shorter paragraphs, and those that end without a stop, are bylines, datelines and notes on the edition.
_LEAD_WORDS = 8
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_STOPPED = re.compile(r"[.!?…:;][\s»”\"'’)\]]*\Z|[»”\"][\s)]*\Z")


def with_lead(blocks: Sequence[Block], prose: str) -> tuple[Block, ...]:
    """The blocks, the first paragraph of prose after the title marked as the lead.

    A text without a title has no lead: its first paragraph need not open the story.
    """
    titled = False
    for index, block in enumerate(blocks):
        if block.part is Part.TITLE:
            titled = True
        elif titled and block.kind is BlockKind.PARAGRAPH and _is_prose(block, prose):
            return (*blocks[:index], evolve(block, part=Part.LEAD), *blocks[index + 1 :])
    return tuple(blocks)


def _is_prose(block: Block, prose: str) -> bool:
    words = _WORD.finditer(prose, block.span.start, block.span.end)
    if len(list(islice(words, _LEAD_WORDS))) < _LEAD_WORDS:
        return False
    # The tail alone, for a block may be the whole of a long file.
    tail = block.span.of(prose).rstrip()[-40:]
    return bool(_STOPPED.search(tail))


def document(
    source: Source, prose: str, blocks: Sequence[Block], title: str, matter: FrontMatter | None
) -> Document:
    """The document of a source, with what its front matter says."""
    date = matter.date if matter else None
    return Document(
        source.uri,
        source.text,
        prose,
        with_lead(blocks, prose),
        lang=matter.lang if matter else "",
        title=title,
        date=date,
        date_origin="front matter" if date else "",
    )
