"""crossfact compare: who says what, one row per thing counted, one column per document."""

import argparse
import csv
import io
import sys
from collections.abc import Iterator
from typing import Any

from crossfact.cli.check import add_inputs, write
from crossfact.cli.claims import table
from crossfact.cli.run import session_of
from crossfact.link.rows import Row
from crossfact.plugin.host import Host
from crossfact.report.json_text import json_text

NAME = "compare"
HELP = "show who says what: one row per thing counted, one column per document"


def configure(parser: argparse.ArgumentParser, host: Host) -> None:
    """The options of the command."""
    add_inputs(parser)
    parser.add_argument(
        "--format", choices=("table", "csv", "json"), default="table", help="how to write the rows"
    )
    parser.add_argument(
        "--output", metavar="FILE", help="write the rows to a file instead of standard output"
    )


def run(options: argparse.Namespace, host: Host) -> int:
    """Compare the documents of each story; returns the exit code (2 where a file could not be read)."""
    session, inputs = session_of(options, host)
    report = session.report(inputs.named)
    found = session.rows()
    uris = [uri for uri in sorted(session.results) if any(uri in row.claims for row in found)]
    cells = [["thing", *uris, "verdict", "differs"], *(_cells(row, uris) for row in found)]
    if options.format == "json":
        text = json_text([_object(row) for row in found])
    elif options.format == "csv":
        lines = io.StringIO()
        csv.writer(lines, lineterminator="\n").writerows(cells)
        text = lines.getvalue()
    else:
        text = table(cells)
    write(text, options.output)
    for said in (*report.refusals, *report.faults):
        sys.stderr.write(f"crossfact: {said}\n")
    return 2 if report.refusals else 3 if report.faults else 0


def _cells(row: Row, uris: list[str]) -> list[str]:
    said = (" · ".join(dict.fromkeys(_values(row, uri))) for uri in uris)
    return [row.what, *said, row.verdict.value, ", ".join(row.differed)]


def _values(row: Row, uri: str) -> Iterator[str]:
    return (claim.words for claim in row.claims.get(uri, ()))


def _object(row: Row) -> dict[str, Any]:
    """A row as a JSON object: for each document its claims with line and reading."""
    return {
        "what": row.what,
        "dimension": row.unit,
        "verdict": row.verdict.value,
        "differs": list(row.differed),
        "documents": {
            uri: [
                {"text": claim.text, "line": claim.location.region.start_line, "reading": claim.reading}
                for claim in claims
            ]
            for uri, claims in row.claims.items()
        },
    }
