"""The command line: commands, options, exit codes.

0: nothing at or above the level asked for; 1: findings; 2: usage, settings, or a file that could not be
read; 3: a plugin, reader or rule failed.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import Any

from crossfact.cli import check, claims, compare, explain, listing, parse, people
from crossfact.config.typed import SettingsError
from crossfact.model.declared import Command
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
    for module in (check, claims, compare, people, parse, explain, listing.rules, listing.plugins):
        sub = commands.add_parser(module.NAME, help=module.HELP, description=module.HELP)
        module.configure(sub, host)
        sub.set_defaults(run=module.run)
    for plugin, command in host.declared("crossfact_commands"):
        host.guard(plugin, f"command {command.name}", "", partial(_add, plugin, command, commands), None)
    return top


def _add(plugin: str, command: Command, commands: Any) -> None:
    """Add a plugin's command; raises ValueError where there is one of that name, and what the command raises."""
    if command.name in commands.choices:
        raise ValueError(f"expected a name of its own, found {command.name!r}, which is taken")
    # Configured apart: a command that breaks half-way is not in the parser at all.
    sub = argparse.ArgumentParser(add_help=False)
    command.configure(sub)
    made = commands.add_parser(command.name, help=command.help, description=command.help, parents=[sub])
    made.set_defaults(run=partial(_run, plugin, command))


def _run(plugin: str, command: Command, options: argparse.Namespace, host: Host) -> int:
    """Run a plugin's command; where it fails, say the fault; raises SettingsError where the command does."""

    def call() -> int | SettingsError | BrokenPipeError:
        try:
            return int(command.run(options))
        except (SettingsError, BrokenPipeError) as error:
            return error

    code: int | SettingsError | BrokenPipeError = FAULT
    code = host.guard(plugin, f"command {command.name}", "", call, code)
    if isinstance(code, Exception):
        raise code
    listing.tell_faults(host)
    return FAULT if host.faults else code


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
    # The claims of a run are kept to its end, and few objects go in circles: to look for circles at every
    # thousandth object costs a quarter of the time.
    gc.set_threshold(200_000, 20, 100)
    for stream in (sys.stdout, sys.stderr):
        # Reports are UTF-8 whatever the locale, or they would differ from machine to machine.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main())
