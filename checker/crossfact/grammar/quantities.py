"""Quantities: hedge, number or range, unit or currency, and their like: ranks, multiples, fractions, scores."""

from decimal import Decimal

import attrs

from crossfact.grammar.lengths import duration, hours, moved, taken
from crossfact.grammar.lexicon import Lexemes
from crossfact.grammar.notation import Hit, Notation
from crossfact.grammar.reading import (
    Builder,
    Reading,
    follows,
    hedge_of,
    hedged,
    number_at,
    number_of,
    quantity_reading,
    unit_of,
)
from crossfact.grammar.units import CENT, UNITS
from crossfact.model.claim import ClaimKind
from crossfact.model.pack import PackData
from crossfact.model.quantity import Hedge, Number, Quantity, Unit

RULES = {
    "single": "figure | zero | unit | teen | ten | hundred | thousand",
    "number": "number_run more* | single",
    "short": "short_run more* | figure suffix",
    "amount": "short | number",
    "worth": "linker? currency | linker? measure | dash (currency|measure)",
}
BEFORE = "hedge:(hedge)? "
TAIL = " unit:(worth)? half:(and_half)?"


def define(notation: Notation) -> None:
    """Give a notation the rules of quantities."""
    for name, rule in RULES.items():
        notation.define(name, rule)


def money_forms() -> list[tuple[str, Builder]]:
    """Amounts with their currency: $3.2bn, 12 M€, 3 dollars 50 cents, 3,2 milliards d'euros."""
    return [
        (BEFORE + "minus? before:(sign) sign? number:(amount) scaled_by:(scale)?", _money),
        (
            BEFORE + "number:(amount) unit:(linker? currency) joiner? small:(number) second:(currency)",
            _compound,
        ),
        (BEFORE + "number:(amount) unit:(currency) joiner? small:(integer)", _compound),
        (BEFORE + "number:(amount) unit:(linker? currency) scaled_by:(scale)? half:(and_half)?", _money),
    ]


def range_forms(data: PackData) -> list[tuple[str, Builder]]:
    """Two numbers with what joins them: entre 120 et 150; 10-15; from 12 to 17."""
    forms: list[tuple[str, Builder]] = []
    for letter, (opening, joiner) in zip("abcdefghijklmnop", data.ranges.pairs, strict=False):
        before = f"open{letter} " if opening else ""
        join = f"join{letter}" if joiner.isalpha() else "dash"
        rule = f"{BEFORE}{before} sign:(sign)? low:(amount) one:(worth)? {join} other:(sign)? high:(amount) unit:(worth)?"
        if (rule, _range) not in forms:
            forms.append((rule, _range))
    return forms


def number_forms() -> list[tuple[str, Builder]]:
    """Numbers with their unit, if they have one, and what is told as a number of another kind."""
    return [
        (
            BEFORE + "number:(number) unit:(measure) (comma|joiner)? small:(number) second:(measure)"
            " ((comma|joiner)? third:(number) last:(measure))?",
            _compound,
        ),
        (
            BEFORE + "number:(number) hours:(meridiem) small:(number) second:(measure)"
            " (third:(number) last:(measure))?",
            hours,
        ),
        (BEFORE + "number:(dozen_run more*|dozen) unit:(worth)?", _quantity),
        (BEFORE + "(half article|article? half dash?) unit:(measure)", _half_unit),
        ("unit:(measure) linker number:(number)", _share_before),
        ("age_word number:(number)", _age),
        (BEFORE + "number:(number) unit:(worth) half:(and_half)?", _quantity),
        ("taking number:(article) unit:(span)", taken),
        ("number:(article) unit:(span)", moved),
        (BEFORE + "number:(short)", _short),
        (BEFORE + "number:(number)", _quantity),
        (BEFORE + "number:(article) unit:(measure) half:(and_half)", _quantity),
    ]


def _money(lexemes: Lexemes, hit: Hit) -> Reading | None:
    number = number_of(lexemes, hit)
    unit = lexemes.first(hit.span("before"), "sign") or unit_of(lexemes, hit.span("unit"))
    if number is None or not _no_hundred(lexemes, hit):
        return None
    if scale := lexemes.first(hit.span("scaled_by"), "scale"):
        number = attrs.evolve(number.scaled(Decimal(scale)), rounded=True)
    return quantity_reading(hedged(_with_half(number, hit), hedge_of(lexemes, hit)), unit, hit)


def _with_half(number: Number, hit: Hit) -> Number:
    """A half behind the unit: deux ans et demi, an hour and a half."""
    if hit.span("half") is None:
        return number
    return attrs.evolve(number, value=number.value + Decimal("0.5"), step=Decimal("0.1"), rounded=True)


def _half_unit(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """Half of a unit: half a mile, un demi-litre."""
    unit = unit_of(lexemes, hit.span("unit"))
    if unit is None or not _letter_stands(lexemes, hit):
        return None
    half = Number(Decimal("0.5"), Decimal("0.1"), Hedge.EXACT, None, rounded=True)
    return quantity_reading(hedged(half, hedge_of(lexemes, hit)), unit, hit)


def _quantity(lexemes: Lexemes, hit: Hit) -> Reading | None:
    span = hit.span("number")
    number = number_at(lexemes, span) if span else None
    if number is None or span is None:
        return None
    hedge, unit = hedge_of(lexemes, hit), unit_of(lexemes, hit.span("unit"))
    if unit is not None and not (_letter_stands(lexemes, hit) and _no_hundred(lexemes, hit)):
        return None
    if unit is not None and unit.dimension == "temperature" and lexemes.first(hit.span("unit"), "turn"):
        unit = _angle(lexemes, unit)
    bare = span[1] - span[0] == 1 and hit.whole[1] - hit.whole[0] == 1
    doubtful = bare and "doubtful" in lexemes.entries[span[0]].values
    number = hedged(_with_half(number, hit), hedge)
    if hedge is Hedge.EXACT and _vague(lexemes, span):
        number = attrs.evolve(number, hedge=Hedge.ABOUT)
    return Reading(Quantity(number, unit), ClaimKind.QUANTITY, *hit.whole, doubtful)


# A dozen eggs are twelve; a count by tens, hundreds or thousands is about so many.
_DOZEN = 12


def _vague(lexemes: Lexemes, span: tuple[int, int]) -> bool:
    """Whether a number is one of the nouns that count by about so many: une centaine."""
    worth = next((w for at in range(*span) if (w := lexemes.value(at, "dozen"))), None)
    return worth is not None and worth != _DOZEN


def _angle(lexemes: Lexemes, unit: Unit) -> Unit:
    """Bare degrees are of an angle where the sentence speaks of one."""
    return UNITS["°"] if any("angle" in entry.values for entry in lexemes.entries) else unit


def _no_hundred(lexemes: Lexemes, hit: Hit) -> bool:
    """Whether a unit is no number word: trois cents is a number, 30 cents are money; 1MM are millions."""
    span = hit.span("unit")
    if span is None:
        return True
    values = lexemes.entries[span[1] - 1].values
    if "suffix" in values and "measure" in values and lexemes.written(span[1] - 1, span[1]).isupper():
        return False
    if ("among" in values or "ahead" in values) and not lexemes.glued(span[1] - 1):
        return False
    return "hundred" not in values or "figure" in lexemes.entries[span[0] - 1].values


def _letter_stands(lexemes: Lexemes, hit: Hit) -> bool:
    """Whether a unit of one letter can be one: behind a figure (16 F), and not before a name (F-Series)."""
    span = hit.span("unit") or (0, 0)
    at = span[1] - 1
    if lexemes.ends[at] - lexemes.starts[at] > 1 or not lexemes.text[lexemes.starts[at]].isalpha():
        return True
    if not {"figure", "slashed", "vulgar", "suffix"} & set(lexemes.entries[span[0] - 1].values):
        return False
    if span[1] == len(lexemes.entries):
        return True
    following = lexemes.text[lexemes.starts[span[1]]]
    return not following.isupper() and "dash" not in lexemes.entries[span[1]].values


def _compound(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A unit with a smaller one of its kind: 5 ft 2 in; 3 dollars 50 cents; 1,80 m is none of it."""
    number, rest = number_of(lexemes, hit), number_of(lexemes, hit, "small")
    unit, second = unit_of(lexemes, hit.span("unit")), unit_of(lexemes, hit.span("second"))
    if number is None or rest is None or unit is None:
        return None
    cents = unit.dimension.startswith("money") and (second is None or second.symbol == CENT)
    if second is None and not (cents and len(lexemes.written(*_last(hit))) == 2 and _ends(lexemes, hit)):
        return None
    if not cents and (second is None or second.dimension != unit.dimension or unit.symbol not in _COMPOUND):
        return None
    factor = Decimal("0.01") if cents or second is None else second.factor / unit.factor
    if factor >= 1 or rest.value * factor >= 1:
        return None
    value, step = number.value + rest.value * factor, rest.step * factor
    if not cents and unit.dimension == "duration":
        return duration(lexemes, hit)
    return quantity_reading(
        hedged(attrs.evolve(number, value=value, step=step), hedge_of(lexemes, hit)), unit, hit
    )


def _last(hit: Hit) -> tuple[int, int]:
    return hit.whole[1] - 1, hit.whole[1]


def _ends(lexemes: Lexemes, hit: Hit) -> bool:
    """Whether no word follows at once: 15 euros 50 is one price, 15 euros 50 fois is none."""
    end = hit.whole[1]
    if end == len(lexemes.entries):
        return True
    return not lexemes.text[lexemes.starts[end]].isalnum() and "currency" not in lexemes.entries[end].values


# Units that people write with a smaller one behind them, without a mark.
_COMPOUND = frozenset(["ft", "lb", "h", "min", "yr", "d", "USD", "EUR", "GBP", "CAD", "AUD", "CHF"])


def _range(lexemes: Lexemes, hit: Hit) -> Reading | None:
    low, high = number_of(lexemes, hit, "low"), number_of(lexemes, hit, "high")
    if low is None or high is None:
        return None
    unit = lexemes.first(hit.span("sign"), "sign") or unit_of(lexemes, hit.span("unit"))
    before = unit_of(lexemes, hit.span("one"))
    if hit.span("other") and lexemes.first(hit.span("other"), "sign") != unit:
        return None
    if before is not None and unit is not None and before != unit:
        if before.dimension != unit.dimension:
            return None
        low = low.scaled(before.factor / unit.factor)
    low = _same_scale(low, high)
    if not low.value < high.value or follows(lexemes, hit, "month"):
        return None
    if _year_alone(lexemes, hit.span("low")) and not _year_alone(lexemes, hit.span("high")):
        return None
    number = attrs.evolve(low, upper=high.value, hedge=Hedge.BETWEEN, rounded=False)
    return attrs.evolve(
        quantity_reading(number, unit or before, hit), parts=_halves(low, high, unit or before, hit)
    )


def _year_alone(lexemes: Lexemes, span: tuple[int, int] | None) -> bool:
    return span is not None and span[1] - span[0] == 1 and "year_figure" in lexemes.entries[span[0]].values


def _halves(low: Number, high: Number, unit: Unit | None, hit: Hit) -> tuple[Reading, ...]:
    """The two ends of a range as readings of their own: from 45,000 to 52,000 may be a change."""
    first, last = hit.span("low") or (0, 0), hit.span("high") or (0, 0)
    signs = [hit.span(name) or (span[0], span[0]) for name, span in (("sign", first), ("other", last))]
    one = hit.span("one") or first
    return (
        Reading(Quantity(low, unit), ClaimKind.QUANTITY, signs[0][0], one[1]),
        Reading(Quantity(high, unit), ClaimKind.QUANTITY, signs[1][0], hit.whole[1]),
    )


def _same_scale(low: Number, high: Number) -> Number:
    """The lower end at the scale of the upper: 2 à 3 millions is 2 million to 3 million."""
    if high.rounded and low.value < 1000 <= high.value:
        factor = Decimal(1).scaleb(high.value.adjusted() // 3 * 3)
        if low.value * factor < high.value:
            return low.scaled(factor)
    return low


def _share_before(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A share with its unit before it: pourcentage de vingt."""
    number, unit = number_of(lexemes, hit), unit_of(lexemes, hit.span("unit"))
    if number is None or unit is None or unit.symbol != "%" or follows(lexemes, hit, "measure"):
        return None
    return attrs.evolve(quantity_reading(number, unit, hit), doubtful=True)


def _age(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """An age without its unit: aged 87."""
    number = number_of(lexemes, hit)
    joined = any(follows(lexemes, hit, name) for name in ("dash", "measure", "until"))
    if number is None or not 0 <= number.value <= 130 or joined:
        return None
    return quantity_reading(number, UNITS["yr"], hit)


def _short(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A figure with a short scale and no currency: 10k, 1.2bn."""
    number = number_of(lexemes, hit)
    return attrs.evolve(quantity_reading(number, None, hit), doubtful=True) if number else None
