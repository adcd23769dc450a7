from decimal import Decimal

import pytest

from crossfact.grammar.anchors import grammar
from crossfact.grammar.shapes import read_figures
from crossfact.model.place import Span


def values(text, pack):
    found = grammar(pack.data).matches(text, Span(0, len(text)))
    return [(match.span.of(text), match.value.number.value) for match in found]


SPELLED = {
    "fr": {
        "deux": 2,
        "dix-sept": 17,
        "vingt et un": 21,
        "vingt-et-un": 21,
        "trente-deux": 32,
        "soixante-dix": 70,
        "soixante et onze": 71,
        "soixante-dix-neuf": 79,
        "septante-trois": 73,
        "quatre-vingts": 80,
        "quatre-vingt-onze": 91,
        "quatre-vingt-dix-sept": 97,
        "nonante-neuf": 99,
        "cent": 100,
        "cent un": 101,
        "quatre cent vingt-et-un": 421,
        "mille": 1000,
        "mille deux cents": 1200,
        "deux mille vingt-six": 2026,
        "dix mille": 10_000,
        "quatre-vingt mille": 80_000,
        "deux cent mille": 200_000,
        "cinq cent mille trois cents": 500_300,
        "un million": 1_000_000,
        "deux millions et demi": 2_500_000,
        "trois millions deux cent mille": 3_200_000,
        "trois millions deux cent mille quatre": 3_200_004,
        "deux milliards": 2_000_000_000,
    },
    "en": {
        "zero": 0,
        "twelve": 12,
        "twenty-one": 21,
        "ninety nine": 99,
        "a hundred": 100,
        "a hundred and one": 101,
        "two hundred": 200,
        "nineteen hundred": 1900,
        "one thousand two hundred": 1200,
        "ten thousand and one": 10_001,
        "two hundred thousand": 200_000,
        "six hundred and forty-two thousand": 642_000,
        "a million": 1_000_000,
        "one and a half million": 1_500_000,
        "three and a half million": 3_500_000,
        "two million three hundred thousand": 2_300_000,
    },
}


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [(c, text, value) for c, table in SPELLED.items() for text, value in table.items()],
)
def test_numbers_in_words(packs, code, text, value):
    assert values(text, packs[code]) == [(text, value)]


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        *(("fr", f"1{mark}250{mark}000", "1250000") for mark in (" ", "\u00a0", "\u202f", "\u2009", ".")),
        *(("en", f"1{mark}250{mark}000", "1250000") for mark in (",", " ", "\u00a0", "\u202f", "\u2009")),
        ("fr", "12.500,5", "12500.5"),
        ("en", "1,234,567.89", "1234567.89"),
        ("fr", "3,2", "3.2"),
        ("en", "3.2", "3.2"),
        ("en", "1.250", "1.250"),
        ("fr", "0,05", "0.05"),
        ("fr", "12 345 678 901", "12345678901"),
        ("fr", "3,2 milliards", "3200000000"),
        ("en", "3.2 million", "3200000"),
        ("fr", "12 mille", "12000"),
    ],
)
def test_figures_are_read_by_the_marks_of_the_language(packs, code, text, value):
    assert values(text, packs[code]) == [(text, Decimal(value))]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("fr", "1 000 2", [("1 000", 1000), ("2", 2)]),
        ("fr", "1 0000", [("1", 1), ("0000", 0)]),
        ("fr", "en 2024 300 pompiers", [("2024", 2024), ("300", 300)]),
    ],
)
def test_groups_of_three_stand_behind_one_kind_of_mark(packs, code, text, found):
    assert values(text, packs[code]) == found


@pytest.mark.parametrize(
    ("text", "step", "rounded"),
    [
        ("1 250", "1", False),
        ("3,25", "0.01", True),
        ("3,2 milliards", "1E+8", True),
        ("2 millions", "1E+6", True),
        ("2 mille", "1000", False),
        ("trois millions deux cent mille", "1000", True),
        ("deux millions et demi", "1E+5", True),
    ],
)
def test_the_step_is_the_worth_of_the_last_digit(packs, text, step, rounded):
    (match,) = grammar(packs["fr"].data).matches(text, Span(0, len(text)))
    assert match.value.number.step == Decimal(step)
    assert match.value.number.rounded is rounded


def test_a_figure_is_a_number_with_its_step(packs):
    number = read_figures("1 250,50", packs["fr"].data.numbers)
    assert (number.value, number.step, number.rounded) == (Decimal("1250.50"), Decimal("0.01"), True)
