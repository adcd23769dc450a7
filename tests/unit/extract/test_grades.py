import pytest


@pytest.mark.parametrize(
    ("lang", "text", "groups"),
    [
        ("fr", "Quatre personnes ont été grièvement blessées et onze légèrement.", [("grave",), ("slight",)]),
        ("fr", "L'accident a fait quatre blessés graves et onze blessés légers.", [("grave",), ("slight",)]),
        ("fr", "Sept passagers ont été gravement blessés.", [("grave",)]),
        ("fr", "Quinze personnes ont été blessées, dont quatre grièvement.", [(), ("grave",)]),
        ("fr", "Neuf personnes ont subi de graves blessures.", [("grave",)]),
        ("en", "Four people were seriously injured and 11 slightly.", [("grave",), ("slight",)]),
        ("en", "Seven were badly hurt, a dozen with minor injuries.", [("grave",), ("slight",)]),
        ("en", "Fifteen people were injured, four of them seriously.", [(), ("grave",)]),
        ("en", "Four seriously injured people were flown out.", [("grave",)]),
        ("en", "Four men suffered serious head injuries.", [("grave",)]),
        # What is grave, slight or light is something else.
        ("fr", "Quatre personnes ont été blessées dans un grave accident.", [()]),
        ("fr", "Neuf blessés ont quitté un bus gravement endommagé.", [()]),
        ("fr", "Douze voitures ont été légèrement endommagées.", [()]),
        ("en", "Four people were injured by a light aircraft.", [()]),
        ("en", "Four people were hurt in a serious crash.", [()]),
        ("en", "Four children were hurt when a minor road flooded.", [()]),
    ],
)
def test_those_hurt_are_told_apart_by_how_badly(claims_of, lang, text, groups):
    assert [claim.facets.modifiers for claim in claims_of(text, lang)] == groups
