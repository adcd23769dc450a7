"""unit-conflict and currency-conflict: one figure, with another unit or currency."""

import pytest

from crossfact.session import Session

WHERE = "Valbrune, Kervallan, Tessel"
RULES = ("unit-conflict", "currency-conflict")


def said(*texts):
    documents = {f"{n}.txt": f"{WHERE}\n\n{text}\n" for n, text in enumerate(texts)}
    found = Session.start().put_all(documents).report().findings
    return [(f.rule, [f.location.span.of(documents[f.location.uri])]) for f in found if f.rule in RULES]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            (
                "The reservoir above Marle holds 640 litres of brine.",
                "The 640 gallons of brine in the Marle reservoir were drained.",
            ),
            ("unit-conflict", ["640 gallons"]),
        ),
        (
            (
                "Le parc de Lourmas a une puissance de 36 MW.",
                "À Lourmas, le parc affiche une puissance de 36 MWh.",
            ),
            ("unit-conflict", ["36 MWh"]),
        ),
        (
            (
                "La vente du moulin de Lourmas a rapporté 4,35 millions d'euros.",
                "La commune de Lourmas a vendu le moulin 4,35 millions de dollars.",
            ),
            ("currency-conflict", ["4,35 millions de dollars"]),
        ),
    ],
)
def test_one_figure_of_one_thing(texts, expected):
    assert said(*texts) == [expected]


@pytest.mark.parametrize(
    "texts",
    [
        ("The line is 120 km long (75 miles).", "The 75 miles of the line will be electrified."),
        ("The path is 120 km long, the canal 120 miles.", "The 120 miles of the path are marked."),
        ("The store takes in 300 tonnes of beets.", "The store at Marle takes in 300 tons of beets."),
        ("The track at Marle is 400 metres long.", "The track at Marle, 400 yards long, is closed."),
        ("The pump at Marle ran for 36 hours.", "The pump at Marle was repaired in 36 days."),
        ("The log of the server takes 512 kB.", "The log of the server took 512 MB last year."),
        ("The farm has 250 hectares.", "The lake lies 250 m above the sea."),
        ("A battery of 50 MW / 50 MWh was built.", "The battery's 50 MWh are enough for an hour."),
        ("Marle's canal is 36 km long.", "Tonder's canal is 36 miles long."),
        ("The prize is $12,500.", "The prize of C$12,500 is paid at once."),
        (
            "Le ticket coûte 12,50 euros à Lourmas ou 12,50 francs suisses à Brame.",
            "Le ticket coûte 12,50 euros.",
        ),
        ("Le prix était de 120 francs en 1999.", "Le prix est de 120 euros depuis 2002."),
        ("Elle a couru 5 km dimanche.", "Elle courra 5 miles samedi."),
        ("Le fonds gère 200 millions d'euros.", "La tour de Brame a coûté 200 millions de dollars."),
    ],
)
def test_what_may_be_two_things(texts):
    assert said(*texts) == []


def test_a_price_told_in_both_currencies_again_and_again_is_meant():
    price = "The Marle guide costs {}."
    texts = [price.format(amount) for amount in ("€14.50", "€14.50", "£14.50", "£14.50")]
    assert said(*texts) == []


NEAR = ("Lourmas", "Valbrune", "Kervallan", "Orvalin", "Norvane", "Brame", "Lestuaire")
FAR = ("Hazelmere", "Thornbury", "Carrick", "Pellworth", "Stanmoor", "Ashel", "Dunhaven")
LINK = "The ferry left {0} for {1} and {2}. A storm hit {3}, {4}, {5} and {6}. Some 40 people were aboard."


def test_texts_on_other_matters_measure_other_things():
    chain = [(*NEAR[:4], *FAR[:3]), (*NEAR[:3], *FAR[3:]), FAR]
    between = [LINK.format(*names) for names in chain]
    first = f"{LINK.format(*NEAR)} The body of the hull of the ferry is 165 metres long."
    second = "The body of the hull of the model is 165 cm long."
    assert said(first, *between, f"{LINK.format(*NEAR)} {second}") != []
    assert said(first, *between, f"{LINK.format(*FAR)} {second}") == []
