import pytest

from crossfact.model.claim import ClaimKind


def read(facts_of, text):
    kinds = (ClaimKind.QUANTITY, ClaimKind.RANK)
    return [(c.kind, c.reading, c.facets.what) for c in facts_of(text, "en").claims if c.kind in kinds]


@pytest.mark.parametrize(
    ("text", "reading", "what"),
    [
        ("It was a third title for the club.", "3", "title"),
        ("It was the start of a fourth term in office.", "4", "term"),
        ("They have never won a third straight title.", "3", "title"),
    ],
)
def test_an_ordinal_before_its_noun_is_a_rank(facts_of, text, reading, what):
    assert read(facts_of, text) == [(ClaimKind.RANK, reading, what)]


@pytest.mark.parametrize(
    "text",
    [
        "It is said that a third of the pupils left.",
        "It is said that a third more pupils came.",
        "It is said that a third less was spent.",
        "It is said that a third were absent.",
        "The prices there fell by a third last year.",
        "The prices there fell by a third Monday.",
        "It is said that one third voters came.",
    ],
)
def test_a_part_is_no_rank(facts_of, text):
    assert [(kind, reading) for kind, reading, _ in read(facts_of, text)] == [(ClaimKind.QUANTITY, "1/3")]
