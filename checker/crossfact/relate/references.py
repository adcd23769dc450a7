"""References to numbered parts, and the captions and headings that give the parts their numbers."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from crossfact.model.document import Block, BlockKind
from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.model.rule import Facts
from crossfact.relate.cues import alternatives, cues

_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.ITEM)
_CAPTION = re.compile(r"\s*[.:–—-]")
_HEADED = re.compile(r"\s*(?:[.:–—-]|$)")
# A heading that begins with its number: 2. Terms. It counts the sections.
_SECTION = re.compile(r"\s*(\d{1,2})\s?[.)]\s+[^\W\d_]")
# One heading, or annex, may be what the document is; two count the document's own.
_FEWEST = 2


@frozen
class Dangling:
    """A reference to a part that is not there: its words, its place, and the number of the last part."""

    text: str
    place: Span
    last: str


@lru_cache(maxsize=16)
def _pattern(data: PackData) -> re.Pattern[str]:
    names = alternatives((*data.relations.references, *data.relations.sections))
    return re.compile(rf"(?<!\w)({names})\s+(\d{{1,3}}|[a-z](?=\W|$))(?![.,]?\d|\w|['’]|[-–]\d)")


def dangling(facts: Facts) -> Iterator[Dangling]:
    """The references of a document beyond the last part of their kind, where the parts are counted from one on.

    Tables, figures and annexes are counted by their captions or headings, sections and chapters by headings.
    """
    parts: dict[str, set[str]] = defaultdict(set)
    headed: set[str] = set()
    cited: list[tuple[str, str, Span]] = []
    for number, block in enumerate(facts.document.blocks):
        data = facts.pack_of(number).data
        if block.kind not in _KINDS or not data.relations.references:
            continue
        text = block.span.of(facts.norm)
        section = _SECTION.match(text) if block.kind is BlockKind.HEADING else None
        for name in data.relations.sections if section else ():
            parts[name].add(section.group(1))  # type: ignore[union-attr]
            headed.add(name)
        for found in _pattern(data).finditer(text):
            kind, value, behind = found.group(1), found.group(2), text[found.end() :]
            if _captions(block, text[: found.start()], behind, kind, data):
                parts[kind].add(value)
                headed.update({kind} if block.kind is BlockKind.HEADING else ())
            elif not cues(data).start("elsewhere", behind):
                span = Span(block.span.start + found.start(), block.span.start + found.end())
                cited.append((kind, value, span))
    for kind, value, span in cited:
        last = _last(parts[kind], value, least=1 if value.isdigit() and kind not in headed else _FEWEST)
        written = span.of(facts.document.text)
        # A letter is a part's name where it is a capital: annexe D, not annexe a.
        if last and not facts.quoted(span) and (value.isdigit() or written[-1].isupper()):
            yield Dangling(written, span, last if value.isdigit() else last.upper())


def _captions(block: Block, before: str, behind: str, kind: str, data: PackData) -> bool:
    """Whether a block begins with the name and number of a part, and so is its caption or heading."""
    if before.strip():
        return False
    if block.kind is BlockKind.HEADING:
        return _HEADED.match(behind) is not None
    return kind in data.relations.references and _CAPTION.match(behind) is not None


def _last(known: set[str], value: str, *, least: int) -> str:
    """The last part of a kind, if the parts are counted from one (or a) on and the value lies beyond; else nothing."""
    ranks = {_rank(part) for part in known if part.isdigit() == value.isdigit()}
    if len(ranks) < least or ranks != set(range(1, len(ranks) + 1)) or _rank(value) <= len(ranks):
        return ""
    return str(len(ranks)) if value.isdigit() else chr(ord("a") + len(ranks) - 1)


def _rank(part: str) -> int:
    return int(part) if part.isdigit() else ord(part) - ord("a") + 1
