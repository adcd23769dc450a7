import pytest

from crossfact.relate.apposed import apposed
from crossfact.relate.passages import passages


def agreeing(facts_of, text, lang):
    return [found.agrees for passage in passages(facts_of(text, lang)) for found in apposed(passage)]


@pytest.mark.parametrize(
    ("lang", "text", "agrees"),
    [
        ("fr", "Douze personnes ont été soignées, huit enfants et trois adultes.", False),
        ("fr", "Douze personnes ont été soignées, huit enfants et quatre adultes.", True),
        ("en", "Twelve people were taken home, eight children and three adults.", False),
        ("en", "Twelve people were taken home, eight women, three men and a child.", True),
        ("en", "The storm killed 12 people, eight women and three men.", False),
        ("en", "Of the 90 carts, 18 were lost, six wagons, five gigs and eight barrows.", False),
        ("fr", "Sur 90 voitures, 18 ont versé, six fourgons, cinq berlines et sept bennes.", True),
        ("en", "Seven of the 12 people on board died, three sailors and five guests.", False),
        ("en", "Seven of the 12 people on board died, three sailors and four guests.", True),
        ("fr", "Les 201 élèves sont venus, 120 de Lourmas et 91 de Brivac.", False),
        (
            "fr",
            "Douze ont fui ; onze personnes sont là, huit enfants et deux adultes ; neuf iront bien.",
            False,
        ),
        ("en", "Nine people died, six soldiers and two civilians, officials said.", False),
        ("en", "Nine people died, six soldiers, two nurses and a child, and four were hurt.", True),
        ("fr", "Neuf personnes sont mortes, six soldats et deux civils, et quatre sont blessées.", False),
        # What stands behind the list is none of it.
        ("en", "Twelve people came, eight adults and four children, and three left.", True),
    ],
)
def test_parts_behind_the_verb_of_their_total(facts_of, lang, text, agrees):
    assert agreeing(facts_of, text, lang) == [agrees]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # What is done to the things of the list is told of them, or they are no kinds of the total.
        ("en", "Twelve people fell, nine masts and two sails were torn."),
        ("en", "Twelve houses burned, nine barns and two sheds."),
        ("en", "He met 12 men, eight women and five children."),
        ("fr", "Le collège compte 612 élèves, 22 classes et 48 enseignants."),
        ("fr", "Cinq personnes ont été tuées, trois blessées et trois arrêtées."),
        ("fr", "L'accident a fait neuf morts, six blessés graves et deux disparus."),
        ("en", "The raid killed nine soldiers, six women and two children."),
        ("fr", "L'école accueille 28 élèves, vingt enseignants et douze bénévoles."),
        ("en", "Nine passengers were hurt, six firefighters and two nurses."),
        ("en", "Some 240 people came, 150 men and 70 women."),
        # What some did may be what others did too; of places some may be left out.
        ("fr", "Douze personnes sont poursuivies, sept pour fraude et huit pour vol."),
        ("en", "Twelve people were hurt in the fire, five in the flood and eight in the storm."),
        ("fr", "Les 201 élèves sont venus, 120 de Lourmas et 60 de Brivac."),
        # Not all of them, and far too few.
        ("en", "Twelve people were hurt, among them seven children and three adults."),
        ("en", "Thirty people were named, three keepers and two cooks."),
    ],
)
def test_no_parts(facts_of, lang, text):
    assert agreeing(facts_of, text, lang) in ([], [True])
