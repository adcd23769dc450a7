import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfact.engine.repair import repair, repaired
from crossfact.model.document import Document
from crossfact.model.finding import Edit, Finding, Fix, Level
from crossfact.model.message import message
from crossfact.model.place import Span

DOCUMENT = Document("a.txt", "0123456789" * 4, "0123456789" * 4, ())


def finding(*edits, mechanical=True):
    edits = tuple(Edit(uri, Span(start, end), text) for uri, start, end, text in edits)
    place = DOCUMENT.location(edits[0].span)
    return Finding("r", Level.ERROR, message("m"), place, "w", fixes=(Fix(message("f"), edits, mechanical),))


def test_mechanical_fixes_are_taken_in_the_order_of_their_places():
    found = repair([finding(("a.txt", 8, 9, "")), finding(("a.txt", 1, 3, "x"))], ["a.txt"])
    assert found.count == 2
    assert [e.span.start for e in found.edits["a.txt"]] == [1, 8]
    assert repaired("0123456789", found.edits["a.txt"]) == "0x345679"


def test_what_only_an_editor_may_choose_is_not_taken():
    assert repair([finding(("a.txt", 1, 3, ""), mechanical=False)], ["a.txt"]).count == 0


@pytest.mark.parametrize(("start", "end"), [(2, 6), (4, 6), (3, 3), (0, 9)])
def test_a_fix_that_overlaps_or_touches_an_earlier_one_waits(start, end):
    one, other = finding(("a.txt", 1, 4, "")), finding(("a.txt", start, end, "y"))
    found = repair([one, other], ["a.txt"])
    assert found.count == 1
    assert len(found.edits["a.txt"]) == 1


def test_a_fix_of_several_edits_is_taken_whole_or_not_at_all():
    both = finding(("a.txt", 1, 2, ""), ("b.txt", 1, 2, ""))
    assert repair([both], ["a.txt"]).edits == {}
    assert sorted(repair([both], ["a.txt", "b.txt"]).edits) == ["a.txt", "b.txt"]


def test_edits_out_of_order_or_outside_the_text_are_refused():
    with pytest.raises(ValueError, match="in order and inside"):
        repaired("abc", [Edit("a", Span(2, 4), "")])
    with pytest.raises(ValueError, match="in order and inside"):
        repaired("abc", [Edit("a", Span(1, 2), ""), Edit("a", Span(0, 1), "")])


@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), st.text(max_size=3)), max_size=6),
)
def test_the_length_grows_by_what_the_edits_put_in_and_take_out(text, wanted):
    findings = [finding(("a.txt", s, min(s + n, len(text)), t)) for s, n, t in wanted if s <= len(text)]
    edits = repair(findings, ["a.txt"]).edits.get("a.txt", ())
    assert len(repaired(text, edits)) == len(text) + sum(len(e.text) - len(e.span) for e in edits)
