import pytest

from crossfact.relate.measures import conversions

RIGHT = [
    ("en", "They sailed 140 miles (225 km) north."),
    ("en", "It fell to -22C (-8F) at night."),
    ("en", "A walk of 100 km (60 miles) follows."),
    ("en", "It was 2 °C (3.6 °F) warmer than before."),
    ("en", "The oven is at 350 °F (180 °C) now."),
    ("en", "Some 50 tons (50 tonnes) of sand came."),
    ("fr", "La prairie couvre 2 340 hectares, soit 23,4 km²."),
    ("fr", "Il dure 72 heures (trois jours) au plus."),
    ("fr", "De 2 à 50 °C (36 à 122 °F) en usage."),
]
WRONG = [
    ("en", "They landed at 610 metres (2,700 feet) there."),
    ("en", "It reached 104°F (42°C) at noon."),
    ("fr", "Elle plonge à 12 mètres de profondeur (environ 60 pieds)."),
    ("fr", "La session dure 5 400 secondes (deux heures)."),
    ("fr", "De 2 à 50 °C (36 à 112 °F) en usage."),
]
NONE = [
    ("en", "Walk five miles or 10 km each day."),
    ("en", "It costs £50 ($65) a head."),
    ("en", "A road of 12 km (with 3 miles of bends) leads there."),
]


@pytest.mark.parametrize(("lang", "text"), RIGHT)
def test_a_conversion_that_is_right(passage_of, lang, text):
    assert [found.agrees for found in conversions(passage_of(text, lang))] == [True]


@pytest.mark.parametrize(("lang", "text"), WRONG)
def test_a_conversion_that_is_wrong(passage_of, lang, text):
    assert [found.agrees for found in conversions(passage_of(text, lang))] == [False]


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_quantities_that_are_not_converted(passage_of, lang, text):
    assert list(conversions(passage_of(text, lang))) == []
