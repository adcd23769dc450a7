import pytest

from crossfact.grammar.anchors import grammar
from crossfact.model.claim import ClaimKind
from crossfact.model.place import Span


def written(text, pack, start=0):
    found = grammar(pack.data).matches(text, Span(start, len(text)))
    return [m.span.of(text) for m in found if m.kind in (ClaimKind.QUANTITY, ClaimKind.DATE)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        *(
            ("fr", text)
            for text in (
                "l'Airbus A320",
                "le G7",
                "un B52",
                "le COVID-19",
                "le 4K et la 5G",
                "battus 31-27",
                "battus 31–27",
                "à 17 h 30",
                "à 17h30",
                "à 20 heures",
                "à 12:30",
                "au 06 12 34 56 78",
                "+33 6 12 34 56 78",
                "version 1.2.3",
                "le v2.1",
                "192.168.1.1",
                "page 3",
                "article 5",
                "n° 12",
                "voir #12",
                "http://a.fr/123 et www.b.fr/45",
                "x@y12.fr",
                "le 3/4",
                "Y a-t-il",
                "l'un des",
                "un homme et une femme",
                "du neuf",
                "le 12e",
            )
        ),
        *(
            ("en", text)
            for text in (
                "an A320",
                "the G7",
                "an F-16",
                "lost 31-27",
                "he won 6-4, 7-5",
                "at 5.30pm",
                "at 9 a.m.",
                "by 9 o'clock",
                "call 555-123-4567",
                "(555) 123-4567",
                "version 3",
                "v2",
                "page 3",
                "No. 10",
                "they may",
                "one of the men",
                "an hour",
                "a man",
                "3/4",
                "an mp3",
            )
        ),
    ],
)
def test_what_is_no_value(packs, code, text):
    assert written(text, packs[code]) == []


def test_values_are_found_in_the_order_of_the_text(packs):
    text = "Le 3 mars 2026, près de 300 pompiers et 12 M€ : entre 5 et 6 %."
    assert written(text, packs["fr"]) == ["3 mars 2026", "près de 300", "12 M€", "entre 5 et 6 %"]


def test_only_the_stretch_is_read_and_places_are_those_of_the_text(packs):
    assert written("120 avant, 45 après", packs["fr"], 11) == ["45"]


def test_a_unit_is_told_apart_from_a_plain_count(packs):
    text = "5 km, 5 pompiers, 5 mai"
    found = list(grammar(packs["fr"].data).matches(text, Span(0, len(text))))
    assert [m.value_unit.symbol if m.value_unit else None for m in found] == ["km", None, None]


def test_the_grammar_of_a_pack_is_compiled_once(packs):
    assert grammar(packs["fr"].data) is grammar(packs["fr"].data)
    assert grammar(packs["fr"].data) is not grammar(packs["en"].data)
