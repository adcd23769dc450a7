"""Datelines: the date a document gives itself, in its first lines or in its file's name."""

import datetime
import re
from collections.abc import Callable

from crossfact.grammar.anchors import Grammar
from crossfact.model.claim import CalendarDate
from crossfact.model.document import Block, BlockKind, Document
from crossfact.model.place import Span

# A dateline stands among the first blocks: a line of its own, or the words before the dash of the lead.
_BLOCKS = 5
_SHORT = 16
_HEAD = 80
_DASH = re.compile(r"\s[–—-]{1,2}\s|\)\s*:")
_FILE = re.compile(r"(?<!\d)((?:19|20)\d\d)-([01]\d)-([0-3]\d)(?!\d)")


def dated(document: Document, grammar_of: Callable[[Block], Grammar]) -> tuple[datetime.date, str] | None:
    """The document's own date and where it was found: ``dateline`` or ``file name``; None where nothing tells.

    A date inside the text is never taken: it may be any day of the story.
    """
    for block in document.blocks[:_BLOCKS]:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING):
            found = _in_block(document, block, grammar_of(block))
            if found:
                return found, "dateline"
    name = _FILE.search(document.uri.rpartition("/")[2])
    if name:
        try:
            return datetime.date(*map(int, name.groups())), "file name"
        except ValueError:
            return None
    return None


def _in_block(document: Document, block: Block, grammar: Grammar) -> datetime.date | None:
    text = block.span.of(document.prose)
    head = text[:_HEAD]
    dash = _DASH.search(head)
    alone = len(text.split()) <= _SHORT and not text.rstrip().endswith((".", "!", "?"))
    if not alone and not dash:
        return None
    end = block.span.end if alone else block.span.start + (dash.start() if dash else 0)
    for match in grammar.matches(document.prose, Span(block.span.start, end)):
        if isinstance(match.value, CalendarDate) and (day := match.value.resolve()):
            return day
    return None
