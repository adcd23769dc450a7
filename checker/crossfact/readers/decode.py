"""Decoding: the bytes of a file to its text, or a sentence that says why it is none.

The sentences name the place, what was expected and what was found; the caller adds the file. Bytes are
counted from 1, as lines and columns are.
"""

import codecs
from pathlib import PurePosixPath

from crossfact.model.declared import UnreadableError
from crossfact.text.lines import Lines

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}

_FORMATS = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"BZh", "bzip2-compressed data"),
    (b"\xfd7zXZ\x00", "xz-compressed data"),
    (b"(\xb5/\xfd", "zstd-compressed data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (such as .doc)"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
# Text in ASCII may well begin like these two; the bytes that follow decide.
_SHORT = (b"BZh", b"GIF8")

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_ZIP_BY_CONTENT = (
    (b"word/", "a Word document (.docx)"),
    (b"application/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)"),
    (b"xl/", "an Excel workbook (.xlsx)"),
    (b"ppt/", "a PowerPoint presentation (.pptx)"),
    (b"application/epub+zip", "an EPUB book"),
)
_ZIP_BY_SUFFIX = {
    ".docx": "a Word document (.docx)",
    ".odt": "an OpenDocument text (.odt)",
    ".xlsx": "an Excel workbook (.xlsx)",
    ".pptx": "a PowerPoint presentation (.pptx)",
    ".epub": "an EPUB book",
}

# Letters with accents, quotation marks, dashes and spaces as Windows-1252 writes them: what a text
# in French or English holds. Bytes beyond these speak against it.
_WESTERN = frozenset("àâäçéèêëîïôöùûüÿæœñáíóúßÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸÆŒÑÁÍÓÚ«»’‘“”–—…€£°²³½·•§©®ª\u00a0")


def decode(data: bytes, uri: str) -> str:
    """The text of a file in UTF-8, or in UTF-16 with a byte order mark; raises UnreadableError.

    ``uri`` only tells the formats apart that are ZIP archives inside.
    """
    if not data:
        raise UnreadableError("expected text, found an empty file")
    form = _format(data, uri)
    if form:
        raise UnreadableError(f"expected text, found {form}")
    mark = data[:2]
    text = _decoded_utf16(data[2:], _UTF16[mark]) if mark in _UTF16 else _decoded_utf8(data)
    nul = text.find("\0")
    if nul >= 0:
        size = len(text[:nul].encode(_UTF16[mark])) + 2 if mark in _UTF16 else data.index(0)
        raise UnreadableError(f"expected text, found a NUL at byte {size + 1} ({_place(text, nul)})")
    if not text or text.isspace():
        raise UnreadableError("expected text, found nothing but white space")
    return text


def encode(text: str, like: bytes) -> bytes:
    """The bytes of a text in the encoding of ``like``, its byte order mark included: the inverse of ``decode``."""
    mark = like[:2]
    if mark in _UTF16:
        return mark + text.encode(_UTF16[mark])
    return (codecs.BOM_UTF8 if like.startswith(codecs.BOM_UTF8) else b"") + text.encode("utf-8")


def _format(data: bytes, uri: str) -> str:
    """The format that the first bytes give away, in words; empty where they do not."""
    if data.startswith(_ZIP):
        by_name = _ZIP_BY_SUFFIX.get(PurePosixPath(uri).suffix.lower(), "")
        head = data[:4096]
        return by_name or next((words for part, words in _ZIP_BY_CONTENT if part in head), "a ZIP archive")
    if data.startswith(_SHORT) and data[:1024].isascii() and b"\0" not in data[:1024]:
        return ""
    return next((words for magic, words in _FORMATS if data.startswith(magic)), "")


def _decoded_utf8(data: bytes) -> str:
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        pass
    nul = data.find(0)
    if nul >= 0:
        raise UnreadableError(f"expected text, found binary data: a NUL at byte {nul + 1}")
    try:
        # Once more with the mark, so that the error counts the bytes of the file.
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        place = f"byte 0x{data[error.start]:02x} at byte {error.start + 1} ({_place(before, len(before))})"
        raise UnreadableError(f"expected UTF-8, found {place}{_hint(data)}") from None


def _decoded_utf16(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding)
        place = f"bytes that are no character at byte {error.start + 3} ({_place(before, len(before))})"
        raise UnreadableError(f"expected UTF-16, as its first two bytes announce, found {place}") from None


def _hint(data: bytes) -> str:
    """What the encoding may be instead, with the repair; empty where nothing speaks for it."""
    good, bad = 0, 0
    for char in data.decode("utf-8", "replace"):
        bad += char == "\ufffd"
        good += char != "\ufffd" and not char.isascii()
    if good > bad:
        return "; other characters of the file are UTF-8: this one may have been pasted from elsewhere"
    strange = [char for char in data.decode("cp1252", "replace") if not char.isascii()]
    if sum(char in _WESTERN for char in strange) * 10 < len(strange) * 9:
        return ""
    return "; it looks like Latin-1 (Windows-1252): convert the file to UTF-8"


def _place(text: str, offset: int) -> str:
    line, column = Lines(text).position(offset)
    return f"line {line}, column {column}"
