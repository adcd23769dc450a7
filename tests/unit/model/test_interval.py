from decimal import Decimal

import pytest

from crossfact.model.interval import Interval, change, last_figure, point, share_of, stated, total, written
from crossfact.model.quantity import Hedge, Number


def test_operations():
    a, b = Interval(Decimal(1), Decimal(2)), Interval(Decimal(-3), Decimal(4))
    assert a + b == Interval(Decimal(-2), Decimal(6))
    assert a - b == Interval(Decimal(-3), Decimal(5))
    assert a * b == Interval(Decimal(-6), Decimal(8))
    assert b.over(a) == Interval(Decimal(-3), Decimal(4))
    assert a.over(b) is None
    assert total([a, b, point(1)]) == Interval(Decimal(-1), Decimal(7))


def test_what_a_number_admits_as_an_input():
    assert written(Number(Decimal(45))) == point(45)
    assert written(Number(Decimal("3.2"), Decimal("0.1"), rounded=True)) == Interval(
        Decimal("3.15"), Decimal("3.25")
    )
    # Closing zeros may hide a rounding, by half a hundredth at most.
    assert written(Number(Decimal(8000))) == Interval(Decimal(7960), Decimal(8040))
    assert written(Number(Decimal(2010))) == point(2010)


@pytest.mark.parametrize(
    ("number", "low", "high"),
    [
        (Number(Decimal(37)), "36.5", "38"),
        (Number(Decimal(37), hedge=Hedge.MORE_THAN), "36", "Infinity"),
        (Number(Decimal(37), hedge=Hedge.LESS_THAN), "-Infinity", "38"),
    ],
)
def test_what_a_number_admits_as_a_result(number, low, high):
    assert stated(number) == Interval(Decimal(low), Decimal(high))


def test_shares_and_changes():
    assert share_of(point(45), point(120)) == point(Decimal("37.5"))
    assert share_of(point(45), point(0)) is None
    assert change(point(40), point(50)) == point(25)
    assert change(point(0), point(50)) is None


@pytest.mark.parametrize(("value", "figure"), [("2700", 100), ("2001", 1), ("0", 1), ("3.2", "0.1")])
def test_the_last_figure(value, figure):
    assert last_figure(Decimal(value)) == Decimal(figure)
