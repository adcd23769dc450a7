import pytest

from crossfact.model.place import Span
from crossfact.words.sentences import split

FRENCH = [
    "Il a vu M. Dupont. | Il est parti.",
    "Il est 17 h 30. | Le train part.",
    "J. Dupont arrive. | Fin.",
    "F. Hollande et J.-C. Gaudin sont là. | Bref.",
    "« Vraiment ! » s'écrie-t-il. | Oui.",
    "« Il viendra. » | Elle part.",
    "Il a dit : « Non. » | Puis rien.",
    "Le prix est de 3,5 euros. | 12 personnes.",
    "Quoi ? | Oui… enfin. | Non.",
    "Il part. | « Tant mieux », dit-elle.",
    "Il part.\u00a0» | Elle reste.",
    "Il habite en Haute-Savoie. à midi.",
    "Sans fin",
]
ENGLISH = [
    "Mr. Smith left. | He ran.",
    "The U.S. army won. | It is.",
    "“Go!” he said. | “No.” | She ran.",
    "J. K. Rowling wrote it. | End.",
    "He met I. Newton.",
    "It cost $3.2bn. | 12 people.",
    'He said "Stop." | Then he left.',
    "Is it? | Yes! | No.",
    "He left (at last.) | She stayed.",
]


@pytest.mark.parametrize(
    ("code", "marked"), [*(("fr", text) for text in FRENCH), *(("en", text) for text in ENGLISH)]
)
def test_sentences(packs, code, marked):
    expected = marked.split(" | ")
    text = " ".join(expected)
    assert [span.of(text) for span in split(text, Span(0, len(text)), packs[code].data)] == expected


def test_white_space_around_is_left_out(packs):
    text = "Avant.  Un. \n Deux  "
    assert list(split(text, Span(6, len(text)), packs["fr"].data)) == [Span(8, 11), Span(14, 18)]


def test_an_empty_stretch_has_no_sentence(packs):
    assert list(split(" \n ", Span(0, 3), packs["fr"].data)) == []
