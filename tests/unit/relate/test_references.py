import pytest

from crossfact.relate.references import dangling

CAPTIONS = "Head\n\nTable 1: sales\n\nTable 2: loans\n\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They grew, see table 4.", [("table 4", "2")]),
        ("They grew, see table 2.", []),
        ("They grew, see table 4 of the report.", []),
        ("They grew, see figure 4.", []),
        ("They grew, see table 4.2 there.", []),
    ],
)
def test_references_beyond_the_last_part(facts_of, text, found):
    facts = facts_of(CAPTIONS + text + "\n", "en")
    assert [(d.text, d.last) for d in dangling(facts)] == found


def test_captions_that_do_not_count_from_one_are_a_part_of_more(facts_of):
    assert list(dangling(facts_of("Head\n\nTable 3: sales\n\nThey grew, see table 4.\n", "en"))) == []
