import datetime
import math

import pytest

from crossfact.link.background import background
from crossfact.link.profile import Profiles


@pytest.fixture
def profiles(claims_of):
    """The profiles of the last claims of some French texts, each a document."""

    def told(*texts):
        claims = [claims_of(text, "fr", f"{n}.txt")[-1] for n, text in enumerate(texts)]
        found = Profiles(background(claims))
        return [found.of(claim) for claim in claims]

    return told


def test_the_same_thing_and_deed_have_one_number(profiles):
    one, same, other = profiles(
        "La ville de Brame compte 412 arbres.",
        "Le bourg d'Ondine compte 530 arbres.",
        "Le bourg d'Ondine a perdu 530 lits.",
    )
    assert (one.thing, one.deed) == (same.thing, same.deed)
    assert other.thing != one.thing
    assert other.deed != one.deed
    assert one.document != same.document


def test_a_profile_is_made_once(claims_of):
    (claim,) = claims_of("La ville compte 412 arbres.", "fr")
    found = Profiles(background([claim]))
    assert found.of(claim) is found.of(claim)


def test_the_order_is_that_of_the_value_in_its_base_unit(profiles):
    (one,) = profiles("Le pont mesure 2 km de long.")
    assert one.order == pytest.approx(math.log10(2000))


@pytest.mark.parametrize(("one", "other", "shared"), [("1 483", "1 843", True), ("1 483", "2 643", False)])
def test_figures_that_slips_part_share_a_mark(profiles, one, other, shared):
    a, b = profiles(f"Brame compte {one} arbres.", f"Brame compte {other} arbres.")
    assert a.slips.isdisjoint(b.slips) is not shared


def test_times_lie_between_a_first_and_a_last_day(profiles):
    year, none, open_time = profiles(
        "En 2024, Brame a planté 412 arbres.",
        "Brame a planté 412 arbres.",
        "En mars, Brame a planté 412 arbres.",
    )
    days = (datetime.date(2024, 1, 1), datetime.date(2024, 12, 31))
    assert (year.first, year.last) == tuple(day.toordinal() for day in days)
    assert none.first > none.last
    assert (open_time.first, open_time.last) == (-math.inf, math.inf)
