import datetime

import pytest

from crossfact.extract.dateline import dated
from crossfact.grammar.anchors import grammar
from crossfact.model.document import Block, BlockKind, Document
from crossfact.model.place import Span

DAY = datetime.date(2026, 2, 26)


def document(*paragraphs, uri="a.txt", kind=BlockKind.PARAGRAPH):
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(kind, Span(len(text), len(text) + len(paragraph)), lang="fr"))
        text += paragraph + "\n\n"
    return Document(uri, text, text, tuple(blocks), lang="fr")


def found(doc, pack):
    return dated(doc, lambda _: grammar(pack.data))


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["jeudi 26 février 2026"], (DAY, "dateline")),
        (["Publié le 26 février 2026 à 17 h 30"], (DAY, "dateline")),
        (
            ["Titre", "PARIS, 26 février 2026 (Agence) — Le maire a parlé hier de la ville."],
            (DAY, "dateline"),
        ),
        # A date inside the text may be any day of the story.
        (["Le maire a parlé le 26 février 2026."], None),
        (["Le maire a parlé hier — il l'a dit le 26 février 2026 à toute la ville réunie."], None),
        (["26 février"], None),
        (["30 février 2026"], None),
        (["un", "deux", "trois", "quatre", "cinq", "26 février 2026"], None),
        ([], None),
    ],
)
def test_a_dateline_stands_alone_or_before_a_dash(packs, paragraphs, expected):
    assert found(document(*paragraphs), packs["fr"]) == expected


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("x/2026-02-26-incendie.md", (DAY, "file name")),
        ("2026-02-26/incendie.md", None),
        ("2026-02-30.md", None),
        ("12026-02-26.md", None),
    ],
)
def test_the_name_of_the_file_may_tell_the_date(packs, uri, expected):
    assert found(document("Rien.", uri=uri), packs["fr"]) == expected


def test_the_dateline_comes_before_the_name_of_the_file(packs):
    assert found(document("26 février 2026", uri="2020-01-01.md"), packs["fr"]) == (DAY, "dateline")


def test_code_has_no_dateline(packs):
    assert found(document("26 février 2026", kind=BlockKind.CODE), packs["fr"]) is None
