import pytest

from crossfact.relate.ranges import ranges


@pytest.mark.parametrize(
    ("lang", "text", "ends"),
    [
        ("fr", "Entre 80 et 60 visiteurs.", [(80, 60)]),
        ("fr", "Au moins 20 et au plus 10 places.", [(20, 10)]),
        ("fr", "Les lots 80 à 60 seront vendus.", [(80, 60)]),
        ("fr", "On attend 80 à 60 millimètres de pluie.", [(80, 60)]),
        ("en", "Panels ranging from 80 to 60 cm.", [(80, 60)]),
        ("en", "Keep the bath at 80–60 °C.", [(80, 60)]),
        # Changes, results, scores, elided ends, years.
        ("fr", "Le loyer passe de 80 à 60 euros.", []),
        ("en", "They won by 80 to 60.", []),
        ("en", "Thornbury won 3-1 in the cup.", []),
        ("en", "A line of 123–5 km.", []),
        ("en", "The years 1999–1998 kg.", []),
    ],
)
def test_ranges_that_are_written_out(facts_of, lang, text, ends):
    assert [(int(r.low), int(r.high)) for r in ranges(facts_of(text, lang))] == ends
