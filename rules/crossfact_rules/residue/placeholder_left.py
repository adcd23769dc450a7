"""placeholder-left."""

import re
from collections import Counter
from collections.abc import Iterable

from crossfact.api import BlockKind, DocumentRule, Example, Facts, Finding, Level, Span, message, squeeze

# A mark that a text uses so often is its own notation: "reopen XXX" in a manual.
_NOTATION = 3
_SILENT = (BlockKind.CODE,)


def placeholder_left(facts: Facts) -> Iterable[Finding]:
    """A gap was never filled: TK, XXX, [nom], "à compléter", ???, lorem ipsum, marks of a merge.

    The writer left a mark where a fact was to come; in print it says that nobody checked.

    File names, code and what stands in quotation marks are left alone, as is a mark that a text uses three times
    and more: that is its notation.

    Known false alarms: the Roman numeral XXX; a text about placeholders, which names them on purpose.
    """
    found: list[Finding] = []
    for number, block in enumerate(facts.document.blocks):
        if block.kind in _SILENT:
            continue
        for pattern in facts.pack_of(number).data.residue.placeholders:
            found += _found(pattern, facts, block.span)
    often = Counter(finding.location.span.of(facts.document.text) for finding in found)
    yield from (f for f in found if often[f.location.span.of(facts.document.text)] < _NOTATION)


def _found(pattern: str, facts: Facts, within: Span) -> Iterable[Finding]:
    for match in re.compile(pattern).finditer(facts.document.prose, within.start, within.end):
        span = Span(*match.span())
        if not facts.quoted(span):
            yield Finding(
                rule="placeholder-left",
                level=RULE.level,
                message=message("“{gap}”: a gap that was never filled", gap=match.group()),
                location=facts.document.location(span),
                words=squeeze(facts.document.prose[max(within.start, span.start - 60) : span.end + 60]),
                root=f"{facts.document.uri}#gap{within.start}",
            )


RULE = DocumentRule(
    check=placeholder_left,
    level=Level.ERROR,
    family="residue",
    examples=(
        Example(
            "fr",
            bad="Le coût des travaux s'élève à [[XX ]]millions d'euros.",
            good="Le coût des travaux s'élève à 12 millions d'euros, sous Louis XX.",
        ),
        Example("en", bad="The works will cost [[TK]] million.", good="The works will cost 12 million."),
    ),
)
