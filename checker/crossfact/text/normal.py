"""Normal forms of a text: what to compare instead of the letters as typed."""

import re
import unicodedata

# Marks and spaces that newsrooms type in several ways, one code point to one: offsets survive.
_SAME = {
    "\u2019": "'",
    "\u02bc": "'",
    "\u2018": "'",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\u2007": " ",
    "\t": " ",
    "\u2011": "-",
    "\u2010": "-",
}
_WORDS = re.compile(r"[^\W_]+(?:['\-][^\W_]+)*")
_APOSTROPHE = re.compile(r"['\-]")


def same_length(text: str) -> str:
    """Lower case, plain apostrophes, hyphens and spaces; as many code points as the text.

    A letter whose lower case is longer than itself (U+0130) is kept as it is.
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return plain(lower)


def plain(text: str) -> str:
    """Apostrophes, hyphens and spaces in their plain form, letter case kept; same length."""
    if text.isascii():
        return text.replace("\t", " ")
    # Ten searches in C are quicker than a table that is asked for every letter.
    for typed, same in _SAME.items():
        if typed in text:
            text = text.replace(typed, same)
    return text


def without_accents(text: str) -> str:
    """The text without combining marks: é as e. The length may change."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """The words of a text in normal form: lower case, no punctuation; l'eau is one word."""
    return _WORDS.findall(same_length(text))


def squeeze(text: str) -> str:
    """The words of a text joined by single spaces: what fingerprints are made of."""
    return " ".join(words(text))


def pieces(word: str) -> list[str]:
    """The parts of a normalised word between apostrophes and hyphens: l'eau gives l, eau."""
    if "'" not in word and "-" not in word:
        return [word] if word else []
    return [piece for piece in _APOSTROPHE.split(word) if piece]
