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
    versions,
    words,
)
from crossfact.api import Side as DifferenceSide
from crossfact_rules.duplication.wording import CHANGES

_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM)
# A paragraph so alike is a copy whatever was changed in it; a sentence has to be more so.
_PARAGRAPH = 0.72
_SENTENCE = 0.80
_LONG, _SHORT = 14, 8
# Words that three passages share are a refrain of the text and tie none of them together.
_REFRAIN = 2
# A text with more passages written alike than this, and than one in fifty, writes so on purpose.
_HABIT, _OFTEN = 3, 50
# A sentence that takes sides shares so many of the passage's longer words.
_SHARED, _LONGER = 3, 4


def conflicting_near_duplicate(facts: Facts) -> Iterable[Finding]:
    """Two passages of a text are the same but for a few words: two versions of it were left in.

    After an update the old paragraph often stays beside the new one, once as upcoming and once as done, or
    with another figure. The reader is told one thing twice, and twice differently. The finding says what the
    difference is, and which other line of the text takes sides, if one does.

    The same act in another tense is an error. A passage of 20 words and more in other words, or with another
    figure, is a question, where it tells the same names and figures otherwise. Parallel passages are written
    alike on purpose (team A and team B, one region after the other, the file and the directory): nothing is
    said where the names differ, where only the words of their kind are shared, where they are neighbours that
    begin otherwise, or where the text has many such passages.

    Known false alarms: refrains; templates filled in for two cases that share their subject.
    """
    document = facts.document
    numbers = [n for n, b in enumerate(document.blocks) if b.kind in _KINDS and not facts.quoted(b.span)]
    texts = [document.blocks[n].span.of(document.prose) for n in numbers]
    taken: set[tuple[int, int]] = set()
    found: list[Finding] = []
    alike = 0
    for pair in near_duplicates(texts, _PARAGRAPH, least=_LONG, common=_REFRAIN):
        one, other = numbers[pair.first], numbers[pair.second]
        if squeeze(texts[pair.first]) == squeeze(texts[pair.second]):
            taken.add((one, other))
            continue
        alike += 1
        spans = document.blocks[one].span, document.blocks[other].span
        finding = _finding(facts, *spans, pair, other - one)
        if finding:
            taken.add((one, other))
            found.append(finding)
    parallel = alike > max(_HABIT, len(texts) // _OFTEN)
    yield from (f for f in found if f.level is Level.ERROR or not parallel)
    yield from _sentences(facts, taken)


def _sentences(facts: Facts, taken: AbstractSet[tuple[int, int]]) -> Iterator[Finding]:
    """Sentences of different paragraphs that are the same but for the tense."""
    document = facts.document
    sentences = [
        s for s in facts.sentences if document.blocks[s.block].kind in _KINDS and not facts.quoted(s.span)
    ]
    for pair in near_duplicates(
        [s.span.of(document.prose) for s in sentences], _SENTENCE, least=_SHORT, common=_REFRAIN
    ):
        one, other = sentences[pair.first], sentences[pair.second]
        if (one.block, other.block) in taken or _same(facts, one.span, other.span):
            continue
        found = _finding(facts, one.span, other.span, pair, 1)
        if found and found.level is Level.ERROR:
            yield found


def _same(facts: Facts, one: Span, other: Span) -> bool:
    prose = facts.document.prose
    return squeeze(one.of(prose)) == squeeze(other.of(prose))


def _finding(facts: Facts, first: Span, second: Span, pair: Pair, apart: int) -> Finding | None:
    one, other = _side(facts, first), _side(facts, second)
    gaps = difference(one, other)
    level = versions(one, other, gaps, apart) if gaps else None
    if level is None:
        return None
    document = facts.document
    kind = min((gap.change for gap in gaps), key=list(Change).index)
    shown = next(gap for gap in gaps if gap.change is (Change.TENSE if level is Level.ERROR else kind))
    # The place is the passage as far as the words where the two part.
    places = (
        Span(first.start, max(gaps[0].first.end, first.start + 1)),
        Span(second.start, max(gaps[0].second.end, second.start + 1)),
    )
    return Finding(
        rule="conflicting-near-duplicate",
        level=level,
        message=_said(shown, document.text, round(100 * pair.likeness)),
        location=document.location(places[1]),
        words=f"{squeeze(first.of(document.prose))} / {squeeze(second.of(document.prose))}",
        related=(Related(document.location(places[0]), message("first here")),),
        because=(*_others(gaps, shown, document.text), *_sides(facts, first, second, shown)),
        root=f"{document.uri}#{second.start}",
    )


def _said(gap: Difference, text: str, percent: int) -> Message:
    first, second = gap.first.of(text) or "–", gap.second.of(text) or "–"
    if gap.statuses:
        return message(
            "the same passage stands twice, once as {one}, once as {other}: “{first}” / “{second}” (likeness {percent} %)",
            one=message(gap.statuses[0].value),
            other=message(gap.statuses[1].value),
            first=first,
            second=second,
            percent=percent,
        )
    return message(
        "the same passage stands twice; the difference is {kind}: “{first}” / “{second}” (likeness {percent} %)",
        kind=message(CHANGES[gap.change]),
        first=first,
        second=second,
        percent=percent,
    )


def _others(gaps: Sequence[Difference], shown: Difference, text: str) -> Iterator[Message]:
    for gap in gaps:
        if gap is not shown:
            yield message(
                "also {kind}: “{first}” / “{second}”",
                kind=message(CHANGES[gap.change]),
                first=gap.first.of(text) or "–",
                second=gap.second.of(text) or "–",
            )


def _sides(facts: Facts, first: Span, second: Span, gap: Difference) -> Iterator[Message]:
    """The first other line that tells the act of a change of tense as one of the two passages does."""
    if not gap.statuses or gap.statuses[0] is gap.statuses[1]:
        return
    document = facts.document
    verb = next(v for v in _side(facts, first).verbs if v.span.overlaps(gap.first))
    telling = _longer(first.of(document.prose))
    for sentence in facts.sentences:
        apart = not (first.overlaps(sentence.span) or second.overlaps(sentence.span))
        if apart and len(telling & _longer(sentence.span.of(document.prose))) >= _SHARED:
            for other in facts.parse(sentence).verbs:
                if other.lemma == verb.lemma and other.finite and other.status in gap.statuses:
                    which = message("first" if other.status is gap.statuses[0] else "second")
                    line = document.location(other.span).region.start_line
                    text = other.span.of(document.text)
                    yield message(
                        "line {line} agrees with the {which}: “{text}”", line=line, which=which, text=text
                    )
                    return


def _longer(text: str) -> frozenset[str]:
    return frozenset(word for word in words(text) if len(word) > _LONGER)


def _side(facts: Facts, span: Span) -> DifferenceSide:
    inner = facts.sentences_in(span)
    parses = [facts.parse(s) for s in inner]
    return DifferenceSide(
        tuple(w for p in parses for w in p.words),
        tuple(v for p in parses for v in p.verbs),
        facts.pack_of(inner[0].block) if inner else facts.pack,
        tuple(q for q in facts.quotations if q.overlaps(span)),
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
