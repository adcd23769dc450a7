import pytest

from crossfact.extract.language import UNKNOWN, detect


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le maire est dans la ville avec les élus.", "fr"),
        ("The mayor was in the town with the council.", "en"),
        ("LE MAIRE EST DANS LA VILLE.", "fr"),
        ("", ""),
        ("12 345", ""),
    ],
)
def test_frequent_words_tell_the_language(packs, text, code):
    assert detect(text, list(packs.values())) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Read more", "fr"),
        ("on the road", "fr"),
        ("The mayor was in the town with the council.", "en"),
        ("", "fr"),
    ],
)
def test_a_short_block_is_in_the_language_of_its_document(packs, text, code):
    assert detect(text, list(packs.values()), "fr") == code


def test_prose_of_no_pack_is_undetermined(packs):
    text = (
        "Der Bürgermeister war gestern mit seinen Freunden und vielen Gästen aus ganz Deutschland beim Fest. "
        * 4
    )
    assert detect(text, list(packs.values())) == UNKNOWN


def test_the_order_of_the_packs_does_not_matter(packs):
    text = "Le mayor est the man"
    assert detect(text, [packs["fr"], packs["en"]]) == detect(text, [packs["en"], packs["fr"]])


def test_without_packs_nothing_is_told():
    assert detect("Le maire est là.", [], "fr") == "fr"


def test_another_language_that_shares_short_words_is_undetermined(packs):
    text = (
        "El alcalde de la ciudad va a presentar en un mes el plan que la junta le pide, y que no se conoce a "
        "fondo. La parte de la obra que se va a hacer en la plaza no es la que se ha dicho. "
        "Un vecino de la zona que no se fía de la empresa va a pedir la lista de los gastos en la sesión. "
        * 3
    )
    assert detect(text, list(packs.values())) == UNKNOWN


def test_prose_that_says_one_thing_over_and_over_is_of_its_language(packs):
    text = "".join(f"La commune compte {n} foyers. La commune compte {n} arbres. " for n in range(60))
    assert detect(text, list(packs.values())) == "fr"
