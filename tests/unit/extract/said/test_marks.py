import pytest

from crossfact.extract.said.marks import quotations
from crossfact.model.document import Block, BlockKind
from crossfact.model.place import Span

FR = (("«", "»"), ("“", "”"), ('"', '"'))
EN = (("“", "”"), ("‘", "’"), ('"', '"'), ("«", "»"))


def read(text, pairs=FR, kind=BlockKind.PARAGRAPH):
    """The quotations of a text of paragraphs parted by empty lines, and the stray marks."""
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(kind, Span(at, at + len(part))))
        at += len(part) + 2
    found, strays = quotations(text, blocks, [pairs] * len(blocks))
    return found, strays


def words(text, pairs=FR):
    return [q.span.of(text) for q in read(text, pairs)[0]]


def test_the_span_has_neither_marks_nor_their_spaces():
    assert words('Il dit : «\u00a0Non\u00a0», puis "oui".') == ["Non", "oui"]


def test_marks_inside_others_are_the_speakers():
    assert words("« Il a crié “assez” deux fois »") == ["Il a crié “assez” deux fois"]
    assert words("« Elle dit « non » à tous »") == ["Elle dit « non » à tous"]


def test_an_apostrophe_closes_nothing_before_a_letter():
    assert words("‘It isn’t the workers’ hall,’ he said.", EN) == ["It isn’t the workers’ hall,"]


def test_inches_open_nothing():
    assert words('A 27" screen and a 6" cable.', EN) == []


def test_each_paragraph_of_a_long_quotation_is_one_span():
    text = "“We came first.\n\n“We left last,” she said."
    found, strays = read(text, EN)
    assert [q.span.of(text) for q in found] == ["We came first.", "We left last,"]
    assert found[0].continued
    assert found[1].continues
    assert not any(q.unclosed for q in found)
    assert not strays


def test_a_closing_mark_may_open_the_next_paragraph_in_french():
    text = "« Nous venons.\n\n» Nous partons », dit-il."
    assert words(text) == ["Nous venons.", "Nous partons"]


def test_what_nothing_closes_runs_to_the_end_of_its_paragraph():
    (found,), _ = read("« Nous viendrons, dit-il.\n\nIl part.")
    assert found.unclosed
    assert not found.continued


def test_a_closing_mark_alone_is_a_stray():
    found, strays = read("Nous viendrons », dit-il.")
    assert not found
    assert strays == [(0, 15)]


@pytest.mark.parametrize("text", ["", "Rien.", "l'eau d'hier"])
def test_no_marks_no_quotations(text):
    assert read(text) == ([], [])


def test_code_holds_no_quotations():
    assert read('print("x")', kind=BlockKind.CODE) == ([], [])
