import pytest

from crossfact.api import Block, BlockKind, Document, Part, Source
from crossfact.plugin.host import Host
from crossfact.testing.readers import check_reader
from crossfact_plugins import readers

PROSE = "Le chiffre d'affaires atteint 457 millions d'euros, en hausse de 5,6 %."


def read(text: str) -> Document:
    check_reader(readers.MARKDOWN, [text])
    return readers.MARKDOWN.read(Source("a.md", text))


def words(document: Document, block: Block) -> str:
    return " ".join(block.span.of(document.prose).split())


def outline(text: str) -> list[tuple[str, str]]:
    document = read(text)
    return [(block.kind.value, words(document, block)) for block in document.blocks]


def prose(text: str) -> str:
    return read(text).prose


def test_the_plugin_declares_both_readers():
    host = Host.load(points=[])
    host.add(readers, "readers")
    assert [(reader.name, reader.suffixes) for reader in host.readers] == [
        ("plain", (".txt", ".text")),
        ("markdown", (".md", ".markdown")),
    ]
    assert host.faults == []


def test_headings_and_paths():
    text = f"# Rapport\n\n{PROSE}\n\n## Détail ##\n\nUn.\n\n### Plus\n\nDeux.\n\nAutre\n---\n\nTrois.\n"
    document = read(text)
    assert document.title == "Rapport"
    assert [(b.kind.value, b.part.value, b.span.of(document.prose), b.path) for b in document.blocks] == [
        ("heading", "title", "Rapport", ()),
        ("paragraph", "lead", PROSE, ("Rapport",)),
        ("heading", "body", "Détail", ("Rapport",)),
        ("paragraph", "body", "Un.", ("Rapport", "Détail")),
        ("heading", "body", "Plus", ("Rapport", "Détail")),
        ("paragraph", "body", "Deux.", ("Rapport", "Détail", "Plus")),
        ("heading", "body", "Autre", ("Rapport",)),
        ("paragraph", "body", "Trois.", ("Rapport", "Autre")),
    ]


def test_a_setext_title_over_several_lines_and_its_markup():
    document = read("Les *deux* `mots`\net R&amp;D\n=====\n\nTexte.\n")
    assert document.title == "Les deux mots et R&D"
    assert document.blocks[1].path == ("Les deux mots et R&D",)


def test_a_heading_of_code_heads_what_is_below_it():
    document = read("# `limit`\n\nUn.\n\n## <!-- rien -->\n\nDeux.\n")
    assert document.title == "limit"
    assert [(block.kind, block.path) for block in document.blocks] == [
        (BlockKind.HEADING, ()),
        (BlockKind.PARAGRAPH, ("limit",)),
        (BlockKind.PARAGRAPH, ("limit",)),
    ]


def test_front_matter_title_without_a_heading():
    document = read(f'---\ntitle: "26 pays"\ndate: 2026-02-26\nlang: fr\n---\n\n{PROSE}\n\n## Suite\n\nUn.\n')
    assert [(b.part.value, b.span.of(document.prose), b.path) for b in document.blocks] == [
        ("title", "26 pays", ()),
        ("lead", PROSE, ("26 pays",)),
        ("body", "Suite", ("26 pays",)),
        ("body", "Un.", ("26 pays", "Suite")),
    ]
    assert (document.lang, document.date_origin) == ("fr", "front matter")
    assert "date" not in document.prose


def test_front_matter_title_goes_before_the_heading():
    document = read("---\ntitle: Court\n---\n# Un titre plus long\n")
    assert document.title == "Court"
    assert [(b.part, b.span.of(document.prose)) for b in document.blocks] == [
        (Part.TITLE, "Un titre plus long")
    ]


def test_without_a_title_there_is_no_lead():
    assert [block.part for block in read(f"{PROSE}\n\n{PROSE}\n").blocks] == [Part.BODY, Part.BODY]


def test_lists_tight_loose_nested():
    text = "- un\n- deux\n  encore\n  - sous\n\n    suite\n- [x] fait\n\n1. premier\n\n2. second\n\n   - profond\n"
    assert outline(text) == [
        ("item", "un"),
        ("item", "deux encore"),
        ("item", "sous"),
        ("item", "suite"),
        ("item", "fait"),
        ("item", "premier"),
        ("item", "second"),
        ("item", "profond"),
    ]


def test_block_quotes_lazy_nested_and_with_lists():
    text = "> « Un mot\n> de plus »\nparesseux\n>\n> > deux\n>\n> - trois\n>   quatre\n"
    document = read(text)
    assert outline(text) == [
        ("quote", "« Un mot de plus » paresseux"),
        ("quote", "deux"),
        ("item", "trois quatre"),
    ]
    assert ">" not in document.prose
    assert document.blocks[0].span.of(text) == "« Un mot\n> de plus »\nparesseux"


def test_tables():
    text = (
        "| Division | 2025 |\n|:--|--:|\n| **Mesure** \\| tests | 212,4 |\n| Vide | |\nUn | 2 | 3\n\nFin.\n"
    )
    document = read(text)
    cells = [(b.cell.row, b.cell.column, words(document, b)) for b in document.blocks if b.cell]
    assert cells == [
        (0, 0, "Division"),
        (0, 1, "2025"),
        (1, 0, "Mesure | tests"),
        (1, 1, "212,4"),
        (2, 0, "Vide"),
        (3, 0, "Un"),
        (3, 1, "2"),
    ]
    assert document.blocks[2].span.of(text) == "**Mesure** \\| tests"
    assert "3" not in document.prose
    assert {b.cell.table for b in document.blocks if b.cell} == {0}


def test_two_tables_one_in_a_quote():
    document = read("a | b\n-|-\n1 | 2\n\n> | c | d |\n> |---|---|\n> | 3 | 4 |\n")
    assert [(b.cell.table, words(document, b)) for b in document.blocks if b.cell] == [
        (0, "a"),
        (0, "b"),
        (0, "1"),
        (0, "2"),
        (1, "c"),
        (1, "d"),
        (1, "3"),
        (1, "4"),
    ]


def test_code_is_a_block_and_never_prose():
    text = "Un.\n\n```python\nx = 26\n\n# pays\n```\n\n    y = 34\n\n- z\n\n  ~~~\n  w\n  ~~~\n"
    document = read(text)
    assert [(b.kind.value, b.span.of(text)) for b in document.blocks] == [
        ("paragraph", "Un."),
        ("code", "x = 26\n\n# pays"),
        ("code", "y = 34"),
        ("item", "z"),
        ("code", "w"),
    ]
    assert document.prose.split() == ["Un.", "z"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("**26** pays", "  26   pays"),
        ("_mot_ et nom_de_fichier", " mot  et nom_de_fichier"),
        ("~~vieux~~ ~50", "  vieux   ~50"),
        ("a ***b** c*", "a    b   c "),
        ('[un lien](https://a.b/c_(d) "titre") et', " un lien" + " " * 29 + "et"),
        ("[un *lien*](<a b>)", " un  lien" + " " * 9),
        ("[INSERT NUMBER] et [a] [b]", "[INSERT NUMBER] et [a] [b]"),
        ("![alt](src) et texte", " " * 11 + " et texte"),
        ("le `code` masqué", "le        masqué"),
        ("`` a`b `` c", " " * 10 + "c"),
        ("<https://a.b> ou <a@b.c> ou", " " * 14 + "ou         ou"),
        ("voir https://a.b/c?d=(e).", "voir" + " " * 20 + "."),
        ("voir (www.a.b/c) ou", "voir (         ) ou"),
        ("un <b>mot</b><!-- 26 --> là", "un    mot" + " " * 16 + "là"),
        ("a \\* b \\_ c", "a  * b  _ c"),
        ("10&nbsp;000 &inconnu; R&D", "10      000 &inconnu; R&D"),
        ("mot[^1] suite", "mot     suite"),
        ("[^1]: La note du bas.", "      La note du bas."),
        ("ligne\\\nsuite  \nfin", "ligne \nsuite  \nfin"),
        ("5 * 3 * 2 et 2 < 3", "5 * 3 * 2 et 2 < 3"),
    ],
)
def test_inline_markup_is_masked_in_its_place(text, kept):
    assert prose(text).rstrip() == kept.rstrip()


def test_reference_links_and_their_definitions():
    text = (
        "Un [lien][un], [deux][], [trois] et [quatre].\n\n[UN]: http://a\n[deux]: <b> 'titre'\n[trois]: c\n"
    )
    assert prose(text).split() == ["Un", "lien", ",", "deux", ",", "trois", "et", "[quatre]."]


def test_an_image_alone_is_a_caption():
    text = "![Les *Grands* Soirs, 62 concerts](a.png)\n\n![](b.png)\n\n[![badge](c)](d)\n"
    assert outline(text) == [("caption", "Les Grands Soirs, 62 concerts")]


def test_html_blocks():
    text = (
        "<!-- 26\npays -->\n\n<div class='a > b'>\n<h2>Une <em>partie</em></h2>\n<p>Un &amp; deux.</p>\n"
        "<ul><li>trois</li></ul>\n<script>var x = 34</script>\n</div>\n\nFin.\n"
    )
    document = read(text)
    assert outline(text) == [
        ("heading", "Une partie"),
        ("paragraph", "Un deux."),
        ("item", "trois"),
        ("paragraph", "Fin."),
    ]
    assert document.blocks[-1].path == ("Une partie",)
    assert "26" in document.text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end):
    text = end.join(["# Titre", "", "> Un **mot**", "> et *un", "> autre*", "", "- item", ""])
    assert outline(text) == [("heading", "Titre"), ("quote", "Un mot et un autre"), ("item", "item")]
    document = read(text)
    assert document.lines.position(document.blocks[1].span.start) == (3, 3)


def test_places_behind_tabs_and_wide_characters():
    document = read("-\tun\n\n\tdeux 😀 **26**\n")
    last = document.blocks[-1]
    assert last.kind is BlockKind.ITEM
    assert document.lines.position(last.span.start) == (3, 2)
    assert document.prose.index("26") == document.text.index("26")


def test_what_shows_nothing_is_no_block():
    assert outline("https://a.b\n\n<br>\n\n***\n\n[a]: b\n\n`x`\n\n<!-- c -->\n") == []
