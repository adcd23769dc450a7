"""Where settings stand: crossfact.toml, or the table [tool.crossfact] of pyproject.toml; or a JSON file told outright."""

import json
import tomllib
from pathlib import Path
from typing import Any

import attrs

from crossfact.config.settings import Settings
from crossfact.config.typed import SettingsError, structure

OWN = "crossfact.toml"
SHARED = "pyproject.toml"
LEVELS = ("error", "warning", "note", "off")
NEVER = "never"
FAIL_ON = ("error", "warning", "note", NEVER)


def find(start: Path) -> Path | None:
    """The settings file of a folder: the nearest, going up. None where there is none.

    Raises SettingsError where a pyproject.toml on the way cannot be read.
    """
    for folder in (start, *start.parents):
        if (folder / OWN).is_file():
            return folder / OWN
        shared = folder / SHARED
        if shared.is_file() and "crossfact" in _tools(_table(shared)):
            return shared
    return None


def load(path: Path) -> Settings:
    """The settings of a file; raises SettingsError with file, key, expected and found."""
    table = _table(path)
    where = path.name
    if path.name == SHARED:
        table, where = _tools(table).get("crossfact", {}), f"{path.name}: tool.crossfact"
    if not isinstance(table, dict):
        raise SettingsError(f"{where}: expected a table, found {table!r}")
    settings = structure(Settings, table, where)
    check(settings, where)
    return attrs.evolve(settings, origin=str(path))


def check(settings: Settings, where: str) -> None:
    """Raise SettingsError where a level is none that exists."""
    for rule, level in settings.levels.items():
        if level not in LEVELS:
            raise SettingsError(
                f"{where}: levels.{rule}: expected one of {', '.join(LEVELS)}; found {level!r}"
            )
    if settings.fail_on not in FAIL_ON:
        raise SettingsError(
            f"{where}: fail-on: expected one of {', '.join(FAIL_ON)}; found {settings.fail_on!r}"
        )


def _tools(table: dict[str, Any]) -> dict[str, Any]:
    """The table ``tool`` of a pyproject.toml; whoever wrote something else there did not mean us."""
    tools = table.get("tool", {})
    return tools if isinstance(tools, dict) else {}


def _table(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text("utf-8")
        found = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except OSError as error:
        raise SettingsError(
            f"{path.name}: expected a settings file, found that it cannot be read ({error.strerror})"
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"{path.name}: expected UTF-8, found byte {error.object[error.start]:#04x} at {error.start}"
        ) from error
    except (ValueError, RecursionError) as error:
        # Beside the decoders' own errors: a whole number of thousands of figures.
        form = "JSON" if path.suffix == ".json" else "TOML"
        raise SettingsError(f"{path.name}: expected {form}, found an error: {error}") from error
    if not isinstance(found, dict):
        raise SettingsError(f"{path.name}: expected a table, found {type(found).__name__}")
    return found
