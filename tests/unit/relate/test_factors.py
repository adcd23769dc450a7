from decimal import Decimal

import pytest

from crossfact.relate.factors import factors


@pytest.mark.parametrize(
    ("lang", "text", "words", "value"),
    [
        ("en", "Membership has doubled to 600.", "has doubled", "2"),
        ("en", "The halving of 600 places is final.", "halving", "0.5"),
        ("en", "They saw three times as many, or 600.", "three times", "3"),
        ("fr", "Il en vient un quart de moins, soit 600.", "un quart de moins", "0.75"),
        ("en", "A quarter more came, or 600.", "A quarter more", "1.25"),
    ],
)
def test_words_that_multiply(passage_of, lang, text, words, value):
    passage = passage_of(text, lang)
    (found,) = factors(passage)
    document = passage.facts.document
    assert found.span.of(document.text) == words
    assert found.value == Decimal(value)


@pytest.mark.parametrize("text", ["It overflowed three times in 20 days.", "It did not double, at 600."])
def test_what_is_counted_or_denied_multiplies_nothing(passage_of, text):
    assert list(factors(passage_of(text, "en"))) == []


def test_a_hedge_widens_what_a_word_may_be_said_of(passage_of):
    (plain,) = factors(passage_of("Output doubled to 600.", "en"))
    (hedged,) = factors(passage_of("Output more than doubled to 600.", "en"))
    assert hedged.admitted.low < plain.admitted.low < plain.admitted.high < hedged.admitted.high
