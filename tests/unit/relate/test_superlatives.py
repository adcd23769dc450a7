import pytest

from crossfact.relate.superlatives import superlatives


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "Orvalin is the largest employer in the county of Brame.", [{"orvalin"}]),
        ("en", "Orvalin, the largest employer in the county, hires.", [{"orvalin"}]),
        ("fr", "Orvalin est le plus gros employeur du comté de Brame.", [{"orvalin"}]),
        # Denied, without a perimeter, and of nobody by name.
        ("en", "Orvalin is not the largest employer in the county of Brame.", []),
        ("en", "Orvalin is the largest.", []),
        ("en", "It is the largest employer in the county of Brame.", []),
    ],
)
def test_the_ranks_that_names_are_given(facts_of, lang, text, names):
    assert [set(found.name) for found in superlatives(facts_of(text, lang))] == names


def test_the_telling_words_of_a_rank_stand_where_they_are_written(facts_of):
    text = "Orvalin is the largest employer in the county of Brame."
    (found,) = superlatives(facts_of(text, "en"))
    assert {"employer", "county", "brame"} <= found.rank
    assert found.location.span.of(text).startswith("the largest employer")
