"""Scales: the scale and unit said once, for a total, of the bare figures told beside it: 46 millions, dont 20,7."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

import attrs
from attrs import define, frozen

from crossfact.extract.role_words import Patterns, patterns, sides
from crossfact.grammar.anchors import Match
from crossfact.model.claim import ClaimKind, Role
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse
from crossfact.model.quantity import Quantity, Unit

_THOUSAND = Decimal(1000)
# A figure held against one with a scale has the same one where neither is so many times the other.
_ALIKE = 10
_NAMES = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "SYM"})


def shared_scales(
    parse: SentenceParse, matches: Sequence[Match], norm: str, pack: LanguagePack
) -> tuple[Match, ...]:
    """The values of a sentence, bare figures with the scale and unit of the amount that they are told beside.

    A figure takes them along behind a total and the words before a part (dont, of which), in a list of such parts,
    behind a colon, and where it is held against the amount (contre 1,8; from 3.2 million to 4.1). One that names its
    own things, or that would be no part of the total any more, is left as it is.
    """
    if not any(_scale(match) for match in matches):
        return tuple(matches)
    return tuple(_Reader(parse, norm, pack, patterns(pack.data)).read(matches))


@frozen
class _Total:
    """An amount with a scale; ``parted`` tells that parts of it follow, ``last`` is the one read last."""

    value: Decimal
    scale: Decimal
    unit: Unit | None
    last: Match
    parted: bool


@define(eq=False)
class _Reader:
    parse: SentenceParse
    norm: str
    pack: LanguagePack
    words: Patterns

    def read(self, matches: Sequence[Match]) -> Iterator[Match]:
        """The values, each figure without a scale of its own as its place beside the total tells."""
        total: _Total | None = None
        for match in matches:
            scale = _scale(match)
            if scale and isinstance(match.value, Quantity):
                opened = self.words.opening.search(self._before(match)) is not None
                total = _Total(match.value.number.value, scale, match.value.unit, match, opened)
            elif total is not None and self._bare(match, total.unit):
                part = self._part(match, total)
                if part or self._against(match, total):
                    yield _scaled(match, total)
                    total = attrs.evolve(total, last=match, parted=total.parted or part)
                    continue
            yield match

    def _bare(self, match: Match, unit: Unit | None) -> bool:
        """Whether a value is a figure that names nothing and has no scale."""
        value = match.value
        if not isinstance(value, Quantity) or match.kind is not ClaimKind.QUANTITY or match.parts:
            return False
        # A figure may have taken the unit from the amount beside it already.
        if value.unit not in (None, unit) or not value.written[-1:].isdigit():
            return False
        at = bisect_left(self.parse.starts, match.span.end)
        following = self.parse.forms[at] if at < len(self.parse.forms) else None
        if following is None:
            return True
        # Twelve of some things may follow, but never 1,2.
        some = value.number.step >= 1 and following.norm.rstrip("'") in self.pack.data.linkers
        return following.upos not in _NAMES and not some

    def _part(self, match: Match, total: _Total) -> bool:
        """Whether a figure is told as a part of the total, or as one more behind another.

        Of millions of people three may be told; only a figure with decimals counts no single things.
        """
        value = match.value
        if not isinstance(value, Quantity) or value.number.value * total.scale >= total.value:
            return False
        if total.unit is None and value.number.step >= 1:
            return False
        if any(role is Role.PART and words.search(self._before(match)) for role, words in self.words.before):
            return True
        between = self._between(total, match)
        return between == ":" or (total.parted and self._listed(between))

    def _listed(self, between: str) -> bool:
        """Whether a list goes on between two parts of a total: a comma or a joiner stands right before the second."""
        last = between.rpartition(" ")[2]
        return ";" not in between and (last.endswith(",") or last in self.pack.data.numbers.joiners)

    def _against(self, match: Match, total: _Total) -> bool:
        """Whether a figure is held against an amount, or is the other end of its change."""
        value, between = match.value, self._between(total, match)
        if not isinstance(value, Quantity) or not value.number.value:
            return False
        ratio = value.number.value * total.scale / total.value
        if not 1 < ratio * _ALIKE < _ALIKE * _ALIKE:
            return False
        return between in self.pack.data.roles.to_prepositions or bool(
            self.words.compared.search(self._before(match))
        )

    def _before(self, match: Match) -> str:
        return sides(self.norm, match.span, self.parse.span)[0]

    def _between(self, total: _Total, match: Match) -> str:
        return self.norm[total.last.span.end : match.span.start].strip()


def _scale(match: Match) -> Decimal:
    """The power of a thousand that an amount is told in: a million of 3.2 million; 0 where there is none."""
    value = match.value
    if (
        not isinstance(value, Quantity)
        or match.kind is not ClaimKind.QUANTITY
        or value.number.upper is not None
    ):
        return Decimal(0)
    number, scale = value.number, _THOUSAND
    if number.step <= 1 or not number.value:
        return Decimal(0)
    while number.step > scale or abs(number.value) >= scale * _THOUSAND:
        scale *= _THOUSAND
    return scale


def _scaled(match: Match, total: _Total) -> Match:
    value = match.value
    if not isinstance(value, Quantity):
        return match
    number = attrs.evolve(value.number.scaled(total.scale), rounded=True)
    return attrs.evolve(match, value=attrs.evolve(value, number=number, unit=total.unit))
