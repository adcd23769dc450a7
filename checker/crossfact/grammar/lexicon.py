"""The lexicon: which categories a word of a text may be of, for the rules of numbers, quantities and dates.

Everything a pack says of number words, units, hedges and dates is looked up here, word by word. A word is
of several categories at once (second is an ordinal and a unit; mars a month); each distinct set of them
has a sign of its own, so that a sentence becomes a string of signs over which the rules are matched.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import define, field, frozen

from crossfact.grammar.shapes import SHAPES, pattern, shape_values
from crossfact.model.pack import PackData

Values = Mapping[str, Any]
# Signs are taken from a private use area, which no rule's text can hold.
_FIRST_SIGN = 0xE000
# The shapes whose words are looked up.
_LOOKED_UP = frozenset({"plain_word", "word", "known", "sign_of_known"})
# The sign of a further word of a number, and those of what a number of several words may be.
MORE = chr(_FIRST_SIGN - 1)
RUNS = {
    name: chr(_FIRST_SIGN - 2 - at) for at, name in enumerate(("number", "part", "rank", "dozen", "short"))
}
_MOST_REMEMBERED = 65_536
_GAP = re.compile(r"[\s\-]+")


@frozen
class Entry:
    """What a word may be: its sign, and a value for each of its categories."""

    sign: str
    values: Values


@frozen
class Meaning:
    """One category of a word, with its value; ``written`` are the only letter cases it holds for, if any."""

    category: str
    value: Any
    written: frozenset[str] = frozenset()


@frozen(eq=False)
class Lexemes:
    """A stretch of text as words: one sign each in ``signs``, with their places and entries.

    ``common`` are the names of times that are common words too. ``runs`` are the readings of numbers of
    several words, by their first word: in ``signs`` each is one sign, with ``MORE`` for its further words.
    """

    text: str
    signs: str
    starts: list[int]
    ends: list[int]
    entries: list[Entry]
    common: frozenset[str] = frozenset()
    runs: Mapping[int, Any] = field(factory=dict)

    def value(self, at: int, category: str) -> Any:
        """What a word is worth as one of a category; None where it is none."""
        return self.entries[at].values.get(category)

    def first(self, span: tuple[int, int] | None, category: str) -> Any:
        """The value of the first word of a span that is of a category."""
        if span is None:
            return None
        found = (self.entries[at].values.get(category) for at in range(*span))
        return next((value for value in found if value is not None), None)

    def written(self, first: int, end: int) -> str:
        """The text of some words."""
        return self.text[self.starts[first] : self.ends[end - 1]]

    def glued(self, at: int) -> bool:
        """Whether a word hangs on the one before it without a space."""
        return at > 0 and self.ends[at - 1] == self.starts[at]


@define(eq=False)
class Lexicon:
    """The words of a language with what they may be."""

    meanings: Mapping[str, tuple[Meaning, ...]]
    data: PackData
    word: re.Pattern[str] = field(init=False)
    common: frozenset[str] = field(init=False)
    signs: dict[frozenset[str], str] = field(factory=dict, init=False)
    _entries: dict[str, Entry] = field(factory=dict, init=False)
    _plain: Entry = field(init=False)
    _known: dict[tuple[str | None, str], Entry] = field(factory=dict, init=False)
    """The words and figures that texts had, by shape and as written."""

    def __attrs_post_init__(self) -> None:
        """Give every set of categories its sign, so that rules can be compiled."""
        self.common = frozenset(self.data.dates.bare_ambiguous)
        self.word = pattern(self.data, self.meanings)
        self._plain = Entry(self.sign_of(frozenset()), {})
        for shape in SHAPES.values():
            self.sign_of(frozenset(shape))
        for meanings in self.meanings.values():
            cases = {written for m in meanings for written in m.written}
            for case in (None, *cases):
                self.sign_of(frozenset(m.category for m in meanings if not m.written or case in m.written))

    def sign_of(self, categories: frozenset[str]) -> str:
        """The sign of a set of categories."""
        return self.signs.setdefault(categories, chr(_FIRST_SIGN + len(self.signs)))

    def categories(self, names: Iterable[str]) -> dict[str, str]:
        """The signs of every category: those of all sets that hold it."""
        signs = {**dict.fromkeys(names, ""), "plain": self.signs[frozenset()], "more": MORE}
        signs |= {f"{name}_run": sign for name, sign in RUNS.items()}
        for categories, sign in self.signs.items():
            for name in categories:
                signs[name] = signs.get(name, "") + sign
        return signs

    def entry(self, written: str, low: str) -> Entry:
        """What a word may be, by its letters as written and in lower case."""
        found = self._entries.get(written)
        if found is not None:
            return found
        key = _GAP.sub(" ", low).rstrip("'")
        meanings = self.meanings.get(key)
        if meanings is None:
            return self._plain
        valid = [m for m in meanings if not m.written or written in m.written]
        entry = Entry(
            self.sign_of(frozenset(m.category for m in valid)), {m.category: m.value for m in valid}
        )
        self._entries[written] = entry
        return entry

    def _read(self, kind: str | None, written: str, low: str) -> Entry:
        """What a word of a shape may be; remembered."""
        values = shape_values(str(kind), written, low, self.data) if kind not in _LOOKED_UP else {}
        # What has the shape alone (the "le" of Roman figures) is a word like any other.
        entry = Entry(self.sign_of(frozenset(values)), values) if values else self.entry(written, low)
        if len(self._known) >= _MOST_REMEMBERED:
            self._known.clear()
        self._known[kind, written] = entry
        return entry

    def lex(self, text: str, low: str) -> Lexemes:
        """The words of a stretch of text; ``low`` is the text in lower case, of equal length."""
        signs, starts, ends, entries = [], [], [], []
        known = self._known
        for found in self.word.finditer(low):
            start, end = found.span()
            kind, written = found.lastgroup, text[start:end]
            entry = known.get((kind, written)) or self._read(kind, written, found.group())
            signs.append(entry.sign)
            starts.append(start)
            ends.append(end)
            entries.append(entry)
        return Lexemes(text, "".join(signs), starts, ends, entries, self.common)
