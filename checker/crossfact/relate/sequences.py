"""The numbers that the items of a list carry."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from crossfact.model.document import Block, BlockKind
from crossfact.model.place import Span
from crossfact.model.rule import Facts

_MARK = re.compile(r"\s*(?:(\d{1,3})[.)]|\(?([a-z])\))\s")
_FEWEST = 3


@frozen
class Gap:
    """An item whose number does not follow that of the item before it."""

    mark: str
    before: str
    place: Span


def gaps(facts: Facts) -> Iterator[Gap]:
    """The breaks in the numbering of the lists of a document that begin with 1 or a and break once."""
    for items in _lists(facts):
        marks = [_mark(facts, item) for item in items]
        numbers = [number for number, _ in marks]
        breaks = [n for n in range(1, len(numbers)) if numbers[n] != numbers[n - 1] + 1]
        if len(items) >= _FEWEST and numbers[0] == 1 and len(breaks) == 1:
            at = breaks[0]
            if numbers[at] in (numbers[at - 1], numbers[at - 1] + 2):
                yield Gap(marks[at][1], marks[at - 1][1], items[at].span)


def _lists(facts: Facts) -> Iterator[Sequence[Block]]:
    """The runs of numbered items at one depth, with nothing but deeper items between."""
    open_: dict[int, list[Block]] = {}
    for block in facts.document.blocks:
        if block.kind is not BlockKind.ITEM:
            yield from open_.values()
            open_ = {}
            continue
        number, mark = _mark(facts, block)
        depth = _depth(facts, block)
        for deeper in [d for d in open_ if d > depth]:
            yield open_.pop(deeper)
        if not mark:
            yield open_.pop(depth, [])
        elif number == 1 and depth in open_ and len(open_[depth]) > 1:
            yield open_[depth]
            open_[depth] = [block]
        else:
            open_.setdefault(depth, []).append(block)
    yield from open_.values()


def _mark(facts: Facts, block: Block) -> tuple[int, str]:
    """The number of an item and its mark as written; 0 where it has none."""
    line = facts.document.lines.line(facts.document.lines.position(block.span.start)[0])
    found = _MARK.match(line)
    if not found:
        return 0, ""
    number = int(found.group(1)) if found.group(1) else ord(found.group(2)) - ord("a") + 1
    return number, found.group().strip()


def _depth(facts: Facts, block: Block) -> int:
    line = facts.document.lines.line(facts.document.lines.position(block.span.start)[0])
    return len(line) - len(line.lstrip())
