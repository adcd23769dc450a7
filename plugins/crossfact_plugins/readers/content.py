"""Content: the lines of one block joined to a text, and the way back to the document."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from attrs import field, frozen

from crossfact.api import Span

_SPACES = re.compile(r"[ \t\r\n]+")

# A stretch of a content that is not shown as it stands, with what stands in its place for a reader:
# the words of code, the sign of an entity, mostly nothing.
Hidden = tuple[int, int, str]


@frozen
class Content:
    """Lines of a document (start, end) without the marks of the quotes and lists they stand in."""

    lines: Sequence[tuple[int, int]]
    text: str
    starts: Sequence[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        starts, at = [], 0
        for start, end in self.lines:
            starts.append(at)
            at += end - start + 1
        object.__setattr__(self, "starts", starts)

    def span(self, start: int, end: int) -> Span:
        """The span in the document of a stretch of the content that is not empty."""
        return Span(self._place(start), self._place(end - 1) + 1)

    def _place(self, offset: int) -> int:
        line = bisect_right(self.starts, offset) - 1
        return self.lines[line][0] + offset - self.starts[line]

    def visible(self, hidden: Iterable[Hidden], start: int, end: int) -> Iterator[tuple[int, str]]:
        """The words of a stretch that are shown as they stand, each with its offset in the document."""
        for first, last in _between(hidden, start, end):
            line = bisect_right(self.starts, first) - 1
            while line < len(self.lines) and self.starts[line] < last:
                begins = max(first, self.starts[line])
                ends = min(last, self.starts[line] + self.lines[line][1] - self.lines[line][0])
                if begins < ends:
                    yield self.lines[line][0] + begins - self.starts[line], self.text[begins:ends]
                line += 1

    def shown(self, hidden: Iterable[Hidden], start: int, end: int) -> str:
        """The words of a stretch as they are shown to a reader, on one line."""
        parts: list[str] = []
        done = start
        for first, last, instead in outermost(hidden):
            if start <= first and last <= end:
                parts += (self.text[done:first], instead)
                done = last
        parts.append(self.text[done:end])
        # No-break spaces stay: they are how the headline was typed.
        return _SPACES.sub(" ", "".join(parts)).strip()


def content(text: str, lines: Sequence[tuple[int, int]]) -> Content:
    """The content of some lines, which are trimmed and not empty."""
    return Content(lines, "\n".join([text[start:end] for start, end in lines]))


def outermost(hidden: Iterable[Hidden]) -> Iterator[Hidden]:
    """The stretches in order, without those that lie inside another."""
    done = -1
    for start, end, instead in sorted(hidden, key=lambda one: (one[0], -one[1])):
        if start >= done:
            yield start, end, instead
            done = end


def _between(hidden: Iterable[Hidden], start: int, end: int) -> Iterator[tuple[int, int]]:
    """What lies between the hidden stretches."""
    done = start
    for first, last, _ in outermost(hidden):
        if last <= done or first >= end:
            continue
        if first > done:
            yield done, first
        done = last
    if done < end:
        yield done, end
