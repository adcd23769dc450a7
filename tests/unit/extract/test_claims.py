import datetime

import pytest

from crossfact.model.claim import CalendarDate, ClaimKind, Status


def test_a_claim_has_its_facets(claims_of):
    text = "Dans la nuit de jeudi, 112 drones ont été tirés par la Russie."
    night, claim = claims_of(text, "fr", date=datetime.date(2026, 2, 26))
    facets = claim.facets
    assert claim.kind is ClaimKind.QUANTITY
    assert claim.quantity.number.value == 112
    assert (facets.what, facets.noun, facets.verb) == ("drone", "drone", "tirer")
    assert facets.status is Status.DONE
    assert facets.when == (CalendarDate(2026, 2, 26, 3, "jeudi"),)
    assert facets.period == night.resolved == facets.when[0]
    assert (night.kind, night.value) == (ClaimKind.DATE, CalendarDate(weekday=3, written="jeudi"))
    assert facets.who == ("russie",)
    assert "nuit" in facets.context
    assert "drone" not in facets.context
    assert claim.text == "112 drones"
    assert claim.evidence == text
    assert claim.location.span.of(text) == "112 drones"
    assert claim.sentence.of(text) == text
    assert (claim.lang, claim.quoted, claim.date) == ("fr", False, datetime.date(2026, 2, 26))


@pytest.mark.parametrize(
    ("lang", "text", "verb", "status"),
    [
        ("fr", "Le pont a coûté 12 euros.", "coûter", Status.DONE),
        ("fr", "Le pont va coûter 12 euros.", "coûter", Status.UPCOMING),
        ("fr", "Le pont aurait coûté 12 euros.", "coûter", Status.CONDITIONAL),
        ("fr", "Le pont n'a pas coûté 12 euros.", "coûter", Status.DENIED),
        ("fr", "Le maire est parti, le pont coûtera 12 euros.", "coûter", Status.UPCOMING),
        ("fr", "12 euros, pas plus.", "", Status.UNKNOWN),
        ("en", "It is set to employ 12 people.", "employ", Status.UPCOMING),
        ("en", "It did not employ 12 people.", "employ", Status.DENIED),
        ("en", "It employs no fewer than 12 people.", "employ", Status.UNDER_WAY),
    ],
)
def test_the_governing_verb_gives_action_and_status(claims_of, lang, text, verb, status):
    (claim,) = claims_of(text, lang)
    assert (claim.facets.verb, claim.facets.status) == (verb, status)


def test_a_bare_year_is_a_time_of_the_other_claims(claims_of):
    year, claim = claims_of("En 2024, 300 habitants sont partis.", "fr")
    assert (year.kind, year.calendar.iso) == (ClaimKind.DATE, "2024")
    assert claim.text == "300 habitants"
    assert [date.year for date in claim.facets.when] == [2024]


def test_a_year_with_a_mark_is_a_number(claims_of):
    assert [c.text for c in claims_of("On a vu 2\u202f024 habitants.", "fr")] == ["2\u202f024 habitants"]


def test_a_date_is_a_claim(claims_of):
    (claim,) = claims_of("Le pont ouvrira le 3 mars 2026.", "fr")
    assert claim.kind is ClaimKind.DATE
    assert claim.calendar == CalendarDate(2026, 3, 3, None, "3 mars 2026")
    assert claim.facets.verb == "ouvrir"


@pytest.mark.parametrize(
    ("lang", "text", "periods"),
    [
        ("fr", "Le lac a perdu 4 mètres entre mai 2024 et mars 2025.", ["2024-05/2025-03", None, None]),
        ("en", "Shares slid 6% to £18 on 4 May 2025.", ["2025-05-04", "2025-05-04", None]),
        ("en", "The road will shut four nights a week until June 30.", [None, None]),
        ("fr", "Le feu a brûlé 50 hectares depuis lundi.", [None, None]),
    ],
)
def test_the_time_that_dates_a_number(claims_of, lang, text, periods):
    found = [claim.facets.period for claim in claims_of(text, lang)]
    assert [period and period.iso for period in found] == periods


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("fr", "Il pourrait faire 41 °C vendredi.", "2026-02-27"),
        ("fr", "Il a fait 41 °C vendredi.", "2026-02-20"),
        ("fr", "La grève devrait durer jusqu'à mercredi.", "2026-03-04"),
    ],
)
def test_a_weekday_lies_ahead_where_the_text_looks_ahead(claims_of, lang, text, day):
    assert claims_of(text, lang, date=datetime.date(2026, 2, 26))[-1].resolved.iso == day


@pytest.mark.parametrize(
    ("lang", "text", "read"),
    [
        # The unit of a bare number is that of the one it leads to, or of the word behind its adjective.
        ("fr", "Le prix passe de 930 000 à 310 000 euros.", ["930 000 EUR", "310 000 EUR"]),
        ("fr", "Deux frères, âgés de 22 et 27 ans.", ["2", "22 yr", "27 yr"]),
        ("en", "It lasted nine straight days.", ["9 d"]),
        ("en", "It reached 87%, five points higher.", ["87 %", "5 pp"]),
        ("en", "She scored five points.", ["5"]),
        ("fr", "Il relâche 250 m³ par seconde.", ["250 m³"]),
        # A grade is no number of an item.
        ("fr", "Un séisme de magnitude 5,4 a eu lieu.", ["5.4"]),
        ("en", "See example 12.", []),
    ],
)
def test_a_sentence_fills_in_what_its_numbers_leave_unsaid(claims_of, lang, text, read):
    found = [
        claim.value.reading.replace("\u202f", " ").replace("\xa0", " ") for claim in claims_of(text, lang)
    ]
    assert found == read


def test_a_bare_rank_behind_a_quarter_is_another(claims_of):
    found = claims_of("Il a perdu 9 clients au troisième trimestre et 4 au deuxième.", "fr")
    assert [claim.calendar.iso for claim in found if claim.kind is ClaimKind.DATE] == ["--Q3", "--Q2"]


def test_what_stands_in_quotation_marks_is_quoted(claims_of):
    inside, outside = claims_of("« Nous avons 200 élèves », dit le maire, qui a 30 ans.", "fr")
    assert inside.quoted
    assert not outside.quoted


def test_claims_are_in_order_and_ranked_by_the_quantities_before(claims_of):
    found = claims_of("On a vu 12 élèves le 3 mars 2026. Puis 45 maires sont venus.", "fr")
    assert [claim.text for claim in found] == ["12 élèves", "3 mars 2026", "45 maires"]
    assert [claim.rank for claim in found] == [0, 1, 1]
