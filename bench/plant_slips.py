"""Plant slips of paste and tense in clean prose, and measure how many are found, kind by kind.

    python bench/plant_slips.py [-v] [-n NUMBER] fr=FOLDER en=FOLDER ...

A folder holds texts, one paragraph a line (``bench/prose.py`` makes them). From each text come pieces of some
thirty paragraphs; NUMBER pieces a kind and language get one slip each, with a fixed seed. Prints the recall of each
kind; the findings on the untouched pieces, of which every one is a false alarm or a fault of the prose; and the new
findings elsewhere in a spoiled piece.
"""

import argparse
import datetime
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from slips import KINDS

from crossfact.config.settings import Settings
from crossfact.model.finding import Finding, Level
from crossfact.plugin.host import Host
from crossfact.session import Session

_SEED, _PIECE, _LEAST = 11, 30, 25
_DATE = datetime.date(2026, 3, 6)
_RULES = (
    "boilerplate-residue",
    "broken-verb-group",
    "conflicting-near-duplicate",
    "duplicate-paragraph",
    "missing-space-after-stop",
    "placeholder-left",
    "relative-date-vs-dateline",
    "repeated-fragment",
    "stale-future",
    "tense-conflict-same-event",
)
_PROSE = re.compile(r"[A-ZÀ-Ý].*[.!?]")


def pieces(folder: Path) -> Iterator[list[str]]:
    """The pieces of the texts of a folder: paragraphs that stand one behind the other."""
    for path in sorted(folder.glob("*.txt")):
        lines = [line.strip() for line in path.read_text("utf-8").split("\n") if line.strip()]
        for start in range(0, len(lines), _PIECE):
            if any(_fits(line) for line in lines[start : start + _PIECE]):
                yield lines[start : start + _PIECE]


def _fits(line: str) -> bool:
    return len(line.split()) >= _LEAST and bool(_PROSE.fullmatch(line))


class Checker:
    """Checks texts with the rules that are measured."""

    def __init__(self, lang: str) -> None:
        self._host = Host.load()
        self._settings = Settings(select=_RULES, date=_DATE, language=lang)

    def findings(self, paragraphs: Sequence[str]) -> list[Finding]:
        """The errors and questions on a text."""
        text = "A piece of prose\n\n" + "\n\n".join(paragraphs) + "\n"
        session = Session.start(self._settings, self._host).put_all({"piece.txt": text})
        if session.recipe.host.faults:
            raise RuntimeError(str(session.recipe.host.faults[0]))
        return [f for f in session.report().findings if f.level is not Level.NOTE]


def _met(finding: Finding, text: str, mark: str) -> bool:
    """Whether a finding overlaps an occurrence of the planted words."""
    spans = [place.span for place in (finding.location, *(r.location for r in finding.related))]
    return any(
        span.start < m.end() and m.start() < span.end
        for m in re.finditer(re.escape(mark), text)
        for span in spans
    )


def measure(lang: str, folder: Path, number: int, *, verbose: bool) -> dict[str, tuple[int, int]]:
    """Plant and count; returns found and planted by kind."""
    checker, chance = Checker(lang), random.Random(_SEED)  # noqa: S311
    clean = list(pieces(folder))
    chance.shuffle(clean)
    counts: dict[str, tuple[int, int]] = {}
    base: dict[int, list[Finding]] = {}
    elsewhere: Counter[str] = Counter()
    for name, (_, plant, rules) in KINDS.items():
        found = planted = 0
        for index, paragraphs in enumerate(clean):
            if planted == number:
                break
            fit = [n for n, line in enumerate(paragraphs) if _fits(line)]
            spoiled = plant(paragraphs, chance.choice(fit), chance, lang)
            if spoiled is None:
                continue
            if index not in base:
                base[index] = checker.findings(paragraphs)
            known = {f.fingerprint for f in base[index]}
            lines, mark = spoiled
            text = "A piece of prose\n\n" + "\n\n".join(lines) + "\n"
            new = [f for f in checker.findings(lines) if f.fingerprint not in known]
            hits = [f for f in new if {f.rule, *f.echoes} & set(rules) and _met(f, text, mark)]
            planted, found = planted + 1, found + bool(hits)
            elsewhere.update(f.rule for f in new if f not in hits)
            if verbose and not hits:
                print(f"MISS {lang} {name}: {mark[:160]!r}")
        counts[name] = found, planted
    words = sum(len(line.split()) for index in base for line in clean[index])
    alarms = Counter(f.rule for found in base.values() for f in found)
    print(f"{lang}: untouched: {len(base)} pieces, {words} words: {dict(sorted(alarms.items()))}")
    print(f"{lang}: new findings elsewhere in spoiled pieces: {dict(sorted(elsewhere.items()))}")
    return counts


def main() -> None:
    """Measure every folder of the command line and print one table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("-n", "--number", type=int, default=25)
    parser.add_argument("folders", nargs="+")
    options = parser.parse_args()
    table: dict[str, dict[str, tuple[int, int]]] = {}
    for entry in options.folders:
        lang, _, folder = entry.partition("=")
        table[entry] = measure(lang, Path(folder), options.number, verbose=options.verbose)
    families: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for name, (family, _, _) in KINDS.items():
        rows = [counts[name] for counts in table.values()]
        print(f"{family:<11} {name:<28} " + "  ".join(f"{a:>3}/{b:<3}" for a, b in rows))
        families[family][0] += sum(a for a, _ in rows)
        families[family][1] += sum(b for _, b in rows)
    for family, (found, planted) in families.items():
        print(f"{family:<11} {found}/{planted} = {100 * found / max(1, planted):.1f} %")


if __name__ == "__main__":
    main()
