"""Fit the weights of the comparison on labelled pairs and dossiers, and print how well they do.

usage: python bench/fit_weights.py DOSSIERS_DIR... [--pairs FILE.jsonl...]

Every pair of comparable, disjoint values of a dossier is a case: a conflict where the gold says so, else not.
A place of the gold that holds several figures stands for the one that the present weights think likeliest; pairs
of other faults are left out. Labelled pairs (see their own README) are cases too: "unknown" counts as none, for a
question there would be a false alarm. A logistic regression with a Gaussian prior at nought is fitted by Newton's
method; precision, recall and reliability are cross-validated in eight folds, whole dossiers and pairs at a time.
"""

import argparse
import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from attrs import frozen

from crossfact.link.background import Background, background
from crossfact.link.candidates import told_apart
from crossfact.link.comparison import likelihood
from crossfact.link.evidence import evidence
from crossfact.link.values import KINDS, comparable, same_value
from crossfact.link.weights import WEIGHTS
from crossfact.model.claim import Claim
from crossfact.session import Session

FOLDS, PRIOR, FREE = 8, 0.3, 0.01
CONFLICTS = ("number-conflict", "headline-body", "date-conflict")
THRESHOLDS = (0.5, 0.55, 0.6, 0.65, 0.7, 0.8)


@frozen
class Case:
    """Two claims as amounts of evidence, whether they conflict, where they come from, and their words."""

    amounts: Mapping[str, float]
    conflict: bool
    kind: str
    group: str
    told: str


def known_of(session: Session) -> tuple[list[Claim], Background]:
    """The claims of all documents of a session, and what their story knows."""
    results = [session.results[uri] for uri in sorted(session.results)]
    claims = [claim for result in results for claim in result.claims]
    measures = {code: pack.likeness for code, pack in session.recipe.packs.items()}
    known = background(claims, {r.uri: frozenset(r.names) for r in results}, measures)
    return [c for c in claims if c.kind in KINDS and not c.quoted], known


def case(a: Claim, b: Claim, known: Background, conflict: bool, kind: str, group: str) -> Case | None:
    """A case from two claims; None where something before the weights settles the comparison."""
    if a is b or not comparable(a, b) or same_value(a, b) or told_apart(a, b, known):
        return None
    return Case(evidence(a, b, known).amounts, conflict, kind, group, f"{a.text!r} / {b.text!r}")


def likeliest(cases: Sequence[Case | None]) -> list[Case]:
    """The one case that the present weights think likeliest, if there is any."""
    found = [c for c in cases if c is not None]
    return [max(found, key=lambda c: likelihood(c.amounts))] if found else []


def dossier_cases(folder: Path, recipe: Any) -> Iterator[Case]:
    """The cases of a dossier."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    session = Session(recipe)
    for path in sorted(folder.iterdir()):
        if path.suffix != ".json":
            session.put(path.name, path.read_bytes())
    claims, known = known_of(session)
    settled: set[tuple[int, int]] = set()
    for item in gold["findings"]:
        places = [_at(claims, session, p) for p in item["places"] + item.get("also", [])]
        for first, second in itertools.combinations(places, 2):
            pairs = sorted({(min(i, j), max(i, j)) for i in first for j in second if i != j})
            settled.update(pairs)
            if item["kind"] in CONFLICTS:
                yield from likeliest(
                    [case(claims[i], claims[j], known, True, "dossiers", folder.name) for i, j in pairs]
                )
    for i, j in itertools.combinations(range(len(claims)), 2):
        found = case(claims[i], claims[j], known, False, "dossiers", folder.name)
        if found and (i, j) not in settled:
            yield found


def _at(claims: Sequence[Claim], session: Session, place: Mapping[str, Any]) -> list[int]:
    document = session.results[place["file"]].document
    start = -1
    for _ in range(place.get("nth", 1)):
        start = document.text.find(place["quote"], start + 1) if document else -1
    return _between(claims, place["file"], start, start + len(place["quote"]))


def _between(claims: Sequence[Claim], uri: str, start: int, end: int) -> list[int]:
    return [
        i
        for i, c in enumerate(claims)
        if c.location.uri == uri and c.location.span.start < end and start < c.location.span.end
    ]


def pair_cases(path: Path, recipe: Any) -> Iterator[Case]:
    """The cases of a file of labelled pairs."""
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
        claims, known = known_of(session)
        first, second = (_between(claims, *place) for place in places)
        conflict = item["verdict"] == "conflict"
        yield from likeliest(
            [
                case(claims[i], claims[j], known, conflict, path.stem, item["id"])
                for i in first
                for j in second
            ]
        )


def fit(x: np.ndarray, y: np.ndarray, prior: np.ndarray) -> np.ndarray:
    """The weights with the highest posterior; Newton's method, which needs few steps here."""
    beta = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(prior)
        beta -= np.linalg.solve(hessian, x.T @ (p - y) + prior * beta)
    return beta


def report(cases: Sequence[Case]) -> None:
    """Print the fitted weights, and precision, recall and reliability, cross-validated."""
    names = list(WEIGHTS)
    x = np.array([[c.amounts.get(name, 0.0) for name in names] for c in cases])
    y = np.array([float(c.conflict) for c in cases])
    prior = np.array([FREE if name == "bias" else PRIOR for name in names])
    for name, value, count in zip(names, fit(x, y, prior), (x != 0).sum(axis=0), strict=True):
        print(f"  {name:14} {value:6.2f} (now {WEIGHTS[name]:5.2f})   in {count} cases")
    groups = sorted({c.group for c in cases})
    folds = np.array([groups.index(c.group) % FOLDS for c in cases])
    sure = np.zeros(len(cases))
    for number in range(FOLDS):
        held = folds == number
        sure[held] = 1 / (1 + np.exp(-(x[held] @ fit(x[~held], y[~held], prior))))
    for kind in sorted({c.kind for c in cases}):
        chosen = np.array([c.kind == kind for c in cases])
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
    options = parser.parse_args()
    recipe = Session.start().recipe
    folders = [g.parent for root in options.dossiers for g in sorted(root.glob("*/gold.json"))]
    cases = [c for folder in folders for c in dossier_cases(folder, recipe)]
    report([*cases, *(c for path in options.pairs for c in pair_cases(path, recipe))])


if __name__ == "__main__":
    main()
