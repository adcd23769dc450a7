"""The summary: how much was found, what was looked at, what was not and why."""

from collections import Counter
from collections.abc import Mapping

from attrs import frozen

from crossfact.model.claim import ClaimKind
from crossfact.model.finding import Fault, Level, Refusal
from crossfact.model.message import Message, message
from crossfact.model.report import Report
from crossfact.report.wording import counted, spoken

# More reasons than this are a list that nobody reads; JSON has them all.
_MOST_REASONS = 8


@frozen
class Summary:
    """The counts of a report. ``quotations`` is None where nobody counted them; ``shown`` is for notes."""

    errors: int
    questions: int
    notes: int
    suppressed: int
    documents: int
    figures: int
    dates: int
    quotations: int | None
    shown: bool
    unchecked: tuple[Message, ...]
    faults: tuple[Fault, ...]
    refusals: tuple[Refusal, ...]


def summarize(report: Report) -> Summary:
    """The summary of a report; reasons, faults and refusals sorted, each told once."""
    levels = Counter(finding.level for finding in report.findings)
    kinds = Counter(claim.kind for claim in report.claims)
    quotations = report.extra.get("quotations")
    return Summary(
        errors=levels[Level.ERROR],
        questions=levels[Level.WARNING],
        notes=levels[Level.NOTE],
        suppressed=report.suppressed,
        documents=len(report.documents),
        figures=kinds[ClaimKind.QUANTITY],
        dates=kinds[ClaimKind.DATE],
        quotations=quotations if isinstance(quotations, int) else None,
        shown=report.notes,
        unchecked=tuple(sorted(set(report.unchecked), key=repr)),
        faults=tuple(sorted(set(report.faults))),
        refusals=tuple(sorted(set(report.refusals))),
    )


def outcome(summary: Summary, wording: Mapping[str, str]) -> str:
    """What was found, in one sentence."""
    parts = [
        counted(summary.errors, "", "1 error", "{count} errors"),
        counted(summary.questions, "", "1 question", "{count} questions"),
    ]
    if not summary.errors and not summary.questions:
        parts = [message("Nothing found") if summary.documents else message("Nothing was read")]
    notes = ("1 note", "{count} notes") if summary.shown else ("1 note not shown", "{count} notes not shown")
    parts.append(counted(summary.notes, "", *notes))
    parts.append(counted(summary.suppressed, "", "1 finding suppressed", "{count} findings suppressed"))
    return f"{_list(parts, wording)}."


def looked_at(summary: Summary, wording: Mapping[str, str]) -> str:
    """What was looked at, in one sentence: without it, silence would be taken for approval."""
    parts = [
        counted(summary.documents, "no document", "1 document", "{count} documents"),
        counted(summary.figures, "no figure", "1 figure", "{count} figures"),
        counted(summary.dates, "no date", "1 date", "{count} dates"),
    ]
    if summary.quotations is not None:
        parts.append(counted(summary.quotations, "no quotation", "1 quotation", "{count} quotations"))
    return spoken(message("Looked at: {items}.", items=_list(parts, wording)), wording)


def not_checked(summary: Summary, wording: Mapping[str, str]) -> str:
    """What was not checked and why, in one sentence; nothing where all was."""
    if not summary.unchecked:
        return ""
    reasons = [spoken(reason, wording).rstrip(".") for reason in summary.unchecked]
    if len(reasons) > _MOST_REASONS + 1:
        rest = message("{count} more (the json format lists them)", count=len(reasons) - _MOST_REASONS)
        reasons = [*reasons[:_MOST_REASONS], spoken(rest, wording)]
    return spoken(message("Not checked: {items}.", items="; ".join(reasons)), wording)


def refused(refusal: Refusal) -> Message:
    """The sentence on an input that could not be used."""
    return message("Refused: {what}", what=str(refusal) if refusal.uri else refusal.reason)


def failed(fault: Fault) -> Message:
    """The sentence on a plugin, reader or rule that failed."""
    who = {"plugin": fault.plugin, "version": fault.version, "stage": fault.stage, "error": fault.error}
    if fault.file:
        return message(
            "Fault: {plugin} {version} failed in {stage} on {file}: {error}", file=fault.file, **who
        )
    return message("Fault: {plugin} {version} failed in {stage}: {error}", **who)


def _list(parts: list[Message], wording: Mapping[str, str]) -> str:
    return ", ".join(spoken(part, wording) for part in parts if part.template)
