from decimal import Decimal

import pytest

from crossfact.grammar.units import UNITS
from crossfact.link.slips import Slip, shape, slip, telling_digits, transposable
from crossfact.model.quantity import Number, Quantity


def quantity(value, symbol=None, upper=None):
    top = None if upper is None else Decimal(upper)
    return Quantity(Number(Decimal(value), upper=top), UNITS[symbol] if symbol else None)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("148", "184", Slip("transposed", 3)),
        ("41", "14", Slip("transposed", 2)),
        ("10", "01", None),
        ("1986", "1896", Slip("transposed", 4)),
        ("1986", "6981", Slip("transposed", 4)),
        ("6400", "4600", Slip("transposed", 2)),
        ("4312", "4372", Slip("digit", 4)),
        ("312", "372", None),
        ("3.2", "2.3", Slip("transposed", 2)),
        ("3200", "3.2", Slip("scale", 2)),
        ("3200000000", "3200", Slip("scale", 2)),
        ("320", "3.2", None),
        ("112", "112", None),
        ("112", "150", None),
        ("112", "1120", Slip("scale", 3)),
        ("0", "10", None),
    ],
)
def test_slips_of_the_keyboard(one, other, expected):
    assert slip(quantity(one), quantity(other)) == expected
    assert slip(quantity(other), quantity(one)) == expected


def test_the_same_length_in_two_units_is_no_slip():
    assert slip(quantity("3", "km"), quantity("3000", "m")) is None
    assert slip(quantity("3", "km"), quantity("3", "m")) == Slip("scale", 1)


def test_a_range_is_no_slip():
    assert slip(quantity("41", upper="45"), quantity("14")) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("148", "184", True), ("6400", "4600", True), ("148", "1480", False), ("12", "34", False)],
)
def test_transposed_figures_share_what_they_are_found_by(one, other, same):
    assert (transposable(quantity(one)) == transposable(quantity(other))) is same


@pytest.mark.parametrize(
    ("value", "telling"), [("148", True), ("14", False), ("1400", False), ("1480", True)]
)
def test_figures_of_three_digits_tell_by_themselves(value, telling):
    assert (telling_digits(quantity(value)) is not None) is telling


def test_a_scale_is_slipped_with_the_same_figures_alone():
    assert slip(quantity("2", "h"), quantity("12", "min")) is None
    assert slip(quantity("3.2", "km"), quantity("3.2", "m")) == Slip("scale", 2)


def test_the_more_digits_the_less_chance_makes_a_slip():
    chances = [Slip("transposed", digits).chance for digits in (2, 3, 4, 5)]
    assert chances == sorted(chances, reverse=True)
    # Of two digits nine in ten pairs differ, and one of 90 figures is the other way round.
    assert chances[0] == pytest.approx(0.01)
    assert Slip("digit", 4).chance > Slip("transposed", 4).chance
    assert Slip("scale", 2).chance == 1.0


def test_figures_of_one_shape():
    assert shape(quantity("148")) == shape(quantity("912")) == ("", 2, 3)
    assert shape(quantity("148")) != shape(quantity("1480", "m"))
