import pytest


@pytest.mark.parametrize(
    ("lang", "text", "readings"),
    [
        (
            "fr",
            "La halle coûte 46 millions d'euros, dont 20,7 par la région, 18,4 par l'État et 6,9 par la ville.",
            ["46 000 000 EUR", "20 700 000 EUR", "18 400 000 EUR", "6 900 000 EUR"],
        ),
        ("fr", "Le plan vaut 900 millions de dollars, dont 210 déjà dépensés.", ["900 000 000 USD", "210 000 000 USD"]),
        ("fr", "La fréquentation passe de 3,2 millions à 4,1.", ["3 200 000", "4 100 000"]),
        ("fr", "La dette est de 2,1 milliards d'euros, contre 1,8 avant.", ["2 100 000 000 EUR", "1 800 000 000 EUR"]),
        ("fr", "Sur 12 millions d'euros, 7 sont versés par l'État.", ["12 000 000 EUR", "7 000 000 EUR"]),
        ("fr", "L'usine broie 5 millions de tonnes, dont 1,2 de nuit.", ["5 000 000 t", "1 200 000 t"]),
        ("fr", "Le film attire 5 millions de spectateurs, contre 4 pour le premier.", ["5 000 000", "4 000 000"]),
        ("en", "It is a $900 million plan, of which 210 has been spent.", ["900 000 000 USD", "210 000 000 USD"]),
        ("en", "The fund holds £12m: 7 from the state and 5 from the town.", ["12 000 000 GBP", "7 000 000 GBP", "5 000 000 GBP"]),
        ("en", "Visits rose from 3.2 million to 4.1.", ["3 200 000", "4 100 000"]),
        ("en", "Debt was £2.1 billion, against 1.8 before.", ["2 100 000 000 GBP", "1 800 000 000 GBP"]),
        ("en", "Of the 46 million euros, 20.7 came from the region.", ["46 000 000 EUR", "20 700 000 EUR"]),
        # More than the total, things of its own, a unit of its own, people, a scale of its own, no total.
        ("fr", "Le coût atteint 46 millions d'euros, dont 3 000 versés hier.", ["46 000 000 EUR", "3000 EUR", "-1 day"]),
        ("fr", "Le coût atteint 46 millions d'euros, dont 12 communes paient 5 %.", ["46 000 000 EUR", "12", "5 %"]),
        ("fr", "Le pays a 46 millions d'habitants, dont 3 sont ici.", ["46 000 000", "3"]),
        ("fr", "La ville verse 46 millions d'euros à 12 des 30 clubs.", ["46 000 000 EUR", "12", "30"]),
        ("fr", "Le club a 460 euros, dont 20 en pièces.", ["460 EUR", "20"]),
        ("fr", "Le prix est de 46 millions d'euros, dont 2 milliers cachés.", ["46 000 000 EUR", "≈ 2000 EUR"]),
        ("en", "The bill is £46 million, of which 3,000 was paid.", ["46 000 000 GBP", "3000 GBP"]),
        ("en", "The bill is £46 million, of which 12 towns pay 5 percent.", ["46 000 000 GBP", "12", "5 %"]),
        ("en", "The land has 46 million people, of whom 3 are here.", ["46 000 000", "3"]),
        ("en", "The town has 46 million euros, 12 schools and 3 pools.", ["46 000 000 EUR", "12", "3"]),
        ("en", "The club gave 46 million euros to 12 towns.", ["46 000 000 EUR", "12"]),
        ("en", "The club holds £460, of which 20 is in coins.", ["460 GBP", "20"]),
    ],
)  # fmt: skip
def test_a_bare_figure_has_the_scale_of_the_amount_beside_it(claims_of, lang, text, readings):
    assert [claim.reading for claim in claims_of(text, lang)] == readings


def test_a_scaled_figure_is_as_exact_as_it_was_written(claims_of):
    _, part = claims_of("It is a $900 million plan, of which 210 has been spent.", "en")
    assert part.quantity.number.step == 1_000_000
    assert part.quantity.number.rounded
