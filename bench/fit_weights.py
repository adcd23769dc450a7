"""Fit the weights of the comparison on labelled pairs and dossiers, and print how well they do.

usage: python bench/fit_weights.py DOSSIERS_DIR... [--pairs FILE.jsonl...]

Every pair of comparable, disjoint quantities of a dossier is a case: labelled a conflict where the gold says
so, else not; that sets the bias as it is in a dossier, where most pairs are two claims. Labelled pairs (see
their own README) are cases of a world in which half of them conflict, so they have a bias of their own. A
logistic regression with a Gaussian prior at the present weights is fitted by Newton's method; the figures are
cross-validated in eight folds, whole dossiers at a time.
"""

import argparse
import datetime
import itertools
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
import numpy as np
from attrs import frozen

from crossfact.engine.reduction import rarity
from crossfact.link import comparison
from crossfact.model.claim import Claim, ClaimKind
from crossfact.session import Session

FOLDS, PRIOR, HALF = 8, 0.6, 0.5
NAMES = tuple(comparison.WEIGHTS)
CONFLICTS = ("number-conflict", "headline-body")


@frozen
class Case:
    """Two claims as amounts of evidence, whether they conflict, and where they come from."""

    amounts: tuple[float, ...]
    conflict: bool
    group: str
    told: str
    paired: bool = False


def case(
    a: Claim, b: Claim, weights: dict[str, float], conflict: bool, group: str, *, paired: bool = False
) -> Case:
    """A case from two claims."""
    found, _ = comparison.evidence(a, b, weights)
    amounts = tuple(found.get(name, 0.0) for name in NAMES)
    return Case(amounts, conflict, group, f"{a.text!r} / {b.text!r}", paired)


def usable(a: Claim, b: Claim) -> bool:
    """Whether the comparison of two claims is settled by the weights, and by nothing before them."""
    x, y = a.quantity, b.quantity
    if not comparison.comparable(x, y) or comparison.compare(a, b).verdict is comparison.Verdict.AGREE:
        return False
    return comparison.compare(a, b).verdict is not comparison.Verdict.OTHER


def dossier_cases(folder: Path) -> Iterator[Case]:
    """The cases of a dossier."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    session = Session.start()
    for path in sorted(folder.iterdir()):
        if path.suffix != ".json":
            session.put(path.name, path.read_bytes())
    claims = [
        c for r in session.results.values() for c in r.claims if c.kind is ClaimKind.QUANTITY and not c.quoted
    ]
    weights = rarity(claims)
    conflicts: set[tuple[int, int]] = set()
    other: set[tuple[int, int]] = set()
    for item in gold["findings"]:
        places = [_at(claims, session, p) for p in item["places"] + item.get("also", [])]
        for first, second in itertools.combinations(places, 2):
            pairs = {(min(i, j), max(i, j)) for i in first for j in second}
            (conflicts if item["kind"] in CONFLICTS else other).update(pairs)
    for i, j in itertools.combinations(range(len(claims)), 2):
        a, b = claims[i], claims[j]
        one_sentence = a.location.uri == b.location.uri and a.sentence == b.sentence
        if one_sentence or (i, j) in other or not _grouped(a, b) or not usable(a, b):
            continue
        yield case(a, b, weights, (i, j) in conflicts, folder.name)


def _grouped(a: Claim, b: Claim) -> bool:
    """Whether a rule would compare the claims at all: one thing, one dimension, or the digits of one figure."""
    same_thing = bool(a.facets.what) and a.facets.what == b.facets.what
    return a.quantity.unit is not None or same_thing or comparison.slip(a.quantity, b.quantity) is not None


def _at(claims: Sequence[Claim], session: Session, place: dict[str, str]) -> list[int]:
    document = session.results[place["file"]].document
    start = document.text.find(place["quote"]) if document else -1
    end = start + len(place["quote"])
    return [
        i
        for i, c in enumerate(claims)
        if c.location.uri == place["file"] and c.location.span.start < end and start < c.location.span.end
    ]


def pair_cases(path: Path) -> Iterator[Case]:
    """The cases of a file of labelled pairs."""
    for line in path.read_text("utf-8").splitlines():
        item = json.loads(line)
        if item["verdict"] not in ("conflict", "different"):
            continue
        found = [_claim(item, side) for side in "ab"]
        if found[0] and found[1] and usable(found[0], found[1]):
            yield case(found[0], found[1], {}, item["verdict"] == "conflict", item["id"], paired=True)


def _claim(item: dict[str, dict[str, str]], side: str) -> Claim | None:
    told = item[side]
    uri = "a.txt" if item["same_document"] else f"{side}.txt"
    session = Session.start()
    text = f"{told['title'] or '-'}\n\n{told['text']}\n"
    session.put(uri, text.encode())
    start = text.find(told["text"]) + told["text"].find(told["claim"])
    end = start + len(told["claim"])
    spans = (c for c in session.results[uri].claims if c.kind is ClaimKind.QUANTITY)
    claim = next((c for c in spans if c.location.span.start < end and start < c.location.span.end), None)
    date = datetime.date.fromisoformat(told["date"]) if told["date"] else None
    return attrs.evolve(claim, date=date) if claim else None


def fit(x: np.ndarray, y: np.ndarray, weight: np.ndarray, prior: np.ndarray) -> np.ndarray:
    """The weights with the highest posterior; Newton's method, which needs few steps here."""
    beta = prior.copy()
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (weight * (p - y)) + PRIOR * (beta - prior)
        hessian = (x * (weight * p * (1 - p))[:, None]).T @ x + PRIOR * np.eye(len(beta))
        beta -= np.linalg.solve(hessian, gradient)
    return beta


def report(cases: Sequence[Case]) -> None:
    """Print the fitted weights, and precision and recall at several thresholds, cross-validated."""
    x = np.array([(*c.amounts, float(c.paired)) for c in cases])
    y = np.array([float(c.conflict) for c in cases])
    weight = np.array([HALF if c.paired else 1.0 for c in cases])
    prior = np.array([*comparison.WEIGHTS.values(), 2.0])
    beta = fit(x, y, weight, prior)
    for name, value, count in zip((*NAMES, "(pairs)"), beta, (x != 0).sum(axis=0), strict=True):
        print(f"  {name:14} {value:6.2f}   in {count} cases")
    groups = sorted({c.group for c in cases})
    fold = {group: number % FOLDS for number, group in enumerate(groups)}
    folds = np.array([fold[c.group] for c in cases])
    sure = np.zeros(len(cases))
    for number in range(FOLDS):
        held = folds == number
        sure[held] = 1 / (1 + np.exp(-(x[held] @ fit(x[~held], y[~held], weight[~held], prior))))
    for name, chosen in (("dossiers", x[:, -1] == 0), ("pairs", x[:, -1] == 1)):
        for threshold in (0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8):
            told = chosen & (sure >= threshold)
            print(
                f"  {name} at {threshold}: {int(y[told].sum())} right of {int(told.sum())}, of {int(y[chosen].sum())}"
            )
    for number in np.argsort(-sure * (x[:, -1] == 0))[:25]:
        print(
            f"  {sure[number]:.2f} {'conflict' if cases[number].conflict else 'other':8} {cases[number].group} {cases[number].told}"
        )


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("dossiers", nargs="+", type=Path)
    parser.add_argument("--pairs", nargs="*", type=Path, default=[])
    options = parser.parse_args()
    folders = [g.parent for root in options.dossiers for g in sorted(root.glob("*/gold.json"))]
    cases = [c for folder in folders for c in dossier_cases(folder)]
    report([*cases, *(c for path in options.pairs for c in pair_cases(path))])


if __name__ == "__main__":
    main()
