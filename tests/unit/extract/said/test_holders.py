import pytest


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("en", "Ada Brenk, the harbour director, came. “It is over,” the director said.", "Ada Brenk"),
        (
            "en",
            "Ada Brenk, the harbour director, came. “It is over,” the harbour director said.",
            "Ada Brenk",
        ),
        (
            "en",
            "Ada Brenk, head of Norlin's museum, came. “It is over,” the head of the museum said.",
            "Ada Brenk",
        ),
        (
            "en",
            "Detective Inspector Ada Brenk, who led the team, said: “It is over. I am glad.”",
            "Ada Brenk",
        ),
        (
            "fr",
            "Odile Tarnier, maire de Lourmas, est venue. « C'est fini », a dit la maire.",
            "Odile Tarnier",
        ),
        (
            "fr",
            "Odile Tarnier, maire de Lourmas, est venue. « C'est fini », a dit la maire de Lourmas.",
            "Odile Tarnier",
        ),
    ],
)
def test_an_office_means_its_holder(said_of, lang, text, speaker):
    (claim,) = said_of(text, lang, "quote")
    assert claim.value.speaker.name == speaker


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        (
            "en",
            "Ada Brenk, the county emergency director, came. “It is over,” the railroad's chief executive said.",
            "the railroad's chief executive",
        ),
        ("en", "Ada Brenk, mayor of Lindow, came. “It is over,” the former mayor said.", "the former mayor"),
        ("en", "Ada Brenk, the mayor, came. “It is over,” the governor said.", "the governor"),
        ("en", "Ada Brenk, a nurse, came. “It is over,” the health minister said.", "the health minister"),
        (
            "fr",
            "Odile Tarnier, maire de Lourmas, est venue. « C'est fini », a dit la maire de Brivac.",
            "la maire de Brivac",
        ),
        (
            "fr",
            "La ministre de la Santé, Odile Tarnier, est venue. « C'est fini », a dit la ministre de la Culture.",
            "la ministre de la Culture",
        ),
    ],
)
def test_what_stands_beside_an_office_tells_its_holders_apart(said_of, lang, text, speaker):
    (claim,) = said_of(text, lang, "quote")
    assert (claim.value.speaker.name, claim.value.speaker.person) == (speaker, "")
