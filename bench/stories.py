"""How well the documents of labelled dossiers, all given at once, are told apart into their stories.

usage: python bench/stories.py DOSSIERS_DIR... [--mixed N]

Each dossier is one story. Prints how many pairs of documents of one dossier are in one story, how many of two dossiers
are, and the size of the largest story: for all dossiers in one folder, for each alone, and for some mixed at a time.
"""

import argparse
import random
from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from attrs import evolve

from crossfact.link.stories import stories
from crossfact.model.report import FileResult
from crossfact.session import Session

_MIXES = 100


def read(folder: Path) -> list[FileResult]:
    """The documents of a dossier, named by it."""
    session = Session(Session.start().recipe)
    for path in sorted(folder.iterdir()):
        if path.suffix != ".json":
            session.put(path.name, path.read_bytes())
    return [evolve(found, uri=f"{folder.name}/{found.uri}") for found in session.results.values()]


def judged(told: Sequence[Sequence[FileResult]]) -> Counter[str]:
    """How many pairs of the documents of some dossiers are joined rightly, wrongly, and not at all."""
    found = stories([result for dossier in told for result in dossier])
    counts: Counter[str] = Counter()
    for one, other in combinations(found, 2):
        same, joined = one.split("/")[0] == other.split("/")[0], found[one] == found[other]
        counts["right" if same else "wrong"] += joined
        counts["missed"] += same and not joined
    counts["largest"] = max(Counter(found.values()).values())
    return counts


def printed(name: str, counts: Counter[str]) -> str:
    """A line of what was counted."""
    return (
        f"{name:12} joined rightly {counts['right']}, not at all {counts['missed']}, wrongly {counts['wrong']};"
        f" largest story {counts['largest']} documents"
    )


def main() -> None:
    """Read, mix and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("dossiers", nargs="+", type=Path)
    parser.add_argument("--mixed", type=int, nargs="*", default=[2, 5, 10])
    options = parser.parse_args()
    told = [read(gold.parent) for root in options.dossiers for gold in sorted(root.glob("*/gold.json"))]
    print(printed("all", judged(told)))
    for size in (1, *options.mixed):
        chance = random.Random(size)  # noqa: S311
        mixes = [chance.sample(told, size) for _ in range(_MIXES)] if size > 1 else [[one] for one in told]
        counts = [judged(mix) for mix in mixes]
        total = sum(counts, Counter())
        total["largest"] = max(each["largest"] for each in counts)
        print(printed(f"{size} at a time", total))


if __name__ == "__main__":
    main()
