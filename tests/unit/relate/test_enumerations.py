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


@pytest.mark.parametrize(
    ("text", "lang", "counted"),
    [
        ("Deux firmes restent : Tarnier, Lemoine et Caron frères.", "fr", [(3, 3)]),
        ("Trois étapes, à savoir le tri et le pressage.", "fr", [(2, 2)]),
        ("Les trois pays sont le Japon et le Kenya.", "fr", [(2, 2)]),
        ("The three signatories are Japan and Kenya.", "en", [(2, 2)]),
        ("The kit holds three tools (a chisel and a saw).", "en", [(2, 2)]),
        # Alternatives are items, and so are signs; adjectives are none.
        ("Told in three ways: by email, by webhook or in person.", "en", [(2, 3)]),
        ("Five signs are refused: `$`, `{`, `}`, `=` and the space.", "en", [(5, 5)]),
        ("The three leaders are popular and rich.", "en", []),
    ],
)
def test_what_opens_and_parts_a_list(facts_of, text, lang, counted):
    facts = facts_of(text + "\n", lang)
    assert [(e.fewest, e.most) for p in passages(facts) for e in enumerations(p)] == counted
