import pytest

from crossfact.link.resemblance import likeness, near_duplicates, shingles

PASSAGE = "Le maire de la ville a ouvert hier le nouveau pont de pierre devant trois cents habitants réunis."
CHANGED = PASSAGE.replace("trois cents", "deux cents")
OTHER = "Une forte pluie est tombée toute la nuit sur les champs, et les fermiers espèrent une bonne récolte."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", set()),
        ("Oui.", {"oui"}),
        ("Oui, non", {"oui non"}),
        ("un deux trois", {"un deux trois"}),
        ("Un, deux. TROIS quatre", {"un deux trois", "deux trois quatre"}),
    ],
)
def test_shingles_are_of_three_words(text, found):
    assert shingles(text) == found


def test_likeness_is_between_0_and_1():
    assert likeness("abc", "abc") == 1
    assert likeness("abc", "xyz") == 0
    assert 0.9 < likeness(PASSAGE, CHANGED) < 1


def test_near_duplicates_are_found_whatever_stands_between():
    (pair,) = near_duplicates([PASSAGE, OTHER, CHANGED], 0.8)
    assert (pair.first, pair.second) == (0, 2)
    assert pair.likeness == likeness(PASSAGE.lower().rstrip("."), CHANGED.lower().rstrip("."))


@pytest.mark.parametrize(("threshold", "found"), [(0.8, 1), (0.999, 0)])
def test_the_threshold_is_kept(threshold, found):
    assert len(list(near_duplicates([PASSAGE, CHANGED], threshold))) == found


def test_case_and_marks_do_not_count():
    (pair,) = near_duplicates([PASSAGE, f"« {PASSAGE.upper()} »"], 1.0)
    assert pair.likeness == 1


def test_short_passages_are_left_out():
    assert list(near_duplicates(["Le maire parle.", "Le maire parle."], 0.5)) == []
    assert len(list(near_duplicates(["Le maire parle.", "Le maire parle."], 0.5, least=3))) == 1


def test_what_stands_everywhere_is_a_formula_and_no_copy():
    assert list(near_duplicates([PASSAGE] * 13, 0.8)) == []
    assert len(list(near_duplicates([PASSAGE] * 12, 0.8))) == 66
