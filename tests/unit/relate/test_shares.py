import pytest

from crossfact.relate.shares import parts_of_wholes, shares

RIGHT = [
    ("fr", "Sur les 120 dossiers, 45 ont été retenus (37,5 %)."),
    ("fr", "On a retenu 45 des 120 dossiers, soit 38 %."),
    ("en", "Of 250 respondents, 90 (36%) agreed."),
    ("en", "Some 186 of the 412 people, or 45 per cent, agreed."),
    ("en", "About a fifth, 20% of the 150 boats, or 30, sank."),
]
WRONG = [
    ("fr", "Sur les 120 dossiers, 45 ont été retenus (28 %)."),
    ("fr", "On a retenu 45 des 120 dossiers, soit 28 %."),
    ("en", "Of 250 respondents, 90 (45%) agreed."),
    ("en", "Some 20% of the 150 boats, or 45, sank."),
]
NONE = [
    # The percentage is of something else, or the figures belong to two things.
    ("en", "Of 250 respondents, 90 (45% of the women) agreed."),
    ("fr", "Sur 2 hectares, 300 arbres ont été plantés (12 %)."),
    ("en", "The 45 boats left 120 ports; turnout was 28 per cent."),
]


@pytest.mark.parametrize(("lang", "text"), RIGHT)
def test_a_share_that_computes(passage_of, lang, text):
    assert [share.agrees for share in shares(passage_of(text, lang))] == [True]


@pytest.mark.parametrize(("lang", "text"), WRONG)
def test_a_share_that_does_not(passage_of, lang, text):
    assert [share.agrees for share in shares(passage_of(text, lang))] == [False]


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_figures_that_are_no_share(passage_of, lang, text):
    assert list(shares(passage_of(text, lang))) == []


def test_each_part_behind_one_whole(passage_of):
    found = shares(passage_of("Of the 164 parents, 82 (50%), 41 (30%) agreed.", "en"))
    assert [share.agrees for share in found] == [True, False]


def test_another_figure_may_be_the_whole(passage_of):
    text = "Of the 200 homes, 50 were lit (25%), 25 (50%) all night."
    assert all(share.agrees for share in shares(passage_of(text, "en")))


@pytest.mark.parametrize(
    ("lang", "text", "pairs"),
    [
        ("fr", "Sur 60 candidats, 75 ont été reçus.", [(75, 60)]),
        ("en", "By noon 21 of the 18 buses had left.", [(21, 18)]),
        ("fr", "Sur les 20 pages, 30 erreurs ont été vues.", []),
        ("en", "A crowd of 300 of 20 nations came.", []),
    ],
)
def test_parts_and_wholes(passage_of, lang, text, pairs):
    found = parts_of_wholes(passage_of(text, lang))
    assert [(p.part.number.value, p.whole.number.value) for p in found] == pairs


@pytest.mark.parametrize(
    ("lang", "text", "agrees"),
    [
        ("fr", "Parmi les 1 128 arrivants figurent 271 femmes, soit 34 %.", [False]),
        ("fr", "Parmi les 1 128 arrivants figurent 271 femmes, soit 24 %.", [True]),
        ("fr", "Le site compte 640 emplois, dont 224 réservés à des riverains, soit 45 %.", [False]),
        ("fr", "Le site compte 640 emplois, dont 224 réservés à des riverains, soit 35 %.", [True]),
        ("en", "It spent $75 million, of which $60 million on pumps, or four-fifths.", []),
    ],
)
def test_a_whole_before_its_part(passage_of, lang, text, agrees):
    assert [share.agrees for share in shares(passage_of(text, lang))] == agrees
