import pytest

from crossfact.relate.contrasts import told_changes
from crossfact.relate.passages import passages


@pytest.mark.parametrize(
    ("lang", "text", "fits"),
    [
        ("fr", "La récolte, qui était de 718 tonnes l'an passé, a atteint 1 077 tonnes (+50 %).", [True]),
        ("fr", "La récolte, qui était de 718 tonnes l'an passé, a atteint 1 077 tonnes (+90 %).", [False]),
        ("fr", "En progressant de 50 %, le budget a été porté de 718 à 1 077 millions d'euros.", [True]),
        ("en", "Priced at £6,600 when it came out, the set now sells for £4,026, or 39% less.", [True]),
        ("en", "Priced at £6,600 when it came out, the set now sells for £4,422, or 39% less.", [False]),
        ("en", "The share of late trains, 50% last winter, is now 59%, an increase of 9%.", [False]),
        (
            "fr",
            "Le taux était de 59 % en 2023. Il est revenu à 50 % en 2024, soit une baisse de 9 %.",
            [False],
        ),
        # A change of something else, on another base, or of which one figure is itself the change.
        ("en", "Sales rose 12% to £48m and the club paid £3m for a new stand.", []),
        ("en", "Memory went from 310 MB to 260 MB. One early user measured gains of 20%.", []),
        ("fr", "L'action gagnait 2,1 % à 17,30 euros, après avoir ouvert à 17,85 euros.", []),
        ("fr", "Le coût a crû de 26 millions par rapport aux 188 millions prévus, une hausse de 14 %.", []),
        ("en", "The school has 40 teachers now and 600 pupils, up 12%.", []),
    ],
)
def test_changes_however_the_clauses_stand(facts_of, lang, text, fits):
    found = told_changes(passages(facts_of(text, lang)))
    assert [change.relative_fits for change in found] == fits


@pytest.mark.parametrize(
    "text",
    [
        "Le fonds a versé 48 aides l'an dernier. Parmi elles, 31 sont allées à des fermes, soit 62 % des montants.",
        "Le nombre de vols a augmenté de 12, à 62, soit une hausse de 24 %.",
    ],
)
def test_shares_and_changes_of_a_change_are_no_change_between_two(facts_of, text):
    found = told_changes(passages(facts_of(f"Titre\n\n{text}\n", "fr")))
    assert all(c.relative_fits or c.difference_fits for c in found)
