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
