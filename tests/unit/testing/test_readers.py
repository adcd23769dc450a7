import itertools

import pytest
from attrs import evolve

from crossfact.api import Block, BlockKind, Document, DocumentReader, Source, Span, UnreadableError
from crossfact.testing.readers import check_reader

TEXT = "Un titre\n**deux**\n"
GOOD = Document(
    "memory:document",
    TEXT,
    "Un titre\n  deux  \n",
    (Block(BlockKind.HEADING, Span(0, 8)), Block(BlockKind.PARAGRAPH, Span(9, 17), ("Un titre",))),
)


def check(document: Document, suffixes: tuple[str, ...] = (".x",)) -> None:
    check_reader(DocumentReader("x", suffixes, lambda _: document), [TEXT])


def test_a_good_reader_passes():
    check(GOOD)


def test_a_refusal_is_no_fault_and_another_exception_goes_through():
    def refuse(source: Source) -> Document:
        raise UnreadableError(f"expected x, found {source.text}")

    def fail(source: Source) -> Document:
        raise KeyError(source.text)

    check_reader(DocumentReader("x", (".x",), refuse), ["a", "b"])
    with pytest.raises(KeyError):
        check_reader(DocumentReader("x", (".x",), fail), ["a"])


def block(start: int, end: int, **changes: object) -> Block:
    return evolve(GOOD.blocks[1], span=Span(start, end), **changes)


@pytest.mark.parametrize(
    ("changes", "law"),
    [
        ({"text": "Un titre\n**DEUX**\n"}, "expected the text as it was given"),
        ({"uri": "other"}, "expected the URI"),
        ({"prose": "Un titre\ndeux\n"}, "expected prose of length 18, found 14"),
        ({"prose": "Un titre\n..deux..\n"}, r"expected '\*' or a space at offset 9 of the prose, found '\.'"),
        ({"prose": "Un titre   deux  \n"}, "expected the line end at offset 8"),
        ({"blocks": (block(3, 3),)}, "block 0: expected a span that is not empty"),
        (
            {"blocks": (block(0, 8), block(7, 17))},
            "block 1: expected a span that begins at 8 or after, found 7",
        ),
        ({"blocks": (block(9, 99),)}, "expected a span inside the text, found its end at 99"),
        ({"blocks": (block(9, 18),)}, "expected a span trimmed of white space"),
        ({"blocks": (block(0, 8, kind=BlockKind.CELL),)}, "expected a cell's place in cells"),
        ({"blocks": (block(0, 8, path=(" a",)),)}, "expected headings trimmed"),
    ],
)
def test_a_broken_law_is_named(changes, law):
    with pytest.raises(AssertionError, match=law):
        check(evolve(GOOD, **changes))


def test_a_reader_that_changes_its_mind():
    titles = itertools.count()
    reader = DocumentReader("x", (".x",), lambda _: evolve(GOOD, title=str(next(titles))))
    with pytest.raises(AssertionError, match="expected the same document again"):
        check_reader(reader, [TEXT])


def test_a_suffix_without_its_dot():
    with pytest.raises(AssertionError, match="begin with a dot, found 'x'"):
        check(GOOD, suffixes=("x",))
