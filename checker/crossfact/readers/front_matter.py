"""Front matter: what a document says of itself in YAML (---) or TOML (+++) before it begins."""

import datetime
import re
from collections.abc import Callable

from attrs import frozen

from crossfact.model.declared import UnreadableError
from crossfact.model.place import Span
from crossfact.readers.entries import Entry, toml_entries, yaml_entries

# Longer than any front matter: two rules far apart are rules, and YAML is slow on hostile nesting.
_LIMIT = 65_536

_OPEN = re.compile(r"(---|\+\+\+)[ \t]*(\r\n|\r|\n)")
_CLOSE = {
    "---": re.compile(r"(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?=\r|\n|\Z)"),
    "+++": re.compile(r"(?:(?<=\n)|(?<=\r))\+\+\+[ \t]*(?=\r|\n|\Z)"),
}
_ENTRIES: dict[str, Callable[[str, int], tuple[Entry, ...] | None]] = {
    "---": yaml_entries,
    "+++": toml_entries,
}

_COLLECTIONS = ("list", "mapping")
_SPACES = re.compile(r"[ \t\r\n]+")
_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d*)?)?[ \t]*(?:[Zz]|[-+]\d{1,2}(?::?\d{2})?)?)?"
)
_LANG = re.compile(r"([A-Za-z]{2,3})(?:[-_.@][\w.@-]*)?")


@frozen
class FrontMatter:
    """What the front matter says: None or empty where it says nothing.

    ``span`` covers it with its two marks; ``keys`` are its keys in order. ``title_span`` is where the
    title's words stand in the text, None where they are written otherwise than they read (escapes).
    """

    title: str
    date: datetime.date | None
    lang: str
    span: Span
    keys: tuple[str, ...]
    title_span: Span | None = None


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of a document, or None where it has none; raises UnreadableError.

    A document that merely begins with a rule has none: there is no closing mark, or what stands
    between the marks is no mapping.
    """
    opening = _OPEN.match(text)
    if not opening:
        return None
    mark = opening[1]
    closing = _CLOSE[mark].search(text, opening.end(), opening.end() + _LIMIT)
    # At the limit the pattern takes the end of what it sees for the end of the text.
    if not closing or text[closing.end() : closing.end() + 1] not in ("", "\r", "\n"):
        return None
    entries = _ENTRIES[mark](text[opening.end() : closing.start()], opening.end())
    if entries is None:
        return None
    named = {entry.key: entry for entry in entries}
    title = named.get("title")
    return FrontMatter(
        _title(title),
        _date(named),
        _lang(named.get("lang") or named.get("language")),
        Span(0, closing.end()),
        tuple(entry.key for entry in entries),
        _title_span(title, text),
    )


def _title(entry: Entry | None) -> str:
    if entry is None or entry.kind == "nothing":
        return ""
    if entry.kind in _COLLECTIONS:
        raise UnreadableError(entry.complaint("a text"))
    return _SPACES.sub(" ", entry.value).strip()


def _title_span(entry: Entry | None, text: str) -> Span | None:
    """Where the title stands, without its quotation marks."""
    if entry is None or entry.span is None or not entry.value.strip():
        return None
    start = text.find(entry.value.strip(), entry.span.start, entry.span.end)
    span = Span(start, start + len(entry.value.strip()))
    return span if start >= 0 and not {"\r", "\n"} & set(span.of(text)) else None


def _date(named: dict[str, Entry]) -> datetime.date | None:
    """The document's date: ``date``, else ``published`` (which Jekyll uses for yes and no)."""
    for key in ("date", "published"):
        entry = named.get(key)
        if entry is None or entry.kind == "nothing" or (key == "published" and entry.kind == "truth"):
            continue
        found = _ISO.fullmatch(entry.value.strip()) if entry.kind not in _COLLECTIONS else None
        try:
            if found:
                return datetime.date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            pass
        raise UnreadableError(entry.complaint("a date such as 2026-02-26"))
    return None


def _lang(entry: Entry | None) -> str:
    """The language's code, without region: fr for fr-FR."""
    if entry is None or entry.kind == "nothing":
        return ""
    found = _LANG.fullmatch(entry.value.strip()) if entry.kind not in _COLLECTIONS else None
    if not found:
        raise UnreadableError(entry.complaint("a language code such as fr or en-GB"))
    return found[1].lower()
