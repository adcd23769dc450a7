import pytest

from crossfact.grammar.anchors import grammar
from crossfact.model.claim import ClaimKind
from crossfact.model.place import Span


def read(text, pack):
    found = grammar(pack.data).matches(text, Span(0, len(text)))
    return [match.value.reading for match in found if match.kind is ClaimKind.TIME]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Il part à 17 h 30.", ["T17:30"]),
        ("Il part à 17 h 45.", ["T17:45"]),
        ("Il part à 20 heures 52.", ["T20:52"]),
        ("Il part jeudi 6 heures.", ["T06:00"]),
        ("Il a dormi 6 heures.", []),
        ("Il a couru en 2 h 9 min 48 s.", []),
        ("Vers 17 h, 45 élus sont partis.", ["T17:00"]),
    ],
)
def test_times_in_french(packs, text, times):
    assert read(text, packs["fr"]) == times


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("It ran from 2.30pm to 5pm in May.", ["T14:30", "T17:00"]),
        ("At 5pm 30 people came.", ["T17:00"]),
    ],
)
def test_times_in_english(packs, text, times):
    assert read(text, packs["en"]) == times
