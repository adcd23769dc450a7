"""The outcome of a run: everything a reporter may show."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, frozen

from crossfact.model.claim import Claim
from crossfact.model.document import Document
from crossfact.model.finding import Fault, Finding, Refusal
from crossfact.model.message import Message
from crossfact.model.rule import Rule


@frozen
class Ignore:
    """A suppression written in a document: the rule, the reason and the stretch it covers."""

    uri: str
    rule: str
    reason: str
    line: int
    first_line: int
    last_line: int


@frozen
class FileResult:
    """All that the analysis of one file leaves for what follows: it crosses processes as it is."""

    uri: str
    document: Document | None = None
    claims: tuple[Claim, ...] = ()
    names: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    faults: tuple[Fault, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    unchecked: tuple[Message, ...] = ()
    quotations: int = 0


@frozen
class Report:
    """What a run found, on what, and what it could not look at.

    ``documents`` holds every document read, by its URI. ``wording`` is the message catalogue of the
    language the report speaks; ``wordings`` those of all languages, by code. ``notes`` asks a person's report for the
    notes too.
    """

    documents: Mapping[str, Document] = field(repr=False)
    findings: Sequence[Finding]
    claims: Sequence[Claim] = field(repr=False)
    faults: Sequence[Fault] = ()
    refusals: Sequence[Refusal] = ()
    unchecked: Sequence[Message] = ()
    suppressed: int = 0
    rules: Sequence[Rule] = field(default=(), repr=False)
    lang: str = "en"
    wordings: Mapping[str, Mapping[str, str]] = field(factory=dict, repr=False)
    version: str = ""
    colour: bool = False
    width: int = 100
    notes: bool = False
    extra: Mapping[str, Any] = field(factory=dict)

    @property
    def wording(self) -> Mapping[str, str]:
        """The message catalogue of the report's own language."""
        return self.wordings.get(self.lang, {})
