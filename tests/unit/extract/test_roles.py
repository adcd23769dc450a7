import pytest

from crossfact.model.claim import Role


@pytest.mark.parametrize(
    ("lang", "text", "roles"),
    [
        ("fr", "L'usine emploie 412 salariés, dont 37 intérimaires.", [Role.UNKNOWN, Role.PART]),
        ("fr", "34 des 51 sièges sont vacants.", [Role.PART, Role.WHOLE]),
        ("fr", "Sur 120 élèves, 45 sont absents.", [Role.WHOLE, Role.PART]),
        ("fr", "Les effectifs sont portés à 305 salariés.", [Role.AFTER]),
        ("fr", "Il y a 12 salariés de plus.", [Role.CHANGE]),
        ("fr", "Les ventes sont en hausse de 12 %.", [Role.CHANGE]),
        ("fr", "Il reçoit 3 000 personnes par jour.", [Role.RATE]),
        ("fr", "Le stade a une capacité de 5 000 places.", [Role.LIMIT]),
        ("fr", "Il a réuni 3 000 personnes, contre 2 500 personnes auparavant.", [Role.UNKNOWN, Role.BEFORE]),
        ("fr", "On a vu un record de 3 000 personnes.", [Role.RECORD]),
        ("fr", "Il espère 3 000 personnes.", [Role.EXPECTED]),
        ("en", "34 of the 51 seats are vacant.", [Role.PART, Role.WHOLE]),
        ("en", "It has 400 workers, including 37 temps.", [Role.UNKNOWN, Role.PART]),
        ("en", "The debt rose to $3.2bn from $2.1bn.", [Role.AFTER, Role.BEFORE]),
        ("en", "He drove 50 miles a day.", [Role.RATE]),
        ("en", "Profit was up 12 percent.", [Role.CHANGE]),
        ("en", "They saw 112 drones.", [Role.UNKNOWN]),
    ],
)
def test_the_words_beside_a_number_tell_its_role(claims_of, lang, text, roles):
    assert [claim.facets.role for claim in claims_of(text, lang)] == roles
