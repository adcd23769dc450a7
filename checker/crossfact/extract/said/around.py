"""The words around a quotation: what leads to it, what follows it, whom the text is about."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from crossfact.extract.said.cues import Cue, behind
from crossfact.extract.said.marks import Quotation
from crossfact.extract.said.scene import Scene
from crossfact.extract.said.speakers import Phrase, Voice, by_phrase, candidates, first_pronoun, voice
from crossfact.model.place import Span

_REACH = 240
_END = re.compile(r"[.!?…]+[»”\"’)]*(?=\s|$)|;|\n")
_JOINING = re.compile(r"\s*,")


def stops_in(scene: Scene, start: int, end: int, block: int) -> Iterator[int]:
    """The ends of sentences in a stretch; abbreviations and initials end none but at the end of the stretch."""
    abbreviations = scene.lexicon_of(block).pack.data.abbreviations
    for match in _END.finditer(scene.document.prose, start, end):
        word = re.search(r"[\w.'-]+$", scene.norm[max(start, match.start() - 12) : match.start() + 1])
        short = bool(word) and (word.group() in abbreviations or len(word.group()) == 2) if word else False
        if match.group()[0] == "." and short and scene.norm[match.end() : end].strip():
            continue
        yield match.start()


@frozen
class Around:
    """The surroundings of the quotation of a number."""

    scene: Scene
    quotations: Sequence[Quotation]
    number: int

    @property
    def quotation(self) -> Quotation:
        """The quotation."""
        return self.quotations[self.number]

    @property
    def block(self) -> Span:
        """The block it stands in."""
        return self.scene.document.blocks[self.quotation.block].span

    def _limit(self) -> int:
        end = min(self.block.end, self.quotation.outer.end + _REACH)
        if self.number + 1 < len(self.quotations):
            end = min(end, max(self.quotation.outer.end, self.quotations[self.number + 1].outer.start))
        return end

    def capital_follows(self) -> bool:
        """Whether the word behind the quotation has a capital."""
        return self._head()[:1].isupper()

    def _head(self) -> str:
        end = self.quotation.outer.end
        return self.scene.document.prose[end : min(end + 12, self.block.end)].lstrip(" \u00a0\u202f")

    def joined(self) -> bool:
        """Whether a comma joins the quotation to what follows."""
        prose, end = self.scene.document.prose, self.quotation.outer.end
        return prose[self.quotation.span.end - 1] in ",!?" or bool(_JOINING.match(prose, end, end + 3))

    def introduces(self, zone: Span) -> bool:
        """Whether a stretch leads to the quotation with a colon or a comma."""
        return zone.of(self.scene.norm).rstrip()[-1:] in (":", ",")

    def behind(self) -> Span | None:
        """What follows the quotation in its sentence, where the sentence goes on."""
        end, limit = self.quotation.outer.end, self._limit()
        head = self._head()
        last = self.scene.document.prose[self.quotation.span.end - 1]
        ends_on_name = self.scene.lexicon_of(self.quotation.block).pack.data.head_last
        if limit <= end or not head or head[0] in ".;:!?)":
            return None
        if head[0].isupper() and (last in ".…" or (last in "!?" and not ends_on_name)):
            return None
        stop = next(stops_in(self.scene, end, limit, self.quotation.block), limit)
        return Span(end, stop)

    def before(self) -> Span | None:
        """What leads to the quotation in its sentence, or in the paragraph before that ends with a colon."""
        quotation, scene = self.quotation, self.scene
        start = max(self.block.start, quotation.outer.start - _REACH)
        if self.number and self.quotations[self.number - 1].block == quotation.block:
            start = max(start, self.quotations[self.number - 1].outer.end)
        start = self._after_stops(start, quotation.outer.start, quotation.block)
        if scene.norm[start : quotation.outer.start].strip(" \u00a0,"):
            return Span(start, quotation.outer.start)
        if quotation.outer.start == self.block.start and quotation.block:
            above = scene.document.blocks[quotation.block - 1].span
            end = above.start + len(above.of(scene.document.prose).rstrip())
            if scene.document.prose[above.start : end].endswith(":"):
                first = self._after_stops(max(above.start, end - _REACH), end - 1, quotation.block - 1)
                return Span(first, end)
        return None

    def _after_stops(self, start: int, end: int, block: int) -> int:
        found = list(stops_in(self.scene, start, end, block))
        return found[-1] + 1 if found else start

    def cue_of_next_sentence(self) -> Cue | None:
        """A verb of speech in the sentence that follows a quotation of whole sentences, its subject before it."""
        end, limit = self.quotation.outer.end, self._limit()
        if not self._head()[:1].isupper() or limit <= end:
            return None
        lexicon = self.scene.lexicon_of(self.quotation.block)
        stop = next(stops_in(self.scene, end, limit, self.quotation.block), limit)
        cue = behind(self.scene.norm, Span(end, stop), lexicon, self.scene.places)
        return evolve(cue, mark=True) if cue and cue.lemma and not cue.pronoun else None

    def introduced(self) -> Voice | None:
        """The subject of a sentence that ends with a colon before the quotation."""
        zone = self.before()
        if zone is None or zone.of(self.scene.norm).rstrip()[-1:] != ":":
            return None
        return self._subject(zone)

    def subject_before(self, last: Voice | None) -> Voice | None:
        """Whom the text before a quotation of whole sentences is about, which no word reports.

        The subject of the sentence before it, or of the one it stands in; by the way of newspapers that person
        speaks, but nothing says so for certain.
        """
        introduced = self.introduced()
        if introduced:
            return introduced
        quotation = self.quotation
        start = self.block.start
        if self.number and self.quotations[self.number - 1].block == quotation.block:
            start = max(start, self.quotations[self.number - 1].outer.end)
        stretches = list(self.scene.sentences_back(start, quotation.outer.start))
        for stretch in stretches[:2]:
            if stretch.of(self.scene.norm).strip():
                return self._subject(stretch)
        return evolve(last, sure=False) if last and quotation.outer.start == self.block.start else None

    def _subject(self, zone: Span) -> Voice | None:
        lexicon = self.scene.lexicon_of(self.quotation.block)
        first = next(candidates(self.scene, zone, lexicon, strict=True), None)
        pronoun = first_pronoun(self.scene, zone, lexicon) if first is None else ""
        if pronoun:
            cue = Cue(zone, "", None, pronoun)
            said = voice(self.scene, cue, self.quotation.block, zone.start, None)
            return evolve(said, sure=False) if said else None
        if isinstance(first, Phrase):
            found = by_phrase(self.scene, first, zone, self.quotation.block, self.quotation.outer.start)
            return evolve(found, sure=False) if found else None
        if first:
            name, person = first
            return Voice(person.full, person, Span(name.start, name.span.end), sure=False)
        return None
