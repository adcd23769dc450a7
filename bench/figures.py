"""Recipes of figures that agree, by the names of the gaps that they fill in a template."""

import random
from collections.abc import Callable, Mapping

Values = dict[str, float]


def share(r: random.Random) -> Values:
    """A part, its whole and the percentage."""
    whole = r.randint(60, 950)
    part = r.randint(whole // 8, whole * 9 // 10)
    return {"part": part, "whole": whole, "percent": round(100 * part / whole, 1)}


def rise(r: random.Random) -> Values:
    """What was, what is, and the change in percent."""
    before = r.randint(120, 880)
    percent = r.choice([n for n in range(8, 60) if before * n % 100 == 0] or [25])
    return {"before": before, "after": before * (100 + percent) / 100, "percent": percent}


def fall(r: random.Random) -> Values:
    """What was, what is less, and the change in percent."""
    before = r.randint(12, 88) * 100
    percent = r.randint(8, 60)
    return {"before": before, "after": before * (100 - percent) / 100, "percent": percent}


def points(r: random.Random) -> Values:
    """Two percentages and their difference in points; spoilt, it is said in per cent."""
    before, size = r.randint(20, 60), r.randint(2, 9)
    return {"before": before, "after": before + size, "size": size}


def parts(r: random.Random) -> Values:
    """Three parts and their sum."""
    a, b, c = (r.randint(11, 480) for _ in range(3))
    return {"a": a, "b": b, "c": c, "total": a + b + c}


def remainder(r: random.Random) -> Values:
    """A whole, two parts and what is left."""
    a, b, left = r.randint(40, 99), r.randint(12, 38), r.randint(11, 90)
    return {"whole": a + b + left, "a": a, "b": b, "left": left}


def product(r: random.Random) -> Values:
    """An amount, how many get it, and the total."""
    amount, times = r.randint(12, 98) * 50, r.randint(12, 89)
    return {"amount": amount, "times": times, "total": amount * times}


def rate(r: random.Random) -> Values:
    """A rate a week and what it makes in a year."""
    week = r.randint(21, 190)
    return {"week": week, "year": week * 52}


def multiple(r: random.Random) -> Values:
    """What was, and three times as much."""
    before = r.randint(11, 33) * 10
    return {"before": before, "after": before * 3}


def votes(r: random.Random) -> Values:
    """Three shares that make a hundred; a spoilt one makes more."""
    a = r.randint(35, 48)
    b = r.randint(22, 33)
    return {"a": a, "b": b, "c": 100 - a - b}


def kilometres(r: random.Random) -> Values:
    """Kilometres and miles."""
    km = r.randint(21, 890)
    return {"km": km, "miles": round(km / 1.609344)}


def metres(r: random.Random) -> Values:
    """Metres and feet."""
    m = r.randint(21, 890)
    return {"m": m, "feet": round(m / 0.3048)}


def years(r: random.Random) -> Values:
    """Two years and how many lie between."""
    start = r.randint(1931, 1985)
    length = r.randint(12, 38)
    return {"start": start, "end": start + length, "length": length}


def life(r: random.Random) -> Values:
    """A year of birth, a year of death and the age."""
    birth, age = r.randint(1900, 1950), r.randint(31, 68)
    return {"birth": birth, "death": birth + age, "age": age}


def anniversary(r: random.Random) -> Values:
    """A founding, a feast and its number."""
    founded, number = r.randint(1880, 1960), r.choice([20, 25, 30, 40, 50, 60])
    return {"founded": founded, "kept": founded + number, "number": number}


def bounds(r: random.Random) -> Values:
    """The ends of a range."""
    low = r.randint(21, 80)
    return {"low": low, "high": low + r.randint(5, 60)}


def table(r: random.Random) -> Values:
    """Two columns of three figures with their sums."""
    a, b, c, d, e, f = (r.randint(105, 890) for _ in range(6))
    return {"a": a, "b": b, "c": c, "d": d, "e": e, "f": f, "s": a + b + c, "t": d + e + f}


def nothing(_: random.Random) -> Values:
    """No figures: the recipe makes words of its own."""
    return {}


def monthly(r: random.Random) -> Values:
    """An amount a month and what it makes in a year."""
    month = r.randint(40, 950)
    return {"month": month, "year": 12 * month}


def hourly(r: random.Random) -> Values:
    """A rate an hour and what it makes round the clock."""
    hour = r.randint(12, 90)
    return {"hour": hour, "day": 24 * hour}


def daily(r: random.Random) -> Values:
    """A rate a day and what it makes in a week."""
    day = r.randint(21, 190)
    return {"day": day, "week": 7 * day}


def doubled(r: random.Random) -> Values:
    """What was, and twice as much."""
    before = r.randint(11, 49) * 10
    return {"before": before, "after": 2 * before}


def halved(r: random.Random) -> Values:
    """What was, and half as much."""
    after = r.randint(21, 190)
    return {"before": 2 * after, "after": after}


def quadrupled(r: random.Random) -> Values:
    """What was, and four times as much."""
    before = r.randint(21, 190)
    return {"before": before, "after": 4 * before}


def half(r: random.Random) -> Values:
    """A half and its whole."""
    part = r.randint(41, 390)
    return {"part": part, "whole": 2 * part}


def third(r: random.Random) -> Values:
    """A third and its whole."""
    part = r.randint(21, 190)
    return {"part": part, "whole": 3 * part}


def quarter(r: random.Random) -> Values:
    """A quarter and its whole."""
    part = r.randint(21, 190)
    return {"part": part, "whole": 4 * part}


def hectares(r: random.Random) -> Values:
    """Hectares and acres."""
    ha = r.randint(21, 890)
    return {"ha": ha, "acres": round(ha * 2.4710538)}


def kilograms(r: random.Random) -> Values:
    """Kilograms and pounds."""
    kg = r.randint(21, 890)
    return {"kg": kg, "pounds": round(kg * 2.2046226)}


def celsius(r: random.Random) -> Values:
    """Degrees Celsius and Fahrenheit."""
    c = r.randint(11, 39)
    return {"c": c, "f": round(c * 9 / 5 + 32)}


def speed(r: random.Random) -> Values:
    """Kilometres and miles an hour."""
    kmh = r.randint(60, 180)
    return {"kmh": kmh, "mph": round(kmh / 1.609344)}


def living(r: random.Random) -> Values:
    """A year of birth, a year since, and the age in it."""
    now, age = r.randint(2012, 2025), r.randint(27, 66)
    return {"birth": now - age, "now": now, "age": age}


def hours(r: random.Random) -> Values:
    """Two whole hours and how many lie between."""
    start, span = r.randint(10, 13), r.randint(3, 9)
    return {"from": start, "to": start + span, "span": span}


def cited(r: random.Random) -> Values:
    """Three rows of two figures that all differ, and the one that the text gives again."""
    found = dict(zip("abcdef", r.sample(range(105, 890), 6), strict=True))
    return {**found, "said": found["b"]}


def twice(r: random.Random) -> Values:
    """A figure, and the same again."""
    n = r.randint(120, 890)
    return {"n": n, "again": n}


def amount(r: random.Random) -> Values:
    """One figure; spoilt, its scale changes."""
    return {"n": r.randint(11, 89)}


FIGURES: Mapping[str, Callable[[random.Random], Values]] = {
    "headline": twice,
    **{
        recipe.__name__: recipe
        for recipe in (
            *(share, rise, fall, points, parts, remainder, product, rate, multiple, votes),
            *(kilometres, metres, years, life, anniversary, bounds, table, nothing),
            *(monthly, hourly, daily, doubled, halved, quadrupled, half, third, quarter),
            *(hectares, kilograms, celsius, speed, living, hours, cited, twice, amount),
        )
    },
}
