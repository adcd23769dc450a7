import pytest

from crossfact.extract.labels import label
from crossfact.model.place import Span
from crossfact.words.parse import parse


@pytest.fixture
def labelled(host):
    """The label of a cell whose headers are some words of a language, the head of the row first."""
    packs = {pack.code: pack for pack in host.languages}

    def read(lang, *headers):
        pack = packs[lang]
        return label([parse(text, Span(0, len(text)), pack) for text in headers], pack)

    return read


@pytest.mark.parametrize(
    ("lang", "headers", "noun"),
    [
        ("en", ("Leeds", "Votes"), "vote"),
        ("fr", ("Colonnes par tableau", "Valeur"), "colonne"),
        ("fr", ("Hauteur hors tout", "Valeur"), "hauteur"),
        ("fr", ("Maternelle", "Élèves"), "élève"),
    ],
)
def test_plurals_are_counted_and_rows_name_what_is_measured(labelled, lang, headers, noun):
    found = labelled(lang, *headers)
    assert found.what is not None
    assert found.what.noun == noun


@pytest.mark.parametrize(("header", "limit"), [("Charge maximale", True), ("Charge à vide", False)])
def test_a_header_makes_a_limit(labelled, header, limit):
    assert labelled("fr", header, "Valeur").limit is limit


def test_a_cell_without_headers_has_no_label(labelled):
    found = labelled("en")
    assert (found.what, found.limit) == (None, False)
