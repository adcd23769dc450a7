import datetime

import pytest

from crossfact.link.values import agree, aligned, coarse, comparable, same_value


@pytest.fixture
def dates(claims_of):
    """The dates of two French texts of one day."""

    def read(one, other):
        day = datetime.date(2026, 3, 3)
        return claims_of(one, "fr", "a.txt", day)[0], claims_of(other, "fr", "b.txt", day)[0]

    return read


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Elle est venue en 1962.", "Elle est venue en juillet 1964.", False),
        ("Elle est venue en 1962.", "Elle est venue en juillet 1962.", True),
        ("Elle est venue le 12 mars 2015.", "Elle est venue en novembre 2015.", False),
        ("Elle est venue le 12 mars 2015.", "Elle est venue en mars 2015.", True),
    ],
)
def test_two_finenesses_are_compared_in_what_both_tell(dates, one, other, same):
    a, b = dates(one, other)
    assert comparable(a, b)
    assert coarse(a, b)
    assert not agree(a, b)
    assert same_value(a, b) is same


@pytest.mark.parametrize(
    ("told", "same"),
    [
        ("Le salon commencera le 9 juillet 2026.", True),
        ("Le salon commencera le 8 juillet 2026.", False),
        ("Le salon finira le 13 juillet 2026.", True),
        ("Le salon finira le 14 juillet 2026.", False),
    ],
)
def test_a_stretch_is_compared_by_the_end_that_is_told(dates, told, same):
    a, b = dates("Le salon se tiendra du 9 au 13 juillet 2026.", told)
    assert comparable(a, b)
    assert same_value(a, b) is same


def test_a_stretch_and_a_day_within_are_not_compared(dates):
    a, b = dates("Le salon se tiendra du 9 au 13 juillet 2026.", "Le maire viendra le 11 juillet 2026.")
    assert aligned(a, b) is None
    assert not comparable(a, b)


def test_two_limits_are_compared_themselves(claims_of):
    (a,) = claims_of("Il porte jusqu'à 130 kg.", "fr", "a.txt")
    (b,) = claims_of("Il porte jusqu'à 150 kg.", "fr", "b.txt")
    (c,) = claims_of("Il porte 120 kg.", "fr", "c.txt")
    assert not same_value(a, b)
    assert same_value(a, c)


@pytest.mark.parametrize(
    ("lang", "one", "other", "same"),
    [
        ("fr", "Neuf clients sur dix sont satisfaits.", "94 % des clients sont satisfaits.", True),
        ("fr", "Plus de neuf clients sur dix sont satisfaits.", "94 % des clients sont satisfaits.", True),
        ("fr", "Un tiers des clients reviennent.", "33 % des clients reviennent.", True),
        ("fr", "Près d'un tiers des clients reviennent.", "31 % des clients reviennent.", True),
        ("fr", "Il a plu neuf jours sur dix.", "Il a plu 92 % des jours.", True),
        ("fr", "Plus de 20 clients reviennent.", "23 clients reviennent.", True),
        ("en", "Nine in ten customers are happy.", "94 percent of customers are happy.", True),
        ("en", "More than nine in ten customers are happy.", "94 percent of customers are happy.", True),
        ("en", "A third of customers return.", "34 percent of customers return.", True),
        ("en", "Nearly half of customers return.", "46 percent of customers return.", True),
        ("en", "More than 20 customers return.", "23 customers return.", True),
        ("en", "More than 5 km of road is shut.", "8,500 m of road is shut.", False),
        ("fr", "Neuf clients sur dix sont satisfaits.", "84 % des clients sont satisfaits.", False),
        ("fr", "Plus de neuf clients sur dix sont satisfaits.", "82 % des clients sont satisfaits.", False),
        ("fr", "Un tiers des clients reviennent.", "38 % des clients reviennent.", False),
        ("fr", "Un client sur quatre revient.", "30 % des clients reviennent.", False),
        ("en", "Nine in ten customers are happy.", "79 percent of customers are happy.", False),
        ("en", "A third of customers return.", "28 percent of customers return.", False),
        ("en", "One in four customers return.", "20 percent of customers return.", False),
        ("en", "Two in three customers return.", "73 percent of customers return.", False),
        ("en", "More than 20 customers return.", "17 customers return.", False),
    ],
)
def test_parts_in_words_agree_with_percentages_as_finely_as_they_are_told(claims_of, lang, one, other, same):
    a, b = claims_of(one, lang, "a.txt")[0], claims_of(other, lang, "b.txt")[0]
    assert comparable(a, b)
    assert same_value(a, b) is same


@pytest.mark.parametrize(("day", "one_value"), [(12, True), (13, False)])
def test_dates_agree_that_are_one_told_as_finely(dates, day, one_value):
    a, b = dates("Elle est venue le 12 mars 2015.", f"Elle est née le {day} mars 2015.")
    assert agree(a, b) is agree(b, a) is one_value
