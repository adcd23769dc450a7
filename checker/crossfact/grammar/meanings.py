"""Meanings: the words of a pack, by the categories that the rules of numbers, quantities and dates name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from crossfact.grammar.lexicon import Lexicon, Meaning
from crossfact.grammar.units import currency_names, letter, unit_names
from crossfact.model.number_words import DateWords, NumberWords
from crossfact.model.pack import PackData
from crossfact.model.quantity import Hedge, Unit
from crossfact.text.normal import without_accents

# What rules may name: every category, whether or not a language has words of it.
NUMBERS = [
    "zero",
    "unit",
    "one",
    "teen",
    "eleven",
    "ten",
    "vigesimal",
    "hundred",
    "thousand",
    "scale",
    "article",
    "doubtful",
    "indefinite",
    "joiner",
    "half",
    "inner",
    "and_half",
    "point",
    "minus",
    "suffix",
    "bare_suffix",
    "whole_hundred",
    "plain",
    "dozen",
    "fraction",
    "ordinal",
    "over",
    "among",
    "multiple",
    "times",
    "multiplying",
    "dividing",
    "label",
    "hedge",
    "hedge_after",
    "linker",
    "determiner",
]
UNITS = ["measure", "currency", "sign", "symbol", "turn", "angle", "age_word", "taking"]
DATES = [
    "month",
    "weekday",
    "filler",
    "relative",
    "previous",
    "current",
    "next",
    "ago",
    "earlier",
    "before",
    "ahead",
    "later",
    "early",
    "mid",
    "late",
    "season",
    "quarter",
    "half_year",
    "quarter_letter",
    "half_letter",
    "overnight",
    "decade_word",
    "century",
    "decade_opening",
    "night",
    "weekend",
    "holiday",
    "meridiem",
    "hour",
    "clock_before",
    "noon",
    "span",
    "interval_opening",
    "until",
]
_SCALE, _HUNDRED, _TEN = 1000, 100, 10
_GAP = re.compile(r"[\s\-]+")
# The lengths of time that dates are reckoned in, by the symbols of their units.
_SPANS = {"d": "day", "wk": "week", "fortnight": "fortnight", "mo": "month", "yr": "year"}


def lexicon(data: PackData, extra: Mapping[str, Unit]) -> Lexicon:
    """The lexicon of a pack, with the unit names that plugins add."""
    meanings: dict[str, list[Meaning]] = defaultdict(list)

    def add(category: str, words: Iterable[str] | Mapping[str, Any], written: Iterable[str] = ()) -> None:
        table = words if isinstance(words, Mapping) else dict.fromkeys(words, True)
        for word, value in table.items():
            key = _GAP.sub(" ", word.lower()).rstrip("'")
            meanings[key].append(Meaning(category, value, frozenset(written)))

    _numbers(data.numbers, data, add)
    _units(data, extra, add)
    _dates(data.dates, add)
    for kind, words in (
        (Hedge.ABOUT, data.hedges.about),
        (Hedge.AT_LEAST, data.hedges.at_least),
        (Hedge.MORE_THAN, data.hedges.more_than),
        (Hedge.AT_MOST, data.hedges.at_most),
        (Hedge.LESS_THAN, data.hedges.less_than),
    ):
        add("hedge", dict.fromkeys(words, kind))
    for number, (opening, joiner) in enumerate(data.ranges.pairs):
        add(f"open{_letter(number)}", [opening] if opening else [])
        add(f"join{_letter(number)}", [joiner] if joiner.isalpha() else [])
    names = {_GAP.sub(" ", key): tuple(found) for key, found in meanings.items()}
    return Lexicon(names, data)


def _letter(number: int) -> str:
    return "abcdefghijklmnop"[number]


def _numbers(words: NumberWords, data: PackData, add: Any) -> None:
    indefinite = set(words.indefinite)
    units = {w: v for w, v in words.units.items() if w not in indefinite}
    add("zero", {w: v for w, v in units.items() if v == 0})
    add("unit", {w: v for w, v in units.items() if 0 < v < _TEN})
    add("one", {w: v for w, v in units.items() if v == 1})
    add("teen", {w: v for w, v in units.items() if v >= _TEN})
    add("eleven", {w: v for w, v in units.items() if v == _TEN + 1})
    add("ten", words.tens)
    add("vigesimal", {w: v for w, v in words.tens.items() if v in words.vigesimal})
    add("hundred", dict.fromkeys(words.hundreds, _HUNDRED))
    coins = {name for names in data.currencies.values() for name in names}
    # Behind a figure a word that is a coin too is money: 30 cents.
    add("whole_hundred", {w: _HUNDRED for w in words.hundreds if w not in coins})
    add("thousand", {w: v for w, v in words.scales.items() if v == _SCALE})
    add("scale", {w: v for w, v in words.scales.items() if v > _SCALE})
    add(
        "article", dict.fromkeys((*words.indefinite, *(w for w in words.ambiguous if words.units[w] == 1)), 1)
    )
    add("indefinite", words.indefinite)
    add("doubtful", {w: words.units[w] for w in words.ambiguous})
    add("joiner", words.joiners)
    add("half", words.half)
    add("and_half", words.halves)
    add("inner", data.hedges.inner)
    add("point", words.points)
    add("minus", words.minus)
    add("dozen", words.dozens)
    ranks = {form: v for w, v in words.ordinals.items() for form in (w, without_accents(w))}
    add("ordinal", ranks)
    add("fraction", words.fractions)
    add("fraction", {f"{w}s": v for w, v in ranks.items() if v > 2 and f"{w}s" not in words.fractions})
    add("over", words.over)
    add("among", words.among)
    add("multiple", words.multiples)
    add("times", words.times)
    add("multiplying", words.multiplying)
    add("dividing", words.dividing)
    add("label", words.labels)
    add("linker", data.linkers)
    add("hedge_after", {w: Hedge(kind) for kind, ws in data.hedges.after.items() for w in ws})
    add("determiner", data.articles)
    measures = {name for names in data.units.values() for name in names}
    for suffix, value in words.suffixes.items():
        add("suffix", {suffix: value}, [suffix])
        if suffix.lower() not in measures:
            add("bare_suffix", {suffix: value}, [suffix])


def _units(data: PackData, extra: Mapping[str, Unit], add: Any) -> None:
    units = {**unit_names(data.units), **extra}
    for name, unit in units.items():
        single = len(name) == 1 and name.isalpha()
        add("measure", {name: unit}, tuple(letter(name, unit)) if single else ())
        if single or not name.isalpha():
            add("symbol", {name: unit}, tuple(letter(name, unit)) if single else ())
        if unit.dimension == "temperature" and name in data.bare_degrees:
            add("turn", {name: unit})
        if unit.symbol in _SPANS:
            add("span", {name: _SPANS[unit.symbol]})
    add("angle", data.angles)
    add("age_word", data.roles.age_before)
    add("taking", [word for word in data.roles.period_before if " " not in word])
    for name, unit in currency_names(data.currencies).items():
        code = len(name) == len("USD") and name.upper() == unit.symbol
        # A code is written in capitals: ALL is a currency, all is not.
        add("currency", {name: unit}, [name.upper()] if code else ())
        if not name.isalpha() or code:
            add("sign", {name: unit}, [name.upper()] if code else ())


def _dates(words: DateWords, add: Any) -> None:
    for category, table in (("month", words.months), ("weekday", words.weekdays)):
        add(category, {w: v for w, v in table.items() if w not in words.bare_ambiguous})
        for word in words.bare_ambiguous:
            if word in table:
                add(category, {word: table[word]}, (word.capitalize(), word.upper()))
    add("filler", words.fillers)
    add("relative", words.relative)
    add("noon", words.noon)
    add("season", words.seasons)
    add("holiday", words.holidays)
    for category, names in (
        ("previous", words.previous),
        ("current", words.current),
        ("next", words.next),
        ("ago", words.ago),
        ("ahead", words.ahead),
        ("earlier", words.earlier),
        ("before", words.before),
        ("later", words.later),
        ("early", words.early),
        ("mid", words.mid),
        ("late", words.late),
        ("quarter", words.quarters),
        ("half_year", words.halves),
        ("quarter_letter", words.quarter_letters),
        ("half_letter", words.half_letters),
        ("decade_word", words.decades),
        ("century", words.centuries),
        ("decade_opening", words.decade_openings),
        ("night", (*words.nights, *words.overnight)),
        ("overnight", words.overnight),
        ("weekend", words.weekends),
        ("interval_opening", words.interval_openings),
        ("until", words.interval_joiners),
        ("meridiem", words.time),
        ("hour", words.hours),
        ("clock_before", words.clock),
    ):
        add(category, names)
