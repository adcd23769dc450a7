"""Wording: the kinds of change between two passages, in the words of the findings."""

from collections.abc import Mapping

from crossfact.api import Change

CHANGES: Mapping[Change, str] = {
    Change.NUMBER: "a number",
    Change.DATE: "a date",
    Change.NEGATION: "a negation",
    Change.TENSE: "the tense",
    Change.SPEAKER: "the speaker",
    Change.NAME: "a name",
    Change.WORDING: "the wording",
    Change.CUT: "a stretch that one of them lacks",
    Change.ORDER: "the order of the words",
}
