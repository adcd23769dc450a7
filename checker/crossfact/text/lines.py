"""Lines and columns of a text."""

import re
from bisect import bisect_right

from attrs import field, frozen

_LINE_END = re.compile(r"\r\n|\r|\n")


def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


@frozen
class Lines:
    """The lines of a text: offsets in code points to line and column, both counted from 1, and back.

    A line ends at a line feed, at a carriage return, or at both together; other marks that
    ``str.splitlines`` knows (form feed, U+2028) do not end one, as in editors and SARIF viewers.
    """

    text: str
    starts: tuple[int, ...] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "starts", _line_starts(self.text))

    def __len__(self) -> int:
        return len(self.starts)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset; raises ValueError outside the text."""
        if not 0 <= offset <= len(self.text):
            message = f"offset {offset} lies outside the text: expected 0 to {len(self.text)}"
            raise ValueError(message)
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Offset of a line and column; the inverse of ``position``."""
        return self.starts[line - 1] + column - 1

    def line(self, number: int) -> str:
        """The text of line ``number`` (from 1), without its line end."""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end].rstrip("\r\n")
