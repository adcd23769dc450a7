"""Plant faults: correct sentences and tables, one figure of each spoilt, and what the rules say of both.

    python bench/plant_figures.py [--seed N] [--times N] [-v]

Every template of ``planted.toml`` is filled with figures that agree, by the recipe it names, and checked: what is
said of it is a false alarm. Then one of its figures is changed by one digit or two exchanged, or one of its items
taken out, so that it is wrong by more than rounding, and checked again: the rule of the template must say so.
Printed are, by rule, how many of the spoilt were found, and all false alarms. The same seed gives the same texts.
"""

import argparse
import datetime
import random
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from crossfact.config.settings import Settings
from crossfact.model.finding import Level
from crossfact.plugin.host import Host
from crossfact.session import Session

TEMPLATES = Path(__file__).with_name("planted.toml")
Values = dict[str, float]
MONTHS = {
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
DAYS = {
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
COUNTS = {
    "fr": ["deux", "trois", "quatre", "cinq", "six", "sept", "huit"],
    "en": ["two", "three", "four", "five", "six", "seven", "eight"],
}


@frozen
class Template:
    """A text with gaps: its rule, language, recipe, the gaps that may be spoilt, and whether it is Markdown."""

    rule: str
    lang: str
    recipe: str
    text: str
    spoil: tuple[str, ...]
    markdown: bool = False
    pool: tuple[str, ...] = ()


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


RECIPES: Mapping[str, Callable[[random.Random], Values]] = {
    recipe.__name__: recipe
    for recipe in (
        *(share, rise, fall, points, parts, remainder, product, rate, multiple, votes),
        *(kilometres, metres, years, life, anniversary, bounds, table, nothing),
    )
}
# Years and small figures are written plain.
_PLAIN = ("start", "end", "birth", "death", "founded", "kept")


def written(name: str, value: float, lang: str) -> str:
    """A figure as newsrooms of a language write it."""
    if name in _PLAIN:
        return f"{value:.0f}"
    text = f"{value:,.1f}".removesuffix(".0")
    return text.replace(",", "\u00a0").replace(".", ",") if lang == "fr" else text


def spoilt(value: float, r: random.Random, name: str) -> float:
    """Another value, by one digit changed or two exchanged, that is off by a sixth at least (a year: by six)."""
    digits = list(f"{value:.1f}".removesuffix(".0"))
    places = [i for i, d in enumerate(digits) if d.isdigit()]
    for _ in range(200):
        changed = digits[:]
        if r.random() < 0.5 and len(places) > 1:
            i, j = r.sample(places, 2)
            changed[i], changed[j] = changed[j], changed[i]
        else:
            changed[r.choice(places)] = str(r.randint(0, 9))
        new = float("".join(changed))
        far = 6 <= abs(new - value) <= 90 if name in _PLAIN else abs(new - value) > value / 6
        if far and new >= 1 and changed[0] != "0":
            return new
    return value * 2


def dated(r: random.Random, lang: str) -> tuple[dict[str, str], dict[str, str]]:
    """A weekday with its date, and the same with another weekday."""
    day = datetime.date(2025, 1, 1) + datetime.timedelta(days=r.randint(0, 364))
    words = {"day": str(day.day), "month": MONTHS[lang][day.month - 1], "year": str(day.year)}
    wrong = DAYS[lang][(day.weekday() + r.randint(1, 6)) % 7]
    return {**words, "weekday": DAYS[lang][day.weekday()]}, {**words, "weekday": wrong}


def listed(template: Template, r: random.Random) -> tuple[dict[str, str], dict[str, str]]:
    """A list with its number, and the same with an item taken out."""
    items = r.sample(template.pool, r.randint(3, 6))
    return _list(template, items, len(items)), _list(template, items[:-1], len(items))


def _list(template: Template, items: Sequence[str], count: int) -> dict[str, str]:
    joiner = {"fr": " et ", "en": " and "}[template.lang]
    return {
        "count": COUNTS[template.lang][count - 2],
        "items": ", ".join(items[:-1]) + joiner + items[-1],
        "lines": "\n".join(f"- {item}" for item in items),
    }


def pair(template: Template, r: random.Random) -> tuple[str, str]:
    """The correct text and the spoilt one."""
    if template.recipe in ("dated", "listed"):
        right, wrong = dated(r, template.lang) if template.recipe == "dated" else listed(template, r)
        return template.text.format_map(right), template.text.format_map(wrong)
    values = RECIPES[template.recipe](r)
    right = {name: written(name, value, template.lang) for name, value in values.items()}
    wrong = dict(right)
    name = r.choice(template.spoil)
    if template.rule == "range-inverted":
        wrong["low"], wrong["high"] = right["high"], right["low"]
    elif name.startswith("="):
        # The text itself changes: points said as per cent.
        old, _, new = name[1:].partition(">")
        return template.text.format_map(right), template.text.replace(old, new).format_map(right)
    else:
        values[name] = _wrong(template, name, values, r)
        wrong[name] = written(name, values[name], template.lang)
    return template.text.format_map(right), template.text.format_map(wrong)


def _wrong(template: Template, name: str, values: Values, r: random.Random) -> float:
    """A spoilt value that makes the text wrong: shares must exceed a hundred, parts their whole."""
    if template.rule == "shares-not-100":
        return values[name] + r.randint(5, 30)
    if template.rule == "part-exceeds-whole":
        return values["whole"] + r.randint(3, 200)
    return spoilt(values[name], r, name)


def templates() -> tuple[Template, ...]:
    """The templates of ``planted.toml``."""
    tables = tomllib.loads(TEMPLATES.read_text("utf-8"))["template"]
    return tuple(
        Template(**{k: tuple(v) if isinstance(v, list) else v for k, v in {"spoil": [""], **t}.items()})
        for t in tables
    )


def found(template: Template, text: str, host: Host) -> list[tuple[str, Level, str]]:
    """What the rules say of a text."""
    name = "planted.md" if template.markdown else "planted.txt"
    session = Session.start(Settings(language=template.lang), host).put_all({name: text})
    return [(f.rule, f.level, str(f.message)) for f in session.report().findings]


def main(arguments: Sequence[str]) -> int:
    """Plant, check and print; 0 always."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--seed", type=int, default=6)
    parser.add_argument("--times", type=int, default=20, help="texts from each template")
    parser.add_argument("-v", action="store_true", help="print misses and false alarms")
    options = parser.parse_args(arguments)
    host, r = Host.load(), random.Random(options.seed)  # noqa: S311 - a fixed seed is the point
    planted: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    alarms: Counter[Level] = Counter()
    for template in templates():
        for _ in range(options.times):
            right, wrong = pair(template, r)
            for rule, level, text in found(template, right, host):
                alarms[level] += 1
                print(f"FALSE {level} {rule}: {text} | {right!r}")
            planted[template.rule] += 1
            if template.rule in {rule for rule, _, _ in found(template, wrong, host)}:
                hit[template.rule] += 1
            elif options.v:
                print(f"MISS {template.rule}: {wrong!r}")
    for rule in sorted(planted):
        print(f"{rule:32} {hit[rule]:4}/{planted[rule]:<4} {100 * hit[rule] / planted[rule]:5.1f} %")
    whole = sum(planted.values())
    print(f"{'all':32} {sum(hit.values()):4}/{whole:<4} {100 * sum(hit.values()) / whole:5.1f} %")
    print(
        f"false alarms on {whole} correct texts: {alarms[Level.ERROR]} errors, {alarms[Level.WARNING]} questions"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
