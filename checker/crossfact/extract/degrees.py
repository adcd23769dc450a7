"""Degrees: those that name no scale, in the one scale of temperature that their document uses."""

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from crossfact.model.claim import Claim, Role
from crossfact.model.pack import LanguagePack
from crossfact.model.quantity import Quantity, Unit

_TEMPERATURE, _BARE = "temperature", "degrees"
# So many spaces at most stand behind a bracket.
_NEAR = 3
_WORD = re.compile(r"[^\W\d_]+")


def degrees(claims: Sequence[Claim], norm: str, packs: Mapping[str, LanguagePack]) -> tuple[Claim, ...]:
    """The claims of a document, bare degrees with the scale that all its other temperatures have: 97 degrees ... 99 °F.

    What stands in brackets is a temperature once more, in the other scale. Degrees beside a word of angles, and those by
    which something changes, are left as they are; ``norm`` is the document's prose in normal form.
    """
    scales = {unit for claim in claims if (unit := _unit(claim)) is not None and _told(claim, unit, norm)}
    if len(scales) != 1:
        return tuple(claims)
    return tuple(_in_scales(claims, next(iter(scales)), norm, packs))


def _told(claim: Claim, unit: Unit, norm: str) -> bool:
    """Whether a temperature is told in a scale of its own, and not again in brackets."""
    return unit.dimension == _TEMPERATURE and not norm[
        max(0, claim.location.span.start - _NEAR) : claim.location.span.start
    ].rstrip().endswith("(")


def _in_scales(
    claims: Sequence[Claim], scale: Unit, norm: str, packs: Mapping[str, LanguagePack]
) -> Iterator[Claim]:
    for claim in claims:
        unit, value = _unit(claim), claim.value
        bare = unit is not None and unit.dimension == _BARE and claim.facets.role is not Role.CHANGE
        angles = set(packs[claim.lang].data.angles) if bare and claim.lang in packs else set()
        if bare and isinstance(value, Quantity) and angles.isdisjoint(_WORD.findall(claim.sentence.of(norm))):
            yield attrs.evolve(claim, value=attrs.evolve(value, unit=scale))
        else:
            yield claim


def _unit(claim: Claim) -> Unit | None:
    return claim.value.unit if isinstance(claim.value, Quantity) else None
