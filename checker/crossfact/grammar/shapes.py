"""Shapes: what is told by its characters alone: figures, dates in figures, times, addresses, codes.

``pattern`` is what parts a sentence into words. Addresses, telephone numbers, versions and codes (A320) are
words of no category, so that no figure in them is ever read.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from crossfact.grammar import trie
from crossfact.model.number_words import NumberWords
from crossfact.model.pack import PackData
from crossfact.model.quantity import Hedge, Number

# The sets of categories that shapes can be of.
SHAPES: Mapping[str, tuple[str, ...]] = {
    "day": ("figure", "integer", "day_figure"),
    "year": ("figure", "integer", "year_figure"),
    "integer": ("figure", "integer"),
    "decimal": ("figure",),
    "iso": ("iso_date",),
    "numeric": ("numeric_date",),
    "slashed": ("slashed",),
    "clock": ("clock",),
    "decade": ("decade",),
    "ordinal": ("ordinal_figure",),
    "roman": ("roman_figure",),
    "vulgar": ("vulgar",),
    "dash": ("dash",),
    "minus": ("dash", "minus"),
    "comma": ("comma",),
    "slash": ("slash",),
    "open": ("open",),
    "close": ("close",),
    "label": ("number_sign",),
}

# Each begins only where its run of characters begins: tried inside it, a long run would cost its square.
_NO_VALUE = r"""
    https?://\S+ | www\.\S+ | (?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+ |
    (?<!\w)(?<!\w\.)(?=[\w.]*[._]\w)\w+(?:\.\w+)*/\S* |
    \#\d+ | (?<![\w.,])v\.?\ ?\d+(?:\.\d+)* |
    (?<!\w)\+\d[\d\ .-]{7,}(?:/\d+)? | (?<![\w.,])0\d(?:[\ .-]\d\d){4}(?!\d) |
    (?<!\w)\(?\d{3}\)?[\ -]\d{3}-\d{4}(?!\d) | (?<![\w-])\d{3}-\d\d-\d{4}(?![\w-]) |
    (?<![\w.,])(?!\d+e[+-]?\d+(?!\w))\d+{units}[^\W\d_]+\d\w*
"""
_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_PARTS = [
    Fraction(n, d)
    for n, d in (
        (1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6),
        (1, 8), (3, 8), (5, 8), (7, 8),
    )
]  # fmt: skip
# No whole number that news tells has more figures; Python refuses to read some thousands of them.
_LONGEST = 30
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def pattern(data: PackData, words: Iterable[str]) -> re.Pattern[str]:
    """What parts a text in lower case into words; the group that fits names the shape."""
    numbers = data.numbers
    known = sorted(word for word in words if word and not word.isalpha())
    bounded, open_ended = [w for w in known if w[-1].isalnum()], [w for w in known if not w[-1].isalnum()]
    suffixes = "|".join(map(re.escape, sorted(numbers.ordinal_suffixes, key=len, reverse=True))) or r"(?!)"
    roman = "|".join(map(re.escape, numbers.roman_suffixes)) or r"(?!)"
    codes = "|".join(sorted({*_split_from_figures(data)}, key=len, reverse=True)) or r"(?!)"
    parts = "|".join(map(re.escape, data.dates.mid)) or r"(?!)"
    grouped = r"(?!\d{1,3}(?:\.\d{3})+(?![.\d]))" if "." in numbers.thousands else ""
    first_words = {re.split(r"[\W\d_]", w, maxsplit=1)[0] for w in known}
    shapes = {
        "vulgar": f"[{_VULGAR}]",
        "roman": rf"(?<!\w)[ivxlc]+(?:{roman})(?!\w)",
        # Most words by far: letters alone, before a space or a mark, that no longer entry begins with.
        "plain_word": rf"(?!(?:{trie.pattern(w for w in first_words if w)})(?!\w)|v\s?\d)"
        r"(?<![\w@.])[^\W\d_]+(?=[ ,;!?)\n]|[.:](?:\s|$)|$)",
        "opaque": rf"{_NO_VALUE}|(?<![\w.,]){grouped}\d+(?:\.\d+){{2,}}(?!\d)(?<!\.(?:19|20)\d\d)",
        "iso": r"(?<![\w])(?:1\d|20|21)\d\d(?P<between>[-/])\d\d?(?P=between)\d\d?(?!\d|[-/]\d)",
        "numeric": r"(?<![\w])\d{1,2}(?P<part>[/.-])\d{1,2}(?P=part)(?:(?:19|20)\d\d|(?<=/)\d\d)(?!\d|[-/.]\d)",
        "clock": r"(?<![\w.,:])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])",
        "decade": r"(?<!\w)'?(?:1\d|20)?\d0'?s(?!\w)",
        "slashed": r"(?<![\w/])\d{1,4}/\d{1,4}(?![\w/]|[.,]\d)",
        "ordinal": rf"(?<![\w.,])\d+(?:[ ,]\d{{3}})*(?:{suffixes})(?!\w|-?\d)",
        "figure": figure_pattern(numbers),
        # The trie of all entries stands once, for those that stand apart and for those that hang on a figure.
        "known": rf"(?:(?<!\w)(?P<apart>)|(?<=\d))(?:{trie.pattern(bounded)})(?!\w)(?(apart)'?)|"
        rf"(?<!\w)(?:{trie.pattern(open_ended)})",
        "sign_of_known": trie.pattern(w for w in known if not w[0].isalnum()),
        "code": rf"(?<![^\W\d_])(?!(?:{codes})\d|(?:{parts})-\d)[^\W\d_]+-?\d[\w-]*",
        "hyphen": r"(?<=\w)-",
        "word": r"[^\W\d_]+(?:'(?=[^\W\d_]))?",
        "mark": r"[^\s\w]",
        "joined": r"_+",
    }
    source = "|".join(f"(?P<{name}>{source})" for name, source in shapes.items())
    # White space in the sources of signs is meant, but for the verbose part, which has its own escapes.
    units = "|".join(map(re.escape, (name for name in known if name[-1].isdigit())))
    opaque = re.sub(r"(?<!\\)\s+", "", _NO_VALUE).replace(
        "{units}", rf"(?!(?:{units})(?!\w))" if units else ""
    )
    return re.compile(source.replace(_NO_VALUE, opaque))


def _split_from_figures(data: PackData) -> Iterable[str]:
    """Words that a figure may hang on: codes of currencies (USD115), quarters (Q1), months (Dec31)."""
    for names in data.currencies.values():
        yield from (name for name in names if name.isalpha() and len(name) == 3)
    yield from data.dates.months
    yield from data.dates.quarter_letters
    yield from data.dates.half_letters


def figure_pattern(words: NumberWords) -> str:
    """A figure: groups of three behind one kind of mark, perhaps a decimal part, a power or a power of ten."""
    marks = "".join(re.escape(m) for m in dict.fromkeys(" " if m.isspace() else m for m in words.thousands))
    decimal = re.escape(words.decimal)
    grouped = rf"\d{{1,3}}(?P<group>[{marks}])\d{{3}}(?!\d)(?:(?P=group)\d{{3}}(?!\d))*"
    # The marks of other languages, where they can be read one way only: 5,00 in English, 3.5 millions in French.
    other = {",": r"\.", ".": ","}.get(words.decimal, r"(?!)")
    swapped = rf"\d{{1,3}}(?:{decimal}\d{{3}})+{other}\d{{1,2}}(?!\d|[.,]\d)|(?<![\d.,])\d+{other}\d{{1,2}}(?!\d|[.,]\d)"
    indian = r"\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?(?![\d,])" if "," in words.thousands else r"(?!)"
    power = r"(?:e[+-]?\d{1,3}(?!\w)|\s?[x×]\s?10\s?\^?[+-]?\d{1,2}(?!\d)|\^[+-]?\d{1,3})?"
    return (
        rf"{swapped}|{indian}|(?:{grouped}|\d+)(?:{decimal}\d+)?(?!\d){power}|(?<![\w.,]){decimal}\d+(?!\d)"
    )


_SWAP = str.maketrans(".,", ",.")


def _foreign(written: str, words: NumberWords) -> bool:
    """Whether a figure has the decimal mark of other languages: one with less than three figures behind it."""
    other = "," if words.decimal == "." else "."
    last = max(written.rfind(","), written.rfind("."))
    return last >= 0 and written[last] == other and 0 < len(written) - last - 1 < 3


def read_figures(written: str, words: NumberWords) -> Number:
    """A figure as a number, with the worth of its last digit as step."""
    if _foreign(written, words):
        written = written.translate(_SWAP)
    whole, _, rest = written.partition(words.decimal)
    digits = re.sub(r"\D", "", whole) or "0"
    value = Decimal(f"{digits}.{rest}" if rest else digits)
    return Number(value, Decimal(1).scaleb(-len(rest)), Hedge.EXACT, None, bool(rest))


_POWER = re.compile(
    r"(?P<base>[^ex×^]+?)(?:e(?P<ten>[+-]?\d+)|\s?[x×]\s?10\s?\^?(?P<times>[+-]?\d+)|\^(?P<up>[+-]?\d+))"
)


def read_power(low: str, words: NumberWords) -> Number:
    """A figure that may stand with a power: 1.3e6, 6.23×10^-4, 2^10."""
    found = _POWER.fullmatch(low)
    if found is None:
        return read_figures(low, words)
    base = read_figures(found["base"], words)
    if found["up"] is None:
        return base.scaled(Decimal(1).scaleb(int(found["ten"] or found["times"])))
    with localcontext(prec=30):
        return Number(base.value ** int(found["up"])) if base.value else Number(Decimal(0))


def _figure(_written: str, low: str, data: PackData) -> Mapping[str, Any]:
    number = read_power(low, data.numbers)
    values: dict[str, Any] = {"figure": number}
    if low.isdigit() and len(low) <= _LONGEST:
        values["integer"] = int(low)
        if len(low) <= 2 and int(low) < 40:
            values["day_figure"] = int(low)
        elif len(low) == 4 and low[0] in "12" and low[:2] <= "21" and low[:2] >= "10":
            values["year_figure"] = int(low)
    elif not low.isdigit() and len(low) <= _LONGEST and number.whole and not number.rounded:
        values["integer"] = int(number.value)
    return values


def _roman(written: str, _low: str, _data: PackData) -> Mapping[str, Any]:
    letters = re.match(r"[IVXLC]+", written)
    if letters is None:
        return {}
    digits = [_ROMAN[c] for c in letters.group().lower()]
    value = sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))
    return {"roman_figure": value}


def _ordinal(_written: str, low: str, _data: PackData) -> Mapping[str, Any]:
    digits = re.match(r"[\d ,]+", low)
    return {"ordinal_figure": int(re.sub(r"\D", "", digits.group()))} if digits else {}


def _decade(_written: str, low: str, _data: PackData) -> Mapping[str, Any]:
    year = int(re.sub(r"\D", "", low))
    return {"decade": year if year > 99 else 1900 + year if year >= 20 else 2000 + year}


def _mark(_written: str, low: str, _data: PackData) -> Mapping[str, Any]:
    return {
        ",": {"comma": ","},
        "/": {"slash": "/"},
        "(": {"open": "("},
        ")": {"close": ")"},
        "-": {"dash": "-", "minus": "-"},
        "−": {"dash": "-", "minus": "-"},
        "–": {"dash": "-"},
        "—": {"dash": "-"},
    }.get(low, {})


def _parts(name: str) -> "Callable[[str, str, PackData], Mapping[str, Any]]":
    return lambda _written, low, _data: {name: tuple(map(int, re.findall(r"\d+", low)))}


_READ: Mapping[str, Callable[[str, str, PackData], Mapping[str, Any]]] = {
    "figure": _figure,
    "roman": _roman,
    "ordinal": _ordinal,
    "decade": _decade,
    "mark": _mark,
    "hyphen": lambda _written, _low, _data: {"dash": "-"},
    "iso": _parts("iso_date"),
    "numeric": _parts("numeric_date"),
    "clock": _parts("clock"),
    "slashed": _parts("slashed"),
    "vulgar": lambda _written, low, _data: {"vulgar": _PARTS[_VULGAR.index(low)]},
}


def shape_values(kind: str, written: str, low: str, data: PackData) -> Mapping[str, Any]:
    """The categories of a shape with their values; none for what is no value."""
    read = _READ.get(kind)
    return read(written, low, data) if read else {}
