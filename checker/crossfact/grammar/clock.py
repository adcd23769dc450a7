"""Clock: times of day."""

from crossfact.grammar.lexicon import Lexemes
from crossfact.grammar.notation import Hit
from crossfact.grammar.reading import Builder, Reading, number_at
from crossfact.model.calendar import ClockTime
from crossfact.model.claim import ClaimKind


def clock_forms() -> list[tuple[str, Builder]]:
    """Times of day: 17 h 30, 5.30pm, 9 a.m., à 20 heures, jeudi 20 heures, noon."""
    return [
        ("clock meridiem?", _clock),
        ("hour:(figure) meridiem minute:(integer) (?!measure)", _clock),
        ("hour:(figure) meridiem (?!integer measure)", _clock),
        ("clock_before hour:(number) hour minute:(integer)?", _clock),
        ("hour:(number) hour minute:(integer)?", _on_day),
        ("noon", _clock),
    ]


def _on_day(lexemes: Lexemes, hit: Hit) -> Reading | None:
    """A time right behind its day: jeudi 6 heures."""
    first = hit.whole[0]
    return _clock(lexemes, hit) if first and lexemes.value(first - 1, "weekday") is not None else None


def _clock(lexemes: Lexemes, hit: Hit) -> Reading | None:
    clock = lexemes.first(hit.whole, "clock")
    noon = lexemes.first(hit.whole, "noon")
    if clock:
        hour, minute = clock[:2]
        meridiem = next((m for at in range(*hit.whole) if (m := _meridiem(lexemes, at))), "")
        hour += 12 if meridiem.startswith("p") and hour < 12 else 0
    elif hit.span("hour") is None and noon is not None:
        hour, minute = noon, 0
    else:
        span = hit.span("hour")
        number = number_at(lexemes, span) if span else None
        if number is None:
            return None
        hour = int(number.value)
        minute = round((number.value - hour) * 100) or lexemes.first(hit.span("minute"), "integer") or 0
        meridiem = next((m for at in range(*hit.whole) if (m := _meridiem(lexemes, at))), "")
        if meridiem[:1] in ("a", "p") and hit.span("minute"):
            # At 5pm 30 people came.
            return None
        if meridiem.startswith("p") and hour < 12:
            hour += 12
        elif meridiem.startswith("a") and hour == 12:
            hour = 0
    if not (hour <= 24 and minute < 60):
        return None
    return Reading(ClockTime(hour, minute), ClaimKind.TIME, *hit.whole)


def _meridiem(lexemes: Lexemes, at: int) -> str:
    found = lexemes.value(at, "meridiem")
    return lexemes.written(at, at + 1).lower() if found else ""
