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
    """The files of a run, by URI: those named, those read for comparison only, and what could not be used."""

    named: tuple[str, ...]
    compared: tuple[str, ...]
    refusals: tuple[Refusal, ...]

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
            refusals.append(Refusal(uri(path), "expected a file or folder, found nothing there"))
    excluded = {os.path.realpath(p) for p in _corpus(settings.exclude, settings, suffixes)}
    kept = _distinct(p for p in named if os.path.realpath(p) not in excluded)
    seen = {os.path.realpath(p) for p in kept}
    corpus = _corpus(settings.corpus, settings, suffixes)
    compared = _distinct(p for p in corpus if os.path.realpath(p) not in seen | excluded)
    return Inputs(tuple(kept), tuple(compared), tuple(refusals))


def documents_below(folder: str, suffixes: frozenset[str]) -> Iterator[str]:
    """The documents below a folder, in order; hidden folders are passed over, links to folders not followed."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if os.path.splitext(name)[1].lower() in suffixes and not name.startswith("."):
                yield os.path.join(root, name)


def _corpus(patterns: Iterable[str], settings: Settings, suffixes: frozenset[str]) -> list[str]:
    """The files that patterns of the settings name, as paths from the working folder."""
    base = Path(settings.origin).parent if settings.origin else Path()
    found: list[str] = []
    for pattern in patterns:
        for match in sorted(glob.glob(str(base / pattern), recursive=True)):
            path = os.path.relpath(match)
            found += documents_below(path, suffixes) if os.path.isdir(match) else [path]
    return found


def _distinct(paths: Iterable[str]) -> list[str]:
    """One path a file, as URIs in order: a file given twice is read once."""
    real: dict[str, str] = {}
    for path in paths:
        real.setdefault(os.path.realpath(path), uri(path))
    return sorted(real.values())
