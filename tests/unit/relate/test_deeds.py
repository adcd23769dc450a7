import pytest

from crossfact.model.place import Span
from crossfact.relate.deeds import one_deed
from crossfact.relate.passages import passages


def tied(facts_of, text, lang):
    """Whether the two places between bars are of one deed."""
    before, one, between, other, _ = text.split("|")
    (passage,) = passages(facts_of(text.replace("|", "") + "\n", lang))
    first = Span(len(before), len(before + one))
    start = len(before + one + between)
    return one_deed(passage, first, Span(start, start + len(other)))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Elle est morte en |2011| à |62 ans| à Rives."),
        ("fr", "Elle est morte |en 2011|, dans sa maison, à l'âge de |62 ans|."),
        ("fr", "En |1956|, elle entre à |18 ans| au ballet."),
        ("en", "She died in |2011| at home in Hull at |62 years|."),
        ("en", "Aged |50 years| when he took over the group in |2014|, he was tired."),
        ("fr", "Il mourra en |1966|, âgé de |54 ans|."),
        ("en", "Born in May, in |1956| she joined at |18 years| old."),
    ],
)
def test_of_one_deed(facts_of, lang, text):
    assert tied(facts_of, text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Elle entre à |18 ans| au ballet et y est nommée étoile en |1963|."),
        ("fr", "Entrée à |18 ans| au ballet, nommée étoile en |1963|, elle est partie."),
        ("fr", "L'homme de |35 ans| a dit qu'il avait pris ses fonctions en |2015|."),
        ("en", "She joined at |18 years| old, a soloist by |1963|."),
        ("en", "She joined the ballet at |18 years| old, seven years before |1963|."),
        ("en", "She left in |1963|; at |41 years| old she came back."),
    ],
)
def test_of_two_deeds(facts_of, lang, text):
    assert not tied(facts_of, text, lang)
