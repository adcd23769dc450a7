"""percentage-of-count-mismatch."""

from collections.abc import Iterable

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Finding,
    Interval,
    Level,
    Message,
    message,
    mismatch,
    passages,
    portions,
    spoken_interval,
    table_shares,
    tables,
)


def percentage_of_count_mismatch(facts: Facts) -> Iterable[Finding]:
    """A count, its whole and the percentage given with them do not agree.

    45 of 120 is 37.5 %: whoever writes 28 % has one of the three figures wrong. The percentage is computed from
    what the two counts admit at the precision they were written at, and may be rounded or cut off. A column of a
    table is read as the shares of another where most of its rows compute so.

    Nothing is said where the percentage is of something else that is named, or where some other figure of the
    sentence is a whole of which it is right.

    Known false alarms: percentages that were weighted, or that leave out missing answers, without saying so.
    """
    for share in portions.told_shares(passages(facts)):
        if not share.agrees:
            yield mismatch(
                facts.document,
                "percentage-of-count-mismatch",
                RULE.level,
                _said(share.part.written, share.whole.written, share.computed, share.percent.said),
                share.percent.location,
                (share.part.location, share.whole.location),
            )
    for table in tables.tables(facts):
        for odd in table_shares.table_shares(table):
            yield mismatch(
                facts.document,
                "percentage-of-count-mismatch",
                RULE.level,
                _said(odd.part.text, odd.whole.text if odd.whole else None, odd.computed, odd.percent.text),
                odd.percent.location,
                (odd.part.location,),
            )


def _said(part: str, whole: str | None, admitted: Interval, percent: str) -> Message:
    """What is wrong with a percentage; without a whole it is of its column."""
    computed = spoken_interval(admitted, 1)
    if whole is None:
        return message(
            "{part} is {computed} % of its column, not {percent}",
            part=part,
            computed=computed,
            percent=percent,
        )
    return message(
        "{part} of {whole} is {computed} %, not {percent}",
        part=part,
        whole=whole,
        computed=computed,
        percent=percent,
    )


RULE = DocumentRule(
    check=percentage_of_count_mismatch,
    level=Level.ERROR,
    family="arithmetic",
    examples=(
        Example(
            "fr",
            bad="Sur les {{120 dossiers}}, {{45}} ont été retenus ([[28 %]]).",
            good="Sur les 120 dossiers, 45 ont été retenus (37,5 %).",
        ),
        Example(
            "en",
            bad="Of {{250 respondents}}, {{90}} ([[45%]]) agreed with the plan.",
            good="Of 250 respondents, 90 (36%) agreed with the plan.",
        ),
        Example(
            "en",
            bad="| Zone | n | Share |\n|---|---|---|\n| A | 30 | 30% |\n| B | 50 | 50% |\n"
            "| C | {{20}} | [[25%]] |\n| Total | 100 | |\n",
            good="| Zone | n | Share |\n|---|---|---|\n| A | 30 | 30% |\n| B | 50 | 50% |\n| C | 20 | 20% |\n",
            markdown=True,
        ),
        Example(
            "en",
            bad="The survey reached {{186 of the 412 people}}, or [[54 per cent]], before Friday.",
            good="The survey reached 186 of the 412 people, or 45 per cent, before Friday.",
        ),
    ),
)
