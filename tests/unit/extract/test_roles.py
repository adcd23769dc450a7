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
        # The size of a change, and its ends.
        ("fr", "Le bénéfice a bondi de 38 %, à 9 millions d'euros.", [Role.CHANGE, Role.AFTER]),
        ("fr", "Le prix est passé de 45 euros à 52 euros.", [Role.BEFORE, Role.AFTER]),
        ("fr", "Le prix passe de 930 à 310 euros.", [Role.BEFORE, Role.AFTER]),
        ("en", "The fare goes up by 20 cents to $1.90.", [Role.CHANGE, Role.AFTER]),
        ("en", "The firm has nine fewer vans.", [Role.CHANGE]),
        ("en", "The motion passed by 289 votes.", [Role.UNKNOWN]),
        ("en", "They heard from 100 witnesses.", [Role.UNKNOWN]),
        ("fr", "L'inflation atteint 2 %, après 3 % en mars.", [Role.RATE, Role.BEFORE, Role.UNKNOWN]),
        ("fr", "Il rappelle 90 vélos après 12 chutes.", [Role.UNKNOWN, Role.UNKNOWN]),
        # How much more or less a measure is than another; what stands behind a comma or an or is no comparison.
        ("en", "Pupils slept 41 minutes longer per night.", [Role.CHANGE]),
        ("en", "They got an extra 14 minutes of sleep.", [Role.CHANGE]),
        ("en", "The tower is 3 metres taller than the mast, or longer by 12 metres.", [Role.CHANGE] * 2),
        ("en", "The work ended two days earlier than planned.", [Role.CHANGE]),
        ("en", "He left, and two days earlier she had left.", [Role.PERIOD]),
        ("en", "It lasted 12 hours, longer than ever.", [Role.PERIOD]),
        ("en", "It takes 20 minutes or less.", [Role.PERIOD]),
        ("en", "They built 12 houses larger than theirs.", [Role.UNKNOWN]),
        ("fr", "Ils dorment 14 minutes de plus que nous.", [Role.CHANGE]),
        ("fr", "Ils dorment 14 minutes plus longtemps.", [Role.CHANGE]),
        ("fr", "Ils gagnent 14 minutes de sommeil supplémentaires.", [Role.CHANGE]),
        ("fr", "La tour est plus haute de 3 mètres que le mât.", [Role.CHANGE]),
        ("fr", "Les travaux ont fini deux jours plus tôt que prévu.", [Role.CHANGE]),
        ("fr", "Elle est partie deux semaines plus tard.", [Role.PERIOD]),
        ("fr", "La séance dure 40 minutes ou plus.", [Role.PERIOD]),
        ("fr", "Le mur est distant de plus de 3 mètres.", [Role.UNKNOWN]),
        # What an amount is told for one of, and how often something comes.
        ("fr", "Le miel rapporte 9 kilos par ruche.", [Role.RATE]),
        ("en", "The hives gave nine kilos per hive.", [Role.RATE]),
        ("en", "There is a bus every 40 minutes.", [Role.RATE]),
        # Ages, and lengths of time that are none.
        ("fr", "Un automobiliste de 24 ans est mort.", [Role.AGE]),
        ("fr", "Il a pris une peine de 24 ans.", [Role.UNKNOWN]),
        ("fr", "À 96 ans, il marche.", [Role.AGE]),
        ("fr", "Elle avait 82 ans.", [Role.AGE]),
        ("en", "The two men, aged 22 and 27, left.", [Role.UNKNOWN, Role.AGE, Role.AGE]),
        ("en", "She was 82.", [Role.AGE]),
        ("en", "Ida turns 50 today.", [Role.AGE, Role.UNKNOWN]),
        ("fr", "Il avait trois enfants à 31 ans.", [Role.UNKNOWN, Role.PERIOD]),
        ("fr", "Ils étaient 400 à y dormir dans la nuit.", [Role.UNKNOWN]),
        (
            "fr",
            "Le bilan est passé à treize après la découverte de quatre corps.",
            [Role.AFTER, Role.UNKNOWN],
        ),
        # Others are no part of those named before.
        ("en", "Six people died and two others fled.", [Role.UNKNOWN, Role.UNKNOWN]),
        ("fr", "Ils étaient 12 élus ; ils ne sont plus que trois.", [Role.UNKNOWN, Role.UNKNOWN]),
        ("fr", "On a lu 147 textes ; 62 ont été adoptés.", [Role.UNKNOWN, Role.PART]),
        ("fr", "La collecte a donné 18 tonnes de verre au total.", [Role.TOTAL]),
        ("fr", "La moitié des 48 classes ferment.", [Role.SHARE, Role.WHOLE]),
        ("fr", "La part des femmes atteint 40 %.", [Role.SHARE]),
    ],
)
def test_the_words_beside_a_number_tell_its_role(claims_of, lang, text, roles):
    assert [claim.facets.role for claim in claims_of(text, lang)] == roles
