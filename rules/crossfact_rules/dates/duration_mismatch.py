"""duration-mismatch."""

from collections.abc import Iterable

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    clocks,
    lengths,
    message,
    mismatch,
    passages,
    plain_decimal,
)

_YEAR = 366


def duration_mismatch(facts: Facts) -> Iterable[Finding]:
    """Two dates and the duration said to lie between them do not agree.

    From 2012 to 2019 are six to eight years, with the months unknown, not nine. The last day, month or year may
    be counted or not, and a duration may be rounded or cut off.

    Dates and duration must stand side by side (from 2012 to 2019, or nine years; eight years (1998-2008)), two verbs
    of one subject tell of beginning and end right before it (founded in 1976 and run until 2004, a reign of 26 years),
    or the duration qualify what the next sentence says ran from one date to the other (a two-year study). A place that
    was opened and closed was at work in between. Times of day are compared with hours and minutes (from 13:00 to
    21:00).

    Known false alarms: interruptions that are not told.
    """
    for passage in passages(facts):
        for watch in clocks.watches(passage):
            if not watch.agrees:
                yield mismatch(
                    facts.document,
                    "duration-mismatch",
                    RULE.level,
                    message(
                        "“{stretch}” is {minutes} minutes, not {duration}",
                        stretch=" ".join(watch.span.of(facts.document.text).split()),
                        minutes=watch.minutes[0],
                        duration=watch.duration.said,
                    ),
                    watch.duration.location,
                    (facts.document.location(watch.span),),
                )
    for length in lengths.lengths(passages(facts)):
        if not length.agrees:
            days = length.stretch.days
            yield mismatch(
                facts.document,
                "duration-mismatch",
                RULE.level,
                message(
                    "“{stretch}” is {low} to {high} days, not {duration}",
                    stretch=" ".join(length.place.span.of(facts.document.text).split()),
                    low=plain_decimal(days.low),
                    high=plain_decimal(days.high),
                    duration=length.duration.said,
                )
                if days.high < _YEAR
                else message(
                    "“{stretch}” is {low} to {high} years, not {duration}",
                    stretch=" ".join(length.place.span.of(facts.document.text).split()),
                    low=f"{days.low / _YEAR:.1f}",
                    high=f"{days.high / (_YEAR - 1):.1f}",
                    duration=length.duration.said,
                ),
                length.duration.location,
                (length.place,),
            )


RULE = DocumentRule(
    check=duration_mismatch,
    level=Level.ERROR,
    family="dates",
    examples=(
        Example(
            "fr",
            bad="Elle a dirigé le musée {{de 2012 à 2019}}, soit [[onze ans]].",
            good="Elle a dirigé le musée de 2012 à 2019, soit sept ans.",
        ),
        Example(
            "en",
            bad="The programme ran for [[eight years]] ({{1998–2008}}).",
            good="The programme ran for ten years (1998–2008).",
        ),
        Example(
            "fr",
            bad="Le chantier débutera en {{janvier 2027 et s'achèvera en juillet 2028}}, au terme de [[quatorze mois]].",
            good="Le chantier débutera en janvier 2027 et s'achèvera en juillet 2028, au terme de dix-huit mois.",
        ),
        Example(
            "en",
            bad="She founded it in {{1976 and ran it until 2004}}, a reign of [[26 years]].",
            good="She founded it in 1976 and ran it until 2004, a reign of 28 years.",
        ),
        Example(
            "en",
            bad="It was a [[two-year study]] of sleep. It ran {{from January 2021 to December 2023}}.",
            good="It was a three-year study of sleep. It ran from January 2021 to December 2023.",
        ),
    ),
)
