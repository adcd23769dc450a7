import pytest

from crossfact.link.background import Background, background

MEASURE = {"fr": lambda a, b: 0.5 if {a, b} == {"tombe", "sépulture"} else 0.1}


@pytest.mark.parametrize(
    ("a", "b", "first", "second", "expected"),
    [
        ("tombe", "tombe", "fr", "en", 1.0),
        ("tombe", "sépulture", "fr", "fr", 0.5),
        ("tombe", "lampe", "fr", "fr", 0.0),
        ("délégation", "delegate", "fr", "en", 0.6),
        ("tombe", "grave", "fr", "en", 0.0),
        ("grave", "tomb", "en", "en", 0.0),
    ],
)
def test_words_are_alike_by_their_measure_or_as_cognates(a, b, first, second, expected):
    known = Background(measures=MEASURE)
    assert known.alike(a, b, first, second) == expected
    assert known.alike(b, a, second, first) == expected


def test_an_overlap_is_the_worth_of_what_is_shared_and_its_part_of_the_smaller():
    known = Background({"port": 0.5}, MEASURE)
    told = known.worths(["sépulture", "port", "phare"])
    assert known.overlap(known.worths(["port", "tombe"]), told, "fr", "fr") == (1.0, 2 / 3)
    assert known.overlap({}, told, "fr", "fr") == (0.0, 0.0)


def test_names_and_other_figures_of_a_sentence(claims_of):
    claims = claims_of("Lundi, Ondine a vu 12 foyers et 140 navires à Brame.", "fr", "a.txt")
    known = background(claims, {"a.txt": frozenset({"ondine", "brame", "lundi", "leeds"})})
    first = next(c for c in claims if c.text == "12 foyers")
    assert known.names_near(first) == {"ondine", "brame"}
    assert set().union(*known.figures_beside(first).values()) == {140}
    assert {140} in known.figures_beside(first).values()


def test_figures_of_two_digits_and_more_by_document(claims_of):
    claims = (
        *claims_of("Il y a 12 foyers et 140 élèves.", "fr", "a.txt"),
        *claims_of("Il y a 3 ponts.", "fr", "b.txt"),
    )
    told = background(claims).figures
    assert {uri: sorted(map(int, values)) for uri, values in told.items() if values} == {"a.txt": [140]}


def test_a_word_of_every_sentence_weighs_nothing_and_a_rare_one_all(claims_of):
    claims = claims_of(
        "".join(f"La tempête frappe {n} foyers. " for n in range(21, 41)) + "Le port a 50 navires.", "fr"
    )
    weights = background(claims).rarity
    assert weights["port"] == 1
    assert weights["tempête"] < 0.3


@pytest.mark.parametrize(
    ("other", "names", "differs"),
    [
        ("L'usine Ondine emploie 421 salariés.", "ondine", True),
        ("L'usine Morvane emploie 421 salariés.", "morvane", False),
        ("Le port Ondine emploie 421 salariés.", "ondine", False),
    ],
)
def test_two_names_behind_one_word_are_two_bearers(claims_of, other, names, differs):
    one, *_ = claims_of("L'usine Morvane emploie 412 salariés.", "fr", "a.txt")
    two, *_ = claims_of(other, "fr", "b.txt")
    known = background([one, two], {"a.txt": frozenset({"morvane"}), "b.txt": frozenset({names})})
    assert known.other_bearer(one, two) is differs


def test_words_of_one_sense_are_alike_in_all_languages(host, claims_of):
    claims = claims_of("Police held 12 people.", "en")
    known = background(claims, packs={pack.code: pack for pack in host.languages})
    assert known.sense("arrest", "en") == known.sense("interpeller", "fr") == "arrest"
    assert (
        known.alike("arrest", "interpeller", "en", "fr") == known.alike("arrest", "detain", "en", "en") > 0.8
    )
    assert known.sense("zebra", "en") == ""
