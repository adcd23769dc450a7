"""Totals told by a word for them, wherever they stand: in the sentence of the parts, in the next one, below a list."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from crossfact.model.document import BlockKind
from crossfact.model.quantity import Hedge
from crossfact.model.rule import Facts
from crossfact.relate.additions import Sum, addable, added, admitted
from crossfact.relate.passages import Figure, FigureSentence, passages
from crossfact.relate.sums import list_separator, whole_of

_FEWEST, _FAR, _NOUN, _BEHIND = 2, 80, 3, 40
# Other things than those of a total are meant as its parts where they come so near to it.
_NEAR = Decimal("1.5")
_BREAK = re.compile(r"[.;!?](?:\s|$)")
_STOP = re.compile(r"[.!?](?:\s|$)")
_LABEL = re.compile(r"[^:]*:\s*$")


def totals(facts: Facts) -> Iterator[Sum]:
    """The totals of a document with their parts; parts must be of the total's unit, and nothing else of it between."""
    found = passages(facts)
    for passage in found:
        if not _incomplete(passage):
            yield from _within(passage)
            yield from _shared_out(passage)
    for before, passage in zip(found, found[1:], strict=False):
        if passage.number == before.number + 1 and passage.sentence.block == before.sentence.block:
            yield from _told_next(before, passage)
    yield from _below(facts, found)


def _incomplete(passage: FigureSentence) -> bool:
    """Whether a word of a sentence says that its parts are not all, or are rates; or a figure in it was not read.

    Of two figures between which something lies none is a part.
    """
    openings = {o for o, _ in passage.pack.data.ranges.pairs} - {"", *passage.cues.words("before")}
    if any(gap.split()[-1:] and gap.split()[-1] in openings for gap in passage.gaps[:-1]):
        return True
    return passage.unread() or any(
        passage.cues.within(name, passage.text) for name in ("partial", "each", "periods")
    )


def _within(passage: FigureSentence) -> Iterator[Sum]:
    """A total with its word, and all other figures of the sentence as its parts, before it or behind it."""
    last = len(passage.figures) - 1
    for number in (0, last) if last >= _FEWEST else ():
        parts = passage.figures[:last] if number else passage.figures[1:]
        gaps = passage.gaps[1:last] if number else passage.gaps[2 : last + 1]
        if _totalled(passage, number) and all(_parts(passage, gap) for gap in gaps):
            if number or (_told_of(passage.figures[0], parts) and not _goes_on(passage, parts)):
                yield from _sum(passage, passage.figures[number], parts)
            return


def _told_of(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether figures behind a total may be its parts: of its things, or with a sum that comes near it.

    127 men in all, 41 engines and two boats: other things stand beside a total as often as they make it.
    """
    things = {part.claim.facets.what for part in parts}
    if things & {"", whole.claim.facets.what}:
        return True
    told, value = sum(part.number.value for part in parts), whole.number.value
    return value <= told * _NEAR and told <= value * _NEAR


def _goes_on(passage: FigureSentence, parts: Sequence[Figure]) -> bool:
    """Whether the last figure does something that an earlier one does not: 210 set out, in 3 boats, and 190 came back."""
    verbs = [verb for verb in passage.facts.parse(passage.sentence).verbs if verb.finite]
    norm = passage.facts.norm
    own = [
        any(
            verb.start >= part.location.span.end and not norm[part.location.span.end : verb.start].strip()
            for verb in verbs
        )
        for part in parts
    ]
    return own[-1] and not all(own)


def _totalled(passage: FigureSentence, number: int) -> bool:
    """Whether a word for a total stands before or behind a figure, with few words between."""
    gap, behind = passage.gaps[number], passage.gaps[number + 1]
    if whole_of(passage, number) or passage.besides(number):
        return False
    before = gap.split()[-_NOUN - 1 :]
    if number and any(passage.cues.start(name, gap) for name in ("in_all", "makes")):
        # The figure before is the total: 15 in all with two of both.
        return False
    if any(passage.cues.end(name, gap) for name in ("in_all", "makes")):
        return True
    label = re.search(r"[;,]\s+([^;,:]+?)\s?:\s*$", gap)
    if label and label.group(1) in passage.cues.words("totals"):
        return True
    fronted = gap.rstrip(" ,") if number == 0 else ""
    if fronted and passage.cues.start("in_all", fronted) and passage.cues.end("in_all", fronted):
        # In all, 180 pupils came.
        return True
    if any(passage.cues.end("in_all", " ".join(before[: -n or None])) for n in range(_NOUN)):
        # In all, 180 signatures; ce sont au total 180 emplois.
        return not _BREAK.search(gap[-_BEHIND:])
    clause = behind if number == len(passage.figures) - 1 else re.split(r"[,;:(]", behind)[0]
    told = passage.cues.within("in_all", clause[:_BEHIND])
    return told is not None and not re.search(r"[,;:(]", clause[: told.start()].strip(" ,"))


def _parts(passage: FigureSentence, gap: str) -> bool:
    """Whether the words between two figures part the items of a list."""
    if len(gap) > _FAR or _STOP.search(gap):
        return False
    return list_separator(passage.pack.data).search(gap) is not None or bool(passage.cues.end("added", gap))


def _begins(passage: FigureSentence, gap: str) -> bool:
    """Whether a figure behind such words begins an item: nothing but an article stands between."""
    stops = list(list_separator(passage.pack.data).finditer(gap))
    return bool(stops) and len(gap[stops[-1].end() :].split()) <= 1


def _sum(
    passage: FigureSentence, whole: Figure, parts: Sequence[Figure], *, rest: bool = False
) -> Iterator[Sum]:
    """The total with its parts, if their units allow it; it agrees if some run of them makes it, or their product."""
    exact = all(f.number.hedge is Hedge.EXACT for f in parts)
    if passage.cues.within("overlapping", passage.text):
        return
    if len(parts) < _FEWEST or not exact or not addable(whole, parts, passage.pack.data.relations):
        return
    said, sets = admitted(whole), passage.pack.data.relations.sets
    runs = [parts[n:] for n in range(len(parts) - 1)] + [parts[:n] for n in range(_FEWEST, len(parts))]
    computed = added(parts, sets)
    agrees = computed.meets(said) if rest else any(added(run, sets).meets(said) for run in runs)
    if _raised(passage, whole):
        # What was before is in the total too: nine more, bringing the total to 140.
        agrees = agrees or computed.low <= said.high
    yield Sum(whole, tuple(parts), computed, agrees=agrees)


def _raised(passage: FigureSentence, whole: Figure) -> bool:
    """Whether a total is what something was brought to, and nothing tells that all of it is told."""
    gap = passage.gaps[passage.figures.index(whole)]
    return passage.cues.end("raises", gap) is not None and not passage.cues.within("added", passage.text)


def _shared_out(passage: FigureSentence) -> Iterator[Sum]:
    """A whole whose parts are all told, for the last is the rest of it, or a verb says so: comprised a, b and c."""
    whole, *parts = passage.figures
    if len(parts) < _FEWEST or not all(_parts(passage, gap) for gap in passage.gaps[2:-1]):
        return
    opened = passage.cues.end("among", passage.gaps[0])
    begins = opened is not None and not passage.gaps[0][: opened.start()].strip()
    named = {part.claim.facets.what for part in (*parts, whole)}
    # By 36 beginners: such a figure begins no item.
    comprised = passage.cues.end("comprise", passage.gaps[1]) and all(
        _begins(passage, gap) for gap in passage.gaps[2:-1]
    )
    if (begins and "," in passage.gaps[1] and _rest(passage)) or (comprised and len(named) > 1):
        yield from _sum(passage, whole, parts, rest=True)


def _rest(passage: FigureSentence) -> bool:
    """Whether the last figure is the rest: the other 33, les 33 autres."""
    last = len(passage.figures) - 1
    words = passage.gaps[last + 1].split()
    behind = any(passage.cues.start("rest", " ".join(words[n:])) for n in range(min(2, len(words))))
    return passage.cues.end("rest", passage.gaps[last]) is not None or behind


def _told_next(before: FigureSentence, passage: FigureSentence) -> Iterator[Sum]:
    """The total of a list, told by the next sentence: 455 here, 184 there. Total: 639; that makes 639."""
    if len(passage.figures) != 1 or _incomplete(before) or _incomplete(passage) or passage.besides(0):
        return
    gap = passage.gaps[0]
    told = passage.cues.end("makes", gap) or passage.cues.end("in_all", gap) or _label(passage)
    if told and len(gap) <= _BEHIND and all(_parts(before, between) for between in before.gaps[1:-1]):
        yield from _sum(passage, passage.figures[0], before.figures, rest=True)


def _label(passage: FigureSentence) -> bool:
    """Whether a sentence is a label for a total and its figure: Total: 180."""
    head = passage.gaps[0].rstrip(" :*").strip(" *")
    return _LABEL.fullmatch(passage.gaps[0].replace("*", "")) is not None and head in passage.cues.words(
        "totals"
    )


def _below(facts: Facts, found: Sequence[FigureSentence]) -> Iterator[Sum]:
    """A label with a total in the block below a list whose every item ends in a figure behind a colon, or in the last item."""
    blocks = facts.document.blocks
    by_block: dict[int, list[FigureSentence]] = {}
    for passage in found:
        by_block.setdefault(passage.sentence.block, []).append(passage)
    for passage in found:
        at = passage.sentence.block - 1
        if len(passage.figures) != 1 or not _label(passage):
            continue
        items = []
        while at >= 0 and blocks[at].kind is BlockKind.ITEM:
            items += [by_block.get(at, [])]
            at -= 1
        single = all(len(p) == 1 and len(p[0].figures) == 1 and _LABEL.fullmatch(p[0].gaps[0]) for p in items)
        if items and single:
            yield from _sum(
                passage, passage.figures[0], [p[0].figures[0] for p in reversed(items)], rest=True
            )
