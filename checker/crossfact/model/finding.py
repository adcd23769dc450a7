"""Findings: what is said of a text, with its evidence."""

import enum
import hashlib

from attrs import frozen

from crossfact.model.message import Message
from crossfact.model.place import Location, Span


class Level(enum.StrEnum):
    """How sure and how grave: error cannot be right, warning is a question, note is for tables."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return ("error", "warning", "note").index(self.value)


@frozen
class Edit:
    """Replace a span of one document by ``text``."""

    uri: str
    span: Span
    text: str


@frozen
class Fix:
    """One repair: what it does, in words, and its edits.

    ``mechanical`` marks the only kind that may be applied unasked: it changes no fact.
    """

    message: Message
    edits: tuple[Edit, ...]
    mechanical: bool = False


@frozen
class Related:
    """A further passage of a finding's evidence, and the part it plays."""

    location: Location
    message: Message


@frozen
class Finding:
    """What a rule says: the passage, the passages beside it, the reasons, and repairs to choose from.

    ``root`` names the cause within the document or story: findings that share it are one finding, of
    which the gravest is shown and the others are its echoes. ``words`` are the normalised words that
    the fingerprint is made of, never a line number.
    """

    rule: str
    level: Level
    message: Message
    location: Location
    words: str
    related: tuple[Related, ...] = ()
    because: tuple[Message, ...] = ()
    fixes: tuple[Fix, ...] = ()
    root: str = ""
    echoes: tuple[str, ...] = ()
    confidence: float = 1.0
    lang: str = ""

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits from rule and words: the same after lines have moved."""
        return hashlib.sha256(f"{self.rule}\0{self.words}".encode("utf-8", "replace")).hexdigest()[:16]

    @property
    def sort_key(self) -> tuple[int, str, int, int, str, str]:
        """Gravity first, then place, then rule: one order whatever the order of the files."""
        span = self.location.span
        return (self.level.rank, self.location.uri, span.start, span.end, self.rule, self.words)


@frozen(order=True)
class Fault:
    """A plugin, reader or rule that failed: who, where in the run, on which file, and how."""

    plugin: str
    version: str
    stage: str
    file: str
    error: str

    def __str__(self) -> str:
        where = f" on {self.file}" if self.file else ""
        return f"{self.plugin} {self.version} failed in {self.stage}{where}: {self.error}"


@frozen(order=True)
class Refusal:
    """An input that could not be used: where, what was expected, what was found."""

    uri: str
    reason: str

    def __str__(self) -> str:
        return f"{self.uri}: {self.reason}"
