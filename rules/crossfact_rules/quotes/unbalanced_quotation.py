"""unbalanced-quotation."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from crossfact.api import BlockKind, DocumentRule, Example, Facts, Finding, Level, Span, message, squeeze

_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.HEADING)
# Marks that are apostrophes, inches and seconds too.
_LOOSE = "‘’'\""
# A text that lacks so many partners uses the marks for something else.
_NOTATION = 4


def unbalanced_quotation(facts: Facts) -> Iterable[Finding]:
    """A quotation is opened and never closed, or closed and never opened.

    Where does the speaker stop? The reader takes the narrator's words for the speaker's, or the reverse.

    A quotation over several paragraphs, each opened again or closed at last, is whole. Straight marks, inches and
    apostrophes are left alone, and so are arrows (read on »), code, cells, and a text that lacks four partners and
    more: it uses the marks for something else.

    Known false alarms: a quotation that was cut out of its page on purpose.
    """
    document = facts.document
    marks = [m for m in facts.unbalanced if m.of(document.prose) not in _LOOSE]
    alone = [m for m in _without_partner(facts, marks) if _prose(facts, m)]
    often = Counter(m.of(document.prose) for m in alone)
    for mark in alone:
        if often[mark.of(document.prose)] < _NOTATION:
            yield _finding(facts, mark)


def _without_partner(facts: Facts, marks: list[Span]) -> Iterator[Span]:
    """The marks that no later mark of their pair answers: a quotation may be closed paragraphs later."""
    pairs = {
        a: b for number in range(len(facts.document.blocks)) for a, b in facts.pack_of(number).data.quotes
    }
    taken: set[Span] = set()
    for number, mark in enumerate(marks):
        if mark in taken:
            continue
        closing = pairs.get(mark.of(facts.document.prose))
        answer = next((m for m in marks[number + 1 :] if m.of(facts.document.prose) == closing), None)
        if closing and answer and answer not in taken:
            taken |= {mark, answer}
        else:
            yield mark


def _prose(facts: Facts, mark: Span) -> bool:
    block = facts.document.block_at(mark.start)
    return block is not None and block.kind in _KINDS and not _arrow(facts, mark, block.span)


def _arrow(facts: Facts, mark: Span, block: Span) -> bool:
    """Whether a mark at the edge of a paragraph points somewhere (read on »): the text has none of the other kind."""
    prose = facts.document.prose
    sign = mark.of(prose)
    edge = {"»": prose[mark.end : block.end], "«": prose[block.start : mark.start]}
    return sign in edge and not edge[sign].strip() and not ({"«", "»"} - {sign}) & set(prose)


def _finding(facts: Facts, mark: Span) -> Finding:
    document = facts.document
    blocks = document.blocks
    block = blocks[bisect_left([b.span.end for b in blocks], mark.end)]
    sentence = next((s.span for s in facts.sentences if s.span.start <= mark.start < s.span.end), block.span)
    opened = any(a == mark.of(document.prose) for a, _ in facts.pack_of(blocks.index(block)).data.quotes)
    return Finding(
        rule="unbalanced-quotation",
        level=RULE.level,
        message=message(
            "“{mark}” opens a quotation that nothing closes"
            if opened
            else "“{mark}” closes a quotation that nothing opens",
            mark=mark.of(document.text),
        ),
        location=document.location(mark),
        words=squeeze(sentence.of(document.prose)),
        root=f"{document.uri}#{block.span.start}",
    )


RULE = DocumentRule(
    check=unbalanced_quotation,
    level=Level.ERROR,
    family="quotes",
    examples=(
        Example(
            "fr",
            bad="Le match fut rude. [[«]] Nous reviendrons, a promis l'entraîneur.",
            good="Le match fut rude. « Nous reviendrons », a promis l'entraîneur.",
        ),
        Example(
            "en",
            bad="It was a hard match. [[“]]We will be back, the coach promised.",
            good="It was a hard match. “We will be back,” the coach promised.",
        ),
    ),
)
