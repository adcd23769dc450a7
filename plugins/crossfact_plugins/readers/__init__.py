"""Document readers: plain text and Markdown."""

from crossfact.api import DocumentReader, hookimpl
from crossfact_plugins.readers.markdown import READER as MARKDOWN
from crossfact_plugins.readers.plain import READER as PLAIN


@hookimpl
def crossfact_readers() -> tuple[DocumentReader, ...]:
    """The readers of plain text and of Markdown."""
    return (PLAIN, MARKDOWN)
