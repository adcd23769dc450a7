from crossfact.link.background import background
from crossfact.link.comparison import Verdict
from crossfact.link.rows import rows


def told(claims_of, *texts):
    claims = [c for n, text in enumerate(texts) for c in claims_of(text, "fr", f"{n}.txt")]
    return list(rows(claims, background(claims)))


def test_a_thing_that_two_documents_count_is_a_row(claims_of):
    (row,) = told(
        claims_of, "L'usine emploie 412 salariés et 14 robots.", "L'usine de Brame emploie 421 salariés."
    )
    assert {uri: [c.text for c in found] for uri, found in row.claims.items()} == {
        "0.txt": ["412 salariés"],
        "1.txt": ["421 salariés"],
    }
    assert row.verdict is Verdict.CONFLICT
    assert row.differed == ()


def test_what_keeps_two_numbers_apart_is_named(claims_of):
    (row,) = told(
        claims_of, "En 2024, l'usine comptait 412 salariés.", "En 2025, l'usine comptait 530 salariés."
    )
    assert row.verdict is Verdict.OTHER
    assert "period" in row.differed


def test_equal_numbers_agree(claims_of):
    (row,) = told(claims_of, "L'usine emploie 412 salariés.", "Elle emploie plus de 400 salariés.")
    assert row.verdict is Verdict.AGREE


def test_what_one_document_alone_counts_is_no_row(claims_of):
    assert told(claims_of, "L'usine emploie 412 salariés. Elle a eu 530 salariés.", "Il y a 14 robots.") == []
