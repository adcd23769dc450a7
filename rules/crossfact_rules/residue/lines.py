"""Lines: the repair that takes a line out of a text."""

from crossfact.api import Document, Edit, Span


def without_line(document: Document, span: Span) -> Edit:
    """The edit that removes the lines that a span stands in, with the break that parts them from the rest.

    An empty line on both sides becomes one.
    """
    lines = document.lines
    first, _ = lines.position(span.start)
    last, _ = lines.position(span.end)
    if _empty(document, first - 1) and _empty(document, last + 1):
        last += 1
    start = lines.starts[first - 1]
    end = lines.starts[last] if last < len(lines) else len(document.text)
    if end == len(document.text) and first > 1:
        # The last line goes with the break before it; the text ends as it ended.
        ending = document.text[span.end :]
        start = len(document.text[:start].rstrip())
        return Edit(document.uri, Span(start, end - len(ending) + len(ending.rstrip(" \t\r\n"))), "")
    return Edit(document.uri, Span(start, end), "")


def _empty(document: Document, line: int) -> bool:
    """Whether a line is there and holds nothing but white space."""
    return 1 <= line <= len(document.lines) and not document.lines.line(line).strip()
