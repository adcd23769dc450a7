"""Repair: the mechanical fixes of findings, chosen so that none gets in the way of another, and applied."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import frozen

from crossfact.model.finding import Edit, Finding, Fix


@frozen
class Repair:
    """The edits to make in each document, by URI, and how many fixes they are of."""

    edits: dict[str, tuple[Edit, ...]]
    count: int


def repair(findings: Iterable[Finding], uris: Iterable[str]) -> Repair:
    """The first mechanical fix of each finding, where all its edits are of documents among ``uris``.

    A fix is taken whole or not at all: one that overlaps an earlier one waits for the next round.
    """
    allowed = frozenset(uris)
    taken: dict[str, list[Edit]] = defaultdict(list)
    count = 0
    for finding in sorted(findings, key=lambda f: (f.location.uri, f.location.span, f.sort_key)):
        fix = next((fix for fix in finding.fixes if fix.mechanical), None)
        if fix is None or not _fits(fix, allowed, taken):
            continue
        count += 1
        for edit in fix.edits:
            taken[edit.uri].append(edit)
    return Repair({uri: tuple(sorted(edits, key=_place)) for uri, edits in taken.items()}, count)


def _fits(fix: Fix, allowed: frozenset[str], taken: dict[str, list[Edit]]) -> bool:
    return all(
        edit.uri in allowed and not any(_meet(edit, other) for other in taken.get(edit.uri, ()))
        for edit in fix.edits
    )


def _meet(a: Edit, b: Edit) -> bool:
    """Whether two edits overlap or touch: what touches may depend on what the other leaves."""
    return a.span.start <= b.span.end and b.span.start <= a.span.end


def _place(edit: Edit) -> tuple[int, int]:
    return edit.span.start, edit.span.end


def repaired(text: str, edits: Sequence[Edit]) -> str:
    """The text after edits that do not overlap, in the order of their places.

    Raises ValueError where they overlap or stand outside the text.
    """
    parts, at = [], 0
    for edit in edits:
        if not at <= edit.span.start <= edit.span.end <= len(text):
            raise ValueError(f"expected edits in order and inside the text, found {edit.span}")
        parts += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join((*parts, text[at:]))
