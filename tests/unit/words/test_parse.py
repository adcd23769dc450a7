import pytest

from crossfact.model.place import Span
from crossfact.words.parse import parse


@pytest.mark.parametrize(
    ("code", "text", "groups"),
    [
        (
            "fr",
            "Les trois nouveaux ponts de la ville.",
            [("Les trois nouveaux ponts", "pont", ("nouveau",)), ("la ville", "ville", ())],
        ),
        (
            "fr",
            "Le maire de Paris, la ville lumière",
            [("Le maire", "maire", ()), ("Paris", "Paris", ()), ("la ville lumière", "ville", ("lumière",))],
        ),
        (
            "en",
            "The three crew members of the ship.",
            [("The three crew members", "member", ("crew",)), ("the ship", "ship", ())],
        ),
        (
            "en",
            "A net debt of the big group",
            [("A net debt", "debt", ("net",)), ("the big group", "group", ("big",))],
        ),
        ("en", "112 drones", [("112 drones", "drone", ())]),
        ("en", "They left.", []),
    ],
)
def test_noun_groups(packs, code, text, groups):
    found = parse(text, Span(0, len(text)), packs[code])
    assert [(g.span.of(text), g.lemma, g.modifiers) for g in found.nouns] == groups
    assert all(found.words[g.head].lemma == g.lemma and g.first <= g.head <= g.last for g in found.nouns)


def test_groups_stand_in_the_whole_text(packs):
    text = "Avant. Le pont ouvre."
    found = parse(text, Span(7, len(text)), packs["fr"])
    assert [g.span.of(text) for g in (*found.nouns, *found.verbs)] == ["Le pont", "ouvre"]
