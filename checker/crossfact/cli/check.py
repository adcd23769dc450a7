"""crossfact check: findings."""

import argparse
import os
import shutil
import sys
from pathlib import Path

from crossfact.cli.fix import diff, fix, write_all
from crossfact.cli.run import session_of
from crossfact.config.files import FAIL_ON, NEVER
from crossfact.config.typed import SettingsError
from crossfact.model.finding import Level
from crossfact.model.report import Report
from crossfact.plugin.host import Host, describe

NAME = "check"
HELP = "check documents, and report what does not agree in them and between them"
FOUND = 1


def configure(parser: argparse.ArgumentParser, host: Host) -> None:
    """The options of the command."""
    add_inputs(parser)
    parser.add_argument(
        "--format",
        default="terminal",
        metavar="NAME",
        help=f"one of {', '.join(r.name for r in host.reporters)}",
    )
    parser.add_argument(
        "--output", metavar="FILE", help="write the report to a file instead of standard output"
    )
    parser.add_argument(
        "--select", action="append", metavar="RULES", help="only these rules (names with commas between)"
    )
    parser.add_argument("--ignore", action="append", metavar="RULES", help="not these rules")
    parser.add_argument(
        "--fix", action="store_true", help="apply the mechanical fixes, and report what is left"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="with --fix: show the fixes as a diff, and write nothing"
    )
    parser.add_argument(
        "--notes", action="store_true", help="show the notes too: what may be, and is worth a look"
    )
    parser.add_argument(
        "--fail-on",
        choices=FAIL_ON,
        help="the level from which on the exit code is 1 (error), or never",
    )


def add_inputs(parser: argparse.ArgumentParser) -> None:
    """The arguments of every command that reads documents."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a document, or a folder of documents")
    parser.add_argument(
        "--config", metavar="FILE", help="the settings file (else the nearest crossfact.toml)"
    )
    parser.add_argument("--date", metavar="DATE", help="the date of documents that state none: 2026-02-26")
    parser.add_argument("--language", metavar="CODE", help="the language of documents that state none")


def run(options: argparse.Namespace, host: Host) -> int:
    """Check; returns the exit code."""
    reporter = next((r for r in host.reporters if r.name == options.format), None)
    if reporter is None:
        known = ", ".join(r.name for r in host.reporters)
        raise SettingsError(f"--format: expected one of {known}; found {options.format!r}")
    if options.dry_run and not options.fix:
        raise SettingsError("--dry-run: expected --fix beside it, found none")
    session, inputs = session_of(options, host)
    if options.fix:
        fixed = fix(session, inputs.named)
        if options.dry_run:
            write(diff(fixed), options.output)
            return FOUND if fixed.texts else exit_code(session.report(inputs.named), NEVER)
        write_all(fixed)
    terminal = not options.output and sys.stdout.isatty()
    report = session.report(
        inputs.named,
        colour=terminal and "NO_COLOR" not in os.environ,
        width=shutil.get_terminal_size().columns if terminal else 100,
        notes=options.notes,
    )
    try:
        text = reporter.render(report)
        if not isinstance(text, str):
            raise TypeError(f"expected text, found {type(text).__name__}")  # noqa: TRY301
    except Exception as error:
        sys.stderr.write(f"crossfact: the reporter {reporter.name} failed: {describe(error)}\n")
        return 3
    write(text, options.output)
    return exit_code(report, session.recipe.settings.fail_on)


def write(text: str, output: str | None = None) -> None:
    """Write a text to a file or to standard output; raises SettingsError where the file cannot be written.

    Where the reader of a pipe has gone (head, less), nothing is left to say, and the exit code stands.
    """
    if not output:
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return
    try:
        Path(output).write_text(text, "utf-8", errors="backslashreplace")
    except OSError as error:
        raise SettingsError(
            f"--output: expected a file that can be written, found: {error.strerror}"
        ) from error


def exit_code(report: Report, fail_on: str) -> int:
    """The exit code of a report: a fault outweighs what could not be read, and that outweighs findings."""
    if report.faults:
        return 3
    if report.refusals:
        return 2
    if fail_on == NEVER:
        return 0
    limit = Level(fail_on).rank
    return 1 if any(f.level.rank <= limit for f in report.findings) else 0
