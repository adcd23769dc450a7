"""Score crossfact on labelled dossiers: what it finds, what it says wrongly, which traps it falls into.

    python bench/score.py [-v] [--rules] DOSSIERS_DIR

A dossier is a folder with the documents of one story and a ``gold.json`` that names the faults in them
(``findings``) and what only looks like one (``traps``), each by places: a file and a quotation from it.
DOSSIERS_DIR is one dossier or a folder of dossiers.

- A fault is *found* when the places of one finding, primary and related, overlap two of its places, or its
  only one. Where the fault is a claim and no passage, a place must be about as short as the claim.
- *Precision* is the share of errors and questions that meet a fault. One that meets a fault only at a place
  listed under ``also`` is its *echo* and counts neither way.
- A trap is *sprung* when an error or a question overlaps two of its places, or its only one.
- With ``--rules`` every rule that spoke is listed: how many of its errors and questions met a fault, how many none,
  and how many of these there are in 1,000 words.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from crossfact.model.finding import Finding, Level
from crossfact.plugin.host import Host
from crossfact.session import Session

# Faults that are told by whole passages: a long place is no vague one.
PASSAGES = frozenset(
    (
        "attribution-conflict",
        "duplicate-fragment",
        "duplicate-paragraph",
        "enumeration-count",
        "headline-body",
        "near-duplicate",
        "quote-altered",
        "quote-speaker",
        "stance-conflict",
        "tense-mismatch",
    )
)
# Faults that are claims: what is said of them must be about as short.
CLAIMS = frozenset(
    (
        "arithmetic",
        "date-conflict",
        "date-weekday",
        "duration-conflict",
        "name-variant",
        "number-conflict",
        "residue",
        "role-conflict",
        "unit-conversion",
    )
)
_LONGEST, _TIMES = 160, 3


@frozen
class Stretch:
    """A stretch of one file: offsets in code points, the end exclusive."""

    file: str
    start: int
    end: int

    def meets(self, other: "Stretch") -> bool:
        """Whether the two have a character in common."""
        return self.file == other.file and self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start


@frozen
class Label:
    """A planted fault or a trap: each of its places as the stretches where its quotation stands."""

    kind: str
    places: tuple[tuple[Stretch, ...], ...]
    also: tuple[tuple[Stretch, ...], ...] = ()
    quotes: tuple[str, ...] = ()

    def met_by(self, said: Sequence[Stretch]) -> bool:
        """Whether enough of the places are met: two, or the only one."""
        return self._met(self.places, said) >= min(2, len(self.places))

    def echoed_by(self, said: Sequence[Stretch]) -> bool:
        """Whether the fault is met at a further place."""
        beside = self._met(self.also, said)
        return beside > 0 and beside + self._met(self.places, said) >= 2

    def _met(self, places: Iterable[Sequence[Stretch]], said: Sequence[Stretch]) -> int:
        return sum(any(self._meets(s, one) for one in place for s in said) for place in places)

    def _meets(self, said: Stretch, place: Stretch) -> bool:
        short = len(said) <= max(_LONGEST, _TIMES * len(place))
        return said.meets(place) and (short or self.kind in PASSAGES)


@frozen
class Dossier:
    """The documents of one story, by file name, with their labels."""

    name: str
    contents: Mapping[str, bytes]
    faults: tuple[Label, ...]
    traps: tuple[Label, ...]


@define
class Score:
    """The counts of a run; ``kinds`` holds found and planted by kind, ``said`` the lines of ``-v``."""

    kinds: dict[str, list[int]] = field(factory=lambda: defaultdict(lambda: [0, 0]))
    right: Counter[str] = field(factory=Counter)
    words: int = 0
    wrong: Counter[str] = field(factory=Counter)
    echoes: int = 0
    notes: int = 0
    traps: int = 0
    sprung: int = 0
    said: list[str] = field(factory=list)

    @property
    def found(self) -> int:
        """How many planted faults were found."""
        return sum(found for found, _ in self.kinds.values())

    @property
    def planted(self) -> int:
        """How many faults there are."""
        return sum(planted for _, planted in self.kinds.values())

    @property
    def precision(self) -> float:
        """The share of errors and questions that meet a fault; 1 where nothing was said."""
        loud = self.right.total() + self.wrong.total()
        return self.right.total() / loud if loud else 1.0


def folders(root: Path) -> list[Path]:
    """The dossiers of a folder, by name, or the folder itself where it is one."""
    if (root / "gold.json").is_file():
        return [root]
    return sorted(path.parent for path in root.glob("*/gold.json"))


def read(folder: Path) -> Dossier:
    """A dossier from its folder."""
    paths = sorted(p for p in folder.iterdir() if p.is_file() and p.suffix != ".json")
    contents = {path.name: path.read_bytes() for path in paths}
    texts = {name: data.decode("utf-8") for name, data in contents.items()}
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    return Dossier(
        folder.name,
        contents,
        tuple(_label(item, item["kind"], texts) for item in gold["findings"]),
        tuple(_label(item, item["looks_like"], texts) for item in gold["traps"]),
    )


def _label(item: Mapping[str, Any], kind: str, texts: Mapping[str, str]) -> Label:
    places, also = (
        tuple(tuple(stretches(place, texts)) for place in item.get(key, ())) for key in ("places", "also")
    )
    return Label(kind, places, also, tuple(place["quote"] for place in item["places"]))


def stretches(place: Mapping[str, Any], texts: Mapping[str, str]) -> list[Stretch]:
    """Where the quotation of a place stands: everywhere, or the time that ``nth`` says."""
    text, quote = texts[place["file"]], place["quote"]
    starts = [at for at in range(len(text)) if text.startswith(quote, at)]
    if "nth" in place:
        starts = starts[place["nth"] - 1 : place["nth"]]
    return [Stretch(place["file"], at, at + len(quote)) for at in starts]


def findings(dossier: Dossier, host: Host) -> Sequence[Finding]:
    """What crossfact says of a dossier; raises RuntimeError where a file or a plugin failed."""
    session = Session.start(host=host)
    for name, data in sorted(dossier.contents.items()):
        session.put(name, data)
    report = session.report()
    if report.refusals or report.faults:
        raise RuntimeError("; ".join(map(str, (*report.refusals, *report.faults))))
    return report.findings


def places(finding: Finding) -> list[Stretch]:
    """The places of a finding, primary and related; an empty one is taken for its next character."""
    locations = (finding.location, *(related.location for related in finding.related))
    return [Stretch(at.uri, at.span.start, max(at.span.end, at.span.start + 1)) for at in locations]


def score(dossiers: Iterable[Dossier], host: Host) -> Score:
    """The score of crossfact on dossiers."""
    total = Score()
    for dossier in dossiers:
        _add(total, dossier, findings(dossier, host))
    return total


def _add(total: Score, dossier: Dossier, told: Sequence[Finding]) -> None:
    said = [(finding, places(finding)) for finding in told]
    total.words += sum(len(data.split()) for data in dossier.contents.values())
    loud = [(finding, at) for finding, at in said if finding.level is not Level.NOTE]
    total.notes += len(said) - len(loud)
    for fault in dossier.faults:
        met = any(fault.met_by(at) for _, at in said)
        total.kinds[fault.kind][0] += met
        total.kinds[fault.kind][1] += 1
        if not met:
            total.said.append(f"MISSED  {dossier.name}  {fault.kind}  {_quoted(fault)}")
    for trap in dossier.traps:
        by = next((finding for finding, at in loud if trap.met_by(at)), None)
        total.traps += 1
        total.sprung += by is not None
        if by:
            total.said.append(f"SPRUNG  {dossier.name}  {by.rule}  {_quoted(trap)}")
    for finding, at in loud:
        if any(fault.met_by(at) for fault in dossier.faults):
            total.right[finding.rule] += 1
        elif any(fault.echoed_by(at) for fault in dossier.faults):
            total.echoes += 1
        else:
            total.wrong[finding.rule] += 1
            line = f"{finding.location.uri}:{finding.location.region.start_line}"
            total.said.append(f"WRONG   {dossier.name}  {finding.rule}  {line}")


def _quoted(label: Label) -> str:
    return " / ".join(f"“{quote[:60]}”" for quote in label.quotes)


def table(total: Score) -> Iterator[str]:
    """The lines of the score."""
    for kind, (found, planted) in sorted(total.kinds.items()):
        yield f"{kind:22} {found:3} of {planted:3}"
    for rule, count in sorted(total.wrong.items()):
        yield f"wrong: {rule} {count}"
    share = 100 * total.found / max(total.planted, 1)
    yield f"found      {total.found} of {total.planted} ({share:.1f} %)"
    yield f"precision  {100 * total.precision:.1f} % of {total.right.total() + total.wrong.total()} ({total.echoes} echoes)"
    yield f"traps      {total.sprung} of {total.traps} sprung"


def rules(total: Score) -> Iterator[str]:
    """The lines of the score by rule."""
    for rule in sorted(total.right | total.wrong):
        right, wrong = total.right[rule], total.wrong[rule]
        yield f"{rule:30} {right:3} meet a fault, {wrong:2} none ({1000 * wrong / total.words:.3f} in 1,000 words)"
    every = total.wrong.total()
    yield f"{total.words:,} words; {every} meet none: {1000 * every / max(total.words, 1):.3f} in 1,000 words"


def main() -> int:
    """Score and print; returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="name what was missed, wrong and sprung")
    parser.add_argument("--rules", action="store_true", help="count by rule too")
    parser.add_argument("dossiers", type=Path, metavar="DOSSIERS_DIR")
    options = parser.parse_args()
    found = folders(options.dossiers)
    if not found:
        print(
            f"{options.dossiers}: expected a dossier or a folder of dossiers, found no gold.json",
            file=sys.stderr,
        )
        return 2
    total = score(map(read, found), Host.load())
    for line in (
        *(total.said if options.verbose else ()),
        *(rules(total) if options.rules else ()),
        *table(total),
    ):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
