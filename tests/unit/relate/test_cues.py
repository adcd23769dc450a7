from crossfact.relate.cues import cues


def test_a_cue_stands_last_before_an_article(packs):
    known = cues(packs["fr"].data)
    assert known.end("restated", " dossiers, soit ").group().strip() == "soit"
    assert known.end("change", ", soit une hausse de ")
    assert not known.end("change", ", une hausse attendue ")


def test_a_cue_stands_first_or_anywhere(packs):
    known = cues(packs["en"].data)
    assert known.start("among", " of the women)")
    assert not known.start("among", " offal")
    assert known.within("partial", "tools such as saws")
    assert not known.within("partial", "a likely tool")


def test_a_list_without_words_finds_nothing(packs):
    assert not cues(packs["fr"].data).within("morning", "le matin")
