"""Part and whole: 45 of the 120 files (37.5 %); of the 120 files, 45 were kept (37.5 %)."""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from crossfact.model.claim import Role
from crossfact.model.interval import Interval, share_of, stated, written
from crossfact.relate.passages import Figure, FigureSentence

_FAR, _NOUN = 90, 3
_OWNED = re.compile(r"['’]s?\s*$")
# Behind its whole a percentage stands in brackets, or is introduced by a word that says the same once more.
_OPENED = re.compile(r"\($")
_BREAK = re.compile(r"[.;:!?](?:\s|$)")
_LETTER = re.compile(r"[^\W\d_]")


@frozen
class Share:
    """A part, its whole, and the percentage that the part is said to be of it.

    ``computed`` is the percentage that the two figures admit, ``agrees`` whether it is the one written, or
    some other figure of the sentence would make it so.
    """

    part: Figure
    whole: Figure
    percent: Figure
    computed: Interval
    agrees: bool


@frozen
class PartOfWhole:
    """A part and its whole, as a sentence ties them."""

    part: Figure
    whole: Figure


def shares(passage: FigureSentence) -> Iterator[Share]:
    """The parts of a sentence that are given with their whole and a percentage."""
    for first, second, third in passage.runs(3):
        if _is_percent(passage, third) and follows(passage, third):
            if _within(passage, first, second):
                yield from _share(passage, first, second, third)
            elif _whole_first(passage, first, second):
                yield from _share(passage, second, first, third)
        elif _is_percent(passage, first) and _share_first(passage, second, third):
            yield from _share(passage, third, second, first)
    for whole in range(len(passage.figures) - 2):
        if opens(passage, whole):
            yield from _enumerated(passage, whole)


def parts_of_wholes(passage: FigureSentence) -> Iterator[PartOfWhole]:
    """The parts of a sentence that are given with their whole: 45 of the 120; of the 120, 45; 120, of which 45."""
    for first, second in passage.runs(2):
        part, whole = passage.figures[first], passage.figures[second]
        if same_kind(part, whole) and 1 not in (part.number.value, whole.number.value):
            between = passage.gaps[second]
            if _of_the(passage, between) or tied_part(passage, first):
                yield PartOfWhole(part, whole)
            elif _elided(part, whole) and (
                (opens(passage, first) and _clause_apart(between))
                or (_of_which(passage, second) and _governs(passage, first, whole))
            ):
                yield PartOfWhole(whole, part)


def same_kind(one: Figure, other: Figure) -> bool:
    """Whether two figures are of one unit, and neither share nor points."""
    return one.symbol == other.symbol and one.dimension not in ("share", "points")


def _elided(whole: Figure, part: Figure) -> bool:
    """Whether a figure counts what another does, because it names the same or nothing."""
    return part.claim.facets.what in ("", whole.claim.facets.what)


def _of_the(passage: FigureSentence, gap: str) -> bool:
    """Whether two figures have nothing between them but the words that make the first a part."""
    cue = passage.cues.end("among", gap)
    # Of alone ties much else (300 of 20 nations): it takes the article, or a word of its own (out of).
    return cue is not None and not gap[: cue.start()].strip() and len(gap.split()) > 1


def tied_part(passage: FigureSentence, part: int) -> bool:
    """Whether a part is read as one of what its whole counts: 15 des 20 bus, 15 bus sur 20, 15 of the city's 20 buses."""
    one, other = passage.figures[part : part + 2]
    gap = passage.gaps[part + 1]
    cue = passage.cues.end("among", gap)
    # What is itself a complement is counted by another noun: a crowd of 300 of 20 nations.
    linked = passage.gaps[part].split()[-1:]
    same = one.claim.facets.what == other.claim.facets.what and not {*linked} & {*passage.pack.data.linkers}
    if cue is not None and same and len(gap[: cue.start()].split()) <= _NOUN:
        roles = one.claim.facets.role is Role.PART or other.claim.facets.role is Role.WHOLE
        return roles or not (gap[: cue.start()].strip() or one.claim.facets.what)
    owned = passage.cues.start("among", gap)
    owner = gap[owned.end() :] if owned else ""
    return bool(owner.strip()) and len(owner.split()) <= _NOUN and _OWNED.search(owner) is not None


def _governs(passage: FigureSentence, whole: int, part: Figure) -> bool:
    """Whether a figure is what "of which" is said of: it is not where something is, behind a figure large enough, nor one of several."""
    start = passage.figures[whole].location.span.start
    before = [w for w in passage.facts.parse(passage.sentence).words if w.span.end <= start]
    placed = bool(before) and before[-1].upos == "ADP"
    earlier = any(f.number.value >= part.number.value for f in passage.figures[:whole])
    # 2,400 and 1,950 euros, of which 3,000: what two figures make together has the part.
    joiners = passage.pack.data.numbers.joiners
    several = whole > 0 and passage.gaps[whole].split()[-1:] and passage.gaps[whole].split()[-1] in joiners
    return not placed and not earlier and not several


def _of_which(passage: FigureSentence, part: int) -> bool:
    """Whether a figure is a part of the one before it, behind a comma: 120 demandes, dont 45; 120 chapels, 45 of which."""
    gap = passage.gaps[part]
    cue = passage.cues.end("of_which", gap)
    if cue is not None:
        return gap[: cue.start()].rstrip().endswith(",") and gap.count(",") == 1 and len(gap) <= _FAR
    told = passage.cues.start("of_which", passage.gaps[part + 1])
    return told is not None and gap.rstrip().endswith(",") and gap.count(",") == 1 and len(gap) <= _FAR


def _clause_apart(gap: str) -> bool:
    """Whether a gap is the whole's noun with what tells of it, and the comma that ends it."""
    return len(gap) <= _FAR and gap.rstrip().endswith(",") and gap.count(",") == 1 and not _BREAK.search(gap)


def opens(passage: FigureSentence, figure: int) -> bool:
    """Whether a figure is the whole that a sentence or clause opens with: of the 120 files, ..."""
    gap = passage.gaps[figure]
    cue = passage.cues.end("among", gap)
    head = gap[: cue.start()].rstrip() if cue else ""
    return cue is not None and (head.endswith((",", ";", ":")) or (figure == 0 and not _LETTER.search(head)))


def _is_percent(passage: FigureSentence, figure: int) -> bool:
    return passage.figures[figure].symbol == "%"


def follows(passage: FigureSentence, percent: int) -> bool:
    """Whether a percentage says once more what stands before it, and of nothing else."""
    gap, behind = passage.gaps[percent], passage.gaps[percent + 1]
    if len(gap) > _FAR or _BREAK.search(gap) or passage.cues.start("among", behind):
        return False
    if _OPENED.search(gap.rstrip()):
        return behind.lstrip().startswith(")")
    return passage.cues.end("restated", gap) is not None


def _within(passage: FigureSentence, part: int, whole: int) -> bool:
    """Whether the words between two figures make the first a part of the second: 45 (files) of the 120."""
    one, other = passage.figures[part], passage.figures[whole]
    gap = passage.gaps[whole]
    cue = passage.cues.end("among", gap)
    if cue is None or not same_kind(one, other):
        return False
    between = gap[: cue.start()].split()
    return len(between) <= 2 and not any(not word.isalpha() for word in between)


def _whole_first(passage: FigureSentence, whole: int, part: int) -> bool:
    """Whether the whole stands before its part: 640 jobs, of which 224; among the 128 were 27 women."""
    one, other = passage.figures[whole], passage.figures[part]
    gap = passage.gaps[part]
    if not same_kind(one, other) or len(gap) > _FAR or _BREAK.search(gap):
        return False
    cue = passage.cues.end("of_which", gap)
    if cue is not None:
        return gap[: cue.start()].rstrip().endswith(",") and gap.count(",") == 1
    # With a comma the clause is read by ``_enumerated``.
    return opens(passage, whole) and "," not in gap


def _share_first(passage: FigureSentence, whole: int, part: int) -> bool:
    """Whether a percentage is of the whole behind it, and the part follows: 28 % of the 120 files, or 45."""
    figures, gaps = passage.figures, passage.gaps
    if not same_kind(figures[part], figures[whole]) or not passage.cues.start("among", gaps[whole]):
        return False
    tied = passage.cues.end("among", gaps[whole])
    return (
        tied is not None
        and not gaps[whole][: tied.start()].strip()
        and len(gaps[part]) <= _FAR
        and not _BREAK.search(gaps[part])
        and passage.cues.end("restated", gaps[part]) is not None
        and figures[part].claim.facets.what in ("", figures[whole].claim.facets.what)
    )


def _enumerated(passage: FigureSentence, whole: int) -> Iterator[Share]:
    """The parts with their percentages behind a whole that opens the sentence."""
    if not _clause_apart(passage.gaps[whole + 1]):
        return
    at = whole + 1
    while at + 1 < len(passage.figures):
        part, _percent = passage.figures[at], passage.figures[at + 1]
        if not (_is_percent(passage, at + 1) and same_kind(part, passage.figures[whole])):
            return
        if not follows(passage, at + 1):
            return
        yield from _share(passage, at, whole, at + 1)
        at += 2


def _share(passage: FigureSentence, part: int, whole: int, percent: int) -> Iterator[Share]:
    figures = passage.figures
    computed = _computed(figures[part], figures[whole])
    if computed is None:
        return
    admitted = stated(figures[percent].number)
    agrees = any(
        found is not None and found.meets(admitted)
        for found in (_computed(figures[part], other) for other in _wholes(figures, figures[part], whole))
    )
    yield Share(figures[part], figures[whole], figures[percent], computed, agrees)


def _computed(part: Figure, whole: Figure) -> Interval | None:
    return share_of(written(part.number), written(whole.number))


def _wholes(figures: Sequence[Figure], part: Figure, whole: int) -> Iterable[Figure]:
    """The figures that the percentage could be of: the whole, and what else of its kind the sentence gives."""
    return [figures[whole], *(f for f in figures if f is not part and same_kind(f, part))]
