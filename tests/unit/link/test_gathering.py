import datetime

import pytest

from crossfact.link.background import background
from crossfact.link.gathering import Gathering, evidence
from crossfact.link.values import agree, coarse

PLANT = "L'usine de Morvane emploie {} salariés dans la vallée."
DAY = datetime.date(2026, 3, 3)
DATES = (
    "Le salon s'ouvrira le 9 juillet 2026.",
    "Le salon se tiendra du 9 au 13 juillet 2026.",
    "Le salon finira en juillet 2026.",
    "Le salon commencera jeudi.",
    "Le salon a commencé au printemps 2026.",
    "Le salon a commencé en 2026.",
    "Le salon a fini le 9 juillet.",
)


@pytest.fixture
def gathering(claims_of):
    """What is gathered on the first claims of some French texts of one day, and their profiles."""

    def told(*texts):
        claims = [claims_of(text, "fr", f"{n}.txt", DAY)[0] for n, text in enumerate(texts)]
        found = Gathering(background(claims))
        return found, [found.profiles.of(claim) for claim in claims]

    return told


def test_what_two_sentences_share_is_evidence(gathering):
    found, (a, b) = gathering(PLANT.format(412), PLANT.format(421))
    told = found.evidence(a, b)
    assert {"noun", "context", "slip", "same-date"} <= set(told.amounts)
    assert told.agreed == ("noun", "action")
    assert told == evidence(a.claim, b.claim, found.known)


def test_evidence_of_a_claim_is_the_same_from_both_sides(gathering):
    found, (a, b) = gathering(PLANT.format(412), "La ville de Brame emploie 421 personnes.")
    assert found.evidence(a, b).amounts == pytest.approx(found.evidence(b, a).amounts)


@pytest.mark.parametrize("one", DATES)
@pytest.mark.parametrize("other", DATES)
def test_dates_are_told_apart_by_their_forms_as_one_by_one(gathering, one, other):
    found, (a, b) = gathering(one, other)
    assert found.things(a.thing, b.thing)[0]["coarse"] == coarse(a.claim, b.claim)
    assert found.agree(a, b) is agree(a.claim, b.claim)


def test_what_has_one_number_is_looked_at_once(gathering):
    found, (a, b, c) = gathering(PLANT.format(412), PLANT.format(421), PLANT.format(530))
    assert a.thing == b.thing == c.thing
    assert found.things(a.thing, c.thing) is found.things(a.thing, b.thing)
