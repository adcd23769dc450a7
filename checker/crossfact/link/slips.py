"""Slips: whether two different figures look like one figure mistyped."""

from decimal import Decimal

from crossfact.model.quantity import Quantity

_LONG = 3


def slip(a: Quantity, b: Quantity) -> str:
    """The kind of slip that turns one figure into the other, or an empty text.

    ``transposed``: two neighbouring digits changed places (148, 184; 41, 14). ``digit``: one digit of at
    least four differs (4 312, 4 372). ``scale``: a power of a thousand apart.
    """
    x, y = a.in_base.value, b.in_base.value
    if a.number.upper is not None or b.number.upper is not None or x == y or not x or not y:
        return ""
    s, t = _digits(a.number.value), _digits(b.number.value)
    if len(s) == len(t) and a.number.value.adjusted() == b.number.value.adjusted():
        differing = [i for i in range(len(s)) if s[i] != t[i]]
        pair = len(differing) == 2 and differing[1] == differing[0] + 1  # noqa: PLR2004
        if pair and s[differing[0]] == t[differing[1]] and s[differing[1]] == t[differing[0]]:
            return "transposed"
        if len(differing) == 1 and len(s) > _LONG:
            return "digit"
    ratio = max(x, y) / min(x, y)
    return "scale" if ratio in (Decimal(1000), Decimal(1000000)) else ""


def _digits(value: Decimal) -> str:
    """The figures of a number down to the last that is not a closing zero, at least two."""
    figures = f"{value:f}".replace(".", "").lstrip("-0")
    short = figures.rstrip("0")
    return short if len(short) > 1 else figures[:2]
