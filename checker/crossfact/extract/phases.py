"""Phases: whether a date is of the beginning of something, of its end, or of when it must be done."""

from collections.abc import Mapping

from crossfact.extract.role_words import patterns, sides
from crossfact.model.claim import Phase, Role
from crossfact.model.pack import LanguagePack
from crossfact.model.place import Span

# The senses of verbs whose time is the beginning or the end of what they tell of.
_VERBS: Mapping[str, Phase] = {
    "begin": Phase.START,
    "open": Phase.START,
    "end": Phase.END,
    "close": Phase.END,
}


def phase(norm: str, span: Span, sentence: Span, role: Role, verb: str, pack: LanguagePack) -> Phase:
    """What the date at ``span`` is of, by the words before it, its role as the end of a stretch, and its verb.

    ``verb`` is its lemma, with the words behind it: they may change its sense (switch off, prendre fin).
    """
    if role is Role.BEFORE:
        return Phase.START
    before, words = sides(norm, span, sentence)[0], patterns(pack.data)
    if role is Role.AFTER or words.until.search(before):
        return Phase.END
    if words.deadline.search(before):
        return Phase.DUE
    return _VERBS.get(_sense(verb, pack), Phase.UNKNOWN)


def onset(verb: str, pack: LanguagePack) -> Phase:
    """What the first date is of that a verb is not denied for: a beginning, but with a verb of ending."""
    return _VERBS.get(_sense(verb, pack), Phase.START)


def turns(verb: str, pack: LanguagePack) -> bool:
    """Whether a verb with the words behind it says that something begins, ends or takes place."""
    return occurs(verb, pack) or _sense(verb, pack) in _VERBS


def occurs(verb: str, pack: LanguagePack) -> bool:
    """Whether a verb with the words behind it says that something happens: avoir lieu, take place, prendre fin."""
    return any(f"{verb} ".startswith(f"{words} ") for words in pack.data.verbs.occurring)


def _sense(verb: str, pack: LanguagePack) -> str:
    """The sense of a verb with as many of the words behind it as have one; empty where it has none."""
    words = verb.split()
    senses = (pack.senses.get(" ".join(words[:end])) for end in range(len(words), 0, -1))
    return next((sense for sense in senses if sense is not None), "")
