"""Score the reader of words and groups on hand-labelled sentences, and print its confusions.

usage: python bench/parse.py [-v] LANG FILE

FILE is in the format of tests/data/parse/README.md. Printed: sentence ends (the share of a passage's
sentences whose end is found, and of the ends found that are right), parts of speech (the share of labelled
tokens found with the same bounds and tag), noun-group heads and verb groups with tense and status (both as
F1: a group counts as right where its head word, and for verbs tense and status too, are the labelled ones).
A file that labels verb groups only (lines `text:` and `verbs:`, as in tests/data/verbs) has its groups scored:
the share of the labelled groups that are right, and of the groups found that are labelled so; for all groups
and for the finite ones.
"""

import argparse
import collections
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from crossfact.api import LanguagePack, SentenceParse, Span
from crossfact.plugin.host import Host
from crossfact.words.parse import parse
from crossfact.words.sentences import split

_NOT_FINITE = frozenset({"Inf", "PresPart", "PastPart"})


@frozen
class Token:
    """A labelled token: its place in the passage and its tag."""

    span: Span
    text: str
    upos: str


@frozen
class Gold:
    """A labelled sentence."""

    span: Span
    tokens: tuple[Token, ...]
    heads: tuple[str, ...]
    verbs: tuple[tuple[str, str, str, str], ...]


def passages(path: Path) -> Iterator[tuple[str, list[Gold]]]:
    """The passages of a file: the running text and its labelled sentences."""
    text, golds = "", []
    for block in path.read_text("utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        if lines[0].startswith("# passage"):
            if golds:
                yield text, golds
            text, golds, lines = "", [], lines[1:]
        if text:
            text += " "
        gold, text = _sentence(lines, text)
        golds.append(gold)
    yield text, golds


def _sentence(lines: list[str], text: str) -> tuple[Gold, str]:
    start, tokens = len(text), []
    items = lines[0].split(" ")
    for number, item in enumerate(items):
        glued = item.endswith("+")
        word, _, tag = item.rstrip("+").rpartition("/")
        word = word.replace("_", " ") if tag == "NUM" else word
        tokens.append(Token(Span(len(text), len(text) + len(word)), word, tag))
        text += word + ("" if glued or number == len(items) - 1 else " ")
    heads = tuple(h for h in lines[1].removeprefix("heads:").strip().split("; ") if h)
    return Gold(Span(start, len(text)), tuple(tokens), heads, _groups(lines[2].removeprefix("verbs:"))), text


class Score:
    """Counts, and what was confused with what."""

    def __init__(self) -> None:
        self.right: collections.Counter[str] = collections.Counter()
        self.gold: collections.Counter[str] = collections.Counter()
        self.found: collections.Counter[str] = collections.Counter()
        self.confused: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)

    def add(self, what: str, gold: set[object], found: set[object]) -> None:
        """Count what is in both."""
        self.right[what] += len(gold & found)
        self.gold[what] += len(gold)
        self.found[what] += len(found)

    def recall(self, what: str) -> float:
        """The share of the labelled that is found, in percent."""
        return 100 * self.right[what] / max(1, self.gold[what])

    def precision(self, what: str) -> float:
        """The share of the found that is labelled so, in percent."""
        return 100 * self.right[what] / max(1, self.found[what])

    def f1(self, what: str) -> float:
        """The harmonic mean of recall and precision, in percent."""
        return 200 * self.right[what] / max(1, self.gold[what] + self.found[what])


def sentences(path: Path) -> Iterator[tuple[str, tuple[tuple[str, str, str, str], ...]]]:
    """The sentences of a file that labels verb groups only, with their groups."""
    for block in path.read_text("utf-8").strip().split("\n\n"):
        lines = dict(line.split(":", 1) for line in block.split("\n") if not line.startswith("#"))
        yield lines["text"].strip(), _groups(lines["verbs"])


def _groups(line: str) -> tuple[tuple[str, str, str, str], ...]:
    groups = (
        tuple(part.strip() for part in group.split(" | ")) for group in line.split(" ; ") if group.strip()
    )
    return tuple(groups)  # type: ignore[arg-type]


def text_places(text: str, verbs: Sequence[tuple[str, str, str, str]]) -> dict[int, tuple[str, str, str]]:
    """Where the main verb of each labelled group stands in a text without labelled tokens."""
    places: dict[int, tuple[str, str, str]] = {}
    at = 0
    for words, _, tense, status in verbs:
        start = end = at
        for number, word in enumerate(w for w in words.split(" ") if w[0] != "-"):
            edge = r"(?<!\w)" if word[0].isalpha() else ""
            found = re.compile(rf"{edge}{re.escape(word)}(?!\w)|{edge}{re.escape(word)}").search(text, end)
            start, end = found.span() if found else (start, end)
            at = end if number == 0 else at
        places[start] = (words, tense, status)
    return places


def head_places(gold: Gold) -> set[object]:
    """Where the labelled heads stand: each is the next noun-like token of that text."""
    places: set[object] = set()
    at = 0
    for head in gold.heads:
        nouns = ("NOUN", "PROPN", "SYM", "NUM", "X", "ADJ")
        fits = [i for i in range(at, len(gold.tokens)) if gold.tokens[i].text == head]
        chosen = next((i for i in fits if gold.tokens[i].upos in nouns), fits[0] if fits else None)
        if chosen is not None:
            places.add(gold.tokens[chosen].span.start)
            at = chosen + 1
    return places


def verb_places(gold: Gold) -> dict[int, tuple[str, str, str]]:
    """Where the main verb of each labelled group stands, with its words, tense and status."""
    places: dict[int, tuple[str, str, str]] = {}
    at = 0
    for words, _, tense, status in gold.verbs:
        wanted = [word for word in words.split(" ") if word[0] != "-"]
        starts = [i for i in range(at, len(gold.tokens)) if gold.tokens[i].text == wanted[0]]
        chosen = starts[0] if starts else at
        at, last = chosen + 1, chosen
        for word in wanted[1:]:
            following = next(
                (i for i in range(last + 1, len(gold.tokens)) if gold.tokens[i].text == word), None
            )
            last = following if following is not None else last
        places[gold.tokens[last].span.start] = (words, tense, status)
    return places


def score_sentence(score: Score, gold: Gold, text: str, found: SentenceParse) -> None:
    """Add one sentence."""
    tags = {(w.span.start, w.span.end): w.upos for w in found.words}
    score.gold["upos"] += len(gold.tokens)
    for token in gold.tokens:
        tag = tags.get((token.span.start, token.span.end), "-")
        score.right["upos"] += tag == token.upos
        if tag != token.upos:
            around = text[max(gold.span.start, token.span.start - 30) : token.span.end + 25]
            score.confused["upos"][f"{token.upos}>{tag}: {token.text} | {around}"] += 1
    gold_heads, heads = head_places(gold), {found.words[g.head].span.start for g in found.nouns}
    score.add("heads", gold_heads, heads)  # type: ignore[arg-type]
    for place in gold_heads ^ heads:
        sign = "missed" if place in gold_heads else "extra"
        word = next((w.text for w in found.words if w.span.start == place), "?")
        score.confused["heads"][
            f"{sign}: {word} | {gold.span.of(text)[max(0, int(str(place)) - gold.span.start - 25) :][:60]}"
        ] += 1
    score_verbs(score, verb_places(gold), found)


def score_verbs(score: Score, places: dict[int, tuple[str, str, str]], found: SentenceParse) -> None:
    """Add the verb groups of a sentence, told by the places of their main verbs."""
    groups = {
        found.words[v.head].span.start: (v.tense, str(v.status).replace("unknown", "none"))
        for v in found.verbs
    }
    score.add("verbs", {(p, t, s) for p, (_, t, s) in places.items()}, {(p, *v) for p, v in groups.items()})
    score.add("verb heads", set(places), set(groups))
    finite = {found.words[v.head].span.start for v in found.verbs if v.finite}
    score.add(
        "finite verbs",
        {(p, t, s) for p, (_, t, s) in places.items() if t not in _NOT_FINITE},
        {(p, *v) for p, v in groups.items() if p in finite},
    )
    for place in {*places, *groups}:
        labelled, read = places.get(place), groups.get(place)
        if labelled is None or read is None or labelled[1:] != read:
            word = next((w.text for w in found.words if w.span.start == place), "?")
            says = f"{labelled[1]}/{labelled[2]}" if labelled else "none"
            got = "/".join(read) if read else "none"
            text = " ".join(w.text for w in found.words)
            score.confused["verbs"][f"{says} > {got}: {labelled[0] if labelled else word} | {text}"] += 1


def labels_words(path: Path) -> bool:
    """Whether a file labels every word, and not verb groups only."""
    return "\ntext: " not in path.read_text("utf-8")


def score_file(path: Path, pack: LanguagePack) -> Score:
    """The score of a labelled file."""
    score = Score()
    if not labels_words(path):
        for text, verbs in sentences(path):
            score_verbs(score, text_places(text, verbs), parse(text, Span(0, len(text)), pack))
        return score
    for text, golds in passages(path):
        ends = {gold.span.end for gold in golds}
        found = {span.end for span in split(text, Span(0, len(text)), pack.data)}
        score.add("sentences", ends, found)  # type: ignore[arg-type]
        for end in ends ^ found:
            score.confused["sentences"][
                f"{'missed' if end in ends else 'extra'}: {text[max(0, end - 30) : end + 20]}"
            ] += 1
        for gold in golds:
            score_sentence(score, gold, text, parse(text, gold.span, pack))
    return score


def main() -> None:
    """Print the score."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="print what was confused with what")
    parser.add_argument("lang")
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    pack = next(p for p in Host.load().languages if p.code == options.lang)
    score = score_file(options.file, pack)
    if options.verbose:
        for what, confusions in score.confused.items():
            print(f"-- {what}")
            for line, count in confusions.most_common():
                print(f"  {count:3} {line}")
    if not labels_words(options.file):
        for what, name in (("verbs", "verb groups"), ("finite verbs", "finite ones")):
            print(
                f"{options.lang}: {name} with tense and status {score.recall(what):.1f} of {score.gold[what]}, "
                f"precision {score.precision(what):.1f} of {score.found[what]}"
            )
        return
    print(
        f"{options.lang}: sentence ends {score.f1('sentences'):.1f}  parts of speech "
        f"{100 * score.right['upos'] / score.gold['upos']:.1f}  noun-group heads {score.f1('heads'):.1f}  "
        f"verb groups with tense and status {score.f1('verbs'):.1f} (found {score.f1('verb heads'):.1f})"
    )


if __name__ == "__main__":
    main()
