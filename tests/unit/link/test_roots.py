import pytest

from crossfact.link.background import background
from crossfact.link.roots import nearness, parted, roots
from crossfact.text.normal import words


def roots_of(claim, senses):
    """The roots of the sentence of a claim, in a story of that sentence alone."""
    passage = claim.location.uri, claim.sentence
    return roots({passage: claim}, {passage: words(claim.evidence)}, senses)[passage]


def test_sentences_are_near_by_the_beginnings_of_their_words(claims_of):
    a, *_ = claims_of("Le conseil publie 412 pages.", "fr", "a.txt")
    b, *_ = claims_of("La publication du conseil compte 421 pages.", "fr", "b.txt")
    c, *_ = claims_of("Un bateau emporte 530 passagers.", "fr", "c.txt")
    known = background([a, b, c])
    first, second, third = map(known.roots_of, (a, b, c))
    assert nearness(first, second) > nearness(first, third) == 0.0
    assert nearness(first, first) == pytest.approx(1.0)


def test_a_sense_stands_for_its_words_in_all_languages(claims_of):
    one, *_ = claims_of("The plant has 412 tables.", "en", "a.txt")
    other, *_ = claims_of("Un navire a 530 chaises.", "fr", "b.txt")
    senses = {"en": {one.facets.noun: "furniture"}, "fr": {other.facets.noun: "furniture"}}
    known = [roots_of(one, senses), roots_of(other, senses)]
    assert "#furniture" in known[0].keys() & known[1].keys()
    assert "#furniture" not in roots_of(one, {})


def test_what_is_elided_is_no_word():
    assert parted(["l'usine", "brame"])[-1] == "brame"
    assert "usine" in parted(["l'usine", "brame"])
