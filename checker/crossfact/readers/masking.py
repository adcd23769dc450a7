"""Masking: markup made blank, one space for each code point, so that offsets survive."""

import re
from collections.abc import Iterable

# Line ends stay: lines and columns are counted on the text, sentences are cut on the prose.
_RUN = re.compile(r"[^\r\n]+")


def _spaces(run: re.Match[str]) -> str:
    return " " * (run.end() - run.start())


def _blank(text: str) -> str:
    """As many spaces as the text has code points; line ends are kept."""
    return _RUN.sub(_spaces, text)


def masked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """The text with some stretches (start, end) masked; they come in order, and may overlap."""
    pieces: list[str] = []
    done = 0
    for start, end in stretches:
        if end > done:
            pieces += (text[done:start], _blank(text[max(start, done) : end]))
            done = end
    pieces.append(text[done:])
    return "".join(pieces)


def masked_but(text: str, pieces: Iterable[tuple[int, str]]) -> str:
    """The text masked but for some pieces (start, words), which come in order and apart."""
    parts: list[str] = []
    done = 0
    for start, words in pieces:
        parts += (_blank(text[done:start]), words)
        done = start + len(words)
    parts.append(_blank(text[done:]))
    return "".join(parts)
