"""Roles: the part that a number plays, told from the words beside it."""

import re
from weakref import WeakKeyDictionary

from attrs import frozen

from crossfact.model.claim import Role
from crossfact.model.pack import PackData, RoleWords
from crossfact.model.place import Span
from crossfact.text.normal import same_length

_BESIDE = 40


@frozen(eq=False)
class _Patterns:
    before: tuple[tuple[Role, re.Pattern[str]], ...]
    after: tuple[tuple[Role, re.Pattern[str]], ...]
    near: tuple[tuple[Role, re.Pattern[str]], ...]


_COMPILED: "WeakKeyDictionary[PackData, _Patterns]" = WeakKeyDictionary()

# Which role each list of the pack tells, in the order they are tried.
_ROLES = {
    "change_after": Role.CHANGE,
    "change_before": Role.CHANGE,
    "from_before": Role.BEFORE,
    "part_before": Role.PART,
    "part_after": Role.PART,
    "rate_after": Role.RATE,
    "rank_after": Role.RANK,
    "limit_before": Role.LIMIT,
    "to_before": Role.AFTER,
    "whole_before": Role.WHOLE,
    "record_near": Role.RECORD,
    "expected_near": Role.EXPECTED,
}


def _compile(data: PackData) -> _Patterns:
    words: RoleWords = data.roles
    articles = "|".join(re.escape(a) if a.endswith("'") else re.escape(a) + r"\s+" for a in data.articles)
    sides: dict[str, list[tuple[Role, re.Pattern[str]]]] = {"before": [], "after": [], "near": []}
    for name, role in _ROLES.items():
        entries = sorted(getattr(words, name), key=len, reverse=True)
        if not entries:
            continue
        side = name.rpartition("_")[2]
        body = "|".join(re.escape(e).replace(r"\ ", r"\s+") for e in entries)
        source = {
            "before": rf"(?<!\w)(?:{body})\s*(?:{articles})?$",
            "after": rf"^\W{{0,3}}(?:{body})(?!\w)",
        }.get(side, rf"(?<!\w)(?:{body})(?!\w)")
        sides[side].append((role, re.compile(source)))
    return _Patterns(*(tuple(sides[side]) for side in ("before", "after", "near")))


def role(prose: str, span: Span, sentence: Span, clause: Span, data: PackData) -> Role:
    """The role of the number at ``span`` (its noun included); ``clause`` is the part of the sentence around it."""
    if data not in _COMPILED:
        _COMPILED[data] = _compile(data)
    patterns = _COMPILED[data]
    before = same_length(prose[max(sentence.start, span.start - _BESIDE) : span.start])
    after = same_length(prose[span.end : min(sentence.end, span.end + _BESIDE)])
    for found, pattern in patterns.before:
        if pattern.search(before):
            return found
    for found, pattern in patterns.after:
        if pattern.search(after):
            return found
    near = same_length(clause.of(prose))
    return next((found for found, pattern in patterns.near if pattern.search(near)), Role.UNKNOWN)
