import pytest

from crossfact.link.acts import Same, one_act, other_matter, same_object, same_party
from crossfact.link.background import Background
from crossfact.model.said import Act, Party

KNOWN = Background()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Party("ada marle"), Party("ada marle"), Same.ONE),
        (Party("ada marle"), Party("skipper ada marle"), Same.ONE),
        (Party("ada marle"), Party("odo marle"), Same.OTHER),
        (Party(), Party("ada marle"), Same.UNKNOWN),
        (Party(names=("brame",), body="council"), Party(names=("brame",), body="council"), Same.ONE),
        (Party(names=("brame",), body="council"), Party(names=("brame",), body="union"), Same.OTHER),
        (Party(names=("brame",), body="members"), Party(names=("brame",), body="union"), Same.ONE),
        (Party(names=("brame",), body="council"), Party(names=("marle",), body="council"), Same.OTHER),
        (Party(names=("brame",), body="council"), Party(body="council"), Same.ALIKE),
        (Party(body="board"), Party(body="council"), Same.OTHER),
    ],
)
def test_parties(one, other, same):
    assert same_party(one, other) is same
    assert same_party(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("sale", "mill"), ("sale", "mill", "brame"), Same.ONE),
        (("sale", "mill"), ("sale",), Same.ALIKE),
        (("sale", "mill"), ("sale", "barn"), Same.OTHER),
        (("sale",), ("purchase",), Same.OTHER),
        ((), ("sale",), Same.UNKNOWN),
    ],
)
def test_objects(one, other, same):
    assert same_object(Act(Party(), one), Act(Party(), other), ("en", "en"), KNOWN) is same


def test_another_one_of_its_kind_is_another():
    first, second = Act(Party(), ("offer", "pay")), Act(Party(), ("offer", "pay"), renewed=("second",))
    assert same_object(first, second, ("en", "en"), KNOWN) is Same.OTHER


def test_the_surer_the_party_the_less_the_object_must_say():
    mill, sale = ("sale", "mill"), ("sale",)
    ada, council, nobody = Party("ada marle"), Party(body="council"), Party()

    def same(party, one, other, *, alone=False):
        return one_act(Act(party, one), Act(party, other), ("en", "en"), KNOWN, alone=alone)

    assert same(ada, mill, sale)
    assert not same(council, mill, sale)
    assert same(council, mill, sale, alone=True)
    assert same(council, mill, mill)
    assert same(nobody, mill, mill)
    assert not same(nobody, mill, sale, alone=True)


def test_two_openly_named_sources_tell_two_things():
    one, other = (Act(Party("ada marle"), ("sale",), source=source) for source in ("police", "owner"))
    assert not one_act(one, other, ("en", "en"), KNOWN, alone=True)


def test_what_befell_somebody_may_be_of_two_matters():
    assert other_matter(Act(Party(), ("theft",)), Act(Party(), ("fraud",)))
    assert not other_matter(Act(Party(), ("theft",)), Act(Party(), ()))
