"""Announced and listed: four hospitals: A, B and C; these four features are present, and a list below."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from crossfact.model.document import Block, BlockKind, Sentence
from crossfact.model.pack import PackData
from crossfact.model.phrase import SentenceParse, Word
from crossfact.model.place import Span
from crossfact.model.quantity import Hedge
from crossfact.model.rule import Facts
from crossfact.relate.cues import alternatives
from crossfact.relate.passages import Figure, FigureSentence
from crossfact.text.normal import same_length

_FEWEST, _MOST = 2, 30
# So many items of a sentence are counted: longer ones hold clauses of their own.
_LONGEST_ITEM = 12
_PLAIN_ITEM = 3
_END = re.compile(r"[.;!?](?:\s|$)|$")
_OPEN = re.compile(r"[…]|\.\.\.")
# Behind the noun that is counted: three tools (a plane, a file and a saw).
_BRACKETED = re.compile(r"\s(?:[^\W\d_]+[\s'’-]+){1,3}\(([^()]+)\)")
_EMPHASIS = "*_"
_ASIDE = re.compile(r"[()\d«»“”\"]|\s[–—-]\s")
_TIME_UNITS = ("d", "wk", "mo", "yr", "h", "min", "s")


@frozen
class Enumeration:
    """A number announced, the list behind it, and how many items the list can be read to have."""

    announced: Figure
    listed: Span
    fewest: int
    most: int

    @property
    def agrees(self) -> bool:
        """Whether some reading of the list has as many items as were announced."""
        return self.fewest <= self.announced.number.value <= self.most


def enumerations(passage: FigureSentence) -> Iterator[Enumeration]:
    """The lists of a sentence that stand behind a number of things: a colon, a bracket, namely, are."""
    for number, figure in enumerate(passage.figures):
        opening = _opening(passage, number) if _announces(figure, passage) else None
        if opening is None:
            continue
        start, end, named = opening
        parse = passage.facts.parse(passage.sentence)
        if not _subject(parse, figure, start, passage.pack.data):
            continue
        offset = passage.sentence.span.start
        stop = _END.search(passage.text, start - offset)
        last = min(end, offset + (stop.start() if stop else len(passage.text)))
        listed = Span(start, last)
        if named and not _names(listed.of(passage.facts.document.prose), passage.pack.data):
            continue
        counted = None if _masked(passage, listed) else _items(passage, parse, listed)
        if counted:
            # Items that hold commas are parted by semicolons: both readings are allowed.
            apart = passage.text[start - offset :].count(";")
            fewest, most = counted
            if apart:
                fewest, most = min(fewest, apart + 1), max(most, apart + 1)
            yield Enumeration(figure, listed, fewest, most)
        return


def _masked(passage: FigureSentence, listed: Span) -> bool:
    """Whether markup of a list hides an item: code is no prose."""
    document = passage.facts.document
    pairs = zip(listed.of(document.text), listed.of(document.prose), strict=True)
    return any(
        shown.isspace() and not written.isspace() and written not in _EMPHASIS for written, shown in pairs
    )


def _opening(passage: FigureSentence, number: int) -> tuple[int, int, bool] | None:
    """Where a list begins behind a figure, and where it ends at most; and whether only names make it one.

    A colon opens any list, so does a bracket behind the noun or a word (namely). A copula, or "as", behind a
    definite number opens a list of names: the three are Japan, Kenya and Peru.
    """
    gap, at = passage.gaps[number + 1], passage.figures[number].span.end
    far = passage.sentence.span.end
    colon, bracket = gap.find(":"), _BRACKETED.match(gap)
    if colon >= 0:
        return at + colon + 1, far, False
    if bracket:
        return at + bracket.start(1), at + bracket.end(1), False
    told = _namely(passage.pack.data).search(gap)
    if told:
        return at + told.end(), far, False
    before = passage.gaps[number].split()[-1:]
    if before and before[0] in passage.pack.data.articles:
        verb = _are(passage.pack.data).search(gap)
        return (at + verb.end(), far, True) if verb else None
    return None


@lru_cache(maxsize=16)
def _namely(data: PackData) -> re.Pattern[str]:
    return re.compile(rf",\s*(?:{alternatives(data.relations.namely)})[,:]?\s+")


@lru_cache(maxsize=16)
def _are(data: PackData) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(data.relations.listing)})\s+")


def _names(text: str, data: PackData) -> bool:
    """Whether every item of a list is a name of a few words, its article apart."""
    items = [part for piece in text.split(",") for part in _joiner(data).split(piece) if part.strip()]
    elided = tuple(article for article in data.articles if article.endswith("'"))
    words = [
        [
            word[2:] if same_length(word).startswith(elided) else word
            for word in item.split()
            if word.lower() not in data.articles
        ]
        for item in items
    ]
    return all(0 < len(item) <= _PLAIN_ITEM and all(w[:1].isupper() for w in item) for item in words)


def _announces(figure: Figure, passage: FigureSentence) -> bool:
    """Whether a figure is a small count, said exactly and of things that all follow."""
    exact = figure.number.hedge is Hedge.EXACT and figure.number.upper is None and figure.unit is None
    value = figure.number.value
    return exact and value == int(value) and _FEWEST <= value <= _MOST and not _partial(passage)


def _partial(passage: FigureSentence) -> bool:
    return bool(passage.cues.within("partial", passage.text) or _OPEN.search(passage.text))


def _subject(parse: SentenceParse, figure: Figure, colon: int, data: PackData) -> bool:
    """Whether the colon is about what the figure counts: between them no other thing is named than times."""
    words = [w for w in parse.words if figure.span.end <= w.span.start < colon - 1]
    nouns = [w for w in words if w.upos in ("NOUN", "PROPN")]
    if not nouns:
        return False
    group = next((g for g in parse.nouns if g.span.start <= figure.span.start < g.span.end), None)
    end = max(group.span.end if group else 0, figure.claim.location.span.end)
    # One thing alone cannot be listed: the five changes in this release.
    return all(
        w.span.start < end or w.lemma in _times(data) or _single(w) or not _free(parse, w, data)
        for w in nouns
    )


def _single(noun: Word) -> bool:
    return noun.upos == "NOUN" and "Number=Sing" in noun.feats


@lru_cache(maxsize=16)
def _times(data: PackData) -> frozenset[str]:
    return frozenset(name for symbol in _TIME_UNITS for name in data.units.get(symbol, ()))


def _free(parse: SentenceParse, noun: Word, data: PackData) -> bool:
    """Whether a noun is no complement of another: têtes d'affiche, jeux de rôle."""
    at = parse.words.index(noun)
    while at and parse.words[at - 1].upos in ("DET", "ADJ"):
        at -= 1
    return at == 0 or parse.words[at - 1].norm.rstrip("'") not in data.linkers


@lru_cache(maxsize=16)
def _joiner(data: PackData) -> re.Pattern[str]:
    joiners = (*data.numbers.joiners, *data.relations.choices)
    return re.compile(rf"(?<![\w-])(?:{alternatives(joiners)})(?![\w-])")


def _items(passage: FigureSentence, parse: SentenceParse, listed: Span) -> tuple[int, int] | None:
    """The fewest and the most items that a list can be read to have; None where it is no plain list.

    A comma parts items for certain but for appositions; a joiner may stand inside an item. So few commas make
    few items whatever the joiners do, and many items are sure only where each is a word or a name or two.
    """
    offset = passage.sentence.span.start
    text = passage.text[listed.start - offset : listed.end - offset]
    shown = listed.of(passage.facts.document.prose)
    if _ASIDE.search(text) or not text.strip():
        return None
    joiner = _joiner(passage.pack.data)
    pieces = [piece.strip() for piece in text.split(",")]
    aside = _aside(pieces, shown, joiner)
    if aside:
        pieces, text = pieces[:-aside], ",".join(text.split(",")[:-aside])
        shown = ",".join(shown.split(",")[:-aside])
        listed = Span(listed.start, listed.start + len(shown))
    joints = [len(joiner.findall(piece)) for piece in pieces]
    led = joiner.match(pieces[-1]) is not None
    inner = sum(joints) - (1 if led else 0)
    words = [w for w in parse.words if listed.start <= w.span.start < listed.end]
    if (
        len(pieces) + inner < _FEWEST
        or _clauses(parse, listed, text, joiner)
        or _plural(words, passage.pack.data)
    ):
        return None
    if any(len(piece.split()) > _LONGEST_ITEM for piece in pieces):
        return None
    most = len(pieces) + inner
    items = [part for piece in shown.split(",") for part in joiner.split(piece) if part.strip()]
    closed = len(pieces) > 1 and (led or joints[-1] == 1) and inner <= 1 and not any(joints[:-1])
    fewest = most if closed and _plain(items, passage.pack.data) else _FEWEST
    return min(fewest, most), most


def _aside(pieces: Sequence[str], shown: str, joiner: re.Pattern[str]) -> int:
    """How many pieces behind the last item say something of all: A, B and C, all amateurs."""
    closing = [n for n, piece in enumerate(pieces) if joiner.search(piece)]
    behind = len(pieces) - 1 - closing[0] if closing else 0
    plain = behind == 1 and len(closing) == 1 and closing[0] > 0
    named = (
        all(piece.strip()[:1].isupper() for piece in shown.split(",")[: closing[0] + 1]) if plain else False
    )
    return behind if named and shown.rsplit(",", maxsplit=1)[-1].strip()[:1].islower() else 0


def _clauses(parse: SentenceParse, listed: Span, text: str, joiner: re.Pattern[str]) -> bool:
    """Whether an item says something: then items are clauses, and commas part more than items.

    A verb with nothing before it in its item is one that the reader of words took for one: ocre, Smooth.
    """
    for verb in parse.verbs:
        if verb.finite and listed.holds(verb.span):
            before = text[: verb.start - listed.start].rpartition(",")[2]
            if joiner.split(before)[-1].strip():
                return True
    return False


def _plural(words: Sequence[Word], data: PackData) -> bool:
    """Whether an item stands for several: les pays baltes, the twins, two more. A capital article is part of a name."""
    for number, word in enumerate(words):
        first = number == 0 or words[number - 1].upos in ("PUNCT", "CCONJ")
        if not first or word.text[:1].isupper():
            continue
        if word.upos == "NUM" or (word.upos == "DET" and "Number=Plur" in word.feats):
            return True
        if word.upos == "DET" and word.norm.rstrip("'") in data.articles:
            noun = next((w for w in words[number + 1 : number + 4] if w.upos in ("NOUN", "PROPN")), None)
            if noun is not None and "Number=Plur" in noun.feats:
                return True
    return False


def _plain(items: Sequence[str], data: PackData) -> bool:
    """Whether every item is one word, articles apart, or a short name: neither can hold an apposition."""
    split = [_bare(item, data) for item in items]
    if all(len(words) == 1 for words in split):
        return True
    # Caron frères: a name and one word beside it leave no room for an apposition either.
    named = all(words and words[0][:1].isupper() for words in split)
    short = (len(words) == 2 or all(word[:1].isupper() for word in words) for words in split)
    return named and all(short) and all(len(words) <= _PLAIN_ITEM for words in split)


def _bare(item: str, data: PackData) -> list[str]:
    """The words of an item behind its article."""
    words = item.split()
    return words[1:] if len(words) > 1 and words[0] in data.articles else words


@frozen
class ListBelow:
    """A number announced by a sentence that ends in a colon, and the blocks of the list below it."""

    announced: Figure
    items: tuple[Block, ...]


def lists_below(facts: Facts, passages: Sequence[FigureSentence]) -> Iterator[ListBelow]:
    """The lists of a document whose length a sentence right above announces."""
    last = _last_sentences(facts)
    for passage in passages:
        block = passage.sentence.block
        text = passage.text.rstrip()
        if last.get(block) is not passage.sentence or not text.endswith(":") or _partial(passage):
            continue
        if facts.document.blocks[block].kind is not BlockKind.PARAGRAPH:
            continue
        figures = [f for f in passage.figures if _announces(f, passage)]
        items = _below(facts, block)
        if len(figures) == 1 == len(passage.figures) and len(items) >= _FEWEST:
            parse = facts.parse(passage.sentence)
            if _subject(parse, figures[0], passage.sentence.span.end, passage.pack.data):
                yield ListBelow(figures[0], items)


def _last_sentences(facts: Facts) -> dict[int, Sentence]:
    return {sentence.block: sentence for sentence in facts.sentences}


def _below(facts: Facts, block: int) -> tuple[Block, ...]:
    """The items of the outermost list right below a block; none where it is interrupted by other blocks."""
    blocks, found = facts.document.blocks, []
    at = block + 1
    while at < len(blocks) and blocks[at].kind is BlockKind.ITEM:
        found.append(blocks[at])
        at += 1
    if at < len(blocks) and blocks[at].kind in (BlockKind.CODE, BlockKind.QUOTE):
        return ()
    depths = [_depth(facts, item) for item in found]
    return tuple(item for item, depth in zip(found, depths, strict=True) if depth == min(depths))


def _depth(facts: Facts, item: Block) -> int:
    """How far an item is indented."""
    line, column = facts.document.lines.position(item.span.start)
    written = facts.document.lines.line(line)
    return len(written) - len(written.lstrip()) if written.strip() else column
