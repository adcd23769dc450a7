import pytest

from crossfact.relate.passages import passages
from crossfact.relate.rates import products, rates, told_rates


@pytest.mark.parametrize(
    ("lang", "text", "agrees"),
    [
        ("fr", "On verse 2 500 euros à chacun des 34 riverains, soit 85 000 euros en tout.", [True]),
        ("fr", "On verse 2 500 euros à chacun des 34 riverains, soit 95 000 euros en tout.", [False]),
        ("en", "The 34 tenants get £2,500 each, or £85,000.", [True]),
        ("en", "The 34 tenants got £2,500, or £85,000 less.", []),
    ],
)
def test_amounts_for_each(passage_of, lang, text, agrees):
    assert [product.agrees for product in products(passage_of(text, lang))] == agrees


@pytest.mark.parametrize(
    ("lang", "text", "agrees"),
    [
        ("fr", "Le service reçoit 200 demandes par jour, soit 73 000 par an.", [True]),
        ("fr", "Le service reçoit 200 demandes par jour, soit 44 000 par an.", [True]),
        ("fr", "Le service reçoit 200 demandes par jour, soit 7 300 par an.", [False]),
        ("en", "The shop sells 2,600 boxes a year, or 50 a week.", [True]),
        ("en", "The shop sells 50 boxes a week, or 90 loaves a year.", []),
    ],
)
def test_rates_over_periods(passage_of, lang, text, agrees):
    assert [rate.agrees for rate in rates(passage_of(text, lang))] == agrees


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("Ils ont reçu 310 tonnes par jour pendant ces vingt-quatre jours, soit 8 440 tonnes.", [False]),
        ("Ils ont reçu 310 tonnes par jour pendant ces vingt-quatre jours, soit 7 440 tonnes.", [True]),
    ],
)
def test_a_rate_for_a_time(passage_of, text, agrees):
    assert [product.agrees for product in products(passage_of(text, "fr"))] == agrees


@pytest.mark.parametrize(("year", "agrees"), [("8,132", True), ("9,022", True), ("6,998", False)])
def test_a_year_has_a_whole_number_of_weeks(passage_of, year, agrees):
    (rate,) = rates(passage_of(f"The shop packs 173 boxes a week, or {year} a year.", "en"))
    assert rate.agrees is agrees


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("Le loyer mensuel est de 353 euros. Sur un an, la facture s'élève à 3 046 euros.", [False]),
        ("Le loyer mensuel est de 353 euros. Sur un an, la facture s'élève à 4 236 euros.", [True]),
        # A bill for something, and another thing that is paid for.
        ("Le loyer mensuel est de 353 euros. Sur un an, la facture d'électricité s'élève à 900 euros.", []),
        ("Le loyer mensuel est de 353 euros. Sur un an, le chauffage s'élève à 900 euros.", []),
    ],
)
def test_a_rate_and_the_bill_of_a_year(facts_of, text, agrees):
    assert [rate.agrees for rate in told_rates(passages(facts_of(f"Titre\n\n{text}\n", "fr")))] == agrees


def test_the_particle_of_a_verb_bounds_no_total(passage_of):
    (rate,) = rates(passage_of("The kitchen serves 189 meals a week, which adds up to 2,898 a year.", "en"))
    assert (rate.total.written, rate.agrees) == ("2,898", False)


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("The farm has 240 cows, which give 28 litres a day each, or 2.4 million litres a year.", []),
        ("The shop packs 173 boxes each week, or 6,998 a year.", [False]),
    ],
)
def test_the_rate_of_each_is_not_that_of_all(passage_of, text, agrees):
    assert [rate.agrees for rate in rates(passage_of(text, "en"))] == agrees
