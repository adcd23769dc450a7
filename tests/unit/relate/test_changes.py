import pytest

from crossfact.relate.changes import changes


@pytest.mark.parametrize(
    ("lang", "text", "fits"),
    [
        ("fr", "Le résultat passe de 79 à 86 millions d'euros, en progression de 8,9 %.", [True]),
        ("fr", "Le résultat passe de 79 à 86 millions d'euros, en progression de 12,4 %.", [False]),
        ("fr", "Le loyer baisse de 10 %, de 500 à 450 euros.", [True]),
        ("en", "Operating profit up 15% to £580m (2024: £520m).", [False]),
        ("en", "Visits fell from 10,000 to 8,000, down 20%.", [True]),
        ("en", "Sales of £48m, up 20% from £40m, were good.", [True]),
        ("en", "Sales of £48m, up 12% from £40m, were good.", [False]),
        ("en", "Sales rose from £40m to £48m, up 12% at constant exchange rates.", []),
        ("en", "Sales rose from £40m to £48m and 12% of staff left.", []),
    ],
)
def test_changes_beside_their_ends(passage_of, lang, text, fits):
    assert [change.relative_fits for change in changes(passage_of(text, lang))] == fits


def test_points_are_not_per_cent(passage_of):
    (change,) = changes(passage_of("Turnout rose from 60% to 63%, an increase of 3%.", "en"))
    assert change.of_shares
    assert change.difference_fits
    assert not change.relative_fits


def test_points_are_a_difference(passage_of):
    (change,) = changes(passage_of("Turnout rose from 60% to 63%, up 3 percentage points.", "en"))
    assert change.in_points
    assert change.difference_fits


def test_the_first_figure_takes_the_scale_of_the_second(passage_of):
    (change,) = changes(
        passage_of("Le budget tombe de 50 à 40 millions d'euros, soit une baisse de 20 %.", "fr")
    )
    assert (change.before.value, change.after.value) == (50_000_000, 40_000_000)
    assert change.relative_fits


@pytest.mark.parametrize(
    ("lang", "text", "fits"),
    [
        ("en", "Cash flow was $38.4 million, compared with $29.7 million, an increase of 39.3%.", [False]),
        ("en", "Cash flow was $38.4 million, compared with $29.7 million, an increase of 29.3%.", [True]),
        ("fr", "La récolte a reculé de 19 % : 61 380 hl contre 72 900 hl un an plus tôt.", [False]),
        (
            "fr",
            "Le coût monte de 26 millions sur celui de 2023, qui s'élevait à 188 millions, soit 14 %.",
            [],
        ),
    ],
)
def test_what_a_figure_is_compared_with(passage_of, lang, text, fits):
    assert [change.relative_fits for change in changes(passage_of(text, lang))] == fits


def test_basis_points_are_hundredths_of_a_point(passage_of):
    (change,) = changes(passage_of("The margin rose from 45.5% to 46.8%, up 130 basis points.", "en"))
    assert change.difference_fits


def test_both_ends_as_written(passage_of):
    (change,) = changes(passage_of("Sales rose from £40 million to £48 million, up 12%.", "en"))
    assert change.told == ("£40 million", "£48 million")


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Bureau : 58,8 millions d'euros, en hausse de 16,4 % (52,5 millions).", [False]),
        ("Bureau : 58,8 millions d'euros, en hausse de 12 % (52,5 millions).", [True]),
        # The change may be since yesterday.
        ("L'action gagne 4 % à 312 euros, contre 290 euros en début d'année.", []),
        # In brackets stands the change itself, or what was elsewhere.
        ("Bureau : 58,8 millions d'euros, en hausse de 12 % (6,3 millions).", []),
        ("Le prix est de 940 euros, en hausse de 4 % (880 à la campagne).", []),
    ],
)
def test_what_was_in_brackets_behind_the_change(passage_of, text, fits):
    assert [found.relative_fits for found in changes(passage_of(text, "fr"))] == fits
