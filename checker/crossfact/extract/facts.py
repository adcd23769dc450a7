"""The facts of a document: its sentences, quotations and claims, and parses where somebody asks."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import accumulate

import attrs
from attrs import define, field

from crossfact.extract.cells import by_place, headers
from crossfact.extract.claims import sentence_claims
from crossfact.extract.degrees import degrees
from crossfact.extract.entries import alone
from crossfact.extract.pronouns import opening
from crossfact.extract.said.claims import said_claims
from crossfact.extract.said.lexicon import Lexicon, lexicon
from crossfact.extract.said.marks import Quotation
from crossfact.extract.said.marks import quotations as marked
from crossfact.extract.said.quotes import Quote, QuoteReader
from crossfact.extract.said.scene import Scene
from crossfact.extract.vocabulary import Vocabulary
from crossfact.grammar.anchors import Grammar, Match, grammar
from crossfact.model.claim import Claim, ClaimKind
from crossfact.model.document import Block, BlockKind, Document, Sentence
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse
from crossfact.model.place import Span
from crossfact.model.quantity import Unit
from crossfact.words.parse import parse
from crossfact.words.quotations import Marks, quotations
from crossfact.words.sentences import split

_SILENT = (BlockKind.CODE,)


@define(eq=False, slots=False)
class DocumentFacts:
    """What is known of a document; made from the document and its language packs, filled when asked.

    ``packs`` are by code; ``units`` are the unit names that plugins add, by language code. ``added`` are
    the claims of extractors.
    """

    document: Document
    packs: Mapping[str, LanguagePack]
    units: Mapping[str, Mapping[str, Unit]] = field(factory=dict)
    added: tuple[Claim, ...] = ()
    _parses: dict[Span, SentenceParse] = field(factory=dict, init=False, repr=False)

    @property
    def pack(self) -> LanguagePack:
        """The pack of the document's language; raises KeyError where no pack reads it."""
        return self.packs[self.document.lang]

    @cached_property
    def _packs_of_blocks(self) -> Sequence[LanguagePack]:
        return tuple(self.packs.get(block.lang) or self.pack for block in self.document.blocks)

    def pack_of(self, block: int) -> LanguagePack:
        """The pack of a block's language, the document's where the block's own has none."""
        return self._packs_of_blocks[block]

    def pack_of_language(self, code: str) -> LanguagePack:
        """The pack of a language, the document's where none is installed."""
        return self.packs.get(code) or self.pack

    def grammar_of(self, block: int) -> Grammar:
        """The compiled grammar of a block's language."""
        pack = self.pack_of(block)
        return grammar(pack.data, self.units.get(pack.code))

    @cached_property
    def sentences(self) -> Sequence[Sentence]:
        """The sentences of all blocks but code, in order."""
        return tuple(
            Sentence(span, number)
            for number, block in enumerate(self.document.blocks)
            if block.kind not in _SILENT
            for span in split(self.document.prose, block.span, self.pack_of(number).data)
        )

    @property
    def norm(self) -> str:
        """The prose in normal form, of equal length."""
        return self.document.norm

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The word forms of the prose, with their sentences."""
        return Vocabulary(self.norm, self.sentences)

    def sentences_with(self, test: Callable[[LanguagePack, str], bool]) -> Iterator[Sentence]:
        """The sentences with a word that passes a test, in order.

        The test gets the pack of the sentence and a form in normal form; it is asked once for each form of a
        language, so that what few sentences hold is found without a look at the others.
        """
        read = {pack.code: pack for pack in self._packs_of_blocks}
        found = [
            number
            for pack in read.values()
            for number in self.vocabulary.holding(partial(test, pack))
            if self.pack_of(self.sentences[number].block) is pack
        ]
        return (self.sentences[number] for number in sorted(found))

    @property
    def figured(self) -> Sequence[int]:
        """The numbers of the sentences that hold a figure, in order."""
        return self.vocabulary.figured

    @cached_property
    def marks(self) -> Sequence[Marks]:
        """The quotation marks of every block, paired."""
        return tuple(
            quotations(self.document.prose, block.span, self.pack_of(number).data.quotes)
            if block.kind not in _SILENT
            else Marks((), ())
            for number, block in enumerate(self.document.blocks)
        )

    @cached_property
    def quotations(self) -> Sequence[Span]:
        """The stretches inside quotation marks, and block quotes, in order."""
        quotes = [b.span for b in self.document.blocks if b.kind is BlockKind.QUOTE]
        return tuple(sorted([*quotes, *(span for marks in self.marks for span in marks.spans)]))

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [span.start for span in self.quotations]

    def _quotations_in(self, span: Span) -> Sequence[Span]:
        """The quotations that overlap a span: they never overlap each other but inside a block quote."""
        first = max(0, bisect_right(self._quotation_starts, span.start) - 2)
        last = bisect_right(self._quotation_starts, span.end)
        return [q for q in self.quotations[first:last] if q.overlaps(span)]

    def quoted(self, span: Span) -> bool:
        """Whether a span lies inside quotation marks or a block quote."""
        return any(q.holds(span) for q in self._quotations_in(span))

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    def sentences_in(self, span: Span) -> Sequence[Sentence]:
        """The sentences that lie wholly inside a stretch, in order."""
        starts = self._sentence_starts
        begin = self.sentences[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        return [sentence for sentence in begin if span.holds(sentence.span)]

    def parse(self, sentence: Sentence) -> SentenceParse:
        """The words and groups of a sentence."""
        if sentence.span not in self._parses:
            self._parses[sentence.span] = parse(
                self.document.prose, sentence.span, self.pack_of(sentence.block)
            )
        return self._parses[sentence.span]

    def add(self, claims: Iterable[Claim]) -> None:
        """Take up the claims of extractors; what was read and parsed before is kept."""
        more = tuple(claims)
        if more:
            self.added = (*self.added, *more)
            for kept in ("claims", "_claim_starts"):
                self.__dict__.pop(kept, None)

    @cached_property
    def _own(self) -> Sequence[Claim]:
        return degrees(tuple(self._extracted()), self.norm, self.packs)

    @cached_property
    def _lexicons(self) -> Sequence[Lexicon]:
        packs = tuple(self.packs.values())
        made = {pack.code: lexicon(pack, packs) for pack in self._packs_of_blocks}
        return tuple(made[pack.code] for pack in self._packs_of_blocks)

    def _lexicon_of(self, block: int) -> Lexicon:
        return self._lexicons[block]

    @cached_property
    def scene(self) -> Scene:
        """The people of the document and their offices."""
        return Scene(self.document, self._lexicon_of, self.vocabulary)

    @cached_property
    def _marked(self) -> tuple[list[Quotation], list[tuple[int, int]]]:
        pairs = [self.pack_of(number).data.quotes for number in range(len(self.document.blocks))]
        return marked(self.document.prose, self.document.blocks, pairs)

    @cached_property
    def quotes(self) -> Sequence[Quote]:
        """The quotations of the document with what reports them and who speaks."""
        return QuoteReader(self.scene, self._marked[0]).read()

    @cached_property
    def unbalanced(self) -> Sequence[Span]:
        """The quotation marks that found no partner, in order."""
        opened = (Span(q.outer.start, q.outer.start + 1) for q in self._marked[0] if q.unclosed)
        return tuple(sorted([*opened, *(Span(at, at + 1) for _, at in self._marked[1])]))

    @cached_property
    def _said(self) -> Sequence[Claim]:
        return tuple(said_claims(self.scene, self.quotes, self.sentences, self._own, self.parse))

    @cached_property
    def _read(self) -> Sequence[Claim]:
        return _ranked((*self._own, *self._said))

    @cached_property
    def claims(self) -> Sequence[Claim]:
        """All claims, in order of their places."""
        return _ranked((*self._read, *self.added)) if self.added else self._read

    @cached_property
    def _claim_starts(self) -> list[int]:
        return [claim.location.span.start for claim in self.claims]

    def claims_in(self, span: Span) -> Sequence[Claim]:
        """The claims that begin in a stretch, in order."""
        starts = self._claim_starts
        return self.claims[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    @cached_property
    def _cells(self) -> Mapping[tuple[int, int, int], Block]:
        return by_place(self.document)

    def _named_by(self, number: int) -> tuple[SentenceParse, ...]:
        """The parses of the headers of a table's cell, by the number of its block."""
        pack = self.pack_of(number)
        found = headers(self.document.blocks[number], self._cells)
        return tuple(parse(self.document.prose, block.span, pack) for block in found)

    def _matches(self, sentence: Sentence) -> tuple[Match, ...]:
        grammar = self.grammar_of(sentence.block)
        return tuple(grammar.matches(self.document.prose, sentence.span, self.norm))

    def _followed(self, number: int, matches: Sequence[Match]) -> SentenceParse | None:
        """The parse of the sentence that a date alone, first in its block, stands before; None if it has a time."""
        pair = self.sentences[number : number + 2]
        opens = number == 0 or self.sentences[number - 1].block != pair[0].block
        if not opens or len(pair) == 1 or pair[1].block != pair[0].block:
            return None
        if not alone(self.parse(pair[0]), matches):
            return None
        return None if _timed(self._matches(pair[1])) else self.parse(pair[1])

    def _before(self, number: int, matches: Sequence[Match]) -> SentenceParse | None:
        """The parse of the sentence before one with a date that a pronoun opens, in the same block; None if it has a time."""
        if number == 0 or not _timed(matches) or opening(self.parse(self.sentences[number])) is None:
            return None
        before = self.sentences[number - 1]
        same = before.block == self.sentences[number].block
        return self.parse(before) if same and not _timed(self._matches(before)) else None

    def _extracted(self) -> Iterator[Claim]:
        for number, sentence in enumerate(self.sentences):
            matches = self._matches(sentence)
            if matches:
                yield from sentence_claims(
                    self.document,
                    sentence,
                    self.parse(sentence),
                    matches,
                    self.pack_of(sentence.block),
                    self._quotations_in(sentence.span),
                    self._named_by(sentence.block),
                    self._followed(number, matches),
                    self._before(number, matches),
                )


def _timed(matches: Iterable[Match]) -> bool:
    return any(match.kind in (ClaimKind.DATE, ClaimKind.TIME) for match in matches)


def _ranked(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims in order of their places, each with the number of quantities before it."""
    ordered = sorted(claims, key=_by_place)
    ranks = accumulate((c.kind is ClaimKind.QUANTITY for c in ordered), initial=0)
    return tuple(
        claim if claim.rank == rank else attrs.evolve(claim, rank=rank)
        for claim, rank in zip(ordered, ranks, strict=False)
    )


def _by_place(claim: Claim) -> tuple[int, int, ClaimKind, str]:
    # The ends of a span, not the span: numbers are compared without a call.
    span = claim.location.span
    return span.start, span.end, claim.kind, claim.text


def with_languages(document: Document, languages: Sequence[str], whole: str) -> Document:
    """The document with the language of each block filled in; ``whole`` is the document's own."""
    blocks = tuple(
        attrs.evolve(block, lang=block.lang or lang)
        for block, lang in zip(document.blocks, languages, strict=True)
    )
    return attrs.evolve(document, blocks=blocks, lang=document.lang or whole)
