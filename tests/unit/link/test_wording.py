import pytest

from crossfact.link.wording import changed_figures, quoted_words, rewording, same_words, speakers
from crossfact.model.said import QuoteKind, QuoteWords, Speaker


def quote(text, **more):
    return QuoteWords(tuple(text.split()), QuoteKind.SPEECH, **more)


LOST = "we lost half of the hives in a single winter"


@pytest.mark.parametrize(
    ("other", "changes"),
    [
        ("we lost most of the hives in a single winter", (("half", "most"),)),
        ("we lost half of the hives in a single month", (("winter", "month"),)),
        ("you lost half of the hives in a single winter", (("we", "you"),)),
    ],
)
def test_the_words_that_changed(other, changes):
    found = rewording(quote(LOST), quote(other), strict=False)
    assert found
    assert found.changes == changes


@pytest.mark.parametrize(
    "other",
    [
        LOST,
        "half of the hives in a single winter",
        "we lost half of the hives",
        "the bees came back to us in the second spring",
    ],
)
def test_a_cut_changes_nothing(other):
    assert rewording(quote(LOST), quote(other), strict=False) is None


def test_gaps_are_honest():
    assert rewording(quote(LOST, gaps=True), quote(LOST.replace("half", "most")), strict=False) is None


def test_strict_asks_for_more_words_in_common():
    a, b = quote("we want more beds now"), quote("we want more nurses now")
    assert rewording(a, b, strict=True) is None


def test_same_words_within_longer_ones():
    assert same_words(quote(LOST), quote("in a single winter"))
    assert not same_words(quote(LOST), quote("in a single win"))


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("greta holm", "greta holm", True),
        ("greta holm", "holm", True),
        ("greta holm", "ruben tallis", False),
        ("greta holm", "owen holm", False),
        ("theodora lesquin", "theodora lesquen", True),
    ],
)
def test_whether_two_speakers_are_one(one, two, expected):
    assert speakers(Speaker(one, one), Speaker(two, two)) is expected


def test_an_unknown_speaker_is_nobody_in_particular():
    known = Speaker("Greta Holm", "greta holm")
    assert speakers(known, None) is None
    assert speakers(known, Speaker("the mayor")) is None
    assert speakers(known, Speaker("Ruben Tallis", "ruben tallis", sure=False)) is None


def test_a_figure_changed_in_translation(said_of):
    en = "“We had food for three days and gas for four,” said Fiona Tarrant."
    fr = "« Nous avions des vivres pour cinq jours et du gaz pour quatre », a dit Fiona Tarrant."
    (a,), (b,) = said_of(en, "en", "quote"), said_of(fr, "fr", "quote")
    odd = changed_figures(a.value, b.value)
    assert odd
    assert [f"{figure.value:f}" for figure in odd] == ["3", "5"]
    assert changed_figures(a.value, a.value) is None


def test_addresses_and_short_words_are_not_known_again(said_of):
    (code,) = said_of("Ouvrez « http://a.example/b/c?d=1&e=2&f=3&g=4 » demain.", "fr", "quote")
    (short,) = said_of("« C'est fini », a dit Odile Tarnier.", "fr", "quote")
    assert quoted_words(code) is None
    assert quoted_words(short) is None
