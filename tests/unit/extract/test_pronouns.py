import pytest

from crossfact.model.claim import ClaimKind


@pytest.mark.parametrize(
    ("lang", "text", "noun"),
    [
        ("fr", "La foire a réuni 300 personnes. Elle a eu lieu le 6 août 2026.", "foire"),
        ("fr", "Les travaux avancent. Ils finiront le 6 août 2026.", "travail"),
        ("en", "The old line runs to Brannoch. It will be switched off on 31 December 2026.", "line"),
        ("en", "The works go on. They will end on 6 August 2026.", "work"),
    ],
)
def test_a_pronoun_stands_for_the_subject_before_it(claims_of, lang, text, noun):
    assert event(claims_of(text, lang)) == noun


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # Another gender, another number, a choice of two, a woman, what comes, what somebody does.
        ("fr", "Le maire a présenté la halle. Elle ouvrira le 6 août 2026."),
        ("fr", "Le préfet a parlé. Ils voteront le 6 août 2026."),
        ("fr", "La mairie a rénové la halle. Elle ouvrira le 6 août 2026."),
        ("fr", "Le budget est prêt. Il a été décidé le 6 août 2026 de fermer la halle."),
        ("fr", "Les délégations se sont vues. Elles se retrouveront le 6 août 2026."),
        ("en", "The teams trained. They play on 6 August 2026."),
        ("en", "The council built a hall. It will open on 6 August 2026."),
        ("en", "The mayor spoke. They voted on 6 August 2026."),
        ("en", "The council met. She left on 6 August 2026."),
        ("en", "The budget is ready. It was decided on 6 August 2026 to close the pool."),
    ],
)
def test_a_pronoun_that_leaves_a_choice_stands_for_nothing(claims_of, lang, text):
    assert event(claims_of(text, lang)) == ""


def test_what_was_dated_before_is_not_dated_anew(claims_of):
    claims = claims_of("La foire s'est ouverte le 3 août 2026. Elle finira le 6 août 2026.", "fr")
    assert claims[-1].facets.noun == ""


def event(claims):
    (date,) = [claim for claim in claims if claim.kind is ClaimKind.DATE]
    return date.facets.noun
