import pytest

from crossfact.relate.additions import addable, added, admitted, left_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We saw 14 people, 6 adults and 8 children.", True),
        # Another unit, one thing under one name and others beside it, figures that no slip makes so unlike.
        ("We saw 14 people, 6 litres and 8 litres.", False),
        ("We paid 900 coins, 3 terms and 10 coins.", False),
        ("We saw 388 votes, 9,201 ballots and 164 more.", False),
        ("We saw 940 people, 6 adults and 8 children.", False),
    ],
)
def test_what_may_be_added_up(passage_of, text, expected):
    passage = passage_of(text, "en")
    whole, *parts = passage.figures
    assert addable(whole, parts, passage.pack.data.relations) is expected


def test_pairs_count_twice(passage_of):
    passage = passage_of("They bought three pairs and two hats.", "en")
    assert added(passage.figures, passage.pack.data.relations.sets).low == 8


def test_what_is_left_under_another_name_is_near(passage_of):
    passage = passage_of("Of the 160 passengers, 121 came, leaving 43 missing and 12 families.", "en")
    whole, came, missing, families = passage.figures
    computed = admitted(whole) - admitted(came)
    assert left_of(missing, whole, computed)
    assert not left_of(families, whole, computed)
