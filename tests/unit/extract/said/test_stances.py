def stances(said_of, text, lang):
    return [(c.value.topic, c.value.first, c.value.actor) for c in said_of(text, lang, "stance")]


def test_the_subject_takes_the_stance(said_of):
    assert stances(said_of, "Gareth Pellinor, 47, pleaded not guilty on Monday.", "en") == [
        ("plea", True, "gareth pellinor")
    ]
    assert ("rally", False, "ludovic hamelin") in stances(
        said_of, "Ludovic Hamelin s'était rallié à la droite.", "fr"
    )


def test_a_body_with_a_name_takes_one_too(said_of):
    assert stances(said_of, "Halden, the outfitter, said it would meet the whole bill.", "en") == [
        ("payment", True, "halden")
    ]


def test_words_between_quotation_marks_take_none(said_of):
    assert stances(said_of, "“He was killed,” she said.", "en") == []
    assert stances(said_of, "Rien ne se passe.", "fr") == []
