import pytest

from crossfact.relate.phases import orders


@pytest.mark.parametrize(
    ("lang", "text", "reversed_"),
    [
        ("fr", "Odile Tarnier, née en 1925 et morte en 1915, a laissé trois cents dessins.", [True]),
        ("fr", "Odile Tarnier, née en 1915 et morte en 1925, a laissé trois cents dessins.", [False]),
        ("fr", "Construite entre 1945 et 1957, la halle n'a ouvert qu'en 1926.", [True]),
        ("en", "Work began in 1945 and was completed in 1926.", [True]),
        ("en", "The viaduct, built between 1945 and 1957, opened to traffic in 1958.", [False]),
        # Of another thing or person: a possessive, a complement, a verb between.
        ("fr", "Née en 1925 d'un père mort en 1915, Odile Tarnier a grandi à Lourmas.", []),
        ("en", "Opened in 1926, its new wing was built in 1957 and 1958.", []),
        ("en", "The hall opened in 1926 and replaced one that was built in 1957.", []),
        ("fr", "Ouverte en 1926, la halle remplace celle qui fut construite en 1957.", []),
    ],
)
def test_two_phases_of_one_thing(facts_of, lang, text, reversed_):
    facts = facts_of(text, lang)
    (sentence,) = facts.sentences
    assert [order.reversed for order in orders(facts, sentence)] == reversed_
