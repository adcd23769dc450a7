"""Measure the search for near-duplicates: time, memory and what is found, from 1,000 to 100,000 paragraphs.

    python bench/duplicates.py [SIZE ...]

The paragraphs are made with a fixed seed from words of a skewed vocabulary, 30 to 90 words each; of one in
fifty a copy with two words changed stands elsewhere. Each size runs in a process of its own, so that the
memory is its own.
"""

import random
import resource
import subprocess
import sys
import time

from crossfact.api import near_duplicates

_SEED = 7
_SIZES = ("1000", "10000", "30000", "100000")
_VOCABULARY, _COPIES = 30_000, 50


def paragraphs(size: int) -> tuple[list[str], set[tuple[int, int]]]:
    """So many paragraphs, and the pairs that are copies."""
    chance = random.Random(_SEED)  # noqa: S311
    # A word's chance falls with its rank, as in any language.
    names = [
        "".join(chance.choices("aeioubcdfglmnprstv", k=chance.randint(2, 11))) for _ in range(_VOCABULARY)
    ]
    weights = [1 / (rank + 2.7) for rank in range(_VOCABULARY)]
    totals = [sum(weights[:1])]
    for weight in weights[1:]:
        totals.append(totals[-1] + weight)
    texts = [
        " ".join(chance.choices(names, cum_weights=totals, k=chance.randint(30, 90))) for _ in range(size)
    ]
    copies = set()
    for original in range(0, size - size // 2, _COPIES):
        copy = original + size // 2
        words = texts[original].split()
        for at in chance.sample(range(len(words)), 2):
            words[at] = chance.choice(names)
        texts[copy] = " ".join(words)
        copies.add((original, copy))
    return texts, copies


def measure(size: int) -> None:
    """Print one row: the size, the seconds, the memory of the search and of all, copies found and others."""
    texts, copies = paragraphs(size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    start = time.perf_counter()
    pairs = {(pair.first, pair.second) for pair in near_duplicates(texts, 0.72, least=14)}
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{size:>8} {seconds:>8.2f} {1e6 * seconds / size:>8.0f} {peak - before:>7} {peak:>7} "
        f"{len(pairs & copies):>6}/{len(copies):<6} {len(pairs - copies):>6}",
        flush=True,
    )


def main() -> None:
    """Measure the sizes of the command line, each in a process of its own."""
    if sys.argv[1:2] == ["--one"]:
        measure(int(sys.argv[2]))
        return
    print("    size  seconds  µs each  +MB     MB all  copies found  others")
    for size in sys.argv[1:] or _SIZES:
        subprocess.run([sys.executable, __file__, "--one", size], check=True)


if __name__ == "__main__":
    main()
