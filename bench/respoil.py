"""Spoil real sentences: those whose figures compute, one figure of each changed, and how many are found.

    python bench/respoil.py [--seed N] [-v] FOLDER ...

The documents of the folders (as bench/prose.py writes them, or labelled dossiers) are searched for relations that a
reading of the core confirms: sums, shares, changes, conversions, rates, lengths of time, announced lists. A sentence
with a relation is taken as it stands, with the sentence before it in its paragraph; the figure that is computed is changed
by one digit or two exchanged, by more than rounding, and checked. Printed are, by relation, how many were taken and
found, and what is said of the untouched ones. The same seed gives the same texts.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen
from plant_figures import spoilt

from crossfact.api import (
    Facts,
    Figure,
    Level,
    Settings,
    contrasts,
    differences,
    enumerations,
    lengths,
    measures,
    passages,
    portions,
    rates,
    sums,
    totals,
)
from crossfact.plugin.host import Host
from crossfact.session import Session

_SUFFIXES = (".txt", ".md")


@frozen
class Relation:
    """A confirmed relation: the rule that would say it is wrong, and the figure that is computed."""

    rule: str
    figure: Figure


def confirmed(facts: Facts) -> Iterator[Relation]:
    """The relations of a document that compute."""
    read = passages(facts)
    for passage in read:
        yield from (Relation("sum-mismatch", s.total) for s in sums.sums(passage) if s.agrees)
        yield from (Relation("sum-mismatch", s.total) for s in differences.differences(passage) if s.agrees)
        yield from (Relation("rate-total-mismatch", p.total) for p in rates.products(passage) if p.agrees)
        yield from (
            Relation("unit-conversion-mismatch", c.second) for c in measures.conversions(passage) if c.agrees
        )
        for listed in enumerations.enumerations(passage):
            if listed.agrees and listed.fewest == listed.most:
                yield Relation("announced-count-mismatch", listed.announced)
    yield from (Relation("sum-mismatch", s.total) for s in totals.totals(facts) if s.agrees)
    yield from (Relation("sum-mismatch", s.total) for s in differences.rests(read) if s.agrees)
    yield from (
        Relation("percentage-of-count-mismatch", s.percent) for s in portions.told_shares(read) if s.agrees
    )
    yield from (Relation("rate-total-mismatch", r.total) for r in rates.told_rates(read) if r.agrees)
    yield from (Relation("duration-mismatch", x.duration) for x in lengths.lengths(read) if x.agrees)
    for change in contrasts.told_changes(read):
        if change.relative_fits and not change.of_shares and not change.in_points:
            yield Relation("percentage-change-mismatch", change.size)


def texts(relation: Relation, facts: Facts, r: random.Random) -> tuple[str, str] | None:
    """The paragraph of a relation up to the end of its sentence, and the same spoilt; None where no digit can change."""
    document, claim = facts.document, relation.figure.claim
    block = document.block_at(claim.location.span.start)
    if block is None:
        return None
    place, written = relation.figure.span, claim.quantity.written
    digits = [i for i, c in enumerate(written) if c.isdecimal()]
    if not digits:
        return None
    first, last = digits[0], digits[-1] + 1
    numeral = written[first:last]
    plain = "".join(c for c in numeral if c.isdecimal())
    wrong = f"{spoilt(float(plain), r, ''):.0f}".zfill(len(plain))
    if len(wrong) != len(plain):
        return None
    changed = iter(wrong)
    new = "".join(next(changed) if c.isdecimal() else c for c in numeral)
    start, end = block.span.start, max(claim.sentence.end, block.span.end)
    at = place.start + first
    return document.text[start:end], document.text[start:at] + new + document.text[at + len(numeral) : end]


def said(text: str, lang: str, host: Host) -> list[tuple[str, Level, str]]:
    """What the rules say of a text."""
    report = Session.start(Settings(language=lang), host).put_all({"respoilt.txt": text}).report()
    return [(f.rule, f.level, str(f.message)) for f in report.findings]


def main(arguments: Sequence[str]) -> int:
    """Search, spoil, check and print; 0 always."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--seed", type=int, default=6)
    parser.add_argument("-v", action="store_true", help="print misses and what is said of the untouched")
    parser.add_argument("folders", nargs="+", type=Path)
    options = parser.parse_args(arguments)
    host, r = Host.load(), random.Random(options.seed)  # noqa: S311 - a fixed seed is the point
    taken: Counter[str] = Counter()
    found: Counter[str] = Counter()
    alarms = 0
    seen: set[str] = set()
    paths = sorted(p for folder in options.folders for p in folder.rglob("*") if p.suffix in _SUFFIXES)
    for path in paths:
        session = Session.start(Settings(), host).put_all({path.name: path.read_text("utf-8")})
        facts = session.facts(path.name)
        for relation in confirmed(facts) if facts else ():
            pair = texts(relation, facts, r)
            if pair is None or pair[0] in seen:
                continue
            seen.add(pair[0])
            lang = facts.document.lang
            before = {rule for rule, level, _ in said(pair[0], lang, host) if level is not Level.NOTE}
            alarms += relation.rule in before
            taken[relation.rule] += 1
            if relation.rule in {rule for rule, _, _ in said(pair[1], lang, host)}:
                found[relation.rule] += 1
            elif options.v:
                print(f"MISS {relation.rule}: {relation.figure.said!r} in {pair[1]!r}")
    for rule in sorted(taken):
        print(f"{rule:32} {found[rule]:4}/{taken[rule]:<4} {100 * found[rule] / taken[rule]:5.1f} %")
    whole = max(1, sum(taken.values()))
    print(
        f"{'all':32} {sum(found.values()):4}/{sum(taken.values()):<4} {100 * sum(found.values()) / whole:5.1f} %"
    )
    print(f"said of {sum(taken.values())} untouched paragraphs by the rule of their relation: {alarms}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
