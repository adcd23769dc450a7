"""Plant conflicts: one figure or date of a story that is told twice is changed, and what the rules say before and after.

    python bench/plant_conflicts.py [--seed N] [--times N] [-v] FOLDER... [--prose FOLDER...]

A FOLDER holds dossiers (folders of documents of one story), a prose folder texts that are stories of their own. Every
story is checked as it is: what the rules of conflicts say of one without labels of faults is a false alarm. Then, up to
``--times`` for each story, a figure or a date that stands in two sentences is changed in one of them, by two digits
exchanged, by one unit, by a nought, or by another day, to a value that the story has nowhere, and the story is checked
again: one of the rules must point at the place. Printed are recall by kind, and all false alarms. The same seed makes
the same changes.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from crossfact.model.claim import CalendarDate, Claim
from crossfact.model.finding import Finding, Level
from crossfact.model.place import Span
from crossfact.model.quantity import Quantity, significant
from crossfact.session import Session

RULES = ("number-conflict", "date-conflict", "headline-number-not-in-body", "order-of-magnitude-slip")
FIGURES = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
LEAST, TELLING = 13, 3
_LAST_DAY = 28


@frozen
class Story:
    """The texts of a story by name, and whether nobody has labelled faults in it."""

    name: str
    texts: Mapping[str, str]
    clean: bool


@frozen
class Plant:
    """A change: its kind, the document, the place and the new words."""

    kind: str
    uri: str
    span: Span
    words: str


def stories(folders: Sequence[Path], prose: Sequence[Path]) -> Iterator[Story]:
    """The stories of the folders."""
    for gold in (g for root in folders for g in sorted(root.glob("*/gold.json"))):
        paths = [p for p in sorted(gold.parent.iterdir()) if p.suffix != ".json"]
        clean = not json.loads(gold.read_text("utf-8"))["findings"]
        yield Story(gold.parent.name, {p.name: p.read_text("utf-8") for p in paths}, clean)
    for path in (p for root in prose for p in sorted(root.iterdir())):
        yield Story(path.name, {path.name: path.read_text("utf-8")}, True)


def transposed(digits: str, r: random.Random) -> str:
    """Two neighbouring digits changed places."""
    places = [i for i in range(len(digits) - 1) if digits[i] != digits[i + 1] and (i or digits[1] != "0")]
    i = r.choice(places) if places else -1
    return digits if i < 0 else digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]


def one_off(digits: str, r: random.Random) -> str:
    """One more or one less."""
    return str(int(digits) + r.choice((-1, 1)))


def scaled(digits: str, r: random.Random) -> str:
    """A nought more."""
    del r
    return digits + "0"


def another_day(digits: str, r: random.Random) -> str:
    """Another day of a month."""
    return str(r.choice([day for day in range(1, _LAST_DAY + 1) if day != int(digits)]))


KINDS: Mapping[str, Callable[[str, random.Random], str]] = {
    "transposed": transposed,
    "one unit": one_off,
    "nought": scaled,
    "day": another_day,
}


def repeated(claims: Sequence[Claim]) -> list[Claim]:
    """The claims whose value stands in another sentence, as far as the text repeats it on purpose.

    Dates by the day; numbers of one thing from thirteen on, and of three figures or more whatever they count.
    """
    by_value: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        value = claim.value
        if claim.quoted:
            continue
        if isinstance(value, CalendarDate) and value.day is not None and value.month is not None:
            by_value[f"{claim.reckoned.month}-{claim.reckoned.day}"].append(claim)
        elif isinstance(value, Quantity) and value.number.value >= LEAST:
            thing = "" if significant(value.number.value) >= TELLING else claim.facets.what or claim.text
            by_value[f"{value.in_base.value} {value.unit.dimension if value.unit else ''} {thing}"].append(
                claim
            )
    told = (c for c in by_value.values() if len({(x.location.uri, x.sentence) for x in c}) > 1)
    return [claim for found in told for claim in found]


def plants(story: Story, claims: Sequence[Claim], r: random.Random) -> Iterator[Plant]:
    """The changes that may be made to a story, in an order of chance."""
    found = repeated(claims)
    r.shuffle(found)
    taken = {digits for text in story.texts.values() for digits in map(_digits, FIGURES.findall(text))}
    for claim in found:
        dated = isinstance(claim.value, CalendarDate)
        figures = FIGURES.search(claim.text)
        if figures is None or (dated and len(figures[0]) > 2):
            continue
        kind = "day" if dated else r.choice([name for name in KINDS if name != "day"])
        old = _digits(figures[0])
        new = KINDS[kind](old, r)
        if new == old or new in taken or new.startswith("0"):
            continue
        start = claim.location.span.start + figures.start()
        yield Plant(kind, claim.location.uri, Span(start, start + len(figures[0])), _written(figures[0], new))


def _digits(figures: str) -> str:
    return re.sub(r"\D", "", figures)


def _written(old: str, new: str) -> str:
    """The digits ``new`` with the marks between digits as in ``old``, counted from the end."""
    marks = {}
    behind = 0
    for char in reversed(old):
        if char.isdigit():
            behind += 1
        else:
            marks[behind] = char
    found = []
    for behind, digit in enumerate(reversed(new)):
        if behind in marks:
            found.append(marks[behind])
        elif behind and behind % 3 == 0 and marks and set(marks) <= {3, 6, 9}:
            found.append(next(iter(marks.values())))
        found.append(digit)
    return "".join(reversed(found))


def said(session: Session) -> list[Finding]:
    """What the rules of conflicts ask of the documents of a session."""
    loud = (Level.ERROR, Level.WARNING)
    return [f for f in session.report().findings if f.rule in RULES and f.level in loud]


def points_at(finding: Finding, plant: Plant) -> bool:
    """Whether a finding has the place of a change."""
    places = [finding.location, *(related.location for related in finding.related)]
    return any(p.uri == plant.uri and p.span.overlaps(plant.span) for p in places)


def main(arguments: Sequence[str]) -> int:
    """Plant, check and print; 0 always."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--prose", nargs="*", type=Path, default=[])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--times", type=int, default=3, help="changes to each story at most")
    parser.add_argument("-v", action="store_true", help="print misses and false alarms")
    options = parser.parse_args(arguments)
    recipe, r = Session.start().recipe, random.Random(options.seed)  # noqa: S311 - a fixed seed is the point
    planted: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    words = alarms = 0
    for story in stories(options.folders, options.prose):
        session = Session(recipe).put_all(story.texts)
        before = said(session)
        if story.clean:
            words += sum(len(text.split()) for text in story.texts.values())
            alarms += len(before)
            for finding in before if options.v else ():
                print(f"FALSE {story.name} {finding.rule}: {finding.message}")
        claims = [claim for uri in sorted(session.results) for claim in session.results[uri].claims]
        for plant, _ in zip(plants(story, claims, r), range(options.times), strict=False):
            text = story.texts[plant.uri]
            whole = session.results[plant.uri]
            session.put(plant.uri, (text[: plant.span.start] + plant.words + text[plant.span.end :]).encode())
            planted[plant.kind] += 1
            found = any(points_at(finding, plant) for finding in said(session))
            session.results[plant.uri] = whole
            hit[plant.kind] += found
            if options.v and not found:
                line = text[max(0, plant.span.start - 40) : plant.span.end + 30].replace("\n", " ")
                print(f"MISS {story.name} {plant.uri} {plant.kind}: {line!r} -> {plant.words!r}")
    for kind in KINDS:
        print(f"{kind:12} {hit[kind]:4}/{planted[kind]:<4} {100 * hit[kind] / max(1, planted[kind]):5.1f} %")
    print(f"false alarms on {words} words of untouched clean text: {alarms}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
