"""A run: settings and files to a session that has read them all."""

import argparse
import datetime
import os
import sys
from pathlib import Path
from typing import Any

import attrs

from crossfact.cli.inputs import Inputs, gather
from crossfact.config.files import check, find, load
from crossfact.config.settings import Settings
from crossfact.config.typed import SettingsError
from crossfact.engine.execution import Task
from crossfact.model.message import message
from crossfact.plugin.host import Host
from crossfact.session import Session

# Progress is shown from so many files on, and only on a terminal.
_MANY = 40


def settings_of(options: argparse.Namespace) -> Settings:
    """The settings of a run: those of the file, overridden by the options; raises SettingsError."""
    path = Path(options.config) if options.config else find(Path.cwd())
    if options.config and not Path(options.config).is_file():
        raise SettingsError(f"{options.config}: expected a settings file, found nothing there")
    settings = load(path) if path else Settings()
    changes: dict[str, Any] = {}
    for key in ("select", "ignore"):
        names = tuple(name for part in getattr(options, key, None) or () for name in part.split(",") if name)
        if names:
            changes[key] = names
    if getattr(options, "fail_on", None):
        changes["fail_on"] = options.fail_on
    if getattr(options, "date", None):
        changes["date"] = _date(options.date)
    if getattr(options, "language", None):
        changes["language"] = options.language
    settings = attrs.evolve(settings, stories=_from_here(settings), **changes)
    check(settings, "command line")
    return settings


def _from_here(settings: Settings) -> tuple[tuple[str, ...], ...]:
    """The stories, with their patterns as paths from the working folder and as whole paths.

    In the settings they count from the folder of the file; documents go by the names they were given.
    """
    base = Path(settings.origin).resolve().parent if settings.origin else Path.cwd()
    return tuple(
        tuple(form(base / pattern) for pattern in patterns for form in (os.path.relpath, os.path.abspath))
        for patterns in settings.stories
    )


def _date(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise SettingsError(f"--date: expected a date like 2026-02-26, found {text!r}") from error


def session_of(options: argparse.Namespace, host: Host) -> tuple[Session, Inputs]:
    """A session that has read the files of the command line and the corpus of the settings."""
    settings = settings_of(options)
    for name in settings.disable_plugins:
        host.drop(name)
    session = Session.start(settings, host)
    if settings.language and settings.language not in session.recipe.packs:
        known = ", ".join(sorted(session.recipe.packs))
        where = "--language" if options.language else f"{Path(settings.origin).name}: language"
        raise SettingsError(f"{where}: expected one of {known}; found {settings.language!r}")
    inputs = gather(options.paths, settings, session.recipe.suffixes)
    session.refusals.extend(inputs.refusals)
    session.notices.extend(message("the corpus “{path}” (no documents there)", path=p) for p in inputs.empty)
    shows = sys.stderr.isatty() and len(inputs.all) >= _MANY

    def done(number: int) -> None:
        if shows:
            sys.stderr.write(f"\r{number}/{len(inputs.all)}" + ("\n" if number == len(inputs.all) else ""))

    session.run((Task(uri, Path(uri).read_bytes) for uri in inputs.all), done)
    return session, inputs
