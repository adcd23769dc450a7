"""Anchors: the values in a stretch of text, by the rules of its language.

A trigger, one regular expression, passes over sentences that hold neither figure nor number word nor the name of
a time. The others become a string of one sign a word, over which all rules are matched at once: see
``lexicon`` for the words, ``notation`` for the rules, ``numbers``, ``quantities``, ``dates`` and ``relative``
for what they say.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from weakref import WeakKeyDictionary

import attrs
from attrs import frozen

from crossfact.grammar import clock, dates, intervals, meanings, quantities, relative, shares, trie
from crossfact.grammar.lexicon import Lexemes, Lexicon
from crossfact.grammar.notation import Forms, Notation
from crossfact.grammar.reading import Builder, Reading
from crossfact.grammar.runs import runs, with_runs
from crossfact.grammar.shapes import SHAPES
from crossfact.model.claim import ClaimKind, Value
from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.model.quantity import Quantity, Unit
from crossfact.text.normal import plain, same_length

# The words that a value may begin with or hinge on; a sentence without any of them, and without figures, is passed.
_TRIGGERS = [
    "zero",
    "unit",
    "teen",
    "ten",
    "hundred",
    "thousand",
    "scale",
    "dozen",
    "fraction",
    "multiple",
    "month",
    "weekday",
    "relative",
    "season",
    "noon",
    "holiday",
    "previous",
    "next",
    "century",
    "ordinal",
    "hedge",
    "night",
]
_NUMBER_OPENERS = (
    "figure|ordinal_figure|slashed|vulgar|hedge|minus|sign|zero|unit|teen|ten|hundred|thousand|scale|dozen|fraction|"
    "article|half|ordinal|multiple|multiplying|dividing|age_word|determiner|number_run|part_run|rank_run|dozen_run|short_run"
)
_TIED = re.compile(r"[-–/:]\d|\w|[.,]\d")
_BEFORE = re.compile(r"\d[-–/:.,]$|\w$")


@frozen
class Match:
    """A value read in a text: where, and what.

    ``doubtful`` is true of a number word that is mostly something else (one, neuf); ``parts`` are the two
    ends of a range, which may be a change.
    """

    span: Span
    value: Value
    kind: ClaimKind = ClaimKind.QUANTITY
    doubtful: bool = False
    parts: "tuple[Match, ...]" = ()

    @property
    def value_unit(self) -> Unit | None:
        """The unit of a quantity; None for a plain count and for a date."""
        return self.value.unit if isinstance(self.value, Quantity) else None


@frozen(eq=False)
class Grammar:
    """What a language's quantities and dates look like, compiled once from its pack.

    ``values`` are the rules of all values, ``numbers`` those of bare numbers, ``quantities`` those of numbers,
    amounts and ranges, ``dates`` those of dates.
    """

    trigger: re.Pattern[str]
    lexicon: Lexicon
    runs: Forms[Builder]
    values: Forms[Builder]
    numbers: Forms[Builder]
    quantities: Forms[Builder]
    dates: Forms[Builder]

    def matches(self, prose: str, span: Span, norm: str | None = None) -> Iterator[Match]:
        """The quantities and dates in a stretch of text, in order, none inside another.

        ``norm`` is the whole text in normal form, where somebody has it already.
        """
        stretch = span.of(prose)
        low = same_length(stretch) if norm is None else span.of(norm)
        if self.trigger.search(low) is None:
            return
        text = plain(stretch)
        lexemes = with_runs(self.lexicon.lex(text, low), self.runs)
        for reading in _readings(lexemes, self.values, self._stands):
            yield _placed(reading, lexemes, stretch, span.start)

    def every(self, text: str, forms: Forms[Builder]) -> Iterator[Match]:
        """Everything in a text that some forms read, what only a context would bear out too."""
        lexemes = with_runs(self.lexicon.lex(plain(text), same_length(text)), self.runs)
        for reading in _readings(lexemes, forms, lambda _lexemes, _reading: True):
            yield _placed(reading, lexemes, text, 0)

    def _stands(self, lexemes: Lexemes, reading: Reading) -> bool:
        """Whether a reading is a value of its own: no part of a score, a name or a fraction, and no doubtful one."""
        if reading.doubtful and not _countable(lexemes, reading):
            return False
        if reading.kind in (ClaimKind.DATE, ClaimKind.TIME):
            return True
        start, end = lexemes.starts[reading.first], lexemes.ends[reading.end - 1]
        if _TIED.match(lexemes.text, end) or _BEFORE.search(lexemes.text, max(0, start - 2), start):
            return False
        return (
            reading.first == 0 or lexemes.value(reading.first - 1, "label") is None or self._worded(reading)
        )

    def _worded(self, reading: Reading) -> bool:
        return isinstance(reading.value, Quantity) and reading.value.unit is not None


def _readings(
    lexemes: Lexemes, forms: Forms[Builder], stands: Callable[[Lexemes, Reading], bool]
) -> Iterator[Reading]:
    """The readings of a sentence, each behind the one before; where the first form that fits fails, the others."""
    at = 0
    while found := forms.next(lexemes.signs, at):
        number, hit, builder = found
        start = hit.whole[0]
        reading = builder(lexemes, hit)
        if reading is None or not stands(lexemes, reading):
            for other, build in forms.others(lexemes.signs, start, number):
                reading = build(lexemes, other)
                if reading is not None and stands(lexemes, reading):
                    break
            else:
                at = start + 1
                continue
        yield reading
        at = reading.end


def _placed(reading: Reading, lexemes: Lexemes, stretch: str, offset: int) -> Match:
    begin, end = lexemes.starts[reading.first], lexemes.ends[reading.end - 1]
    value = attrs.evolve(reading.value, written=stretch[begin:end])
    parts = tuple(_placed(part, lexemes, stretch, offset) for part in reading.parts)
    return Match(Span(offset + begin, offset + end), value, reading.kind, reading.doubtful, parts)


def _countable(lexemes: Lexemes, reading: Reading) -> bool:
    """Whether a doubtful number word may count what follows: one person, neuf élus; never an article."""
    values, end = lexemes.entries[reading.first].values, reading.end
    if reading.end - reading.first != 1 or "doubtful" not in values or "determiner" in values:
        return False
    plain = lexemes.value(end, "linker") is None if end < len(lexemes.entries) else False
    return (
        plain
        and not lexemes.entries[end].values.keys() - {"taking"}
        and lexemes.text[lexemes.starts[end]].islower()
    )


_COMPILED: "WeakKeyDictionary[PackData, dict[tuple[str, ...], Grammar]]" = WeakKeyDictionary()


def grammar(data: PackData, extra: Mapping[str, Unit] | None = None) -> Grammar:
    """The grammar of a pack, with the unit names that plugins add; compiled once for each."""
    names = tuple(sorted(extra or ()))
    compiled = _COMPILED.setdefault(data, {})
    if names not in compiled:
        compiled[names] = _compile(data, extra or {})
    return compiled[names]


def _compile(data: PackData, extra: Mapping[str, Unit]) -> Grammar:
    lexicon = meanings.lexicon(data, extra)
    shapes = {name for shape in SHAPES.values() for name in shape}
    pairs = [f"{side}{letter}" for side in ("open", "join") for letter in "abcdefghijklmnop"]
    names = (*meanings.NUMBERS, *meanings.UNITS, *meanings.DATES, *shapes, *pairs)
    notation = Notation(lexicon.categories(names))
    quantities.define(notation)
    dates.define(notation)
    money = quantities.money_forms()
    counted = [*shares.share_forms(), *quantities.number_forms()]
    ranges = quantities.range_forms(data)
    calendar = [
        *clock.clock_forms(),
        *intervals.interval_forms(),
        *dates.calendar_forms(data.dates.numeric),
        *relative.relative_forms(),
        *dates.part_forms(),
        *relative.month_forms(),
    ]
    opening = "|".join([_NUMBER_OPENERS, *(p for p in pairs if p.startswith("open"))])
    every = [*calendar, *money, *ranges, *shares.score_forms(), *counted]
    triggers = (
        word
        for word, found in lexicon.meanings.items()
        if any(m.category in _TRIGGERS for m in found) and not any(m.category == "determiner" for m in found)
    )
    return Grammar(
        re.compile(rf"[\d½⅓⅔¼¾]|(?<!\w)(?:{trie.pattern(triggers)})(?!\w)"),
        lexicon,
        runs(notation),
        Forms.of(notation, f"{opening}|{dates.OPENERS}", every),
        Forms.of(notation, _NUMBER_OPENERS, counted),
        Forms.of(notation, f"{opening}|measure", [*money, *ranges, *counted]),
        Forms.of(notation, f"{_NUMBER_OPENERS}|{dates.OPENERS}", calendar),
    )
