"""list-sequence-gap."""

from collections.abc import Iterable

from crossfact.api import DocumentRule, Example, Facts, Finding, Level, message, mismatch, sequences


def list_sequence_gap(facts: Facts) -> Iterable[Finding]:
    """The numbering of a list leaves a number out, or has one twice.

    1., 2., 4.: an item was lost, or the number was. Lists that begin with 1 or a, and are broken in one place,
    are looked at; lists numbered 1., 1., 1. are numbered by their reader.

    Known false alarms: numbers of a law, quoted in part.
    """
    for gap in sequences.gaps(facts):
        yield mismatch(
            facts.document,
            "list-sequence-gap",
            RULE.level,
            message("“{mark}” follows “{before}”", mark=gap.mark, before=gap.before),
            facts.document.location(gap.place),
        )


RULE = DocumentRule(
    check=list_sequence_gap,
    level=Level.WARNING,
    family="lists",
    examples=(
        Example(
            "fr",
            bad="Marche à suivre\n\n1. Ouvrir la vanne.\n2. Purger le circuit.\n[[4. Fermer la vanne.]]\n",
            good="Marche à suivre\n\n1. Ouvrir la vanne.\n2. Purger le circuit.\n3. Fermer la vanne.\n",
            markdown=True,
        ),
        Example(
            "en",
            bad="How to do it\n\n1. Open the valve.\n2. Drain the pipe.\n[[4. Close the valve.]]\n",
            good="How to do it\n\n1. Open the valve.\n2. Drain the pipe.\n3. Close the valve.\n",
            markdown=True,
        ),
    ),
)
