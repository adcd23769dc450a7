"""Bullets: a number of things, a colon, and the list below the paragraph that ends with it."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from crossfact.model.document import Block, BlockKind, Sentence
from crossfact.model.rule import Facts
from crossfact.relate.announcing import FEWEST, announces, partial, subject
from crossfact.relate.passages import Figure, FigureSentence
from crossfact.text.normal import same_length

_SHORT = 8


@frozen
class ListBelow:
    """A number announced by a sentence that ends in a colon, and the blocks of the list below it.

    ``most`` is how many items it has if what a joiner parts in a short item are two: a whistle and a rope.
    """

    announced: Figure
    items: tuple[Block, ...]
    most: int

    @property
    def agrees(self) -> bool:
        """Whether some reading of the list has as many items as were announced."""
        return len(self.items) <= self.announced.number.value <= self.most


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
                most = len(items) + sum(_pair(facts, passage, item) for item in items)
                yield ListBelow(figures[0], items, most)


def _pair(facts: Facts, passage: FigureSentence, item: Block) -> bool:
    """Whether an item is short and a joiner stands in it."""
    words = same_length(item.span.of(facts.document.prose)).split()
    return len(words) <= _SHORT and any(word in passage.pack.data.numbers.joiners for word in words)


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
