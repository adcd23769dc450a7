"""dangling-cross-reference."""

from collections.abc import Iterable

from crossfact.api import DocumentRule, Example, Facts, Finding, Level, message, mismatch, references


def dangling_cross_reference(facts: Facts) -> Iterable[Finding]:
    """A table, figure or annex is referred to that the document does not have.

    The parts of a kind are known by their captions (Table 1: ...) and headings (2. Terms, Annex B), which must count
    from one on. A reference beyond the last of them leads nowhere. What leads out of the document (table 4 of the report) is left alone.

    Known false alarms: a document that is one of several parts.
    """
    for found in references.dangling(facts):
        yield mismatch(
            facts.document,
            "dangling-cross-reference",
            RULE.level,
            message("“{reference}”: the last is number {last}", reference=found.text, last=found.last),
            facts.document.location(found.place),
        )


RULE = DocumentRule(
    check=dangling_cross_reference,
    level=Level.ERROR,
    family="lists",
    examples=(
        Example(
            "fr",
            bad="Ventes\n\nTableau 1 : ventes par région\n\nTableau 2 : ventes par mois\n\nLe sud progresse (voir [[tableau 4]]).",
            good="Ventes\n\nTableau 1 : ventes par région\n\nTableau 2 : ventes par mois\n\nLe sud progresse (voir tableau 2).",
        ),
        Example(
            "en",
            bad="Sales\n\nFigure 1: sales by region\n\nFigure 2: sales by month\n\nThe south grows, see [[Figure 6]].",
            good="Sales\n\nFigure 1: sales by region\n\nFigure 2: sales by month\n\nThe south grows, see Figure 2.",
        ),
    ),
)
