"""announced-count-mismatch."""

from collections.abc import Iterable

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    Message,
    bullets,
    enumerations,
    message,
    mismatch,
    passages,
)


def announced_count_mismatch(facts: Facts) -> Iterable[Finding]:
    """A text announces so many things and lists another number of them.

    Four hospitals: A, B and C. The list stands behind a colon in the same sentence, or as a list of items right
    below it. Its items are counted in every way the commas and joiners allow (an item may hold an "and"), and
    nothing is said if one of them fits, nor of lists that do not claim to be complete. Where names stand behind a
    comma, or behind a colon with another counted thing before it, and are one too few, it is a question.

    Known false alarms: an item that stands for several without a word of it (the twins, the Baltic states).
    """
    found = passages(facts)
    for passage in found:
        for listed in enumerations.enumerations(passage):
            if not listed.agrees:
                yield mismatch(
                    facts.document,
                    "announced-count-mismatch",
                    RULE.level if listed.certain else Level.WARNING,
                    _said(listed.announced.said, listed.fewest, listed.most),
                    listed.announced.location,
                    (facts.document.location(listed.listed),),
                )
    for below in bullets.lists_below(facts, found):
        if not below.agrees:
            yield mismatch(
                facts.document,
                "announced-count-mismatch",
                RULE.level,
                _said(below.announced.said, len(below.items), below.most),
                below.announced.location,
                [facts.document.location(item.span) for item in below.items],
            )


def _said(announced: str, fewest: int, most: int) -> Message:
    if fewest == most:
        return message("“{announced}” announced, {count} listed", announced=announced, count=most)
    return message("“{announced}” announced, at most {count} listed", announced=announced, count=most)


RULE = DocumentRule(
    check=announced_count_mismatch,
    level=Level.ERROR,
    family="lists",
    examples=(
        Example(
            "fr",
            bad="Le plan tient en [[trois mesures]] :{{ un gel des prix et un chèque énergie}}.",
            good="Le plan tient en deux mesures : un gel des prix et un chèque énergie.",
        ),
        Example(
            "en",
            bad="The plan has [[three measures]]:{{ a price freeze and a voucher}}.",
            good="The plan has two measures: a price freeze and a voucher.",
        ),
        Example(
            "en",
            bad="Bring [[four things]]:\n\n- {{a torch}}\n- {{a map}}\n- {{a coat}}\n\nThen go.\n",
            good="Bring three things:\n\n- a torch\n- a map\n- a coat\n\nThen go.\n",
            markdown=True,
        ),
    ),
)
