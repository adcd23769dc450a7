"""Document readers: plain text and Markdown."""

from crossfact.api import Document, DocumentReader, Source, hookimpl


def _plain(source: Source) -> Document:
    from crossfact_plugins.readers.plain import read

    return read(source)


def _markdown(source: Source) -> Document:
    # Imported with the first text of its kind: a run on plain text needs neither.
    from crossfact_plugins.readers.markdown import read

    return read(source)


PLAIN = DocumentReader("plain", (".txt", ".text"), _plain)
MARKDOWN = DocumentReader("markdown", (".md", ".markdown"), _markdown)


@hookimpl
def crossfact_readers() -> tuple[DocumentReader, ...]:
    """The readers of plain text and of Markdown."""
    return (PLAIN, MARKDOWN)
