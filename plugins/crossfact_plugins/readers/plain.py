"""Plain text: a headline, paragraphs by line or by empty line, subheads and items."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from crossfact.api import (
    Block,
    BlockKind,
    Document,
    Part,
    Source,
    Span,
    front_matter,
    masked_but,
)
from crossfact_plugins.readers.paragraphs import ITEM, Paragraph, paragraphs
from crossfact_plugins.readers.story import document

_SUBHEAD_WORDS, _SUBHEAD_SIZE = 12, 160
_HEADLINE_WORDS, _HEADLINE_SIZE = 40, 500
_CLOSING = frozenset('.!?:;,…»”"')
# Other signs begin a remark in brackets, a speech, a command: no subhead.
_OPENING = frozenset("«“\"'‘’¿¡")
# A full stop at the end, closing marks behind it aside; initials are no sentence: in the U.S.
_FULL_STOP = re.compile(r"(?<!\.)(?<!\b[A-Z])\.[\s»”\"'’)]*\Z")
# The end of a sentence before another one.
_SENTENCES = re.compile(r"[^\W\d_]{3,}[.!?…][»”\"'’)]*\s+[«“\"‘]?\s?[^\W\d_a-zà-ÿ]")
_BREAK = re.compile(r"[ \t]*[\r\n][ \t\r\n]*")
_LETTER = re.compile(r"[^\W\d_]")


def read(source: Source) -> Document:
    """Read a plain text: its front matter, its headline and its paragraphs."""
    text = source.text
    matter = front_matter(text)
    page = _page(text, paragraphs(text, matter.span.end if matter else 0))
    blocks: list[Block] = []
    title = matter.title if matter else ""
    headline = page.has_headline(titled=bool(title))
    if headline:
        title = page.words(0)
    elif matter and matter.title_span:
        blocks.append(Block(BlockKind.HEADING, matter.title_span, part=Part.TITLE))
    blocks.extend(page.blocks(title if headline or blocks else "", headline=headline))
    prose = masked_but(text, ((block.span.start, block.span.of(text)) for block in blocks))
    return document(source, prose, blocks, title, matter)


@frozen
class _Page:
    """The paragraphs of a text, with what their form says: an item's marker, a short line without stop."""

    text: str
    found: Sequence[Paragraph]
    markers: Sequence[re.Match[str] | None]
    short: Sequence[bool]

    def words(self, index: int) -> str:
        """The words of a paragraph on one line."""
        return _BREAK.sub(" ", self.found[index].of(self.text))

    def has_headline(self, *, titled: bool) -> bool:
        """Whether the first line is the headline: an empty line follows, and then a text.

        What ends with a full stop is a paragraph already, and so are several sentences that end with any mark
        (Kervallan. Trois blessés is a headline with its place). Where front matter has a title, or the text is
        hard-wrapped and several lines stand there, one mark at the end tells a paragraph.
        """
        if len(self.found) < 2 or not self.found[1].gap or self.markers[0]:
            return False
        first = self.found[0]
        if first.end - first.start > _HEADLINE_SIZE:
            return False
        words = self.words(0)
        if len(words.split()) > _HEADLINE_WORDS:
            return False
        if _FULL_STOP.search(words) or (words[-1] in _CLOSING and _SENTENCES.search(words)):
            return False
        wrapped = _is_broken(first.of(self.text))
        return not ((titled or wrapped) and words[-1] in _CLOSING)

    def blocks(self, title: str, *, headline: bool) -> Iterator[Block]:
        """The blocks; ``title`` is the heading above all others, if there is one."""
        path = (title,) if title else ()
        top = path
        body = 1 if headline else 0
        if headline:
            yield Block(BlockKind.HEADING, self._span(0), part=Part.TITLE)
        # Between the title and the first text stand the byline and the dateline.
        count = len(self.found)
        text = next((index for index in range(body, count) if not self.short[index]), count) if title else -1
        for index in range(body, count):
            if self._is_subhead(index, body) and (index > text or self._stands_over_text(index, body)):
                yield Block(BlockKind.HEADING, self._span(index), top)
                path = (*top, self.words(index))
            elif marker := self.markers[index]:
                yield Block(BlockKind.ITEM, Span(marker.end(), self.found[index].end), path)
            else:
                yield Block(BlockKind.PARAGRAPH, self._span(index), path)

    def _span(self, index: int) -> Span:
        return Span(self.found[index].start, self.found[index].end)

    def _is_subhead(self, index: int, body: int) -> bool:
        """Whether a paragraph is a short line that stands alone over a text.

        The last line of a text is none: there is nothing below it (a stray « Today » is a paragraph).
        Nor is one of several short lines in a row: these are an address, a table, a signature.
        """
        if index + 1 >= len(self.found) or self.short[index + 1] or not self._may_head(index):
            return False
        if index == body:
            return True
        in_a_row = self.short[index - 1] and not self.found[index].gap
        # « With kind regards, » and then the name.
        return not in_a_row and self.text[self.found[index - 1].end - 1] != ","

    def _stands_over_text(self, index: int, body: int) -> bool:
        """Whether a line touches what follows where empty lines part the paragraphs: no byline does."""
        parted = any(self.found[later].gap for later in range(body + 1, len(self.found)))
        return parted and not self.found[index + 1].gap

    def _may_head(self, index: int) -> bool:
        """Whether the form is that of a subhead: short and without a stop, or a question over its answer."""
        marker = self.markers[index]
        if marker:
            beside = (*self.markers[max(index - 1, 0) : index], self.markers[index + 1])
            return self.short[index] and not marker["bullet"] and not any(beside)
        if self.short[index]:
            return True
        found, below = self.found[index], self.found[index + 1]
        return found.gap and not below.gap and _is_short(found.of(self.text), allowed="?")


def _page(text: str, found: Sequence[Paragraph]) -> _Page:
    markers = [ITEM.match(text, paragraph.start, paragraph.end) for paragraph in found]
    short = [
        not (marker and marker["bullet"])
        and paragraph.end - paragraph.start <= _SUBHEAD_SIZE
        and _is_short(paragraph.of(text))
        for paragraph, marker in zip(found, markers, strict=True)
    ]
    return _Page(text, found, markers, short)


def _is_short(words: str, allowed: str = "") -> bool:
    """Tell whether the words may be a subhead: one short line, no stop at its end."""
    if words[-1] in _CLOSING and words[-1] not in allowed:
        return False
    if not (words[0].isalnum() or words[0] in _OPENING) or not _LETTER.search(words) or "://" in words:
        return False
    return not _is_broken(words) and len(words.split()) <= _SUBHEAD_WORDS


def _is_broken(words: str) -> bool:
    return "\n" in words or "\r" in words
