"""conflicting-near-duplicate."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from crossfact.api import (
    BlockKind,
    Change,
    Difference,
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    Message,
    Pair,
    Related,
    Span,
    difference,
    message,
    near_duplicates,
    squeeze,
)
from crossfact.api import Side as DifferenceSide

_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM)
# A paragraph so alike is a copy whatever was changed in it; a sentence has to be more so.
_PARAGRAPH = 0.72
_SENTENCE = 0.80
_LONG, _SHORT = 14, 8
# Two versions of a passage have so many words, and tell so many names and figures alike.
_VERSION, _SAME_PARTICULARS = 20, 2

_NAMES = {
    Change.NUMBER: "a number",
    Change.DATE: "a date",
    Change.NEGATION: "a negation",
    Change.TENSE: "the tense",
    Change.NAME: "a name",
    Change.WORDING: "the wording",
}


def conflicting_near_duplicate(facts: Facts) -> Iterable[Finding]:
    """Two passages of a text are the same but for a few words: two versions of it were left in.

    After an update the old paragraph often stays beside the new one, once as upcoming and once as done, or
    with another figure. The reader is told one thing twice, and twice differently. The finding says what the
    difference is, and which other line of the text takes sides, if one does.

    The same act in another tense is an error. A passage of 20 words and more in other words, or with another
    figure, is a question, where it tells the same names and figures otherwise. Parallel passages are written
    alike on purpose (team A and team B, one region after the other, the file and the directory): nothing is
    said where the names differ, where only the words of their kind are shared, or where they are neighbours.

    Known false alarms: refrains; templates filled in for two cases that share their subject.
    """
    document = facts.document
    numbers = [n for n, b in enumerate(document.blocks) if b.kind in _KINDS and not facts.quoted(b.span)]
    texts = [document.blocks[n].span.of(document.prose) for n in numbers]
    taken: set[tuple[int, int]] = set()
    for pair in near_duplicates(texts, _PARAGRAPH, least=_LONG):
        one, other = numbers[pair.first], numbers[pair.second]
        # Neighbours are written alike on purpose more often than not: one for each case.
        apart = other - one > 1
        found = _finding(facts, document.blocks[one].span, document.blocks[other].span, pair, whole=apart)
        if squeeze(texts[pair.first]) == squeeze(texts[pair.second]) or found:
            taken.add((one, other))
        if found:
            yield found
    yield from _sentences(facts, taken)


def _sentences(facts: Facts, taken: AbstractSet[tuple[int, int]]) -> Iterator[Finding]:
    """Sentences of different paragraphs that are the same but for the tense or a few words."""
    document = facts.document
    sentences = [
        s for s in facts.sentences if document.blocks[s.block].kind in _KINDS and not facts.quoted(s.span)
    ]
    for pair in near_duplicates([s.span.of(document.prose) for s in sentences], _SENTENCE, least=_SHORT):
        if (sentences[pair.first].block, sentences[pair.second].block) in taken:
            continue
        first, second = sentences[pair.first].span, sentences[pair.second].span
        if squeeze(first.of(document.prose)) == squeeze(second.of(document.prose)):
            continue
        found = _finding(facts, first, second, pair, whole=False)
        if found:
            yield found


def _finding(facts: Facts, first: Span, second: Span, pair: Pair, *, whole: bool) -> Finding | None:
    gaps = difference(_side(facts, first), _side(facts, second))
    level = _level(facts, first, second, gaps, whole=whole) if gaps else None
    if level is None:
        return None
    document = facts.document
    kind = min((gap.change for gap in gaps), key=list(Change).index)
    shown = next(gap for gap in gaps if gap.change is kind)
    return Finding(
        rule="conflicting-near-duplicate",
        level=level,
        message=message(
            "the same passage stands twice; the difference is {kind}: “{first}” / “{second}” (likeness {percent} %)",
            kind=message(_NAMES[kind]),
            first=shown.first.of(document.text) or "–",
            second=shown.second.of(document.text) or "–",
            percent=round(100 * pair.likeness),
        ),
        location=document.location(second),
        words=f"{squeeze(first.of(document.prose))} / {squeeze(second.of(document.prose))}",
        related=(Related(document.location(first), message("first here")),),
        because=tuple(_others(gaps, shown, document.text)),
        root=f"{document.uri}#{second.start}",
    )


def _others(gaps: Sequence[Difference], shown: Difference, text: str) -> Iterator[Message]:
    for gap in gaps:
        if gap is not shown:
            yield message(
                "also {kind}: “{first}” / “{second}”",
                kind=message(_NAMES[gap.change]),
                first=gap.first.of(text) or "–",
                second=gap.second.of(text) or "–",
            )


def _level(
    facts: Facts, first: Span, second: Span, gaps: Sequence[Difference], *, whole: bool
) -> Level | None:
    """How sure it is that one passage is a leftover version of the other; None for parallel passages.

    The same act in another tense is certain. Otherwise the passages must be whole paragraphs (``whole``; no
    neighbours), long, and tell the same particulars (names, figures): parallel passages differ in what they
    are about.
    """
    kinds = {gap.change for gap in gaps}
    if kinds & {Change.NAME, Change.NEGATION}:
        return None
    if Change.TENSE in kinds and not kinds & {Change.NUMBER, Change.DATE} and not any(g.swaps for g in gaps):
        return Level.ERROR
    if not whole or len(squeeze(first.of(facts.document.prose)).split()) < _VERSION:
        return None
    if kinds & {Change.NUMBER, Change.DATE} and len(gaps) > 1:
        return None
    own = _particulars(facts, first) & _particulars(facts, second)
    changed = {w for gap in gaps for w in squeeze(gap.first.of(facts.document.prose)).split()}
    return Level.WARNING if len(own - changed) >= _SAME_PARTICULARS else None


def _particulars(facts: Facts, span: Span) -> frozenset[str]:
    """The names and figures of a passage: what it tells of, beside the words of its kind."""
    inner = [s for s in facts.sentences if span.holds(s.span)]
    return frozenset(
        word.norm
        for sentence in inner
        for number, word in enumerate(facts.parse(sentence).words)
        if word.upos == "NUM" or (word.upos == "PROPN" and number > 0 and word.text[:1].isupper())
    )


def _side(facts: Facts, span: Span) -> DifferenceSide:
    inner = [s for s in facts.sentences if span.holds(s.span)]
    parses = [facts.parse(s) for s in inner]
    return DifferenceSide(
        tuple(w for p in parses for w in p.words),
        tuple(v for p in parses for v in p.verbs),
        facts.pack_of(inner[0].block) if inner else facts.pack,
    )


RULE = DocumentRule(
    check=conflicting_near_duplicate,
    level=Level.ERROR,
    family="duplication",
    examples=(
        Example(
            "fr",
            bad=(
                "{{Certains élus sont venus en personne, d'autres ont suivi la séance à distance. Ils devaient voter "
                "mardi le budget de la ville.}}\n"
                "[[Certains élus sont venus en personne, d'autres ont suivi la séance à distance. Ils ont voté mardi "
                "le budget de la ville.]]\n"
            ),
            good=(
                "Certains élus sont venus en personne, d'autres ont suivi la séance à distance. Ils ont voté mardi le "
                "budget de la ville.\nLe maire a salué une décision attendue depuis deux ans par les commerçants.\n"
            ),
        ),
        Example(
            "en",
            bad=(
                "{{Some councillors came in person while others followed the meeting online. They were due to vote "
                "on the city budget on Tuesday.}}\n"
                "[[Some councillors came in person while others followed the meeting online. They voted on the city "
                "budget on Tuesday.]]\n"
            ),
            good=(
                "Some councillors came in person while others followed the meeting online. They voted on the city "
                "budget on Tuesday.\nThe mayor welcomed a decision that shopkeepers had awaited for two years.\n"
            ),
        ),
    ),
)
