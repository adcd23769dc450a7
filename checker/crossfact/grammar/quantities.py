"""Quantities: hedge, number or range, unit or currency, and their like: ranks, multiples, fractions, scores."""

from collections.abc import Callable
from decimal import Decimal

import attrs
from attrs import frozen

from crossfact.grammar.lexicon import Lexemes
from crossfact.grammar.notation import Hit, Notation
from crossfact.grammar.numbers import part_of, read_number, read_ordinal, read_parts
from crossfact.grammar.units import CENT, FRACTION, UNITS
from crossfact.model.claim import ClaimKind, Value
from crossfact.model.pack import PackData
from crossfact.model.quantity import Hedge, Number, Quantity, Score, Unit


@frozen
class Reading:
    """A value read in a sentence: its sort, and its words, as (first, behind the last).

    ``doubtful`` are readings that a text must bear out: a bare "one", a day without a month.
    """

    value: Value
    kind: ClaimKind
    first: int
    end: int
    doubtful: bool = False
    parts: "tuple[Reading, ...]" = ()


Builder = Callable[[Lexemes, Hit], Reading | None]
# A whole that shares are told of: one in four, 3 sur 10; a larger one only if it is round (1 in 1,000).
_FEW = 12

RULES = {
    "worth": "linker? currency | linker? measure | dash (currency|measure)",
    "amount": "short | number",
    "numerator": "dozens | number | article",
    "bottom": "(ten|vigesimal|hundred) dash? (ordinal|fraction) | fraction",
}
_BEFORE = "hedge:(hedge)? "
_TAIL = " unit:(worth)? half:(and_half)?"


def define(notation: Notation) -> None:
    """Give a notation the rules of quantities."""
    for name, rule in RULES.items():
        notation.define(name, rule)


def money_forms() -> list[tuple[str, Builder]]:
    """Amounts with their currency: $3.2bn, 12 M€, 3 dollars 50 cents, 3,2 milliards d'euros."""
    return [
        (_BEFORE + "minus? before:(sign) sign? number:(amount) scaled_by:(scale)?", _money),
        (
            _BEFORE + "number:(amount) unit:(linker? currency) joiner? small:(figure|thousands) second:(currency)",
            _compound,
        ),
        (_BEFORE + "number:(amount) unit:(currency) joiner? small:(integer)", _compound),
        (_BEFORE + "number:(amount) unit:(linker? currency) scaled_by:(scale)? half:(and_half)?", _money),
    ]


def range_forms(data: PackData) -> list[tuple[str, Builder]]:
    """Two numbers with what joins them: entre 120 et 150; 10-15; from 12 to 17."""
    forms: list[tuple[str, Builder]] = []
    for letter, (opening, joiner) in zip("abcdefghijklmnop", data.ranges.pairs, strict=False):
        before = f"open{letter} " if opening else ""
        join = f"join{letter}" if joiner.isalpha() else "dash"
        rule = (
            f"{_BEFORE}{before} sign:(sign)? low:(amount) one:(worth)? {join} other:(sign)? high:(amount) unit:(worth)?"
        )
        if (rule, _range) not in forms:
            forms.append((rule, _range))
    return forms


def number_forms() -> list[tuple[str, Builder]]:
    """Numbers with their unit, if they have one, and what is told as a number of another kind."""
    return [
        (_BEFORE + "whole:(number|article) joiner top:(one|article|unit) dash? bottom:(bottom|ordinal)", _mixed),
        (_BEFORE + "minus? whole:(integer)? (slashed|vulgar)" + _TAIL, _slashed),
        (_BEFORE + "top:(article|one|unit) dash? bottom:(bottom)", _fraction),
        (_BEFORE + "top:(numerator) dash? bottom:(bottom)", _fraction),
        (_BEFORE + "whole:(number) joiner top:(small) dash? bottom:(bottom)", _mixed),
        (_BEFORE + "top:(article|one|unit) dash? bottom:(ordinal)", _fraction),
        (_BEFORE + "part:(number) joint:(over|among) whole:(number)", _ratio),
        (_BEFORE + "part:(small|figure) plain plain? joint:(over|among) whole:(small|day_figure)", _ratio),
        (_BEFORE + "determiner? bottom:(fraction)", _half_of),
        (_BEFORE + "number:(figure|small) times", _multiple),
        ("multiple", _multiple),
        ("small:(thousands dash?)? rank:(ordinal)", _rank),
        ("rank:(ordinal_figure)", _rank),
        (_BEFORE + "number:(number) unit:(measure) (comma|joiner)? small:(figure|thousands) second:(measure)"
         " ((comma|joiner)? third:(figure|thousands) last:(measure))?", _compound),
        (_BEFORE + "number:(dozens)", _quantity),
        ("unit:(measure) linker number:(number)", _share_before),
        ("age_word number:(integer|thousands)", _age),
        (_BEFORE + "number:(number) unit:(worth) half:(and_half)?", _quantity),
        (_BEFORE + "number:(short)", _short),
        (_BEFORE + "number:(number)", _quantity),
        (_BEFORE + "number:(article) unit:(measure) half:(and_half)", _quantity),
    ]


def _hedge(lexemes: Lexemes, hit: Hit) -> Hedge:
    found: Hedge | None = lexemes.first(hit.span("hedge"), "hedge")
    return found or Hedge.EXACT


def _unit(lexemes: Lexemes, span: tuple[int, int] | None) -> Unit | None:
    found: Unit | None = lexemes.first(span, "currency") or lexemes.first(span, "measure")
    return found


def _reading(value: Number, unit: Unit | None, hit: Hit, kind: ClaimKind = ClaimKind.QUANTITY) -> Reading:
    return Reading(Quantity(value, unit), kind, *hit.whole)


def _hedged(number: Number, hedge: Hedge) -> Number:
    return attrs.evolve(number, hedge=hedge) if hedge is not Hedge.EXACT else number


def _number(lexemes: Lexemes, hit: Hit, name: str = "number") -> Number | None:
    span = hit.span(name)
    return read_number(lexemes, *span) if span else None


def _money(lexemes: Lexemes, hit: Hit) -> Reading | None:
    number = _number(lexemes, hit)
    unit = lexemes.first(hit.span("before"), "sign") or _unit(lexemes, hit.span("unit"))
    if number is None or not _no_hundred(lexemes, hit):
        return None
    if scale := lexemes.first(hit.span("scaled_by"), "scale"):
        number = attrs.evolve(number.scaled(Decimal(scale)), rounded=True)
    return _reading(_hedged(_with_half(number, hit), _hedge(lexemes, hit)), unit, hit)


def _with_half(number: Number, hit: Hit) -> Number:
    """A half behind the unit: deux ans et demi, an hour and a half."""
    if hit.span("half") is None:
        return number
    return attrs.evolve(number, value=number.value + Decimal("0.5"), step=Decimal("0.1"), rounded=True)


def _quantity(lexemes: Lexemes, hit: Hit) -> Reading | None:
    span = hit.span("number")
    number = read_number(lexemes, *span) if span else None
    if number is None or span is None:
        return None
    hedge, unit = _hedge(lexemes, hit), _unit(lexemes, hit.span("unit"))
    if unit is not None and not (_letter_stands(lexemes, hit) and _no_hundred(lexemes, hit)):
        return None
    if unit is not None and unit.dimension == "temperature" and lexemes.first(hit.span("unit"), "turn"):
        unit = _angle(lexemes, unit)
    bare = span[1] - span[0] == 1 and hit.whole[1] - hit.whole[0] == 1
    doubtful = bare and "doubtful" in lexemes.entries[span[0]].values
    number = _hedged(_with_half(number, hit), hedge)
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
    number, rest = _number(lexemes, hit), _number(lexemes, hit, "small")
    unit, second = _unit(lexemes, hit.span("unit")), _unit(lexemes, hit.span("second"))
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
        return _duration(lexemes, hit)
    return _reading(_hedged(attrs.evolve(number, value=value, step=step), _hedge(lexemes, hit)), unit, hit)


def _duration(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """Hours, minutes and seconds as so many of the smallest: 2 h 9 min 48 s."""
    total, unit, step = Decimal(0), None, Decimal(1)
    for amount, name in (("number", "unit"), ("small", "second"), ("third", "last")):
        number, unit_of = _number(lexemes, hit, amount), _unit(lexemes, hit.span(name))
        if number is None or unit_of is None:
            continue
        if unit_of.dimension != "duration" or (unit is not None and unit_of.factor >= unit.factor):
            return None
        total, unit, step = total + number.value * unit_of.factor, unit_of, number.step
    if unit is None:
        return None
    return _reading(_hedged(Number(total / unit.factor, step), _hedge(lexemes, hit)), unit, hit)


def _last(hit: Hit) -> tuple[int, int]:
    return hit.whole[1] - 1, hit.whole[1]


def _ends(lexemes: Lexemes, hit: Hit) -> bool:
    """Whether no word follows at once: 15 euros 50 is one price, 15 euros 50 fois is none."""
    end = hit.whole[1]
    if end == len(lexemes.entries):
        return True
    return not lexemes.text[lexemes.starts[end]].isalnum() and "currency" not in lexemes.entries[end].values


# Units that people write with a smaller one behind them, without a mark.
_COMPOUND = frozenset("ft lb h min yr d USD EUR GBP CAD AUD CHF".split())


def _range(lexemes: Lexemes, hit: Hit) -> Reading | None:
    low, high = _number(lexemes, hit, "low"), _number(lexemes, hit, "high")
    if low is None or high is None:
        return None
    unit = lexemes.first(hit.span("sign"), "sign") or _unit(lexemes, hit.span("unit"))
    before = _unit(lexemes, hit.span("one"))
    if hit.span("other") and lexemes.first(hit.span("other"), "sign") != unit:
        return None
    if before is not None and unit is not None and before != unit:
        if before.dimension != unit.dimension:
            return None
        low = low.scaled(before.factor / unit.factor)
    low = _same_scale(low, high)
    if not low.value < high.value or _follows(lexemes, hit, "month"):
        return None
    if _year_alone(lexemes, hit.span("low")) and not _year_alone(lexemes, hit.span("high")):
        return None
    number = attrs.evolve(low, upper=high.value, hedge=Hedge.BETWEEN, rounded=False)
    return attrs.evolve(_reading(number, unit or before, hit), parts=_halves(low, high, unit or before, hit))


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


def _mixed(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A number and a fraction: three and a fifth; six millions et deux tiers (of a million)."""
    bottom = hit.span("bottom")
    whole, top = _number(lexemes, hit, "whole"), _top(lexemes, hit.span("top"))
    parts = read_parts(lexemes, *bottom) if bottom else None
    if whole is None or top is None or not parts or parts < 2:
        return None
    span = hit.span("whole")
    scale = next((s for at in range(*span) if (s := lexemes.value(at, "scale"))), 1) if span else 1
    part = part_of(top * scale, parts)
    sign = -1 if whole.value < 0 else 1
    return _reading(attrs.evolve(whole, value=whole.value + sign * part.value, rounded=True), None, hit)


def _top(lexemes: Lexemes, span: tuple[int, int] | None) -> Decimal | None:
    """The number above the line; an article is one."""
    if span is None:
        return None
    if span[1] - span[0] == 1 and "article" in lexemes.entries[span[0]].values:
        return Decimal(1)
    number = read_number(lexemes, *span)
    return number.value if number else None


def _half_of(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A part without a number: la moitié, half the seats, less than half."""
    parts = lexemes.first(hit.span("bottom"), "fraction")
    end = hit.whole[1]
    borne_out = hit.span("hedge") or _follows(lexemes, hit, "linker") or _follows(lexemes, hit, "determiner")
    named = end - hit.whole[0] > 1 and "joiner" not in lexemes.entries[hit.whole[0]].values
    plural = "ordinal" in {key for key in lexemes.entries[end - 1].values}
    if not (borne_out or named) or parts != 2 or plural:
        return None
    if any(_follows(lexemes, hit, name) for name in ("half_year", "year_figure", "scale", "dozen", "dash")):
        return None
    return _reading(_hedged(part_of(Decimal(1), parts), _hedge(lexemes, hit)), FRACTION, hit)


def _fraction(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A fraction in words: two thirds, un quart, a twenty-first."""
    bottom, top = hit.span("bottom"), _top(lexemes, hit.span("top"))
    parts = read_parts(lexemes, *bottom) if bottom else None
    if top is None or bottom is None or not parts or parts < 2:
        return None
    number = _hedged(part_of(top, parts), _hedge(lexemes, hit))
    # A fifth is a fraction of something, or a rank: only "of" tells.
    singular = "fraction" not in lexemes.entries[bottom[1] - 1].values
    if any(_follows(lexemes, hit, name) for name in ("dash", "scale", "thousand", "dozen")):
        return None
    if singular and top > 1 and bottom[1] - bottom[0] > 1:
        return None
    if singular and (top > 1 and parts >= 100 or parts < 3):
        return None
    doubtful = singular and (top > 1 or not _follows(lexemes, hit, "linker"))
    return attrs.evolve(_reading(number, FRACTION, hit), doubtful=doubtful)


def _follows(lexemes: Lexemes, hit: Hit, category: str) -> bool:
    end = hit.whole[1]
    return end < len(lexemes.entries) and category in lexemes.entries[end].values


def _share_before(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A share with its unit before it: pourcentage de vingt."""
    number, unit = _number(lexemes, hit), _unit(lexemes, hit.span("unit"))
    if number is None or unit is None or unit.symbol != "%" or _follows(lexemes, hit, "measure"):
        return None
    return attrs.evolve(_reading(number, unit, hit), doubtful=True)


def _age(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """An age without its unit: aged 87."""
    number = _number(lexemes, hit)
    joined = any(_follows(lexemes, hit, name) for name in ("dash", "measure", "until"))
    if number is None or not 0 <= number.value <= 130 or joined:
        return None
    return _reading(number, UNITS["yr"], hit)


def _short(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A figure with a short scale and no currency: 10k, 1.2bn."""
    number = _number(lexemes, hit)
    return attrs.evolve(_reading(number, None, hit), doubtful=True) if number else None


def _slashed(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A fraction in figures: ¾, 3/4, 2 1/4, with its unit (1/4 mile)."""
    whole = lexemes.first(hit.span("whole"), "integer")
    slashed = lexemes.first(hit.whole, "slashed")
    vulgar = lexemes.first(hit.whole, "vulgar")
    if slashed and (not slashed[1] or slashed[0] >= slashed[1] * 10):
        return None
    part = part_of(*map(Decimal, slashed)) if slashed else part_of(Decimal(vulgar.numerator), vulgar.denominator)
    negative = lexemes.first((hit.whole[0], hit.whole[0] + 1), "minus") is not None
    number = attrs.evolve(part, value=(part.value + (whole or 0)) * (-1 if negative else 1))
    unit = _unit(lexemes, hit.span("unit"))
    share = FRACTION if unit is None and whole is None else unit
    reading = _reading(_hedged(number, _hedge(lexemes, hit)), share, hit)
    return attrs.evolve(reading, doubtful=slashed is not None and unit is None)


def _ratio(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """So many in so many: one in four, 3 sur 10."""
    part, whole = _number(lexemes, hit, "part"), _number(lexemes, hit, "whole")
    if part is None or whole is None or not whole.value:
        return None
    if part.value >= whole.value and lexemes.first(hit.span("joint"), "over") is None:
        return None
    number = _hedged(part_of(part.value, whole.value), _hedge(lexemes, hit))
    small = whole.value <= _FEW or whole.value.normalize().as_tuple().digits in ((1,), (2,), (5,))
    likely = 0 < part.value < whole.value and small and part.value <= _FEW
    return attrs.evolve(_reading(number, FRACTION, hit), doubtful=not likely)


def _multiple(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """So many times as much: trois fois, tripled."""
    worth = lexemes.first(hit.whole, "multiple")
    number = Number(Decimal(worth)) if worth is not None else _number(lexemes, hit)
    if number is None:
        return None
    hedge = _hedge(lexemes, hit)
    return _reading(_hedged(number, hedge), None, hit, ClaimKind.MULTIPLE)


def _rank(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A rank in words or figures: twenty-first, 12e, 3rd."""
    figure = lexemes.first(hit.whole, "ordinal_figure")
    rank = figure if figure is not None else read_ordinal(lexemes, *hit.whole)
    if rank is None:
        return None
    end = hit.whole[1]
    word_follows = end < len(lexemes.entries) and lexemes.text[lexemes.starts[end]].islower()
    doubtful = figure is None and rank <= 2 and not word_follows
    return attrs.evolve(_reading(Number(Decimal(rank)), None, hit, ClaimKind.RANK), doubtful=doubtful)


def score_forms() -> list[tuple[str, Builder]]:
    """Results of matches: 3-1, 31–27."""
    return [("first:(day_figure) dash second:(day_figure)", _score)]


def _score(lexemes: Lexemes, hit: Hit) -> Reading | None:
    first, end = hit.whole
    if not (lexemes.glued(first + 1) and lexemes.glued(first + 2)):
        return None
    score = Score(lexemes.value(first, "day_figure"), lexemes.value(end - 1, "day_figure"))
    return Reading(score, ClaimKind.SCORE, first, end)
