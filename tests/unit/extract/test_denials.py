import pytest

from crossfact.model.claim import Phase, Role, Status


@pytest.mark.parametrize(
    ("lang", "text", "reading", "status", "role"),
    [
        # An exception: all the others are denied.
        ("fr", "Le refuge n'abrite désormais plus que 18 chiens.", "18", Status.UNDER_WAY, Role.UNKNOWN),
        ("fr", "Le hameau ne compte guère que 30 foyers.", "30", Status.UNDER_WAY, Role.UNKNOWN),
        ("fr", "L'atelier n'avait jamais que 12 clients.", "12", Status.UNDER_WAY, Role.RECORD),
        # A bound: what is more is denied.
        ("fr", "Le taux n'a pas dépassé la barre des 40 %.", "≤ 40 %", Status.DONE, Role.LIMIT),
        ("fr", "Un code ne peut comporter plus de 64 signes.", "≤ 64", Status.UNDER_WAY, Role.LIMIT),
        ("fr", "L'offre n'est pas valable plus de 30 jours.", "≤ 30 d", Status.UNDER_WAY, Role.LIMIT),
        ("fr", "Pas plus de 12 convives ne seront admis.", "≤ 12", Status.UPCOMING, Role.LIMIT),
        ("fr", "La cuve ne doit pas tomber sous les 30 litres.", "≥ 30 l", Status.UNDER_WAY, Role.UNKNOWN),
        ("en", "A code must not contain more than 64 signs.", "≤ 64", Status.UNDER_WAY, Role.LIMIT),
        ("en", "The offer is not valid for more than 30 days.", "≤ 30 d", Status.UNDER_WAY, Role.LIMIT),
        ("en", "The rate did not exceed the 40 percent mark.", "≤ 40 %", Status.DONE, Role.LIMIT),
        ("en", "The tank must not fall below 30 litres.", "≥ 30 l", Status.UNDER_WAY, Role.UNKNOWN),
        ("en", "The ferry will not return before five weeks.", "≥ 5 wk", Status.UPCOMING, Role.UNKNOWN),
        # What is denied outright stays so.
        ("fr", "La ferme n'a pas livré les 300 colis.", "300", Status.DENIED, Role.UNKNOWN),
        ("fr", "L'atelier n'emploie pas que 42 ouvriers.", "42", Status.DENIED, Role.UNKNOWN),
        ("fr", "Le maire n'a pas lu la lettre de plus de 300 riverains.", "> 300", Status.DENIED, Role.UNKNOWN),
        ("fr", "Ils n'ont pas parlé du vol de 300 colis.", "300", Status.DENIED, Role.UNKNOWN),
        ("en", "The farm did not deliver the 300 parcels.", "300", Status.DENIED, Role.UNKNOWN),
        ("en", "The mayor did not read the plea of more than 300 residents.", "> 300", Status.DENIED, Role.UNKNOWN),
        ("en", "The works did not cost 3 million euros.", "3 000 000 EUR", Status.DENIED, Role.UNKNOWN),
        ("en", "The league did not pass 212 rules.", "212", Status.DENIED, Role.UNKNOWN),
    ],
)  # fmt: skip
def test_a_restriction_is_no_denial(claims_of, lang, text, reading, status, role):
    (claim,) = claims_of(text, lang)
    assert (claim.reading, claim.facets.status, claim.facets.role) == (reading, status, role)


@pytest.mark.parametrize(
    ("lang", "text", "status", "phase"),
    [
        ("fr", "Le bac ne repartira pas avant le 12 juin 2031.", Status.UPCOMING, Phase.START),
        ("fr", "Le phare n'a pas été allumé avant juillet 1964.", Status.DONE, Phase.START),
        ("fr", "Le musée ne sera pas achevé avant 2031.", Status.UPCOMING, Phase.END),
        ("fr", "Il n'est pas prévu de louer le moulin avant le 12 juin 2031.", Status.UPCOMING, Phase.START),
        ("fr", "Le retour est prévu, mais pas avant le 12 juin 2031.", Status.UPCOMING, Phase.START),
        ("en", "The ferry will not sail again before 12 June 2031.", Status.UPCOMING, Phase.START),
        ("en", "The lamp was not lit until July 1964.", Status.DONE, Phase.START),
        ("en", "The museum will not be finished before 2031.", Status.UPCOMING, Phase.END),
        ("en", "The return is planned, but not before 12 June 2031.", Status.UNDER_WAY, Phase.START),
        # Until then it did not: no beginning.
        ("fr", "Le colis n'est pas arrivé le 3 mai 2031.", Status.DENIED, Phase.UNKNOWN),
        ("fr", "La règle ne s'applique pas jusqu'au 3 mai 2031.", Status.DENIED, Phase.END),
        ("en", "The parcel had not arrived by 3 May 2031.", Status.DENIED, Phase.DUE),
        ("en", "The lull did not last until 3 May 2031.", Status.DENIED, Phase.END),
        ("en", "The lane has not been open since 3 May 2031.", Status.DENIED, Phase.UNKNOWN),
    ],
)
def test_what_is_denied_before_a_time_begins_then(claims_of, lang, text, status, phase):
    (claim,) = claims_of(text, lang)
    assert (claim.facets.status, claim.facets.phase) == (status, phase)
