"""placeholder-left."""

import re
from collections.abc import Iterable
from functools import lru_cache

from crossfact.api import (
    BlockKind,
    DocumentRule,
    Example,
    Facts,
    Finding,
    Fix,
    Level,
    PackData,
    Span,
    message,
    squeeze,
)
from crossfact_rules.residue.lines import without_line

# A mark glued to such a sign stands for a value, as in a command or an address.
_GLUED = r"[\w#@/\\.<$={{}}:+-]{0}|{0}[\w@/\\>={{}}+-]"
# Behind a name the mark is a Roman numeral: Super Bowl XXX.
_NUMERAL = re.compile(r"\b[^\W\d_a-zà-ÿ][^\W\d_]+ [IVXLCDM]+$")
_NEAR = 40
_SILENT = (BlockKind.CODE,)


def placeholder_left(facts: Facts) -> Iterable[Finding]:
    """A gap was never filled: TK, XXX, [nom], "à compléter", ???, lorem ipsum, marks of a merge.

    The writer left a mark where a fact was to come; in print it says that nobody checked.

    File names, code and what stands in quotation marks are left alone, as is a mark that a text also uses in
    code or glued to another sign (#XXX, XXX-done): there it is the text's own name for a value. A line that
    holds nothing but the mark can be removed unasked.

    Known false alarms: the Roman numeral XXX behind no name; a text about placeholders, which names them on purpose.
    """
    values: dict[str, bool] = {}
    for number, block in enumerate(facts.document.blocks):
        if block.kind in _SILENT:
            continue
        for pattern in _patterns(facts.pack_of(number).data):
            for match in pattern.finditer(facts.document.prose, block.span.start, block.span.end):
                mark = match.group().strip()
                if mark not in values:
                    values[mark] = _stands_for_a_value(mark, facts)
                silent = values[mark] or _numeral(facts.document.prose, match)
                if not silent and not facts.quoted(Span(*match.span())):
                    yield _finding(facts, Span(*match.span()), block.span)


@lru_cache(maxsize=16)
def _patterns(data: PackData) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, data.residue.placeholders))


def _numeral(prose: str, mark: re.Match[str]) -> bool:
    """Whether a mark is a Roman numeral behind a name."""
    return bool(_NUMERAL.search(prose, max(0, mark.start() - _NEAR), mark.end()))


def _stands_for_a_value(mark: str, facts: Facts) -> bool:
    """Whether a text uses a mark as the name of a value: in code, or glued to another sign."""
    document = facts.document
    code = (b.span for b in document.blocks if b.kind is BlockKind.CODE)
    return (
        any(mark in span.of(document.text) for span in code)
        or document.text.count(mark) > document.prose.count(mark)
        or bool(mark.isalpha() and re.search(_GLUED.format(re.escape(mark)), document.text))
    )


def _finding(facts: Facts, span: Span, within: Span) -> Finding:
    document = facts.document
    alone = not (document.text[within.start : span.start] + document.text[span.end : within.end]).strip(
        " \t.:[]()"
    )
    return Finding(
        rule="placeholder-left",
        level=RULE.level,
        message=message("“{gap}”: a gap that was never filled", gap=span.of(document.text)),
        location=document.location(span),
        words=squeeze(document.prose[max(within.start, span.start - 60) : span.end + 60]),
        fixes=(Fix(message("remove the line"), (without_line(document, within),), mechanical=True),)
        if alone
        else (),
        root=f"{document.uri}#gap{within.start}",
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
