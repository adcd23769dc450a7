import pytest

from crossfact.link.candidates import Conflict
from crossfact.link.comparison import Comparison, Verdict
from crossfact.link.disagreement import disagreement
from crossfact.model.finding import Level
from crossfact.model.message import message


@pytest.mark.parametrize(
    ("verdict", "level"), [(Verdict.CONFLICT, Level.WARNING), (Verdict.POSSIBLE, Level.NOTE)]
)
def test_what_is_only_possible_is_a_note(claims_of, verdict, level):
    (odd,) = claims_of("The ferry carried 148 passengers.", "en", "a.txt")
    (other,) = claims_of("The ferry carried 184 passengers.", "en", "b.txt")
    conflict = Conflict(odd, (other,), (), Comparison(verdict, 0.5))
    found = disagreement("number-conflict", conflict, message("two"), (), level=Level.WARNING, root="r")
    assert (found.rule, found.level, found.confidence, found.root) == ("number-conflict", level, 0.5, "r")
    assert found.location == odd.location
    assert [related.location for related in found.related] == [other.location]
    assert found.words == "The ferry carried 148 passengers. / The ferry carried 184 passengers."
