"""Anchors: where in a text a quantity or a date may begin, and the parse that is tried there.

Scanning prose with pyparsing is some hundred times slower than a regular expression. So one pattern finds
the places where a value can begin, and the grammar parses a short window there. A hedge that leads nowhere
costs nothing: the next anchor is the numeral itself.
"""

import re
from collections.abc import Iterator, Mapping
from weakref import WeakKeyDictionary

import attrs
import pyparsing as pp
from attrs import field, frozen

from crossfact.grammar import trie
from crossfact.grammar.dates import date, date_mark
from crossfact.grammar.numbers import whole_words
from crossfact.grammar.quantities import Quantities, quantities, range_mark
from crossfact.model.claim import CalendarDate, Value
from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.model.quantity import Hedge, Quantity, Unit
from crossfact.text.normal import plain

WINDOW = 160

# Addresses, numbers with letters (A320, 4K, v2), decades (1990s), phone numbers, slashed figures.
# Each begins only where its run of characters begins: tried inside it, a long run would cost its square.
_NO_VALUE = r"""
    https?://\S+ | www\.\S+ | (?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+ |
    (?<!\w)(?<!\w\.)(?=[\w.]*[._]\w)\w+(?:\.\w+)*/\S* |
    \#\d+ | (?<![\w.,])v\.?\ ?\d+(?:\.\d+)* |
    (?<!\w)\+\d[\d\ .-]{7,} | (?<![\w.,])0\d(?:[\ .-]\d\d){4}(?!\d) | (?<!\w)\(?\d{3}\)?[\ -]\d{3}-\d{4} |
    (?<![^\W\d_])[^\W\d_]+-?\d[\w-]* | (?<![\w.,])(?:1\d|20)?\d0s(?!\w) | (?<![\w.,])\d+[/]\d+(?![\d/]) | (?<![\w.,])\d{1,2}:\d\d(?::\d\d)?
"""


@frozen
class Match:
    """A value read in a text: where, and what."""

    span: Span
    value: Value

    @property
    def value_unit(self) -> Unit | None:
        """The unit of a quantity; None for a plain count and for a date."""
        return self.value.unit if isinstance(self.value, Quantity) else None


@frozen(eq=False)
class Grammar:
    """What a language's quantities and dates look like, compiled once from its pack."""

    anchor: re.Pattern[str]
    date_mark: re.Pattern[str]
    date: pp.ParserElement
    range_mark: re.Pattern[str]
    quantities: Quantities
    ambiguous: Mapping[str, int]
    labels: re.Pattern[str]
    dozens: re.Pattern[str]
    cache: dict[str, tuple[Value, int] | None] = field(factory=dict, repr=False)

    def matches(self, prose: str, span: Span) -> Iterator[Match]:
        """The quantities and dates in a stretch of text, in order, none inside another."""
        stretch = span.of(prose)
        text = plain(stretch)
        at = 0
        while found := self.anchor.search(text, at):
            at = found.end()
            if found.lastgroup != "anchor":
                continue
            read = self._read(text, found.start())
            if read:
                value, length = read
                begin = found.start()
                at = begin + length
                place = Span(span.start + begin, span.start + at)
                yield Match(place, attrs.evolve(value, written=stretch[begin:at]))

    def _read(self, text: str, at: int) -> tuple[Value, int] | None:
        """The value that begins at an offset, with its length; None where none does."""
        window = text[at : at + WINDOW]
        if window not in self.cache:
            if len(self.cache) > 20_000:
                self.cache.clear()
            self.cache[window] = self._parse(window)
        read = self.cache[window]
        if read is None or not self._stands_alone(text, at, at + read[1], read[0]):
            return None
        return read

    def _elements(self, window: str) -> Iterator[pp.ParserElement]:
        """What is worth trying: a look at the window spares the parser most of the alternatives."""
        if self.date_mark.match(window):
            yield self.date
        if self.range_mark.match(window):
            yield self.quantities.range
        yield self.quantities.figure if window[0].isdigit() else self.quantities.any

    def _parse(self, window: str) -> tuple[Value, int] | None:
        for element in self._elements(window):
            try:
                tokens = element.parse_string(window)
            except pp.ParseException:
                continue
            value, end = tokens[0], tokens[-1]
            if isinstance(value, CalendarDate | Quantity):
                return value, end
        return None

    def _stands_alone(self, text: str, start: int, end: int, value: Value) -> bool:
        """Whether the reading is a value of its own: no part of a score, a name or a fraction."""
        if isinstance(value, CalendarDate):
            return True
        if re.match(r"[-–/:]\d|\w|[.,]\d", text[end : end + 2]) or re.search(
            r"\d[-–/:.,]$", text[max(0, start - 2) : start]
        ):
            return False
        if self.labels.search(text[max(0, start - 20) : start]):
            return False
        if self.dozens.match(text, end):
            return False
        first = re.match(r"[^\W\d_]*", text[start:end].lower())
        alone = first is not None and self.ambiguous.get(first.group()) == value.number.value
        return not alone or value.number.hedge is not Hedge.EXACT


_COMPILED: "WeakKeyDictionary[PackData, dict[tuple[str, ...], Grammar]]" = WeakKeyDictionary()


def grammar(data: PackData, extra: Mapping[str, Unit] | None = None) -> Grammar:
    """The grammar of a pack, with the unit names that plugins add; compiled once for each."""
    names = tuple(sorted(extra or ()))
    compiled = _COMPILED.setdefault(data, {})
    if names not in compiled:
        compiled[names] = _compile(data, extra or {})
    return compiled[names]


def _compile(data: PackData, extra: Mapping[str, Unit]) -> Grammar:
    labels = "|".join(map(re.escape, sorted(data.numbers.labels, key=len, reverse=True))) or r"(?!)"
    return Grammar(
        re.compile(
            f"(?:{_NO_VALUE}|{_dotted(data)}|{_times(data)})|(?P<anchor>{_openings(data)})",
            re.VERBOSE | re.IGNORECASE,
        ),
        re.compile(date_mark(data.dates, data.numbers)),
        _whole(date(data.dates, data.numbers)),
        re.compile(range_mark(data)),
        Quantities(*map(_whole, attrs.astuple(quantities(data, extra), recurse=False))),
        {word: data.numbers.units[word] for word in data.numbers.ambiguous},
        re.compile(rf"(?<!\w)(?:{labels})\s*$", re.IGNORECASE),
        re.compile(rf"[\s\-]{whole_words(data.numbers.dozens)}"),
    )


def _whole(element: pp.ParserElement) -> pp.ParserElement:
    """An element that skips no white space, keeps tabs, and gives the offset of its end behind its value."""
    end = pp.Empty().set_parse_action(lambda _s, location, _t: location)
    return (element + end).leave_whitespace().parse_with_tabs()


def _dotted(data: PackData) -> str:
    """Dotted numbers (1.2.3), but for dates and for thousands where the language marks them so (1.250.000)."""
    grouped = r"(?!\d{1,3}(?:\.\d{3})+(?![.\d]))" if "." in data.numbers.thousands else ""
    return rf"(?<![\w.,]){grouped}\d+(?:\.\d+){{2,}}(?!\d)(?<!\.(?:19|20)\d\d)"


def _times(data: PackData) -> str:
    """Times of day: 17 h 30, 5.30pm, 9 a.m., à 20 heures; a value of another kind than a count."""
    dates, forms = data.dates, [r"(?!)"]
    if dates.time:
        words = "|".join(map(re.escape, sorted(dates.time, key=len, reverse=True)))
        forms.append(rf"(?<![\w.,])\d{{1,2}}(?:[.:]\d\d)?\s?(?:{words})(?![\w])(?:\s?\d\d(?!\d))?")
    if dates.hours and dates.clock:
        before, hours = "|".join(map(re.escape, dates.clock)), "|".join(map(re.escape, dates.hours))
        forms.append(rf"(?<!\w)(?:{before})\s\d{{1,2}}\s(?:{hours})(?!\w)")
    return "|".join(forms).replace(" ", r"\ ")


def _openings(data: PackData) -> str:
    """The words, figures and signs at which a value may begin."""
    numbers = data.numbers
    words = {
        *numbers.units,
        *numbers.tens,
        *numbers.hundreds,
        *numbers.scales,
        *data.dates.weekdays,
        *data.dates.months,
    }
    words |= {w for group in attrs.astuple(data.hedges, recurse=False) for w in group if not w.endswith("'")}
    words |= {opening for opening, _ in data.ranges.pairs if opening}
    elided = [w for group in attrs.astuple(data.hedges, recurse=False) for w in group if w.endswith("'")]
    signs = [
        n for entries in data.currencies.values() for n in entries if not n[-1].isalnum() and n[-1] != "."
    ]
    signs += [n for entries in data.currencies.values() for n in entries if not n[0].isalpha()]
    codes = [n for entries in data.currencies.values() for n in entries if n.isalpha() and len(n) == 3]
    bounded = [
        (r"(?<!\w)" if s[0].isalpha() else "") + re.escape(s)
        for s in sorted(set(signs), key=lambda s: (-len(s), s))
    ]
    marks = "|".join(bounded) or r"(?!)"
    spelled = trie.pattern(words)
    return (
        rf"(?<![\w.,])(?:{spelled})(?!\w)|(?<!\w)(?:{'|'.join(map(re.escape, elided)) or '(?!)'})|"
        rf"(?<!\w)(?:{'|'.join(codes) or '(?!)'})(?=\s?\d)|(?:{marks})(?=\s?\d)|(?<![\w.,])\d"
    ).replace("#", r"\#")
