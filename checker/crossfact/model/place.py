"""Places: where something stands in a document."""

from attrs import frozen


@frozen(order=True)
class Span:
    """A stretch of a text: offsets in code points, the end exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The stretch of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether both spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@frozen(order=True)
class Region:
    """Lines and columns of a span: counted from 1, the end column exclusive."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int


@frozen(order=True)
class Location:
    """A place that a reader can be sent to: file, span, lines and columns, path of headings."""

    uri: str
    span: Span
    region: Region
    logical: tuple[str, ...] = ()
