"""crossfact claims: the fact-checker's work list."""

import argparse
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from crossfact.cli.check import add_inputs, exit_code, write
from crossfact.cli.run import session_of
from crossfact.model.claim import CalendarDate, Claim, ClaimKind
from crossfact.model.quantity import Quantity
from crossfact.plugin.host import Host
from crossfact.report.json_text import json_line
from crossfact.report.said import said_cells, said_object

NAME = "claims"
HELP = "list every claim with its place, its reading and what it is about"

# Names and stances are many, and say little by themselves.
_USUAL = frozenset(ClaimKind) - {ClaimKind.NAME, ClaimKind.STANCE}
_COLUMNS = ("place", "claim", "reading", "what", "verb", "role", "part")


def configure(parser: argparse.ArgumentParser, host: Host) -> None:
    """The options of the command."""
    add_inputs(parser)
    parser.add_argument(
        "--format", choices=("table", "jsonl"), default="table", help="a table, or one JSON object a line"
    )
    parser.add_argument(
        "--kind",
        type=_kinds,
        metavar="KIND,...",
        default=_USUAL,
        help=f"only claims of these kinds ({', '.join(ClaimKind)}); all but names and stances unless told",
    )
    parser.add_argument(
        "--output", metavar="FILE", help="write the list to a file instead of standard output"
    )


def run(options: argparse.Namespace, host: Host) -> int:
    """List the claims; returns the exit code."""
    session, inputs = session_of(options, host)
    report = session.report(inputs.named)
    claims = [c for c in report.claims if c.kind in options.kind]
    if options.format == "jsonl":
        text = "".join(json_line(as_object(c)) for c in claims)
    else:
        text = table([_COLUMNS, *map(_row, claims)])
    write(text, options.output)
    for said in (*report.refusals, *report.faults):
        sys.stderr.write(f"crossfact: {said}\n")
    return 0 if not report.refusals and not report.faults else exit_code(report, "error")


def _kinds(text: str) -> frozenset[ClaimKind]:
    """The kinds that an option names, with commas between; raises ArgumentTypeError on another word."""
    names = text.split(",")
    wrong = [name for name in names if name not in list(ClaimKind)]
    if wrong:
        raise argparse.ArgumentTypeError(f"expected kinds of {', '.join(ClaimKind)}; found {wrong[0]!r}")
    return frozenset(ClaimKind(name) for name in names)


def as_object(claim: Claim) -> dict[str, Any]:
    """A claim as a JSON object: offsets in code points, lines and columns from 1."""
    region, facets = claim.location.region, claim.facets
    return {
        "kind": claim.kind.value,
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
            "status": facets.status.value,
            "role": facets.role.value,
            "context": list(facets.context),
        },
    }


def _value(claim: Claim) -> dict[str, Any]:
    if isinstance(claim.value, CalendarDate):
        return date_object(claim.value)
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


def _row(claim: Claim) -> tuple[str, ...]:
    region, facets = claim.location.region, claim.facets
    place = f"{claim.location.uri}:{region.start_line}:{region.start_column}"
    if not isinstance(claim.value, CalendarDate | Quantity):
        reading, about, word = said_cells(claim.value)
        return place, " ".join(claim.text.split()), reading, about, word, claim.kind.value, claim.part.value
    reading = _iso(claim.value) if isinstance(claim.value, CalendarDate) else claim.value.reading
    return (
        place,
        " ".join(claim.text.split()),
        reading,
        facets.what,
        facets.verb,
        facets.role.value if facets.role.value != "unknown" else "",
        claim.part.value,
    )


def _iso(date: CalendarDate) -> str:
    year = f"{date.year:04}" if date.year is not None else "----"
    month = f"{date.month:02}" if date.month is not None else "--"
    return f"{year}-{month}-{date.day:02}" if date.day is not None else f"{year}-{month}"


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
