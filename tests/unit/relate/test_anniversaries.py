import pytest

from crossfact.relate.anniversaries import anniversaries


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("fr", "Fondée en 1975, elle a fêté ses 40 ans en 2025.", [(1975, 40, 2025)]),
        ("en", "The choir, founded in 1926, keeps its 90th anniversary in 2026.", [(1926, 90, 2026)]),
        ("en", "The choir, founded in 1926, keeps its 90th anniversary.", []),
        ("en", "The choir, founded in 1926 and closed in 1940, keeps its 90th anniversary in 2026.", []),
        ("en", "The choir, founded in 1926, holds its 90th fair in 2026.", []),
    ],
)
def test_anniversaries(facts_of, lang, text, found):
    kept = anniversaries(facts_of(f"Head\n\n{text}\n", lang))
    assert [(a.founded, a.number, a.kept) for a in kept] == found


def test_a_feast_that_is_told_to_be_late(facts_of):
    late = "The library, founded in 1926, marked its 90th anniversary in 2018, two years late."
    assert list(anniversaries(facts_of(late, "en"))) == []
    (found,) = anniversaries(facts_of(late.replace(", two years late", ""), "en"))
    assert (found.founded, found.number, found.kept) == (1926, 90, 2018)
