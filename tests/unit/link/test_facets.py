import datetime

import attrs
import pytest

from crossfact.link.facets import fresh, other_grade, other_phase, put_off, same_phase, stamp

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


def test_the_days_beside_its_documents_own_are_fresh(date):
    assert fresh(date("The bridge was closed on Wednesday."))
    assert fresh(date("The bridge was closed on 3 March."))
    assert not fresh(date("The bridge was closed on 2 March."))
    assert not fresh(date("The bridge was closed in March."))


def test_grades_of_harm_keep_counts_apart(claims_of):
    badly, slightly = claims_of("Four people were seriously injured and 11 people slightly.", "en")
    plain = claims_of("Nine people were injured.", "en")[0]
    assert other_grade(badly, slightly)
    assert not other_grade(badly, plain)
