"""The archive: the passages of all documents of a run, as the rules on them see it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import define

from crossfact.extract.facts import DocumentFacts
from crossfact.link.difference import Side
from crossfact.model.document import BlockKind
from crossfact.model.pack import LanguagePack
from crossfact.model.place import Span
from crossfact.model.report import FileResult
from crossfact.model.rule import Passage
from crossfact.text.normal import squeeze

_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM)
# What stands in so many documents belongs to none: mastheads, legal lines, bylines.
_EVERYWHERE = 3
_LEAST = 12


@define(eq=False, slots=False)
class DocumentArchive:
    """The passages of the results of a run, made when first asked for.

    ``packs`` are the language packs by code, ``story_of`` names the story of each document. Words, verb groups and quotations of a passage are read where
    a rule asks for them.
    """

    results: Sequence[FileResult]
    packs: Mapping[str, LanguagePack]
    story_of: Mapping[str, str]

    @cached_property
    def passages(self) -> Sequence[Passage]:
        """The paragraphs and items of at least twelve words, but what stands in many documents, in order."""
        found = tuple(
            Passage(result.document.location(block.span), text, result.document.date, block.lang)
            for result in sorted(self.results, key=lambda r: r.uri)
            if result.document is not None and result.document.lang in self.packs
            for block in result.document.blocks
            if block.kind in _KINDS and len((text := block.span.of(result.document.prose)).split()) >= _LEAST
        )
        holders: dict[str, set[str]] = defaultdict(set)
        for passage in found:
            holders[squeeze(passage.text)].add(passage.location.uri)
        counts = Counter({words: len(uris) for words, uris in holders.items()})
        return tuple(p for p in found if counts[squeeze(p.text)] < _EVERYWHERE)

    @cached_property
    def stories(self) -> Sequence[Sequence[DocumentFacts]]:
        """The documents of each story that has several, by the order of their names."""
        told: dict[str, list[DocumentFacts]] = defaultdict(list)
        for uri in sorted(self._facts):
            told[self.story_of[uri]].append(self._facts[uri])
        return tuple(tuple(documents) for documents in told.values() if len(documents) > 1)

    @cached_property
    def _facts(self) -> Mapping[str, DocumentFacts]:
        return {
            result.uri: DocumentFacts(result.document, self.packs)
            for result in self.results
            if result.document is not None and result.document.lang in self.packs
        }

    def pack(self, passage: Passage) -> LanguagePack:
        """The language pack of a passage."""
        return self.packs.get(passage.lang) or self._facts[passage.location.uri].pack

    def side(self, passage: Passage) -> Side:
        """A passage as a side of a difference: its words and verb groups."""
        return side(self._facts[passage.location.uri], passage.location.span)

    def quoted(self, passage: Passage) -> bool:
        """Whether a passage stands in quotation marks."""
        return self._facts[passage.location.uri].quoted(passage.location.span)


def side(facts: DocumentFacts, span: Span) -> Side:
    """A stretch of a document as a side of a difference."""
    inner = facts.sentences_in(span)
    parses = [facts.parse(s) for s in inner]
    return Side(
        tuple(w for p in parses for w in p.words),
        tuple(v for p in parses for v in p.verbs),
        facts.pack_of(inner[0].block) if inner else facts.pack,
        tuple(q for q in facts.quotations if q.overlaps(span)),
    )
