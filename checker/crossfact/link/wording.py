"""Wording: whether two quotations are one, and which of its words were changed."""

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from attrs import frozen

from crossfact.link.people import spelt_alike
from crossfact.model.claim import Claim
from crossfact.model.said import Figure, QuoteKind, QuoteWords, Speaker

_SHINGLE = 3
# So many words in their order make two quotations one; with unknown speakers, or in one text, more.
_SAME, _SHARE = 5, 0.6
_SURE, _LARGE = 8, 0.75
# A change of more words than this is another sentence.
_CHANGE = 4
_LEAST = 6
# Signs of addresses, commands and formulas, which nobody speaks.
_NOTATION = re.compile(r"[\\_=*|<>{}@#~^]|://|\w/\w+/|^\W*/")
# Words that more quotations share are a formula.
_COMMON = 12


@frozen
class Rewording:
    """The words in which two quotations differ, in the order of the first: pairs of stretches of words."""

    changes: tuple[tuple[str, str], ...]
    shared: int


def quoted_words(claim: Claim) -> QuoteWords | None:
    """The words of a quote of somebody's speech that is long enough to be known again, or None."""
    value = claim.value
    if not isinstance(value, QuoteWords) or value.kind not in (QuoteKind.SPEECH, QuoteKind.SCARE):
        return None
    return value if len(value.words) >= _LEAST and not _NOTATION.search(claim.text) else None


def shingles_of(value: QuoteWords) -> Iterable[str]:
    """The runs of three words of a quotation."""
    found = value.words
    return dict.fromkeys(" ".join(found[i : i + _SHINGLE]) for i in range(len(found) - _SHINGLE + 1))


def rewording(a: QuoteWords, b: QuoteWords, *, strict: bool) -> Rewording | None:
    """What was changed between two quotations of one utterance; None where they are two, or agree.

    Cutting at the ends changes nothing, nor do marks of omission. ``strict`` asks for more words in common:
    where nobody knows that one person speaks, or where one text holds both.
    """
    if a.gaps or b.gaps or a.words == b.words:
        return None
    blocks = difflib.SequenceMatcher(None, a.words, b.words, autojunk=False).get_matching_blocks()[:-1]
    shared = sum(block.size for block in blocks)
    if not blocks or max(block.size for block in blocks) < _SHINGLE:
        return None
    spans = _overlap(blocks, len(a.words), len(b.words))
    least, share = (_SURE, _LARGE) if strict else (_SAME, _SHARE)
    if shared < least or shared < share * max(spans):
        return None
    changes = tuple(
        (" ".join(a.words[i:j]), " ".join(b.words[k:m]))
        for i, j, k, m in _changes(blocks, len(a.words), len(b.words))
    )
    if not changes or any(max(len(x.split()), len(y.split())) > _CHANGE for x, y in changes):
        return None
    return Rewording(changes, shared)


def _overlap(blocks: Sequence[difflib.Match], first: int, second: int) -> tuple[int, int]:
    """How many words of each quotation stand where the other has words too: what one cuts off is left out."""
    head = min(blocks[0].a, blocks[0].b)
    tail = min(first - blocks[-1].a - blocks[-1].size, second - blocks[-1].b - blocks[-1].size)
    inner = blocks[-1].a + blocks[-1].size - blocks[0].a, blocks[-1].b + blocks[-1].size - blocks[0].b
    return inner[0] + head + tail, inner[1] + head + tail


def _changes(blocks: Sequence[difflib.Match], first: int, second: int) -> Iterable[tuple[int, int, int, int]]:
    """The stretches between the words in common; at the ends only where both quotations go on."""
    if blocks[0].a and blocks[0].b and abs(blocks[0].a - blocks[0].b) <= 1:
        yield 0, blocks[0].a, 0, blocks[0].b
    for one, two in zip(blocks, blocks[1:], strict=False):
        yield one.a + one.size, two.a, one.b + one.size, two.b
    end = blocks[-1].a + blocks[-1].size, blocks[-1].b + blocks[-1].size
    if first - end[0] and second - end[1] and abs((first - end[0]) - (second - end[1])) <= 1:
        yield end[0], first, end[1], second


def pairs(claims: Sequence[Claim]) -> Iterable[tuple[Claim, QuoteWords, Claim, QuoteWords]]:
    """The pairs of quotes of some claims: first the one whose words fewer of them have, or else the later."""
    if len(claims) > _COMMON:
        return
    quotes = [(claim, claim.value) for claim in claims if isinstance(claim.value, QuoteWords)]
    often = Counter(value.words for _, value in quotes)
    for (one, a), (two, b) in combinations(quotes, 2):
        yield (one, a, two, b) if often[a.words] < often[b.words] else (two, b, one, a)


def same_words(a: QuoteWords, b: QuoteWords) -> bool:
    """Whether one quotation holds the other to the letter."""
    short, long = sorted((a.words, b.words), key=len)
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def changed_figures(a: QuoteWords, b: QuoteWords) -> tuple[Figure, Figure] | None:
    """The figure that differs in a quotation and its translation: as many figures, one of them other.

    Asks for two figures and more, that at least one agree, and that the odd ones have the same unit.
    """
    if len(a.figures) != len(b.figures) or len(a.figures) < 2:
        return None
    odd = [(x, y) for x, y in zip(a.figures, b.figures, strict=True) if x != y]
    if len(odd) != 1 or odd[0][0].dimension != odd[0][1].dimension or not odd[0][0].dimension:
        return None
    return odd[0]


def speakers(a: Speaker | None, b: Speaker | None) -> bool | None:
    """Whether two speakers are one person, as far as both are known for certain; None where that is open."""
    if not (a and b and a.sure and b.sure and a.person and b.person):
        return None
    one, two = a.person.split(), b.person.split()
    if one[-1] == two[-1]:
        # One name may be the other without its first part, or with an initial.
        return one[0][0] == two[0][0] or len(one) == 1 or len(two) == 1
    if one[0] == two[0] and spelt_alike(one[-1], two[-1]):
        return True
    return None if set(one) & set(two) else False
