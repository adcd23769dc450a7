import attrs
import pytest

from crossfact.link.background import Background, background
from crossfact.link.comparison import ASK, Verdict, compare
from crossfact.link.gathering import evidence
from crossfact.link.weights import WEIGHTS
from crossfact.model.claim import Role, Status

PLANT = "L'usine de Morvane emploie {} dans la vallée."


@pytest.fixture
def pair(claims_of):
    """The first claims of two texts, of two documents."""

    def claims(one, other, lang="fr", second=None):
        first, *_ = claims_of(one, lang, "a.txt")
        then, *_ = claims_of(other, second or lang, "b.txt")
        return first, then

    return claims


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("412 salariés", "412 salariés"),
        ("412 salariés", "plus de 400 salariés"),
        ("412 salariés", "quelque 400 salariés"),
        ("412 salariés", "entre 400 et 450 salariés"),
    ],
)
def test_values_that_may_be_one_agree(pair, one, other):
    found = compare(*pair(PLANT.format(one), PLANT.format(other)))

    assert found.verdict is Verdict.AGREE
    assert "noun" in found.agreed


def test_a_converted_value_agrees(pair):
    one, other = pair("Le pont mesure 26,2 miles de long.", "Le pont mesure 42 km de long.")
    assert compare(one, other).verdict is Verdict.AGREE


def test_a_slip_of_the_keyboard_is_a_conflict(pair):
    found = compare(*pair(PLANT.format("412 salariés"), PLANT.format("421 salariés")))
    assert found.verdict is Verdict.CONFLICT
    assert found.slip == "transposed"
    assert found.confidence >= ASK
    assert not found.differed


def test_a_conflict_is_found_in_two_languages(pair):
    one, other = pair(
        "The plant employs 412 people in Leeds.", "L'usine de Leeds emploie 421 personnes.", "en", "fr"
    )
    assert compare(one, other).verdict is Verdict.CONFLICT


def test_other_figures_of_unlike_sentences_are_no_conflict(pair):
    found = compare(*pair(PLANT.format("412 salariés"), "Un bateau a quitté Brame avec 530 passagers."))
    assert found.verdict in (Verdict.OTHER, Verdict.UNKNOWN)
    assert found.confidence < ASK


def test_a_headline_count_with_another_verb_is_a_question(pair):
    one, other = pair(
        "Le préfet annonce 26 pays prêts à déployer des troupes en Ukraine dès le 3 mars.",
        "Le préfet annonce que 34 pays participent au plan en Ukraine avec des troupes dès le 3 mars.",
    )
    found = compare(one, other)
    assert (found.verdict, found.differed) == (Verdict.QUESTION, ("action",))
    same = attrs.evolve(other, location=attrs.evolve(other.location, uri=one.location.uri))
    assert compare(one, same).verdict is not Verdict.QUESTION


def test_units_of_two_dimensions_are_never_compared(pair):
    found = compare(*pair(PLANT.format("412 salariés"), PLANT.format("421 kg")))
    assert found.verdict is Verdict.OTHER


def test_numbers_of_two_periods_are_never_one(claims_of):
    first = claims_of("En 2024, l'usine comptait 412 salariés.", "fr", "a.txt")[-1]
    second = claims_of("En 2025, l'usine comptait 421 salariés.", "fr", "b.txt")[-1]
    found = compare(first, second)
    assert (found.verdict, found.slip) == (Verdict.OTHER, "transposed")
    assert "period" in found.differed


def test_numbers_of_two_bearers_are_never_one(pair):
    one, other = pair("L'usine Morvane emploie 412 salariés.", "L'usine Ondine emploie 421 salariés.")
    names = {"a.txt": frozenset({"morvane"}), "b.txt": frozenset({"ondine"})}
    found = compare(one, other, background([one, other], names))
    assert found.verdict is Verdict.OTHER
    assert "who" in found.differed


@pytest.mark.parametrize(
    ("facet", "change"),
    [
        ("what", {"what": "zebra", "noun": "zèbre"}),
        ("status", {"status": Status.UPCOMING}),
        ("group", {"modifiers": ("national",)}),
        ("part", {"role": Role.PART}),
        ("expected", {"role": Role.EXPECTED}),
        ("source", {"source": "b"}),
        ("action", {"action": "voir", "verb": "voir"}),
    ],
)
def test_a_facet_that_differs_is_named(pair, facet, change):
    one, other = pair("Elle a employé 412 élus.", "Elle a employé 530 élus.")
    one = attrs.evolve(one, facets=attrs.evolve(one.facets, modifiers=("municipal",), source="a"))
    same = {"modifiers": ("municipal",), "source": "a", **change}
    changed = attrs.evolve(other, facets=attrs.evolve(other.facets, **same))
    found = compare(one, changed)
    assert found.verdict is Verdict.OTHER
    assert facet in found.differed


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        (Role.UNKNOWN, Role.TOTAL, False),
        (Role.AFTER, Role.WHOLE, False),
        (Role.PART, Role.PART, False),
        (Role.BEFORE, Role.AFTER, True),
        (Role.CHANGE, Role.UNKNOWN, False),
        (Role.CHANGE, Role.TOTAL, True),
        (Role.LIMIT, Role.AFTER, True),
    ],
)
def test_roles(pair, one, other, differs):
    first, second = pair(PLANT.format("412 salariés"), PLANT.format("421 salariés"))
    a = attrs.evolve(first, facets=attrs.evolve(first.facets, role=one))
    b = attrs.evolve(second, facets=attrs.evolve(second.facets, role=other))
    assert ("role" in compare(a, b).differed) is differs


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        (Status.DONE, Status.DONE, False),
        (Status.DONE, Status.UNDER_WAY, False),
        (Status.DONE, Status.UPCOMING, True),
        (Status.CONDITIONAL, Status.DONE, True),
        (Status.DENIED, Status.DONE, True),
        (Status.DENIED, Status.UNKNOWN, True),
        (Status.UPCOMING, Status.CONDITIONAL, False),
    ],
)
def test_statuses(pair, one, other, differs):
    first, second = pair(PLANT.format("412 salariés"), PLANT.format("421 salariés"))
    a = attrs.evolve(first, facets=attrs.evolve(first.facets, status=one))
    b = attrs.evolve(second, facets=attrs.evolve(second.facets, status=other))
    assert ("status" in compare(a, b).differed) is differs


def test_a_word_weighs_by_its_rarity_in_the_story(pair):
    one, other = pair(PLANT.format("412 salariés"), PLANT.format("421 salariés"))
    common = Background({"usine": 0.0, "vallée": 0.0})
    rare = evidence(one, other, Background()).amounts
    assert rare["context"] > evidence(one, other, common).amounts.get("context", 0)
    assert compare(one, other).confidence > compare(one, other, common).confidence


def test_the_same_figures_beside_speak_for_one_claim(claims_of):
    claims = [
        claims_of(f"Le vote a réuni {n} voix contre 140 et 25 abstentions.", "fr", f"{n}.txt")
        for n in (412, 455)
    ]
    known = background([c for found in claims for c in found])
    assert evidence(claims[0][0], claims[1][0], known).amounts["beside"] == 2


def test_all_weights_are_of_evidence_and_all_strong_evidence_has_a_weight(pair):
    one, other = pair(PLANT.format("412 salariés"), "L'usine va supprimer 421 postes.")
    unweighed = {"action", "group", "rank", "score", "strange-name"}
    assert set(evidence(one, other, Background()).amounts) <= set(WEIGHTS) | unweighed
