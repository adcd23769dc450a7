"""missing-space-after-stop."""

import re
from collections.abc import Iterable

from crossfact.api import (
    BlockKind,
    DocumentRule,
    Edit,
    Example,
    Facts,
    Finding,
    Fix,
    LanguagePack,
    Level,
    Span,
    glued_stops,
    message,
    squeeze,
    word_reader,
)

_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_BEHIND = re.compile(r"[^\W\d_]+")
# What begins a sentence in small letters is a word of the closed classes; names of files end in others.
_OPENERS = ("DET", "PRON")
_SHORTEST = 2


def missing_space_after_stop(facts: Facts) -> Iterable[Finding]:
    """A full stop is glued to the next word: the sign of a bad paste, or of two lines run together.

    Both words must be words of the language, and a sentence must go on behind: a capital and known word, or an
    article or pronoun. Addresses, file names, abbreviations, initials and figures are left alone, and so is
    what stands in quotation marks. The space can be put in unasked.

    Known false alarms: names that are written with a stop inside and look like two words.
    """
    for number, block in enumerate(facts.document.blocks):
        if block.kind not in _KINDS:
            continue
        for stop in glued_stops(facts.document.prose, block.span):
            if _between_sentences(
                facts.document.prose, stop, block.span, facts.pack_of(number)
            ) and not facts.quoted(stop):
                yield _finding(facts, stop, block.span)


def _between_sentences(prose: str, stop: Span, within: Span, pack: LanguagePack) -> bool:
    """Whether the words on both sides are known, and the second begins a sentence that goes on."""
    before = _WORD_BEFORE.search(prose, max(within.start, stop.start - 40), stop.start)
    behind = _WORD_BEHIND.match(prose, stop.end, within.end)
    if not before or not behind or not before.group().islower() or len(before.group()) < _SHORTEST:
        return False
    if not prose[behind.end() : within.end].strip(" .") or len(behind.group()) < _SHORTEST:
        return False
    known = word_reader(pack).readings
    first, second = known(before.group()), known(behind.group().lower())
    if any(r.guessed for r in (*first, *second)):
        return False
    return behind.group().istitle() or (behind.group().islower() and second[0].upos in _OPENERS)


def _finding(facts: Facts, stop: Span, within: Span) -> Finding:
    document = facts.document
    shown = Span(stop.start, min(within.end, stop.end + 1))
    return Finding(
        rule="missing-space-after-stop",
        level=RULE.level,
        message=message(
            "no space behind the stop: “{text}”",
            text=document.text[max(within.start, stop.start - 15) : min(within.end, stop.end + 15)].strip(),
        ),
        location=document.location(shown),
        words=squeeze(document.prose[max(within.start, stop.start - 40) : stop.end + 40]),
        fixes=(
            Fix(
                message("put in the space"),
                (Edit(document.uri, Span(stop.end, stop.end), " "),),
                mechanical=True,
            ),
        ),
        root=f"{document.uri}#{stop.end}",
    )


RULE = DocumentRule(
    check=missing_space_after_stop,
    level=Level.WARNING,
    family="residue",
    examples=(
        Example(
            "fr",
            bad="La séance est levée[[.L]]e vote aura lieu lundi.",
            good="La séance est levée. Le vote est dans notes.txt, dit mairie.example.fr, p.ex. à la page 3.",
        ),
        Example(
            "en",
            bad="The session was closed[[.t]]he vote follows on Monday.",
            good="The session was closed. The vote is in notes.txt and config.in, i.e. at town.example.org.",
        ),
    ),
)
