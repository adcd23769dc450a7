"""Tokens: the words, figures and marks of a text, with their places."""

import re
from functools import lru_cache

from attrs import frozen

from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.place import Span
from crossfact.text.normal import same_length

_URL = r"(?:https?://|www\.)[^\s<>\"«»]*[^\s<>\"«».,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
# A figure keeps its thousands marks, decimals and inner spaces (a group of three after each).
_FIGURE = r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,:/]\d+)*"


@frozen
class Token:
    """A token: its place in the text, its text, and its normal form of equal length."""

    span: Span
    text: str
    norm: str


def alternatives(words: tuple[str, ...] | list[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


@lru_cache(maxsize=64)
def _pattern(data: PackData) -> re.Pattern[str]:
    """The token pattern of a language; matched against the normal form (plain apostrophes, lower case)."""
    parts = [_URL]
    if data.abbreviations:
        parts.append(rf"(?<![\w'])(?:{alternatives(data.abbreviations)})(?![\w])")
    if data.elisions:
        parts.append(rf"(?<![\w'])(?:{alternatives(data.elisions)})'(?=\w)")
    parts.append(_FIGURE)
    endings = alternatives(data.clitic_endings)
    inner = r"(?:['\-](?=\w)[^\W\d_]+\w*)*"
    if endings:
        # Several may follow each other (donnez-le-moi), but no other word: Aix-les-Bains is one token.
        ending = rf"(?:{endings})(?=(?:{endings})*(?!\w|-\w))"
        parts.append(ending)
        inner = rf"(?:(?!{ending})['\-](?=\w)\w+)*"
    if data.contractions:
        # n't and 's must not be swallowed by the word before them: "does" + "n't", "mayor" + "'s".
        contraction = rf"(?:{alternatives(data.contractions)})(?!\w)"
        parts.append(contraction)
        inner = rf"(?:(?!{contraction}){inner[3:-2]})*"
        parts.append(rf"(?:(?!{contraction})\w)+{inner}")
    parts.append(rf"\w+{inner}")
    parts.append(r"\.{2,}|[^\w\s]")
    return re.compile("|".join(parts))


def tokenize(text: str, span: Span, pack: LanguagePack) -> tuple[Token, ...]:
    """The tokens of a stretch of text, in order.

    Elided words (l', qu'), contracted endings (n't, 's), inverted pronouns (-t-il), abbreviations with
    their stop, figures with inner spaces, addresses and marks are one token each; whatever is not white
    space belongs to some token, so tokens and gaps together give the text again.
    """
    norm = same_length(span.of(text))
    start = span.start
    return tuple(
        Token(Span(start + m.start(), start + m.end()), text[start + m.start() : start + m.end()], m.group())
        for m in _pattern(pack.data).finditer(norm)
    )
