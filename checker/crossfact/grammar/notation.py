"""Notation: rules over the categories of words, compiled to regular expressions over one sign a word.

Each word of a sentence is one sign, which stands for all the categories the word may be of. A rule is
written with the names of categories, ``weekday? comma? day:(day) month:(month)``, and reads like the
grammar it is; what runs is a regular expression, in time no parser of objects comes near.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from attrs import field, frozen

_NAME = re.compile(r"\(\?P<\w+>|[a-z][a-z_]*")
_CAPTURE = re.compile(r"([a-z][a-z_]*):\(")
Builder = TypeVar("Builder")


@frozen
class Notation:
    """The signs of every category, and the rules that further rules may name."""

    signs: Mapping[str, str]
    rules: dict[str, str] = field(factory=dict)

    def define(self, name: str, rule: str) -> None:
        """Give a name to a rule; raises KeyError where it names what is neither category nor rule."""
        self.rules[name] = self.pattern(rule)

    def pattern(self, rule: str) -> str:
        """The regular expression of a rule; ``name:(...)`` is a group that can be asked for."""
        grouped = re.sub(r"\((?!\?)", "(?:", _CAPTURE.sub(r"(?P<\1>", rule))
        return re.sub(r"\s+", "", _NAME.sub(self._named, grouped))

    def _named(self, found: re.Match[str]) -> str:
        name = found.group()
        if name.startswith("("):
            return name
        if name in self.rules:
            return f"(?:{self.rules[name]})"
        signs = self.signs[name]
        return f"[{re.escape(signs)}]" if signs else r"(?!)"


@frozen
class Hit:
    """A rule that fits: the words it took, and those of each of its groups, as (first, behind the last)."""

    match: re.Match[str]
    prefix: str

    def span(self, name: str) -> tuple[int, int] | None:
        """The words of a group, or None where it took none."""
        group = self.prefix + name
        if group not in self.match.re.groupindex:
            return None
        first, end = self.match.span(group)
        return None if first == end else (first, end)

    @property
    def whole(self) -> tuple[int, int]:
        """All words of the rule."""
        return self.match.span(self.prefix)


@frozen(eq=False)
class Forms(Generic[Builder]):
    """Rules with what builds their values, tried in order at every word that can begin one."""

    every: re.Pattern[str]
    each: Sequence[tuple[str, re.Pattern[str], Builder]]

    @classmethod
    def of(cls, notation: Notation, openers: str, forms: Sequence[tuple[str, Builder]]) -> "Forms[Builder]":
        """Compile forms; ``openers`` names what any of them begins with, so that most words cost nothing."""
        parts = []
        for number, (rule, builder) in enumerate(forms):
            prefix = f"f{number}_"
            pattern = re.sub(r"\(\?P<(\w+)>", rf"(?P<{prefix}\1>", notation.pattern(rule))
            parts.append((prefix, f"(?P<{prefix}>{pattern})", builder))
        every = rf"(?={notation.pattern(openers)})(?:{'|'.join(pattern for _, pattern, _ in parts)})"
        return cls(re.compile(every), [(p, re.compile(pattern), b) for p, pattern, b in parts])

    def next(self, signs: str, at: int) -> tuple[int, Hit, Builder] | None:
        """The first form that fits from ``at`` on, with its number."""
        match = self.every.search(signs, at)
        if match is None:
            return None
        prefix = match.lastgroup or ""
        number = int(prefix[1:-1])
        return number, Hit(match, prefix), self.each[number][2]

    def others(self, signs: str, at: int, number: int) -> "list[tuple[Hit, Builder]]":
        """What else fits at ``at``, of the forms behind ``number``."""
        found = []
        for prefix, pattern, builder in self.each[number + 1 :]:
            match = pattern.match(signs, at)
            if match:
                found.append((Hit(match, prefix), builder))
        return found
