"""A rule of its own for crossfact: words in capitals."""

import re
from collections.abc import Iterable

from crossfact.api import (
    BlockKind,
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    Rule,
    Span,
    hookimpl,
    message,
    squeeze,
)

_SILENT = (BlockKind.CODE, BlockKind.HEADING, BlockKind.CELL)
_WORD = r"[^\W\d_a-zà-öø-ÿ]+"
# Two names of organisations may stand side by side; three words in capitals are shouted.
_SHOUTED = re.compile(rf"\b{_WORD}(?:[ '’]{_WORD}){{2,}}\b")
_LETTERS = 12


def shouted_words(facts: Facts) -> Iterable[Finding]:
    """Three words or more in capitals: the writer shouts, or an alert was pasted in as it came.

    Capitals hide which words are names, so a reader, and a checker, cannot tell a name from a noun.

    Known false alarms: names of organisations in a row.
    """
    document = facts.document
    for block in document.blocks:
        if block.kind in _SILENT:
            continue
        for match in _SHOUTED.finditer(document.prose, block.span.start, block.span.end):
            span = Span(*match.span())
            if len(span) >= _LETTERS and not facts.quoted(span):
                yield Finding(
                    rule="shouted-words",
                    level=RULE.level,
                    message=message("“{words}”: words in capitals", words=match.group()),
                    location=document.location(span),
                    words=squeeze(match.group()),
                )


RULE = DocumentRule(
    check=shouted_words,
    level=Level.WARNING,
    family="style",
    examples=(
        Example(
            "fr",
            bad="Le maire a écrit : [[LA ROUTE EST FERMÉE]] jusqu'à lundi.",
            good="Le maire a écrit : « LA ROUTE EST FERMÉE », et la SNCF et EDF ont suivi.",
        ),
        Example(
            "en",
            bad="The mayor wrote: [[THE ROAD IS CLOSED]] until Monday.",
            good="The mayor wrote: “THE ROAD IS CLOSED”, and the BBC and NASA followed.",
        ),
    ),
)


@hookimpl
def crossfact_rules() -> Iterable[Rule]:
    """The rule."""
    return (RULE,)
