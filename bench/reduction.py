"""How long the rules over many documents take, and how that grows with the documents.

    python bench/reduction.py [--documents N] [--claims N] [--seed N]

Documents of made-up stories are analysed (not measured), about twenty claims in each; then their claims go through the
corpus rules in one process, for an eighth, a quarter, a half and the whole. Printed are documents, claims, seconds
of the processor, and the same for a thousand claims: where the work grows with the keys, the last column stays the same.
"""

import argparse
import gc
import random
import time

from crossfact.engine.reduction import reduce
from crossfact.model.report import FileResult
from crossfact.session import Session

PLACES = ("Brame", "Vaudrey", "Ondine")
SYLLABLES = ("ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su")
THINGS = (
    "salariés",
    "foyers",
    "élèves",
    "visiteurs",
    "arbres",
    "logements",
    "voitures",
    "clients",
    "livres",
    "lits",
)
VERBS = (
    "compte",
    "accueille",
    "perd",
    "gagne",
    "attend",
    "recense",
    "annonce",
    "abrite",
    "emploie",
    "reçoit",
)
MONTHS = ("janvier", "mars", "mai", "juin", "septembre", "novembre")
_STORY = 4


def document(story: int, r: random.Random, claims: int) -> str:
    """A document of a story: a title, and paragraphs of two sentences with a figure each."""
    tail = "".join(SYLLABLES[int(digit)] for digit in str(story))
    towns = [place + tail for place in PLACES]
    lines = [f"La tempête à {towns[0]}, à {towns[1]} et à {towns[2]}"]
    for _ in range(claims // 4):
        town, (thing, other) = r.choice(towns), r.sample(THINGS, 2)
        lines.append(
            f"La commune de {town}, près de {towns[0]}, {r.choice(VERBS)} {r.randint(100, 9999)} {thing} depuis le "
            f"{r.randint(2, 28)} {r.choice(MONTHS)} {r.randint(2001, 2025)}. "
            f"Le maire {r.choice(VERBS)} aussi {r.randint(20, 990)} {other} et {r.randint(2, 90)} % du total."
        )
    return "\n\n".join(lines)


def measure(results: list[FileResult], session: Session) -> tuple[int, float]:
    """How many claims some documents have, and the seconds of the processor that the reduction takes."""
    start = time.process_time()
    reduce(results, session.recipe)
    return sum(len(result.claims) for result in results), time.process_time() - start


def main() -> None:
    """Make the documents, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--claims", type=int, default=20, help="claims of a document, about")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    # As the command line sets it.
    gc.set_threshold(200_000, 20, 100)
    r = random.Random(options.seed)  # noqa: S311 - a fixed seed is the point
    session = Session.start()
    texts = {f"{n:05}.txt": document(n // _STORY, r, options.claims) for n in range(options.documents)}
    session.put_all(texts)
    results = [session.results[uri] for uri in sorted(texts)]
    for share in (8, 4, 2, 1):
        found = results[: len(results) // share]
        claims, seconds = measure(found, session)
        print(
            f"{len(found):6} documents {claims:6} claims {seconds:6.2f} s"
            f" {1000 * seconds / max(1, claims):6.3f} s for a thousand"
        )


if __name__ == "__main__":
    main()
