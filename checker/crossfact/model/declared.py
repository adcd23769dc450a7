"""What plugins declare beside rules and language packs: readers, extractors, units, reporters and commands."""

import argparse
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import field, frozen

from crossfact.model.claim import Claim
from crossfact.model.document import Document
from crossfact.model.quantity import Unit
from crossfact.model.report import Report
from crossfact.model.rule import Facts


class UnreadableError(ValueError):
    """A file that cannot be read as a document: the reason is a sentence (expected, found, place)."""


@frozen
class Source:
    """A file's content before it is read: its URI, its decoded text, the document date told from outside."""

    uri: str
    text: str = field(repr=False)


@frozen
class DocumentReader:
    """Reads one format: the file suffixes it answers for and the function that makes the document.

    ``read`` masks markup with spaces of equal length and raises UnreadableError on what it cannot read.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Source], Document]


@frozen
class Extractor:
    """Takes further claims out of a document."""

    name: str
    extract: Callable[[Facts], Iterable[Claim]]


@frozen
class UnitName:
    """A unit, with the names it goes by in each language (code to names)."""

    unit: Unit
    names: Mapping[str, tuple[str, ...]]


@frozen
class Reporter:
    """Renders a report: the name used with ``--format`` and the function that writes it."""

    name: str
    render: Callable[[Report], str]
    help: str = ""


@frozen
class Command:
    """A further command of the command line."""

    name: str
    help: str
    configure: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


@frozen
class SettingSpec:
    """A setting that a plugin reads: its key in the plugin's table, its type, default and meaning."""

    plugin: str
    key: str
    type: type
    default: Any
    help: str


@frozen
class Reference:
    """A fact the newsroom vouches for: what it is about, its text, and where it is kept."""

    subject: str
    fact: str
    origin: str
