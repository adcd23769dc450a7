"""Numbers: the rules of numbers in figures and in words, and the value of what fits them.

The rules are those the languages here share: a unit may follow a ten, anything below a hundred may follow a
hundred, and a scale multiplies what stands before it.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from crossfact.grammar.lexicon import Lexemes
from crossfact.model.quantity import Hedge, Number

_MILLION = 1_000_000
_THOUSAND = 1000
# A fraction in words is no more exact than this: two thirds, a quarter.
_PART = Decimal("0.02")

RULES = {
    # 1 to 99: thirty-two, soixante et onze, quatre-vingt-dix-sept.
    "gap": "(dash? joiner dash? | dash)?",
    "small": "vigesimal gap (teen|unit) | ten dash? joiner dash? (one|eleven) | ten dash? unit | ten | teen | unit",
    "hundreds": "((small|article) dash?)? hundred (gap small)? | small",
    "thousands": "((hundreds|article) dash?)? thousand (gap hundreds)? | hundreds",
    # Three hundred and 21; 12 thousand; 2.5 million; half a million; un demi-million.
    "few": "figure whole_hundred (joiner? (small|figure) (?!dash?hundred|scale|thousand))? | figure thousand (joiner? hundreds)?",
    "halved": "(half article | article? half dash? | article fraction | fraction) (scale|thousand)",
    "scaled": "(thousands|few|figure|article) (and_half)? scale+ | halved",
    # Behind figures only thousands go on: 3 millions deux cent mille, but 305 millions un an plus tard.
    "rest": "(hundreds|article|figure)? thousand (gap hundreds)? | figure whole_hundred",
    "spelled": "figure scale+ (joiner? (figure|thousands|article) scale+)* (joiner? rest)? | scaled (joiner? scaled | and_half scale)* (joiner? (thousands|few))? | few | thousands",
    "dozens": "(half article? | article? half dash? | article | small | figure)? inner? dozen",
    "decimals": "(thousands|zero) point (thousands|zero)+ scale*",
    "plain": "decimals | spelled (and_half|joiner article fraction)? | thousands and_half scale* | figure and_half?",
    "number": "minus? (plain | zero)",
    "short": "minus? figure bare_suffix",
}


def read_number(lexemes: Lexemes, first: int, end: int) -> Number | None:
    """The value of the words of a number; None where they make none (a scale above a smaller one)."""
    return _Sum(lexemes).read(first, end)


class _Sum:
    """A number read word by word: the sum of what is complete, and the group that a scale may multiply."""

    def __init__(self, lexemes: Lexemes) -> None:
        self.lexemes = lexemes
        self.total: Decimal = Decimal(0)
        self.group: Decimal = Decimal(0)
        self.step: Decimal = Decimal(1)
        self.rounded = False
        self.scale: Decimal | None = None
        self.amount = Decimal(0)
        self.started, self.negative = False, False

    def read(self, first: int, end: int) -> Number | None:
        """The value of the words from ``first`` to before ``end``."""
        at = first
        while at < end:
            values = self.lexemes.entries[at].values
            if "point" in values and self.started:
                return self._decimals(at + 1, end)
            if not self._take(values, at, end):
                return None
            at += 1
        return self._number(self.total + self.group)

    def _number(self, value: Decimal) -> Number:
        return Number(-value if self.negative else value, self.step, Hedge.EXACT, None, self.rounded)

    def _take(self, values: Mapping[str, Any], at: int, end: int) -> bool:  # noqa: C901 (a category a case)
        """Add one word; False where it cannot follow."""
        if "minus" in values and not self.started and at + 1 < end:
            self.negative = True
            return True
        if "figure" in values:
            number: Number = values["figure"]
            self.group += number.value
            self.step, self.rounded = number.step, number.rounded
        elif "and_half" in values:
            self._half(following="scale" in (self.lexemes.entries[at + 1].values if at + 1 < end else {}))
        elif "scale" in values or "thousand" in values:
            return self._scale(Decimal(values.get("scale") or values["thousand"]))
        elif "hundred" in values:
            self.group = (self.group or Decimal(1)) * 100
        elif "dozen" in values:
            self.group = (self.group or Decimal(1)) * Decimal(values["dozen"])
        elif "half" in values:
            self.group += Decimal("0.5")
        elif "fraction" in values and at + 1 < end:
            self.group = (self.group or Decimal(1)) / Decimal(values["fraction"])
        elif "fraction" in values:
            self.group = Decimal(0)
            self.total += (self.scale or 1) / Decimal(values["fraction"])
        elif "suffix" in values and self.started:
            self.group *= Decimal(values["suffix"])
            self.step *= Decimal(values["suffix"])
            self.rounded = True
        else:
            self._add(values, at, end)
        self.started = True
        return True

    def _add(self, values: Mapping[str, Any], at: int, end: int) -> None:
        """A word of its own worth; the article counts before what it multiplies alone."""
        if "joiner" in values or "dash" in values or "inner" in values:
            return
        following = self.lexemes.entries[at + 1].values if at + 1 < end else {}
        before = self.lexemes.entries[at - 1].values if self.started else {}
        if "article" in values and {"half", "fraction"} & {*following, *before}:
            return
        for category in ("ten", "teen", "unit", "zero", "article"):
            if category in values:
                self.group += Decimal(values[category])
                return

    def _half(self, *, following: bool) -> None:
        """Half of the scale before it, or of one: deux millions et demi, two and a half million."""
        if self.scale is not None and self.scale >= _MILLION and not self.group and not following:
            self.total += self.scale / 2
        else:
            self.group += Decimal("0.5")
        self.step, self.rounded = (self.scale or Decimal(1)) / 10, True

    def _scale(self, scale: Decimal) -> bool:
        if not self.group and self.started and self.scale is not None and self.total:
            # Scales behind each other multiply: three lakh crore.
            self.total += self.amount * (scale - 1)
            self.step *= scale
            self.scale = self.scale * scale
            return True
        if self.scale is not None and scale >= self.scale:
            return False
        self.amount = (self.group or 1) * scale
        self.total += self.amount
        self.step = self.step * scale if self.scale is None else scale
        self.rounded = self.rounded or scale > _THOUSAND
        self.group, self.scale, self.started = Decimal(0), scale, True
        return True

    def _decimals(self, first: int, end: int) -> Number:
        """Spoken decimals: two hundred point zero three; deux cent virgule cinquante-deux."""
        digits, at, factor = "", first, Decimal(1)
        while at < end:
            values = self.lexemes.entries[at].values
            if "zero" in values:
                digits += "0"
                at += 1
                continue
            if "scale" in values:
                factor *= Decimal(values["scale"])
                at += 1
                continue
            after = at + 1
            while after < end and not {"zero", "scale"} & set(self.lexemes.entries[after].values):
                after += 1
            part = _digits(self.lexemes, at, after)
            digits, at = digits + part, after
        value = self.total + self.group + Decimal(f"0.{digits or 0}")
        self.step, self.rounded = Decimal(1).scaleb(-len(digits)) * factor, True
        return self._number(value * factor)


def _digits(lexemes: Lexemes, first: int, end: int) -> str:
    """Figures said one by one (two five), or together (twenty-five)."""
    if all("unit" in lexemes.entries[at].values for at in range(first, end)):
        return "".join(str(lexemes.value(at, "unit")) for at in range(first, end))
    number = read_number(lexemes, first, end)
    return str(number.value) if number else ""


def read_ordinal(lexemes: Lexemes, first: int, end: int) -> int | None:
    """The rank that an ordinal in words tells: twenty-first, cent vingt-cinquième, trois millième."""
    last = lexemes.value(end - 1, "ordinal")
    if last is None:
        return None
    if end - 1 == first:
        return int(last)
    before = read_number(lexemes, first, end - 1)
    if before is None:
        return None
    if last >= 100:
        # What the last word multiplies is the part of the number below it: neuf mille deux centième.
        rest = before.value % last if before.value > last else before.value
        return int(before.value - rest + (rest or 1) * last)
    return (
        int(before.value + last)
        if before.value % (100 if last >= 20 else 10 if last < 10 else 20) == 0
        else None
    )


def read_parts(lexemes: Lexemes, first: int, end: int) -> int | None:
    """How many parts make a whole: third, twenty-fifths, hundredths."""
    last = lexemes.value(end - 1, "fraction") or lexemes.value(end - 1, "ordinal")
    if last is None:
        return None
    if end - 1 == first:
        return int(last)
    before = read_number(lexemes, first, end - 1)
    return int(before.value + last) if before is not None and last < 100 else None


def part_of(top: Decimal, bottom: Decimal | int) -> Number:
    """A fraction as a number, known to the precision that a writer of fractions means."""
    value = Fraction(top) / Fraction(bottom)
    return Number(Decimal(value.numerator) / Decimal(value.denominator), _PART, Hedge.EXACT, None, True)
