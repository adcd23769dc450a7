"""Fit the weights of the comparison on labelled pairs, dossiers and prose, and print how well they do.

usage: python bench/fit_weights.py DOSSIERS_DIR... [--pairs FILE.jsonl...] [--prose FOLDER...] [--quick]

Every pair of comparable, disjoint values of a dossier that the program compares is a case: a conflict where the gold
says so, else not. A place of the gold that holds several figures stands for the pair that is likeliest; pairs of other
faults, and further mentions of a planted fault, are left out. Labelled pairs (see their own README) are cases too:
"unknown" counts as none, for a question there would be a false alarm. Prose holds no conflicts: all its pairs are cases
of none; the weights in use are of a third of the pages of bench/prose.py in each language, and of the three folders of
bench/news.py. A logistic regression with a Gaussian prior at nought is fitted by Newton's method; as the lead of a pair over
its rivals hangs on the weights, fit and leads are made in turns. Precision, recall and reliability are cross-validated
in eight folds, whole dossiers and pairs at a time; ``--quick`` prints the weights alone.
"""

import argparse
import itertools
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from attrs import define, field

from crossfact.engine.reduction import told_stories
from crossfact.link.background import Background
from crossfact.link.candidates import pairs, told_apart
from crossfact.link.comparison import DECISIVE, facets_apart
from crossfact.link.counterparts import Counterparts, Pair
from crossfact.link.facets import stamp
from crossfact.link.values import KINDS, comparable, same_value
from crossfact.link.weights import WEIGHTS
from crossfact.model.claim import Claim
from crossfact.model.quantity import Quantity
from crossfact.model.report import FileResult
from crossfact.session import Session

FOLDS, PRIOR, LEADS, FREE, ROUNDS = 8, 0.3, 0.1, 0.01, 3
CONFLICTS = ("number-conflict", "headline-body", "date-conflict")
THRESHOLDS = (0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8)
NAMES = tuple(WEIGHTS)
AHEAD = [NAMES.index(name) for name in ("ahead", "well-ahead")]
OUT, NONE = -2, -1
"""Labels of a pair that is left out, and of one that is no conflict; others are the number of a planted fault."""

Label = Callable[[Claim, Claim], int]


@define(eq=False)
class Contest:
    """The claims of a story that are compared with each other: their pairs as amounts of evidence, and their labels."""

    kind: str
    group: str
    counterparts: Counterparts
    x: np.ndarray
    labels: np.ndarray
    told: Sequence[str] = field(factory=tuple)

    def lead(self, weights: np.ndarray) -> None:
        """Put the leads that weights give into the amounts."""
        strength = np.delete(self.x, AHEAD, axis=1) @ np.delete(weights, AHEAD)
        found = self.counterparts.ahead(dict(zip(self.counterparts.pairs, strength.tolist(), strict=True)))
        self.x[:, AHEAD] = [found[pair] for pair in self.counterparts.pairs]

    def chosen(self, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The amounts and outcomes that count: of each planted fault the likeliest pair alone."""
        strength, rows = self.x @ weights, list(np.flatnonzero(self.labels == NONE))
        for fault in sorted(set(self.labels[self.labels >= 0].tolist())):
            at = np.flatnonzero(self.labels == fault)
            rows.append(at[int(np.argmax(strength[at]))])
        return self.x[rows], (self.labels[rows] >= 0).astype(float)


def contests(
    results: Sequence[FileResult], recipe: Any, kind: str, group: str, label: Label
) -> Iterator[Contest]:
    """The contests of some documents; ``label`` says what a pair of claims is."""
    for _, claims, known in told_stories(results, recipe):
        by_key: dict[Any, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.kind in KINDS and not claim.quoted and not stamp(claim):
                unit = claim.value.unit if isinstance(claim.value, Quantity) else None
                by_key[claim.kind, unit.dimension if unit else ""].append(claim)
        for found in by_key.values():
            if len(found) > 1:
                yield from _contest(found, known, kind, group, label)


def _contest(
    claims: Sequence[Claim], known: Background, kind: str, group: str, label: Label
) -> Iterator[Contest]:
    worth = [(i, j) for i, j in pairs(claims) if comparable(claims[i], claims[j])]
    if not worth:
        return
    counterparts = Counterparts(claims, worth, known)
    x, labels = np.zeros((len(worth), len(NAMES))), np.full(len(worth), OUT)
    for row, (i, j) in enumerate(worth):
        amounts = counterparts.gathered((i, j)).amounts
        x[row] = [amounts.get(name, 0.0) for name in NAMES]
        a, b = claims[i], claims[j]
        # Pairs that no confidence makes a finding teach nothing of it.
        decided = DECISIVE & set(facets_apart(a, b, known))
        if not same_value(a, b) and not decided and not told_apart(a, b, known):
            labels[row] = label(a, b)
    yield Contest(kind, group, counterparts, x, labels, [_told(claims, pair) for pair in worth])


def _told(claims: Sequence[Claim], pair: Pair) -> str:
    return " / ".join(repr(claims[n].text) for n in pair)


def dossier_contests(folder: Path, recipe: Any) -> Iterator[Contest]:
    """The contests of a dossier."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    session = Session(recipe)
    for path in sorted(folder.iterdir()):
        if path.suffix != ".json":
            session.put(path.name, path.read_bytes())
    results = [session.results[uri] for uri in sorted(session.results)]
    places = [
        [_stretch(session, place) for place in item["places"] + item.get("also", [])]
        for item in gold["findings"]
    ]
    readings = [
        {c.reading for r in results for c in r.claims for place in item if _on(c, place)} for item in places
    ]

    def label(a: Claim, b: Claim) -> int:
        for number, item in enumerate(gold["findings"]):
            for one, other in itertools.permutations(places[number], 2):
                if _on(a, one) and _on(b, other):
                    return number if item["kind"] in CONFLICTS else OUT
        return OUT if any(a.reading in told and b.reading in told for told in readings) else NONE

    yield from contests(results, recipe, "dossiers", folder.name, label)


Stretch = tuple[str, int, int]
"""A document, and from where to where."""


def _stretch(session: Session, place: Mapping[str, Any]) -> Stretch:
    document = session.results[place["file"]].document
    start = -1
    for _ in range(place.get("nth", 1)):
        start = document.text.find(place["quote"], start + 1) if document else -1
    return place["file"], start, start + len(place["quote"])


def _on(claim: Claim, place: Stretch) -> bool:
    uri, start, end = place
    return claim.location.uri == uri and claim.location.span.start < end and start < claim.location.span.end


def pair_contests(path: Path, recipe: Any) -> Iterator[Contest]:
    """The contests of a file of labelled pairs."""
    for line in path.read_text("utf-8").splitlines():
        item = json.loads(line)
        if item["verdict"] == "agree":
            continue
        session, places = Session(recipe), []
        for uri, sides in (("a.md", "ab"),) if item["same_document"] else (("a.md", "a"), ("b.md", "b")):
            told = item[sides[0]]
            text = f"---\ndate: {told['date']}\n---\n" if told["date"] else ""
            text += f"# {told['title']}\n\n" if told["title"] else ""
            for side in sides:
                start = len(text) + item[side]["text"].index(item[side]["claim"])
                places.append((uri, start, start + len(item[side]["claim"])))
                text += item[side]["text"] + "\n\n"
            session.put(uri, text.encode())
        results = [session.results[uri] for uri in sorted(session.results)]
        yield from contests(results, recipe, path.stem, item["id"], _pair_label(places, item["verdict"]))


def _pair_label(places: Sequence[Stretch], verdict: str) -> Label:
    def label(a: Claim, b: Claim) -> int:
        first, second = places
        if not ((_on(a, first) and _on(b, second)) or (_on(b, first) and _on(a, second))):
            return OUT
        return 0 if verdict == "conflict" else NONE

    return label


def _no_conflict(_one: Claim, _other: Claim) -> int:
    return NONE


def prose_contests(folder: Path, recipe: Any) -> Iterator[Contest]:
    """The contests of a folder of prose: none of its pairs is a conflict."""
    session = Session(recipe)
    for path in sorted(folder.iterdir()):
        session.put(path.name, path.read_bytes())
    results = [session.results[uri] for uri in sorted(session.results)]
    yield from contests(results, recipe, "prose", folder.name, _no_conflict)


def logistic(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The weights with the highest posterior; Newton's method, which needs few steps here."""
    prior = np.array([FREE if n == "bias" else LEADS if n.endswith("ahead") else PRIOR for n in NAMES])
    beta = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(prior)
        step = np.linalg.solve(hessian, x.T @ (p - y) + prior * beta)
        beta -= step
        if np.abs(step).max() < 1e-5:
            break
    return beta


def fit(found: Sequence[Contest]) -> np.ndarray:
    """The weights, leads and weights made in turns from the present ones on."""
    weights = np.array([WEIGHTS[name] for name in NAMES])
    for _ in range(ROUNDS):
        for contest in found:
            contest.lead(weights)
        rows = [contest.chosen(weights) for contest in found]
        weights = logistic(np.vstack([x for x, _ in rows]), np.concatenate([y for _, y in rows]))
    return weights


def validated(found: Sequence[Contest]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """How sure each case is with weights fitted without its fold, its outcome, and its kind."""
    groups = sorted({c.group for c in found if c.kind != "prose"})
    fold = {group: number % FOLDS for number, group in enumerate(groups)}
    sure, outcomes, kinds = [], [], []
    for number in range(FOLDS):
        weights = fit([c for c in found if fold.get(c.group) != number])
        for contest in (c for c in found if fold.get(c.group) == number):
            contest.lead(weights)
            x, y = contest.chosen(weights)
            sure.append(1 / (1 + np.exp(-(x @ weights))))
            outcomes.append(y)
            kinds += [contest.kind] * len(y)
    return np.concatenate(sure), np.concatenate(outcomes), np.array(kinds)


def report(found: Sequence[Contest]) -> None:
    """Print precision, recall and reliability, cross-validated."""
    sure, y, kinds = validated(found)
    for kind in sorted(set(kinds.tolist())):
        chosen = kinds == kind
        for threshold in THRESHOLDS:
            told = chosen & (sure >= threshold)
            print(
                f"  {kind} at {threshold}: {int(y[told].sum())} right of {int(told.sum())}, of {int(y[chosen].sum())}"
            )
    print("  reliability: how sure, how often right, of how many")
    for low in (0.0, 0.1, 0.2, 0.4, 0.6, 0.8):
        high = {0.0: 0.1, 0.1: 0.2}.get(low, low + 0.2)
        inside = (sure >= low) & (sure < high if high < 1 else sure <= 1)
        print(
            f"  {low:.1f} to {high:.1f}: {y[inside].mean() if inside.any() else 0:.2f} of {int(inside.sum())}"
        )


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("dossiers", nargs="+", type=Path)
    parser.add_argument("--pairs", nargs="*", type=Path, default=[])
    parser.add_argument("--prose", nargs="*", type=Path, default=[])
    parser.add_argument("--quick", action="store_true", help="no cross-validation")
    options = parser.parse_args()
    recipe = Session.start().recipe
    folders = [g.parent for root in options.dossiers for g in sorted(root.glob("*/gold.json"))]
    found = [c for folder in folders for c in dossier_contests(folder, recipe)]
    found += [c for path in options.pairs for c in pair_contests(path, recipe)]
    found += [c for folder in options.prose for c in prose_contests(folder, recipe)]
    counts = np.sum([(c.x[c.labels != OUT] != 0).sum(axis=0) for c in found], axis=0)
    for name, value, count in zip(NAMES, fit(found), counts, strict=True):
        print(f"  {name:14} {value:6.2f} (now {WEIGHTS[name]:5.2f})   in {count} cases")
    if not options.quick:
        report(found)


if __name__ == "__main__":
    main()
