import pytest

from crossfact.grammar.anchors import grammar
from crossfact.model.place import Span
from crossfact.model.quantity import Unit


def readings(text, pack, extra=None):
    found = grammar(pack.data, extra).matches(text, Span(0, len(text)))
    return [(match.value.written, match.value.reading.replace("\u202f", " ")) for match in found]


FRENCH = {
    "100 euros": "100 EUR",
    "3 000 €": "3000 EUR",
    "3 000€": "3000 EUR",
    "12 M€": "12 000 000 EUR",
    "$3,2 milliards": "3 200 000 000 USD",
    "300 $CA": "300 CAD",
    "CHF 200": "200 CHF",
    "200 francs suisses": "200 CHF",
    "3,2 milliards d'euros": "3 200 000 000 EUR",
    "1,5 million d’euros": "1 500 000 EUR",
    "trois millions deux cent mille euros": "3 200 000 EUR",
    "37,5 %": "37.5 %",
    "2,5%": "2.5 %",
    "12 pour cent": "12 %",
    "9,5°C": "9.5 °C",
    "20 °C": "20 °C",
    "100 km/h": "100 km/h",
    "5 l": "5 l",
    "5 L": "5 l",
    "20 minutes": "20 min",
    "deux ans": "2 yr",
    "deux ans et demi": "2.5 yr",
    "environ 300": "≈ 300",
    "une quinzaine de tonnes": "≈ 15 t",
    "2 h 9 min 48 s": "7788 s",
    "divisées par quatre": "0.25",
    "multiplié par trois": "3",
    "près de 1,3 milliard d'euros": "≈ 1 300 000 000 EUR",
    "au moins 300": "≥ 300",
    "plus de 300": "> 300",
    "plus d'un million": "> 1 000 000",
    "jusqu'à 300": "≤ 300",
    "moins de 300 km": "< 300 km",
    "entre 120 et 150": "120–150",
    "10-15": "10–15",
    "un demi-litre": "0.5 l",
    "moins d'une demi-heure": "< 0.5 h",
    "neuf jours sur dix": "9/10",
    "de 2 à 3 millions d'euros": "2 000 000–3 000 000 EUR",
    "2 à 3 millions": "2 000 000–3 000 000",
}
ENGLISH = {
    "$3.2bn": "3 200 000 000 USD",
    "£580m": "580 000 000 GBP",
    "US$5m": "5 000 000 USD",
    "A$5m": "5 000 000 AUD",
    "C$5m": "5 000 000 CAD",
    "€1.2 billion": "1 200 000 000 EUR",
    "a million dollars": "1 000 000 USD",
    "100 US dollars": "100 USD",
    "50p": "50 GBX",
    "5%": "5 %",
    "5 per cent": "5 %",
    "one-tenth": "1/10",
    "one in every 70": "1/70",
    "three percentage points": "3 pp",
    "70 degrees fahrenheit": "70 °F",
    "26.2 miles": "26.2 mi",
    "two and a half years": "2.5 yr",
    "more than 400": "> 400",
    "at least ninety-nine percent": "≥ 99 %",
    "up to 300": "≤ 300",
    "fewer than a thousand": "< 1000",
    "an estimated 2,000": "≈ 2000",
    "between 10 and 15": "10–15",
    "from 12 to 17 percent": "12–17 %",
    "10–15 km": "10–15 km",
    "five or six": "5–6",
    "half a mile": "0.5 mi",
    "nearly half an hour": "≈ 0.5 h",
    "up to half a mebibyte": "≤ 0.5 Mo",
    "nine days out of ten": "9/10",
}


@pytest.mark.parametrize(
    ("code", "text", "reading"),
    [(code, *pair) for code, table in (("fr", FRENCH), ("en", ENGLISH)) for pair in table.items()],
)
def test_a_quantity_is_read_whole(packs, code, text, reading):
    assert readings(f"({text}).", packs[code]) == [(text, reading)]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("fr", "la 5G", []),
        ("fr", "100 M", [("100", "100")]),
        ("en", "in the 1990s", [("1990s", "199X")]),
        ("en", "in the '90s", [("'90s", "199X")]),
        ("fr", "plus d'une centaine", [("plus d'une centaine", "> 100")]),
        ("en", "two dozen", [("two dozen", "24")]),
        ("en", "half the town", [("half", "1/2")]),
        ("en", "the other half a", [("half", "1/2")]),
        ("fr", "7 jours sur 7", [("7 jours", "7 d"), ("7", "7")]),
        ("fr", "15 ou 12", [("15", "15"), ("12", "12")]),
        ("fr", "10 % des 200 élèves", [("10 %", "10 %"), ("200", "200")]),
    ],
)
def test_what_only_looks_like_a_quantity(packs, code, text, found):
    assert readings(text, packs[code]) == found


def test_a_hedge_that_leads_nowhere_costs_nothing(packs):
    assert readings("plus de monde, quelque part, 12 fois", packs["fr"]) == [("12 fois", "12")]


def test_plugins_may_add_unit_names(packs):
    parsec = Unit("pc", "length")
    assert readings("3 parsecs", packs["fr"], {"parsecs": parsec}) == [("3 parsecs", "3 pc")]
    assert readings("3 parsecs", packs["fr"]) == [("3", "3")]
