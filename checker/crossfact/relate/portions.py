"""Shares whose three figures stand apart: 324 were sent, only 287, or 88.6 %, arrived; a failure rate of 88.6 %."""

import re
from collections.abc import Iterator, Sequence

from crossfact.model.claim import Role
from crossfact.model.document import BlockKind
from crossfact.model.interval import Interval, point, share_of, stated, written
from crossfact.relate.changes import is_move, is_percent
from crossfact.relate.passages import Figure, FigureSentence, in_turn
from crossfact.relate.shares import Share, follows, same_kind, shares

_THREE, _BETWEEN, _FAR = 3, 60, 120
_TIMES = ("duration", "span", "months")
_BREAK = re.compile(r"[;]|[.!?]\s")
_ASIDE = re.compile(r"[(–—:]\s*$")
_LABEL, _NAMED = re.compile(r"[^:]*:\s*"), re.compile(r"\s*\(([^:()]+?)\s?:\s*")
_WORD = re.compile(r"[^\W\d_]+")


def told_shares(passages: Sequence[FigureSentence]) -> Iterator[Share]:
    """The shares of a document: by their words in turn, else in a sentence, or two, with no other figures; in a list."""
    yield from in_turn(
        passages, lambda one: list(shares(one)) or list(_apart(one)), lambda both, _: _apart(both)
    )
    yield from _listed(passages)


def _listed(passages: Sequence[FigureSentence]) -> Iterator[Share]:
    """The rates that counts in a list have in brackets, of an item before: Registered: 859; Votes: 589 (turnout: 68 %)."""
    before: list[FigureSentence] = []
    for passage in passages:
        blocks = passage.facts.document.blocks
        block = passage.sentence.block
        follows_item = before and block == before[-1].sentence.block + 1
        before = before if follows_item else []
        if blocks[block].kind is not BlockKind.ITEM or not _LABEL.fullmatch(passage.gaps[0]):
            before = []
            continue
        if before and len(passage.figures) == 2 and _rated(passage):
            part, percent = passage.figures
            wholes = [p.figures[0] for p in before if same_kind(p.figures[0], part) and not part.symbol]
            larger = [f for f in wholes if f.number.value > part.number.value]
            told = [share for whole in larger for share in _share(part, whole, percent)]
            if told:
                yield next((share for share in told if share.agrees), told[-1])
        before.append(passage)


def _rated(passage: FigureSentence) -> bool:
    """Whether the second figure of an item is the rate of the first, in brackets with a word for it."""
    named = _NAMED.fullmatch(passage.gaps[1])
    alone = passage.gaps[2].strip() == ")" and is_percent(passage.figures[1])
    return alone and named is not None and named.group(1) in passage.cues.words("ratios")


def _apart(passage: FigureSentence) -> Iterator[Share]:
    """The share of a scope with one percentage and two figures of one kind, where they are tied as part and whole."""
    if len(passage.figures) != _THREE:
        return
    percents = [n for n, f in enumerate(passage.figures) if is_percent(f)]
    if len(percents) != 1 or is_move(passage, percents[0], certain=True):
        return
    percent = percents[0]
    first, second = (n for n in range(_THREE) if n != percent)
    one, other = passage.figures[first], passage.figures[second]
    exact = one.number.exact and other.number.exact
    if not same_kind(one, other) or one.dimension in _TIMES or not exact:
        return
    part, whole = sorted((one, other), key=lambda f: f.number.value)
    if any(is_move(passage, n, certain=True) for n in (first, second)):
        # A cut of 30 litres, or 20 %: a change is no part.
        return
    tied = _tied(passage, first, second, percent)
    if tied or _told_of_part(passage, part, whole, percent):
        yield from _share(part, whole, passage.figures[percent])


def _tied(passage: FigureSentence, first: int, second: int, percent: int) -> bool:
    """Whether one figure is said to be a part of the other, and the percentage is of nothing else."""
    if second != first + 1:
        return False
    gap = passage.gaps[second]
    one, other = passage.figures[first], passage.figures[second]
    if one.number.value > other.number.value or len(gap) > _BETWEEN or _BREAK.search(gap):
        return False
    cue = passage.cues.end("among", gap)
    linked = cue is not None and (len(cue.group().split()) > 1 or other.claim.facets.role is Role.WHOLE)
    return linked and _of_them(passage, first, second, percent)


def _of_them(passage: FigureSentence, first: int, second: int, percent: int) -> bool:
    """Whether a percentage beside a part and its whole is theirs: in apposition, or of the same things."""
    gap = passage.gaps[first] if percent < first else passage.gaps[percent]
    behind = passage.gaps[percent + 1]
    among = passage.cues.start("among", behind)
    if among is not None:
        said = _WORD.findall(behind[among.end() :])[:3]
        pair = [passage.figures[n].claim for n in (first, second)]
        nouns = {c.facets.noun for c in pair if c.facets.noun and c.facets.noun in c.text.lower()}
        named = any(word.startswith(noun) for noun in nouns for word in said)
        # Without a noun of their own the two stand apart: 68 % of the bridges – 287 out of 324 – need repairs.
        aside = not nouns and _ASIDE.search(passage.gaps[first]) is not None
        return (named or aside) and percent < first and not _BREAK.search(passage.gaps[first])
    if len(gap) > _FAR or _BREAK.search(gap):
        return False
    rate = passage.cues.within("ratios", gap) or passage.cues.within("ratios", passage.gaps[percent])
    return rate is not None and not _clauses(passage, gap)


def _clauses(passage: FigureSentence, gap: str) -> bool:
    """Whether a joiner begins another clause in a gap: and the rate is."""
    joiners = passage.pack.data.numbers.joiners
    return any(re.search(rf"(?<!\w){re.escape(joiner)}(?!\w)", gap) for joiner in joiners)


def _told_of_part(passage: FigureSentence, part: Figure, whole: Figure, percent: int) -> bool:
    """Whether a percentage stands right behind a part, and the whole was told before: 324 lines, 287 are left (88.6 %)."""
    figures = passage.figures
    if percent == 1 and figures[0] is part:
        return _of_whole(passage)
    if percent != 2 or figures[0] is not whole or figures[1] is not part:
        return False
    # Of these, 287 reported losses, equivalent to 88.6 per cent of the sample.
    restated = passage.cues.end("restated", passage.gaps[2]) and len(passage.gaps[2]) <= _BETWEEN
    if (
        restated
        and passage.cues.end("among", passage.gaps[1].rstrip(" ,"))
        and not _BREAK.search(passage.gaps[2])
    ):
        return _of_these(passage, whole)
    if not follows(passage, percent):
        return False
    times = [set(f.claim.facets.when) for f in (part, whole)]
    of_time = any(passage.cues.within(name, passage.text) for name in ("then", "now"))
    same = part.claim.facets.what in ("", whole.claim.facets.what)
    return same and not of_time and not (times[0] and times[0] != times[1])


def _of_these(passage: FigureSentence, whole: Figure) -> bool:
    """Whether what a percentage is of, if it says so, are the things of the whole, or the whole by a name for it (the sample)."""
    behind = passage.gaps[3]
    among = passage.cues.start("among", behind)
    said = _WORD.findall(behind[among.end() :])[:3] if among else []
    names = (*passage.cues.words("wholes"), *filter(None, (whole.claim.facets.noun,)))
    return among is None or any(word.startswith(name) for name in names for word in said)


def _of_whole(passage: FigureSentence) -> bool:
    """Whether a percentage stands between a part and its whole: 287 posts, or 88.6 % of a staff of 324."""
    gap, between = passage.gaps[1], passage.gaps[2]
    linkers = tuple(passage.pack.data.linkers)
    begun, linked = between.lstrip().startswith(linkers), between.rstrip().endswith(linkers)
    near = len(gap) <= _BETWEEN and len(between) <= _BETWEEN and not _BREAK.search(f"{gap} {between}")
    return bool(begun and linked) and near and passage.cues.end("restated", gap) is not None


def _share(part: Figure, whole: Figure, percent: Figure) -> Iterator[Share]:
    computed = share_of(written(part.number), written(whole.number))
    if computed is None:
        return
    said = stated(percent.number)
    rest = point(100) - computed
    agrees = any(reading.meets(said) for reading in (computed, Interval(rest.low, rest.high)))
    yield Share(part, whole, percent, computed, agrees)
