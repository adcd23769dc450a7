"""Bullets: a number of things, a colon, and the list below the paragraph that ends with it."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from crossfact.model.document import Block, BlockKind, Sentence
from crossfact.model.rule import Facts
from crossfact.relate.announcing import FEWEST, announces, partial, subject
from crossfact.relate.passages import Figure, FigureSentence


@frozen
class ListBelow:
    """A number announced by a sentence that ends in a colon, and the blocks of the list below it."""

    announced: Figure
    items: tuple[Block, ...]


def lists_below(facts: Facts, passages: Sequence[FigureSentence]) -> Iterator[ListBelow]:
    """The lists of a document whose length a sentence right above announces."""
    last = _last_sentences(facts)
    for passage in passages:
        block = passage.sentence.block
        text = passage.text.rstrip()
        if last.get(block) is not passage.sentence or not text.endswith(":") or partial(passage):
            continue
        if facts.document.blocks[block].kind is not BlockKind.PARAGRAPH:
            continue
        figures = [f for f in passage.figures if announces(f, passage)]
        items = _below(facts, block)
        if len(figures) == 1 == len(passage.figures) and len(items) >= FEWEST:
            parse = facts.parse(passage.sentence)
            if subject(parse, figures[0], passage.sentence.span.end, passage.pack.data):
                yield ListBelow(figures[0], items)


def _last_sentences(facts: Facts) -> dict[int, Sentence]:
    return {sentence.block: sentence for sentence in facts.sentences}


def _below(facts: Facts, block: int) -> tuple[Block, ...]:
    """The items of the outermost list right below a block; none where it is interrupted by other blocks."""
    blocks, found = facts.document.blocks, []
    at = block + 1
    while at < len(blocks) and blocks[at].kind is BlockKind.ITEM:
        found.append(blocks[at])
        at += 1
    if at < len(blocks) and blocks[at].kind in (BlockKind.CODE, BlockKind.QUOTE):
        return ()
    depths = [_depth(facts, item) for item in found]
    return tuple(item for item, depth in zip(found, depths, strict=True) if depth == min(depths))


def _depth(facts: Facts, item: Block) -> int:
    """How far an item is indented."""
    line, column = facts.document.lines.position(item.span.start)
    written = facts.document.lines.line(line)
    return len(written) - len(written.lstrip()) if written.strip() else column
