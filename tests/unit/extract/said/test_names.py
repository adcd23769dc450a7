import pytest


def mentions(said_of, text, lang):
    return [(c.text, c.value.person) for c in said_of(text, lang, "name")]


def test_a_surname_means_the_full_name_before_it(said_of):
    text = "Odile Tarnier est venue. Mme Tarnier a parlé. Tarnier est repartie."
    assert mentions(said_of, text, "fr") == [
        ("Odile Tarnier", "odile tarnier"),
        ("Mme Tarnier", "odile tarnier"),
        ("Tarnier", "odile tarnier"),
    ]


def test_the_gender_of_a_title_tells_relatives_apart(said_of):
    text = "Odile Tarnier et Bruno Tarnier sont venus. M. Tarnier a parlé. Mme Tarnier aussi."
    assert [p for _, p in mentions(said_of, text, "fr")][2:] == ["bruno tarnier", "odile tarnier"]


@pytest.mark.parametrize(
    ("lang", "text", "given", "surname"),
    [
        ("fr", "On a vu Annick Le Dréau hier.", "Annick", "Le Dréau"),
        ("fr", "On a vu Jean-Yves de la Tour hier.", "Jean-Yves", "de la Tour"),
        ("fr", "On a vu Clarisse Avenel-Dost hier.", "Clarisse", "Avenel-Dost"),
        ("en", "They saw Mary van der Berg there.", "Mary", "van der Berg"),
    ],
)
def test_particles_belong_to_the_surname(said_of, lang, text, given, surname):
    (claim,) = said_of(text, lang, "name")
    assert (claim.value.given, claim.value.surname) == (given, surname)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le Conseil d'État siège à Lyon."),
        ("en", "The Transport Safety Commission met on Monday."),
        ("en", "The Civic Alliance won."),
    ],
)
def test_bodies_and_places_are_nobody(said_of, lang, text):
    assert said_of(text, lang, "name") == ()


def test_a_plain_word_with_a_capital_is_a_name_where_an_office_shows_it(said_of):
    (claim,) = said_of("They saw the mayor, Grace Baker, there.", "en", "name")
    assert claim.value.full == "Grace Baker"
    assert claim.value.sure


def test_titles_are_no_part_of_the_name(said_of):
    (claim,) = said_of("Sheriff Wade Toomey said so.", "en", "name")
    assert (claim.value.title, claim.value.full) == ("sheriff", "Wade Toomey")
