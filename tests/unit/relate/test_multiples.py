from decimal import Decimal

import pytest

from crossfact.relate.multiples import multiples


@pytest.mark.parametrize(
    ("lang", "text", "factor", "loose"),
    [
        ("en", "Membership doubled, from 300 to 450, in May.", Decimal(2), False),
        ("en", "Costs halved from 300 to 150 euros.", Decimal("0.5"), False),
        ("en", "Sales nearly tripled from 100 to 270.", Decimal(3), True),
        ("fr", "Les ventes ont presque triplé, de 100 à 270.", Decimal(3), True),
    ],
)
def test_verbs_that_multiply(passage_of, lang, text, factor, loose):
    (multiple,) = multiples(passage_of(text, lang))
    assert (multiple.factor, multiple.loose) == (factor, loose)


def test_a_verb_that_multiplies_something_else(passage_of):
    text = "They doubled the guard. It went on until the crew, after weeks, sailed from 300 to 450 ports."
    assert list(multiples(passage_of(text, "en"))) == []
