from decimal import Decimal

import pytest

from crossfact.grammar.units import UNITS
from crossfact.model.quantity import Hedge, Number, Quantity, plain_decimal, significant

INFINITY = Decimal("Infinity")


def number(value, hedge=Hedge.EXACT, *, step="1", upper=None, rounded=False):
    top = None if upper is None else Decimal(upper)
    return Number(Decimal(value), Decimal(step), hedge, top, rounded)


def billions(value):
    return number(value, step="0.1", rounded=True).scaled(Decimal(1_000_000_000))


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        (number("112"), "112", "112"),
        (number("3.2", step="0.1", rounded=True), "3.15", "3.25"),
        (number("2000", Hedge.ABOUT), "1840", "2160"),
        (number("3", Hedge.ABOUT), "2.5", "3.5"),
        (number("400", Hedge.AT_LEAST), "400", INFINITY),
        (number("400", Hedge.MORE_THAN), "400", INFINITY),
        (number("400", Hedge.AT_MOST), -INFINITY, "400"),
        (number("400", Hedge.LESS_THAN), -INFINITY, "400"),
        (number("120", Hedge.BETWEEN, upper="150"), "120", "150"),
        (number("0"), "0", "0"),
    ],
)
def test_bounds_are_what_the_writing_admits(written, low, high):
    assert written.bounds == (Decimal(low), Decimal(high))


def test_a_billion_with_one_decimal_is_as_wide_as_its_last_digit():
    assert billions("3.2").bounds == (Decimal(3_150_000_000), Decimal(3_250_000_000))


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        (number("400", Hedge.MORE_THAN), "400", "520"),
        (number("400", Hedge.LESS_THAN), "280", "400"),
        (number("2", Hedge.AT_LEAST), "2", "3"),
        (number("112"), "112", "112"),
    ],
)
def test_a_one_sided_hedge_means_a_number_near_by(written, low, high):
    assert written.meant == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("one", "other", "agrees", "near"),
    [
        (number("112"), number("112"), True, True),
        (number("112"), number("121"), False, False),
        (billions("3.2"), number("3240000000"), True, True),
        (billions("3.2"), number("3260000000"), False, False),
        (number("2000", Hedge.ABOUT), number("1986"), True, True),
        (number("2000", Hedge.ABOUT), number("1700"), False, False),
        (number("400", Hedge.MORE_THAN), number("412"), True, True),
        (number("400", Hedge.MORE_THAN), number("900"), True, False),
        (number("400", Hedge.LESS_THAN), number("100"), True, False),
        (number("120", Hedge.BETWEEN, upper="150"), number("130"), True, True),
        (number("120", Hedge.BETWEEN, upper="150"), number("151"), False, False),
        (number("120", Hedge.BETWEEN, upper="150"), number("150", Hedge.BETWEEN, upper="160"), True, True),
        # What is told to more figures is nearer, and nobody says "more than" of less.
        (number("94600", Hedge.ABOUT), number("96400"), True, False),
        (number("94600", Hedge.ABOUT), number("95000"), True, True),
        (number("150", Hedge.MORE_THAN), number("143"), False, False),
        (number("450", Hedge.ABOUT), number("446"), True, True),
        # Rounding is only believed where one number is hedged.
        (number("6400", Hedge.MORE_THAN), number("6430"), True, True),
        (number("6500", Hedge.LESS_THAN), number("6530"), True, True),
        (number("6500", Hedge.LESS_THAN), number("6700"), False, False),
        (number("6400"), number("6430"), False, False),
    ],
)
def test_agreement_and_nearness(one, other, agrees, near):
    assert one.agrees(other) is agrees
    assert other.agrees(one) is agrees
    assert one.near(other) is near
    assert other.near(one) is near


@pytest.mark.parametrize(
    ("value", "figures"), [("6400", 2), ("6430", 3), ("0", 1), ("0.05", 1), ("1050", 3), ("3.20", 2)]
)
def test_closing_zeros_are_not_significant(value, figures):
    assert significant(Decimal(value)) == figures


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("1250", "1250"),
        ("12500", "12 500"),
        ("2.1E+9", "2 100 000 000"),
        ("37.50", "37.5"),
        ("37.00", "37"),
        ("-12500.25", "-12 500.25"),
        ("-3", "-3"),
        ("1E-7", "0.0000001"),
        ("100", "100"),
    ],
)
def test_decimals_are_never_in_exponent_form(value, text):
    assert plain_decimal(Decimal(value)).replace("\u202f", " ").replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("quantity", "reading"),
    [
        (Quantity(number("37.5"), UNITS["%"]), "37.5 %"),
        (Quantity(number("400", Hedge.AT_LEAST)), "≥ 400"),
        (Quantity(number("400", Hedge.MORE_THAN)), "> 400"),
        (Quantity(number("400", Hedge.AT_MOST)), "≤ 400"),
        (Quantity(number("400", Hedge.LESS_THAN)), "< 400"),
        (Quantity(number("400", Hedge.ABOUT), UNITS["km"]), "≈ 400 km"),
        (Quantity(number("120", Hedge.BETWEEN, upper="150")), "120–150"),
    ],
)
def test_the_reading_says_how_the_writing_was_understood(quantity, reading):
    assert quantity.reading == reading


@pytest.mark.parametrize(
    ("value", "symbol", "base"),
    [("3", "km", "3000"), ("2", "t", "2000"), ("26.2", "mi", "42164.8128"), ("50", "°C", "50")],
)
def test_units_have_a_base(value, symbol, base):
    assert Quantity(number(value), UNITS[symbol]).in_base.value == Decimal(base)


def test_a_temperature_has_an_offset_too():
    boiling = Quantity(number("212", upper="213"), UNITS["°F"]).in_base
    assert round(boiling.value, 6) == 100
    assert round(boiling.upper, 3) == Decimal("100.556")


def test_without_a_unit_the_number_is_its_own_base():
    assert Quantity(number("5")).in_base == number("5")


@pytest.mark.parametrize(("value", "whole"), [("12", True), ("12.0", True), ("12.5", False), ("1E+60", True)])
def test_whole_numbers_are_told_whatever_their_size(value, whole):
    assert number(value).whole is whole
