"""Score the claims read in labelled sentences, facet by facet, and print what was confused with what.

    python bench/claims.py tests/data/claims/claims-fr.jsonl tests/data/claims/claims-en.jsonl

A labelled claim counts as read where a claim of its kind overlaps its words with its value. The facets are
scored on the claims read; ``value`` is the share of labelled claims that were read, ``spurious`` counts
claims that no label bears out.
"""

import argparse
import collections
import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from crossfact.cli.claims import sort_of
from crossfact.config.settings import Settings
from crossfact.engine.analysis import analyze
from crossfact.model.calendar import CalendarDate, ClockTime
from crossfact.model.claim import Claim, Role, Status, Value
from crossfact.model.quantity import Hedge, Quantity, Score
from crossfact.session import Session

FACETS = ("hedge", "unit", "what", "modifiers", "verb", "status", "when", "role")
# The names that the labels give to units, by the symbols of the checker.
_NAMES = {
    "EUR": "euro", "USD": "dollar", "GBP": "pound", "CHF": "franc", "JPY": "yen", "%": "percent", "pp": "point",
    "d": "day", "h": "hour", "min": "minute", "s": "second", "wk": "week", "mo": "month", "yr": "year",
    "°C": "degree C", "°F": "degree F", "t": "tonne", "ha": "hectare", "l": "liter", "mi": "mile", "kn": "knot",
    "lb": "pound", "m": "meter", "mm": "millimeter", "cm": "centimeter", "m²": "square meter", "km²": "square km", "m³": "cubic meter",
    "ml": "milliliter", "Mo": "megabyte", "Go": "gigabyte", "ms": "millisecond", "sq ft": "square foot", "bbl": "barrel",
    "bp": "basis point", "AUD": "australian dollar", "fortnight": "fortnight", "ft": "foot", "in": "inch", "g": "gram", "°": "degree", "dB": "decibel",
    "/1": "", "gal": "gallon", "st": "stone", "yd": "yard", "GBX": "penny",
}  # fmt: skip
# Roles that the labels do not know.
_NO_ROLE = {Role.UNKNOWN: "", Role.RECORD: "", Role.EXPECTED: ""}


def _unit(name: str) -> str:
    """A unit's name in one form: metre as m, °C as degree C."""
    return _NAMES.get(name, name).lower().removesuffix("s")


def value_of(claim: Claim) -> str:
    """The value of a claim in the form of the labels."""
    value = claim.value
    if isinstance(value, CalendarDate):
        return claim.reckoned.iso
    if isinstance(value, ClockTime | Score):
        return value.reading.replace("–", "-")
    number = value.number
    if number.upper is not None:
        return f"{number.value.normalize():f}..{number.upper.normalize():f}"
    return f"{number.value.normalize():f}"


def _gold_value(gold: Mapping[str, Any]) -> str:
    if "lo" in gold and gold.get("lo") not in (None, ""):
        return f"{Decimal(gold['lo']).normalize():f}..{Decimal(gold['hi']).normalize():f}"
    text = str(gold["value"])
    try:
        return f"{Decimal(text).normalize():f}"
    except ArithmeticError:
        return text


def same_value(gold: str, found: str) -> bool:
    """Whether two values are one: fractions within a thousandth, everything else to the letter."""
    if gold == found:
        return True
    try:
        a, b = Decimal(gold), Decimal(found)
    except ArithmeticError:
        return False
    return (
        abs(a - b) <= abs(a) / 1000
        or abs(a * 100 - b) <= Decimal("0.5")
        or abs(a - b * 100) <= Decimal("0.5")
    )


def facets_of(claim: Claim) -> dict[str, str]:
    """The facets of a claim in the form of the labels."""
    facets = claim.facets
    hedge, unit = "", ""
    if isinstance(claim.value, Quantity):
        kind = claim.value.number.hedge
        hedge = "" if kind in (Hedge.EXACT, Hedge.BETWEEN) else kind.value
        unit = claim.value.unit.symbol if claim.value.unit else ""
    return {
        "hedge": hedge,
        "unit": _unit(unit),
        "what": facets.noun,
        "modifiers": " ".join(sorted(m.lower() for m in facets.modifiers)),
        "verb": facets.verb,
        "status": "none" if facets.status is Status.UNKNOWN else facets.status.value,
        "when": facets.period.iso if facets.period and not isinstance(claim.value, CalendarDate) else "",
        "role": _NO_ROLE.get(facets.role, facets.role.value),
    }


def _gold_facets(gold: Mapping[str, Any]) -> dict[str, str]:
    facets = {name: str(gold.get(name) or "") for name in FACETS}
    facets["modifiers"] = " ".join(sorted(m.lower() for m in gold.get("modifiers") or ()))
    facets["unit"] = _unit(facets["unit"])
    facets["status"] = facets["status"] or "none"
    return facets


class Scores:
    """Counts by facet and kind, and the confusions with their examples."""

    def __init__(self) -> None:
        self.right: collections.Counter[str] = collections.Counter()
        self.total: collections.Counter[str] = collections.Counter()
        self.confused: dict[str, list[str]] = collections.defaultdict(list)

    def add(self, facet: str, right: bool, confusion: str) -> None:
        """Count one facet of one claim."""
        self.total[facet] += 1
        self.right[facet] += right
        if not right:
            self.confused[facet].append(confusion)

    def share(self, facet: str) -> str:
        """The share of right facets, in percent."""
        return f"{100 * self.right[facet] / max(1, self.total[facet]):5.1f} % of {self.total[facet]}"


def score(case: Mapping[str, Any], claims: list[Claim], scores: Scores) -> None:
    """Add one labelled sentence."""
    left = list(claims)
    for gold in case["claims"]:
        wanted = _gold_value(gold)
        overlapping = [
            c for c in left if c.location.span.start < gold["end"] and gold["start"] < c.location.span.end
        ]
        hit = next((c for c in overlapping if same_value(wanted, value_of(c))), None)
        seen = " ; ".join(f"{c.text}={value_of(c)}" for c in overlapping) or "nothing"
        scores.add(
            "value", hit is not None, f"{case['id']} {gold['kind']} {gold['text']!r}={wanted} > {seen}"
        )
        if hit is None:
            continue
        left.remove(hit)
        scores.add(
            "kind",
            sort_of(hit) == gold["kind"],
            f"{case['id']} {gold['text']!r} {gold['kind']} > {sort_of(hit)}",
        )
        found, labelled = facets_of(hit), _gold_facets(gold)
        for facet in FACETS:
            scores.add(
                facet,
                _agrees(facet, labelled[facet], found[facet], case["lang"]),
                f"{case['id']} {gold['text']!r} {labelled[facet]!r} > {found[facet]!r}",
            )
    for claim in left:
        if not any(
            c["start"] < claim.location.span.end and claim.location.span.start < c["end"]
            for c in case["claims"]
        ):
            scores.confused["spurious"].append(f"{case['id']} {claim.text!r}={value_of(claim)}")


# What joins a noun to its complement in the labels: margin of error, garde à vue.
_COMPLEMENT = re.compile(r" (?:of|de|à) | d['’]")


def _agrees(facet: str, labelled: str, found: str, lang: str) -> bool:
    if facet not in ("what", "verb"):
        return labelled == found
    if labelled.lower() == found.lower():
        return True
    # The labels give compounds whole; their head is what is compared: the last word in English, without complements.
    words = _COMPLEMENT.split(labelled.lower())[0].split()
    heads = words[-1:] if facet == "what" and lang == "en" else words[:1]
    return bool(found) and heads == [found.lower()]


def cases(path: Path) -> Iterator[tuple[Mapping[str, Any], list[Claim]]]:
    """The labelled sentences with the claims that are read in them."""
    sessions: dict[str, Session] = {}
    for line in path.read_text("utf-8").splitlines():
        case = json.loads(line)
        session = sessions.setdefault(case["lang"], Session.start(Settings(language=case["lang"])))
        name = f"{case['id']}-{case['ref']}.txt"
        claims = analyze(name, case["text"].encode(), session.recipe).claims
        # What is said, and who is who, has labels of its own (bench/quotes.py).
        yield case, [claim for claim in claims if isinstance(claim.value, Value)]


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-v", "--verbose", metavar="FACET", nargs="*", help="print the confusions of facets")
    parser.add_argument("files", nargs="+", type=Path)
    options = parser.parse_args()
    for path in options.files:
        scores = Scores()
        for case, claims in cases(path):
            score(case, claims, scores)
        for facet in options.verbose or () if options.verbose is not None else ():
            print(f"-- {facet}")
            print("".join(f"   {line}\n" for line in scores.confused[facet]), end="")
        line = "  ".join(f"{facet} {scores.share(facet)}" for facet in ("value", "kind", *FACETS))
        print(f"{path.name}: {line}  spurious {len(scores.confused['spurious'])}")


if __name__ == "__main__":
    main()
