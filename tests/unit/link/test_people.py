import pytest

from crossfact.link.people import at_odds, shortenings, spelt_alike
from crossfact.model.said import OfficeHeld, Sphere, Tenure


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ("Berthier", "Bertier", True),
        ("Doyle", "Doyel", True),
        ("Santucci", "Santuzzi", True),
        ("Lefèvre", "Lefevre", False),
        ("Durand", "Durand", False),
        ("Petit", "Martin", False),
        ("Roy", "Ray", False),
        ("Berthier", "Derthier", False),
    ],
)
def test_spelt_alike(one, two, alike):
    assert spelt_alike(one, two) is alike
    assert spelt_alike(two, one) is alike


def test_names_one_letter_apart_share_a_shortening():
    assert set(shortenings("Berthier")) & set(shortenings("Bertier"))
    assert set(shortenings("Kolarz")) & set(shortenings("Kolars"))
    assert not set(shortenings("Holm")) & set(shortenings("Tallis"))


def held(concept, domain="", sphere=Sphere.EXECUTIVE, **more):
    return OfficeHeld("odile tarnier", "Odile Tarnier", concept, concept, sphere, domain, **more)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (held("director", "finance"), held("director", "sales"), True),
        (held("director", "finance"), held("director"), False),
        (held("director", "finance"), held("treasurer", "finance"), False),
        (held("mayor", sphere=Sphere.PUBLIC), held("prefect", sphere=Sphere.PUBLIC), True),
        (held("mayor", sphere=Sphere.PUBLIC), held("president"), False),
        (held("senator", sphere=Sphere.FREE), held("founder", sphere=Sphere.FREE), False),
        (held("mayor", tenure=Tenure.FORMER), held("prefect"), False),
        (held("mayor", then=True), held("prefect"), False),
        (held("president", organisation="Rugby Lourmas"), held("treasurer", organisation="Norvane"), False),
        (held("president", organisation="le club"), held("treasurer", organisation="Norvane"), True),
    ],
)
def test_at_odds(a, b, expected):
    assert at_odds(a, b) is expected
    assert at_odds(b, a) is expected
