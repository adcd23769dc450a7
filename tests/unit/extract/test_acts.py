import pytest

from crossfact.model.claim import ClaimKind


@pytest.mark.parametrize(
    ("lang", "text", "noun"),
    [
        ("fr", "La tâche est relancée trois fois par défaut.", "relancer"),
        ("fr", "Le canal a débordé cinq fois en mars.", "déborder"),
        ("fr", "Elle a marqué 16 fois cette saison.", "marquer"),
        ("fr", "Le tram a été annulé 12 fois.", "annuler"),
        ("fr", "La vanne a été ouverte à 1 142 reprises.", "ouvrir"),
        ("en", "A failed job is retried three times by default.", "retry"),
        ("en", "The canal has flooded five times in March.", "flood"),
        ("en", "She has scored 16 times this season.", "score"),
        ("en", "The bus stops four times a day.", "stop"),
        ("en", "She has won the race twice.", "win"),
        ("en", "The valve was opened on 1,412 occasions.", "open"),
    ],
)
def test_times_count_acts(claims_of, lang, text, noun):
    first = next(claim for claim in claims_of(text, lang) if claim.kind is not ClaimKind.DATE)
    assert (first.kind, first.facets.noun) == (ClaimKind.QUANTITY, noun)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Il est trois fois plus grand que le premier."),
        ("fr", "Elle lit trois fois plus."),
        ("fr", "Il a rasé trois fois plus de murs."),
        ("fr", "Le tarif est trois fois supérieur à la moyenne."),
        ("fr", "La récolte atteint quatre fois celle des voisins."),
        ("fr", "Elle a reçu deux fois cette somme."),
        ("fr", "Le pré fait deux fois la taille du jardin."),
        ("fr", "Deux fois champion, il revient."),
        ("fr", "Les ventes ont doublé."),
        ("en", "It is three times as big as the first one."),
        ("en", "It costs three times more."),
        ("en", "They ate twice as many apples."),
        ("en", "They sold three times their stock."),
        ("en", "She ran three times faster."),
        ("en", "The field is twice the size of the garden."),
        ("en", "He earned three times what she earned."),
        ("en", "Prices have risen three times since the reform."),
        ("en", "Sales have doubled."),
    ],
)
def test_times_that_compare_count_nothing(claims_of, lang, text):
    assert claims_of(text, lang) == ()
