"""Findings on relations: one shape for all that is computed from several places."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from crossfact.model.claim import Claim
from crossfact.model.document import Document
from crossfact.model.finding import Finding, Level, Related
from crossfact.model.interval import Interval
from crossfact.model.message import Message, listed, message
from crossfact.model.place import Location
from crossfact.model.quantity import plain_decimal
from crossfact.text.normal import squeeze


def mismatch(
    document: Document,
    rule: str,
    level: Level,
    said: Message,
    place: Location,
    beside: Iterable[Location] = (),
    because: tuple[Message, ...] = (),
) -> Finding:
    """The finding that the words at ``place`` do not agree with those ``beside`` them.

    ``said`` carries the computation. Places that overlap the first are left out.
    """
    others = tuple(p for p in beside if not p.span.overlaps(place.span))
    return Finding(
        rule=rule,
        level=level,
        message=said,
        location=place,
        words=squeeze(" / ".join(p.span.of(document.text) for p in (place, *others))),
        related=tuple(Related(p, message("“{text}”", text=_words(document, p))) for p in others),
        because=because,
    )


def opposed(
    rule: str,
    level: Level,
    said: Message,
    one: Claim,
    other: Claim,
    shared: Iterable[str] = (),
    root: str = "",
) -> Finding:
    """The finding at claim ``one`` that it does not go with the claim ``other``; ``shared`` are words around both.

    ``root`` names its cause, where other rules may say the same.
    """
    agreed = tuple(message("“{text}”", text=word) for word in shared)
    return Finding(
        rule=rule,
        level=level,
        message=said,
        location=one.location,
        words=" / ".join(sorted(squeeze(claim.evidence) for claim in (one, other))),
        related=(Related(other.location, message("“{text}”", text=other.words)),),
        because=(message("agree: {facets}", facets=listed(agreed)),) if agreed else (),
        root=root,
        lang=one.lang,
    )


def _words(document: Document, place: Location) -> str:
    return " ".join(place.span.of(document.text).split())


def spoken_interval(interval: Interval, places: int | None = None) -> Message:
    """An interval for a message: one number where both ends round to it, else from one to the other.

    ``places`` is the number of decimals kept; without it the ends stand as they are.
    """
    low, high = (_rounded(end, places) for end in (interval.low, interval.high))
    if low == high:
        return message("{value}", value=low)
    return message("{low} to {high}", low=low, high=high)


def _rounded(value: Decimal, places: int | None) -> str:
    if not value.is_finite():
        return str(value)
    if places is not None:
        value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return plain_decimal(value)
