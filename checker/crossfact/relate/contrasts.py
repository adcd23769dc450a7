"""Changes beside what was and what is, however the clauses stand: it was 718 tonnes and is now 1,077, up 50 %."""

from collections.abc import Iterator, Sequence

from crossfact.model.claim import Role
from crossfact.model.interval import change, share_of, stated, written
from crossfact.model.quantity import Hedge
from crossfact.relate.changes import Change, Pair, abs_of, changes, is_move, is_percent, paired
from crossfact.relate.passages import Figure, FigureSentence, in_turn

_TIMES = ("duration", "span", "months")
_BESIDE, _THREE = 60, 3


def told_changes(passages: Sequence[FigureSentence]) -> Iterator[Change]:
    """The changes of a document: by their words in turn, else in a sentence, or two, with nothing else to compare."""
    # The second sentence tells what is and the change; a change alone may be of something else.
    return in_turn(
        passages,
        lambda one: list(changes(one)) or list(_contrasted(one)),
        lambda both, second: _contrasted(both) if len(second.figures) == 2 else (),
    )


def _contrasted(passage: FigureSentence) -> Iterator[Change]:
    """The change of a scope with a percentage that is a change and two figures of one unit, set against each other."""
    figures = [n for n, f in enumerate(passage.figures) if f.dimension not in _TIMES]
    sizes = [n for n in figures if is_percent(passage.figures[n]) and _moves(passage, n)]
    if len(figures) != _THREE or len(sizes) != 1 or _adjusted(passage):
        return
    first, second = (n for n in figures if n != sizes[0])
    one, other = passage.figures[first], passage.figures[second]
    pair = paired(one, other)
    if (
        pair is None
        or one.number.value == other.number.value
        or any(f.number.hedge is not Hedge.EXACT for f in (one, other))
    ):
        return
    of_shares = pair[3] == "%"
    if of_shares or set_apart(passage, first, second, sizes[0]):
        found = _read(pair, passage.figures[sizes[0]], of_shares=of_shares)
        if of_shares or not _difference(found):
            yield found


def _moves(passage: FigureSentence, number: int) -> bool:
    """Whether a percentage is a change, and not a share of something that is named: soit 62 % des montants."""
    restated = not is_move(passage, number, certain=True)
    return is_move(passage, number) and not (
        restated and passage.cues.start("among", passage.gaps[number + 1])
    )


def _adjusted(passage: FigureSentence) -> bool:
    return any(passage.cues.within(name, passage.text) for name in ("adjusted", "partial"))


def set_apart(passage: FigureSentence, first: int, second: int, size: int = -2) -> bool:
    """Whether a word sets two figures against each other: from, against, now, a year before; in one unit of the same things."""
    one, other = passage.figures[first], passage.figures[second]
    whats = {f.claim.facets.what for f in (one, other)} - {""}
    roles = {f.claim.facets.role for f in (one, other)}
    if roles == {Role.BEFORE, Role.AFTER}:
        # From one to another: whatever they count.
        return True
    if not one.symbol and len(whats) > 1:
        return False
    times = [set(f.claim.facets.when) for f in (one, other)]
    # Two times are told, of one each or of both together.
    if Role.BEFORE in roles or (all(times) and len(times[0] | times[1]) > 1):
        return True
    for number in (first, second):
        gap, behind = passage.gaps[number], passage.gaps[number + 1][:_BESIDE]
        beside = number - 1 == size and not gap.lstrip().startswith((":", ",", "(", ";"))
        if any(passage.cues.end(name, gap) for name in ("before", "against")) and not beside:
            return True
        if any(passage.cues.within(name, gap[-_BESIDE:] + " " + behind) for name in ("then", "now")):
            return True
    return False


def _read(pair: Pair, size: Figure, *, of_shares: bool) -> Change:
    """The change in the direction in which it is the size, or else in that of the text."""
    places, before, after, _ = pair
    told = []
    for figures, old, new in ((places, before, after), (places[::-1], after, before)):
        low, high = written(old), written(new)
        told.append(Change(figures, old, new, size, of_shares, change(low, high), high - low))
    return next((found for found in told if found.relative_fits or _difference(found)), told[0])


def _difference(found: Change) -> bool:
    """Whether one of the two is the change itself, and the size its share of what is or was: up 26 million on 188, or 14 %."""
    said = stated(abs_of(found.size.number))
    before, after = written(found.before), written(found.after)
    shares = (share_of(before, after), share_of(before, after - before))
    return any(share is not None and share.meets(said) for share in shares)
