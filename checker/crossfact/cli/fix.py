"""crossfact check --fix: mechanical fixes, written to the files or shown as a diff."""

import difflib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from crossfact.config.typed import SettingsError
from crossfact.engine.repair import repair, repaired
from crossfact.readers.decode import decode, encode
from crossfact.session import Session

# A fix that overlaps another waits for the next round; a text that needs more rounds is left as it is then.
_ROUNDS = 10


@frozen
class Fixed:
    """What the fixes make of the documents they change: the text before and after, by URI; and their number."""

    texts: dict[str, tuple[str, str]]
    count: int


def fix(session: Session, uris: Iterable[str]) -> Fixed:
    """Apply the mechanical fixes of the documents ``uris`` inside a session, round after round, until none is left.

    The session holds the changed documents afterwards; no file is written. A document whose text is not that
    of its file (a format that is converted) is left alone.
    """
    data = {uri: Path(uri).read_bytes() for uri in sorted(set(uris)) if _as_written(session, uri)}
    before = {uri: decode(content, uri) for uri, content in data.items()}
    texts, count = dict(before), 0
    for _ in range(_ROUNDS):
        found = repair(session.report(data).findings, data)
        if not found.count:
            break
        count += found.count
        for uri, edits in found.edits.items():
            texts[uri] = repaired(texts[uri], edits)
            session.put(uri, encode(texts[uri], data[uri]))
    return Fixed({uri: (before[uri], text) for uri, text in texts.items() if text != before[uri]}, count)


def _as_written(session: Session, uri: str) -> bool:
    """Whether a document was read, and its text is that of its file."""
    document = session.results[uri].document if uri in session.results else None
    return document is not None and decode(Path(uri).read_bytes(), uri) == document.text


def diff(fixed: Fixed) -> str:
    """The fixes as a unified diff; empty where there are none."""
    return "".join(line for uri, (old, new) in sorted(fixed.texts.items()) for line in _diff(uri, old, new))


def _diff(uri: str, old: str, new: str) -> Iterator[str]:
    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), f"a/{uri}", f"b/{uri}"
    )
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def write_all(fixed: Fixed) -> None:
    """Write the changed files, each whole or not at all; raises SettingsError where one cannot be written."""
    for uri, (_, text) in sorted(fixed.texts.items()):
        path = Path(uri).resolve()
        try:
            _replace(path, encode(text, path.read_bytes()))
        except OSError as error:
            raise SettingsError(
                f"{uri}: expected a file that can be written, found: {error.strerror}"
            ) from error
    if fixed.count:
        sys.stderr.write(f"crossfact: fixes applied: {fixed.count}, in files: {len(fixed.texts)}\n")


def _replace(path: Path, data: bytes) -> None:
    """Put new content in a file's place at once: a reader sees the old file or the new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, name)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
