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
        # Years that run down to the present.
        ("en", "He lived in Lourmas between 335 and 323 BC.", []),
        ("en", "They settled between 15,000 and 10,000 B.C. in the valley.", []),
        ("fr", "Il vécut à Lourmas entre 335 et 323 av. J.-C. avec les siens.", []),
        ("fr", "Le site fut occupé il y a entre 15 000 et 10 000 ans.", []),
        ("fr", "Le site fut occupé entre 15 000 et 10 000 ans avant notre ère.", []),
        ("en", "They found between 90 and 70 coins of BC days.", [(90, 70)]),
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
