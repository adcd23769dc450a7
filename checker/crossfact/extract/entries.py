"""Entries: in a chronicle, the date at the head of an entry is the date of what stands behind it."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from attrs import frozen

from crossfact.extract.counted import Counted
from crossfact.extract.things import Things
from crossfact.grammar.anchors import Match
from crossfact.model.claim import CalendarDate, ClaimKind
from crossfact.model.phrase import SentenceParse, VerbGroup
from crossfact.model.place import Span

_TIMES = (ClaimKind.DATE, ClaimKind.TIME)
_BEFORE = frozenset({"DET", "ADP"})
_DASHES = ("-", "–", "—")


@frozen
class Entry:
    """The date at the head of an entry, by its place, with the event that it dates and the verb that tells of it."""

    place: Span
    what: Counted | None = None
    verb: VerbGroup | None = None


def entry(
    parse: SentenceParse,
    matches: Sequence[Match],
    things: Things,
    followed: Things | None,
    today: date | None,
) -> Entry | None:
    """The entry that a sentence is; None where it does not open with its one date, parted from what it dates.

    ``matches`` are the values of the sentence, ``things`` its things; ``followed`` those of the next sentence,
    which a date alone stands before. The document's own date, ``today``, is a dateline and no entry.
    """
    end = _head(parse, matches)
    value = matches[0].value if end is not None else None
    if end is None or not isinstance(value, CalendarDate) or (today is not None and value.resolve() == today):
        return None
    if followed is not None:
        return Entry(matches[0].span, *followed.opened(-1))
    parted = end < len(parse.forms) and parse.forms[end].text in (":", *_DASHES)
    return Entry(matches[0].span, *things.opened(end)) if parted else None


def alone(parse: SentenceParse, matches: Sequence[Match]) -> bool:
    """Whether a sentence is a date and nothing else: Le 12 juin 2024."""
    end = _head(parse, matches)
    return end is not None and all(form.upos == "PUNCT" for form in parse.forms[end:])


def _head(parse: SentenceParse, matches: Sequence[Match]) -> int | None:
    """The number of the word behind the one date of a sentence, where it stands at its head; None elsewhere."""
    if not matches or matches[0].kind is not ClaimKind.DATE or any(m.kind in _TIMES for m in matches[1:]):
        return None
    first, end = (bisect_left(parse.starts, at) for at in (matches[0].span.start, matches[0].span.end))
    if any(form.upos not in _BEFORE for form in parse.forms[:first]):
        return None
    # A dash may have been read with the date.
    return next((at for at in range(first, end) if parse.forms[at].text in _DASHES), end)
