"""Makes `words.bin`, the English word table, from the look-up data of lemminflect (MIT).

    python build.py [--inflections infl_lu.csv.gz] [--closed closed.tsv] [--first first.tsv] [--out words.bin]

The source gives for each lemma and class (noun, verb, adj, adv) the inflected forms. Function words come
from `closed.tsv` instead, and `first.tsv` says which class comes first for words of several; number words
are made here. The same input gives the same bytes.
"""

import argparse
import gzip
import itertools
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

import attrs

from crossfact.words.compile import Entry, compile_table, read_closed

HERE = Path(__file__).parent
PACKAGE = "lemminflect 0.2.3, from the Python package index"

PAST = "Mood=Ind|Tense=Past|VerbForm=Fin"
PAST_PARTICIPLE = "Tense=Past|VerbForm=Part"
# The forms of a verb that look like its lemma, and the others in the order of the source's columns.
BASE = ("VerbForm=Inf", "Mood=Ind|Tense=Pres|VerbForm=Fin", "Mood=Imp|VerbForm=Fin")
COLUMNS = (
    (PAST,),
    (PAST_PARTICIPLE,),
    ("Tense=Pres|VerbForm=Part", "VerbForm=Ger"),
    ("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",),
)
# Ranks by class where a word has several: an -ed or -ing form is a verb's before anything else's.
RANKS = {"PROPN": 10, "NUM": 15, "FIRST": 20, "NOUN": 40, "ADJ": 50, "ADV": 60, "VERB": 70}
INFLECTED_RANK = 30
# An irregular past ("found", "saw", "rose") is more likely than the word it happens to look like, unless that
# word is listed to be something else first.
IRREGULAR_RANK = 14

# Verbs whose past participle is their lemma, and those whose past is too; the source does not have them.
SAME_PARTICIPLE = ("run", "come")
SAME_PAST = ("forecast", "broadcast", "typecast")

# Nouns whose plural is their singular; for other nouns the source gives the same form for "not counted".
UNCHANGED = frozenset([
    "aircraft", "bison", "cod", "craft", "crossroads", "data", "deer", "fish", "gallows", "headquarters",
    "means", "moose", "offspring", "people", "police", "salmon", "series", "sheep", "shrimp", "spacecraft",
    "species", "squid", "swine", "trout", "hovercraft", "headquarters", "barracks", "works",
])  # fmt: skip
# Nouns that are plural as they are.
PLURAL_ONLY = frozenset([
    "binoculars", "clothes", "earnings", "glasses", "goggles", "goods", "pants", "people", "police",
    "premises", "proceeds", "pyjamas", "remains", "scissors", "shorts", "surroundings", "thanks",
    "trousers", "tweezers", "whereabouts",
])  # fmt: skip
# What the source has as nouns or adjectives and is a number word or a letter.
UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = [
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ORDINAL_UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
ORDINAL_TEENS = [
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
]  # fmt: skip
LARGE = ["hundred", "thousand", "million", "billion", "trillion"]


@attrs.frozen
class Line:
    """One line of the source: a lemma, its class there, and the variants of each of its other forms."""

    lemma: str
    kind: str
    columns: tuple[tuple[str, ...], ...]


def read_inflections(lines: Iterable[str]) -> Iterator[Line]:
    """The lines of the source. Raises ValueError on a line of another shape."""
    for number, line in enumerate(lines, 1):
        fields = line.rstrip("\n").split(",")
        if fields[1:2] not in (["noun"], ["verb"], ["adj"], ["adv"]):
            raise ValueError(
                f"inflections, line {number}: expected lemma,class,forms with the class noun, verb, adj or adv; "
                f"found {line.strip()!r}"
            )
        columns = tuple(tuple(form for form in field.split("/") if form) for field in fields[2:])
        yield Line(fields[0], fields[1], columns)


def read_first(lines: Iterable[str]) -> dict[str, frozenset[str]]:
    """For each tag, the lemmas that are of its class first."""
    pairs = (line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return {upos: frozenset(words.split()) for upos, words in pairs}


def verb_entries(line: Line, rank: int, nouns: frozenset[str]) -> Iterator[Entry]:
    """The forms of a verb; a past in -ed is a past participle too, as is any past without a participle."""
    for order, feats in enumerate(BASE):
        typical = "Mood=Imp" not in feats
        yield Entry(line.lemma, line.lemma, "VERB", feats, rank + order, typical=typical)
    past, participle, *_ = (*line.columns, (), ())
    also = tuple(form for form in past if form.endswith("ed") or not participle)
    also += (line.lemma,) if line.lemma.endswith(SAME_PARTICIPLE) else ()
    past += (line.lemma,) if line.lemma.endswith(SAME_PAST) else ()
    also += (line.lemma,) if line.lemma.endswith(SAME_PAST) else ()
    given = (past, tuple(dict.fromkeys((*participle, *also))), *line.columns[2:])
    for column, (forms, several) in enumerate(zip(given, COLUMNS, strict=False)):
        for form, (order, feats) in itertools.product(forms, enumerate(several)):
            irregular = not form.endswith(("ed", "ing")) and form not in nouns and form != line.lemma
            inflected = IRREGULAR_RANK if irregular else INFLECTED_RANK
            first = rank if column == len(COLUMNS) - 1 else inflected
            yield Entry(form, line.lemma, "VERB", feats, first + column + order)
    for form in given[2] if len(given) > 2 else ():
        # What is done may be named by the gerund: fishing, a waiting list.
        yield Entry(form, form, "NOUN", "Number=Sing", RANKS["VERB"], typical=False)


def noun_entries(line: Line, rank: int, ordinary: frozenset[str]) -> Iterator[Entry]:
    """The forms of a noun, or of a name: a lemma that starts with a capital."""
    lemma = line.lemma
    plurals = [form for forms in line.columns for form in forms if form != lemma and "'" not in form]
    if lemma[0].isupper():
        yield Entry(lemma, lemma, "PROPN", "Number=Sing", RANKS["PROPN"], typical=False)
        # "Prices" at the start of a sentence is not the family's.
        for form in () if lemma.lower() in ordinary else plurals:
            yield Entry(form, lemma, "PROPN", "Number=Plur", RANKS["PROPN"], typical=False)
        return
    if lemma not in PLURAL_ONLY:
        # A noun in -ing with an entry of its own (evening) is a noun before it is a gerund.
        own = INFLECTED_RANK - 1 if lemma.endswith("ing") else rank
        yield Entry(lemma, lemma, "NOUN", "Number=Sing", min(own, rank))
    if lemma in UNCHANGED or lemma in PLURAL_ONLY:
        yield Entry(lemma, lemma, "NOUN", "Number=Plur", rank)
    for form in plurals:
        yield Entry(form, lemma, "NOUN", "Number=Plur", rank)


def graded_entries(line: Line, upos: str, rank: int) -> Iterator[Entry]:
    """The degrees of an adjective or adverb; an adverb without degrees has no feature."""
    graded = any(line.columns)
    positive = "Degree=Pos" if upos == "ADJ" or graded else ""
    yield Entry(line.lemma, line.lemma, upos, positive, rank)
    for forms, degree in zip(line.columns, ("Cmp", "Sup"), strict=False):
        for form in forms:
            yield Entry(form, line.lemma, upos, f"Degree={degree}", rank)


def rank_of(lemma: str, upos: str, first: Mapping[str, frozenset[str]]) -> int:
    """The rank of a lemma's class: named in `first.tsv`, an adverb by its ending, or as the class has it."""
    if lemma in first.get(upos, ()) or (upos == "ADV" and lemma.endswith("ly")):
        return RANKS["FIRST"]
    return RANKS[upos]


def entries(lines: Iterable[str], first: Mapping[str, frozenset[str]]) -> Iterator[Entry]:
    """Every entry that the source gives, number words left out."""
    kept = list(read_inflections(lines))
    ordinary = frozenset(line.lemma for line in kept)
    for line in kept:
        upos = {"noun": "NOUN", "verb": "VERB", "adj": "ADJ", "adv": "ADV"}[line.kind]
        rank = rank_of(line.lemma, upos, first)
        if line.kind == "verb":
            yield from verb_entries(
                line, rank, first.get("NOUN", frozenset()) | first.get("ADJ", frozenset())
            )
        elif line.kind == "noun":
            yield from noun_entries(line, rank, ordinary)
        else:
            yield from graded_entries(line, upos, rank)


def number_words() -> Iterator[Entry]:
    """Cardinals and ordinals in words up to ninety-nine and beyond, and in figures (0: any number)."""
    cardinals = [*UNITS, *TEENS, *TENS, *(f"{ten}-{unit}" for ten in TENS for unit in UNITS)]
    for word in cardinals[1:]:
        yield Entry(word, word, "NUM", "NumForm=Word|NumType=Card", RANKS["NUM"], typical=False)
    for word in (*UNITS[1:], *TEENS, *TENS):
        plural = word[:-1] + "ies" if word.endswith("y") else word + ("es" if word.endswith("x") else "s")
        yield Entry(plural, word, "NOUN", "Number=Plur", RANKS["NOUN"], typical=False)
    ordinals = [*ORDINAL_UNITS, *ORDINAL_TEENS, *(ten[:-1] + "ieth" for ten in TENS)]
    ordinals += [f"{ten}-{unit}" for ten in TENS for unit in ORDINAL_UNITS]
    for word in (*ordinals, *(large + "th" for large in LARGE)):
        yield Entry(word, word, "ADJ", "Degree=Pos|NumForm=Word|NumType=Ord", RANKS["NUM"], typical=False)
        if word not in ("first", "second"):
            yield Entry(word, word, "NOUN", "Number=Sing", RANKS["NOUN"], typical=False)
            yield Entry(word + "s", word, "NOUN", "Number=Plur", RANKS["NOUN"], typical=False)
    for ending in ("th", "st", "nd", "rd"):
        feats = "Degree=Pos|NumForm=Combi|NumType=Ord"
        yield Entry("0" + ending, "0" + ending, "ADJ", feats, RANKS["NUM"], typical=False)
    for decade in ("0s", "'0s"):
        yield Entry(decade, decade, "NOUN", "Number=Plur", RANKS["NUM"], typical=False)


def build(inflections: Iterable[str], closed: Iterable[str], first: Iterable[str]) -> bytes:
    """The table file. In: the lines of the three sources. Raises ValueError on a line it cannot read."""
    numbers = list(number_words())
    cardinals = {entry.form for entry in numbers if entry.upos == "NUM"}
    # The source has number words as nouns and adjectives; "second" and "third" stay nouns beside.
    ordinals = {entry.form for entry in numbers if entry.upos == "ADJ"}
    kept = (
        entry
        for entry in entries(inflections, read_first(first))
        if entry.form not in cardinals
        and not (entry.form in ordinals and entry.upos in {"ADJ", "VERB"} and entry.lemma != "second")
    )
    return compile_table(read_closed(closed).beside(itertools.chain(numbers, kept)))


def default_inflections() -> Path:
    """Where the installed package has its data; a path that does not exist when it is not installed."""
    package = find_spec("lemminflect")
    root = Path(package.origin).parent if package and package.origin else Path("lemminflect")
    return root / "resources" / "infl_lu.csv.gz"


def main(arguments: Sequence[str] | None = None) -> int:
    """Builds the table. Out: 0, or 2 with a sentence on standard error when a source is missing."""
    parser = argparse.ArgumentParser(description="Makes the English word table.")
    parser.add_argument("--inflections", type=Path, default=default_inflections())
    parser.add_argument("--closed", type=Path, default=HERE / "closed.tsv")
    parser.add_argument("--first", type=Path, default=HERE / "first.tsv")
    parser.add_argument("--out", type=Path, default=HERE / "words.bin")
    options = parser.parse_args(arguments)
    for path in (options.inflections, options.closed, options.first):
        if not path.is_file():
            print(f"{path} is missing; the source of the English table is {PACKAGE}.", file=sys.stderr)
            return 2
    with gzip.open(options.inflections, "rt", encoding="utf-8") as lines:
        texts = [path.read_text(encoding="utf-8").splitlines() for path in (options.closed, options.first)]
        data = build(lines, *texts)
    options.out.write_bytes(data)
    print(f"{options.out}: {len(data)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
