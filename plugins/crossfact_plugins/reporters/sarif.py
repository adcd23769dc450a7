"""The SARIF reporter: version 2.1.0, for code hosts and editors.

What it writes is described, key by key, by ``tests/data/sarif-2.1.0-emitted.schema.json``.
"""

import re
from collections.abc import Mapping
from typing import Any

from crossfact.api import (
    Edit,
    Finding,
    Fix,
    Message,
    Report,
    Rule,
    failed,
    json_text,
    refused,
    spoken,
    summarize,
    wording_of,
)
from crossfact_plugins.reporters.sarif_place import artifact, located, offsets, region

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "crossfact/v1"
_SENTENCE_END = re.compile(r"(?<=[.!?])\s")
_LANGUAGE = re.compile(r"[a-z]{2}")


def render(report: Report) -> str:
    """The report as one SARIF log with one run."""
    rules = _rules(report)
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "crossfact", "version": report.version, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": artifact(path)} for path in sorted(report.documents)],
        "invocations": [_invocation(report)],
        "results": [_result(finding, numbers, report) for finding in report.findings],
    }
    if _LANGUAGE.fullmatch(report.lang):
        run["language"] = report.lang
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(report: Report) -> list[dict[str, Any]]:
    """The rules of the run by name; one that a finding names and nobody declared has its name alone."""
    pages = {rule.name: _descriptor(rule) for rule in report.rules}
    for finding in report.findings:
        pages.setdefault(finding.rule, {"id": finding.rule})
    return [pages[name] for name in sorted(pages)]


def _descriptor(rule: Rule) -> dict[str, Any]:
    first = " ".join(rule.page.partition("\n\n")[0].split())
    return {
        "id": rule.name,
        "shortDescription": {"text": _SENTENCE_END.split(first)[0]},
        "fullDescription": {"text": first},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": rule.level.value},
    }


def _invocation(report: Report) -> dict[str, Any]:
    """How the run went: what failed or was refused makes it a failed one; what was not checked is noted."""
    summary, wording = summarize(report), report.wording
    notices = [_notice("error", refused(r), r.uri, report) for r in summary.refusals]
    notices += [_notice("error", failed(f), f.file, report) for f in summary.faults]
    outcome: dict[str, Any] = {"executionSuccessful": not notices}
    notices += [{"level": "note", "message": {"text": spoken(u, wording)}} for u in summary.unchecked]
    if notices:
        outcome["toolExecutionNotifications"] = notices
    return outcome


def _notice(level: str, said: Message, path: str, report: Report) -> dict[str, Any]:
    notice: dict[str, Any] = {"level": level, "message": {"text": spoken(said, report.wording)}}
    if path:
        notice["locations"] = [{"physicalLocation": {"artifactLocation": artifact(path)}}]
    return notice


def _result(finding: Finding, numbers: Mapping[str, int], report: Report) -> dict[str, Any]:
    wording = wording_of(finding, report)
    because = [spoken(reason, wording) for reason in finding.because]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": numbers[finding.rule],
        "level": finding.level.value,
        "message": {"text": "\n".join((spoken(finding.message, wording), *because))},
        "locations": [located(finding.location, report)],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
        "properties": {
            "confidence": finding.confidence,
            "because": because,
            "echoes": list(finding.echoes),
        },
    }
    if finding.related:
        result["relatedLocations"] = _related(finding, wording, report)
    fixes = [_fix(fix, wording, report) for fix in finding.fixes if fix.mechanical and fix.edits]
    if fixes:
        result["fixes"] = fixes
    return result


def _related(finding: Finding, wording: Mapping[str, str], report: Report) -> list[dict[str, Any]]:
    places = []
    for number, beside in enumerate(finding.related, 1):
        place = {"id": number, **located(beside.location, report)}
        label = spoken(beside.message, wording)
        if label:
            place["message"] = {"text": label}
        places.append(place)
    return places


def _fix(fix: Fix, wording: Mapping[str, str], report: Report) -> dict[str, Any]:
    """A repair that changes no fact; a choice between two readings is the editor's and never listed here."""
    paths = sorted({edit.uri for edit in fix.edits})
    changes = [
        {
            "artifactLocation": artifact(path),
            "replacements": [_replacement(edit, report) for edit in _edits_of(fix, path)],
        }
        for path in paths
    ]
    return {"description": {"text": spoken(fix.message, wording)}, "artifactChanges": changes}


def _edits_of(fix: Fix, path: str) -> list[Edit]:
    return sorted((edit for edit in fix.edits if edit.uri == path), key=lambda edit: edit.span)


def _replacement(edit: Edit, report: Report) -> dict[str, Any]:
    document = report.documents.get(edit.uri)
    deleted = region(document.location(edit.span), None) if document else offsets(edit.span)
    return {"deletedRegion": deleted, "insertedContent": {"text": edit.text}}
