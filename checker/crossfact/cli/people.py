"""crossfact people: who is mentioned how, one row a person."""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from crossfact.cli.check import add_inputs, exit_code, write
from crossfact.cli.claims import table
from crossfact.cli.run import session_of
from crossfact.model.claim import Claim
from crossfact.model.said import NameMention, OfficeHeld
from crossfact.plugin.host import Host
from crossfact.report.json_text import json_line

NAME = "people"
HELP = "list who is mentioned how: one row a person, with every spelling and office"

_COLUMNS = ("person", "mentions", "spellings", "offices", "first")


def configure(parser: argparse.ArgumentParser, host: Host) -> None:
    """The options of the command."""
    add_inputs(parser)
    parser.add_argument(
        "--format", choices=("table", "jsonl"), default="table", help="a table, or one JSON object a line"
    )
    parser.add_argument(
        "--output", metavar="FILE", help="write the list to a file instead of standard output"
    )


def run(options: argparse.Namespace, host: Host) -> int:
    """List the people; returns the exit code."""
    session, inputs = session_of(options, host)
    report = session.report(inputs.named)
    rows = list(people(report.claims))
    if options.format == "jsonl":
        text = "".join(json_line(row) for row in rows)
    else:
        text = table([_COLUMNS, *(_cells(row) for row in rows)])
    write(text, options.output)
    for said in (*report.refusals, *report.faults):
        sys.stderr.write(f"crossfact: {said}\n")
    return 0 if not report.refusals and not report.faults else exit_code(report, "error")


def people(claims: Iterable[Claim]) -> Iterator[dict[str, object]]:
    """One object a person, in the order of the names: spellings and offices with how often each stands.

    Mentions of one full name are one person, whatever the document. A name that no word around shows to be a
    person's is left out.
    """
    mentions: dict[str, list[tuple[Claim, NameMention]]] = defaultdict(list)
    offices: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        value = claim.value
        if isinstance(value, NameMention):
            mentions[value.person].append((claim, value))
        elif isinstance(value, OfficeHeld):
            words = (value.tenure.value, value.office, value.organisation)
            offices[value.person][", ".join(w for w in words if w)] += 1
    for person in sorted(mentions):
        own = mentions[person]
        if any(value.sure for _, value in own) or person in offices:
            first = own[0][0].location
            yield {
                "person": own[0][1].full,
                "mentions": len(own),
                "spellings": dict(Counter(claim.words for claim, _ in own)),
                "offices": dict(offices[person]),
                "first": f"{first.uri}:{first.region.start_line}:{first.region.start_column}",
            }


def _cells(row: dict[str, object]) -> tuple[str, ...]:
    return tuple("; ".join(map(str, v)) if isinstance(v := row[name], dict) else str(v) for name in _COLUMNS)
