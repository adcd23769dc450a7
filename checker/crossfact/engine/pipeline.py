"""The way of the findings: level, plugins, suppression, merging by root, order."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import attrs
from attrs import frozen

from crossfact.engine.ignores import covers
from crossfact.engine.recipe import Recipe
from crossfact.model.finding import Finding
from crossfact.model.report import Ignore


@frozen
class Outcome:
    """The findings to report, sorted; and how many a document's own suppressions took out."""

    findings: tuple[Finding, ...]
    suppressed: int
    unused: tuple[Ignore, ...]


def settle(findings: Iterable[Finding], ignored: Sequence[Ignore], recipe: Recipe) -> Outcome:
    """The findings as they are reported."""
    current = [recipe.at_level(f) for f in findings]
    current = recipe.host.amend(current, recipe.settings, Finding)
    kept, suppressed, used = [], 0, set()
    for finding in current:
        by = [ignore for ignore in ignored if covers(ignore, finding)]
        used.update(by)
        if by:
            suppressed += 1
        else:
            kept.append(finding)
    merged = merge(kept)
    unused = tuple(ignore for ignore in ignored if ignore not in used)
    return Outcome(tuple(sorted(merged, key=lambda f: f.sort_key)), suppressed, unused)


def merge(findings: Iterable[Finding]) -> list[Finding]:
    """One finding a root: the gravest, first in the text, with the names of the others as its echoes.

    Findings that are equal are one finding too.
    """
    by_root: dict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        key = (
            ("root", finding.root)
            if finding.root
            else ("own", finding.rule, finding.words, repr(finding.location))
        )
        by_root[key].append(finding)
    merged = []
    for family in by_root.values():
        first, *others = sorted(family, key=lambda f: f.sort_key)
        echoes = tuple(sorted({f.rule for f in others} - {first.rule} | set(first.echoes)))
        merged.append(attrs.evolve(first, echoes=echoes) if echoes else first)
    return merged
