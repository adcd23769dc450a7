"""Words and groups: sizes and load times of the tables, look-ups, and megabytes of prose read per second.

    python bench/words.py [--text FILE] [--rounds N] [--french FILE...] [--english FILE...]

Without a text the words looked up are those of the French conjugations of the tests, and of the hand-made word
lists of the English table. The prose is read in one process: sentences; tokens with their readings chosen; and
those with verb and noun groups, at half and at full length, so that the growth shows. The first round pays
for what is remembered afterwards.
"""

import argparse
import re
import time
from collections.abc import Callable
from functools import partial
from importlib.resources import files
from pathlib import Path

from crossfact.model.place import Span
from crossfact.plugin.host import Host
from crossfact.words.parse import parse
from crossfact.words.sentences import split
from crossfact.words.table import WordTable
from crossfact.words.tagging import tagger

PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def best_of(rounds: int, run: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds of the processor: other work on the machine counts less."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def measure(language: str, data: bytes, words: list[str], rounds: int) -> None:
    """Print what one table costs."""
    load = best_of(rounds, partial(WordTable.load, data))
    tables = [WordTable.load(data) for _ in range(rounds)]
    fresh = iter(tables)

    def read_all(table: WordTable) -> None:
        for word in words:
            table.readings(word)

    cold = best_of(rounds, lambda: read_all(next(fresh)))
    warm = best_of(rounds, lambda: read_all(tables[0]))
    guessed = sum(tables[0].readings(word)[0].guessed for word in words)
    print(f"{language}: {len(data):,} bytes, loads in {1000 * load:.1f} ms")
    print(f"  {len(words):,} different forms, {guessed:,} of them guessed")
    print(f"  first look-up {1e6 * cold / len(words):.2f} µs a form ({len(words) / cold:,.0f} a second)")
    print(f"  again {1e6 * warm / len(words):.2f} µs a form ({len(words) / warm:,.0f} a second)")


def read(code: str, text: str, rounds: int) -> None:
    """Print how quickly a prose is read, first and again, and how the time grows."""
    pack = next(pack for pack in Host.load().languages if pack.code == code)
    size = len(text.encode()) / 1e6
    paragraphs = [Span(*match.span()) for match in PARAGRAPH.finditer(text)]

    def sentences() -> list[Span]:
        return [span for paragraph in paragraphs for span in split(text, paragraph, pack.data)]

    spans = sentences()
    half = spans[: len(spans) // 2]

    def tag() -> None:
        for span in spans:
            tagger(pack).tag(text, span)

    def groups(some: list[Span]) -> None:
        for span in some:
            parse(text, span, pack)

    first = best_of(1, lambda: groups(spans))
    print(f"{code}: {size:.2f} MB, {len(spans):,} sentences")
    print(f"  sentences {size / best_of(rounds, sentences):.1f} MB/s")
    print(f"  tokens and readings {size / best_of(rounds, tag):.2f} MB/s")
    whole, part = best_of(rounds, lambda: groups(spans)), best_of(rounds, lambda: groups(half))
    print(
        f"  tokens, readings and groups {size / whole:.2f} MB/s; for the first time {size / first:.2f} MB/s"
    )
    share = sum(span.end - span.start for span in half) / sum(span.end - span.start for span in spans)
    print(f"  {share:.0%} of the text takes {part / whole:.0%} of the time")


def main() -> None:
    """Measure both tables, and the reading of prose where there is any."""
    parser = argparse.ArgumentParser(description="Measures the word tables.")
    parser.add_argument("--text", type=Path, help="a text whose words to look up")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--french", type=Path, nargs="*", default=(), help="French prose to read")
    parser.add_argument("--english", type=Path, nargs="*", default=(), help="English prose to read")
    options = parser.parse_args()
    root = Path(__file__).parents[1]
    tables = files("crossfact_plugins.languages")
    texts = {
        "french": root / "tests" / "data" / "french_conjugations.tsv",
        "english": Path(str(tables.joinpath("english", "tables", "first.tsv"))),
    }
    sizes, loads = 0, 0.0
    for language, default in texts.items():
        text = (options.text or default).read_text(encoding="utf-8")
        lines = (line for line in text.splitlines() if not line.startswith("#"))
        words = sorted(set(WORD.findall("\n".join(lines))))
        data = tables.joinpath(language, "tables", "words.bin").read_bytes()
        measure(language, data, words, options.rounds)
        sizes += len(data)
        loads += best_of(options.rounds, partial(WordTable.load, data))
    print(f"together: {sizes:,} bytes, load in {1000 * loads:.1f} ms")
    for code, paths in (("fr", options.french), ("en", options.english)):
        if paths:
            read(code, "\n\n".join(path.read_text("utf-8") for path in paths), options.rounds)


if __name__ == "__main__":
    main()
