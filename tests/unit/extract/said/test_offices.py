import pytest


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Le maire de Lourmas, Bruno Orvalin, est venu.", ("mayor", "", "Lourmas", "")),
        (
            "fr",
            "Bruno Orvalin, directeur financier du groupe, est venu.",
            ("director", "finance", "groupe", ""),
        ),
        ("fr", "L'ex-maire Bruno Orvalin est venu.", ("mayor", "", "", "former")),
        ("fr", "La maire sortante de Lourmas, Odile Tarnier, perd.", ("mayor", "", "Lourmas", "outgoing")),
        ("fr", "Odile Tarnier, adjointe à la culture, est venue.", ("deputy_mayor", "culture", "", "")),
        ("fr", "Odile Tarnier, 47 ans, trésorière du club, est venue.", ("treasurer", "", "club", "")),
        ("en", "The mayor of Lourmas, Bruno Orvalin, came.", ("mayor", "", "Lourmas", "")),
        (
            "en",
            "Bruno Orvalin, chief executive of Norvane Energy, came.",
            ("director", "general", "Norvane Energy", ""),
        ),
        (
            "en",
            "Norvane Energy's finance director, Bruno Orvalin, came.",
            ("director", "finance", "Norvane Energy", ""),
        ),
        ("en", "Former mayor Bruno Orvalin came.", ("mayor", "", "", "former")),
        ("en", "Acting director Bruno Orvalin came.", ("director", "", "", "acting")),
        ("en", "Mayor-elect Bruno Orvalin came.", ("mayor", "", "", "elect")),
        ("en", "Bruno Orvalin is the treasurer of the club.", ("treasurer", "", "club", "")),
        ("en", "The attorney-general, Bruno Orvalin, came.", ("prosecutor", "", "", "")),
        ("fr", "Le procureur-général Bruno Orvalin est venu.", ("prosecutor", "", "", "")),
    ],
)
def test_the_office_beside_a_name(said_of, lang, text, expected):
    (claim,) = said_of(text, lang, "role")
    value = claim.value
    organisation = value.organisation.removeprefix("the ")
    assert value.full in ("Bruno Orvalin", "Odile Tarnier")
    assert (value.concept, value.domain, organisation, value.tenure.value) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le maire a reçu Bruno Orvalin."),
        ("fr", "L'avocat de Bruno Orvalin a parlé."),
        ("fr", "Le maire de Lourmas a parlé."),
        ("en", "The mayor met Bruno Orvalin."),
        ("en", "The lawyer of Bruno Orvalin spoke."),
    ],
)
def test_an_office_of_somebody_else(said_of, lang, text):
    assert said_of(text, lang, "role") == ()


def test_a_foreign_minister_then(said_of):
    (claim,) = said_of("Lena Quist, then foreign minister, signed.", "en", "role")
    assert claim.value.then
    assert claim.value.domain == "foreign"
