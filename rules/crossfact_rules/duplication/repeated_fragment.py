"""repeated-fragment."""

import re
from collections.abc import Iterable, Iterator, Sequence

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
    Repeat,
    Span,
    glued_stops,
    message,
    repeats,
    squeeze,
    stands_before,
)

_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_WORD = re.compile(r"[^\W_]+(?:[-_/][^\W_]+)*")
_LEAST, _LETTERS = 3, 9
# Between the two copies only this may stand: white space, a comma or stop and closing marks. Behind a semicolon
# words are taken up on purpose: the more they see; the more they see, the more they doubt.
_STOP = re.compile(r"[.!?…:][\"»”')]*\s+(?=[^\W\d_a-zà-ÿ])")
_SURE = 7
_NAME_GOES_ON = re.compile(r"[ \u00a0-]+[A-ZÀ-ÖØ-Þ]")
_SEAM = re.compile(r"[\s\"»”')\]]*[,.!?…]?[\s\"»”')\]]*")
_CLOSE = re.compile(r"[.!?…][.!?…]*(?:\s?[»”\"])?|\s?[»”\"][.!?…]*")


def repeated_fragment(facts: Facts) -> Iterable[Finding]:
    """A run of words was pasted a second time right behind itself, often across the end of a sentence.

    The hand slipped while pasting, and the tail of the sentence stands there twice; a glued full stop or an
    odd quotation mark often comes with it and is part of the same fault. The second copy can be removed
    without loss.

    Runs of three words and nine letters count. Where a stop is glued to what follows, the words behind it may
    have stood anywhere before in the paragraph, in the same letters. Nothing is said inside quotation marks,
    where a speaker may repeat himself, nor of one word said again and again, of formulas, of a short run that
    begins a new sentence, or of a name that begins a longer one (of the Union, the Union Bank).

    Known false alarms: refrains and slogans outside quotation marks.
    """
    for block in facts.document.blocks:
        if block.kind in _KINDS:
            yield from _in_block(facts, block.span)


def _in_block(facts: Facts, within: Span) -> Iterator[Finding]:
    prose = facts.document.prose
    norm = facts.norm
    glued = {stop.end for stop in glued_stops(prose, within)}
    words = _WORD.findall(norm, within.start, within.end)
    runs = set(repeats(words, _LEAST))
    if not glued and not runs:
        return
    tokens = [Span(*m.span()) for m in _WORD.finditer(norm, within.start, within.end)]
    tails = (stands_before(words, n, _LEAST) for n, t in enumerate(tokens) if t.start in glued)
    done = within.start
    for run in sorted({*runs, *(tail for tail in tails if tail)}, key=lambda r: r.again):
        first = Span(tokens[run.first].start, tokens[run.first + run.size - 1].end)
        second = Span(tokens[run.again].start, tokens[run.again + run.size - 1].end)
        said = words[run.first : run.first + run.size]
        if second.start < done or len(set(said)) == 1 or sum(map(len, said)) < _LETTERS or _formula(said):
            continue
        # What is glued to a stop both times is a name: NEWS.Debian or README.Debian.
        tail = second.start in glued and first.start not in glued
        pasted = _tail(prose, first, second, run) if tail else _pasted(prose, first, second, run)
        if pasted and not facts.quoted(first) and not facts.quoted(second):
            done = second.end
            yield _finding(facts, first, second, within.end)


def _pasted(prose: str, first: Span, second: Span, run: Repeat) -> bool:
    """Whether a run and its copy are joined as a paste joins them.

    "... in the section. The section is ...": a new sentence takes up the words of the last one; and a run over
    the end of a sentence, "man ls. Run man ls.", is a paste only where it is long.
    """
    if not _SEAM.fullmatch(prose[first.end : second.start]):
        return False
    short = _STOP.search(prose, first.start, second.end) or _longer_name(prose, second)
    return run.size >= _SURE or not short


def _tail(prose: str, first: Span, second: Span, run: Repeat) -> bool:
    """Whether the words behind a glued stop are a copy: letter by letter, and no new sentence that takes up a few."""
    copied = first.of(prose).split() == second.of(prose).split()
    return copied and (run.size >= _SURE or not prose[second.start].isupper())


def _longer_name(prose: str, copy: Span) -> bool:
    """Whether a name at the end of a copy goes on behind it: the Union Bank, behind the Union."""
    last = copy.of(prose).split()[-1]
    return last[0].isupper() and _NAME_GOES_ON.match(prose, copy.end) is not None


def _formula(said: Sequence[str]) -> bool:
    """Whether most words of a run hold a figure."""
    return sum(any(char.isdigit() for char in word) for word in said) * 2 > len(said)


def _finding(facts: Facts, first: Span, second: Span, limit: int) -> Finding:
    document = facts.document
    seam = Span(first.end, second.start)
    shown = Span(seam.start, second.end) if len(seam) == 1 and len(seam.of(document.text).strip()) else second
    cut = _copy(document.text, first, second, limit)
    return Finding(
        rule="repeated-fragment",
        level=RULE.level,
        message=message("“{words}” was pasted twice", words=" ".join(second.of(document.text).split())),
        location=document.location(shown),
        words=squeeze(document.prose[max(0, first.start - 40) : second.end]),
        related=(Related(document.location(first), message("first here")),),
        fixes=(Fix(message("remove the second copy"), (Edit(document.uri, cut, ""),), mechanical=True),)
        if cut
        else (),
        root=f"{document.uri}#{second.start}",
    )


def _copy(text: str, first: Span, second: Span, limit: int) -> Span | None:
    """What to cut so that the seam is mended, None where that is not sure.

    What closes the first copy closes the sentence: behind a stop the second copy goes with its own stop and
    marks, and where it has none, it is the first that was left in. Without a stop the second goes with the
    comma or space before it.
    """
    seam = text[first.end : second.start].rstrip()
    if not seam.endswith((".", "!", "?", "…", "»", "”", '"')):
        return Span(first.end, second.end)
    closing = _CLOSE.match(text, second.end, limit)
    if closing or second.end == limit:
        return Span(first.end + len(seam), closing.end() if closing else limit)
    return Span(first.start, second.start) if _SEAM.fullmatch(seam) else None


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
