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
        ("en", "He will be seen in town on Monday, May 11, his team said.", "May", "PROPN", "May"),
        ("en", "They will leave the town on Sunday, March 3, with the band.", "March", "PROPN", "March"),
        ("en", "May they leave the town soon?", "May", "AUX", "may"),
        ("en", "The town that floods built a wall.", "that", "PRON", "that"),
        ("en", "They said that the wall fell.", "that", "SCONJ", "that"),
        ("en", "It closed after they left.", "after", "SCONJ", "after"),
        ("en", "It closed after the war.", "after", "ADP", "after"),
        ("en", "About 40 houses burned.", "About", "ADV", "about"),
        ("en", "They have a boat.", "have", "VERB", "have"),
        ("en", "They have sold a boat.", "have", "AUX", "have"),
        ("en", "Do they sell boats?", "Do", "AUX", "do"),
        ("fr", "Il n'a vu que deux bateaux.", "que", "ADV", "que"),
        ("fr", "Le bateau que la ville a vendu.", "que", "PRON", "que"),
        ("fr", "Elle dit que la ville a vendu le bateau.", "que", "SCONJ", "que"),
        ("fr", "Il pense à de nouveaux bateaux.", "de", "DET", "un"),
        ("fr", "Le prix des bateaux monte.", "des", "ADP", "de"),
        ("fr", "Elle vend des bateaux.", "des", "DET", "un"),
        ("fr", "S'il pleut, elle part.", "S'", "SCONJ", "si"),
        ("fr", "Un bateau vendu par la ville.", "vendu", "VERB", "vendre"),
    ],
)
def test_the_neighbours_choose_the_reading(packs, code, text, word, upos, lemma):
    _, forms = tagger(packs[code]).tag(text, Span(0, len(text)))
    found = next(form for form in forms if form.text == word)
    assert (found.upos, found.lemma) == (upos, lemma)
