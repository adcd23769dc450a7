import pytest


@pytest.mark.parametrize(
    ("lang", "text", "speaker", "cue"),
    [
        ("fr", "« C'est fini », a déclaré lundi Odile Tarnier.", "Odile Tarnier", "déclaré"),
        ("fr", "« C'est fini », explique le maire de Lourmas, Bruno Orvalin.", "Bruno Orvalin", "explique"),
        ("fr", "« C'est fini, a dit Odile Tarnier, on ne reviendra pas. »", "Odile Tarnier", "dit"),
        ("fr", "Selon Odile Tarnier, « c'est une affaire finie ».", "Odile Tarnier", "Selon"),
        ("fr", "Odile Tarnier est venue. « C'est fini », a-t-elle dit.", "Odile Tarnier", "dit"),
        (
            "fr",
            "« Rien ne change », indique le ministère de la Santé.",
            "le ministère de la Santé",
            "indique",
        ),
        ("fr", "Odile Tarnier, 47 ans, a prévenu : « On ne reviendra pas. »", "Odile Tarnier", "prévenu"),
        ("en", "“It is over,” said Greta Holm, who led the list.", "Greta Holm", "said"),
        ("en", "“It is over,” Greta Holm told reporters on Monday.", "Greta Holm", "told"),
        ("en", "Greta Holm came. “It is over,” she said.", "Greta Holm", "said"),
        ("en", "According to Greta Holm, the plan is “a cold bath”.", "Greta Holm", "According to"),
        ("en", "Police said the road was “closed until further notice”.", "Police", "said"),
        ("en", "The Rivers chairman, Neil Abara, called it “a long day”.", "Neil Abara", "called"),
    ],
)
def test_who_speaks_and_what_says_so(said_of, lang, text, speaker, cue):
    (claim,) = said_of(text, lang, "quote")
    assert claim.value.kind.value == "speech"
    assert (claim.value.speaker.name, claim.value.cue) == (speaker, cue)
    assert claim.value.speaker.sure


def test_the_incise_is_no_part_of_the_words(said_of):
    (claim,) = said_of("« Le verre, disait-elle, c'est fait pour casser »", "fr", "quote")
    assert claim.value.words == ("le", "verre", "c'est", "fait", "pour", "casser")
    assert claim.value.incise is not None


def test_the_second_half_has_the_speaker_of_the_first(said_of):
    text = "“We lost,” Ines Dorval said. “I have rung her to congratulate her.”"
    first, second = said_of(text, "en", "quote")
    assert first.value.speaker.person == second.value.speaker.person == "ines dorval"
    assert second.value.cue == ""


def test_a_cue_at_the_end_counts_for_every_paragraph(said_of):
    text = "“The plan is not buried.\n\n“It will be back in spring,” said Greta Holm."
    assert [c.value.speaker.name for c in said_of(text, "en", "quote")] == ["Greta Holm"] * 2


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("fr", "Kader « Kiki » Benaïssa a marqué.", "nickname"),
        ("fr", "Le roman « Marée basse » a un prix.", "title"),
        ("fr", "Le mot « sobriété » revient souvent.", "term"),
        ("fr", "Ce départ « volontaire » ne trompe personne.", "scare"),
        ("en", "The novel “Low Tide” won a prize.", "title"),
        ("en", "The word “sobriety” comes back.", "term"),
        ("en", "The so-called “historic agreement” lasted a week.", "scare"),
    ],
)
def test_what_is_no_speech(said_of, lang, text, kind):
    (claim,) = said_of(text, lang, "quote")
    assert claim.value.kind.value == kind
    assert claim.value.speaker is None


def test_a_pronoun_that_fits_nobody_leaves_the_speaker_open(said_of):
    (claim,) = said_of("« C'est fini », a-t-il dit.", "fr", "quote")
    assert claim.value.speaker is None
    assert claim.value.cue == "dit"


def test_who_speaks_is_not_sure_where_no_word_reports_it(said_of):
    text = "Abel Saint-Cyr s'est expliqué devant les parents. « Nous avons tardé, rien de plus. »"
    (claim,) = said_of(text, "fr", "quote")
    assert claim.value.speaker.name == "Abel Saint-Cyr"
    assert not claim.value.speaker.sure


def test_the_passage_holds_the_words_and_who_says_them(said_of):
    text = "Hier. « C'est fini », a déclaré Odile Tarnier. Puis rien."
    (claim,) = said_of(text, "fr", "quote")
    assert claim.value.passage.span.of(text) == "« C'est fini », a déclaré Odile Tarnier"


def test_dots_and_brackets_are_gaps(said_of):
    first, second = said_of("« Nous […] viendrons », dit Odile Tarnier. « Nous viendrons. »", "fr", "quote")
    assert first.value.gaps
    assert first.value.words == ("nous", "viendrons")
    assert not second.value.gaps
