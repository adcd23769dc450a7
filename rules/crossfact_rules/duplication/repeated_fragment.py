"""repeated-fragment."""

import re
from collections.abc import Iterable, Iterator

from crossfact.api import (
    BlockKind,
    DocumentRule,
    Edit,
    Example,
    Facts,
    Finding,
    Fix,
    Level,
    Related,
    Span,
    message,
    same_length,
    squeeze,
)

_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_WORD = re.compile(r"[^\W_]+(?:[-_/][^\W_]+)*")
_LEAST, _LETTERS, _LONGEST = 3, 9, 60
# Between the two copies only this may stand: white space, one mark, a stop glued to what follows.
_STOP = re.compile(r"[.!?…:][\"»”')]*\s+(?=[^\W\d_a-zà-ÿ])")
_SURE = 7
_SEAM = re.compile(r"\s*[,;:.!?…]?[\"»”')]*\s*")


def repeated_fragment(facts: Facts) -> Iterable[Finding]:
    """A run of words was pasted a second time right behind itself, often across the end of a sentence.

    The hand slipped while pasting, and the tail of the sentence stands there twice; a glued full stop or an
    odd quotation mark often comes with it and is part of the same fault. The second copy can be removed
    without loss.

    Runs of three words and nine letters count. Nothing is said inside quotation marks, where a speaker may
    repeat himself, nor of one word said again and again.

    Known false alarms: refrains and slogans outside quotation marks.
    """
    for block in facts.document.blocks:
        if block.kind in _KINDS:
            yield from _in_block(facts, block.span)


def _in_block(facts: Facts, within: Span) -> Iterator[Finding]:
    document = facts.document
    norm = same_length(within.of(document.prose))
    tokens = [Span(within.start + m.start(), within.start + m.end()) for m in _WORD.finditer(norm)]
    words = [norm[t.start - within.start : t.end - within.start] for t in tokens]
    at = 0
    while at < len(words):
        size = _repeat(words, tokens, at, document.prose)
        if not size:
            at += 1
            continue
        first = Span(tokens[at].start, tokens[at + size - 1].end)
        second = Span(tokens[at + size].start, tokens[at + 2 * size - 1].end)
        if not facts.quoted(first) and not facts.quoted(second):
            yield _finding(facts, first, second)
        at += 2 * size


def _repeat(words: list[str], tokens: list[Span], at: int, prose: str) -> int:
    """How many words from ``at`` on stand again right behind themselves; the longest run, 0 for none."""
    for size in range(min(_LONGEST, (len(words) - at) // 2), _LEAST - 1, -1):
        run = words[at : at + size]
        if run[0] != words[at + size] or run != words[at + size : at + 2 * size]:
            continue
        seam = prose[tokens[at + size - 1].end : tokens[at + size].start]
        if not _SEAM.fullmatch(seam) or len(set(run)) == 1 or sum(map(len, run)) < _LETTERS:
            continue
        # "... in the section. The section is ...": a new sentence takes up the words of the last one; and a
        # run over the end of a sentence, "man ls. Run man ls.", is a paste only where it is long.
        if size < _SURE and _STOP.search(prose, tokens[at].end, tokens[at + 2 * size - 1].end):
            continue
        return size
    return 0


def _finding(facts: Facts, first: Span, second: Span) -> Finding:
    document = facts.document
    text = second.of(document.text)
    seam = document.text[first.end : second.start]
    # What closes the first copy closes the sentence: the second copy goes with its own stop and marks.
    tail = re.match(re.escape(seam.strip()), document.text[second.end :]) if seam.strip() else None
    end = second.end + (tail.end() if tail else 0)
    start = first.end + (len(seam.rstrip()) if tail else 0)
    return Finding(
        rule="repeated-fragment",
        level=RULE.level,
        message=message("“{words}” was pasted twice", words=" ".join(text.split())),
        location=document.location(Span(first.end, second.end) if "." in seam else second),
        words=squeeze(document.prose[max(0, first.start - 40) : second.end]),
        related=(Related(document.location(first), message("first here")),),
        fixes=(
            Fix(
                message("remove the second copy"),
                (Edit(document.uri, Span(start, end), ""),),
                mechanical=True,
            ),
        ),
        root=f"{document.uri}#{first.start}",
    )


RULE = DocumentRule(
    check=repeated_fragment,
    level=Level.ERROR,
    family="duplication",
    examples=(
        Example(
            "fr",
            bad="Le vote est {{reporté à lundi, a dit la présidente}}[[.reporté à lundi, a dit la présidente]].",
            good="Le vote est reporté à lundi, a dit la présidente. Petit à petit, rang après rang, la salle s'est vidée.",
        ),
        Example(
            "en",
            bad="Keep the key {{never in source control}}, [[never in source control]].",
            good="Keep the key out of source control, again and again.",
        ),
    ),
)
