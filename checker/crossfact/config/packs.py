"""Language packs from their files: ``pack.toml`` and, where there is one, ``messages.toml``."""

import tomllib
from collections.abc import Callable
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from crossfact.config.typed import SettingsError, convert, structure
from crossfact.model.pack import LanguagePack, Measure, PackData
from crossfact.model.reading import WordReader


def load_pack(
    package: str,
    reader: Callable[[], WordReader],
    version: str = "",
    thesaurus: Callable[[], Measure] | None = None,
) -> LanguagePack:
    """The language pack whose files lie in a package.

    ``reader`` makes the word reader when it is first asked for, ``thesaurus`` what tells the likeness of two
    lemmas. Raises SettingsError with file, key,
    expected and found where a file says something it must not.
    """
    folder = files(package)
    where = f"{package}/pack.toml"
    data = structure(PackData, _table(folder.joinpath("pack.toml"), where), where)
    wording: dict[str, str] = {}
    catalogue = folder.joinpath("messages.toml")
    if catalogue.is_file():
        where = f"{package}/messages.toml"
        table = _table(catalogue, where)
        wording = convert(dict[str, str], table.get("messages", {}), f"{where}: messages")
    return LanguagePack(data, reader, wording, version, thesaurus)


def _table(file: Traversable, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise SettingsError(f"{where}: expected a file, found that it cannot be read: {error}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"{where}: expected UTF-8, found byte {error.object[error.start]:#04x} at {error.start}"
        ) from error
    except ValueError as error:
        raise SettingsError(f"{where}: expected TOML, found an error: {error}") from error
