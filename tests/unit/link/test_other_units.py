import pytest

from crossfact.link.background import background
from crossfact.link.other_units import is_money, other_units, unit_of
from crossfact.model.rule import Group

LINE = "The new railway line of Brame is {} long."


@pytest.fixture
def told(claims_of):
    """The figures that texts give in two units, as they are written."""

    def found(*texts):
        claims = tuple(
            claim
            for n, text in enumerate(texts)
            for claim in claims_of(text, "en", f"{n}.txt")
            if getattr(claim.value, "unit", None) is not None
        )
        group = Group("figure", claims, background(claims))
        return [(pair.first.text, pair.second.text) for pair in other_units(group)]

    return found


def test_one_figure_of_one_thing_in_two_units(told):
    assert told(LINE.format("120 km"), LINE.format("120 miles")) == [("120 km", "120 miles")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Given side by side, in units near each other, and of a length of time.
        ("120 km, or 120 miles,", "90 km"),
        ("120 yards", "120 metres"),
        ("30 minutes", "30 days"),
        ("120 km", "120 km"),
    ],
)
def test_what_two_units_do_not_tell(told, one, other):
    assert told(LINE.format(one), LINE.format(other)) == []


def test_another_thing_of_one_figure_is_no_other_unit(told):
    assert told(LINE.format("120 km"), "A ship from Ondine carried 120 tonnes of wheat.") == []


def test_what_is_told_in_both_again_and_again_is_meant(told):
    texts = [LINE.format("120 km")] * 2 + [LINE.format("120 miles")] * 2
    assert told(*texts) == []


def test_a_claim_without_a_unit_has_none(claims_of):
    (money,) = claims_of("It cost €120.", "en")
    assert is_money(unit_of(money))
    (count,) = claims_of("It has 120 doors.", "en")
    with pytest.raises(TypeError, match="expected a measure"):
        unit_of(count)
