"""The JSON reporter: one object with everything, for machines.

Schema 1. A key may be added under the same number; a change of meaning raises it.

- ``crossfact``: the version; ``schema``: 1
- ``documents``: ``uri``, ``lang``, ``title``, ``date`` (ISO 8601 or null), ``date_origin``,
  ``characters``, ``lines``
- ``findings``, in the order of the report, notes included: ``rule``, ``level`` (error, warning, note),
  ``confidence``, ``lang``, ``message``, ``because``, ``echoes``, ``fingerprint``, ``location``,
  ``related`` (``message``, ``location``), ``fixes`` (``message``, ``mechanical``, ``edits``: ``location``
  and the new ``text``)
- a location: ``uri``, ``start``, ``end`` (code points of the text, the end exclusive), ``line``,
  ``column``, ``end_line``, ``end_column`` (from 1, the end column exclusive), ``headings``, ``text`` (the
  words that stand there; null where the document is not at hand)
- ``faults``: ``plugin``, ``version``, ``stage``, ``file``, ``error``; ``refusals``: ``uri``, ``reason``;
  ``unchecked``: sentences
- ``counts``: ``errors``, ``warnings``, ``notes``, ``suppressed``, ``documents``, ``figures``, ``dates``,
  ``quotations`` (null where they were not counted)
"""

from typing import Any

import attrs

from crossfact.api import (
    Document,
    Edit,
    Finding,
    Location,
    Report,
    Summary,
    json_text,
    spoken,
    summarize,
    wording_of,
)

SCHEMA = 1


def render(report: Report) -> str:
    """The report as one JSON object."""
    summary = summarize(report)
    return json_text(
        {
            "crossfact": report.version,
            "schema": SCHEMA,
            "documents": [_document(report.documents[uri]) for uri in sorted(report.documents)],
            "findings": [_finding(finding, report) for finding in report.findings],
            "faults": [attrs.asdict(fault) for fault in summary.faults],
            "refusals": [attrs.asdict(refusal) for refusal in summary.refusals],
            "unchecked": [spoken(reason, report.wording) for reason in summary.unchecked],
            "counts": _counts(summary),
        }
    )


def _document(document: Document) -> dict[str, Any]:
    return {
        "uri": document.uri,
        "lang": document.lang,
        "title": document.title,
        "date": document.date.isoformat() if document.date else None,
        "date_origin": document.date_origin,
        "characters": len(document.text),
        "lines": len(document.lines),
    }


def _finding(finding: Finding, report: Report) -> dict[str, Any]:
    wording = wording_of(finding, report)
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "confidence": finding.confidence,
        "lang": finding.lang,
        "message": spoken(finding.message, wording),
        "because": [spoken(reason, wording) for reason in finding.because],
        "echoes": list(finding.echoes),
        "fingerprint": finding.fingerprint,
        "location": _location(finding.location, report),
        "related": [
            {"message": spoken(beside.message, wording), "location": _location(beside.location, report)}
            for beside in finding.related
        ],
        "fixes": [
            {
                "message": spoken(fix.message, wording),
                "mechanical": fix.mechanical,
                "edits": [_edit(edit, report) for edit in fix.edits],
            }
            for fix in finding.fixes
        ],
    }


def _location(location: Location, report: Report) -> dict[str, Any]:
    document = report.documents.get(location.uri)
    region = location.region
    return {
        "uri": location.uri,
        "start": location.span.start,
        "end": location.span.end,
        "line": region.start_line,
        "column": region.start_column,
        "end_line": region.end_line,
        "end_column": region.end_column,
        "headings": list(location.logical),
        "text": location.span.of(document.text) if document else None,
    }


def _edit(edit: Edit, report: Report) -> dict[str, Any]:
    document = report.documents.get(edit.uri)
    if document:
        return {"location": _location(document.location(edit.span), report), "text": edit.text}
    return {"location": {"uri": edit.uri, "start": edit.span.start, "end": edit.span.end}, "text": edit.text}


def _counts(summary: Summary) -> dict[str, int | None]:
    return {
        "errors": summary.errors,
        "warnings": summary.questions,
        "notes": summary.notes,
        "suppressed": summary.suppressed,
        "documents": summary.documents,
        "figures": summary.figures,
        "dates": summary.dates,
        "quotations": summary.quotations,
    }
