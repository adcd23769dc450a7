"""shares-not-100."""

from collections.abc import Iterable

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    hundred,
    message,
    mismatch,
    passages,
    spoken_interval,
)


def shares_not_100(facts: Facts) -> Iterable[Finding]:
    """Shares that exclude each other add up to more than 100 %.

    Votes for several lists, answers of which only one can be given: a word of the sentence must say that it is
    so (votes cast, no opinion, exclusive), or stand above their list or in their table. The sum is taken with each share rounded down. Shares that fall
    short are no fault: others may have been left out.

    Known false alarms: several answers allowed, with a word for votes in the sentence.
    """
    for found in (*hundred.exclusive_shares(passages(facts)), *hundred.listed_shares(facts)):
        if found.exceed:
            first, *others = found.figures
            yield mismatch(
                facts.document,
                "shares-not-100",
                RULE.level,
                message("the shares add up to {sum} %", sum=spoken_interval(found.sum, 1)),
                first.location,
                [figure.location for figure in others],
            )


RULE = DocumentRule(
    check=shares_not_100,
    level=Level.WARNING,
    family="arithmetic",
    examples=(
        Example(
            "fr",
            bad="Le sondage donne oui [[48 %]], non {{41 %}} et sans opinion {{16 %}}.",
            good="Le sondage donne oui 48 %, non 41 % et sans opinion 11 %.",
        ),
        Example(
            "en",
            bad="Reform won [[41.2%]] of the vote, ahead of Labour with {{37.7%}} and the Greens with {{26.4%}}.",
            good="Reform won 41.2% of the vote, ahead of Labour with 37.7% and the Greens with 16.4%.",
        ),
    ),
)
