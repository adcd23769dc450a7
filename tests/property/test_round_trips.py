"""Numbers and dates that other libraries spell out are read back."""

import datetime
from decimal import Decimal

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from crossfact.grammar.anchors import grammar
from crossfact.model.place import Span
from crossfact.plugin.host import Host

PACKS = {pack.code: pack for pack in Host.load().languages}
SMALL = st.integers(0, 10**6)
# Large numbers as news writes them out: a few figures and their zeros.
LARGE = st.builds(lambda figures, zeros: figures * 10**zeros, st.integers(1, 9999), st.integers(3, 11))


def whole(text, code):
    """The only value of a text, which it must be from end to end."""
    (match,) = grammar(PACKS[code].data).every(text, grammar(PACKS[code].data).quantities)
    assert match.span == Span(0, len(text))
    return match.value


@pytest.mark.parametrize("lang", ["en", "fr", "fr_BE", "fr_CH"])
@given(number=SMALL | LARGE)
def test_numbers_in_words_are_read_back(lang, number):
    # Commas between the thousands of a spelled number would join the items of lists.
    words = num2words(number, lang=lang).replace(",", "")
    assert whole(words, lang[:2]).number.value == Decimal(number)


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("form", ["long", "full"])
@given(day=st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)))
def test_dates_are_read_back(code, form, day):
    text = format_date(day, form, locale=code)
    (match,) = grammar(PACKS[code].data).matches(text, Span(0, len(text)))
    assert match.span == Span(0, len(text))
    assert match.value.resolve() == day
    assert match.value.weekday in (None, day.weekday())
