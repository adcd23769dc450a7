import pytest

from crossfact.relate.requirements import requirements


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "Tamis requires Python 3.10 or later.", [("Python", (3, 10))]),
        ("en", "You need Python 3.8 or newer.", [("Python", (3, 8))]),
        ("fr", "Tamis exige Python 3.10 ou plus récent.", [("Python", (3, 10))]),
        # Tried, of a version of something else, past, or two of them.
        ("en", "Tamis was tried with Python 3.10.", []),
        ("en", "Version 2.4 requires Python 3.10.", []),
        ("en", "Tamis required Python 3.8 or later.", []),
        ("en", "The plan took 3.10 days.", []),
    ],
)
def test_least_versions_that_a_sentence_asks_for(facts_of, lang, text, found):
    assert [(c.value.product, c.value.parts) for c in requirements(facts_of(text, lang))] == found


def test_a_requirement_stands_where_its_version_does(facts_of):
    text = "Install Tamis first. Tamis requires Python 3.10 or later."
    (claim,) = requirements(facts_of(text, "en"))
    assert claim.location.span.of(text) == claim.text
    assert "3.10" in claim.text
    assert claim.facets.what == "python"


def test_a_column_of_least_versions_is_read(facts_of):
    text = "| Product | Minimum version |\n|---|---|\n| Python | 3.10 |\n| Node | 18.2 |\n"
    found = [(c.value.product, c.value.parts) for c in requirements(facts_of(text, "en", "a.md"))]
    assert found == [("Python", (3, 10)), ("Node", (18, 2))]


def test_below_the_heading_of_a_version_stands_what_was_so_then(facts_of):
    text = "## Version 2.4\n\nTamis requires Python 3.8 or later.\n"
    assert list(requirements(facts_of(text, "en", "a.md"))) == []
