"""The command line: commands, options, exit codes.

0: nothing at or above the level asked for; 1: findings; 2: usage, settings, or a file that could not be
read; 3: a plugin, reader or rule failed.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from crossfact.cli import check, claims, explain, listing
from crossfact.config.typed import SettingsError
from crossfact.plugin.host import Host
from crossfact.session import own_version

CLEAN, FINDINGS, USAGE, FAULT = 0, 1, 2, 3


def parser(host: Host) -> argparse.ArgumentParser:
    """The parser of all commands, those of plugins included."""
    top = argparse.ArgumentParser(
        prog="crossfact",
        description="A linter for facts: numbers, dates, quotes and names that do not agree.",
    )
    top.add_argument("--version", action="version", version=f"crossfact {own_version()}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for module in (check, claims, explain, listing.rules, listing.plugins):
        sub = commands.add_parser(module.NAME, help=module.HELP, description=module.HELP)
        module.configure(sub, host)
        sub.set_defaults(run=module.run)
    for command in host.commands:
        sub = commands.add_parser(command.name, help=command.help, description=command.help)
        command.configure(sub)
        sub.set_defaults(run=lambda options, _host, command=command: command.run(options))
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    host = Host.load()
    try:
        options = parser(host).parse_args(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else USAGE
    try:
        return int(options.run(options, host))
    except SettingsError as error:
        sys.stderr.write(f"crossfact: {_printable(str(error))}\n")
        return USAGE
    except BrokenPipeError:
        # The reader of the pipe has gone (head, less): nothing is left to say, or to flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN


def _printable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def console() -> None:
    """The entry point of the installed command."""
    for stream in (sys.stdout, sys.stderr):
        # Reports are UTF-8 whatever the locale, or they would differ from machine to machine.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main())
