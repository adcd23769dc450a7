import pytest

from crossfact.words.likeness import MAGIC, Likeness, compile_likeness

BAGS = {
    "staff": {"employees": False, "group": True, "stick": False},
    "workforce": {"employees": False},
    "crew": {"team": False, "group": True},
    "cane": {"stick": False},
    "alone": {"nothing else": False},
}


@pytest.fixture
def table():
    return Likeness.load(compile_likeness(BAGS))


def test_what_shares_senses_is_alike(table):
    assert table("staff", "workforce") > table("staff", "crew") > 0
    assert table("workforce", "crew") == 0
    assert table("staff", "staff") == 1


def test_likeness_is_symmetric_and_never_above_one(table):
    for a in BAGS:
        for b in BAGS:
            assert table(a, b) == table(b, a)
            assert 0 <= table(a, b) <= 1


def test_unknown_words_are_like_themselves_alone(table):
    assert table("unheard", "unheard") == 1
    assert table("unheard", "staff") == 0
    assert table("alone", "staff") == 0


def test_the_same_bags_in_any_order_make_the_same_file():
    assert compile_likeness(dict(reversed(BAGS.items()))) == compile_likeness(BAGS)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"words", "expected a likeness table, which starts with"),
        (MAGIC + b"xx", "expected a whole likeness table, found damaged data"),
        (compile_likeness(BAGS)[:-9], "expected a whole likeness table, found damaged data"),
    ],
)
def test_a_damaged_table_is_told(data, sentence):
    with pytest.raises(ValueError, match=sentence):
        Likeness.load(data, "x.bin")


def test_the_tables_of_the_packs_tell_synonyms_from_strangers(packs):
    french, english = packs["fr"].likeness, packs["en"].likeness
    for alike, strange in (
        (("logement", "appartement"), ("logement", "navire")),
        (("usine", "fabrique"), ("usine", "pays")),
    ):
        assert french(*alike) > 0.3 > french(*strange)
    for alike, strange in (
        (("nation", "country"), ("nation", "bus")),
        (("cost", "price"), ("cost", "nurse")),
    ):
        assert english(*alike) > 0.3 > english(*strange)
