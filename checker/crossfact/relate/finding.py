"""Findings on relations: one shape for all that is computed from several places."""

from collections.abc import Iterable

from crossfact.model.document import Document
from crossfact.model.finding import Finding, Level, Related
from crossfact.model.message import Message, message
from crossfact.model.place import Location
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


def _words(document: Document, place: Location) -> str:
    return " ".join(place.span.of(document.text).split())
