import pytest

from crossfact.text.normal import pieces, plain, same_length, squeeze, without_accents, words


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("L’Été", "l'été"),
        ("1\u00a0250\u202f000\u2009kg\u2007x\ty", "1 250 000 kg x y"),
        ("vingt\u2011deux\u2010mille", "vingt-deux-mille"),
        ("\u0130stanbul", "\u0130stanbul"),
        ("A\u0130B", "a\u0130b"),
        ("STRASSE ß", "strasse ß"),
    ],
)
def test_the_normal_form_is_lower_case_with_plain_marks(written, normal):
    assert same_length(written) == normal
    assert len(normal) == len(written)


def test_the_plain_form_keeps_the_letter_case():
    assert plain("L’Été\u202f: « Oui »") == "L'Été : « Oui »"


@pytest.mark.parametrize(
    ("written", "bare"), [("été", "ete"), ("abc", "abc"), ("Čeština", "Cestina"), ("œuvre", "œuvre")]
)
def test_accents_can_be_left_out(written, bare):
    assert without_accents(written) == bare


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L’eau, qu'il boit !", ["l'eau", "qu'il", "boit"]),
        ("a_b 3,5 km", ["a", "b", "3", "5", "km"]),
        ("« Peut-être »…", ["peut-être"]),
        ("--- '' ", []),
    ],
)
def test_words_have_no_punctuation(text, found):
    assert words(text) == found
    assert squeeze(text) == " ".join(found)


@pytest.mark.parametrize(
    ("word", "parts"),
    [("l'eau", ["l", "eau"]), ("c'est-à-dire", ["c", "est", "à", "dire"]), ("mot", ["mot"])],
)
def test_pieces_stand_between_apostrophes_and_hyphens(word, parts):
    assert pieces(word) == parts
