"""The scene: who is in a document, where each is named, and which office each holds."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from attrs import define, field, frozen

from crossfact.extract.said.cues import Token, tokens
from crossfact.extract.said.lexicon import Lexicon, Office
from crossfact.extract.said.names import Name, names
from crossfact.extract.said.offices import OfficeNear, offices
from crossfact.extract.said.people import People, Person, joined
from crossfact.extract.vocabulary import Vocabulary
from crossfact.model.document import BlockKind, Document
from crossfact.model.place import Span
from crossfact.model.said import Tenure

_SILENT = (BlockKind.CODE,)
_LAST = re.compile(r"([^\W\d_]+)\s$")
_FIRST = re.compile(r"\s([^\W\d_]+)")
_STOP = re.compile(r"(?<!\b\w)[.!?…][»”\"’]?\s|\n")


@frozen
class Held:
    """An office beside a name, and who holds it."""

    name: Name
    person: Person
    office: OfficeNear


@define(eq=False, slots=False)
class Scene:
    """The people and offices of a document.

    ``lexicon_of`` gives the lexicon of a block's language, ``vocabulary`` holds the words of the document.
    """

    document: Document
    lexicon_of: Callable[[int], Lexicon]
    vocabulary: Vocabulary
    _tokens: dict[Span, tuple[Sequence[Token], Sequence[int]]] = field(factory=dict, init=False, repr=False)

    @property
    def norm(self) -> str:
        """The prose in normal form, of equal length."""
        return self.vocabulary.norm

    def tokens(self, span: Span, lexicon: Lexicon) -> Sequence[Token]:
        """The words and marks of a stretch of a block; the block is read once."""
        block = self.document.block_at(span.start)
        within = block.span if block else span
        if within not in self._tokens:
            read = tokens(self.norm, within, lexicon)
            self._tokens[within] = read, [token.span.start for token in read]
        run, starts = self._tokens[within]
        return run[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    @cached_property
    def names(self) -> Sequence[Name]:
        """All capitalised words that may be names, in order."""
        return tuple(
            name
            for number, block in enumerate(self.document.blocks)
            if block.kind not in _SILENT
            for name in names(self.document.prose, self.norm, block.span, number, self.lexicon_of(number))
        )

    @cached_property
    def _near(self) -> Sequence[tuple[Name, OfficeNear]]:
        found = [(name, office) for name in self.names for office in self._offices(name)]
        sure = {office.span.start for name, office in found if name.sure}
        # Between two names (France Cadence, the minister, Antonin Brévol) an office is a sure person's.
        taken: set[int] = set()
        kept = []
        for name, office in found:
            if (office.span.start in sure and not name.sure) or office.span.start in taken:
                continue
            taken.add(office.span.start)
            kept.append((name, office))
        return tuple(kept)

    def _offices(self, name: Name) -> Iterator[OfficeNear]:
        blocks = self.document.blocks
        following = blocks[name.block + 1].span if name.block + 1 < len(blocks) else None
        return offices(
            self.document.prose,
            self.norm,
            blocks[name.block].span,
            following,
            name,
            self.lexicon_of(name.block),
        )

    @cached_property
    def people(self) -> People:
        """The people the names mean."""
        spoken = (name.span.start for name in self.names if name.common and self._speaks(name))
        return joined(self.names, (*(name.span.start for name, _ in self._near), *spoken))

    def _speaks(self, name: Name) -> bool:
        """Whether a verb of speech stands right beside a name."""
        lexicon = self.lexicon_of(name.block)
        before = _LAST.search(self.norm, max(0, name.start - 24), name.start)
        after = _FIRST.match(self.norm, name.span.end, name.span.end + 24)
        return any(m and lexicon.forms.speech(m.group(1)) for m in (before, after))

    @cached_property
    def held(self) -> Sequence[Held]:
        """The offices of people, in order."""
        meant = {name.span.start: person for name, person in self.people.mentions}
        return tuple(
            Held(name, meant[name.span.start], office)
            for name, office in self._near
            if name.span.start in meant
        )

    @cached_property
    def holders(self) -> dict[str, list[Held]]:
        """Who is said to hold each office now, by its concept, in order."""
        found: dict[str, list[Held]] = {}
        for held in self.held:
            if held.office.tenure is not Tenure.FORMER and not held.office.then:
                found.setdefault(held.office.office.concept, []).append(held)
        return found

    @cached_property
    def offices_of(self) -> dict[str, frozenset[Office]]:
        """The offices that each person is said to hold or to have held, by the key of the person."""
        found: dict[str, set[Office]] = {}
        for held in self.held:
            found.setdefault(held.person.key, set()).add(held.office.office)
        return {key: frozenset(offices) for key, offices in found.items()}

    @cached_property
    def _starts(self) -> list[int]:
        return [name.start for name, _ in self.people.mentions]

    def mentions(self, start: int, end: int) -> Sequence[tuple[Name, Person]]:
        """The mentions of people that begin in a stretch."""
        return self.people.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def names_in(self, span: Span) -> Sequence[Name]:
        """The names that begin in a stretch, of people or not."""
        first = bisect_left(self._name_starts, span.start)
        return self.names[first : bisect_left(self._name_starts, span.end)]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.span.start for name in self.names]

    @cached_property
    def places(self) -> dict[int, Name]:
        """All names by the offset where they begin."""
        return {name.span.start: name for name in self.names}

    @cached_property
    def _held_by_start(self) -> dict[int, list[Held]]:
        found: dict[int, list[Held]] = {}
        for held in self.held:
            found.setdefault(held.name.span.start, []).append(held)
        return found

    def held_near(self, name: Name) -> Sequence[Held]:
        """The offices that the words beside a name give."""
        return self._held_by_start.get(name.span.start, ())

    def sentences_back(self, start: int, end: int) -> Iterator[Span]:
        """The sentences of a stretch from its end to its start, roughly: stops and line ends part them."""
        cuts = [start, *(m.end() for m in _STOP.finditer(self.norm, start, end)), end]
        return (Span(a, b) for a, b in reversed(list(zip(cuts, cuts[1:], strict=False))))
