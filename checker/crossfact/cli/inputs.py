"""Inputs: the paths of the command line and of the settings, as documents to read."""

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import frozen

from crossfact.config.settings import Settings
from crossfact.model.finding import Refusal


@frozen
class Inputs:
    """The files of a run, by URI: those named, those read for comparison only, and what could not be used.

    ``empty`` are the paths of the corpus where no document is.
    """

    named: tuple[str, ...]
    compared: tuple[str, ...]
    refusals: tuple[Refusal, ...]
    empty: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every file, sorted."""
        return tuple(sorted({*self.named, *self.compared}))


def uri(path: str) -> str:
    """A path as documents are named: relative where it was given so, with forward slashes, without dots."""
    return Path(os.path.normpath(path)).as_posix()


def gather(paths: Sequence[str], settings: Settings, suffixes: frozenset[str]) -> Inputs:
    """The files to check and those to compare them with.

    A folder stands for the documents below it. The corpus of the settings is read relative to their file.
    """
    named: list[str] = []
    refusals: list[Refusal] = []
    for path in paths:
        if os.path.isdir(path):
            found = list(documents_below(path, suffixes))
            if not found:
                known = ", ".join(sorted(suffixes))
                refusals.append(Refusal(uri(path), f"expected documents ({known}) in the folder, found none"))
            named += found
        elif os.path.exists(path):
            named.append(path)
        else:
            refusals.append(Refusal(uri(path or "''"), "expected a file or folder, found nothing there"))
    excluded = {os.path.realpath(p) for x in settings.exclude for p in _matched(x, settings, suffixes)}
    kept = _distinct(p for p in named if os.path.realpath(p) not in excluded)
    seen = {os.path.realpath(p) for p in kept}
    corpus = {pattern: _matched(pattern, settings, suffixes) for pattern in settings.corpus}
    compared = _distinct(
        p for found in corpus.values() for p in found if os.path.realpath(p) not in seen | excluded
    )
    empty = tuple(pattern for pattern, found in corpus.items() if not found)
    return Inputs(tuple(kept), tuple(compared), tuple(refusals), empty)


def documents_below(folder: str, suffixes: frozenset[str]) -> Iterator[str]:
    """The documents below a folder, in order; hidden folders are passed over, links to folders not followed."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if os.path.splitext(name)[1].lower() in suffixes and not name.startswith("."):
                yield os.path.join(root, name)


def _matched(pattern: str, settings: Settings, suffixes: frozenset[str]) -> list[str]:
    """The files that a path or pattern of the settings names, as paths from the working folder.

    Of what a pattern matches only the documents count; a path written out is meant as it is.
    """
    base = Path(settings.origin).parent if settings.origin else Path()
    found: list[str] = []
    for match in sorted(glob.glob(pattern, root_dir=base, recursive=True)):
        path = os.path.relpath(base / match)
        if os.path.isdir(path):
            found += documents_below(path, suffixes)
        elif not glob.has_magic(pattern) or os.path.splitext(path)[1].lower() in suffixes:
            found.append(path)
    return found


def _distinct(paths: Iterable[str]) -> list[str]:
    """One path a file, as URIs in order: a file given twice is read once."""
    real: dict[str, str] = {}
    for path in paths:
        real.setdefault(os.path.realpath(path), uri(path))
    return sorted(real.values())
