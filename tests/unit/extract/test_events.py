import pytest

from crossfact.model.claim import ClaimKind


@pytest.mark.parametrize(
    ("lang", "text", "noun"),
    [
        ("fr", "La visite du 14 mai 2024 a été bâclée.", "visite"),
        ("fr", "Les travaux commenceront le 3 mars 2026.", "travail"),
        ("fr", "Le concert aura lieu le 3 mars 2026.", "concert"),
        ("fr", "La passerelle a été fermée le 3 mars 2026.", "passerelle"),
        ("fr", "Le conseil a adopté le budget le 3 mars 2026.", "budget"),
        ("fr", "Les élus voteront la première tranche le 29 juin 2026.", "tranche"),
        ("en", "The 12 May meeting was called off.", "meeting"),
        ("en", "Construction will begin on 14 September 2026.", "construction"),
        ("en", "The hearing took place on 14 September 2026.", "hearing"),
        ("en", "The footbridge was closed on 3 March 2026.", "footbridge"),
        ("en", "The council adopted the budget on 3 March 2026.", "budget"),
    ],
)
def test_a_date_is_the_date_of_its_event(claims_of, lang, text, noun):
    date = next(claim for claim in claims_of(text, lang) if claim.kind is ClaimKind.DATE)
    assert date.facets.noun == noun


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Elle a été arrêtée le 3 mars 2026."),
        ("fr", "3 mars 2026"),
        ("en", "She was arrested on 3 March 2026."),
        ("en", "March 2026"),
    ],
)
def test_where_the_sentence_does_not_say_the_event_is_unknown(claims_of, lang, text):
    assert [claim.facets.what for claim in claims_of(text, lang)] == [""]
