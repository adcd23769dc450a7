"""Intervals: from one day, month or year to another, and the night between two days."""

import attrs

from crossfact.grammar.dates import date_reading
from crossfact.grammar.lexicon import Lexemes
from crossfact.grammar.notation import Hit
from crossfact.grammar.reading import Builder, Reading
from crossfact.model.calendar import CalendarDate, Shift


def interval_forms() -> list[tuple[str, Builder]]:
    """From one day, month or year to another; the night between two days."""
    until = "(until filler*|dash)"
    first = "(on? (day_figure|ordinal_figure) filler* month year_word?)"
    day = "(on? (day_figure|ordinal_figure))"
    return [
        (
            f"night interval_opening? filler* first:(weekday? day_word?) {until} filler* last:(weekday? (day_word filler* month year_word?)?)",
            _night,
        ),
        ("night (interval_opening|until)? filler* last:(weekday)", _night),
        ("night", _night),
        (f"interval_opening? filler* first:{first} {until} last:{first}", _interval),
        (f"interval_opening? filler* first:{day} {until} last:{first}", _interval),
        (f"interval_opening filler* first:(weekday) {until} last:(weekday)", _interval),
        (
            "first:(month (day_figure|ordinal_figure)) (until|dash) last:(month? (day_figure|ordinal_figure) year_word?)",
            _interval,
        ),
        ("interval_opening? first:(month year_word?) (until|dash) last:(month year_word)", _interval),
        ("interval_opening first:(month) until last:(month)", _interval),
        ("interval_opening? first:(year_figure) (until|dash) last:(year_figure)", _interval),
        ("first:(year_figure) dash short:(day_figure|integer)", _short_interval),
    ]


def _ends(lexemes: Lexemes, span: tuple[int, int] | None) -> CalendarDate:
    """A day inside an interval, as far as it is written."""
    return CalendarDate(
        lexemes.first(span, "year_figure"),
        lexemes.first(span, "month"),
        lexemes.first(span, "day_figure") or lexemes.first(span, "ordinal_figure"),
        lexemes.first(span, "weekday"),
    )


def _interval(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """Du 3 au 5 mai; March 3-5; de 2019 à 2023; from Monday to Friday."""
    first, last = _ends(lexemes, hit.span("first")), _ends(lexemes, hit.span("last"))
    if first.month is not None and last.month is None:
        last = attrs.evolve(last, month=first.month)
    month = first.month or last.month
    if first.day is not None or first.year is None:
        first = attrs.evolve(first, month=month, year=first.year or last.year)
    if (first.month is None) == (last.month is None) and _key(first) > _key(last) and first.year == last.year:
        return None
    # Two whole dates are two dates; days that share a month or a weekday are one interval.
    span = hit.span("first")
    whole = lexemes.first(span, "month") is not None or lexemes.first(span, "year_figure") is not None
    whole = whole and not (
        lexemes.first(span, "day_figure") and lexemes.first(hit.span("last"), "month") is None
    )
    return date_reading(attrs.evolve(first, end=last), hit, doubtful=whole)


def _key(date: CalendarDate) -> tuple[int, int, int]:
    return (date.year or 0, date.month or 0, date.day or 0)


def _short_interval(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """2019-20, 1998-02: the second year in two figures."""
    first, short = lexemes.first(hit.span("first"), "year_figure"), hit.span("short")
    if short is None or len(lexemes.written(*short)) != 2 or not lexemes.glued(short[0]):
        return None
    last = first - first % 100 + lexemes.first(short, "integer")
    last += 100 if last < first else 0
    if not 0 < last - first <= 10:
        return None
    return date_reading(CalendarDate(first, end=CalendarDate(last)), hit)


def _night(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """The night between two days: dans la nuit de jeudi à vendredi; la nuit du 3 au 4 mai."""
    first, last = _ends(lexemes, hit.span("first")), _ends(lexemes, hit.span("last"))
    if hit.span("first") is None:
        # Overnight, overnight into Wednesday.
        if lexemes.value(hit.whole[0], "overnight") is None:
            return None
        day = last.weekday
        if day is None:
            night = CalendarDate(shift=Shift("day", -1), end=CalendarDate(shift=Shift("day", 0)))
        else:
            night = CalendarDate(weekday=(day - 1) % 7, end=last)
        return date_reading(night, hit)
    if (first.weekday is None and first.day is None) or (last.weekday is None and last.day is None):
        return None
    if first.month is None and first.day is not None:
        first = attrs.evolve(first, month=last.month, year=last.year)
    return date_reading(attrs.evolve(first, end=last), hit)
