import pytest

from crossfact.relate.quarters import quarters


@pytest.mark.parametrize(
    ("lang", "text", "months", "expected"),
    [
        ("fr", "au deuxième trimestre (juillet-septembre)", (7, 9), (4, 6)),
        ("en", "in the first half (January to June)", (1, 6), (1, 6)),
    ],
)
def test_quarters_with_their_months(facts_of, lang, text, months, expected):
    (found,) = quarters(facts_of(f"Head\n\nSales fell {text}.\n", lang))
    assert (found.months, found.expected) == (months, expected)
