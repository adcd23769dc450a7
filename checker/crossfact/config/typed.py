"""Typed values from tables: TOML into attrs classes, with errors that are sentences."""

import datetime
import types
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

import attrs

T = TypeVar("T")

# Marks a field that the program sets and no file may.
OWN = "own"

_NAMES = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    dict: "a table",
    datetime.date: "a date like 2026-02-26",
}


class SettingsError(ValueError):
    """A settings or data file that says something it must not: file, key, expected, found."""


def _found(value: object) -> str:
    kind = {
        str: "text",
        bool: "a boolean",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "a table",
        datetime.datetime: "a date with a time",
        type(None): "nothing",
    }
    return f"{kind.get(type(value), type(value).__name__)} ({value!r})"


def structure(cls: type[T], table: Mapping[str, Any], where: str) -> T:
    """An attrs class from a table of the same keys.

    ``where`` is the file and key path that errors name. Raises SettingsError on an unknown key, a
    missing key or a value of the wrong type.
    """
    fields = {
        f.name.rstrip("_").replace("_", "-"): f
        for f in attrs.fields(cls)  # type: ignore[arg-type]
        if f.init and not f.metadata.get(OWN)
    }
    hints = typing.get_type_hints(cls)
    values: dict[str, Any] = {}
    for key, value in table.items():
        name = key.replace("_", "-")
        if name not in fields:
            raise SettingsError(
                f"{where}: expected one of {', '.join(sorted(fields))}; found the key {key!r}"
            )
        attribute = fields[name]
        values[attribute.name] = convert(hints[attribute.name], value, f"{where}: {key}")
    for name, attribute in fields.items():
        if attribute.name not in values and attribute.default is attrs.NOTHING:
            raise SettingsError(f"{where}: expected the key {name!r}, found {', '.join(table) or 'nothing'}")
    return cls(**values)


def convert(hint: Any, value: object, where: str) -> Any:
    """A TOML value as the type that ``hint`` names; raises SettingsError where it is another."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any:
        return _anything(value, where)
    if origin in (typing.Union, types.UnionType):
        return convert(next(a for a in arguments if a is not type(None)), value, where)
    if origin is tuple:
        return _sequence(arguments, value, where)
    if origin is not None and issubclass(origin, Mapping):
        if not isinstance(value, Mapping):
            raise SettingsError(f"{where}: expected a table, found {_found(value)}")
        return {_plain(str, k, where): convert(arguments[1], v, f"{where}.{k}") for k, v in value.items()}
    if attrs.has(hint):
        if not isinstance(value, Mapping):
            raise SettingsError(f"{where}: expected a table, found {_found(value)}")
        return structure(hint, value, where)
    return _plain(hint, value, where)


def _sequence(arguments: tuple[Any, ...], value: object, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise SettingsError(f"{where}: expected a list, found {_found(value)}")
    if arguments[-1] is not Ellipsis:
        if len(value) != len(arguments):
            raise SettingsError(f"{where}: expected a list of {len(arguments)}, found one of {len(value)}")
        return tuple(
            convert(a, v, f"{where}[{i}]") for i, (a, v) in enumerate(zip(arguments, value, strict=True))
        )
    return tuple(convert(arguments[0], v, f"{where}[{i}]") for i, v in enumerate(value))


def _anything(value: object, where: str) -> Any:
    """A value whose type somebody else asks for; its texts must be texts all the same."""
    if isinstance(value, Mapping):
        return {_plain(str, k, where): _anything(v, f"{where}.{k}") for k, v in value.items()}
    if isinstance(value, list):
        return [_anything(v, f"{where}[{i}]") for i, v in enumerate(value)]
    return _plain(str, value, where) if isinstance(value, str) else value


def _plain(hint: Any, value: object, where: str) -> Any:
    if hint is datetime.date and isinstance(value, str):
        # JSON has no dates of its own.
        value = _date(value, where)
    if hint is float and type(value) is int:
        return float(value)
    right = isinstance(value, hint) and (hint is bool or not isinstance(value, bool))
    # A moment is a date to Python, and cannot be compared with one.
    if not right or isinstance(value, datetime.datetime):
        raise SettingsError(f"{where}: expected {_NAMES.get(hint, hint.__name__)}, found {_found(value)}")
    if isinstance(value, str) and not value.isprintable() and any("\ud800" <= c <= "\udfff" for c in value):
        raise SettingsError(f"{where}: expected text, found a lone surrogate ({value!r})")
    return value


def _date(text: str, where: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise SettingsError(f"{where}: expected {_NAMES[datetime.date]}, found {_found(text)}") from error
