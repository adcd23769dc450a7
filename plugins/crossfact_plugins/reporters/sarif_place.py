"""Places as SARIF writes them: URIs, regions in code points, locations."""

import os
import re
from typing import Any
from urllib.parse import quote

from crossfact.api import Document, Location, Report, Span

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]+://")
# What a URI may hold as it is, the percent sign included: it has been escaped already.
_URI_MARKS = "/:?#[]@!$&'()*+,;=%~"


def uri(path: str) -> str:
    """A document's path as a URI reference: forward slashes, all that is not plain percent-encoded.

    A relative path stays relative, so that a report says nothing of the machine it was made on.
    """
    if _SCHEME.match(path):
        return quote(_octets(path), safe=_URI_MARKS)
    path = path.replace(os.sep, "/")
    if re.match(r"[A-Za-z]:/", path):
        return f"file:///{path[:2]}{quote(_octets(path[2:]))}"
    return f"file://{quote(_octets(path))}" if path.startswith("/") else quote(_octets(path))


def _octets(path: str) -> bytes:
    """The bytes of a path; a file name that is no UTF-8 carries its own as lone surrogates."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")


def artifact(path: str) -> dict[str, Any]:
    """The location of a file."""
    return {"uri": uri(path)}


def region(location: Location, document: Document | None) -> dict[str, Any]:
    """The region of a place, by lines and columns and by offsets, with the words that stand there."""
    lines = location.region
    place: dict[str, Any] = {
        "startLine": lines.start_line,
        "startColumn": lines.start_column,
        "endLine": lines.end_line,
        "endColumn": lines.end_column,
        **offsets(location.span),
    }
    if document:
        place["snippet"] = {"text": location.span.of(document.text)}
    return place


def offsets(span: Span) -> dict[str, int]:
    """The offsets of a span, in code points of the document's text."""
    return {"charOffset": span.start, "charLength": len(span)}


def physical(location: Location, report: Report) -> dict[str, Any]:
    """The file and the region of a place."""
    return {
        "artifactLocation": artifact(location.uri),
        "region": region(location, report.documents.get(location.uri)),
    }


def located(location: Location, report: Report) -> dict[str, Any]:
    """A place, with the headings that it stands under."""
    place: dict[str, Any] = {"physicalLocation": physical(location, report)}
    if location.logical:
        name = location.logical[-1]
        place["logicalLocations"] = [{"name": name, "fullyQualifiedName": " > ".join(location.logical)}]
    return place
