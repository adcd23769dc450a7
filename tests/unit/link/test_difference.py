import pytest
from attrs import evolve

from crossfact.link.difference import Change, Side, difference
from crossfact.model.claim import Status
from crossfact.model.place import Span
from crossfact.words.parse import parse


def side(text, pack):
    found = parse(text, Span(0, len(text)), pack)
    return Side(found.words, found.verbs, pack)


@pytest.mark.parametrize(
    ("code", "one", "other", "changes"),
    [
        ("fr", "Le pont ouvre.", "Le pont ouvre.", []),
        ("fr", "Le pont ouvre.", "Le pont, ouvre !", []),
        ("fr", "On a vu 12 élèves ici.", "On a vu 15 élèves ici.", [(Change.NUMBER, "12", "15")]),
        (
            "fr",
            "On a vu douze élèves ici.",
            "On a vu quinze élèves ici.",
            [(Change.NUMBER, "douze", "quinze")],
        ),
        ("fr", "Le pont ouvre lundi matin.", "Le pont ouvre mardi matin.", [(Change.DATE, "lundi", "mardi")]),
        ("fr", "Il vient le 3 mars.", "Il vient le 4 avril.", [(Change.DATE, "3 mars", "4 avril")]),
        ("fr", "Le pont est ouvert.", "Le pont n'est pas ouvert.", [(Change.NEGATION, "est", "n'est pas")]),
        (
            "fr",
            "Les maires devaient s'entretenir lundi.",
            "Les maires se sont entretenus lundi.",
            [(Change.TENSE, "devaient s'entretenir", "se sont entretenus")],
        ),
        ("fr", "Le maire de Paris dort.", "Le maire de Londres dort.", [(Change.NAME, "Paris", "Londres")]),
        ("fr", "Une belle ville.", "Une jolie ville.", [(Change.WORDING, "belle", "jolie")]),
        ("fr", "Une ville.", "Une belle ville.", [(Change.WORDING, "", "belle")]),
        ("fr", "Il reçoit beaucoup.", "Il reçoit 12 élèves.", [(Change.WORDING, "beaucoup", "12 élèves")]),
        (
            "fr",
            "Il dort bien et mange peu.",
            "Il mange peu et dort bien.",
            [(Change.ORDER, "", "mange peu et"), (Change.ORDER, "et mange peu", "")],
        ),
        (
            "en",
            "They met and left.",
            "They met in the old town hall and left.",
            [(Change.CUT, "", "in the old town hall")],
        ),
        ("en", "They met on Monday.", "They met on Friday.", [(Change.DATE, "Monday", "Friday")]),
        ("en", "It will open soon.", "It has opened soon.", [(Change.TENSE, "will open", "has opened")]),
        ("en", "They saw 12 men.", "They saw 15 men.", [(Change.NUMBER, "12", "15")]),
    ],
)
def test_the_kinds_of_change(packs, code, one, other, changes):
    found = difference(side(one, packs[code]), side(other, packs[code]))
    assert [(d.change, d.first.of(one), d.second.of(other)) for d in found] == changes


def test_a_change_of_tense_tells_both_statuses(packs):
    (found,) = difference(side("It will open soon.", packs["en"]), side("It has opened soon.", packs["en"]))
    assert found.statuses == (Status.UPCOMING, Status.DONE)


@pytest.mark.parametrize(
    ("one", "other", "change"),
    [
        ('"It was late," said Hana Lindqvist.', '"It was late," said Callum Reyes.', Change.SPEAKER),
        (
            '"It was late": so ran the note in Brannoch.',
            '"It was late": so ran the note in Stowmere.',
            Change.NAME,
        ),
    ],
)
def test_the_name_beside_a_quotation_is_the_speaker(packs, one, other, change):
    quoted = (Span(0, one.rindex('"') + 1),)
    left, right = (evolve(side(text, packs["en"]), quotations=quoted) for text in (one, other))
    assert [d.change for d in difference(left, right)] == [change]


def test_differences_are_in_order_and_apart(packs):
    one, other = "Le 3 mars, la belle ville a vu 12 élèves.", "Le 4 mars, la grande ville a vu 15 élèves."
    found = difference(side(one, packs["fr"]), side(other, packs["fr"]))
    assert [d.change for d in found][-1] is Change.NUMBER
    assert all(a.first.end <= b.first.start for a, b in zip(found, found[1:], strict=False))


def test_a_side_may_be_empty(packs):
    (found,) = difference(side("", packs["fr"]), side("Une ville.", packs["fr"]))
    assert (found.first, found.second) == (Span(0, 0), Span(0, 9))
