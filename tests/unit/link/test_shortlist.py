import math
from itertools import combinations

import pytest

from crossfact.link.background import background
from crossfact.link.counterparts import Counterparts
from crossfact.link.shortlist import Shortlist
from crossfact.link.values import comparable
from crossfact.link.weights import log_odds

PLANT = "L'usine de Morvane emploie {} salariés dans la vallée."
# So likely are some of the pairs of any story.
LEAST = -3.0
BOAT = "Un bateau a quitté le port de Brame avec {} passagers."


@pytest.fixture
def counterparts(claims_of):
    """The claims of some texts, each a document, all compared with each other."""

    def told(*texts):
        claims = [claim for n, text in enumerate(texts) for claim in claims_of(text, "fr", f"{n}.txt")]
        pairs = [(i, j) for i, j in combinations(range(len(claims)), 2) if comparable(claims[i], claims[j])]
        return Counterparts(claims, pairs, background(claims))

    return told


def test_a_pair_that_may_come_far_enough_is_weighed_against_all_its_rivals(counterparts):
    texts = PLANT.format(412), f"{PLANT.format(421)} {BOAT.format(530)}"
    found = Shortlist(counterparts(*texts), -1.0).weighed()
    assert found == {(0, 1): counterparts(*texts).weighed()[0, 1]}


def test_no_evidence_is_gathered_on_what_cannot_come_far_enough(counterparts, monkeypatch):
    compared = counterparts(PLANT.format(412), f"{PLANT.format(421)} {BOAT.format(530)}")
    asked = []
    monkeypatch.setattr(Counterparts, "evidence", lambda _, pair: asked.append(pair))
    assert Shortlist(compared, 9.0).weighed() == {}
    assert asked == []


def test_what_agrees_is_a_rival_and_no_conflict(counterparts):
    compared = counterparts(PLANT.format(412), f"{PLANT.format(412)} {PLANT.format(455)}")
    found = Shortlist(compared, -math.inf).weighed()
    assert set(found) == {(0, 2), (1, 2)}
    assert found[0, 2].amounts["ahead"] < 0


def test_no_rival_that_decides_is_left_out_of_a_long_story(counterparts):
    things, verbs = ("foyers", "arbres", "lits", "livres", "clients"), ("gagne", "perd", "compte", "attend")
    places = ("port", "lavoir", "moulin", "pont", "stade", "parc", "bourg", "quai", "lac", "bois")
    texts = [
        " ".join(
            f"La commune de Brame {verbs[(n + k) % 4]} {97 * k + n} {things[(n * k + k) % 5]}"
            f" près du {places[(k + n // 2) % 10]}"
            f" depuis le {2 * k + n // 2 + 1} mai {2003 + (k * 5 + n // 2) % 17}."
            for k in range(10)
        )
        for n in range(4)
    ]
    whole = counterparts(*texts)
    expected = {
        pair: own
        for pair, own in whole.weighed().items()
        if pair not in whole.agreeing and log_odds(own.amounts) >= LEAST
    }
    found = Shortlist(counterparts(*texts), LEAST).weighed()
    assert len(expected) > 9
    assert {pair: found[pair] for pair in expected} == expected
