"""Language packs from their files: ``pack.toml`` and, where there is one, ``messages.toml``."""

import tomllib
from collections.abc import Callable
from importlib.resources import files
from typing import Any

from crossfact.config.typed import SettingsError, convert, structure
from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.reading import WordReader


def load_pack(package: str, reader: Callable[[], WordReader], version: str = "") -> LanguagePack:
    """The language pack whose files lie in a package.

    ``reader`` makes the word reader when it is first asked for. Raises SettingsError with file, key,
    expected and found where a file says something it must not.
    """
    folder = files(package)
    data = structure(
        PackData,
        _table(folder.joinpath("pack.toml").read_text("utf-8"), package, "pack.toml"),
        f"{package}/pack.toml",
    )
    wording: dict[str, str] = {}
    catalogue = folder.joinpath("messages.toml")
    if catalogue.is_file():
        table = _table(catalogue.read_text("utf-8"), package, "messages.toml")
        wording = convert(dict[str, str], table.get("messages", {}), f"{package}/messages.toml: messages")
    return LanguagePack(data, reader, wording, version)


def _table(text: str, package: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise SettingsError(f"{package}/{name}: expected TOML, found an error: {error}") from error
