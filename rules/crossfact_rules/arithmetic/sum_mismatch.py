"""sum-mismatch."""

from collections.abc import Iterable
from itertools import chain

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    Location,
    Message,
    additions,
    apposed,
    differences,
    message,
    mismatch,
    passages,
    plain_decimal,
    spoken_interval,
    sums,
    totals,
)


def sum_mismatch(facts: Facts) -> Iterable[Finding]:
    """Parts do not add up to the total that is given with them, or a remainder is not what is left.

    Read are a total, a colon and a list of which every item is a number (12 members: seven women and five men); a
    list and its total (a, b and c, d in all; total: d, in the next sentence or below); people and the kinds of them
    that end the sentence (12 people were hurt, eight women and four men); a whole, what was taken from it and what it
    leaves or the others are (the remaining 23); two figures and the amount between them. Parts and total must be of
    one unit, and where no word tells the total, the sum near it.

    Nothing is said of lists that do not claim to be complete (including, such as), nor where the parts multiply
    to the total.

    Known false alarms: parts that overlap without a word of it.
    """
    read = passages(facts)
    told = chain.from_iterable(
        (*sums.sums(p), *apposed.apposed(p), *differences.differences(p)) for p in read
    )
    seen: set[Location] = set()
    for found in (*told, *differences.rests(read), *totals.totals(facts)):
        # A total that is read in several ways is right if the first of them makes it.
        first = found.total.location not in seen
        seen.add(found.total.location)
        if first and not found.agrees:
            yield mismatch(
                facts.document,
                "sum-mismatch",
                RULE.level,
                message(
                    "{parts} = {computed}, not {total}",
                    parts=_sum(found),
                    computed=spoken_interval(found.computed),
                    total=found.total.written,
                ),
                found.total.location,
                [f.location for f in (*((found.whole,) if found.whole else ()), *found.parts)],
            )


def _sum(found: additions.Sum) -> Message:
    parts = [plain_decimal(part.number.value) for part in found.parts] + ["1"] * found.ones
    if found.whole is None:
        return message("{value}", value=" + ".join(parts))
    return message("{value}", value=" − ".join((plain_decimal(found.whole.number.value), *parts)))


RULE = DocumentRule(
    check=sum_mismatch,
    level=Level.ERROR,
    family="arithmetic",
    examples=(
        Example(
            "fr",
            bad="L'accident a fait [[14 blessés]] : {{6 adultes}} et {{7 enfants}}.",
            good="L'accident a fait 14 blessés : 6 adultes et 8 enfants.",
        ),
        Example(
            "fr",
            bad="[[Douze personnes]] ont été soignées, {{huit enfants}} et {{trois adultes}}.",
            good="Douze personnes ont été soignées, huit enfants et quatre adultes.",
        ),
        Example(
            "en",
            bad="[[Twelve people]] were treated, {{eight children}} and {{three adults}}.",
            good="Twelve people were treated, eight children and four adults.",
        ),
        Example(
            "fr",
            bad="Sur les {{160 passagers}}, {{104}} ont été secourus et {{17}} sont morts, laissant [[43 disparus]].",
            good="Sur les 160 passagers, 104 ont été secourus et 17 sont morts, laissant 39 disparus.",
        ),
        Example(
            "en",
            bad="The jury has [[12 members]]: {{seven women}} and {{four men}}.",
            good="The jury has 12 members: seven women and five men.",
        ),
        Example(
            "en",
            bad="They spent {{£1,460}} on water, {{£645}} on hedges and {{£380}} on skips, a total of [[£2,845]].",
            good="They spent £1,460 on water, £645 on hedges and £380 on skips, a total of £2,485.",
        ),
        Example(
            "fr",
            bad="La cuve passe {{de 7 120}} à {{5 250 litres}}, une baisse de [[2 870 litres]].",
            good="La cuve passe de 7 120 à 5 250 litres, une baisse de 1 870 litres.",
        ),
        Example(
            "en",
            bad="Of the {{140 quilts}}, {{86}} came from Quebec and {{31}} from Ontario. The other [[33]] are on loan.",
            good="Of the 140 quilts, 86 came from Quebec and 31 from Ontario. The other 23 are on loan.",
        ),
    ),
)
