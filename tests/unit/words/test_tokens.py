import pytest

from crossfact.model.place import Span
from crossfact.words.tagging import tagger


def tokens(text, start, pack):
    return tagger(pack).tag(text, Span(start, len(text)))


def texts(text, pack):
    return [form.text for form in tokens(text, 0, pack)[1]]


FRENCH = {
    "L'eau qu'il boit": "L' eau qu' il boit",
    "jusqu’à l’été": "jusqu’ à l’ été",
    "D'Artagnan": "D' Artagnan",
    "aujourd'hui, prud'homme": "aujourd'hui , prud'homme",
    "Y a-t-il": "Y a -t-il",
    "a-t-elle dit": "a -t-elle dit",
    "dit-il": "dit -il",
    "Donnez-le-moi": "Donnez -le -moi",
    "celui-ci, lui-même": "celui-ci , lui-même",
    "le rendez-vous, dites-vous": "le rendez-vous , dites -vous",
    "un score de 3-1": "un score de 3-1",
    "le 8e jour": "le 8e jour",
    "J.-P. Marin": "J.-P. Marin",
    "peut-être au-delà": "peut-être au-delà",
    "Aix-les-Bains": "Aix-les-Bains",
    "Saint-Germain-en-Laye": "Saint-Germain-en-Laye",
    "Fontenay-le-Comte": "Fontenay-le-Comte",
    "M. Dupont, cf. infra": "M. Dupont , cf. infra",
    "le 12/05/2024 à 17:30": "le 12/05/2024 à 17:30",
    "100%": "100 %",
    "x... Et": "x ... Et",
    "Voir www.site.fr/abc. Fin": "Voir www.site.fr/abc . Fin",
    "écrire à a.b@c.fr": "écrire à a.b@c.fr",
}
ENGLISH = {
    "doesn't": "does n't",
    "don’t": "do n’t",
    "can't, won't": "ca n't , wo n't",
    "the mayor's car": "the mayor 's car",
    "they're here, I've gone": "they 're here , I 've gone",
    "it's 5 a.m. now": "it 's 5 a.m. now",
    "the workers' union": "the workers ' union",
    "O'Brien": "O'Brien",
    "state-of-the-art": "state-of-the-art",
    "Mr. Smith of the U.S. army": "Mr. Smith of the U.S. army",
    "$3.2bn": "$ 3.2 bn",
    "I cannot": "I can not",
    "a 71-year-old, at 25°C": "a 71-year-old , at 25 °C",
    "See https://a.b/c?d=1, then": "See https://a.b/c?d=1 , then",
}


@pytest.mark.parametrize(
    ("code", "text", "tokens"),
    [(code, *pair) for code, table in (("fr", FRENCH), ("en", ENGLISH)) for pair in table.items()],
)
def test_tokens(packs, code, text, tokens):
    assert texts(text, packs[code]) == tokens.split(" ")


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2009"])
def test_a_figure_keeps_its_inner_spaces(packs, space):
    figure = f"1{space}250{space}000,5"
    assert texts(f"{figure} km", packs["fr"]) == [figure, "km"]


def test_figures_side_by_side_are_two(packs):
    assert texts("en 2024 300 pompiers", packs["fr"]) == ["en", "2024", "300", "pompiers"]
    assert texts("12 3456", packs["fr"]) == ["12", "3456"]


def test_an_abbreviation_keeps_its_inner_space(packs):
    assert texts("un fruit, p. ex. une pomme", packs["fr"]) == ["un", "fruit", ",", "p. ex.", "une", "pomme"]


def test_tokens_know_their_place_in_the_whole_text(packs):
    text = "Avant. L’ÉTÉ finit."
    starts, found = tokens(text, 7, packs["fr"])
    assert [text[at : at + len(form.text)] for at, form in zip(starts, found, strict=True)] == [
        "L’",
        "ÉTÉ",
        "finit",
        ".",
    ]
    assert [form.norm for form in found] == ["l'", "été", "finit", "."]
