"""Phases: whether a date is of the beginning of something, of its end, or of when it must be done."""

import re
from collections.abc import Mapping
from weakref import WeakKeyDictionary

from crossfact.extract.role_words import NEVER, patterns, sides
from crossfact.model.claim import Phase, Role
from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.place import Span

# The senses of verbs whose time is the beginning or the end of what they tell of.
_VERBS: Mapping[str, Phase] = {
    "begin": Phase.START,
    "open": Phase.START,
    "end": Phase.END,
    "close": Phase.END,
}
_UNTIL: WeakKeyDictionary[PackData, re.Pattern[str]] = WeakKeyDictionary()


def phase(norm: str, span: Span, sentence: Span, role: Role, verb: str, pack: LanguagePack) -> Phase:
    """What the date at ``span`` is of, by the words before it, its role as the end of a stretch, and its verb."""
    before, _ = sides(norm, span, sentence)
    if role is Role.BEFORE:
        return Phase.START
    if role is Role.AFTER or _until(pack.data).search(before):
        return Phase.END
    if patterns(pack.data).deadline.search(before):
        return Phase.DUE
    return _VERBS.get(pack.senses.get(verb, ""), Phase.UNKNOWN)


def _until(data: PackData) -> re.Pattern[str]:
    """A pattern for what stands before the end of a stretch of time, compiled once."""
    if data not in _UNTIL:
        words = "|".join(re.escape(w) for w in sorted(data.roles.until_before, key=len, reverse=True))
        _UNTIL[data] = re.compile(rf"(?<!\w)(?:{words})\s*$") if words else NEVER
    return _UNTIL[data]
