import datetime

import pytest

from crossfact.relate.moments import moment, moments_in, months_in, stretches

DAY = datetime.date


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("en", "january 2021", DAY(2021, 1, 1), DAY(2021, 1, 31)),
        ("en", "march 3, 2026", DAY(2026, 3, 3), DAY(2026, 3, 3)),
        ("fr", "1er mai 2025", DAY(2025, 5, 1), DAY(2025, 5, 1)),
        ("fr", "1998", DAY(1998, 1, 1), DAY(1998, 12, 31)),
    ],
)
def test_moments(packs, lang, text, first, last):
    found = moment(text, packs[lang].data)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("text", ["31 juin 2025", "12", "demain", "1250 euros"])
def test_what_is_no_moment(packs, text):
    assert moment(text, packs["fr"].data) is None


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "it ran from january 2021 to december 2023.", (1034, 1095)),
        ("en", "the mill worked (1998–2008) well", (3288, 4018)),
        ("fr", "du 9 au 13 juillet", (4, 5)),
        ("en", "closed from 1 november to 15 march", (134, 135)),
    ],
)
def test_stretches(packs, lang, text, days):
    (found,) = stretches(text, 0, packs[lang])
    assert (found.days.low, found.days.high) == days
    assert not found.reversed


def test_a_stretch_that_ends_before_it_begins(packs):
    (found,) = stretches("from 1 may 2025 to 30 april 2024.", 0, packs["en"])
    assert found.reversed


@pytest.mark.parametrize("text", ["from 2010 to 5%", "from 12 to 15 years", "from march 2010 to 2012"])
def test_what_is_no_stretch(packs, text):
    assert list(stretches(text, 0, packs["en"])) == []


def test_times_with_a_year_and_months(packs):
    data = packs["en"].data
    assert [time.year for _, time in moments_in("in 1998, on march 3 and in may 2004", 0, data)] == [
        1998,
        2004,
    ]
    assert months_in("on march 3 and in may 2004", data) == (3, 5)
