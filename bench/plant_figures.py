"""Plant faults: correct sentences and tables, one figure of each spoilt, and what the rules say of both.

    python bench/plant_figures.py [--seed N] [--times N] [-v] [TEMPLATES.toml ...]

Every template of ``planted.toml`` and ``planted_second.toml`` (or of the files told) is filled with figures that agree, by the recipe it names, and checked: what is
said of it is a false alarm. Then one of its figures is changed by one digit or two exchanged, or one of its items
taken out, so that it is wrong by more than rounding, and checked again: the rule of the template must say so.
Printed are, by rule, how many of the spoilt were found, and all false alarms. The same seed gives the same texts.
"""

import argparse
import random
import sys
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import frozen
from figures import FIGURES, Values
from worded import WORDED

from crossfact.config.settings import Settings
from crossfact.model.finding import Level
from crossfact.plugin.host import Host
from crossfact.session import Session

TEMPLATES = tuple(Path(__file__).with_name(name) for name in ("planted.toml", "planted_second.toml"))
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


# Years and small figures are written plain.
_PLAIN = ("start", "end", "birth", "death", "founded", "kept", "now")


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
    name = r.choice(template.spoil)
    if template.recipe == "listed":
        right, wrong = listed(template, r)
    elif template.recipe in WORDED:
        right, change = WORDED[template.recipe](r, template.lang)
        wrong = {**right, **change(name)}
    else:
        values = FIGURES[template.recipe](r)
        right = {gap: written(gap, value, template.lang) for gap, value in values.items()}
        wrong = {**right, **_spoil(template, name, values, right, r)}
    if name.startswith("="):
        # The text itself changes: points said as per cent.
        old, _, new = name[1:].partition(">")
        return template.text.format_map(right), template.text.replace(old, new, 1).format_map(right)
    return template.text.format_map(right), template.text.format_map(wrong)


def _spoil(
    template: Template, name: str, values: Values, right: Mapping[str, str], r: random.Random
) -> dict[str, str]:
    """The gaps that change when a figure is spoilt; none where the text itself does."""
    if template.rule == "range-inverted":
        return {"low": right["high"], "high": right["low"]}
    if name not in values:
        return {}
    return {name: written(name, _wrong(template, name, values, r), template.lang)}


def _wrong(template: Template, name: str, values: Values, r: random.Random) -> float:
    """A spoilt value that makes the text wrong: shares must exceed a hundred, parts their whole, deaths come first."""
    if template.rule == "shares-not-100":
        return values[name] + r.randint(5, 30)
    if template.rule == "part-exceeds-whole":
        return values["whole"] + r.randint(3, 200)
    if template.rule == "chronology-conflict" and name == "death":
        return values["birth"] - r.randint(3, 20)
    if name == "span":
        return values[name] + r.randint(2, 4)
    return spoilt(values[name], r, name)


def templates(paths: Sequence[Path]) -> tuple[Template, ...]:
    """The templates of some files, in order."""
    tables = [t for path in paths for t in tomllib.loads(path.read_text("utf-8"))["template"]]
    return tuple(
        Template(**{k: tuple(v) if isinstance(v, list) else v for k, v in {"spoil": [""], **t}.items()})
        for t in tables
    )


def found(template: Template, text: str, host: Host) -> list[tuple[str, Level, str]]:
    """What the rules say of a text."""
    name = "planted.md" if template.markdown else "planted.txt"
    report = Session.start(Settings(language=template.lang), host).put_all({name: text}).report()
    if report.faults:
        raise RuntimeError(f"expected no fault, found: {report.faults[0]}")
    return [(f.rule, f.level, str(f.message)) for f in report.findings]


def main(arguments: Sequence[str]) -> int:
    """Plant, check and print; 0 always."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--seed", type=int, default=6)
    parser.add_argument("--times", type=int, default=20, help="texts from each template")
    parser.add_argument("templates", nargs="*", type=Path, default=TEMPLATES, help="files of templates")
    parser.add_argument("-v", action="store_true", help="print misses and false alarms")
    options = parser.parse_args(arguments)
    host, r = Host.load(), random.Random(options.seed)  # noqa: S311 - a fixed seed is the point
    planted: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    alarms: Counter[Level] = Counter()
    for template in templates(options.templates):
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
