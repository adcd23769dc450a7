"""Numbers: figures as newsrooms write them, and numbers in words, as pyparsing elements.

Elements match the plain form of a text (plain spaces, hyphens and apostrophes, equal length, case kept)
and yield one ``Number``. The rule of composition is the one the languages here share: a unit may follow
a ten, anything below a hundred may follow a hundred, and a scale multiplies what stands before it.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

import pyparsing as pp
from attrs import frozen

from crossfact.grammar import trie
from crossfact.model.pack import NumberWords
from crossfact.model.quantity import Hedge, Number

Element = pp.ParserElement

_GAP = r"[ \n\-]"
_UNIT, _TEN, _TEEN, _HUNDRED, _THOUSAND = 1, 10, 20, 100, 1000


def whole_words(words: Iterable[str]) -> str:
    """A pattern for any of the words in whatever case, where no letter or figure goes on."""
    return rf"(?i:{trie.pattern(words)})(?!\w)"


def word(table: Mapping[str, int]) -> Element:
    """One of the words of a table, as its value."""
    if not table:
        return pp.NoMatch()
    return pp.Regex(whole_words(table)).add_parse_action(lambda t: table[re.sub(r"\s", " ", t[0].lower())])


def _gap(words: NumberWords) -> Element:
    """What may stand between the words of one number: a space or hyphen, perhaps with "and"."""
    joiners = "|".join(map(re.escape, words.joiners))
    joined = rf"(?i:{_GAP}(?:{joiners}){_GAP}|{_GAP})" if joiners else _GAP
    return pp.Regex(joined).suppress()


def _below_hundred(words: NumberWords) -> Element:
    """0 to 99: a unit, a teen, a ten, a ten and a unit, and sixty-eleven where the language has it."""
    units = {w: v for w, v in words.units.items() if 0 < v < _TEN and w not in ("a", "an")}
    teens = {w: v for w, v in words.units.items() if v < _TEEN}
    vigesimal = {w: v for w, v in words.tens.items() if v in words.vigesimal}
    plain = {w: v for w, v in words.tens.items() if v not in words.vigesimal}
    gap = _gap(words)
    choices = [
        word(vigesimal) + gap + word(teens),
        word(plain) + gap + word(units),
        word(words.tens),
        word(words.units),
    ]
    return pp.MatchFirst([choice.add_parse_action(sum) for choice in choices])


def _times(factor: int, before: Element, words: Iterable[str]) -> Element:
    """A multiplier with the number before it, or alone: two hundred, cent; the value of both."""
    name = pp.Regex(whole_words(words)).suppress()
    return (before + pp.Regex(_GAP).suppress() + name | name).add_parse_action(
        lambda t: factor * (t[0] if t else 1)
    )


def _thousands(words: NumberWords) -> tuple[Element, Element]:
    """A number of thousands in words, with what follows them (deux cent mille trois), and one below a thousand."""
    gap, small = _gap(words), _below_hundred(words)
    units = word({w: v for w, v in words.units.items() if 0 < v < _TEEN})
    hundreds = _times(_HUNDRED, units, words.hundreds)
    part = (hundreds + pp.Optional(gap + small)).add_parse_action(sum) | small
    names = [w for w, v in words.scales.items() if v == _THOUSAND]
    thousands = _times(_THOUSAND, part, names)
    return (thousands + pp.Optional(gap + part)).add_parse_action(sum), part


def spelled(words: NumberWords) -> Element:
    """A whole number below a million in words, as an int: vingt-six; two hundred and one; deux cent mille."""
    thousands, part = _thousands(words)
    return thousands | part


def figures(words: NumberWords) -> Element:
    """A number in figures, as a ``Number``: 1 250, 1,250.5, 3,2; marks as the language has them."""
    return pp.Regex(figure_pattern(words)).add_parse_action(lambda t: read_figures(t[0], words))


def figure_pattern(words: NumberWords) -> str:
    """The pattern of a figure: groups of three behind one kind of mark, perhaps a decimal part."""
    marks = "".join(re.escape(mark) for mark in dict.fromkeys(_plain(m) for m in words.thousands))
    decimal = re.escape(words.decimal)
    grouped = rf"\d{{1,3}}(?P<mark>[{marks}])\d{{3}}(?!\d)(?:(?P=mark)\d{{3}}(?!\d))*"
    return rf"(?:{grouped}|\d+)(?:{decimal}\d+)?(?!\d)"


def _plain(mark: str) -> str:
    return " " if mark.isspace() else mark


def read_figures(written: str, words: NumberWords) -> Number:
    """A figure as a number, with the worth of its last digit as step."""
    whole, _, rest = written.partition(words.decimal)
    digits = re.sub(r"\D", "", whole)
    value = Decimal(f"{digits}.{rest}" if rest else digits)
    return Number(value, Decimal(1).scaleb(-len(rest)), Hedge.EXACT, None, bool(rest))


@frozen
class Rest:
    """The thousands behind the millions: trois millions deux cent mille."""

    value: int


def figure_number(words: NumberWords) -> Element:
    """A number in figures with its scale: 1 250; 2,4 milliards; 3.5 million."""
    return (figures(words) + _scaled(words)).add_parse_action(_compose)


def spelled_number(words: NumberWords) -> Element:
    """A number in words with its scale: vingt-six; three and a half million."""
    return (
        spelled(words).add_parse_action(lambda t: Number(Decimal(t[0]))) + _scaled(words)
    ).add_parse_action(_compose)


def number(words: NumberWords) -> Element:
    """A number in figures or in words, with its scale."""
    return _one(figure_number(words) | spelled_number(words))


def _one(element: Element) -> Element:
    """A choice whose named result is its value: without an action of its own pyparsing would wrap it."""
    return element.add_parse_action(lambda t: t[0])


def short_figures(words: NumberWords) -> Element:
    """A figure with a short scale (3.2bn, 4,8 M), which only a currency makes certain."""
    if not words.suffixes:
        return pp.NoMatch()
    short = pp.Regex(rf"\s?(?:{trie.pattern(words.suffixes)})(?![^\W_])").add_parse_action(
        lambda t: words.suffixes[t[0].strip()]
    )
    return (figures(words) + short).add_parse_action(_compose)


def _scaled(words: NumberWords) -> Element:
    """The scales behind a number, and a half before or behind them."""
    half: Element = pp.NoMatch()
    if words.halves:
        half = pp.Regex(rf"\s{whole_words(words.halves)}").add_parse_action(pp.replace_with("half"))
    scales = {w: v for w, v in words.scales.items() if v >= _THOUSAND}
    spaced = pp.Regex(rf"[\s\-]{whole_words(scales)}").add_parse_action(lambda t: scales[t[0][1:].lower()])
    rest = pp.Regex(_GAP).suppress() + _thousands(words)[0].add_parse_action(lambda t: Rest(t[0]))
    behind = spaced + pp.ZeroOrMore(spaced) + pp.Optional(rest) + pp.Optional(half)
    return pp.Optional(behind | half + pp.Optional(behind))


def _compose(tokens: pp.ParseResults) -> Number:
    """Mantissa, halves and scales as one number; a scale word makes the last digit a rounded one."""
    base: Number = tokens[0]
    value, step, factor, rounded = base.value, base.step, Decimal(1), base.rounded
    rest = 0
    for item in tokens[1:]:
        if isinstance(item, Rest):
            rest = item.value
        elif item == "half":
            # Half of the scale that stands before: deux millions et demi, two and a half million.
            value, step, rounded = value + Decimal("0.5"), Decimal("0.1"), True
        else:
            factor *= Decimal(item)
            rounded = rounded or item > _THOUSAND
    if rest:
        return Number(
            value * factor + rest, Decimal(1 if rest % _THOUSAND else _THOUSAND), rounded=not rest % _THOUSAND
        )
    return Number(value * factor, step * factor, Hedge.EXACT, None, rounded)
