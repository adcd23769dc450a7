"""The numbers that the items of a list carry, and those of headings and paragraphs that are counted."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from crossfact.model.document import Block, BlockKind
from crossfact.model.place import Span
from crossfact.model.rule import Facts

_MARK = re.compile(r"\s*(?:(\d{1,3})[.)]|\(?([a-z])\))\s")
# Article 8 (a heading), Step 8: (a paragraph), b) at the start of a paragraph.
_NUMBERED = re.compile(r"\s*(?:#+\s*)?([^\W\d_]{2,})\s+(\d{1,3})\s*(?:[.:–—)]|$)")
_LETTERED = re.compile(r"\s*\(?([a-z])\)\s")
_FEWEST, _SURE = 3, 4


@frozen
class Gap:
    """An item whose number does not follow that of the item before it."""

    mark: str
    before: str
    place: Span


@frozen
class _Item:
    """A counted block: its number, and the mark as written."""

    number: int
    mark: str
    span: Span


def gaps(facts: Facts) -> Iterator[Gap]:
    """The breaks in the numbering of the lists of a document: a number left out or twice, or one that is out of line.

    A list begins with 1 or a and breaks once; a number out of line stands between two that follow on without it.
    """
    lists = [[_Item(*_mark(facts, block), block.span) for block in items] for items in _lists(facts) if items]
    for items in (*lists, *_counted(facts)):
        numbers = [item.number for item in items]
        breaks = [n for n in range(1, len(numbers)) if numbers[n] != numbers[n - 1] + 1]
        at = _broken(numbers, breaks) if len(items) >= _FEWEST else None
        if at is not None:
            yield Gap(items[at].mark, items[at - 1].mark if at else items[1].mark, items[at].span)


def _broken(numbers: Sequence[int], breaks: Sequence[int]) -> int | None:
    """Which of some numbers is wrong, if one is."""
    first = breaks[0] if breaks else 0
    if len(breaks) == 1 and numbers[0] == 1:
        slipped = numbers[first] in (numbers[first - 1], numbers[first - 1] + 2)
        return first if slipped or (len(numbers) >= _SURE and first == len(numbers) - 1) else None
    # One number out of line: those around it, or all behind the first, go on as if it were right.
    if len(breaks) == 2 and breaks[1] == first + 1 and numbers[first + 1] == numbers[first - 1] + 2:
        return first
    return 0 if len(numbers) >= _SURE and first == 1 and len(breaks) == 1 and numbers[1] == 2 else None


def _counted(facts: Facts) -> Iterator[Sequence[_Item]]:
    """The runs of headings of one level, or of paragraphs, that one word and a number begin; or a letter in brackets."""
    open_: dict[tuple[str, ...], list[_Item]] = defaultdict(list)
    for block in facts.document.blocks:
        if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
            continue
        text = block.span.of(facts.document.prose)
        found, lettered = _NUMBERED.match(text), _LETTERED.match(text)
        if found and (block.kind is BlockKind.HEADING or text[found.end() - 1 : found.end()] in ":.–—)"):
            key = (found.group(1).lower(), block.kind.value, *block.path)
            open_[key].append(_Item(int(found.group(2)), found.group().strip(" \t\n#:–—"), block.span))
        elif lettered and block.kind is BlockKind.PARAGRAPH:
            key = ("", block.kind.value, *block.path)
            number = ord(lettered.group(1)) - ord("a") + 1
            if number == 1 and open_[key]:
                yield open_.pop(key)
            open_[key].append(_Item(number, lettered.group().strip(), block.span))
    yield from open_.values()


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
