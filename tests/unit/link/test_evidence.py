from decimal import Decimal

from crossfact.link.background import Background
from crossfact.link.evidence import MOST_SURPRISE, surprise
from crossfact.link.slips import Slip, shape
from crossfact.model.quantity import Number, Quantity

FIGURE = Quantity(Number(Decimal(148)))


def test_a_slip_surprises_less_among_many_figures_of_its_shape():
    slip = Slip("transposed", 3)
    found = [surprise(slip, FIGURE, Background(shapes={shape(FIGURE): n})) for n in (2, 10, 40)]
    assert found == sorted(found, reverse=True)
    assert found[0] > 2
    assert found[-1] == 0


def test_surprise_has_its_bounds():
    assert surprise(Slip("scale", 3), FIGURE, Background()) == 0
    assert surprise(Slip("transposed", 6), FIGURE, Background()) == MOST_SURPRISE
