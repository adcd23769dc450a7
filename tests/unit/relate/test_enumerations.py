import pytest

from crossfact.relate.enumerations import enumerations
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


@pytest.mark.parametrize(
    ("lang", "text", "counted"),
    [
        (
            "en",
            "We saw four hospitals within nine miles: Brenleigh (4 miles), St Odo's (7 miles) and Aldport.",
            [(3, 3)],
        ),
        ("fr", "Quatre clubs sont qualifiés : Lourmas (2-1), Brivac (1-0) et Valbrune (Lot).", [(3, 3)]),
        # What may be items of its own stands in the brackets.
        ("en", "We saw four hospitals: Brenleigh (and its annex), Stowmere and Aldport.", []),
        ("en", "We saw four hospitals: Brenleigh (with Odo), Stowmere and Aldport.", []),
        ("en", "We saw four hospitals: Brenleigh (Odo, Wulfran), Stowmere and Aldport.", []),
    ],
)
def test_what_stands_in_brackets_behind_an_item(passage_of, lang, text, counted):
    found = enumerations(passage_of(text, lang))
    assert [(e.fewest, e.most) for e in found] == counted


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
        ("The kit holds four tools (a chisel, a plane and a saw).", "en", [(3, 3)]),
        # Who is with them counts too.
        (
            "Orvalia is one of four lands (together with Brame, Karva and Tarn) without a bank.",
            "en",
            [(2, 4)],
        ),
        ("Orvalia is one of five lands (along with Brame, Karva and Tarn) without a bank.", "en", [(2, 4)]),
        ("L'Orvalie est l'un des quatre pays (avec Brame, Karva et Tarn) sans banque.", "fr", [(2, 4)]),
        # Alternatives are items, and so are signs; adjectives are none.
        ("Told in three ways: by email, by webhook or in person.", "en", [(2, 3)]),
        ("Five signs are refused: `$`, `{`, `}`, `=` and the space.", "en", [(5, 5)]),
        ("The three leaders are popular and rich.", "en", []),
    ],
)
def test_what_opens_and_parts_a_list(facts_of, text, lang, counted):
    facts = facts_of(text + "\n", lang)
    assert [(e.fewest, e.most) for p in passages(facts) for e in enumerations(p)] == counted


@pytest.mark.parametrize(
    ("lang", "text", "counted"),
    [
        (
            "fr",
            "On trouve quatre Français parmi les dix premiers, Querrec, Jules Faverolle et Noa Stéphan.",
            [3],
        ),
        (
            "en",
            "Five schools will share two nurses from August: Alder Street, Birch Hill, Carver and Dunmore.",
            [4],
        ),
        ("en", "She beat four rivals, Roe, Marr and Bray.", [3]),
        # Other things that have no number, or the number of the list; a list that goes on with the names before it.
        ("fr", "Quatre gares recevront des quais neufs d'ici à l'été : Montaubry, Lessac et Vernay.", []),
        ("fr", "Deux clubs recrutent de nouveaux joueurs : Diallo, Petit et Roche.", []),
        ("en", "Four clubs signed three players this summer: Ann Roe, Liz Marr and Tom Bray.", [3]),
        ("en", "Two clubs signed 14 players this summer: Ann Roe, Liz Marr and Tom Bray.", []),
        ("en", "He met seven ministers in Paris, London and Rome.", []),
        ("en", "Of the 12 clubs, Leeds, Hull and York voted no.", []),
        # A gloss of two things is no list, nor are two pieces that nothing joins; an address has no colon.
        ("en", "Example for 4 handles (Change perspective and scale).", []),
        ("en", "The default is 10 pixels: higher resolution, higher radius.", []),
        ("en", "[9] Found at http://a.org/b.html and http://www.c.org/d.", []),
    ],
)
def test_names_behind_other_things(facts_of, lang, text, counted):
    found = [e for p in passages(facts_of(f"Head\n\n{text}\n", lang)) for e in enumerations(p)]
    assert [e.most for e in found] == counted
