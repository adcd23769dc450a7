"""Emphasis: which runs of *, _ and ~ are marks, by the rules of CommonMark."""

import unicodedata
from collections.abc import Iterator, Sequence

from attrs import define


@define
class Run:
    """A run of one sign that may open or close emphasis; ``start`` and ``end`` shrink as it is used up."""

    sign: str
    start: int
    end: int
    opens: bool
    closes: bool
    size: int


def run_at(text: str, start: int, end: int) -> Run:
    """The run that stands at ``start``, with what its neighbours let it do."""
    sign = text[start]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left = not _is_space(after) and (not _is_mark(after) or _is_space(before) or _is_mark(before))
    right = not _is_space(before) and (not _is_mark(before) or _is_space(after) or _is_mark(after))
    if sign != "_":
        return Run(sign, start, end, left, right, end - start)
    # An underscore inside a word (nom_de_fichier) is a letter of it.
    opens = left and (not right or _is_mark(before))
    return Run(sign, start, end, opens, right and (not left or _is_mark(after)), end - start)


def _is_space(sign: str) -> bool:
    return sign in "\t\n\f\r" or unicodedata.category(sign) == "Zs"


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PS"


def marks(runs: Sequence[Run]) -> Iterator[tuple[int, int]]:
    """The stretches of the runs that are marks, not text.

    For each closing run the nearest opening one that fits is looked for, once: where none is found, the
    place is kept in ``bottom`` and never passed again, so that the whole takes linear time.
    """
    before = list(range(-1, len(runs) - 1))
    after = list(range(1, len(runs) + 1))
    bottom: dict[tuple[str, bool, int], int] = {}
    index = 0
    while index < len(runs):
        closer = runs[index]
        if not closer.closes:
            index = after[index]
            continue
        key = (closer.sign, closer.opens, closer.size % 3)
        floor = bottom.get(key, -1)
        found = before[index]
        while found > floor and not _fits(runs[found], closer):
            found = before[found]
        if found <= floor:
            bottom[key] = before[index]
            if not closer.opens:
                _unlink(index, before, after)
            index = after[index]
            continue
        before[index], after[found] = found, index
        yield from _use(runs[found], closer)
        if runs[found].start == runs[found].end:
            _unlink(found, before, after)
        if closer.start == closer.end:
            _unlink(index, before, after)
            index = after[index]


def _fits(opener: Run, closer: Run) -> bool:
    if opener.sign != closer.sign or not opener.opens:
        return False
    if closer.sign == "~":
        return opener.size == closer.size
    # The rule of three: *foo**bar* holds no pair of *foo** .
    odd = (opener.size + closer.size) % 3 == 0 and (opener.size % 3 or closer.size % 3)
    return not ((opener.closes or closer.opens) and odd)


def _use(opener: Run, closer: Run) -> Iterator[tuple[int, int]]:
    """The signs that the pair uses up: two of each where both have two, for strong emphasis."""
    used = 2 if min(opener.end - opener.start, closer.end - closer.start) > 1 else 1
    yield opener.end - used, opener.end
    yield closer.start, closer.start + used
    opener.end -= used
    closer.start += used


def _unlink(index: int, before: list[int], after: list[int]) -> None:
    if before[index] >= 0:
        after[before[index]] = after[index]
    if after[index] < len(before):
        before[after[index]] = before[index]
