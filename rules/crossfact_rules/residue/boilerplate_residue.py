"""boilerplate-residue."""

from collections.abc import Iterable

from crossfact.api import (
    Block,
    BlockKind,
    Document,
    DocumentRule,
    Example,
    Facts,
    Finding,
    Fix,
    LanguagePack,
    Level,
    message,
    same_length,
    squeeze,
)
from crossfact_rules.residue.lines import without_line

_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM)
_MARKS = " \t\n:.>»→…*-|[]()"


def boilerplate_residue(facts: Facts) -> Iterable[Finding]:
    """Furniture of a web page was left in the text: a lone "Today", "Lire aussi", "Read more".

    Such a line comes along when an article is copied from its page, and goes to print with it. It is a fault
    only where it stands alone on its line; inside a sentence the same words are prose.

    The line can be removed without loss, so the fix is mechanical.

    Known false alarms: a heading of that wording in plain text. A heading marked up as one (Markdown) is
    trusted.
    """
    lines = frozenset(line for pack in _packs(facts) for line in pack.data.residue.lines)
    for block in facts.document.blocks:
        if block.kind in _KINDS and not _marked_up(facts.document, block):
            text = block.span.of(facts.document.prose)
            if same_length(text).strip(_MARKS) in lines and not facts.quoted(block.span):
                yield _finding(facts.document, block, text)


def _packs(facts: Facts) -> Iterable[LanguagePack]:
    return {
        facts.pack_of(number).code: facts.pack_of(number) for number in range(len(facts.document.blocks))
    }.values()


def _marked_up(document: Document, block: Block) -> bool:
    """Whether a heading carries a mark of its own, so that somebody meant it as one."""
    if block.kind is not BlockKind.HEADING:
        return False
    start = document.lines.position(block.span.start)[0]
    after = document.lines.line(start + 1) if start < len(document.lines) else ""
    return document.lines.line(start).lstrip().startswith("#") or (
        bool(after.strip()) and not after.strip(" =-")
    )


def _finding(document: Document, block: Block, text: str) -> Finding:
    return Finding(
        rule="boilerplate-residue",
        level=RULE.level,
        message=message("“{line}” alone on its line: a remnant of a web page", line=text.strip()),
        location=document.location(block.span),
        words=squeeze(text),
        fixes=(Fix(message("remove the line"), (without_line(document, block.span),), mechanical=True),),
        root=f"{document.uri}#{block.span.start}",
    )


RULE = DocumentRule(
    check=boilerplate_residue,
    level=Level.ERROR,
    family="residue",
    examples=(
        Example(
            "fr",
            bad="Crue de la Dourle\n\nLa rivière est rentrée dans son lit dimanche.\n[[Partager cet article]]\n",
            good="Crue de la Dourle\n\nLa rivière est rentrée dans son lit dimanche. Il faut lire aussi le rapport.\n",
        ),
        Example(
            "en",
            bad="Flood recedes\n\nThe river fell below its banks on Sunday, the agency said.\n[[Read more]]\n",
            good="Flood recedes\n\nThe river fell below its banks on Sunday, the agency said. Read more books.\n",
        ),
    ),
)
