"""Makes `likeness.bin`, the likeness of French words, from the thesaurus of LibreOffice.

    python build.py THES_FR_DAT [--out likeness.bin]

THES_FR_DAT is `thes_fr.dat` (Debian: `mythes-fr`, /usr/share/mythes). An entry is a sense: its headword has it as its
own, the words beside it as a broader one, since the thesaurus mixes the senses of a headword; a word that an entry
names and that names the entry back has it as its own too. Nouns and verbs only. Same input, same bytes.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from crossfact.words.likeness import compile_likeness

HERE = Path(__file__).parent
PARTS = {"(Nom)": "noun", "(Verbe)": "verb"}


def entries(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Each headword with its part of speech and the words beside it."""
    lines = iter(path.read_text("utf-8").splitlines()[1:])
    for line in lines:
        headword, _, count = line.rpartition("|")
        for _ in range(int(count)):
            part, *words = next(lines).split("|")
            if part in PARTS and single(headword):
                yield headword, PARTS[part], [word for word in words if single(word) and word != headword]


def single(word: str) -> bool:
    """Whether a word is one word in lower case."""
    return word.replace("-", "").isalpha() and word.islower() and len(word) > 1


def bags(path: Path) -> dict[str, dict[str, bool]]:
    """The senses of every lemma: its own (False) and those it is named in (True)."""
    beside: dict[tuple[str, str], set[str]] = {}
    for headword, part, words in entries(path):
        beside.setdefault((part, headword), set()).update(words)
    found: dict[str, dict[str, bool]] = {}
    for (part, headword), named in sorted(beside.items()):
        sense = f"{part} {headword}"
        found.setdefault(headword, {})[sense] = False
        for word in sorted(named):
            found.setdefault(word, {})[sense] = headword not in beside.get((part, word), ())
    return found


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("thesaurus", type=Path)
    parser.add_argument("--out", type=Path, default=HERE / "likeness.bin")
    options = parser.parse_args()
    data = compile_likeness(bags(options.thesaurus))
    options.out.write_bytes(data)
    print(f"{options.out.name}: {len(data):,} bytes")


if __name__ == "__main__":
    main()
