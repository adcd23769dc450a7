"""Word tables: sizes, load times, and look-ups per second, first and again.

    python bench/words.py [--text FILE] [--rounds N]

Without a text the words are those of the French conjugations of the tests, and of the hand-made word lists of
the English table.
"""

import argparse
import re
import time
from collections.abc import Callable
from functools import partial
from importlib.resources import files
from pathlib import Path

from crossfact.words.table import WordTable

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def best_of(rounds: int, run: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
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


def main() -> None:
    """Measure both tables."""
    parser = argparse.ArgumentParser(description="Measures the word tables.")
    parser.add_argument("--text", type=Path, help="a text whose words to look up")
    parser.add_argument("--rounds", type=int, default=7)
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


if __name__ == "__main__":
    main()
