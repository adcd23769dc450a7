"""Wording: sentences of a report in the language they are to be read in."""

from collections.abc import Mapping

from crossfact.model.finding import Finding, Level
from crossfact.model.message import Message, message
from crossfact.model.report import Report


def spoken(said: Message, wording: Mapping[str, str]) -> str:
    """A message in the words of ``wording``; in English where those do not fit its gaps.

    A wording comes from a language pack, anybody's: one misspelt gap must not cost the report.
    """
    for words in (wording, {}):
        try:
            return said.say(words)
        except (LookupError, ValueError, AttributeError):
            continue
    return said.template


def wording_of(finding: Finding, report: Report) -> Mapping[str, str]:
    """The message catalogue that a finding speaks: that of its own language, else the report's."""
    return report.wordings.get(finding.lang, {}) if finding.lang else report.wording


def level_word(level: Level) -> Message:
    """The word that a level goes by."""
    return {
        Level.ERROR: message("ERROR"),
        Level.WARNING: message("TO CHECK"),
        Level.NOTE: message("NOTE"),
    }[level]


def counted(number: int, none: str, one: str, many: str) -> Message:
    """A number of things: languages differ in what they say of none, and of one."""
    if number == 0:
        return message(none)
    return message(one) if number == 1 else message(many, count=number)
