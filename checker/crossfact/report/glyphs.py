"""Characters as a terminal shows them: how many cells each takes, and which must not reach it."""

import unicodedata

_LINE_MARKS = frozenset("\t\n\v\f\r\x85\u2028\u2029")
_PICTURES = 0x2400
_DELETE = 0x7F
_REPLACEMENT = "\ufffd"


def shown(text: str) -> str:
    """The text in one line that is safe to print: no escape sequence, no line end, no lone surrogate.

    Control characters become their pictures (ESC is ␛), tabs and line ends a space. Invisible marks are
    left out, among them those that turn the direction of writing: they could show another text than
    the one that is there.
    """
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(char: str) -> str:
    if char.isprintable():
        return char
    if char in _LINE_MARKS:
        return " "
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    if category == "Cc":
        return _picture(ord(char))
    return _REPLACEMENT if category == "Cs" else char


def _picture(code: int) -> str:
    """The visible stand-in of a control character; the later ones (C1) have none."""
    if code < ord(" "):
        return chr(_PICTURES + code)
    return "\u2421" if code == _DELETE else _REPLACEMENT


def cells(text: str) -> int:
    """How many columns a shown text takes: two for a wide character, none for a combining mark."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
