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
        ("en", ("Max. columns", "Value"), "column"),
        ("fr", ("Nombre maximal de colonnes", "Valeur"), "colonne"),
        # Names count nothing.
        ("en", ("Brannoch", "Population 2023"), "population"),
        ("fr", ("Trévelan", "Population 2023"), "population"),
        ("fr", ("Population 2023", "Trévelan"), "population"),
        ("fr", ("Maternelle", "Effectif"), "maternelle"),
    ],
)
def test_plurals_are_counted_and_rows_name_what_is_measured(labelled, lang, headers, noun):
    found = labelled(lang, *headers)
    assert found.what is not None
    assert found.what.noun == noun


@pytest.mark.parametrize(
    ("lang", "headers", "limit"),
    [
        ("fr", ("Charge maximale", "Valeur"), True),
        ("fr", ("Nombre maximal de colonnes", "Valeur"), True),
        ("fr", ("Tableur", "Colonnes (max.)"), True),
        ("fr", ("Offre de base", "Au plus"), True),
        ("fr", ("Charge à vide", "Valeur"), False),
        ("fr", ("Max Morel", "Voix"), False),
        ("en", ("Maximum columns", "Value"), True),
        ("en", ("Columns", "Limit"), True),
        ("en", ("Free", "Columns (at most)"), True),
        ("en", ("Max", "Votes"), False),
        ("en", ("Columns", "Value"), False),
    ],
)
def test_a_header_makes_a_limit(labelled, lang, headers, limit):
    assert labelled(lang, *headers).limit is limit


def test_a_name_stands_for_what_it_is_where_no_header_says_that(labelled):
    found = labelled("fr", "Trévelan", "2022")
    assert found.what is not None
    assert found.what.noun == "trévelan"


def test_a_cell_without_headers_has_no_label(labelled):
    found = labelled("en")
    assert (found.what, found.limit) == (None, False)
