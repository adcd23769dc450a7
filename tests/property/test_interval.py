from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crossfact.model.interval import Interval

VALUES = st.decimals(-1000, 1000, places=2)


@st.composite
def held(draw):
    """An interval and a value in it."""
    low, value, high = sorted(draw(st.tuples(VALUES, VALUES, VALUES)))
    return Interval(low, high), value


@given(held(), held())
def test_the_result_holds_the_result_of_every_value(one, other):
    (a, x), (b, y) = one, other
    for result, value in ((a + b, x + y), (a - b, x - y), (a * b, x * y)):
        assert result.low <= value <= result.high
    quotient = a.over(b)
    if quotient is not None:
        slack = Decimal("1e-20")
        assert quotient.low - slack <= x / y <= quotient.high + slack
