import pytest

from crossfact.link.difference import Side, difference
from crossfact.link.versions import particulars, versions
from crossfact.model.finding import Level
from crossfact.model.place import Span
from crossfact.words.parse import parse

LONG = (
    "The council of Stowmere met on Wednesday in the old town hall to hear what the engineers had found under "
    "the market, and Hana Lindqvist recited the report aloud to the people who had come."
)


def level(packs, one, other, apart=5):
    sides = []
    for text in (one, other):
        found = parse(text, Span(0, len(text)), packs["en"])
        sides.append(Side(found.words, found.verbs, packs["en"]))
    return versions(*sides, difference(*sides), apart)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("recited the report", "will recite the report", Level.ERROR),
        ("had come", "had not come", Level.WARNING),
        ("report aloud", "paper aloud", Level.WARNING),
        ("Wednesday", "Thursday", Level.WARNING),
        ("Hana Lindqvist", "Callum Reyes", Level.WARNING),
        (" to the people who had come", "", Level.WARNING),
    ],
)
def test_two_versions_of_a_long_passage(packs, old, new, found):
    assert level(packs, LONG, LONG.replace(old, new)) is found


def test_neighbours_that_begin_otherwise_are_parallel(packs):
    parallel = LONG.replace("The council of Stowmere", "The council of Brannoch")
    assert level(packs, LONG, parallel, 1) is None
    assert level(packs, LONG, parallel, 2) is Level.WARNING


def test_neighbours_that_tell_the_same_with_another_verb_are_versions(packs):
    reworded = LONG.replace("had found", "had seen").replace("met on", "gathered on")
    assert level(packs, LONG, reworded, 1) is Level.WARNING


def test_a_reminder_far_below_that_lacks_a_stretch_is_no_version(packs):
    shorter = LONG.replace(" to the people who had come", "")
    assert level(packs, LONG, shorter, 41) is None


def test_short_passages_differ_in_tense_alone(packs):
    one = "The council met in the old town hall of the borough."
    assert level(packs, one, one.replace("met", "will meet")) is Level.ERROR
    assert level(packs, one, one.replace("old", "new")) is None


def test_particulars_are_names_inside_a_sentence_and_figures(packs):
    text = "Stowmere has 12 mills. Hana works for Brannoch there."
    found = parse(text, Span(0, len(text)), packs["en"])
    assert particulars(Side(found.words, found.verbs, packs["en"])) == {"12", "brannoch"}


def test_an_article_that_is_a_number_word_too_is_no_particular(packs):
    text = "The book gives one rule for one page, and a plan."
    found = parse(text, Span(0, len(text)), packs["en"])
    assert particulars(Side(found.words, found.verbs, packs["en"])) == frozenset()
