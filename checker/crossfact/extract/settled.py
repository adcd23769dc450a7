"""Settled: the values of a sentence as what stands beside them bears them out."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import zip_longest

import attrs

from crossfact.extract.role_words import bare_age
from crossfact.extract.times import year_of
from crossfact.grammar.anchors import Match
from crossfact.grammar.units import FRACTION, UNITS, units_of
from crossfact.model.claim import CalendarDate, ClaimKind
from crossfact.model.document import Document
from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.phrase import SentenceParse
from crossfact.model.place import Span
from crossfact.model.quantity import Hedge, Number, Quantity, Score, Unit
from crossfact.model.reading import Form
from crossfact.words.lexicon import bare

_NEAR = 3
_PERIODS = ("Q", "H")
_POINTS = "pp"
# The most figures of a score.
_LONGEST = 6
_LENGTHS = ("duration", "span", "months")


def settled(
    parse: SentenceParse, matches: Sequence[Match], document: Document, pack: LanguagePack
) -> tuple[Match, ...]:
    """The values: years as dates, the ends of a change apart, ages and elided units filled in, scores told apart."""
    found = tuple(_each(parse, matches, document, pack))
    found = tuple(_shared_units(found, document.prose, pack))
    return tuple(_elided_periods(found, parse))


def _each(
    parse: SentenceParse, matches: Sequence[Match], document: Document, pack: LanguagePack
) -> Iterator[Match]:
    prose = document.prose
    for number, match in enumerate(matches):
        year = year_of(match, prose)
        if _second(parse, match, pack):
            continue
        if year or (year := _years(parse, match, prose)):
            yield attrs.evolve(match, value=year, kind=ClaimKind.DATE, parts=())
        elif match.parts and _scored(matches, number, prose):
            yield _score(match, prose)
        elif match.parts and _changes(parse, match, pack):
            yield from match.parts
        elif _aged(parse, match, matches, document, pack):
            yield _in_unit(match, UNITS["yr"])
        elif _ranked(parse, match, matches[number + 1 : number + 2], pack):
            yield _as_rank(parse, match)
        elif (named := _unit_behind(parse, match, matches, pack)) is not None:
            unit, last = named
            span = Span(match.span.start, parse.starts[last] + len(parse.forms[last].text))
            yield attrs.evolve(_in_unit(match, unit), span=span)
        else:
            yield match


def _years(parse: SentenceParse, match: Match, prose: str) -> CalendarDate | None:
    """The stretch of years that a range of two bare figures is, where nothing is counted: between 2020 and 2022."""
    ends = [year_of(part, prose) for part in match.parts]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return None
    at = bisect_left(parse.starts, match.span.end)
    if at < len(parse.forms) and parse.forms[at].upos in ("NOUN", "ADJ"):
        return None
    return attrs.evolve(ends[0], end=ends[1], written=match.span.of(prose))


def _second(parse: SentenceParse, match: Match, pack: LanguagePack) -> bool:
    """Whether a word of rank is the unit of time that a rate is told for: 250 m³ par seconde, a second."""
    if match.kind is not ClaimKind.RANK:
        return False
    at = bisect_left(parse.starts, match.span.start)
    unit = units_of(pack.data).get(parse.forms[at].norm) if at < len(parse.forms) else None
    if at == 0 or unit is None or unit.dimension not in _LENGTHS:
        return False
    following = parse.forms[at + 1].upos if at + 1 < len(parse.forms) else ""
    opens = {*pack.data.roles.per, *pack.data.numbers.indefinite}
    return parse.forms[at - 1].norm in opens and following not in ("NOUN", "ADJ", "PROPN")


def _ranked(parse: SentenceParse, match: Match, behind: Sequence[Match], pack: LanguagePack) -> bool:
    """Whether a part with an article is the rank of the noun behind it: a third straight title; not: a third more."""
    end = match.span.end
    if match.value_unit is not FRACTION or any(other.span.start <= end + 1 for other in behind):
        return False
    at = bisect_left(parse.starts, end)
    article, rank = (form.norm for form in parse.forms[at - 2 : at]) if at >= 2 else ("", "")
    if article not in pack.data.articles or rank not in pack.data.numbers.ordinals:
        return False
    # Fell by a third Monday: a day tells when.
    days = (*pack.data.dates.weekdays, *pack.data.dates.months)
    forms = [form for form in parse.forms[at : at + 3] if form.norm not in days]
    while len(forms) > 1 and forms[0].upos == "ADJ" and "Degree=Cmp" not in forms[0].feats:
        forms = forms[1:]
    return bool(forms) and forms[0].upos == "NOUN" and "Number=Plur" not in forms[0].feats


def _as_rank(parse: SentenceParse, match: Match) -> Match:
    """The rank that the word of a part tells."""
    start = parse.starts[bisect_left(parse.starts, match.span.end) - 1]
    value = match.value.number.value if isinstance(match.value, Quantity) else Decimal(1)
    rank = Quantity(Number(Decimal(round(1 / value))))
    return attrs.evolve(match, span=Span(start, match.span.end), value=rank, kind=ClaimKind.RANK)


def _unit_behind(
    parse: SentenceParse, match: Match, matches: Sequence[Match], pack: LanguagePack
) -> tuple[Unit, int] | None:
    """The unit that a bare number has in a word behind it, with that word's number.

    A unit of time behind an adjective (nine straight days), and percentage points told as points beside a percentage
    (87 %, five points higher).
    """
    at = bisect_left(parse.starts, match.span.end)
    if not _bare(match) or at >= len(parse.forms):
        return None
    points = {name.split()[-1] for name in pack.data.units.get(_POINTS, ()) if " " in name}
    if parse.forms[at].norm in points:
        share = any(other.value_unit is not None and other.value_unit.symbol == "%" for other in matches)
        return (UNITS[_POINTS], at) if share else None
    forms = parse.forms[at : at + 2]
    if len(forms) < 2 or forms[0].upos != "ADJ" or forms[1].upos != "NOUN":
        return None
    unit = units_of(pack.data).get(forms[1].norm)
    return (unit, at + 1) if unit is not None and unit.dimension in _LENGTHS else None


def _scored(matches: Sequence[Match], number: int, prose: str) -> bool:
    """Whether two figures with a dash stand in a list of scores: 6-4, 3-6, 7-5."""
    match = matches[number]
    low, dash, high = match.span.of(prose).partition("-")
    if not dash or not (low.isdigit() and high.isdigit()) or len(low + high) > _LONGEST:
        return False
    beside = (*matches[max(0, number - 1) : number], *matches[number + 1 : number + 2])
    return any(
        isinstance(other.value, Score)
        and max(other.span.start - match.span.end, match.span.start - other.span.end) <= _NEAR
        for other in beside
    )


def _score(match: Match, prose: str) -> Match:
    low, _, high = match.span.of(prose).partition("-")
    score = Score(int(low), int(high), match.value.written)
    return attrs.evolve(match, value=score, kind=ClaimKind.SCORE, parts=())


def _changes(parse: SentenceParse, match: Match, pack: LanguagePack) -> bool:
    """Whether a range is told of a change: the word before it is a verb or noun of change (rose from 5 to 8)."""
    at = bisect_left(parse.starts, match.span.start)
    before = parse.forms[max(0, at - 4) : at]
    moves = set(pack.data.roles.change_verbs)
    words = {word for entry in pack.data.roles.change_before for word in entry.split()}
    nouns = words.difference(pack.data.stop_words, pack.data.linkers)
    return any(w.lemma in moves or bare(w.norm) in nouns for w in before)


def _aged(
    parse: SentenceParse, match: Match, matches: Sequence[Match], document: Document, pack: LanguagePack
) -> bool:
    """Whether a bare figure is an age: behind a word of age (aged 22 and 27), or between commas behind a name."""
    if (
        not isinstance(match.value, Quantity)
        or match.kind is not ClaimKind.QUANTITY
        or match.value_unit is not None
    ):
        return False
    prose = document.prose
    if bare_age(document.norm, match, parse.span, pack.data):
        at = bisect_left(parse.starts, match.span.end)
        if at >= len(parse.forms) or parse.forms[at].upos not in ("NOUN", "ADJ"):
            return True
        return any(other.span.start == parse.starts[at] for other in matches)
    if _reached(parse, match, pack):
        return True
    if len(match.span) > 2 or prose[max(0, match.span.start - 2) : match.span.start] != ", ":
        return False
    if prose[match.span.end : match.span.end + 1] != ",":
        return False
    name = bisect_left(parse.starts, match.span.start) - 2
    return name >= 0 and parse.forms[name].upos in ("PROPN", "NOUN")


def _reached(parse: SentenceParse, match: Match, pack: LanguagePack) -> bool:
    """Whether a bare number is what somebody is, at the end of a clause: she was 82."""
    forms, at = parse.forms, bisect_left(parse.starts, match.span.start)
    if at < 2 or len(match.span) > len("100") or forms[at - 1].lemma not in pack.data.verbs.copulas:
        return False
    singular = pack.data.people.pronouns.get(forms[at - 2].norm) in ("m", "f")
    return singular and (at + 1 == len(forms) or forms[at + 1].upos == "PUNCT")


def _shared_units(matches: Sequence[Match], prose: str, pack: LanguagePack) -> Iterator[Match]:
    """The values, a bare number with the unit of the one it leads to: de 930 000 à 310 000 euros; 22 et 27 ans."""
    joiners = {*pack.data.numbers.joiners, *pack.data.roles.to_prepositions}
    for match, following in zip_longest(matches, matches[1:]):
        unit = following.value_unit if following is not None else None
        between = (
            prose[match.span.end : following.span.start].strip().lower() if following is not None else ""
        )
        if unit is not None and between in joiners and _bare(match):
            yield _in_unit(match, unit)
        else:
            yield match


def _in_unit(match: Match, unit: Unit) -> Match:
    value = match.value
    return attrs.evolve(match, value=attrs.evolve(value, unit=unit)) if isinstance(value, Quantity) else match


def _bare(match: Match) -> bool:
    return isinstance(match.value, Quantity) and match.kind is ClaimKind.QUANTITY and match.value.unit is None


def _elided_periods(matches: Sequence[Match], parse: SentenceParse) -> Iterator[Match]:
    """The values, a bare rank behind a quarter or half of the year as another: au troisième trimestre ... au deuxième."""
    period: CalendarDate | None = None
    for match in matches:
        if (
            isinstance(match.value, CalendarDate)
            and match.value.part[:1] in _PERIODS
            and match.value.part[1:].isdigit()
        ):
            period = match.value
        elif period is not None and _alone(match, parse) and isinstance(match.value, Quantity):
            part = f"{period.part[0]}{match.value.number.value}"
            date = CalendarDate(year=period.year, part=part, written=match.value.written)
            yield attrs.evolve(match, value=date, kind=ClaimKind.DATE)
            continue
        yield match


def _alone(match: Match, parse: SentenceParse) -> bool:
    """Whether a value is a rank without a noun: a mark or preposition stands behind it, and an article before it."""
    if match.kind is not ClaimKind.RANK:
        return False
    span = match.span
    before = _before(parse, span.start)
    at = bisect_left(parse.starts, span.end)
    behind = parse.forms[at] if at < len(parse.forms) else None
    opened = before is not None and before.upos in ("DET", "ADP")
    return opened and (behind is None or behind.upos in ("PUNCT", "ADP", "CCONJ", "SCONJ"))


def _before(parse: SentenceParse, start: int) -> Form | None:
    """The word before an offset; None at the start of the sentence."""
    at = bisect_left(parse.starts, start) - 1
    return parse.forms[at] if at >= 0 else None


def numbered(parse: SentenceParse, match: Match, pack: LanguagePack) -> bool:
    """Whether a bare figure is the number of the noun before it (example 12, Python 3) and no measure (magnitude 5,4)."""
    if match.value_unit is not None or not isinstance(match.value, Quantity):
        return False
    if match.kind is not ClaimKind.QUANTITY:
        return False
    before = _before(parse, match.span.start)
    number = match.value.number
    if number.step < 1 and before is not None and before.upos == "NOUN":
        return False
    exact = number.hedge is Hedge.EXACT and match.value.written[:1].isdigit()
    if before is None or before.norm in _left(pack.data) or match.value.written[-1:].isalpha():
        # What is left counts what was told before (the remaining 33), and millions are no number of a thing.
        return False
    return exact and before.upos in ("NOUN", "PROPN")


@lru_cache(maxsize=16)
def _left(data: PackData) -> frozenset[str]:
    """The words before what is left of a whole: the remaining 33; il en reste 33."""
    return frozenset(phrase.split()[-1] for phrase in (*data.relations.rest, *data.relations.remaining))
