import pytest

from crossfact.extract.facts import DocumentFacts, with_languages
from crossfact.model.document import Block, BlockKind, Cell, Document
from crossfact.model.place import Span


def facts(packs, *blocks):
    """Facts of a document made of (kind, language, text)."""
    text, made = "", []
    for number, (kind, lang, words) in enumerate(blocks):
        cell = Cell(0, 1, number) if kind is BlockKind.CELL else None
        made.append(Block(kind, Span(len(text), len(text) + len(words)), lang=lang, cell=cell))
        text += words + "\n\n"
    return DocumentFacts(Document("a.md", text, text, tuple(made), lang="fr"), packs)


def test_each_block_is_read_in_its_own_language(packs):
    found = facts(
        packs,
        (BlockKind.PARAGRAPH, "fr", "On a vu 1,5 km."),
        (BlockKind.PARAGRAPH, "en", "They saw 1,500 men."),
        (BlockKind.PARAGRAPH, "xx", "Vu 3 élèves."),
    )
    assert [(c.lang, str(c.quantity.number.value)) for c in found.claims] == [
        ("fr", "1.5"),
        ("en", "1500"),
        ("fr", "3"),
    ]


def test_a_name_that_heads_a_row_is_whom_its_figures_are_about(facts_of):
    text = "| Commune | Habitants |\n|---|---|\n| Trévelan | 4 312 |\n| Kerbrac | 1 905 |\n"
    found = facts_of(text, "fr", uri="a.md")
    assert [(c.facets.who, c.facets.noun) for c in found.claims] == [
        (("trévelan",), "habitant"),
        (("kerbrac",), "habitant"),
    ]


def test_code_is_silent(packs):
    found = facts(packs, (BlockKind.CODE, "fr", "« x = 12 élèves."), (BlockKind.PARAGRAPH, "fr", "Oui."))
    assert [s.span.of(found.document.text) for s in found.sentences] == ["Oui."]
    assert not found.claims
    assert not found.quotations


def test_quotations_are_marks_and_block_quotes(packs):
    found = facts(
        packs,
        (BlockKind.PARAGRAPH, "fr", "Il dit « oui, 12 élèves » ici."),
        (BlockKind.QUOTE, "fr", "Bien dit, 3 fois."),
        (BlockKind.PARAGRAPH, "fr", "Un « deux » trois."),
    )
    text = found.document.text
    assert [span.of(text) for span in found.quotations] == [
        "« oui, 12 élèves »",
        "Bien dit, 3 fois.",
        "« deux »",
    ]
    start = text.index("12")
    assert found.quoted(Span(start, start + 2))
    assert not found.quoted(Span(start - 12, start + 2))
    start = text.index("trois")
    assert not found.quoted(Span(start, start + 5))


def test_a_sentence_is_parsed_once(packs):
    found = facts(packs, (BlockKind.PARAGRAPH, "fr", "Le pont ouvre."))
    (sentence,) = found.sentences
    assert found.parse(sentence) is found.parse(sentence)


def test_a_document_in_no_installed_language_is_an_error(packs):
    document = Document("a.txt", "x", "x", (), lang="xx")
    with pytest.raises(KeyError):
        _ = DocumentFacts(document, packs).pack


def test_languages_are_filled_in_where_none_is_told():
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, 1), lang="en"), Block(BlockKind.PARAGRAPH, Span(2, 3)))
    document = with_languages(Document("a.txt", "a b", "a b", blocks), ["fr", "fr"], "fr")
    assert [block.lang for block in document.blocks] == ["en", "fr"]
    assert document.lang == "fr"


def test_a_test_on_words_is_asked_with_the_pack_of_the_sentence(packs):
    found = facts(
        packs,
        (BlockKind.PARAGRAPH, "fr", "Il peut partir. Il part."),
        (BlockKind.PARAGRAPH, "en", "He may leave. Il peut."),
        (BlockKind.CODE, "fr", "il peut"),
    )
    asked = found.sentences_with(lambda pack, form: pack.code == "fr" and form == "peut")
    assert [s.span.of(found.document.text) for s in asked] == ["Il peut partir."]


def test_the_claims_of_a_stretch_begin_in_it(packs):
    found = facts(packs, (BlockKind.PARAGRAPH, "fr", "On a vu 12 élèves et 30 maîtres."))
    assert [c.text for c in found.claims_in(Span(0, 12))] == ["12 élèves"]
    assert [c.text for c in found.claims_in(Span(12, 40))] == ["30 maîtres"]
