import pytest

from crossfact.extract.naming import telling_names
from crossfact.model.document import Block, BlockKind, Document
from crossfact.model.place import Span
from crossfact.words.lexicon import reader


def names(text, pack, kind=BlockKind.PARAGRAPH):
    document = Document("a.txt", text, text, (Block(kind, Span(0, len(text))),), lang=pack.code)
    return telling_names(document, reader(pack))


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        (
            "fr",
            "Le pont de Morvane relie Saint-Étienne à l'usine d'Ondine.",
            {"morvane", "saint-étienne", "ondine"},
        ),
        ("fr", "Hier, la ville dort. Demain, elle vit.", set()),
        ("fr", "Morvane dort.", {"morvane"}),
        ("fr", "Il a dit : « Demain, tout ira. »", set()),
        ("en", "The plant's chief met Smith's men in Leeds.", {"smith", "leeds"}),
    ],
)
def test_capitals_inside_a_sentence_are_names(packs, code, text, found):
    assert names(text, packs[code]) == found


def test_in_a_heading_a_capital_says_little(packs):
    assert names("The Plant in Tarrowby", packs["en"], BlockKind.HEADING) == {"tarrowby"}


def test_code_names_nothing(packs):
    assert names("from Leeds import Morvane", packs["en"], BlockKind.CODE) == frozenset()
