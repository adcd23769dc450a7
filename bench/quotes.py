"""Quotes, speakers and offices against the labelled passages of tests/data/quotes.

    python bench/quotes.py [--wrong] [FILE...]

Prints how many quotations are found with their exact span, how many of those of speech have the right speaker and
kind, how many pairs of person and office are right, and, with --wrong, every one that is not. The format is told in
tests/data/quotes/README.md.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from crossfact.config.settings import Settings
from crossfact.model.claim import Claim, ClaimKind
from crossfact.session import Session
from crossfact.text.normal import same_length, without_accents

DATA = Path(__file__).parents[1] / "tests" / "data" / "quotes"
SMALL = {
    "le",
    "la",
    "les",
    "l",
    "un",
    "une",
    "des",
    "du",
    "de",
    "d",
    "the",
    "a",
    "an",
    "of",
    "s",
    "son",
    "sa",
    "its",
    "his",
    "her",
}


def words(text: str) -> frozenset[str]:
    """The words that count of a name, an office or a body."""
    found = re.findall(r"[^\W_]+", without_accents(same_length(text)))
    return frozenset(w for w in found if w not in SMALL)


def same(found: str, gold: str) -> bool:
    """Whether two ways to name somebody are one: the same words, or the words of one among the other's."""
    a, b = words(found), words(gold)
    return a == b or (bool(a) and bool(b) and (a <= b or b <= a))


def claims_of(passage: Mapping[str, Any], session: Session) -> list[Claim]:
    """The claims of a passage."""
    result = session.put(f"{passage['id']}.txt", passage["text"].encode())
    if result.faults:
        raise RuntimeError(str(result.faults[0]))
    return list(result.claims)


def judge_quotes(
    passage: Mapping[str, Any], found: Iterable[Claim], score: Counter[str], wrong: list[str]
) -> None:
    """Count the quotations of a passage."""
    by_span = {(c.location.span.start, c.location.span.end): c for c in found if c.kind is ClaimKind.QUOTE}
    for gold in passage["quotes"]:
        score["quotes"] += 1
        claim = by_span.pop((gold["start"], gold["end"]), None)
        if claim is None:
            wrong.append(f"{passage['id']} span not found: {gold['text']!r}")
            if gold["kind"] == "speech":
                score["speech"] += 1
            continue
        score["span"] += 1
        quote = claim.value
        if quote.kind.value == gold["kind"]:
            score["kind"] += 1
        else:
            wrong.append(f"{passage['id']} kind {quote.kind.value} for {gold['kind']}: {gold['text']!r}")
        if gold["kind"] != "speech":
            continue
        score["speech"] += 1
        name = quote.speaker.name if quote.speaker else ""
        if same(name, gold["speaker"]):
            score["speaker"] += 1
        else:
            score["speaker unknown" if not name else "speaker wrong"] += 1
            wrong.append(
                f"{passage['id']} speaker {name!r} for {gold['speaker']!r} (cue {quote.cue!r}): {gold['text']!r}"
            )
        score["cue"] += words(quote.cue) <= words(gold["cue"]) or words(gold["cue"]) <= words(quote.cue)
    for claim in by_span.values():
        score["spurious"] += 1
        wrong.append(f"{passage['id']} spurious: {claim.text!r}")


def judge_offices(
    passage: Mapping[str, Any], found: Iterable[Claim], score: Counter[str], wrong: list[str]
) -> None:
    """Count the pairs of person and office of a passage."""
    held = [c.value for c in found if c.kind is ClaimKind.ROLE]
    taken: set[int] = set()
    for gold in passage.get("offices", ()):
        score["offices"] += 1
        for number, office in enumerate(held):
            if (
                number not in taken
                and same(office.full, gold["person"])
                and same(office.office, gold["office"])
            ):
                taken.add(number)
                score["office"] += 1
                score["status"] += office.tenure.value == gold["status"]
                score["organisation"] += same(office.organisation, gold["organisation"])
                break
        else:
            wrong.append(
                f"{passage['id']} office not found: {gold['person']}, {gold['office']} ({gold['organisation']})"
            )
    pairs = {(g["person"], g["office"]) for g in passage.get("offices", ())}
    for number, office in enumerate(held):
        again = any(same(office.full, p) and same(office.office, o) for p, o in pairs)
        if number not in taken and not again:
            score["offices spurious"] += 1
            wrong.append(
                f"{passage['id']} office spurious: {office.full}, {office.office} ({office.organisation})"
            )


def main() -> None:
    """Score the labelled passages."""
    parser = argparse.ArgumentParser(description="Scores quotes, speakers and offices.")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--wrong", action="store_true", help="print every mistake")
    options = parser.parse_args()
    for path in options.files or sorted(DATA.glob("quotes-*.jsonl")):
        score, wrong = Counter[str](), list[str]()
        passages = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        session = Session.start(Settings(language=passages[0]["lang"]))
        for passage in passages:
            found = claims_of(passage, session)
            judge_quotes(passage, found, score, wrong)
            judge_offices(passage, found, score, wrong)
        if options.wrong:
            print(*wrong, sep="\n")
        print(path.name)
        for name, of in (
            ("span", "quotes"),
            ("kind", "quotes"),
            ("speaker", "speech"),
            ("cue", "speech"),
            ("office", "offices"),
            ("status", "offices"),
            ("organisation", "offices"),
        ):
            print(f"  {name:14} {score[name]:4}/{score[of]:<4} {score[name] / max(score[of], 1):6.1%}")
        for name in ("speaker wrong", "speaker unknown", "spurious", "offices spurious"):
            print(f"  {name:14} {score[name]:4}")


if __name__ == "__main__":
    main()
