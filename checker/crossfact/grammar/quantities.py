"""Quantities: hedge, number or range, unit or currency, at an anchor."""

import re
from collections.abc import Mapping
from decimal import Decimal

import attrs
import pyparsing as pp
from attrs import frozen

from crossfact.grammar import trie
from crossfact.grammar.numbers import figure_number, number, short_figures, spelled_number, whole_words
from crossfact.grammar.units import currency_names, letter, unit_names
from crossfact.model.pack import DateWords, HedgeWords, NumberWords, PackData
from crossfact.model.quantity import Hedge, Number, Quantity, Unit

_SPACE = r"[ \n]*"


def _hedge(words: HedgeWords) -> pp.ParserElement:
    """A hedge before a number, as a ``Hedge``."""
    kinds: Mapping[Hedge, tuple[str, ...]] = {
        Hedge.ABOUT: words.about,
        Hedge.AT_LEAST: words.at_least,
        Hedge.MORE_THAN: words.more_than,
        Hedge.AT_MOST: words.at_most,
        Hedge.LESS_THAN: words.less_than,
    }
    by_word = {w: kind for kind, entries in kinds.items() for w in entries}
    elided = [w for w in by_word if w.endswith("'")]
    spaced = [w for w in by_word if not w.endswith("'")]
    forms = [pp.Regex(rf"{whole_words(spaced)}[ \n]+")]
    if elided:
        forms.append(pp.Regex(f"(?i:{'|'.join(elided)})"))
    return pp.MatchFirst(forms).add_parse_action(lambda t: by_word[" ".join(t[0].lower().split())])


def _unit(names: Mapping[str, Unit]) -> pp.ParserElement:
    """A unit after a number: km, °C, pour cent, millions d'euros' euros (linkers are skipped)."""
    words = whole_words(n for n in names if n[-1:].isalnum() and len(n) > 1)
    letters = "".join(letter(n, u) for n, u in names.items() if len(n) == 1 and n.isalpha())
    # One letter is a unit behind a figure alone: 16 F, but not an F-16.
    single = rf"(?:(?<=\d)|(?<=\d[ \n\-]))[{letters}](?!\w)" if letters else r"(?!)"
    return pp.Regex(rf"[ \n\-]?(?:{words}|{single})|[ ]?(?i:{_signs(names)})").add_parse_action(
        lambda t: names[" ".join(t[0].lower().replace("\n", " ").lstrip(" -").split())]
    )


def _signs(names: Mapping[str, Unit]) -> str:
    signs = sorted((n for n in names if not n[-1:].isalnum()), key=len, reverse=True)
    return "|".join(map(re.escape, signs)) or r"(?!)"


def _linker(data: PackData) -> pp.ParserElement:
    """What may stand between a number and its currency: trois millions d'euros."""
    return pp.Regex(
        rf"[ \n]+(?:(?i:{'|'.join(map(re.escape, data.linkers))})(?:'|[ \n]+(?=\w)))(?=\w)"
    ).suppress()


def _half(words: NumberWords) -> pp.ParserElement:
    """A half behind the unit: deux ans et demi, an hour and a half."""
    return pp.Regex(rf"[ \n]{whole_words(words.halves)}") if words.halves else pp.NoMatch()


def _month(dates: DateWords) -> pp.ParserElement:
    """A month right behind a number, which is its day; one that is a common word too needs its capital."""
    capital = [name.capitalize() for name in dates.months if name in dates.bare_ambiguous]
    certain = whole_words(name for name in dates.months if name not in dates.bare_ambiguous)
    return pp.Regex(rf"[ \n]+(?:{certain}|{trie.pattern(capital)}(?!\w))")


@frozen(eq=False)
class Quantities:
    """The elements of quantities, by what a window begins with and whether a range may stand in it.

    A figure is most of what is read; its element tries neither hedges nor spelled numbers.
    """

    figure: pp.ParserElement
    any: pp.ParserElement
    range: pp.ParserElement


def quantities(data: PackData, extra: Mapping[str, Unit] | None = None) -> Quantities:
    """Quantities as ``Quantity`` values (``written`` is left empty): près de 1,3 milliard d'euros; $3.2bn.

    ``extra`` are further unit names, those that plugins declare.
    """
    units = {**unit_names(data.units), **(extra or {})}
    money = currency_names(data.currencies)
    tail = _tail(data, units, money)
    short = short_figures(data.numbers).set_results_name("number") + _after(data, money)
    figure = short | figure_number(data.numbers).set_results_name("number") + tail
    spelled = spelled_number(data.numbers).set_results_name("number") + tail
    whole = pp.Optional(_hedge(data.hedges).set_results_name("hedge")) + (
        _signed(data, money) | figure | spelled
    )
    ranged = _range(data, units, money)
    return Quantities(_finished(figure), _finished(whole), _finished(ranged))


def _finished(element: pp.ParserElement) -> pp.ParserElement:
    return pp.And([element]).add_parse_action(_build)


def _after(data: PackData, money: Mapping[str, Unit]) -> pp.ParserElement:
    """A currency behind a number: euros, d'euros, €."""
    return pp.Optional(_linker(data)) + _unit(money).set_results_name("unit")


def _tail(data: PackData, units: Mapping[str, Unit], money: Mapping[str, Unit]) -> pp.ParserElement:
    """What may follow a number: a currency, or a unit and perhaps a half of it."""
    half = pp.Optional(_half(data.numbers).set_results_name("half"))
    return pp.Optional(_after(data, money) | _unit(units).set_results_name("unit") + half)


def _signed(data: PackData, money: Mapping[str, Unit]) -> pp.ParserElement:
    """A currency before a number: $3.2bn, CHF 40."""
    signs = {
        n: u for n, u in money.items() if not n.isalpha() or (len(n) == len("USD") and n.upper() == u.symbol)
    }
    before = pp.Regex(
        rf"(?i:{'|'.join(map(re.escape, sorted(signs, key=len, reverse=True)))}){_SPACE}"
    ).add_parse_action(lambda t: signs[t[0].strip().lower()])
    amount = (short_figures(data.numbers) | number(data.numbers)).add_parse_action(lambda t: t[0])
    return before.set_results_name("unit") + amount.set_results_name("number")


def range_mark(data: PackData) -> str:
    """A pattern that finds, near the beginning of a window, what any range has: an opening word or a joiner."""
    openings = [opening for opening, _ in data.ranges.pairs if opening]
    marks = [re.escape(j) for o, j in data.ranges.pairs if not o and not j.isalnum()]
    joiners = whole_words({j for _, j in data.ranges.pairs if j.isalnum()})
    return rf"{whole_words(openings)}|[^.;!?]{{1,48}}?(?:[ \n]?(?:{'|'.join(marks) or '(?!)'})[ \n]?|[ \n]{joiners}[ \n]+)(?=\w)"


def _range(data: PackData, units: Mapping[str, Unit], money: Mapping[str, Unit]) -> pp.ParserElement:
    """Two numbers with what joins them: entre 120 et 150; 10-15; from 12 to 17."""
    single = number(data.numbers)
    tail = pp.Optional(_after(data, money) | _unit(units).set_results_name("unit"))
    low = single.set_results_name("low") + pp.Optional(_unit(units)).suppress()
    high = single.set_results_name("high") + ~_month(data.dates) + tail
    forms = []
    for opening, joiner in data.ranges.pairs:
        glue = rf"[ \n]?{re.escape(joiner)}[ \n]?" if not joiner.isalnum() else rf"[ \n]+(?i:{joiner})[ \n]+"
        between = low + pp.Regex(glue).suppress() + high
        forms.append(pp.Regex(rf"(?i:{opening})[ \n]+").suppress() + between if opening else between)
    return pp.MatchFirst(forms).add_condition(_rises)


def _rises(tokens: pp.ParseResults) -> bool:
    low, high = tokens["low"], tokens["high"]
    return bool(_same_scale(low, high).value < high.value)


def _same_scale(low: Number, high: Number) -> Number:
    """The lower end at the scale of the upper: 2 à 3 millions is 2 million to 3 million."""
    if high.rounded and low.value < 1000 <= high.value:
        factor = Decimal(1).scaleb(high.value.adjusted() // 3 * 3)
        if low.value * factor < high.value:
            return low.scaled(factor)
    return low


def _build(tokens: pp.ParseResults) -> Quantity:
    unit = tokens.get("unit", None)  # type: ignore[no-untyped-call]
    if isinstance(unit, pp.ParseResults):
        unit = unit[0] if unit else None
    if "low" in tokens:
        low, high = _same_scale(tokens["low"], tokens["high"]), tokens["high"]
        value = attrs.evolve(low, upper=high.value, hedge=Hedge.BETWEEN, rounded=False)
        return Quantity(value, unit)
    value = tokens["number"]
    if "half" in tokens:
        value = attrs.evolve(value, value=value.value + Decimal("0.5"), step=Decimal("0.1"), rounded=True)
    if "hedge" in tokens:
        value = attrs.evolve(value, hedge=tokens["hedge"])
    return Quantity(value, unit)
