"""Makes `likeness.bin`, the likeness of English words, from WordNet 3.0.

    python build.py WORDNET_DIR [--out likeness.bin]

WORDNET_DIR holds `index.noun`, `data.noun`, `index.verb` and `data.verb` (Debian: `wordnet-base`, /usr/share/wordnet).
A lemma gets its frequent senses, and the senses right above them as broader ones; a sense so broad that very many
lemmas stand below it (person, move) is left out. Nouns and verbs of one spelling share a bag. Same input, same bytes.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from crossfact.words.likeness import compile_likeness

HERE = Path(__file__).parent
# The senses of a lemma that texts were seen to use (the index counts them), but so many at least and at most.
FEWEST_SENSES, MOST_SENSES = 3, 5
# A sense above so many others says nothing of any of them.
BROADEST = 300


def senses(folder: Path, part: str) -> Iterator[tuple[str, list[str]]]:
    """Each lemma of one word, with its frequent senses, the most frequent first."""
    for line in (folder / f"index.{part}").read_text("ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        lemma, pointers = fields[0], int(fields[3])
        counted, offsets = int(fields[5 + pointers]), fields[6 + pointers :]
        if lemma.replace("-", "").isalpha() and len(lemma) > 1:
            yield (
                lemma,
                [f"{part}{offset}" for offset in offsets[: min(MOST_SENSES, max(FEWEST_SENSES, counted))]],
            )


def broader(folder: Path, part: str) -> dict[str, list[str]]:
    """The senses right above each sense (WordNet's pointer `@`)."""
    above: dict[str, list[str]] = {}
    for line in (folder / f"data.{part}").read_text("ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        at = 4 + 2 * int(fields[3], 16)
        pointers = [fields[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(fields[at]))]
        above[part + fields[0]] = [part + target for sign, target, *_ in pointers if sign == "@"]
    return above


def bags(folder: Path) -> dict[str, dict[str, bool]]:
    """The senses of every lemma: its own (False) and broader ones (True)."""
    found: dict[str, dict[str, bool]] = {}
    for part in ("noun", "verb"):
        above = broader(folder, part)
        below = Counter(sense for senses_above in above.values() for sense in senses_above)
        for lemma, own in senses(folder, part):
            bag = found.setdefault(lemma, {})
            for sense in own:
                bag[sense] = False
                for wider in above.get(sense, []):
                    if below[wider] <= BROADEST:
                        bag.setdefault(wider, True)
    return found


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("--out", type=Path, default=HERE / "likeness.bin")
    options = parser.parse_args()
    data = compile_likeness(bags(options.wordnet))
    options.out.write_bytes(data)
    print(f"{options.out.name}: {len(data):,} bytes")


if __name__ == "__main__":
    main()
