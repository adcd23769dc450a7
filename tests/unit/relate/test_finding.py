from decimal import Decimal

from crossfact.model.document import Document
from crossfact.model.finding import Level
from crossfact.model.interval import Interval
from crossfact.model.message import message
from crossfact.model.place import Span
from crossfact.relate.finding import mismatch, spoken_interval


def test_a_finding_leaves_out_places_that_overlap_its_own():
    document = Document("a.txt", "12 of the 10 boats", "12 of the 10 boats", ())
    place, inside, beside = (document.location(Span(*s)) for s in ((0, 12), (10, 12), (13, 18)))
    found = mismatch(document, "some-rule", Level.ERROR, message("wrong"), place, (inside, beside))
    assert [r.location for r in found.related] == [beside]
    assert found.words == "12 of the 10 boats"


def test_an_interval_is_said_as_one_number_where_its_ends_round_to_it():
    assert str(spoken_interval(Interval(Decimal("37.51"), Decimal("37.54")), 1)) == "37.5"
    assert str(spoken_interval(Interval(Decimal(12000), Decimal("13000.5")))) == "12 000 to 13 000.5"
    assert str(spoken_interval(Interval(Decimal(1), Decimal("Infinity")), 1)) == "1 to Infinity"
