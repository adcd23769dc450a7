import attrs
import pytest

from crossfact.model.finding import Fault, Finding, Level, Refusal
from crossfact.model.message import message
from crossfact.model.place import Location, Region, Span


def place(start, line, uri="a.txt"):
    return Location(uri, Span(start, start + 3), Region(line, 1, line, 4))


FINDING = Finding("number-conflict", Level.WARNING, message("two values"), place(10, 2), "112 121 drones")


def test_the_fingerprint_is_independent_of_places_and_levels():
    moved = attrs.evolve(FINDING, location=place(500, 40, "b.txt"), level=Level.ERROR, confidence=0.5)
    assert moved.fingerprint == FINDING.fingerprint
    assert len(FINDING.fingerprint) == 16
    assert int(FINDING.fingerprint, 16) >= 0


@pytest.mark.parametrize("change", [{"rule": "sum-mismatch"}, {"words": "112 122 drones"}])
def test_the_fingerprint_tells_rules_and_words_apart(change):
    assert attrs.evolve(FINDING, **change).fingerprint != FINDING.fingerprint


def test_the_border_between_rule_and_words_counts():
    one, other = attrs.evolve(FINDING, rule="a", words="bc"), attrs.evolve(FINDING, rule="ab", words="c")
    assert one.fingerprint != other.fingerprint


def test_a_lone_surrogate_has_a_fingerprint():
    assert len(attrs.evolve(FINDING, words="\ud800").fingerprint) == 16


def test_findings_are_ordered_by_gravity_then_place():
    error = attrs.evolve(FINDING, level=Level.ERROR, location=place(90, 9, "z.txt"))
    later = attrs.evolve(FINDING, location=place(11, 2))
    note = attrs.evolve(FINDING, level=Level.NOTE, location=place(0, 1))
    assert sorted([note, later, FINDING, error], key=lambda f: f.sort_key) == [error, FINDING, later, note]


def test_levels_are_ranked_from_the_gravest():
    assert [level.rank for level in Level] == [0, 1, 2]


def test_faults_and_refusals_are_sentences():
    assert str(Fault("numbers", "1.2", "rule x", "a.txt", "KeyError: 'y'")) == (
        "numbers 1.2 failed in rule x on a.txt: KeyError: 'y'"
    )
    assert str(Fault("numbers", "1.2", "load", "", "no")) == "numbers 1.2 failed in load: no"
    assert str(Refusal("a.bin", "expected text")) == "a.bin: expected text"
