import pytest

from crossfact.link.background import background
from crossfact.link.gathering import Gathering
from crossfact.link.prospects import BOUNDED, Prospects, most
from crossfact.link.weights import WEIGHTS, log_odds

PLANT = "L'usine de Morvane emploie {} salariés dans la vallée."
BOAT = "Un bateau a quitté le port de Brame avec {} passagers."


@pytest.fixture
def prospect(claims_of):
    """The most that two texts of two documents come to, bounded so closely as is worth while for some log-odds."""

    def told(one, other, least):
        claims = [claims_of(text, "fr", f"{n}.txt")[0] for n, text in enumerate((one, other))]
        gathering = Gathering(background(claims))
        return Prospects(gathering).most(*map(gathering.profiles.of, claims), least)

    return told


def test_every_amount_that_counts_has_a_bound():
    assert set(WEIGHTS) <= BOUNDED


def test_only_what_speaks_for_a_pair_adds_to_its_prospects():
    assert most({"when": 0.5, "ratio": 1.5, "unheard-of": 3.0}) == WEIGHTS["when"] / 2


@pytest.mark.parametrize("words", [PLANT, BOAT])
def test_figures_far_apart_have_no_prospects(prospect, words):
    near, far = (prospect(words.format(412), words.format(n), 99.0) for n in (455, 4550))
    assert near - far == pytest.approx(log_odds({"ratio": -1.0}))


def test_a_likely_pair_is_bounded_more_closely(prospect):
    told = (PLANT.format(412), BOAT.format(455))
    assert prospect(*told, -99.0) < prospect(*told, 99.0)
