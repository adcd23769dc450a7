import pytest

from crossfact.link.resemblance import Shingles, likeness, near_duplicates

PASSAGE = "Le maire de la ville a ouvert hier le nouveau pont de pierre devant trois cents habitants réunis."
CHANGED = PASSAGE.replace("trois cents", "deux cents")
OTHER = "Une forte pluie est tombée toute la nuit sur les champs, et les fermiers espèrent une bonne récolte."


def test_shingles_are_of_three_words():
    shingles = Shingles()
    assert shingles.of([]) == set()
    assert len(shingles.of(["oui"])) == len(shingles.of(["oui", "non"])) == 1
    assert len(shingles.of(["un", "deux", "trois", "quatre"])) == 2
    assert shingles.of(["un", "deux", "trois"]) < shingles.of(["un", "deux", "trois", "quatre"])
    assert shingles.of(["trois", "deux", "un"]).isdisjoint(shingles.of(["un", "deux", "trois"]))


def test_of_a_long_passage_some_shingles_are_kept_and_of_its_copy_the_same():
    shingles = Shingles()
    words = [f"mot{n}" for n in range(400)]
    kept = shingles.of(words)
    assert 60 < len(kept) < 140
    assert shingles.of(words[:200]) | shingles.of(words[200:]) <= kept
    assert shingles.of(words[:20]) & kept


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


def test_a_passage_whose_sentences_changed_places_is_found():
    one = "Le maire a ouvert le nouveau pont de pierre. Les habitants de la vallée ont applaudi longuement."
    other = "Les habitants de la vallée ont applaudi longuement. Le maire a ouvert le nouveau pont de pierre."
    (pair,) = near_duplicates([one, other], 0.9)
    assert pair.likeness == 1


def test_how_many_may_share_a_shingle_can_be_told():
    assert len(list(near_duplicates([PASSAGE] * 4, 0.8, common=4))) == 6
    assert list(near_duplicates([PASSAGE] * 5, 0.8, common=4)) == []
