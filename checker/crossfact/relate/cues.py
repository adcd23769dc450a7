"""Cues: the words of a language that tie figures, as patterns on the text beside them."""

import re
from collections.abc import Iterable
from weakref import WeakKeyDictionary

from attrs import field, frozen

from crossfact.model.pack import PackData

_FORM = re.compile(r"[^\W\d_]+")
_NEVER = re.compile(r"(?!)")


@frozen(eq=False)
class Cues:
    """The relation words of a pack; texts are in normal form (lower case, plain spaces)."""

    data: PackData
    _ends: dict[str, re.Pattern[str]] = field(factory=dict, repr=False)
    _within: dict[str, re.Pattern[str]] = field(factory=dict, repr=False)
    _starts: dict[str, re.Pattern[str]] = field(factory=dict, repr=False)

    def words(self, name: str) -> tuple[str, ...]:
        """The words of one list of ``[relations]``."""
        return tuple(getattr(self.data.relations, name))

    def end(self, name: str, text: str) -> re.Match[str] | None:
        """A cue that stands last in a text, articles and an opening bracket apart."""
        if name not in self._ends:
            # An elided article touches the noun, and a sign its figure.
            articles = "|".join(
                re.escape(a) if a.endswith("'") else re.escape(a) + r"\s+" for a in self.data.articles
            )
            body = alternatives(self.words(name))
            self._ends[name] = re.compile(rf"(?<![\w-])(?:{body})\s*(?:{articles or '(?!)'})?[-+−]?$")
        return self._ends[name].search(text)

    def start(self, name: str, text: str) -> re.Match[str] | None:
        """A cue that stands first in a text."""
        if name not in self._starts:
            self._starts[name] = re.compile(rf"\W{{0,2}}(?:{alternatives(self.words(name))})(?![\w-])")
        return self._starts[name].match(text)

    def within(self, name: str, text: str) -> re.Match[str] | None:
        """A cue anywhere in a text."""
        if name not in self._within:
            self._within[name] = re.compile(rf"(?<![\w-])(?:{alternatives(self.words(name))})(?![\w-])")
        return self._within[name].search(text)


def telling(phrases: Iterable[str]) -> frozenset[str]:
    """One form of each of some phrases, its longest: a text that holds none of them holds none of the phrases."""
    return frozenset(max(_FORM.findall(phrase), key=len, default="") for phrase in phrases)


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of some phrases, the longest first; white space is free."""
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered) or _NEVER.pattern


_CUES: "WeakKeyDictionary[PackData, Cues]" = WeakKeyDictionary()


def cues(data: PackData) -> Cues:
    """The cues of a pack, compiled when first asked."""
    if data not in _CUES:
        _CUES[data] = Cues(data)
    return _CUES[data]
