"""part-exceeds-whole."""

from collections.abc import Iterable

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    message,
    mismatch,
    passages,
    shares,
    written,
)


def part_exceeds_whole(facts: Facts) -> Iterable[Finding]:
    """A part is larger than the whole that it is said to be a part of.

    Of 60 candidates no 75 can pass. The sentence must say that the one is part of the other (of the, sur les),
    and count one thing: a part with a noun of its own (of the 20 pages, 30 errors) is something else.

    Known false alarms: the ratios of some trades (a mark of 21 out of 20).
    """
    for passage in passages(facts):
        for pair in shares.parts_of_wholes(passage):
            if written(pair.part.number).low > written(pair.whole.number).high:
                yield mismatch(
                    facts.document,
                    "part-exceeds-whole",
                    RULE.level,
                    message(
                        "{part} cannot be a part of {whole}",
                        part=pair.part.written,
                        whole=pair.whole.written,
                    ),
                    pair.part.location,
                    (pair.whole.location,),
                )


RULE = DocumentRule(
    check=part_exceeds_whole,
    level=Level.ERROR,
    family="arithmetic",
    examples=(
        Example(
            "fr",
            bad="Sur {{60 candidats}}, [[75]] ont été reçus.",
            good="Sur 60 candidats, 45 ont été reçus.",
        ),
        Example(
            "en",
            bad="Of the {{18 buses}}, [[21]] were inspected.",
            good="Of the 18 buses, 12 were inspected.",
        ),
    ),
)
