from decimal import Decimal

import pytest

from crossfact.relate.multiples import multiples, told_multiples
from crossfact.relate.passages import passages


@pytest.mark.parametrize(
    ("lang", "text", "low", "high"),
    [
        ("en", "Membership doubled, from 300 to 450, in May.", "1.76", "2.30"),
        ("en", "Costs halved from 300 to 150 euros.", "0.44", "0.575"),
        ("en", "Sales nearly tripled from 100 to 270.", "2.25", "4.5"),
        ("fr", "Les ventes ont presque triplé, de 100 à 270.", "2.25", "4.5"),
    ],
)
def test_verbs_that_multiply(passage_of, lang, text, low, high):
    (multiple,) = multiples(passage_of(text, lang))
    assert (multiple.admitted.low, multiple.admitted.high) == (Decimal(low), Decimal(high))


def test_a_verb_that_multiplies_something_else(passage_of):
    text = "They doubled the guard. It went on until the crew, after weeks, sailed from 300 to 450 ports."
    assert list(multiples(passage_of(text, "en"))) == []


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("The prize is £36,000, four times the £12,000 of the first year.", [False]),
        ("The prize is £36,000, and four times the £12,000 was refused.", []),
        ("The prize is £36,000, about four times the £12,000 of the first year.", []),
    ],
)
def test_so_many_times_another_figure(passage_of, text, agrees):
    assert [multiple.agrees for multiple in multiples(passage_of(text, "en"))] == agrees


@pytest.mark.parametrize(
    ("lang", "text", "agrees"),
    [
        ("fr", "Le nombre de ruches a été multiplié par deux (de 350 à 500).", [False]),
        ("en", "A trebling of staff, from 180 to 440, is planned.", [False]),
        (
            "fr",
            "La collecte a quadruplé entre les deux éditions (46 kg d'abord, 148 kg cette année).",
            [False],
        ),
        ("fr", "Il fallait 40 minutes ; il en faut moitié moins aujourd'hui, soit 30.", [False]),
        ("fr", "Il fallait 40 minutes ; il en faut moitié moins aujourd'hui, soit 20.", [True]),
        ("fr", "Le club avait 64 licenciés en 2024 ; ils sont 48 cette année, un tiers de moins.", [False]),
        ("fr", "Le club avait 64 licenciés en 2024 ; ils sont 48 cette année, un quart de moins.", [True]),
        ("en", "The backlog fell by a third, from 64 to 48 cases.", [False]),
        ("en", "The backlog fell by a quarter, from 64 to 48 cases.", [True]),
        # Another subject multiplies.
        (
            "en",
            "Fares fell from 25 percent to 19 percent of wages and the number of ferries has tripled.",
            [],
        ),
        ("fr", "Le taux est passé de 25 % à 19 % et le nombre de bacs a triplé.", []),
        ("en", "Fares rose from 20 euros to 25 euros: they have doubled.", [False]),
        ("fr", "Le tarif est passé de 20 euros à 25 euros : le tarif a doublé.", [False]),
        # The range is of something else; the bread of the second sentence is not what doubled.
        ("en", "Sales have doubled in stores of 300 to 400 square metres.", []),
        ("fr", "Le prix a doublé en dix ans, dans une fourchette de 30 à 45 euros.", []),
        ("en", "Prices doubled in two years. A loaf cost 2 euros in 2019 and 3 euros in 2022.", []),
    ],
)
def test_words_that_multiply_beside_two_figures(facts_of, lang, text, agrees):
    found = told_multiples(passages(facts_of(f"Head\n\n{text}\n", lang)))
    assert [multiple.agrees for multiple in found] == agrees
