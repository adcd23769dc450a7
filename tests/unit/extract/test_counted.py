import pytest

from crossfact.extract.counted import action, concept


@pytest.mark.parametrize(
    ("lang", "text", "what", "modifiers", "words"),
    [
        ("fr", "On a vu 112 drones.", "drone", (), "112 drones"),
        ("fr", "On a vu 12 élus municipaux.", "councillor", ("municipal",), "12 élus municipaux"),
        ("fr", "On a vu près de 300 pompiers.", "firefighter", (), "près de 300 pompiers"),
        ("fr", "On a vu 2 millions d'habitants.", "inhabitant", (), "2 millions d'habitants"),
        ("fr", "On en a vu 112.", "", (), "112"),
        ("en", "They saw 3 crew members.", "member", ("crew",), "3 crew members"),
        ("en", "They saw 112 drones.", "drone", (), "112 drones"),
        ("en", "They saw 30 large trees.", "tree", (), "30 large trees"),
        ("en", "They mended 30 of their older ships.", "boat", (), "30 of their older ships"),
        ("en", "They mended 30 of theirs.", "", (), "30"),
        ("fr", "Ils ont réparé 30 de leurs vieux navires.", "boat", (), "30 de leurs vieux navires"),
        # The name of a measured quantity: behind it, before it, or the subject of its verb.
        ("fr", "Il risque 100 000 euros d'amende.", "fine", (), "100 000 euros"),
        ("fr", "Il a reçu une amende de 100 000 euros.", "fine", (), "100 000 euros"),
        (
            "fr",
            "La dette du groupe a été ramenée à 305 millions d'euros.",
            "debt",
            (),
            "305 millions d'euros",
        ),
        ("en", "It made a profit of £580m.", "profit", (), "£580m"),
        ("en", "Turnout reached 61 percent.", "turnout", (), "61 percent"),
        ("en", "He drove 50 miles.", "", (), "50 miles"),
    ],
)
def test_what_is_counted_or_measured(claims_of, lang, text, what, modifiers, words):
    (claim,) = claims_of(text, lang)
    assert (claim.facets.what, claim.facets.modifiers, claim.text) == (what, modifiers, words)


def test_a_scale_on_a_figure_is_no_subject(claims_of):
    profit, growth = claims_of("Operating profit of £580m was up 12 percent.", "en")
    assert profit.facets.what == "profit"
    assert growth.facets.what != "m"


def test_concepts_are_shared_by_the_languages(packs):
    fr, en = packs["fr"].data, packs["en"].data
    assert concept("pays", fr) == concept("nation", en) == "country"
    assert action("tuer", fr) == action("die", en) == "kill"
    assert concept("zèbre", fr) == "zèbre"
    assert action("zézayer", fr) == "zézayer"
