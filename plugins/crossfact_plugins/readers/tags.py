"""Tags: the headings, paragraphs and items of a block of HTML inside Markdown."""

import re
from collections.abc import Iterator
from html import unescape

from attrs import frozen

from crossfact.api import BlockKind
from crossfact_plugins.readers.content import Hidden

# A comment, an element that holds no prose, a declaration, a tag, an entity. What is opened and never
# closed runs to the end of the block; a tag's attributes are bounded, or hostile ones would take ages.
_MARK = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<raw>script|style|pre|textarea|svg|math)\b.*?(?:</(?P=raw)\s*>|\Z)|<[?!].*?(?:>|\Z)|"
    r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:[^<>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}'){0,2000}+>|"
    r"&(?:\#?\w{1,31});",
    re.DOTALL | re.IGNORECASE,
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "br",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_KINDS = {
    "blockquote": BlockKind.QUOTE,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "li": BlockKind.ITEM,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}


@frozen
class Element:
    """A stretch of HTML between two tags of blocks, not trimmed; ``level`` is that of a heading."""

    kind: BlockKind
    start: int
    end: int
    hidden: list[Hidden]
    level: int = 0


def elements(text: str, kind: BlockKind) -> Iterator[Element]:
    """The elements of a block of HTML; ``kind`` is what a paragraph counts as."""
    current, level, start = kind, 0, 0
    hidden: list[Hidden] = []
    for mark in _MARK.finditer(text):
        name = (mark["name"] or "").lower()
        if mark.group()[0] == "&":
            hidden.append((mark.start(), mark.end(), unescape(mark.group())))
            continue
        if mark["name"] is None or name in _INLINE:
            hidden.append((mark.start(), mark.end(), ""))
            continue
        yield Element(current, start, mark.start(), hidden, level)
        start, hidden = mark.end(), []
        if name in _KINDS:
            opens = not mark["close"]
            current = _KINDS[name] if opens else kind
            level = int(name[1]) if opens and current is BlockKind.HEADING else 0
    yield Element(current, start, len(text), hidden, level)
