"""Recipes of words that agree: dates, times, sequences, codes; as they are to be written, and how a gap is spoilt."""

import calendar
import datetime
import random
from collections.abc import Callable, Mapping, Sequence

Words = dict[str, str]
# The gaps filled, and what changes when one of them is spoilt.
Filling = tuple[Words, Callable[[str], Words]]

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
QUARTERS = {
    "fr": ["premier", "deuxième", "troisième", "quatrième"],
    "en": ["first", "second", "third", "fourth"],
}
TENS = {
    "fr": ["vingt", "trente", "quarante", "cinquante", "soixante"],
    "en": ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
}
ONES = {
    "fr": ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
    "en": ["two", "three", "four", "five", "six", "seven", "eight", "nine"],
}
# Months in which no zone used here changes its clocks.
STEADY = (1, 2, 5, 6, 7, 8, 9, 12)
SUMMER = range(5, 10)


def dated(r: random.Random, lang: str) -> Filling:
    """A weekday with its date; spoilt, another weekday."""
    day = datetime.date(2025, 1, 1) + datetime.timedelta(days=r.randint(0, 364))
    number = "1er" if lang == "fr" and day.day == 1 else str(day.day)
    words = {"day": number, "month": MONTHS[lang][day.month - 1], "year": str(day.year)}
    wrong = DAYS[lang][(day.weekday() + r.randint(1, 6)) % 7]
    return {**words, "weekday": DAYS[lang][day.weekday()]}, lambda _: {"weekday": wrong}


def clock(r: random.Random, lang: str) -> Filling:
    """Two times of one day and the minutes between; spoilt, twenty minutes more at least."""
    start, minutes = r.randint(360, 1200), r.randint(15, 95)
    words = {"from": _time(start, lang), "to": _time(start + minutes, lang), "minutes": str(minutes)}
    return words, lambda _: {"minutes": str(minutes + r.choice([20, 30, 40, 50]))}


def _time(minutes: int, lang: str) -> str:
    hour, rest = divmod(minutes, 60)
    if lang == "fr":
        return f"{hour} h {rest:02}" if rest else f"{hour} h"
    return f"{hour}:{rest:02}"


def nights(r: random.Random, lang: str) -> Filling:
    """Two days of a month and the nights between; spoilt, three nights more at least."""
    first, count = r.randint(2, 10), r.randint(3, 15)
    words = {"first": str(first), "last": str(first + count), "nights": str(count)}
    return {**words, "month": r.choice(MONTHS[lang])}, lambda _: {"nights": str(count + r.randint(3, 9))}


def ordered(r: random.Random, _: str) -> Filling:
    """Three years in their order; spoilt, one that lies before the first."""
    first = r.randint(1931, 1985)
    second = first + r.randint(2, 12)
    third = second + r.randint(2, 12)
    words = {"first": str(first), "second": str(second), "third": str(third)}
    return words, lambda name: {name: str(first - r.randint(3, 20))}


def monthend(r: random.Random, lang: str) -> Filling:
    """The last day of a month that has no 31st; spoilt, a day that it has not."""
    month = r.choice([2, 4, 6, 9, 11])
    last = calendar.monthrange(2025, month)[1]
    words = {"day": str(last), "month": MONTHS[lang][month - 1], "year": "2025"}
    return words, lambda _: {"day": "30" if month == 2 else "31"}


def sameday(r: random.Random, lang: str) -> Filling:
    """One day told twice; spoilt, another the second time."""
    day, other = r.sample(range(2, 29), 2)
    words = {"day": str(day), "again": str(day), "month": r.choice(MONTHS[lang])}
    return words, lambda _: {"again": str(other)}


def quarter_months(r: random.Random, lang: str) -> Filling:
    """A quarter with its first and last month; spoilt, those of another."""

    def months(number: int) -> Words:
        return {"first": MONTHS[lang][3 * number], "last": MONTHS[lang][3 * number + 2]}

    number = r.randint(0, 3)
    words = {"q": QUARTERS[lang][number], "n": str(number + 1), **months(number)}
    return words, lambda _: months(r.choice([other for other in range(4) if other != number]))


def _zones(
    hours: tuple[int, int], offset: Callable[[int], int], there: str
) -> Callable[[random.Random, str], Filling]:
    """A recipe of one hour in two zones; spoilt, the second is off by one to four hours."""

    def recipe(r: random.Random, lang: str) -> Filling:
        month, day, local = r.choice(STEADY), r.randint(2, 28), r.randint(*hours)
        other = local - offset(month)
        words = {"day": str(day), "month": MONTHS[lang][month - 1]}
        wrong = [h for h in range(other - 4, other + 5) if h != other and 1 <= h <= 23]
        return (
            {**words, **_hour("local", local), **_hour(there, other)},
            lambda _: _hour(there, r.choice(wrong)),
        )

    return recipe


def _hour(name: str, hour: int) -> Words:
    noon = "12 noon" if hour == 12 else f"{hour % 12} {'am' if hour < 12 else 'pm'}"
    return {name: str(hour), f"{name}12": noon}


def _row(numbers: Sequence[str], further: Sequence[str]) -> Callable[[random.Random, str], Filling]:
    """A recipe of four signs in a row; spoilt, one that stands further on."""

    def recipe(r: random.Random, _: str) -> Filling:
        return dict(zip("ijkl", numbers, strict=True)), lambda name: {name: r.choice(further)}

    return recipe


def articles(r: random.Random, lang: str) -> Filling:
    """Four numbers in a row from anywhere; spoilt, one that stands further on."""
    n = r.randint(1, 9)
    return _row([str(n + i) for i in range(4)], [str(n + i) for i in (5, 6, 7)])(r, lang)


def wordnum(r: random.Random, lang: str) -> Filling:
    """A number in words and in figures; spoilt, other figures."""
    tens, ones = r.randrange(len(TENS[lang])), r.choice([0, *range(2, 10)])
    n = 20 + 10 * tens + ones
    words = f"{TENS[lang][tens]}-{ONES[lang][ones - 2]}" if ones else TENS[lang][tens]
    other = r.choice([m for m in range(12, 100) if abs(m - n) >= 6])
    return {"words": words, "digits": str(n)}, lambda _: {"digits": str(other)}


def version(r: random.Random, _: str) -> Filling:
    """One version told twice; spoilt, another the second time."""
    one, other = r.sample(range(8, 15), 2)
    return {"v": f"3.{one}", "again": f"3.{one}"}, lambda _: {"again": f"3.{other}"}


def grouped(r: random.Random, lang: str) -> Filling:
    """Two large figures and a decimal as a language writes them; spoilt, one with the other language's mark."""
    own, foreign, comma = ("\u00a0", ",", ",") if lang == "fr" else (",", ".", ".")
    big, more = r.randint(1100, 9890), r.randint(1100, 9890)
    decimal = f"{r.randint(11, 89)}{comma}{r.randint(1, 9)}"
    return (
        {"big": _thousands(big, own), "more": _thousands(more, own), "dec": decimal},
        lambda _: {"big": _thousands(big, foreign)},
    )


def _thousands(n: int, mark: str) -> str:
    return f"{n // 1000}{mark}{n % 1000:03}"


def isbn(r: random.Random, lang: str) -> Filling:
    """An ISBN; spoilt, one digit is another."""
    group = "2" if lang == "fr" else "0"
    registrant, book = r.randint(7000, 8399), f"{r.randint(0, 9999):04}"
    body = f"978{group}{registrant}{book}"
    check = -sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(body)) % 10
    return _code("isbn", f"978-{group}-{registrant}-{book}-{check}", r, 5)


def iban(r: random.Random, lang: str) -> Filling:
    """An IBAN in groups of four; spoilt, one digit is another."""
    if lang == "fr":
        bank, branch, account = (
            r.randint(10000, 99999),
            r.randint(10000, 99999),
            r.randint(10**10, 10**11 - 1),
        )
        country, own = "FR", f"{bank}{branch}{account}{97 - (89 * bank + 15 * branch + 3 * account) % 97:02}"
    else:
        country, own = "GB", f"BRLL{r.randint(10**5, 10**6 - 1)}{r.randint(10**7, 10**8 - 1)}"
    check = 98 - int("".join(str(int(c, 36)) for c in f"{own}{country}00")) % 97
    flat = f"{country}{check:02}{own}"
    return _code("iban", " ".join(flat[i : i + 4] for i in range(0, len(flat), 4)), r, 4)


def siret(r: random.Random, _: str) -> Filling:
    """A number of the French register of firms; spoilt, one digit is another."""
    siren = _luhn(str(r.randint(31000000, 89999999)))
    flat = _luhn(f"{siren}{r.randint(1, 99):04}")
    return _code("siret", f"{flat[:3]} {flat[3:6]} {flat[6:9]} {flat[9:]}", r, 0)


def _luhn(body: str) -> str:
    """A number with its check digit by Luhn's formula."""
    check = -sum(sum(divmod(int(d) * (2 - i % 2), 10)) for i, d in enumerate(reversed(body))) % 10
    return f"{body}{check}"


def orcid(r: random.Random, _: str) -> Filling:
    """An ORCID iD; spoilt, one digit is another."""
    body, total = f"{r.randint(15000000, 34999999):015}", 0
    for digit in body:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    flat = f"{body}{'X' if check == 10 else check}"
    return _code("orcid", "-".join(flat[i : i + 4] for i in range(0, 16, 4)), r, 10)


def _code(name: str, text: str, r: random.Random, first: int) -> Filling:
    """A code, of which one digit from a place on is another when it is spoilt."""

    def spoil(_: str) -> Words:
        at = r.choice([i for i, sign in enumerate(text) if sign.isdigit() and i >= first])
        other = r.choice([d for d in "0123456789" if d != text[at]])
        return {name: text[:at] + other + text[at + 1 :]}

    return {name: text}, spoil


WORDED: Mapping[str, Callable[[random.Random, str], Filling]] = {
    **{
        recipe.__name__: recipe
        for recipe in (
            *(dated, clock, nights, ordered, monthend, sameday, quarter_months, articles, wordnum, version),
            *(grouped, isbn, iban, siret, orcid),
        )
    },
    "steps": _row("1234", "678"),
    "letters": _row("abcd", "fgh"),
    "paris_gmt": _zones((10, 22), lambda month: 2 if month in SUMMER else 1, "gmt"),
    "newyork_gmt": _zones((6, 17), lambda month: -4 if month in SUMMER else -5, "gmt"),
    "tokyo_gmt": _zones((10, 22), lambda _: 9, "gmt"),
    "paris_newyork": _zones((13, 22), lambda _: 6, "there"),
}
