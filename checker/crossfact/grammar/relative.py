"""Times told by their distance from the day of the text: yesterday, last month, in two years, next Friday."""

from decimal import Decimal

from crossfact.grammar.lexicon import Lexemes
from crossfact.grammar.notation import Hit
from crossfact.grammar.reading import Builder, Reading, number_at
from crossfact.model.calendar import CalendarDate, Shift
from crossfact.model.claim import ClaimKind
from crossfact.model.quantity import Number

# No text counts back more decades than this.
_DECADES = 100


def relative_forms() -> list[tuple[str, Builder]]:
    """The forms of relative times; what they mean is told by ``CalendarDate.on``."""
    turn = "(previous|next|current)"
    return [
        (f"day:(weekday) filler* turn:{turn} weeks:(span)", _of_week),
        (f"turn:{turn} weeks:(span) day:(weekday)", _of_week),
        (f"(filler)? turn:{turn} day:(weekday)", _weekday),
        ("day:(weekday) turn:(previous|next)", _weekday),
        ("part:(part) filler* whole:(span)", _part_of_this),
        (f"turn:{turn} what:(span|quarter|half_year|weekend|season|month|decade_word)", _turned),
        ("filler* what:(span|quarter|half_year|weekend|season|month) turn:(previous|next)", _turned),
        ("day:(weekday) (ahead)? number:(number|article) unit:(span) forth:(later)", _away),
        ("filler one:(span) (earlier|later)", _away),
        ("ago number:(number|article) unit:(span) ", _away),
        ("number:(number|article) unit:(span) back:(ago|earlier)", _away),
        ("number:(number|article) decade_word ago", _decades_ago),
        ("ago number:(number|article) decade_word", _decades_ago),
        ("ahead number:(number|article) unit:(span)", _away),
        ("number:(number|article) unit:(span) forth:(later)", _away),
        ("relative", _relative),
    ]


def month_forms() -> list[tuple[str, Builder]]:
    """A weekday alone, and a month alone, which only a text can bear out."""
    return [("day:(weekday)", _bare_weekday), ("month:(month)", _bare_month)]


def _shift(shift: Shift, hit: Hit, date: CalendarDate | None = None, *, doubtful: bool = False) -> Reading:
    value = date or CalendarDate()
    return Reading(
        CalendarDate(value.year, value.month, value.day, value.weekday, part=value.part, shift=shift),
        ClaimKind.DATE,
        *hit.whole,
        doubtful,
    )


def _turn(lexemes: Lexemes, hit: Hit) -> int:
    span = hit.span("turn")
    if lexemes.first(span, "previous"):
        return -1
    return 1 if lexemes.first(span, "next") else 0


def _weekday(lexemes: Lexemes, hit: Hit) -> Reading | None:
    day, turn = lexemes.first(hit.span("day"), "weekday"), _turn(lexemes, hit)
    return _shift(Shift("day", turn, day), hit, CalendarDate(weekday=day))


def _of_week(lexemes: Lexemes, hit: Hit) -> Reading | None:
    day = lexemes.first(hit.span("day"), "weekday")
    if lexemes.first(hit.span("weeks"), "span") != "week":
        return None
    return _shift(Shift("week", _turn(lexemes, hit), day), hit, CalendarDate(weekday=day))


def _turned(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """Last week, cette année, le trimestre prochain, mars dernier."""
    what, turn = hit.span("what"), _turn(lexemes, hit)
    month, season = lexemes.first(what, "month"), lexemes.first(what, "season")
    if month is not None:
        return _shift(Shift("nearest", turn), hit, CalendarDate(month=month))
    if season is not None:
        return _shift(Shift("year", turn), hit, CalendarDate(part=season))
    for name, unit in (("quarter", "quarter"), ("weekend", "weekend"), ("decade_word", "decade")):
        if lexemes.first(what, name):
            return _shift(Shift(unit, turn), hit)
    unit = lexemes.first(what, "span")
    if unit is None or (unit == "day" and turn):
        return None
    return _shift(Shift(unit, turn), hit)


def _away(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """Two years ago, il y a trois mois, in two weeks, deux jours plus tard."""
    span, unit = hit.span("number"), lexemes.first(hit.span("unit"), "span")
    number = number_at(lexemes, span) if span else None
    if (one := lexemes.first(hit.span("one"), "span")) == "day":
        number, unit = Number(Decimal(1)), one
    if number is None or number.value != int(number.value) or number.value > 10_000:
        return None
    back = any({"ago", "earlier"} & set(lexemes.entries[at].values) for at in range(*hit.whole))
    told = any("ago" in lexemes.entries[at].values for at in range(*hit.whole))
    count = -int(number.value) if back else int(number.value)
    # In two weeks, a year earlier: lengths of time, which only the asking text makes dates.
    later = not told
    days = {"week": 7, "fortnight": 14}.get(unit)
    if days:
        unit, count = "day", days * count
    weekday = lexemes.first(hit.span("day"), "weekday")
    if weekday is not None and unit == "day" and days:
        return _shift(Shift("week", count // 7, weekday), hit, CalendarDate(weekday=weekday), doubtful=later)
    return _shift(Shift({"month": "month-day", "year": "years"}.get(unit, unit), count), hit, doubtful=later)


def _part_of_this(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """The end of the year, la fin du mois: of the one that the text is written in."""
    unit, span = lexemes.first(hit.span("whole"), "span"), hit.span("part")
    if unit not in ("year", "month"):
        return None
    part = next(name for name in ("early", "mid", "late") if lexemes.first(span, name))
    return _shift(Shift(unit, 0), hit, CalendarDate(part=part))


def _decades_ago(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A decade ago, il y a deux décennies: a year, to which the text counts back."""
    span = hit.span("number")
    number = number_at(lexemes, span) if span else None
    if number is None or number.value != int(number.value) or number.value > _DECADES:
        return None
    return _shift(Shift("years", -10 * int(number.value)), hit)


def _relative(lexemes: Lexemes, hit: Hit) -> Reading | None:
    return _shift(Shift("day", lexemes.first(hit.whole, "relative")), hit)


def _bare_weekday(lexemes: Lexemes, hit: Hit) -> Reading | None:
    day = lexemes.first(hit.whole, "weekday")
    return Reading(CalendarDate(weekday=day), ClaimKind.DATE, *hit.whole)


def _bare_month(lexemes: Lexemes, hit: Hit) -> Reading | None:
    month = lexemes.first(hit.whole, "month")
    at = hit.whole[0]
    # A month that is a common word too needs a preposition: in March, not March on.
    common = lexemes.written(at, at + 1).lower() in lexemes.common
    doubtful = common and (
        at == 0 or not {"before", "previous", "next"} & set(lexemes.entries[at - 1].values)
    )
    return Reading(CalendarDate(month=month), ClaimKind.DATE, *hit.whole, doubtful=doubtful)
