"""Announced and listed in a sentence: four hospitals: A, B and C."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs
from attrs import frozen

from crossfact.model.claim import ClaimKind
from crossfact.model.pack import PackData
from crossfact.model.phrase import SentenceParse, Word
from crossfact.model.place import Span
from crossfact.relate.announcing import FEWEST, announces, subject
from crossfact.relate.cues import alternatives
from crossfact.relate.list_text import joiner_of, shows, without_asides
from crossfact.relate.passages import Figure, FigureSentence
from crossfact.text.normal import same_length

# So many items of a sentence are counted: longer ones hold clauses of their own.
_LONGEST_ITEM = 12
_PLAIN_ITEM = 3
_MUCH = 2
_TOLD = (ClaimKind.QUANTITY, ClaimKind.DATE, ClaimKind.TIME)
_END = re.compile(r"[.;!?](?:\s|$)|$")
# Behind the noun that is counted: three tools (a plane, a file and a saw).
_BRACKETED = re.compile(r"\s(?:[^\W\d_]+[\s'’-]+){1,3}\(([^()]+)\)")
_COLON = re.compile(r":(?=\s|$)")
_EMPHASIS = "*_"
_ASIDE = re.compile(r"[()\d«»“”\"]|\s[–—-]\s")


@frozen
class Enumeration:
    """A number announced, the list behind it, and how many items the list can be read to have.

    ``certain`` is false where only the form of the list tells that it is of what was announced.
    """

    announced: Figure
    listed: Span
    fewest: int
    most: int
    certain: bool = True

    @property
    def agrees(self) -> bool:
        """Whether some reading of the list has as many items as were announced."""
        return self.fewest <= self.announced.number.value <= self.most


@frozen
class _Opening:
    """Where a list begins and ends at most; whether only names make it one, and whether it is surely of the figure."""

    start: int
    end: int
    named: bool = False
    certain: bool = True


def enumerations(passage: FigureSentence) -> Iterator[Enumeration]:
    """The lists of a sentence that stand behind a number of things: a colon, a bracket, namely, are; names behind a comma."""
    openings = [
        (figure, found)
        for number, figure in enumerate(passage.figures)
        if announces(figure, passage) and (opening := _opening(passage, number)) is not None
        if (found := _of_figure(passage, figure, opening)) is not None
    ]
    for figure, opening in sorted(openings, key=lambda pair: not pair[1].certain)[:1]:
        listed = _read(passage, figure, opening)
        if listed is not None and (listed.certain or _told_of(passage, listed)):
            yield listed


def _of_figure(passage: FigureSentence, figure: Figure, opening: _Opening) -> _Opening | None:
    """The opening if the list is about what the figure counts, or may be, for all else is counted too; else None."""
    parse, data = passage.facts.parse(passage.sentence), passage.pack.data
    if subject(parse, figure, opening.start, data):
        return opening
    others = _numbered_things(passage, figure)
    if figure is passage.figures[0] and others and subject(parse, figure, opening.start, data, others):
        return attrs.evolve(opening, named=True, certain=False)
    return None


def _numbered_things(passage: FigureSentence, figure: Figure) -> Sequence[Span]:
    """Where a sentence tells of things that have a number of their own, and of times."""
    claims = passage.facts.claims_in(passage.sentence.span)
    told = [c.location.span for c in claims if c is not figure.claim and c.kind in _TOLD]
    groups = [group.span for group in passage.facts.parse(passage.sentence).nouns]
    return (*told, *(group for group in groups if any(group.overlaps(span) for span in told)))


def _told_of(passage: FigureSentence, found: Enumeration) -> bool:
    """Whether a list that may be of a figure has one item less, or as many, and is of no other figure's things."""
    others = [f for f in passage.figures if f is not found.announced and announces(f, passage)]
    if any(found.fewest <= f.number.value <= found.most for f in others):
        return False
    return found.most > FEWEST and found.announced.number.value - found.most in (0, 1)


def _read(passage: FigureSentence, figure: Figure, opening: _Opening) -> Enumeration | None:
    """The list behind an opening with its items counted; None where it is no list of that form."""
    offset, start = passage.sentence.span.start, opening.start
    stop = _END.search(passage.text, start - offset)
    listed = Span(start, min(opening.end, offset + (stop.start() if stop else len(passage.text))))
    prose = without_asides(listed.of(passage.facts.document.prose), passage.pack.data)
    if opening.named and not _names(prose, passage.pack.data):
        return None
    parse = passage.facts.parse(passage.sentence)
    counted = None if _masked(passage, listed) else _items(passage, parse, listed)
    if not counted:
        return None
    # Items that hold commas are parted by semicolons: both readings are allowed.
    apart = passage.text[start - offset :].count(";")
    fewest, most = counted
    if apart:
        fewest, most = min(fewest, apart + 1), max(most, apart + 1)
    if passage.cues.start("alongside", passage.text[start - offset :]):
        # One of four (together with A, B and C): who is with them counts too.
        most += 1
    if figure.number.value > _MUCH * most:
        # No slip loses half of a list: they are some of 14 players.
        return None
    return Enumeration(figure, listed, fewest, most, opening.certain)


def _masked(passage: FigureSentence, listed: Span) -> bool:
    """Whether markup of a list hides an item: code is no prose."""
    document = passage.facts.document
    pairs = zip(listed.of(document.text), listed.of(document.prose), strict=True)
    return any(
        shown.isspace() and not written.isspace() and written not in _EMPHASIS for written, shown in pairs
    )


def _opening(passage: FigureSentence, number: int) -> _Opening | None:
    """Where a list begins behind a figure, if one does.

    A colon opens any list, so does a bracket behind the noun or a word (namely). A copula, or "as", behind a
    definite number opens a list of names: the three are Japan, Kenya and Peru; so may a comma behind a number.
    """
    gap, at = passage.gaps[number + 1], passage.figures[number].span.end
    far = passage.sentence.span.end
    colon = _COLON.search(gap)
    bracket = _BRACKETED.match(passage.text, at - passage.sentence.span.start)
    if colon:
        return _Opening(at + colon.end(), far)
    if bracket and "," in bracket.group(1):
        begin = passage.sentence.span.start
        return _Opening(begin + bracket.start(1), begin + bracket.end(1))
    told = _namely(passage.pack.data).search(gap)
    if told:
        return _Opening(at + told.end(), far)
    before = passage.gaps[number].split()[-1:]
    if before and before[0] in passage.pack.data.articles:
        verb = _are(passage.pack.data).search(gap)
        return _Opening(at + verb.end(), far, named=True) if verb else None
    behind = Span(at, far).of(passage.facts.document.prose)
    head, comma, _ = behind.partition(", ")
    colon = _COLON.search(behind)
    if colon and not comma:
        return _Opening(at + colon.end(), far, named=True, certain=False)
    if colon and colon.end() <= len(head) + 1:
        return _Opening(at + colon.end(), far, named=True, certain=False)
    # Names behind a comma, and none before it that they might go on with: four sites in Hull, Leeds and York.
    words = passage.facts.parse(passage.sentence).words
    named = any(w.upos == "PROPN" and at <= w.span.start < at + len(head) for w in words)
    return None if not comma or named else _Opening(at + len(head) + 1, far, named=True, certain=False)


@lru_cache(maxsize=16)
def _namely(data: PackData) -> re.Pattern[str]:
    return re.compile(rf",\s*(?:{alternatives(data.relations.namely)})[,:]?\s+")


@lru_cache(maxsize=16)
def _are(data: PackData) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(data.relations.listing)})\s+")


def _names(text: str, data: PackData) -> bool:
    """Whether every item of a list is a name of a few words, its article apart."""
    items = [part for piece in text.split(",") for part in joiner_of(data).split(piece) if part.strip()]
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


def _items(passage: FigureSentence, parse: SentenceParse, listed: Span) -> tuple[int, int] | None:
    """The fewest and the most items that a list can be read to have; None where it is no plain list.

    A comma parts items for certain but for appositions; a joiner may stand inside an item. So few commas make
    few items whatever the joiners do, and many items are sure only where each is a word or a name or two.
    """
    offset = passage.sentence.span.start
    data = passage.pack.data
    text = without_asides(passage.text[listed.start - offset : listed.end - offset], data)
    shown = without_asides(listed.of(passage.facts.document.prose), data)
    if _ASIDE.search(text) or not text.strip():
        return None
    joiner = joiner_of(data)
    pieces = [piece.strip() for piece in text.split(",")]
    aside = _aside(pieces, shown, joiner)
    if aside:
        pieces, text = pieces[:-aside], ",".join(text.split(",")[:-aside])
        shown = ",".join(shown.split(",")[:-aside])
        listed = Span(listed.start, listed.start + len(shown))
    joints = [len(joiner.findall(piece)) for piece in pieces]
    led = joiner.match(pieces[-1]) is not None
    inner = sum(joints) - (1 if led else 0)
    words = [w for w in parse.words if shows(text, w.span.start - listed.start)]
    if len(pieces) + inner < FEWEST or _clauses(parse, listed, text, joiner) or _plural(words, data):
        return None
    if any(len(piece.split()) > _LONGEST_ITEM for piece in pieces):
        return None
    most = len(pieces) + inner
    if most == FEWEST and not inner and not led:
        # Two pieces that nothing joins: higher resolution, higher radius.
        return None
    items = [part for piece in shown.split(",") for part in joiner.split(piece) if part.strip()]
    closed = len(pieces) > 1 and (led or joints[-1] == 1) and inner <= 1 and not any(joints[:-1])
    fewest = most if closed and _plain(items, data) else FEWEST
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
        owner = verb.first == verb.last and parse.words[verb.first].text[:1] in "'’"
        # A name may end in what looks like a verb: St Wulfran's.
        if (
            verb.finite
            and listed.holds(verb.span)
            and not (owner and _ends(text, verb.end - listed.start, joiner))
        ):
            before = text[: verb.start - listed.start].rpartition(",")[2]
            if joiner.split(before)[-1].strip():
                return True
    return False


def _ends(text: str, at: int, joiner: re.Pattern[str]) -> bool:
    """Whether an item of a list ends at an offset of its text."""
    behind = text[at:].lstrip()
    return behind[:1] in ("", ",", ";") or joiner.match(behind) is not None


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
