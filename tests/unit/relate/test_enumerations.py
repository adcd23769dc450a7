import pytest

from crossfact.relate.enumerations import enumerations, lists_below
from crossfact.relate.passages import passages


@pytest.mark.parametrize(
    ("lang", "text", "counted"),
    [
        ("en", "We saw four hospitals: Brenleigh, Stowmere and Aldport.", [(3, 3)]),
        ("fr", "Le plan a trois mesures : un gel des prix et un chèque énergie.", [(2, 2)]),
        ("fr", "Cinq clubs se réunissent chaque mois : lecture, échecs, couture et jeux de rôle.", [(2, 4)]),
        # Another thing stands before the colon, a partial list, clauses, an item that is several.
        ("en", "Four experts gave their views on the causes: noise and dust.", []),
        ("en", "We saw four hospitals, including some large: Brenleigh and Stowmere.", []),
        ("en", "Two things are clear: the plan is late, the cost grows and nobody cares.", []),
        ("fr", "Cinq pays ont signé : la France, les pays baltes et la Suisse.", []),
        ("en", "It took three days: rain, wind and snow.", []),
    ],
)
def test_lists_behind_a_colon(passage_of, lang, text, counted):
    found = enumerations(passage_of(text, lang))
    assert [(e.fewest, e.most) for e in found] == counted


def below(facts_of, text):
    facts = facts_of(text, "en", "a.md")
    return [(b.announced.said, len(b.items)) for b in lists_below(facts, passages(facts))]


def test_a_list_below_its_number(facts_of):
    assert below(facts_of, "Bring four things:\n\n- a torch\n- a map\n- a coat\n") == [("four things", 3)]


def test_deeper_items_are_not_counted(facts_of):
    text = "Bring two things:\n\n- a torch\n  - with cells\n- a map\n"
    assert below(facts_of, text) == [("two things", 2)]


def test_a_list_behind_other_words_is_not_announced(facts_of):
    assert below(facts_of, "Bring four things.\n\nThese help:\n\n- a torch\n- a map\n") == []


@pytest.mark.parametrize(
    ("lang", "text", "counted"),
    [
        ("fr", "Trois communes seront traversées : Montfermy, Aude, Lorgues et Les Essarts.", [(4, 4)]),
        ("fr", "Quatre salles se suivent : l'indigo, le blanc, la garance, le noir et l'ocre.", [(5, 5)]),
        (
            "en",
            "Five jerseys will be worn: gold for points, blue for the hills and white for riders.",
            [(2, 3)],
        ),
        ("en", "Five rooms are open: the hall, the attics and the tower.", []),
    ],
)
def test_a_verb_before_the_colon_and_articles_in_the_list(passage_of, lang, text, counted):
    found = enumerations(passage_of(text, lang))
    assert [(listed.fewest, listed.most) for listed in found] == counted
