import pytest

from crossfact.relate.zones import conversions


@pytest.mark.parametrize(
    ("lang", "text", "agrees"),
    [
        ("fr", "Le 10 juillet à 14 h à Paris (12 h GMT).", [True]),
        ("fr", "Le 10 juillet à 14 h à Paris (13 h GMT).", [False]),
        ("fr", "À 14 h à Paris (13 h GMT).", [True]),
        ("en", "On January 15 at 9 a.m. in New York (2 p.m. GMT).", [True]),
        ("en", "On January 15 at 9 a.m. in New York (1 p.m. GMT).", [False]),
        ("en", "At 9.30 a.m. in New York (open daily).", []),
    ],
)
def test_times_in_two_zones(facts_of, lang, text, agrees):
    assert [found.agrees for found in conversions(facts_of(f"Head\n\n{text}\n", lang))] == agrees
