import pytest

from crossfact.session import Session

RULE = "headline-number-not-in-body"


def said(text):
    found = Session.start().put_all({"a.txt": text}).report().findings
    return [f"{f.message}" for f in found if f.rule == RULE and f.level.value != "note"]


@pytest.mark.parametrize(
    "text",
    [
        # A first paragraph is no headline.
        (
            "Quinze pêcheurs ont été secourus à Lourmas. Le patron du port parle de chance.\n\n"
            "Le même soir, à Valbrune, dix pêcheurs attendaient encore une remorque.\n"
        ),
        (
            "Fifteen anglers were rescued at Lourmas. The harbour master spoke of luck.\n\n"
            "The same night, at Valbrune, ten anglers were still waiting for a tow.\n"
        ),
        (
            "The Kervallan mill has closed, leaving 550 spinners without work.\n\n"
            "The Orvalin brewery will cut 400 spinners of its own in June.\n"
        ),
        # A headline rounds, or cuts off.
        "Orvalin porte sa part dans Norvane à 11 %\n\nOrvalin détient désormais une part de 11,3 % dans Norvane.\n",
        "Orvalin lifts Norvane stake to 11 Pct\n\nOrvalin said its stake in Norvane was now 11.3 pct.\n",
        "Orvalin lifts Norvane stake to 34 percent\n\nOrvalin said its stake in Norvane was now 34.8 per cent.\n",
        # Far from it, it is another count.
        "Lourmas bat Valbrune de 246 points\n\nLe gardien de Lourmas, sorti tôt, n'a inscrit que quatre points.\n",
        "Lourmas beat Valbrune by 246 runs\n\nThe captain of Lourmas, out early, made only four runs.\n",
        "Norvane buys a mill for £12.5m\n\nSome £350,000 is payable at once, and the rest in June.\n",
        # What is ahead, and what is done or of another year.
        "Norvane va fermer 38 magasins\n\nEn 2018, la chaîne avait fermé 21 magasins. Elle en ouvrait encore en 2024.\n",
        "Norvane to shut 38 shops\n\nIn 2018 the chain closed 21 shops. It still opened some in 2024.\n",
    ],
)
def test_no_counterpart(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norvane ferme 38 magasins\n\nLa chaîne ferme 28 magasins, a-t-elle annoncé mardi.\n",
            "the headline says 38 magasins, the text 28 magasins",
        ),
        (
            "Two dozen divers hurt in Lourmas\n\nA blast hurt 14 divers in Lourmas on Monday, the port said.\n",
            "the headline says Two dozen divers, the text 14 divers",
        ),
        (
            "Lourmas. Quinze écoles ferment\n\nÀ Lourmas, treize écoles ferment à la rentrée.\n",
            "the headline says Quinze écoles, the text treize écoles",
        ),
    ],
)
def test_another_number_of_the_same_thing(text, expected):
    assert said(text) == [expected]
