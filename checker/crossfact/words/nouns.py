"""Noun groups: a noun with its determiner, numerals and modifiers, found over the marks of the words."""

import re
from collections.abc import Sequence
from functools import lru_cache

from crossfact.model.phrase import NounGroup
from crossfact.model.reading import Form

_STRETCH = re.compile(r"D*[A0]*[NP%][A0NP%]*")

Place = tuple[int, int, int, tuple[int, ...]]
"""The first and the last word of a group, its head and its modifiers, counted from the start of the stretch."""


def noun_groups(
    starts: Sequence[int], forms: Sequence[Form], marks: str, *, head_last: bool
) -> tuple[NounGroup, ...]:
    """The noun groups of a sentence, without their complements, in order."""
    groups = []
    for match in _STRETCH.finditer(marks):
        at = match.start()
        for first, last, head, beside in _places(match.group(), head_last):
            final = forms[at + last]
            groups.append(
                NounGroup(
                    starts[at + first],
                    starts[at + last] + len(final.text),
                    at + first,
                    at + last,
                    at + head,
                    forms[at + head].lemma,
                    tuple([forms[at + i].lemma for i in beside]) if beside else (),
                )
            )
    return tuple(groups)


@lru_cache(maxsize=8192)
def _places(marks: str, head_last: bool) -> tuple[Place, ...]:
    """The groups in a stretch of determiners, adjectives, figures, nouns, names and signs."""
    pattern = _HEAD_LAST if head_last else _HEAD_FIRST
    return tuple(
        (match.start(), match.end() - 1, head, _beside(marks, match, head))
        for match in pattern.finditer(marks)
        if match.lastgroup
        for head in (match.start(match.lastgroup),)
    )


def _beside(marks: str, group: re.Match[str], head: int) -> tuple[int, ...]:
    return tuple(i for i in range(*group.span()) if i != head and marks[i] in "AN")


# The last noun is the head (the city council, $3.2 bn); a name behind it (chief executive | Ines Valcour) is a
# group of its own, headed by its first word as Universal Dependencies have it; $ and % head bare amounts.
_HEAD_LAST = re.compile(r"D*[A0PN%]*(?P<noun>N)|D*[A0]*(?P<name>P)P*|D*0*(?P<sign>%)0?|.")
# The first noun is the head, with one noun beside it (hémisphère sud); a name behind it is a group of its own.
_HEAD_FIRST = re.compile(r"D*[A0]*(?:(?P<noun>N)(?:N(?!P))?|(?P<name>P)P*|(?P<sign>%))A*(?:0(?!N))?|.")
