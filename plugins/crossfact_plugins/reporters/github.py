"""The GitHub reporter: workflow commands that a run turns into annotations on the lines.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Iterator

from crossfact.api import (
    Finding,
    Level,
    Location,
    Report,
    failed,
    looked_at,
    not_checked,
    outcome,
    refused,
    shown,
    spoken,
    summarize,
    wording_of,
)

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning"}


def render(report: Report) -> str:
    """One command a finding above note, refusal or fault, and a plain last line with the summary."""
    lines = [_finding(finding, report) for finding in report.findings if finding.level in _COMMANDS]
    return "".join(f"{line}\n" for line in (*lines, *_failures(report), _summary(report)))


def _finding(finding: Finding, report: Report) -> str:
    properties = {**_place(finding.location), "title": finding.rule}
    return _command(_COMMANDS[finding.level], properties, list(_said(finding, report)))


def _said(finding: Finding, report: Report) -> Iterator[str]:
    """The lines of an annotation: it stands at one place only, so it names the others."""
    wording = wording_of(finding, report)
    yield spoken(finding.message, wording)
    for reason in finding.because:
        yield f"· {spoken(reason, wording)}"
    for beside in finding.related:
        place = f"{beside.location.uri}:{beside.location.region.start_line}"
        label = spoken(beside.message, wording)
        yield f"{place} – {label}" if label else place


def _place(location: Location) -> dict[str, str]:
    """File, lines and columns; no columns over several lines, where the runner would complain of them."""
    region = location.region
    place = {"file": location.uri, "line": str(region.start_line), "endLine": str(region.end_line)}
    if region.start_line == region.end_line:
        place |= {"col": str(region.start_column), "endColumn": str(region.end_column)}
    return place


def _failures(report: Report) -> Iterator[str]:
    summary = summarize(report)
    for refusal in summary.refusals:
        place = {"file": refusal.uri} if refusal.uri else {}
        yield _command("error", {**place, "title": "crossfact"}, [spoken(refused(refusal), report.wording)])
    for fault in summary.faults:
        place = {"file": fault.file} if fault.file else {}
        yield _command("error", {**place, "title": "crossfact"}, [spoken(failed(fault), report.wording)])


def _summary(report: Report) -> str:
    wording, summary = report.wording, summarize(report)
    parts = (outcome(summary, wording), looked_at(summary, wording), not_checked(summary, wording))
    return shown(" ".join(filter(None, parts)))


def _command(name: str, properties: dict[str, str], lines: list[str]) -> str:
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {listed}::{_data(lines)}"


def _data(lines: list[str]) -> str:
    """Lines as the text of a command: a line end inside a line would start another command."""
    return "%0A".join(shown(line).replace("%", "%25") for line in lines)


def _property(value: str) -> str:
    escapes = {"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"}
    return "".join(escapes.get(char, char if char.isprintable() else shown(char)) for char in value)
