"""Readings of words, in the terms of Universal Dependencies."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol, runtime_checkable

from attrs import frozen


@lru_cache(maxsize=4096)
def features(feats: str) -> Mapping[str, str]:
    """The features of a feature string (UD), by name."""
    return dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair)


@frozen
class Reading:
    """One way to read a word form: lemma, part of speech (UPOS) and features (UD, names sorted).

    ``guessed`` marks a reading made from the shape or the ending of a word that no table holds.
    """

    lemma: str
    upos: str
    feats: str = ""
    guessed: bool = False

    def feat(self, name: str) -> str | None:
        """The value of a feature, or None."""
        return features(self.feats).get(name)


@frozen
class Form:
    """A token as written, with the reading chosen for it.

    ``norm`` is its text in normal form, of equal length. ``mark`` is the character for its part in the
    patterns of groups, ``sign`` the character for its kind, private to the lexicon that made it.
    """

    text: str
    norm: str
    lemma: str
    upos: str
    feats: str = ""
    guessed: bool = False
    mark: str = ""
    sign: str = ""


@runtime_checkable
class WordReader(Protocol):
    """What a language pack reads words with."""

    def readings(self, form: str) -> tuple[Reading, ...]:
        """Every reading of a form, the likeliest first; guesses for unknown words, never nothing."""
        ...
