import pytest


@pytest.mark.parametrize(
    ("lang", "text", "source", "negated"),
    [
        ("fr", "Le ministère a indiqué que le pont serait fermé dès lundi.", "Le ministère", False),
        ("fr", "Selon la préfecture, le pont sera fermé dès lundi matin.", "la préfecture", False),
        ("fr", "Odile Tarnier a démenti que le pont soit fermé lundi.", "Odile Tarnier", True),
        ("fr", "Le ministère a refusé de confirmer la fermeture prochaine du pont.", "Le ministère", True),
        ("en", "Officials said the bridge would be closed from Monday morning.", "Officials", False),
        ("en", "Greta Holm denied that the bridge would be closed on Monday.", "Greta Holm", True),
        ("en", "The council refused to confirm that the bridge was closed.", "The council", True),
    ],
)
def test_source_and_denial(said_of, lang, text, source, negated):
    (claim,) = said_of(text, lang, "statement")
    assert (claim.value.source.name, claim.value.negated) == (source, negated)


def test_the_verb_of_a_quotation_makes_no_statement(said_of):
    assert said_of("« Le pont sera fermé lundi », a indiqué le ministère.", "fr", "statement") == ()


def test_the_subject_may_stand_behind_the_verb(said_of):
    text = "Son encadrement est faible, comme l'a relevé en octobre la chambre régionale des comptes."
    (claim,) = said_of(text, "fr", "statement")
    assert claim.value.source.name == "la chambre régionale des comptes"
