import pytest

from crossfact.words.lexicon import bare, lexicon


def texts(text, pack):
    starts, options = lexicon(pack).tokens(text, 0, len(text))
    assert all(text.startswith(o.forms[0].text, at) for at, o in zip(starts, options, strict=True))
    return [option.forms[0].text for option in options]


@pytest.mark.parametrize(
    ("norm", "word"),
    [("l'", "l"), ("qu'", "qu"), ("-t-il", "il"), ("-elle", "elle"), ("eau", "eau"), ("-", "-")],
)
def test_a_word_is_bare_without_the_mark_that_ties_it(norm, word):
    assert bare(norm) == word


def test_the_stop_of_a_sentence_belongs_to_no_initial(packs):
    assert texts("She met J. Marlow.", packs["en"]) == ["She", "met", "J.", "Marlow", "."]
    assert texts("Take vitamin C.", packs["en"]) == ["Take", "vitamin", "C", "."]


def test_tokens_of_one_kind_share_their_code(packs):
    words = lexicon(packs["fr"]).tokens("maison table", 0, 12)[1]
    chosen = {option.code for option in words}
    assert len(words) == 2
    assert len(chosen) == len({option.kinds for option in words})


def test_a_capital_makes_a_name_but_not_at_the_start(packs):
    option = lexicon(packs["en"]).tokens("Marlow", 0, 6)[1][0]
    assert "PROPN" in {kind.upos for kind in option.kinds}
    common = lexicon(packs["en"]).tokens("Bridge", 0, 6)[1][0]
    assert common.kinds[-1].upos == "PROPN"
    assert "PROPN" not in {kind.upos for kind in common.first.kinds}


def test_signs_lead_back_to_their_kinds(packs):
    words = lexicon(packs["fr"])
    option = words.tokens("annonce", 0, 7)[1][0]
    assert words.kinds_of("".join(form.sign for form in option.forms)) == option.kinds
