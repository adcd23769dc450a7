"""Notation: rules over the categories of words, compiled to regular expressions over one sign a word.

Each word of a sentence is one sign, which stands for all the categories the word may be of. A rule is
written with the names of categories, ``weekday? comma? day:(day) month:(month)``, and reads like the
grammar it is; what runs is a regular expression, in time no parser of objects comes near.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from attrs import define, field, frozen

_NAME = re.compile(r"\(\?P<\w+>|[a-z][a-z_]*")
_TOKEN = re.compile(r"\(\?!|[a-z][a-z_]*:\(|[a-z][a-z_]*|[()|?*+]")
_NOT = "(?!"
_CAPTURE = re.compile(r"([a-z][a-z_]*):\(")
Builder = TypeVar("Builder")


@frozen
class Notation:
    """The signs of every category, and the rules that further rules may name."""

    signs: Mapping[str, str]
    rules: dict[str, str] = field(factory=dict)
    sources: dict[str, str] = field(factory=dict)

    def define(self, name: str, rule: str) -> None:
        """Give a name to a rule; raises KeyError where it names what is neither category nor rule."""
        self.rules[name] = self.pattern(rule)
        self.sources[name] = rule

    def openers(self, rule: str) -> frozenset[str]:
        """The signs that what a rule fits can begin with."""
        tokens = _TOKEN.findall(rule)
        signs, _, _ = self._choice(tokens, 0)
        return signs

    def _choice(self, tokens: list[str], at: int) -> tuple[frozenset[str], bool, int]:
        """What the alternatives from a token on begin with, whether one may be empty, and where they end."""
        signs, empty = frozenset[str](), False
        while True:
            some, may, at = self._sequence(tokens, at)
            signs, empty = signs | some, empty or may
            if at >= len(tokens) or tokens[at] != "|":
                return signs, empty, at
            at += 1

    def _sequence(self, tokens: list[str], at: int) -> tuple[frozenset[str], bool, int]:
        signs, empty = frozenset[str](), True
        while at < len(tokens) and tokens[at] not in "|)":
            word = tokens[at]
            if word.endswith("(") or word == _NOT:
                some, may, at = self._choice(tokens, at + 1)
                if word == _NOT:
                    some, may = frozenset(), True
            elif word in self.sources:
                some, may, _ = self._choice(_TOKEN.findall(self.sources[word]), 0)
            else:
                some, may = frozenset(self.signs[word]), False
            at += 1
            if at < len(tokens) and tokens[at] in "?*+":
                may = may or tokens[at] != "+"
                at += 1
            signs, empty = signs | (some if empty else frozenset()), empty and may
        return signs, empty, at

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
        try:
            first, end = self.match.span(self.prefix + name)
        except IndexError:
            return None
        return None if first == end else (first, end)

    @property
    def whole(self) -> tuple[int, int]:
        """All words of the rule."""
        return self.match.span(self.prefix)


# Longer sources are tried one by one: joined to one expression for each sign they would take longer to compile
# than most texts to read.
_LONG = 20_000


@define(eq=False, slots=False)
class _Form(Generic[Builder]):
    """A rule as source, with the prefix of its groups, the signs it can begin with, and what builds its value."""

    number: int
    prefix: str
    source: str
    starts: frozenset[str]
    builder: Builder

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The regular expression, made when first tried."""
        return re.compile(self.source)


@define(eq=False)
class Forms(Generic[Builder]):
    """Rules with what builds their values, tried in order at every word that can begin one.

    At a word only the rules that can begin with its sign are tried, short ones as one regular expression for each
    sign, made when the sign is first met.
    """

    opener: re.Pattern[str]
    forms: "Sequence[_Form[Builder]]"
    _by_sign: "dict[str, tuple[re.Pattern[str], ...]]" = field(factory=dict, init=False)

    @classmethod
    def of(cls, notation: Notation, openers: str, forms: "Sequence[tuple[str, Builder]]") -> "Forms[Builder]":
        """Compile forms; ``openers`` is a rule that any place worth a try fits."""
        made = []
        for number, (rule, builder) in enumerate(forms):
            prefix = f"f{number}_"
            pattern = re.sub(r"\(\?P<(\w+)>", rf"(?P<{prefix}\1>", notation.pattern(rule))
            made.append(_Form(number, prefix, f"(?P<{prefix}>{pattern})", notation.openers(rule), builder))
        return cls(re.compile(notation.pattern(openers)), made)

    def _beginning(self, sign: str) -> tuple[re.Pattern[str], ...]:
        """The expressions to try at a word, in order."""
        found = self._by_sign.get(sign)
        if found is None:
            chosen = [form for form in self.forms if sign in form.starts]
            if sum(len(form.source) for form in chosen) > _LONG:
                found = tuple(form.pattern for form in chosen)
            else:
                found = (re.compile("|".join(form.source for form in chosen) or r"(?!)"),)
            self._by_sign[sign] = found
        return found

    def next(self, signs: str, at: int) -> tuple[int, Hit, Builder] | None:
        """The first form that fits from ``at`` on, with its number."""
        while opener := self.opener.search(signs, at):
            start = opener.start()
            for pattern in self._beginning(signs[start]):
                match = pattern.match(signs, start)
                if match is not None:
                    prefix = match.lastgroup or ""
                    number = int(prefix[1:-1])
                    return number, Hit(match, prefix), self.forms[number].builder
            at = start + 1
        return None

    def others(self, signs: str, at: int, number: int) -> "list[tuple[Hit, Builder]]":
        """What else fits at ``at``, of the forms behind ``number``."""
        matches = (
            (form, form.pattern.match(signs, at))
            for form in self.forms[number + 1 :]
            if signs[at] in form.starts
        )
        return [(Hit(match, form.prefix), form.builder) for form, match in matches if match]
