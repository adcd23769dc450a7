import attrs
import pytest

from crossfact.link.background import background
from crossfact.link.counterparts import Counterparts, weigh
from crossfact.link.weights import log_odds
from crossfact.model.document import Part

PLANT = "L'usine de Morvane emploie {} salariés dans la vallée."
BOAT = "Un bateau a quitté le port de Brame avec {} passagers."


@pytest.fixture
def story(claims_of):
    """The claims of some texts, each a document, and what their story knows."""

    def told(*texts):
        claims = [claim for n, text in enumerate(texts) for claim in claims_of(text, "fr", f"{n}.txt")]
        return claims, background(claims)

    return told


def test_the_claim_in_the_sentence_most_alike_is_nearest(story):
    claims, known = story(PLANT.format(412), f"{BOAT.format(530)} {PLANT.format(421)}")
    found = Counterparts(claims, [(0, 1), (0, 2)], known)
    assert found.standing((0, 2))["nearest"] == 1.0
    assert found.standing((0, 1))["nearest"] <= 0.5


def test_a_value_that_the_other_document_has_is_confirmed(story):
    claims, known = story(PLANT.format(412), f"{PLANT.format(412)} {BOAT.format(530)}")
    found = Counterparts(claims, [(0, 1), (0, 2)], known)
    assert found.standing((0, 2))["confirmed"] == 1.0


def test_a_value_that_a_third_document_has_is_seconded(story):
    claims, known = story(PLANT.format(412), PLANT.format(421), PLANT.format(412))
    found = Counterparts(claims, [(0, 1), (0, 2), (1, 2)], known)
    assert found.standing((0, 1))["seconded"] == 1.0
    assert found.standing((0, 1))["confirmed"] == 0.0


@pytest.mark.parametrize(("body", "alone"), [("421", 1.0), ("412", 0.0)])
def test_a_figure_of_the_title_may_stand_alone(claims_of, body, alone):
    title, *rest = claims_of(f"{PLANT.format(412)} {PLANT.format(421)} {PLANT.format(body)}", "fr")
    claims = [attrs.evolve(title, part=Part.TITLE), *rest]
    found = Counterparts(claims, [(0, 1), (0, 2)], background(claims))
    assert found.standing((0, 1))["title-alone"] == alone


def test_the_likeliest_pair_is_ahead_of_its_rivals(story):
    claims, known = story(PLANT.format(412), f"{BOAT.format(530)} {PLANT.format(421)}")
    weighed = weigh(claims, [(0, 1), (0, 2)], known)
    far, near = (weighed[pair].amounts for pair in ((0, 1), (0, 2)))
    assert near["ahead"] > 0 > far["ahead"]
    assert near["well-ahead"] == far["well-ahead"] == 3.0
    assert log_odds(near) > log_odds(far)


def test_what_agrees_is_the_counterpart_before_what_does_not(story):
    claims, known = story(PLANT.format(412), f"{PLANT.format(412)} {PLANT.format(421)}")
    ahead = Counterparts(claims, [(0, 1), (0, 2)], known).ahead({(0, 1): 0.0, (0, 2): 0.0})
    assert ahead[0, 1][0] == 1.5
    assert ahead[0, 2][0] == -1.5
