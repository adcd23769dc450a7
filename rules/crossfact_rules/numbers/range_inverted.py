"""range-inverted."""

from collections.abc import Iterable, Iterator

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Figure,
    FigureSentence,
    Finding,
    Hedge,
    Level,
    message,
    mismatch,
    passages,
)

_FAR = 40
_YEARS = range(1500, 2200)


def range_inverted(facts: Facts) -> Iterable[Finding]:
    """The ends of a range stand in the wrong order.

    Between 80 and 60; at least 20 and at most 10. The figures must have one unit and nothing but the joiner
    between them. A change goes either way (from 80 to 60) and is no range.

    Known false alarms: hours of the night given without their unit (between 10 and 2).
    """
    for passage in passages(facts):
        for low, high in _ranges(passage):
            if low.number.value > high.number.value:
                yield mismatch(
                    facts.document,
                    "range-inverted",
                    RULE.level,
                    message(
                        "the range runs from {low} down to {high}",
                        low=low.claim.quantity.reading,
                        high=high.claim.quantity.reading,
                    ),
                    high.location,
                    (low.location,),
                )


def _ranges(passage: FigureSentence) -> Iterator[tuple[Figure, Figure]]:
    """The two figures of every range that is written out with its opening word, or as two bounds."""
    changes = passage.cues.words("before")
    pairs = [p for p in passage.pack.data.ranges.pairs if p[0] and p[0] not in changes]
    for first, second in passage.runs(2):
        low, high = passage.figures[first], passage.figures[second]
        gap, before = passage.gaps[second].strip(), passage.gaps[first].rstrip()
        if (high.symbol != low.symbol and low.symbol) or low.negative or high.negative:
            continue
        if high.dimension == "duration":
            # Hours may be times of day: between 22 hours and 6.
            continue
        if int(low.number.value) in _YEARS or high.number.upper is not None or low.number.upper is not None:
            continue
        if any(before.endswith(opening) and gap == joiner for opening, joiner in pairs):
            yield low, high
        bounds = (low.number.hedge, high.number.hedge) == (Hedge.AT_LEAST, Hedge.AT_MOST)
        if bounds and len(gap) <= _FAR and any(gap.endswith(j) for j in passage.pack.data.numbers.joiners):
            yield low, high


RULE = DocumentRule(
    check=range_inverted,
    level=Level.ERROR,
    family="numbers",
    examples=(
        Example(
            "fr",
            bad="Le musée reçoit entre {{80}} et [[60 visiteurs]] par jour.",
            good="Le musée reçoit entre 60 et 80 visiteurs par jour.",
        ),
        Example(
            "en",
            bad="The museum has between {{80}} and [[60 visitors]] a day.",
            good="The museum has between 60 and 80 visitors a day.",
        ),
    ),
)
