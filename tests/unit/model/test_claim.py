import datetime

import pytest
from attrs import evolve

from crossfact.model.claim import CalendarDate, Claim, ClaimKind, Facets
from crossfact.model.place import Location, Region, Span
from crossfact.model.quantity import Number, Quantity


@pytest.mark.parametrize(
    ("date", "reference", "day"),
    [
        (CalendarDate(2026, 2, 26), None, datetime.date(2026, 2, 26)),
        (CalendarDate(None, 2, 26), None, None),
        (CalendarDate(None, 2, 26), datetime.date(2024, 1, 1), datetime.date(2024, 2, 26)),
        (CalendarDate(2025, 2, 26), datetime.date(2024, 1, 1), datetime.date(2025, 2, 26)),
        (CalendarDate(2025, 2, 30), None, None),
        (CalendarDate(2025, 2, 29), None, None),
        (CalendarDate(None, 2, 29), datetime.date(2024, 1, 1), datetime.date(2024, 2, 29)),
        (CalendarDate(2025, 2), None, None),
        (CalendarDate(weekday=3), datetime.date(2024, 1, 1), None),
    ],
)
def test_a_date_resolves_where_it_is_written_whole(date, reference, day):
    assert date.resolve(reference) == day


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        (CalendarDate(2026, 2, 26), CalendarDate(2026, 2, 26), False),
        (CalendarDate(2026, 2, 26), CalendarDate(2026, 2, 27), True),
        (CalendarDate(2026, 2, 26), CalendarDate(None, 2, 26), False),
        (CalendarDate(2026), CalendarDate(2025), True),
        (CalendarDate(weekday=0), CalendarDate(weekday=1), True),
        (CalendarDate(weekday=0), CalendarDate(2026, 2, 26), False),
        (CalendarDate(), CalendarDate(2026), False),
    ],
)
def test_dates_differ_by_a_part_that_both_state(one, other, differs):
    assert one.differs(other) is differs
    assert other.differs(one) is differs


def claim(kind, value):
    place = Location("a.txt", Span(0, 1), Region(1, 1, 1, 2))
    return Claim(kind, value, Facets(), place, Span(0, 1), "x", "x")


def test_a_claim_gives_the_value_of_its_kind_alone():
    quantity = claim(ClaimKind.QUANTITY, Quantity(Number(1)))
    date = claim(ClaimKind.DATE, CalendarDate(2026))
    assert quantity.quantity == Quantity(Number(1))
    assert date.calendar == CalendarDate(2026)
    with pytest.raises(TypeError, match=r"a\.txt: expected a quantity, found a date"):
        _ = date.quantity
    with pytest.raises(TypeError, match=r"a\.txt: expected a date, found a quantity"):
        _ = quantity.calendar


def test_a_date_is_reckoned_with_what_its_documents_day_tells():
    thursday = claim(ClaimKind.DATE, CalendarDate(weekday=3))
    day = CalendarDate(2026, 2, 26, weekday=3)
    assert thursday.reckoned == CalendarDate(weekday=3)
    assert evolve(thursday, resolved=day).reckoned == day
    with pytest.raises(TypeError, match=r"a\.txt: expected a date, found a quantity"):
        _ = claim(ClaimKind.QUANTITY, Quantity(Number(1))).reckoned
