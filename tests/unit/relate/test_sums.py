import pytest

from crossfact.relate.sums import sums


@pytest.mark.parametrize(
    ("lang", "text", "agrees"),
    [
        ("fr", "L'accident a fait 14 blessés : 6 adultes et 8 enfants.", [True]),
        ("fr", "L'accident a fait 14 blessés : 6 adultes et 7 enfants.", [False]),
        ("en", "The show has 94 works: 61 drawings, 24 prints and nine albums.", [True]),
        ("en", "They paid £1,460 on water, £645 on hedges and £380 on skips, a total of £2,485.", [True]),
        ("en", "They paid £1,460 on water, £645 on hedges and £380 on skips, a total of £2,845.", [False]),
        ("fr", "Sur les 160 passagers, 104 sont saufs et 17 sont morts, laissant 39 disparus.", [True]),
        ("fr", "Sur les 160 passagers, 104 sont saufs et 17 sont morts, laissant 43 disparus.", [False]),
        # One part is written as a word that mostly is an article.
        ("fr", "On a saisi huit instruments : cinq violons, deux altos et un violoncelle.", [True]),
        ("en", "The school has 14 teachers: 11 women and three men, and five assistants.", [True]),
        (
            "fr",
            "On alloue 42 000 euros à Luc, 31 500 euros à Lia et 6 500 euros à Zoé, soit 82 000 euros.",
            [False],
        ),
        (
            "fr",
            "On alloue 42 000 euros à Luc, 31 500 euros à Lia et 6 500 euros à Zoé, soit 80 000 euros.",
            [True],
        ),
        ("fr", "Les places sont à 12, 15 et 18 euros, soit 20 euros avec le repas.", []),
        # No complete list, other units, items without a number, far from the total.
        ("en", "The crash hurt 14 people: including 6 adults and 7 children.", []),
        ("en", "Six sites are open: three libraries, the hall and two schools.", []),
        ("en", "Recipe for 4 people: 30 eggs and 20 apples.", []),
        ("en", "The room has 12 walls: 3 metres high and 4 metres long.", []),
        ("en", "The grid has 12 cells: 3 rows and 4 columns.", [True]),
    ],
)
def test_totals_and_their_parts(passage_of, lang, text, agrees):
    assert [found.agrees for found in sums(passage_of(text, lang))] == agrees


def test_a_remainder_names_its_whole(passage_of):
    (found,) = sums(passage_of("Of the 90 boats, 40 were saved and 20 sank, leaving 30 adrift.", "en"))
    assert found.whole is not None
    assert (found.whole.number.value, found.computed.low) == (90, 30)


@pytest.mark.parametrize(
    "text",
    [
        "Of the 160 on board, 104 were saved and 17 died, leaving 12 families without news.",
        "It sold 40 of its 160 shops and closed 25, leaving 90 in the north and five in the west.",
        "She paid £1,200 for oak, £800 for ash and £300 for glue, a total of £2,450 with the tax.",
    ],
)
def test_what_is_left_of_other_things_is_no_remainder(passage_of, text):
    assert list(sums(passage_of(text, "en"))) == []
