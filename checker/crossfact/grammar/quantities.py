"""Quantities: hedge, number or range, unit or currency, at an anchor."""

import re
from collections.abc import Mapping
from decimal import Decimal

import attrs
import pyparsing as pp

from crossfact.grammar import trie
from crossfact.grammar.numbers import number, whole_words
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


def quantity(data: PackData, extra: Mapping[str, Unit] | None = None) -> pp.ParserElement:
    """A quantity as a ``Quantity`` (its ``written`` is left empty): près de 1,3 milliard d'euros; $3.2bn.

    ``extra`` are further unit names, those that plugins declare.
    """
    units = {**unit_names(data.units), **(extra or {})}
    money = currency_names(data.currencies)
    half = _half(data.numbers)
    signs = {
        n: u for n, u in money.items() if not n.isalpha() or (len(n) == len("USD") and n.upper() == u.symbol)
    }
    linker = _linker(data)
    plain_number, glued_number = number(data.numbers, glued=False), number(data.numbers, glued=True)
    before = pp.Regex(
        rf"(?i:{'|'.join(map(re.escape, sorted(signs, key=len, reverse=True)))}){_SPACE}"
    ).add_parse_action(lambda t: signs[t[0].strip().lower()])
    after = pp.Optional(linker) + _unit(money)
    signed = before.set_results_name("unit") + glued_number.set_results_name("number")
    valued = (glued_number.set_results_name("number") + after.set_results_name("unit")) | (
        plain_number.set_results_name("number")
        + pp.Optional(_unit(units).set_results_name("unit") + pp.Optional(half.set_results_name("half")))
    )
    single = (signed | valued).leave_whitespace()
    hedged = pp.Optional(_hedge(data.hedges).set_results_name("hedge")) + single
    return (_range(data, plain_number, units, money) | hedged).leave_whitespace().add_parse_action(_build)


def _range(
    data: PackData, single: pp.ParserElement, units: Mapping[str, Unit], money: Mapping[str, Unit]
) -> pp.ParserElement:
    """Two numbers with what joins them: entre 120 et 150; 10-15; from 12 to 17 (a range only with a unit)."""
    linker = pp.Optional(_linker(data))
    tail = pp.Optional(linker + _unit(money).set_results_name("unit") | _unit(units).set_results_name("unit"))
    forms = []
    for opening, joiner in data.ranges.pairs:
        glue = rf"[ \n]?{re.escape(joiner)}[ \n]?" if not joiner.isalnum() else rf"[ \n]+(?i:{joiner})[ \n]+"
        head = pp.Regex(rf"(?i:{opening})[ \n]+").suppress() if opening else pp.Empty()
        forms.append(
            head
            + single.set_results_name("low")
            + pp.Optional(_unit(units)).suppress()
            + pp.Regex(glue).suppress()
            + single.set_results_name("high")
            + ~_month(data.dates)
            + tail
        )
    return pp.MatchFirst(forms).leave_whitespace().add_condition(_rises)


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
