import pytest

from crossfact.model.place import Span
from crossfact.words.tagging import tagger


@pytest.mark.parametrize(
    ("code", "text", "word", "upos", "lemma"),
    [
        ("fr", "La porte de la ville.", "porte", "NOUN", "porte"),
        ("fr", "Les trois grands ponts.", "grands", "ADJ", "grand"),
        ("fr", "Elle porte un sac.", "porte", "VERB", "porter"),
        ("fr", "La porte de la ville.", "la", "DET", "le"),
        ("fr", "La commune est grande.", "est", "AUX", "être"),
        ("fr", "Il a été vu.", "été", "AUX", "être"),
        ("fr", "C'est l'été.", "été", "NOUN", "été"),
        ("fr", "Il faut partir.", "faut", "VERB", "falloir"),
        ("fr", "Le son est fort.", "son", "NOUN", "son"),
        ("fr", "Près de Paris, oui.", "Paris", "PROPN", "Paris"),
        ("fr", "Quelque 1 250 élèves", "1 250", "NUM", "1 250"),
        ("fr", "Oui, 5 %.", "%", "SYM", "%"),
        ("fr", "Oui, 5 %.", ",", "PUNCT", ","),
        ("en", "The record fell.", "record", "NOUN", "record"),
        ("en", "They record songs.", "record", "VERB", "record"),
        ("en", "It will open soon.", "open", "VERB", "open"),
        ("en", "It will not open soon.", "open", "VERB", "open"),
        ("en", "The open door.", "open", "ADJ", "open"),
        ("en", "He did not go.", "go", "VERB", "go"),
        ("en", "She was born in London.", "London", "PROPN", "London"),
    ],
)
def test_the_neighbours_choose_the_reading(packs, code, text, word, upos, lemma):
    _, forms = tagger(packs[code]).tag(text, Span(0, len(text)))
    found = next(form for form in forms if form.text == word)
    assert (found.upos, found.lemma) == (upos, lemma)
