"""Mentions: what a number leaves unsaid because the one before it said it: 112 drones ... 84 ont été abattus."""

from decimal import Decimal

import attrs
from attrs import define

from crossfact.extract.counted import Counted
from crossfact.grammar.anchors import Match
from crossfact.model.calendar import CalendarDate
from crossfact.model.claim import ClaimKind, Facets, Role
from crossfact.model.place import Span
from crossfact.model.quantity import Quantity, Unit

_SCALED = Decimal(1000)
# What the words near a number suggest gives way to what the numbers themselves say.
_OPEN = (Role.UNKNOWN, Role.EXPECTED, Role.RECORD)


@define
class Thread:
    """What the numbers of a sentence have named so far: the thing counted, the unit of amounts."""

    counted: Counted | None = None
    value: Decimal | None = None
    unit: Unit | None = None
    money: Unit | None = None
    sort: Unit | None = None
    measured: Counted | None = None
    whole_until: int = 0
    period: CalendarDate | None = None

    def take(self, match: Match, what: Counted | None) -> tuple[Match, Counted | None, bool]:
        """The number with what it leaves unsaid: its unit or its thing, and whether it left the thing unsaid."""
        value = match.value
        if match.kind is ClaimKind.MULTIPLE and what is not None and what.end > match.span.end:
            self.counted = what
        if not isinstance(value, Quantity) or match.kind is not ClaimKind.QUANTITY:
            return match, what, False
        unit = self._unit(value) if value.unit is None and what is None else None
        if unit is not None:
            match = attrs.evolve(match, value=attrs.evolve(value, unit=unit))
            return match, self.measured, True
        elided = what is None and value.unit is None and self.counted is not None
        if elided:
            return match, self.counted, True
        if what is None and value.unit is None and self.unit is not None and self.unit.dimension == "share":
            # A count behind a share of the same things: a quarter of the ballots, 312, were spoiled.
            what = self.measured
        if value.unit is None and what is not None:
            self.counted, self.value, self.unit = what, value.number.value, None
        elif value.unit is not None and value.unit.dimension.startswith(("money", "share")):
            what = what or (self.measured if self._alike(value.unit) else None)
            self.unit, self.sort, self.measured = value.unit, value.unit, what
            self.money = value.unit if value.unit.dimension.startswith("money") else self.money
        return match, what, False

    def _alike(self, unit: Unit) -> bool:
        """Whether an amount is of the sort of the one before: shares of any form are one sort."""
        return self.sort is not None and self.sort.dimension == unit.dimension

    def _unit(self, value: Quantity) -> Unit | None:
        """The unit of the amounts before where a bare number is one more: 412 millions d'euros ... 305 millions.

        Of a share there are no millions: up 16 % (52 million).
        """
        large = value.number.value >= _SCALED
        if self.unit is None or not (value.number.rounded or large):
            return None
        return self.money if large and self.unit.dimension == "share" else self.unit

    def complete(
        self, facets: Facets, match: Match, what: Counted | None, span: Span, *, elided: bool, apart: bool
    ) -> Facets:
        """The facets with the role a number has beside the others, and the time of the one whose thing it shares."""
        told = self._role(facets.role, match, what, span, elided=elided and not apart)
        period = facets.period
        if match.kind is ClaimKind.QUANTITY:
            counts = match.value_unit is None
            if elided and counts and period is None and told not in (Role.BEFORE, Role.CHANGE):
                period = self.period
            self.period = period or (self.period if elided else None)
        same = told is facets.role and period is facets.period
        return facets if same else attrs.evolve(facets, role=told, period=period)

    def _role(self, told: Role, match: Match, what: Counted | None, span: Span, *, elided: bool) -> Role:
        """The role of a number beside the others: part and whole of a partitive, part of the count before it."""
        if match.span.start < self.whole_until:
            return Role.WHOLE
        counts = match.kind is ClaimKind.QUANTITY and match.value_unit is None
        if counts and what is not None and what.part and not elided:
            self.whole_until = span.end
            return Role.PART
        value = match.value
        if not (counts and elided and told in _OPEN) or self.value is None:
            return told
        fewer = isinstance(value, Quantity) and value.number.value < self.value
        return Role.PART if fewer else told
