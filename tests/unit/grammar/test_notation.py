import pytest

from crossfact.grammar.notation import Forms, Notation

SIGNS = {"day": "ab", "month": "c", "year": "d", "comma": ","}


@pytest.fixture
def notation():
    return Notation(SIGNS)


@pytest.mark.parametrize(
    ("rule", "openers"),
    [
        ("day month", "ab"),
        ("day? month", "abc"),
        ("(day | year) month", "abd"),
        ("(day comma)* year?", "abd"),
        ("(?!day) month", "c"),
        ("on:(day)? year", "abd"),
    ],
)
def test_what_a_rule_can_begin_with(notation, rule, openers):
    assert notation.openers(rule) == frozenset(openers)


def test_a_rule_may_name_another(notation):
    notation.define("date", "day month")
    assert notation.openers("date year") == frozenset("ab")
    forms = Forms.of(
        notation, "day|month", [("first:(date) comma? year:(year)?", "whole"), ("month", "bare")]
    )
    number, hit, builder = forms.next("xacd", 0)
    assert (number, builder, hit.whole) == (0, "whole", (1, 4))
    assert (hit.span("first"), hit.span("year"), hit.span("other")) == ((1, 3), (3, 4), None)


def test_what_else_fits_is_told(notation):
    forms = Forms.of(notation, "month", [("month year", "long"), ("month", "short")])
    number, _, _ = forms.next("cd", 0)
    assert [builder for _, builder in forms.others("cd", 0, number)] == ["short"]


def test_a_name_that_is_none_is_refused(notation):
    with pytest.raises(KeyError):
        notation.pattern("weekday")
