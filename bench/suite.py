"""Write predictions on an extraction suite, in the form of ../shared/suites/README.md.

    python bench/suite.py SUITE.jsonl > predictions.jsonl

Each type of the suite asks for values of one sort; what is read is the grammar's own. The conventions of that
project which are refused on purpose are listed in bench/suite-refusals.md.
"""

import argparse
import datetime
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs

from crossfact.grammar.anchors import Grammar, Match, grammar
from crossfact.grammar.dates import holiday
from crossfact.model.calendar import CalendarDate, Shift
from crossfact.model.claim import ClaimKind
from crossfact.model.quantity import Quantity
from crossfact.plugin.host import Host

_LENGTHS = ("duration", "span", "months")


def _quantities(matches: Iterable[Match]) -> Iterator[tuple[Match, Quantity]]:
    for match in matches:
        if isinstance(match.value, Quantity):
            yield match, match.value


def _kept(kind: str, read: Grammar, text: str) -> Iterator[tuple[Match, Quantity]]:
    """The quantities of the sort that a type of the suite asks for."""
    if kind in ("Number.Number", "Number.Ordinal"):
        wanted = ClaimKind.RANK if kind == "Number.Ordinal" else ClaimKind.QUANTITY
        for match, value in _quantities(read.every(text, read.numbers)):
            dimension = value.unit.dimension if value.unit else "share"
            counted = dimension.startswith(("share", "money")) and (
                not value.unit or value.unit.symbol != "%"
            )
            if match.kind is wanted and counted:
                yield match, value
        return
    turned = any(word in read.lexicon.data.angles for word in text.lower().split())
    for match, value in _quantities(read.every(text, read.quantities)):
        dimension = value.unit.dimension if value.unit else ""
        symbol = value.unit.symbol if value.unit else ""
        sort = {
            "Number.Percent": symbol == "%",
            "NumberWithUnit.Currency": dimension.startswith("money"),
            "NumberWithUnit.Temperature": dimension == "temperature" or (symbol == "°" and not turned),
            "NumberWithUnit.Age": dimension in _LENGTHS,
            "NumberWithUnit.Dimension": bool(dimension)
            and not dimension.startswith(("money", "share", "points", "temperature"))
            and dimension not in _LENGTHS,
        }
        if match.kind is ClaimKind.QUANTITY and sort.get(kind):
            yield match, value


def _resolved(date: CalendarDate, reference: datetime.date | None) -> str | None:
    """The day that a date names, in the form of ISO; None where it is none."""
    if date.end is not None or (date.part and not date.part.startswith("easter")):
        return None
    shift = date.shift
    if reference is not None:
        date = date.on(reference, upcoming=True)
        if shift is not None and shift.unit == "years":
            date = attrs.evolve(date, month=reference.month, day=reference.day)
    if date.part.startswith("easter"):
        return _holiday(date.part, reference, shift) if reference else None
    if date.day is None or date.end is not None:
        return None
    day = date.resolve(reference)
    return day.isoformat() if day else _leap(date, reference)


def _holiday(rule: str, reference: datetime.date, shift: Shift | None) -> str:
    """The nearest day of a movable feast before or behind the reference."""
    days = [holiday(rule, reference.year + away) for away in (-1, 0, 1)]
    if shift is not None and shift.count < 0:
        return max(day for day in days if day <= reference).isoformat()
    return min(day for day in days if day >= reference).isoformat()


def _leap(date: CalendarDate, reference: datetime.date | None) -> str:
    """The next 29 February; a day that no year has stays unresolved."""
    for away in range(8) if reference and date.year is None else ():
        try:
            return datetime.date(reference.year + away, date.month or 1, date.day or 1).isoformat()
        except ValueError:
            continue
    return "not resolved"


def predict(case: dict[str, Any], read: Grammar) -> list[dict[str, Any]]:
    """What is found in one case."""
    kind, text = case["type"], case["text"]
    if kind.startswith("DateTime"):
        reference = datetime.date.fromisoformat(case["ref"][:10]) if case["ref"] else None
        found = []
        for match in read.every(text, read.dates):
            value = _resolved(match.value, reference) if isinstance(match.value, CalendarDate) else None
            if value is not None:
                found.append({"start": match.span.start, "end": match.span.end, "value": value})
        return found
    return [
        {
            "start": match.span.start,
            "end": match.span.end,
            "value": f"{value.number.upper or value.number.value:f}",
        }
        for match, value in _kept(kind, read, text)
    ]


def main() -> None:
    """Print one line a case."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("suite", type=Path)
    options = parser.parse_args()
    grammars = {pack.code: grammar(pack.data) for pack in Host.load().languages}
    for line in options.suite.read_text("utf-8").splitlines():
        case = json.loads(line)
        print(json.dumps({"id": case["id"], "found": predict(case, grammars[case["lang"]])}))


if __name__ == "__main__":
    main()
