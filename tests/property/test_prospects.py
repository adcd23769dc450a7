import datetime
from decimal import Decimal

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfact.link.background import background
from crossfact.link.counterparts import Counterparts
from crossfact.link.gathering import Gathering, evidence
from crossfact.link.prospects import Prospects
from crossfact.link.shortlist import Shortlist
from crossfact.link.slips import date_slip, date_slip_marks, slip, slip_marks
from crossfact.link.values import comparable
from crossfact.link.weights import log_odds
from crossfact.model.calendar import CalendarDate
from crossfact.model.document import Part
from crossfact.model.quantity import Number, Quantity

FRENCH = st.builds(
    "{} {} {} {} {}.".format,
    st.sampled_from(
        ["L'usine de Morvane", "En 2024, la ville d'Ondine", "Lundi, le maire", "Le 4 mars 2025, Brame"]
    ),
    st.sampled_from(["emploie", "a compté", "va recruter", "n'a pas perdu", "a ouvert avec"]),
    st.sampled_from(["412", "421", "plus de 400", "4 312", "4 372", "3", "30", "40 000"]),
    st.sampled_from(["salariés", "personnes", "euros", "km", "% des sièges", "habitants"]),
    st.sampled_from(
        ["le 12 mars 2024", "depuis le 21 mars", "et 25 élus", "dans la vallée", "jusqu'en mai 2024"]
    ),
)
ENGLISH = st.builds(
    "{} {} {} {}.".format,
    st.sampled_from(["The Morvane plant", "In 2024 the town of Ondine", "On 4 March 2025 Brame"]),
    st.sampled_from(["employs", "counted", "lost", "opened on 12 March 2024 with"]),
    st.sampled_from(["412", "421", "some 400", "4,312", "30", "41,000"]),
    st.sampled_from(["workers", "people", "euros", "miles"]),
)
DAYS = st.sampled_from([None, datetime.date(2025, 3, 5), datetime.date(2025, 3, 9)])
TITLES = st.sampled_from(["La crue de Brame", "La crue à Brame et Ondine", "A plant in Morvane"])
DOCUMENTS = st.lists(
    st.tuples(st.sampled_from(["fr", "en"]), DAYS, TITLES, st.lists(FRENCH, min_size=2, max_size=3), ENGLISH),
    min_size=2,
    max_size=3,
)
FIGURES = st.integers(1, 99_999) | st.sampled_from((148, 184, 4312, 4372, 48000, 4800))


def _story(claims_of, documents):
    """The claims of documents under their titles, the first of each in its title; their pairs; some known names."""
    claims = []
    for n, (lang, day, title, french, english) in enumerate(documents):
        found = claims_of(" ".join(french) if lang == "fr" else english, lang, f"{n}.txt", day)
        for claim in found:
            part = Part.TITLE if claim is found[0] else Part.BODY
            claims.append(evolve(claim, part=part, location=evolve(claim.location, logical=(title,))))
    pairs = [(i, j) for j in range(len(claims)) for i in range(j) if comparable(claims[i], claims[j])]
    names = {f"{n}.txt": frozenset({"morvane", "ondine", "brame"}) for n in range(0, len(documents), 2)}
    return claims, sorted(pairs), names


@settings(max_examples=60)
@given(documents=DOCUMENTS, least=st.floats(-9, 9))
def test_no_evidence_comes_to_more_than_its_prospects(claims_of, packs, documents, least):
    claims, pairs, names = _story(claims_of, documents)
    known = background(claims, names, packs)
    gathering = Gathering(known)
    prospects, profiles = Prospects(gathering), [gathering.profiles.of(claim) for claim in claims]
    for i, j in pairs:
        most = prospects.most(profiles[i], profiles[j], least)
        assert log_odds(evidence(claims[i], claims[j], known).amounts) <= most


@settings(max_examples=60)
@given(documents=DOCUMENTS, least=st.floats(-4, 2))
def test_pairs_left_out_early_are_those_that_come_too_short(claims_of, packs, documents, least):
    claims, pairs, names = _story(claims_of, documents)
    known = background(claims, names, packs)
    counterparts = Counterparts(claims, pairs, known)
    whole = {p: own for p, own in counterparts.weighed().items() if p not in counterparts.agreeing}
    found = Shortlist(Counterparts(claims, pairs, known), least).weighed()
    assert found.keys() <= whole.keys()
    for pair, own in whole.items():
        if log_odds(own.amounts) >= least:
            assert found[pair] == own


@given(one=FIGURES, other=FIGURES)
def test_a_slip_leaves_a_mark_in_common(one, other):
    a, b = Quantity(Number(Decimal(one))), Quantity(Number(Decimal(other)))
    assert slip(a, b) is None or not slip_marks(a).isdisjoint(slip_marks(b))


PARTS = (st.none() | st.integers(1880, 1889), st.none() | st.integers(1, 12), st.none() | st.integers(1, 28))
DATES = st.builds(CalendarDate, *PARTS)


@given(one=DATES, other=DATES)
def test_a_slip_of_a_date_leaves_a_mark_in_common(one, other):
    assert not date_slip(one, other) or not date_slip_marks(one).isdisjoint(date_slip_marks(other))
