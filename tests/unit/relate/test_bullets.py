from crossfact.relate.bullets import lists_below
from crossfact.relate.passages import passages


def below(facts_of, text):
    facts = facts_of(text, "en", "a.md")
    return [(b.announced.said, len(b.items)) for b in lists_below(facts, passages(facts))]


def test_a_list_below_its_number(facts_of):
    assert below(facts_of, "Bring four things:\n\n- a torch\n- a map\n- a coat\n") == [("four things", 3)]


def test_deeper_items_are_not_counted(facts_of):
    text = "Bring two things:\n\n- a torch\n  - with cells\n- a map\n"
    assert below(facts_of, text) == [("two things", 2)]


def test_an_item_may_be_two(facts_of):
    text = "Bring four things:\n\n- a torch\n- a map\n- a whistle and a rope\n"
    facts = facts_of(text, "en", "a.md")
    (found,) = lists_below(facts, passages(facts))
    assert (len(found.items), found.most, found.agrees) == (3, 4, True)


def test_a_list_behind_other_words_is_not_announced(facts_of):
    assert below(facts_of, "Bring four things.\n\nThese help:\n\n- a torch\n- a map\n") == []
