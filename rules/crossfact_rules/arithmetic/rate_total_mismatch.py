"""rate-total-mismatch."""

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
    plain_decimal,
    rates,
    spoken_interval,
)


def rate_total_mismatch(facts: Facts) -> Iterable[Finding]:
    """A rate and what it is said to come to do not agree.

    200 requests a day are 73,000 a year; 2,500 euros to each of 34 people are 85,000. For a rate any usual
    number of hours, days or weeks is accepted, at work or round the clock.

    Known false alarms: seasons, and rates that hold for a part of the time without a word of it.
    """
    for passage in passages(facts):
        for product in rates.products(passage):
            if not product.agrees:
                yield mismatch(
                    facts.document,
                    "rate-total-mismatch",
                    RULE.level,
                    message(
                        "{times} × {amount} = {computed}, not {total}",
                        times=plain_decimal(product.times.number.value),
                        amount=product.amount.written,
                        computed=spoken_interval(product.computed),
                        total=product.total.written,
                    ),
                    product.total.location,
                    (product.amount.location, product.times.location),
                )
    for rate in rates.told_rates(passages(facts)):
        if not rate.agrees:
            yield mismatch(
                facts.document,
                "rate-total-mismatch",
                RULE.level,
                message(
                    "{rate} × {times} makes {computed}, not {total}",
                    rate=rate.rate.written,
                    times=spoken_interval(rate.times),
                    computed=spoken_interval(rate.computed, 0),
                    total=rate.total.written,
                ),
                rate.total.location,
                (rate.rate.location,),
            )


RULE = DocumentRule(
    check=rate_total_mismatch,
    level=Level.WARNING,
    family="arithmetic",
    examples=(
        Example(
            "fr",
            bad="Le service reçoit {{200 demandes}} par jour, soit [[7 300]] par an.",
            good="Le service reçoit 200 demandes par jour, soit 73 000 par an.",
        ),
        Example(
            "fr",
            bad="Le tribunal accorde {{2 500 euros}} à chacun des {{34 riverains}}, soit [[95 000 euros]] en tout.",
            good="Le tribunal accorde 2 500 euros à chacun des 34 riverains, soit 85 000 euros en tout.",
        ),
        Example(
            "en",
            bad="The shop packs {{50 boxes}} a week, or [[5,200]] a year.",
            good="The shop packs 50 boxes a week, or 2,600 a year.",
        ),
    ),
)
