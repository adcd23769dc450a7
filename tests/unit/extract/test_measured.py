import pytest

from crossfact.model.claim import ClaimKind

# The last quantity of each sentence, and the noun that names it.
NAMED = [
    # The noun behind it.
    ("fr", "Il est tombé 40 mm de pluie.", "pluie"),
    ("fr", "Elle a pris six mois de prison.", "prison"),
    ("fr", "La ferme a livré une quinzaine de tonnes de foin.", "foin"),
    ("en", "They laid 40 miles of cable.", "cable"),
    ("en", "She lost 40% of the votes.", "vote"),
    ("en", "About 12% of the town's pupils walk.", "pupil"),
    ("en", "A fifth of the island's 2,000 pupils walk.", "pupil"),
    ("en", "They took £80,000 worth of jewellery.", "jewellery"),
    ("en", "It runs on 4 GB of RAM.", "ram"),
    ("en", "A 38-metre barge sank.", "barge"),
    ("en", "She won £2m in damages.", "damage"),
    ("en", "It needs 40% less water.", "water"),
    ("en", "Of the staff, 56 percent were women.", "woman"),
    # The noun it completes.
    ("fr", "Il y a une marge d'erreur de 3 points.", "marge"),
    ("fr", "Le fleuve a des crues de 4 à 6 mètres.", "crue"),
    ("en", "They met a crew of 8.", "crew"),
    # The noun it describes.
    ("fr", "Le tunnel, long de 9 kilomètres, rouvre.", "tunnel"),
    ("fr", "Le loyer de la halle, fixé à 600 euros, change.", "loyer"),
    ("fr", "Le toit de la halle, haute de 9 mètres, fuit.", "halle"),
    ("fr", "Le pilote, âgé de 34 ans, est parti.", "pilote"),
    ("en", "The rent on the hall, set at £600, will change.", "rent"),
    ("fr", "La somme globale, 108 800 euros, ne suffit pas.", "somme"),
    ("en", "The dyke, four metres high, protects them.", "dyke"),
    ("en", "The driver, 58, died.", "driver"),
    # What the verb acts on, or its subject.
    ("fr", "La cour a ramené l'indemnité à 35 000 euros.", "indemnité"),
    ("en", "The court reduced the award to £3,000.", "award"),
    ("fr", "La dette, qui atteignait 4 millions d'euros, a fondu.", "dette"),
    ("fr", "Les prix ont reculé puis ont repris 4 %.", "prix"),
    ("en", "Unemployment fell and is forecast to reach 4%.", "unemployment"),
    ("en", "The lake covers 340 sq km.", "lake"),
    ("en", "Enrolment fell to 1,870.", "enrolment"),
    ("fr", "Le nombre de passagers est passé à 1 870.", "passager"),
    ("en", "Visitor numbers rose to 1,870.", "visitor"),
    ("fr", "Ce drame a porté à 12 le nombre de morts.", "mort"),
    ("fr", "La ville estime à 3 millions d'euros le coût du pont.", "coût"),
    ("fr", "Le bilan a été établi à neuf morts mardi.", "mort"),
    ("fr", "On a logé 2 300 sinistrés mardi.", "sinistré"),
    ("fr", "On a vu les trois premières victimes.", "victime"),
    # What a change befell, not the change.
    ("fr", "Les ventes ont connu une hausse de 3 %.", "vente"),
    ("fr", "On a vu une hausse de 3 points du chômage.", "chômage"),
    ("en", "The grant will rise, an increase of 15%.", "grant"),
    # Nothing: who only acts on the amount, the length that something takes.
    ("fr", "Le club doit 2 millions d'euros.", ""),
    ("en", "It shut the road for three hours.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "noun"), NAMED)
def test_an_amount_is_named_by_its_construction(claims_of, lang, text, noun):
    quantities = [claim for claim in claims_of(text, lang) if claim.kind is ClaimKind.QUANTITY]
    assert quantities[-1].facets.noun == noun


@pytest.mark.parametrize(
    ("lang", "text", "nouns"),
    [
        ("fr", "Un quart des bulletins, soit 312, sont nuls.", ["bulletin", "bulletin"]),
        ("fr", "Trois élus sur quatre sont venus.", ["élu"]),
        ("en", "Of 12 riders, four of them children, nine had left.", ["rider", "child", "child"]),
        ("en", "Six people died and two others fled.", ["people", "people"]),
    ],
)
def test_what_is_left_unsaid_is_what_was_named_before(claims_of, lang, text, nouns):
    assert [claim.facets.noun for claim in claims_of(text, lang)] == nouns
