import datetime

import pytest

from crossfact.link.background import Background, background
from crossfact.link.gathering import Gathering, evidence, news, untold
from crossfact.link.profile import Profiles
from crossfact.link.values import agree, coarse
from crossfact.model.claim import ClaimKind

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


@pytest.fixture
def dated(claims_of):
    """The profile of the first date of an English text of a day of March."""

    def told(text, day, uri):
        found = claims_of(text, "en", uri, datetime.date(2026, 3, day))
        return Profiles(Background()).of(next(c for c in found if c.kind is ClaimKind.DATE))

    return told


def test_two_documents_of_two_days_each_have_their_news(dated):
    today = dated("The bridge was closed on Wednesday.", 4, "a.txt")
    later = dated("The bridge was opened on 9 March.", 9, "b.txt")
    same = dated("The bridge was opened on 4 March.", 9, "b.txt")
    assert news(today, later)
    assert not news(today, same)
    assert not news(today, today)


def test_nothing_is_told_as_done_before_its_day(dated):
    stolen = dated("Nine violins were stolen on Tuesday.", 4, "a.txt")
    found = dated("Nine violins were found on 9 March 2026.", 10, "b.txt")
    again = dated("Nine violins were stolen on 2 March 2026.", 10, "b.txt")
    assert untold(stolen, found)
    assert untold(found, stolen)
    assert not untold(stolen, again)
