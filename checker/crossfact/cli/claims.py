"""crossfact claims: the fact-checker's work list."""

import argparse
import csv
import io
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from crossfact.cli.check import add_inputs, exit_code, write
from crossfact.cli.run import session_of
from crossfact.model.claim import CalendarDate, Claim, ClaimKind, ClockTime, Said
from crossfact.model.quantity import Quantity, Score
from crossfact.model.version import Version
from crossfact.plugin.host import Host
from crossfact.report.checklist import checklist
from crossfact.report.json_text import json_line
from crossfact.report.said import said_cells, said_object

NAME = "claims"
HELP = "list every claim with its place, its reading and what it is about"

_COLUMNS = ("place", "kind", "claim", "reading", "what", "verb", "when", "role", "part")
SORTS = (
    *("quantity", "money", "share", "measure", "rank", "multiple", "score", "date", "time"),
    *("quote", "role", "statement", "name", "stance"),
)
# Names and stances are many, and say little by themselves.
_USUAL = frozenset(SORTS) - {"name", "stance"}


def configure(parser: argparse.ArgumentParser, host: Host) -> None:
    """The options of the command."""
    add_inputs(parser)
    parser.add_argument(
        "--format",
        choices=("table", "csv", "jsonl", "checklist"),
        default="table",
        help="a table, the same as CSV, one JSON object a line, or a list to tick off by paragraph",
    )
    parser.add_argument(
        "--kind",
        type=_kinds,
        metavar="KIND,...",
        default=_USUAL,
        help=f"only claims of these kinds ({', '.join(SORTS)}); all but names and stances unless told",
    )
    parser.add_argument(
        "--output", metavar="FILE", help="write the list to a file instead of standard output"
    )


def run(options: argparse.Namespace, host: Host) -> int:
    """List the claims; returns the exit code."""
    session, inputs = session_of(options, host)
    report = session.report(inputs.named)
    claims = [c for c in report.claims if sort_of(c) in options.kind]
    if options.format == "jsonl":
        text = "".join(json_line(as_object(c)) for c in claims)
    elif options.format == "csv":
        text = comma_separated([_COLUMNS, *map(_row, claims)])
    elif options.format == "checklist":
        documents = [r.document for r in session.results.values() if r.document is not None]
        text = checklist(sorted(documents, key=lambda d: d.uri), claims)
    else:
        text = table([_COLUMNS, *map(_row, claims)])
    write(text, options.output)
    for said in (*report.refusals, *report.faults):
        sys.stderr.write(f"crossfact: {said}\n")
    return 0 if not report.refusals and not report.faults else exit_code(report, "error")


def _kinds(text: str) -> frozenset[str]:
    """The kinds that an option names, with commas between; raises ArgumentTypeError on another word."""
    names = text.split(",")
    wrong = [name for name in names if name not in SORTS]
    if wrong:
        raise argparse.ArgumentTypeError(f"expected kinds of {', '.join(SORTS)}; found {wrong[0]!r}")
    return frozenset(names)


def as_object(claim: Claim) -> dict[str, Any]:
    """A claim as a JSON object: offsets in code points, lines and columns from 1."""
    region, facets = claim.location.region, claim.facets
    return {
        "kind": sort_of(claim),
        "file": claim.location.uri,
        "start": claim.location.span.start,
        "end": claim.location.span.end,
        "line": region.start_line,
        "column": region.start_column,
        "text": claim.text,
        "value": _value(claim),
        "lang": claim.lang,
        "part": claim.part.value,
        "quoted": claim.quoted,
        "sentence": {"start": claim.sentence.start, "end": claim.sentence.end},
        "facets": {
            "what": facets.what,
            "noun": facets.noun,
            "modifiers": list(facets.modifiers),
            "who": list(facets.who),
            "action": facets.action,
            "verb": facets.verb,
            "when": [date_object(d) for d in facets.when],
            "period": facets.period.iso if facets.period else None,
            "status": facets.status.value,
            "role": facets.role.value,
            "context": list(facets.context),
        },
    }


def _value(claim: Claim) -> dict[str, Any]:
    if isinstance(claim.value, CalendarDate):
        return {**date_object(claim.value), "iso": claim.reckoned.iso}
    if isinstance(claim.value, ClockTime | Score | Version):
        return {"value": claim.value.reading}
    if not isinstance(claim.value, Quantity):
        return said_object(claim.value)
    number, unit = claim.value.number, claim.value.unit
    low, high = number.bounds
    return {
        "value": f"{number.value:f}",
        "low": _finite(low),
        "high": _finite(high),
        "hedge": number.hedge.value,
        "unit": unit.symbol if unit else None,
    }


def _finite(value: Any) -> str | None:
    return f"{value:f}" if value.is_finite() else None


def date_object(date: CalendarDate) -> dict[str, Any]:
    """The parts of a date that are written."""
    parts = {"year": date.year, "month": date.month, "day": date.day, "weekday": date.weekday}
    return {name: value for name, value in parts.items() if value is not None}


def sort_of(claim: Claim) -> str:
    """The sort of a claim, finer than its kind: of quantities money, shares and measures are told apart."""
    if claim.kind is not ClaimKind.QUANTITY or not isinstance(claim.value, Quantity):
        return claim.kind.value
    dimension = claim.value.unit.dimension if claim.value.unit else ""
    if dimension.startswith("money"):
        return "money"
    if dimension in ("share", "points"):
        return "share"
    return "measure" if dimension else "quantity"


def _row(claim: Claim) -> tuple[str, ...]:
    region, facets = claim.location.region, claim.facets
    place = f"{claim.location.uri}:{region.start_line}:{region.start_column}"
    if isinstance(claim.value, Said):
        reading, about, word = said_cells(claim.value)
        said = claim.words
        return place, sort_of(claim), said, reading, about, word, "", "", claim.part.value
    reading = (claim.resolved or claim.value).reading
    return (
        place,
        sort_of(claim),
        claim.words,
        reading,
        facets.what,
        facets.verb,
        facets.period.iso if facets.period else "",
        facets.role.value if facets.role.value != "unknown" else "",
        claim.part.value,
    )


def comma_separated(rows: Sequence[Sequence[str]]) -> str:
    """Rows as CSV (RFC 4180), the first one the header."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as aligned columns, two spaces between; the first row is the header."""
    shown = [[_safe(cell) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*shown, strict=True)]
    lines = ("  ".join(_padded(row, widths)).rstrip() for row in shown)
    return "".join(f"{line}\n" for line in lines)


def _padded(row: Sequence[str], widths: Iterable[int]) -> list[str]:
    return [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]


def _safe(text: str) -> str:
    """The text without control characters, which a terminal would obey."""
    return "".join(c if unicodedata.category(c)[0] != "C" else "\ufffd" for c in text)


def _width(text: str) -> int:
    """How many columns a text takes in a terminal."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )
