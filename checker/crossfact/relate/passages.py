"""Passages: the figures of a sentence in order, with the words that stand between them."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TypeVar

from attrs import define, field, frozen

from crossfact.model.claim import Claim, ClaimKind
from crossfact.model.document import Sentence
from crossfact.model.pack import LanguagePack
from crossfact.model.place import Location, Span
from crossfact.model.quantity import Hedge, Number, Unit
from crossfact.model.rule import Facts
from crossfact.relate.cues import Cues, cues
from crossfact.text.normal import same_length

_SIGN = re.compile(r"(?:^|[\s(])([-−–+])\s?$")
_OPENING = re.compile(r"[^\d]*(?=\d)")
_BEHIND = re.compile(r"(?<=\d)[^\d]+$")
_DIGITS, _YEAR = re.compile(r"\d+"), 4
_CLAUSE = re.compile(r";(?=\s)")
_CURRENT = re.compile(r"[^\W\d_]")
_T = TypeVar("_T")


@frozen
class Figure:
    """A figure of a sentence: its claim, the span of number and unit, its sign, the span with its noun.

    ``held`` is the length of what is read as a bound of it and belongs to a verb: adds up to 2,898.
    """

    claim: Claim
    span: Span
    negative: bool = False
    held: int = 0

    @property
    def number(self) -> Number:
        """The number as read; negative where a minus sign stands before it, exact where its hedge is none."""
        number = self.claim.quantity.number
        if self.held:
            number = Number(number.value, number.step, Hedge.EXACT, None, number.rounded)
        return (
            Number(-number.value, number.step, number.hedge, None, number.rounded)
            if self.negative
            else number
        )

    @property
    def unit(self) -> Unit | None:
        """The unit, None for a count."""
        return self.claim.quantity.unit

    @property
    def symbol(self) -> str:
        """The symbol of the unit, empty for a count."""
        return self.unit.symbol if self.unit else ""

    @property
    def dimension(self) -> str:
        """The dimension of the unit, empty for a count."""
        return self.unit.dimension if self.unit else ""

    @property
    def location(self) -> Location:
        """The place of the claim."""
        return self.claim.location

    @property
    def written(self) -> str:
        """Number and unit as they stand in the text, on one line."""
        return " ".join(self.claim.quantity.written[self.held :].split())

    @property
    def unit_written(self) -> str:
        """The unit as it stands behind the number in figures; its symbol where the number is in words."""
        behind = _BEHIND.search(self.written)
        return behind.group().strip() if behind and behind.group().strip() else self.symbol

    @property
    def said(self) -> str:
        """The words of the claim."""
        return self.claim.words


@define(eq=False, slots=False)
class FigureSentence:
    """A sentence with at least one figure, the ``number``-th of its document. ``gaps[i]`` is the text before figure ``i``, the last one that behind all.

    Gaps are in normal form and begin where number and unit end, so that the noun counted is in the gap.
    """

    facts: Facts
    sentence: Sentence
    figures: Sequence[Figure]
    gaps: Sequence[str]
    pack: LanguagePack = field(repr=False)
    number: int

    @cached_property
    def text(self) -> str:
        """The sentence in normal form."""
        return self.sentence.span.of(self.facts.norm)

    @cached_property
    def cues(self) -> Cues:
        """The relation words of the sentence's language."""
        return cues(self.pack.data)

    def first(self, figure: int) -> bool:
        """Whether nothing but the opening of the sentence stands before a figure."""
        return figure == 0 and not _CURRENT.search(self.gaps[0])

    def unread(self) -> bool:
        """Whether a number in figures, years apart, is none of the figures that were read."""
        start = self.sentence.span.start
        for found in _DIGITS.finditer(self.text):
            place = Span(start + found.start(), start + found.end())
            if len(found.group()) != _YEAR and not any(f.location.span.overlaps(place) for f in self.figures):
                return True
        return False

    def besides(self, figure: int) -> bool:
        """Whether words behind a figure say that more, or less, is in it: with the tax, since May, weekends excluded."""
        return (
            self.cues.within("besides", self.text[self.figures[figure].span.end - self.sentence.span.start :])
            is not None
        )

    def runs(self, length: int) -> Iterator[tuple[int, ...]]:
        """The numbers of each run of so many neighbouring figures."""
        for start in range(len(self.figures) - length + 1):
            yield tuple(range(start, start + length))


def passages(facts: Facts) -> Sequence[FigureSentence]:
    """The sentences of a document that hold figures of the narrator's own, in order.

    A sentence with a figure inside quotation marks is left out: there the narrator vouches for nothing.
    """
    # Facts are told apart by identity: a protocol cannot say that they have a hash.
    return _passages(facts, len(facts.claims))  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def _passages(facts: Facts, _claims: int) -> Sequence[FigureSentence]:
    """The same, kept for the next rule that asks for the document; claims that were added make it new."""
    by_sentence: dict[Span, list[Claim]] = defaultdict(list)
    for claim in facts.claims:
        if claim.kind is ClaimKind.QUANTITY:
            by_sentence[claim.sentence].append(claim)
    return tuple(
        _passage(facts, sentence, claims, number)
        for number, sentence in enumerate(facts.sentences)
        if (claims := by_sentence.get(sentence.span)) and not any(claim.quoted for claim in claims)
    )


def joined(before: FigureSentence, passage: FigureSentence) -> FigureSentence | None:
    """Two sentences that follow each other in a block as one scope; None where they do not."""
    block = passage.sentence.block
    if passage.number != before.number + 1 or block != before.sentence.block:
        return None
    prose = passage.facts.document.prose
    between = same_length(prose[before.figures[-1].span.end : passage.figures[0].span.start])
    return FigureSentence(
        passage.facts,
        Sentence(Span(before.sentence.span.start, passage.sentence.span.end), block),
        (*before.figures, *passage.figures),
        (*before.gaps[:-1], between, *passage.gaps[1:]),
        passage.pack,
        passage.number,
    )


def parted(passage: FigureSentence) -> Sequence[FigureSentence]:
    """The clauses of a sentence that semicolons part, each as a scope of its own; those without figures left out."""
    start, prose = passage.sentence.span.start, passage.facts.document.prose
    cuts = [start + found.end() for found in _CLAUSE.finditer(passage.text)]
    if not cuts:
        return (passage,)
    found = []
    for low, high in pairwise((start, *cuts, passage.sentence.span.end)):
        figures = [f for f in passage.figures if low <= f.span.start < high]
        edges = [low, *(edge for f in figures for edge in (f.span.start, f.span.end)), high]
        gaps = [same_length(prose[a:b]) for a, b in zip(edges[::2], edges[1::2], strict=True)]
        clause = Sentence(Span(low, high), passage.sentence.block)
        if figures:
            found.append(
                FigureSentence(passage.facts, clause, tuple(figures), gaps, passage.pack, passage.number)
            )
    return tuple(found)


def _passage(facts: Facts, sentence: Sentence, claims: Sequence[Claim], number: int) -> FigureSentence:
    prose, figures, gaps, at = facts.document.prose, [], [], sentence.span.start
    pack = facts.pack_of(sentence.block)
    for claim in claims:
        start = claim.location.span.start
        end = start + len(claim.quantity.written)
        sign = _SIGN.search(prose[max(sentence.span.start, start - 3) : start])
        held = _of_verb(prose[at:start], claim, pack)
        negative = sign is not None and sign.group(1) in "-−"
        figures.append(Figure(claim, Span(start + held, end), negative, held))
        gaps.append(same_length(prose[at : start + held]))
        at = end
    gaps.append(same_length(prose[at : sentence.span.end]))
    return FigureSentence(facts, sentence, tuple(figures), tuple(gaps), pack, number)


def _of_verb(before: str, claim: Claim, pack: LanguagePack) -> int:
    """How long what bounds a figure is where it belongs to a verb: adds up to 2,898 is no bound."""
    if claim.quantity.number.hedge is Hedge.EXACT or claim.quantity.number.upper is not None:
        return 0
    opening = _OPENING.match(claim.quantity.written)
    length = len(opening.group()) if opening else 0
    told = same_length(before + claim.quantity.written[:length]) if length else ""
    made = cues(pack.data).end("makes", told) if length else None
    return length if made is not None and made.start() < len(before) else 0


def in_turn(
    passages: Sequence[FigureSentence],
    of_one: Callable[[FigureSentence], Sequence[_T]],
    of_two: Callable[[FigureSentence, FigureSentence], Iterable[_T]],
) -> Iterator[_T]:
    """What each sentence tells by itself, and two neighbours that tell nothing apart tell together.

    ``of_two`` gets the two as one scope, and the second of them alone.
    """
    silent: FigureSentence | None = None
    for passage in passages:
        found = of_one(passage)
        yield from found
        both = joined(silent, passage) if silent is not None and not found else None
        if both is not None:
            yield from of_two(both, passage)
        silent = None if found else passage
