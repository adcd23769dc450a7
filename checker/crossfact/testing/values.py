"""Values: whatever the tables of a pack say of numbers and dates is read back from a text as they say."""

import itertools
from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from crossfact.config.typed import SettingsError
from crossfact.grammar.anchors import Grammar, grammar
from crossfact.model.claim import CalendarDate, Value
from crossfact.model.number_words import NumberWords
from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.model.quantity import Hedge, Quantity
from crossfact.testing.laws import Laws

_HUNDRED, _THOUSAND = 100, 1000
_ELIDED = "'"


def check_values(data: PackData, laws: Laws) -> None:
    """Note what the numbers, hedges, ranges, units, currencies and dates of a pack break."""
    if not _check_tables(data, laws):
        return
    try:
        compiled = grammar(data)
    except (SettingsError, KeyError) as error:
        laws.expect(False, f"expected tables that make a grammar, found {error}")
        return
    read = _Reader(compiled, laws)
    _check_figures(data, read)
    _check_spelled(data, read)
    _check_hedges(data, read)
    _check_units(data, read)
    _check_dates(data, read)


def _check_tables(data: PackData, laws: Laws) -> bool:
    """Note where the tables of numbers do not fit each other; returns whether they do."""
    before = len(laws.broken)
    numbers = data.numbers
    laws.expect(len(numbers.decimal) == 1, f"numbers.decimal: expected one mark, found {numbers.decimal!r}")
    laws.expect(
        numbers.decimal not in numbers.thousands,
        f"numbers.thousands: expected other marks than the decimal one, found {numbers.decimal!r}",
    )
    strange = set(numbers.ambiguous) - set(numbers.units)
    laws.expect(not strange, f"numbers.ambiguous: expected words of numbers.units, found {sorted(strange)}")
    alone = set(numbers.vigesimal) - set(numbers.tens.values())
    laws.expect(not alone, f"numbers.vigesimal: expected values of numbers.tens, found {sorted(alone)}")
    small = {name: value for name, value in numbers.scales.items() if value < _THOUSAND}
    laws.expect(not small, f"numbers.scales: expected 1000 and more, found {small}")
    return len(laws.broken) == before


@frozen
class _Reader:
    """Reads texts with a pack's grammar, and notes where one is not the value it should be."""

    grammar: Grammar
    laws: Laws

    def quantity(self, text: str) -> Quantity | None:
        """The quantity that the whole of a text is, or None."""
        found = self._value(text)
        return found if isinstance(found, Quantity) else None

    def number(self, text: str, value: Decimal, key: str) -> None:
        """Note where a text is not read as a number."""
        found = self.quantity(text)
        seen = found.number.value if found else self.seen(text)
        self.laws.expect(seen == value, f"{key}: expected {text!r} to be {value}, found {seen}")

    def date(self, text: str, date: CalendarDate, key: str) -> None:
        """Note where a text is not read as a date."""
        found = self._value(text)
        same = isinstance(found, CalendarDate) and _parts(found) == _parts(date)
        self.laws.expect(same, f"{key}: expected {text!r} to be {_parts(date)}, found {self.seen(text)}")

    def _value(self, text: str) -> Value | None:
        span = Span(0, len(text))
        found = list(self.grammar.matches(text, span))
        return found[0].value if len(found) == 1 and found[0].span == span else None

    def seen(self, text: str) -> str:
        """What is read in a text, for an error."""
        found = self.grammar.matches(text, Span(0, len(text)))
        return ", ".join(f"{match.span.of(text)!r} as {_said(match.value)}" for match in found) or "nothing"


def _said(value: Value) -> str:
    if isinstance(value, CalendarDate):
        return str(_parts(value))
    if not isinstance(value, Quantity):
        return value.reading
    unit = f" {value.unit.symbol}" if value.unit else ""
    return f"{value.number.hedge.value} {value.number.value}{unit}"


def _parts(date: CalendarDate) -> tuple[int | None, ...]:
    return (date.year, date.month, date.day, date.weekday)


def _check_figures(data: PackData, read: _Reader) -> None:
    """Figures are the same with every mark between their thousands, and with none."""
    for mark in ("", *data.numbers.thousands):
        read.number(f"12{mark}345", Decimal(12345), "numbers.thousands")
        read.number(f"1{mark}234{mark}567", Decimal(1234567), "numbers.thousands")
        read.number(f"1{mark}234{data.numbers.decimal}5", Decimal("1234.5"), "numbers.decimal")
    for name, value in data.numbers.scales.items():
        read.number(f"3 {name}", Decimal(3 * value), "numbers.scales")
    names = [name for entries in data.currencies.values() for name in entries if name.isalpha()]
    # A code may need its capitals; a longer name never does.
    money = next((name for name in names if len(name) > len("USD")), "")
    for name, value in data.numbers.suffixes.items() if money else ():
        read.number(f"3{name} {money}", Decimal(3 * value), "numbers.suffixes")


def _check_spelled(data: PackData, read: _Reader) -> None:
    """Numbers in words are read back, those up to a hundred in every way that the tables can spell them."""
    numbers = data.numbers
    alone = {*numbers.ambiguous, *numbers.indefinite}
    for text, value in _spellings(numbers):
        if text not in alone:
            read.number(text, Decimal(value), "numbers")
    # An ambiguous word counts behind a hedge.
    for word in set(numbers.ambiguous) - set(numbers.indefinite):
        for hedge in [h for h in data.hedges.at_least if h[-1].isalpha()][:1]:
            read.number(f"{hedge} {word}", Decimal(numbers.units[word]), "numbers.ambiguous")


def _spellings(numbers: NumberWords) -> Iterator[tuple[str, int]]:
    """The numbers from 0 to 100 in words, and the single words beyond."""
    yield from numbers.units.items()
    yield from numbers.tens.items()
    yield from ((word, _HUNDRED) for word in numbers.hundreds)
    gaps = (
        " ",
        "-",
        *(f" {joiner} " for joiner in numbers.joiners),
        *(f"-{joiner}-" for joiner in numbers.joiners),
    )
    for (ten, tens), (unit, units), gap in itertools.product(
        numbers.tens.items(), numbers.units.items(), gaps
    ):
        most = 20 if tens in numbers.vigesimal else 10
        # "And" stands before one and eleven alone: vingt et un, soixante et onze.
        joined = gap.strip(" -") != ""
        if joined and units not in (1, 11):
            continue
        if 0 < units < most and unit not in (*numbers.ambiguous, *numbers.indefinite):
            yield f"{ten}{gap}{unit}", tens + units


def _check_hedges(data: PackData, read: _Reader) -> None:
    """Every hedge is read as what it is, and every range with both its ends."""
    hedges = data.hedges
    kinds = {
        Hedge.ABOUT: hedges.about,
        Hedge.AT_LEAST: hedges.at_least,
        Hedge.MORE_THAN: hedges.more_than,
        Hedge.AT_MOST: hedges.at_most,
        Hedge.LESS_THAN: hedges.less_than,
    }
    for kind, words in kinds.items():
        for word in words:
            text = f"{word}{'' if word.endswith(_ELIDED) else ' '}345"
            found = read.quantity(text)
            read.laws.expect(
                found is not None and found.number.hedge is kind and found.number.value == 345,
                f"hedges.{kind.value}: expected {text!r} to be {kind.value} 345, found {read.seen(text)}",
            )
    for opening, joiner in data.ranges.pairs:
        gap = " " if joiner[-1:].isalpha() else ""
        text = f"{opening} 120{gap}{joiner}{gap}150".strip()
        found = read.quantity(text)
        read.laws.expect(
            found is not None and (found.number.value, found.number.upper) == (Decimal(120), Decimal(150)),
            f"ranges.pairs: expected {text!r} to be 120 to 150, found {read.seen(text)}",
        )


def _check_units(data: PackData, read: _Reader) -> None:
    """Every name of a unit and of a currency is read as it, in lower case or as its symbol is written."""
    for key, table in (("units", data.units), ("currencies", data.currencies)):
        for symbol, names in table.items():
            for name in names:
                if name in (*data.numbers.among, *data.dates.ahead):
                    continue  # a preposition, which is a unit behind a larger one alone: 5 ft 2 in
                # A single letter may have to be the capital: 12 W.
                texts = [f"345 {written}" for written in (name, name.upper())]
                found = [q.unit.symbol for text in texts if (q := read.quantity(text)) and q.unit]
                read.laws.expect(
                    symbol in found,
                    f"{key}.{symbol}: expected {texts[0]!r} to be of that unit, found {read.seen(texts[0])}",
                )


def _check_dates(data: PackData, read: _Reader) -> None:
    """Months and weekdays are read back, in a date with and without a year."""
    dates = data.dates
    capital = set(dates.bare_ambiguous)
    for name, month in dates.months.items():
        written = name.capitalize() if name in capital else name
        read.date(f"7 {written}", CalendarDate(None, month, 7), "dates.months")
        read.date(f"7 {written} 2026", CalendarDate(2026, month, 7), "dates.months")
    full = next(name for name in dates.months if name not in capital)
    for name, weekday in dates.weekdays.items():
        written = name.capitalize() if name in capital else name
        expected = CalendarDate(2026, dates.months[full], 7, weekday)
        read.date(f"{written} 7 {full} 2026", expected, "dates.weekdays")
    read.date("2026-02-26", CalendarDate(2026, 2, 26), "dates")
    order = {"dmy": (7, 2), "mdy": (2, 7)}.get(dates.numeric)
    if order:
        read.date("/".join(map(str, (*order, 2026))), CalendarDate(2026, 2, 7), "dates.numeric")
