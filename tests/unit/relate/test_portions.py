import pytest

from crossfact.relate.passages import passages
from crossfact.relate.portions import told_shares


@pytest.mark.parametrize(
    ("lang", "text", "agrees"),
    [
        ("fr", "Ils étaient 324 à s'être inscrits ; 287, c'est-à-dire 88,6 %, sont venus.", [True]),
        ("fr", "Ils étaient 324 à s'être inscrits ; 287, c'est-à-dire 68,8 %, sont venus.", [False]),
        ("fr", "Avec 287 essaims perdus sur un total de 324, le taux de mortalité est de 68,8 %.", [False]),
        ("fr", "Sont concernés 287 postes, soit 68,8 % d'un effectif de 324.", [False]),
        ("en", "Although 324 samples were sent, only 287, or 88.6%, arrived.", [True]),
        ("en", "287 of the 324 tests fail on the older kernel, a failure rate of 68.8%.", [False]),
        ("en", "A total of 324 farms replied. Of these, 287 lost hay, or 68.8% of the sample.", [False]),
        # A change, another time, another whole, another clause.
        ("en", "The average is 152 litres. It must fall to 122 litres, a cut of 30 litres or about 20%.", []),
        ("en", "Last year 324 pupils sat the test; this year 287 (71%) passed.", []),
        ("en", "287 of the 324 tenants said that 45% of their income goes to rent.", []),
        ("en", "The shops gave 2.1% of its rent, and it hopes to let ten of the fourteen.", []),
        ("en", "287 of the 324 shops are open, 12% more than in May.", []),
    ],
)
def test_shares_whose_figures_stand_apart(facts_of, lang, text, agrees):
    assert [share.agrees for share in told_shares(passages(facts_of(text, lang)))] == agrees


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("- Registered: 359\n- Votes cast: 109 (turnout: 70.4%)", [False]),
        ("- Registered: 359\n- Votes cast: 109 (turnout: 30.4%)\n- Spoilt: 11 (share: 10.1%)", [True, True]),
        # The rate is of something else, or the list has no whole.
        ("- Registered: 359\n- Votes cast: 109 (share of women: 70.4%)", []),
        ("- Votes cast: 109 (turnout: 70.4%)", []),
    ],
)
def test_rates_in_the_items_of_a_list(facts_of, text, agrees):
    assert [
        share.agrees for share in told_shares(passages(facts_of(f"Head\n\n{text}\n", "en", "a.md")))
    ] == agrees
