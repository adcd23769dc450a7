import datetime

import attrs
import pytest

from crossfact.link.facets import news, other_grade, other_phase, put_off, same_phase, stamp, untold
from crossfact.model.claim import ClaimKind

DAY = datetime.date(2026, 3, 4)


@pytest.fixture
def date(claims_of):
    """The first date of an English text of a day."""
    return lambda text: claims_of(text, "en", date=DAY)[0]


def test_phases_agree_and_differ(date):
    start, end = date("The museum opens on 8 July 2026."), date("The pool closes on 9 July 2026.")
    until, none = date("It is open until 12 July 2026."), date("The mayor spoke on 8 July 2026.")
    assert other_phase(start, end)
    assert same_phase(end, until)
    assert not same_phase(none, none)
    assert not other_phase(start, none)


def test_what_was_due_and_what_was_are_told_apart(date):
    assert put_off(date("Works will begin in May 2026."), date("Works began in June 2026."))
    assert not put_off(date("Works will begin in May 2026."), date("Works will begin in June 2026."))


def test_a_dateline_is_the_stamp_of_its_document(date):
    assert stamp(date("Leeds, 4 March 2026"))
    assert stamp(date("LEEDS, 4 March 2026 (Vale Wire) — The mayor spoke."))
    assert stamp(attrs.evolve(date("LEEDS, 5 March (Vale Wire) - The mayor spoke."), date=None))
    assert not stamp(date("LEEDS, 5 March 2026 — The mayor spoke."))
    assert not stamp(date("Leeds, 5 March 2026"))
    assert not stamp(date("The mayor spoke on 4 March 2026."))


def test_two_documents_of_two_days_each_have_their_news(date, claims_of):
    today = date("The bridge was closed on Wednesday.")
    later = claims_of("The bridge was opened on 9 March.", "en", date=datetime.date(2026, 3, 9))[0]
    same = claims_of("The bridge was opened on 4 March.", "en", date=datetime.date(2026, 3, 9))[0]
    assert news(today, later)
    assert not news(today, same)
    assert not news(today, today)


def test_grades_of_harm_keep_counts_apart(claims_of):
    badly, slightly = claims_of("Four people were seriously injured and 11 people slightly.", "en")
    plain = claims_of("Nine people were injured.", "en")[0]
    assert other_grade(badly, slightly)
    assert not other_grade(badly, plain)


def test_nothing_is_told_as_done_before_its_day(claims_of):
    def told(text, day, uri):
        found = claims_of(text, "en", date=datetime.date(2026, 3, day))
        claim = next(c for c in found if c.kind is ClaimKind.DATE)
        return attrs.evolve(claim, location=attrs.evolve(claim.location, uri=uri))

    stolen = told("Nine violins were stolen on Tuesday.", 4, "a.txt")
    found = told("Nine violins were found on 9 March 2026.", 10, "b.txt")
    again = told("Nine violins were stolen on 2 March 2026.", 10, "b.txt")
    assert untold(stolen, found)
    assert untold(found, stolen)
    assert not untold(stolen, again)
