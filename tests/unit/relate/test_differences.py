import pytest

from crossfact.relate.differences import differences, rests
from crossfact.relate.passages import passages


@pytest.mark.parametrize(
    ("lang", "text", "agrees"),
    [
        (
            "en",
            "Tanks held 7,120 litres in June and 5,250 litres on Monday, a fall of 2,870 litres.",
            [False],
        ),
        ("en", "Tanks held 7,120 litres in June and 5,250 litres on Monday, a fall of 1,870 litres.", [True]),
        ("fr", "La cuve passe de 7 120 à 5 250 litres, une baisse de 2 870 litres.", [False]),
        ("fr", "La cuve passe de 7 120 à 5 250 litres, une baisse de 1 870 litres.", [True]),
        ("en", "Tanks held 7,120 litres and the wells 5,250 litres, after a fall of 300 litres.", []),
        ("en", "It sold 300 boats in May and 40 cars in June, a rise of 12 cars.", []),
    ],
)
def test_an_amount_between_two_figures(passage_of, lang, text, agrees):
    assert [found.agrees for found in differences(passage_of(text, lang))] == agrees


@pytest.mark.parametrize(
    ("lang", "text", "agrees"),
    [
        ("en", "Of the 140 quilts, 86 came from Hull and 31 from Leeds. The other 33 are on loan.", [False]),
        ("en", "Of the 140 quilts, 86 came from Hull and 31 from Leeds. The other 23 are on loan.", [True]),
        (
            "en",
            "Of the 140 quilts, 86 came from Hull, including 31 from one street. The other 33 are on loan.",
            [],
        ),
        ("en", "Of the 80 patients, 31 went home. The other 60 beds are kept for the winter.", []),
        ("en", "They showed 140 quilts, 86 blue and 31 red. The other 33 are on loan.", []),
        (
            "fr",
            (
                "Sur les 214 millions d'euros, l'État paie 48 millions et la ville 37 millions. "
                "Les 117 millions restants seront empruntés."
            ),
            [False],
        ),
    ],
)
def test_what_is_left_in_the_next_sentence(facts_of, lang, text, agrees):
    assert [found.agrees for found in rests(passages(facts_of(text, lang)))] == agrees
