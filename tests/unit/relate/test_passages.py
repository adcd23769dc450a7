from crossfact.relate.passages import passages


def test_figures_stand_between_their_gaps(passage_of):
    passage = passage_of("Of the 18 buses, 12 were inspected.", "en")
    assert [f.said for f in passage.figures] == ["18 buses", "12"]
    assert list(passage.gaps) == ["of the ", " buses, ", " were inspected."]


def test_a_sign_before_a_figure_makes_it_negative(passage_of):
    passage = passage_of("It fell to -22C (-8F) by night.", "en")
    assert [f.number.value for f in passage.figures] == [-22, -8]


def test_a_hyphen_of_a_word_is_no_sign(passage_of):
    (figure,) = passage_of("The top-40 songs: 12 songs.", "en").figures[-1:]
    assert not figure.negative


def test_a_sentence_with_a_quoted_figure_is_left_out(facts_of):
    facts = facts_of("Head\n\nShe said “we lost 12 of the 10 boats” on Monday.\n", "en")
    assert passages(facts) == ()


def test_passages_are_made_anew_for_claims_that_were_added(facts_of):
    facts = facts_of("Head\n\nThey saw 12 boats.\n", "en")
    before = passages(facts)
    assert passages(facts) is before
    facts.add(facts.claims)
    assert len(passages(facts)[0].figures) == 2
