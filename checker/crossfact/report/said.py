"""Claims on what is said, as objects for JSON and as cells of a table."""

from typing import Any

from crossfact.model.claim import Said
from crossfact.model.said import NameMention, OfficeHeld, QuoteWords, StanceTaken


def said_object(value: Said) -> dict[str, Any]:
    """The value of a claim on what is said, as a JSON object."""
    if isinstance(value, QuoteWords):
        return {
            "kind": value.kind.value,
            "cue": value.cue,
            "speaker": value.speaker.name if value.speaker else "",
            "person": value.speaker.person if value.speaker else "",
            "sure": bool(value.speaker and value.speaker.sure),
            "incise": {"start": value.incise.start, "end": value.incise.end} if value.incise else None,
        }
    if isinstance(value, OfficeHeld):
        return {
            "person": value.full,
            "office": value.office,
            "concept": value.concept,
            "domain": value.domain,
            "organisation": value.organisation,
            "status": value.tenure.value,
        }
    if isinstance(value, NameMention):
        return {
            "person": value.full,
            "given": value.given,
            "surname": value.surname,
            "title": value.title,
            "gender": value.gender,
            "sure": value.sure,
        }
    if isinstance(value, StanceTaken):
        return {
            "topic": value.topic,
            "side": 1 if value.first else 2,
            "actor": value.actor,
            "about": list(value.content),
        }
    return {
        "source": value.source.name,
        "verb": value.verb,
        "negated": value.negated,
        "about": list(value.content),
    }


def said_cells(value: Said) -> tuple[str, str, str]:
    """What a table shows of a claim on what is said: its reading, whom it is about, and the word that tells."""
    if isinstance(value, QuoteWords):
        return value.kind.value, value.speaker.name if value.speaker else "", value.cue
    if isinstance(value, OfficeHeld):
        words = (value.tenure.value, value.office, value.organisation)
        return ", ".join(word for word in words if word), value.full, value.concept
    if isinstance(value, NameMention):
        return value.full, value.title, ""
    if isinstance(value, StanceTaken):
        return value.topic, value.actor, value.words
    return ("not " if value.negated else "") + value.verb, value.source.name, value.verb
