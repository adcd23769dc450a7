"""Entries: the keys and values of front matter, each with its place, in YAML and in TOML."""

import datetime
import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from crossfact.model.declared import UnreadableError
from crossfact.model.place import Span
from crossfact.text.lines import Lines

# Deeper than any front matter; what nests deeper is an attack.
_DEPTH = 50

# Words between two rules are no front matter, even where YAML would take them for a mapping
# (« Il a dit : non »): the first key must be one word with its colon.
_YAML_BEGINS = re.compile(
    r"""(?:[ \t]*(?:\#[^\r\n]*)?[\r\n])*(?:\w[\w.-]*|"\w[\w.-]*"|'\w[\w.-]*'):(?=\s|\Z)"""
)
_TOML_BEGINS = re.compile(r"""(?:[ \t]*(?:\#[^\r\n]*)?[\r\n])*[ \t]*(?:\[|[\w."'-]+[ \t]*=)""")

# The stream, the document and its mapping are open around a key.
_TOP = 3
_KINDS = {"ScalarEvent": "text", "SequenceStartEvent": "list", "MappingStartEvent": "mapping"}
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTH = frozenset({"true", "false", "yes", "no", "on", "off"})
_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)")
_TOML_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)


@frozen
class Entry:
    """A key of the front matter with its value as text.

    ``kind`` is text, truth, nothing, list or mapping; ``span`` is where the value stands, with its
    quotation marks, None where that is not known.
    """

    key: str
    value: str
    kind: str
    line: int
    span: Span | None = None

    def complaint(self, expected: str) -> str:
        """The sentence for a value of the wrong type."""
        found = f"a {self.kind}" if self.kind in ("list", "mapping") else f'"{self.value[:60]}"'
        return f"expected {expected} for the key {self.key!r} of the front matter (line {self.line}), found {found}"


def yaml_entries(content: str, offset: int) -> tuple[Entry, ...] | None:
    """The entries of YAML front matter whose content begins at ``offset``; None where it is no mapping.

    Events are read, objects never made: aliases are refused before anything could be expanded.
    """
    if not _YAML_BEGINS.match(content):
        return None
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    lines = Lines(content)
    try:
        return tuple(_yaml_pairs(iter(yaml.parse(content, Loader=loader)), lines, offset))
    except yaml.YAMLError as error:
        raise UnreadableError(
            f"expected YAML in the front matter, found {_yaml_fault(error, lines)}"
        ) from None
    except UnicodeError:
        raise UnreadableError("expected YAML in the front matter, found half a surrogate pair") from None


def _yaml_fault(error: Any, lines: Lines) -> str:
    """What the parser fell over, with the place in the file."""
    if hasattr(error, "position"):
        line, column = lines.position(min(error.position, len(lines.text)))
        return f"a control character (line {line + 1}, column {column})"
    mark, said = error.problem_mark, error.problem
    if said.startswith("mapping values are not allowed"):
        # The usual slip: « title: Coalition : 26 pays ».
        said = "a colon in a text that has no quotation marks around it"
    return f"an error: {said} (line {mark.line + 2}, column {mark.column + 1})"


def _yaml_pairs(events: Iterator[Any], lines: Lines, offset: int) -> Iterator[Entry]:
    """The entries at the top of the mapping."""
    depth = 0
    key: Any = None
    for event in events:
        name = type(event).__name__
        if name == "AliasEvent":
            raise UnreadableError(
                f"expected front matter without YAML aliases, found *{event.anchor} (line {_line(event, lines)})"
            )
        if name.endswith("EndEvent"):
            depth -= 1
            continue
        if depth == _TOP and name in _KINDS:
            if key is None:
                key = event
            else:
                yield _yaml_entry(key, event, lines, offset)
                key = None
        if name.endswith("StartEvent"):
            depth += 1
        if depth > _DEPTH:
            raise UnreadableError(
                f"expected front matter nested at most {_DEPTH} deep, found more (line {_line(event, lines)})"
            )


def _yaml_entry(key: Any, event: Any, lines: Lines, offset: int) -> Entry:
    kind = _KINDS[type(event).__name__]
    value = event.value if kind == "text" else ""
    if kind == "text" and not event.style:
        kind = "nothing" if value in _NOTHING else "truth" if value.lower() in _TRUTH else kind
    span = Span(offset + event.start_mark.index, offset + event.end_mark.index)
    return Entry(getattr(key, "value", "?"), value, kind, _line(key, lines), span)


def _line(event: Any, lines: Lines) -> int:
    """The line of the file: the content begins on the second."""
    return lines.position(min(event.start_mark.index, len(lines.text)))[0] + 1


def toml_entries(content: str, offset: int) -> tuple[Entry, ...] | None:
    """The entries of TOML front matter whose content begins at ``offset``; None where it holds none."""
    if not _TOML_BEGINS.match(content):
        return None
    import tomllib

    try:
        # A lone carriage return is no line end in TOML; as long, so that places survive.
        table = tomllib.loads(re.sub(r"\r(?!\n)", "\n", content))
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        said = _TOML_PLACE.sub("", str(error))
        where = f"line {int(place[1]) + 1}, column {place[2]}" if place and place[1] else "at its end"
        raise UnreadableError(
            f"expected TOML in the front matter, found an error: {said} ({where})"
        ) from None
    except RecursionError:
        raise UnreadableError("expected TOML in the front matter, found it nested too deep") from None
    top = _TOML_TABLE.search(content)
    head = content[: top.start()] if top else content
    lines = Lines(content)
    return tuple(_toml_entry(key, value, head, lines, offset) for key, value in table.items())


def _toml_entry(key: str, value: Any, head: str, lines: Lines, offset: int) -> Entry:
    kind = "list" if isinstance(value, list) else "mapping" if isinstance(value, dict) else "text"
    if isinstance(value, bool):
        kind = "truth"
    words = value.isoformat() if isinstance(value, datetime.date) else str(value) if kind == "text" else ""
    if kind == "truth":
        words = str(value).lower()
    found = re.search(rf"(?:^|[\r\n])[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=[ \t]*([^\r\n]*)", head)
    if not found:
        return Entry(key, words, kind, 1)
    span = Span(offset + found.start(1), offset + found.end(1))
    return Entry(key, words, kind, lines.position(found.start(1))[0] + 1, span)
