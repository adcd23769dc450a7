"""Tokens: the words, figures and marks of a text, with their places.

A text is cut at white space first; the pieces, which repeat in every text, are then cut once each.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from crossfact.model.pack import PackData
from crossfact.text.normal import plain, same_length

_SPACES = " \u00a0\u202f\u2009"
_URL = r"(?:https?://|www\.)[^\s<>\"«»]*[^\s<>\"«».,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
# A figure keeps its thousands marks, decimals and inner spaces (a group of three after each); 3-1 is a score.
_GROUPS = rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}}(?!\d))+(?:[.,]\d+)?"
_FIGURE = rf"{_GROUPS}|\d+(?:[.,:/–-]\d+)*"
_HYPHENATED = re.compile(r"\w+(?:-\w+)+")
# The letter of a name (J. Marlow), in capitals, may be tied to another (J.-P.).
_INITIAL = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.)*(?!\w)")


def alternatives(words: tuple[str, ...] | list[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


@lru_cache(maxsize=64)
def chunk_pattern(data: PackData) -> re.Pattern[str]:
    """The stretches of a text without white space, but for figures and abbreviations that have it inside."""
    spaced = alternatives([word for word in data.abbreviations if " " in word])
    parts = [rf"[^\s\d]*+{_GROUPS}\S*", r"\S+"]
    if spaced:
        parts.insert(0, rf"(?i:[^\s\w]*(?<!\w)(?:{spaced}))(?!\w)")
    return re.compile("|".join(parts))


@lru_cache(maxsize=64)
def _pattern(data: PackData) -> re.Pattern[str]:
    """The token pattern of a language; matched against the normal form (plain apostrophes, lower case)."""
    parts = [_URL]
    if data.abbreviations:
        parts.append(rf"(?<![\w'])(?:{alternatives(data.abbreviations)})(?![\w])")
    if data.elisions:
        parts.append(rf"(?<![\w'])(?:{alternatives(data.elisions)})'(?=\w)")
    if data.splits:
        parts += [
            rf"(?<![\w'-]){re.escape(first)}(?={re.escape(second)}(?![\w'-]))"
            for first, second in data.splits
        ]
    if data.numbers.ordinal_suffixes:
        parts.append(rf"\d+(?:{alternatives(data.numbers.ordinal_suffixes)})(?!\w)(?:-[^\W\d_]+)*")
    parts += [r"\d+(?:-[^\W\d_]{2,})+(?!\w)", _FIGURE]
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
    parts.append(r"\.{2,}|°[cf](?!\w)|[^\w\s]")
    return re.compile("|".join(parts))


def pieces(chunk: str, data: PackData, known: Callable[[str], bool]) -> Sequence[tuple[int, int]]:
    """The places of the tokens in a stretch of text, in order.

    Elided words (l', qu'), contracted endings (n't, 's), inverted pronouns (-t-il), abbreviations with
    their stop, figures with inner spaces, addresses and marks are one token each; whatever is not white
    space belongs to some token. ``known`` says whether a word is in the language's table: a hyphenated one
    that is (rendez-vous) is not cut.
    """
    norm, found, at = same_length(chunk), [], 0
    pattern, straight = _pattern(data), plain(chunk)
    while match := pattern.search(norm, at):
        start, at = match.span()
        if chunk[start].isupper() and at - start == 1 and (initial := _INITIAL.match(chunk, start)):
            at = initial.end() if initial.group().isupper() else at
        elif "-" in norm[at : at + 1] and norm[start].isalpha():
            whole = _HYPHENATED.match(norm, start)
            at = whole.end() if whole and known(straight[start : whole.end()]) else at
        found.append((start, at))
    return found
