"""Quotes: the quotations of a document with what they are, what reports them and who speaks."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import define, field, frozen

from crossfact.extract.said.cues import Cue, before, behind
from crossfact.extract.said.incises import incises
from crossfact.extract.said.lexicon import Lexicon, any_of
from crossfact.extract.said.marks import Quotation
from crossfact.extract.said.scene import Scene
from crossfact.extract.said.speakers import Voice, voice
from crossfact.model.document import BlockKind
from crossfact.model.place import Span
from crossfact.model.said import QuoteKind

_REACH = 240
_END = re.compile(r"[.!?…]+[»”\"’)]*(?=\s|$)|;|\n")
_TERMINAL = ".!?…"
_WORD = re.compile(r"[^\W_]+")
_ATTRIBUTION = re.compile(r"\s*[—–-]\s*(?=\w)")
# A fragment of so few words needs a verb of speech right beside it to be somebody's words.
_FEW, _LONG = 3, 6


@frozen
class Quote:
    """A quotation with its reading: kind, cue, voice, and the incise that interrupts it."""

    quotation: Quotation
    kind: QuoteKind
    cue: Cue | None = None
    voice: Voice | None = None
    incise: Span | None = None

    @property
    def span(self) -> Span:
        """The words between the marks."""
        return self.quotation.span


@define
class QuoteReader:
    """Reads the quotations of a document one after the other; ``last`` is the last that spoke."""

    scene: Scene
    quotations: Sequence[Quotation]
    found: list[Quote] = field(factory=list)
    last: Quote | None = None

    def read(self) -> tuple[Quote, ...]:
        """Every quotation with its reading, in order."""
        for number in range(len(self.quotations)):
            quote = self._quote(number)
            self.found.append(quote)
            if quote.kind is QuoteKind.SPEECH:
                self.last = quote
        return tuple(self.found)

    def _quote(self, number: int) -> Quote:
        quotation = self.quotations[number]
        lexicon = self.scene.lexicon_of(quotation.block)
        label = _label(self.scene, quotation, lexicon)
        if label:
            return Quote(quotation, label)
        cue, place, incise = self._cue(number, lexicon)
        if cue:
            said = voice(self.scene, cue, quotation.block, quotation.outer.start, self._last_voice(quotation))
            if self._reports(quotation, cue, lexicon, incise):
                return Quote(quotation, QuoteKind.SPEECH, cue, said, incise)
        if self._chained(quotation):
            before = self.last
            return Quote(quotation, QuoteKind.SPEECH, None, before.voice if before else None)
        signed = self._signature(quotation)
        if signed:
            return Quote(quotation, QuoteKind.SPEECH, None, signed)
        kind = QuoteKind.SPEECH if _sentence_like(self.scene, quotation) else QuoteKind.SCARE
        return Quote(quotation, kind)

    def _last_voice(self, quotation: Quotation) -> Voice | None:
        if self.last and self.last.voice and quotation.block - self.last.quotation.block <= 1:
            return self.last.voice
        return None

    def _cue(self, number: int, lexicon: Lexicon) -> tuple[Cue | None, str, Span | None]:
        """The cue inside, behind or before a quotation, in this order, and the incise that holds it."""
        quotation = self.quotations[number]
        for span in incises(self.scene.norm, self.scene.document.prose, quotation.span, lexicon):
            cue = behind(self.scene.norm, span, lexicon)
            if cue:
                return cue, "inside", span
        zone = self._behind(number)
        cue = behind(self.scene.norm, zone, lexicon) if zone else None
        if cue:
            return cue, "behind", None
        zone = self._before(number)
        cue = before(self.scene.norm, zone, lexicon) if zone else None
        return cue, "before", None

    def _behind(self, number: int) -> Span | None:
        """What follows a quotation in its sentence, where the sentence goes on."""
        quotation = self.quotations[number]
        prose, end = self.scene.document.prose, quotation.outer.end
        block = self.scene.document.blocks[quotation.block].span
        limit = min(block.end, end + _REACH)
        if number + 1 < len(self.quotations):
            limit = min(limit, max(end, self.quotations[number + 1].outer.start))
        rest = prose[end:limit]
        head = rest.lstrip(" \u00a0\u202f")
        last = prose[quotation.span.end - 1 : quotation.span.end]
        if not head or head[0] in ".;:!?)":
            return None
        if head[0].isupper() and last in ".…" and not last == ",":
            return None
        stop = next(self._stops(end, limit, quotation.block), None)
        return Span(end, stop if stop is not None else limit)

    def _stops(self, start: int, end: int, block: int) -> Iterator[int]:
        """The ends of sentences in a stretch; abbreviations and initials end none."""
        lexicon = self.scene.lexicon_of(block)
        for match in _END.finditer(self.scene.document.prose, start, end):
            word = re.search(r"[\w.'-]+$", self.scene.norm[max(start, match.start() - 12) : match.start() + 1])
            if match.group()[0] == "." and word and (
                word.group() in lexicon.pack.data.abbreviations or len(word.group()) == 2
            ):
                continue
            yield match.start()

    def _before(self, number: int) -> Span | None:
        """What leads to a quotation in its sentence, or in the paragraph before that ends with a colon."""
        quotation = self.quotations[number]
        block = self.scene.document.blocks[quotation.block].span
        start = max(block.start, quotation.outer.start - _REACH)
        if number:
            previous = self.quotations[number - 1]
            if previous.block == quotation.block:
                start = max(start, previous.outer.end)
        stops = list(self._stops(start, quotation.outer.start, quotation.block))
        start = stops[-1] + 1 if stops else start
        if self.scene.norm[start : quotation.outer.start].strip():
            return Span(start, quotation.outer.start)
        if quotation.outer.start == block.start and quotation.block:
            above = self.scene.document.blocks[quotation.block - 1].span
            text = above.of(self.scene.document.prose).rstrip()
            if text.endswith(":"):
                start = max(above.start, above.end - _REACH)
                stops = list(self._stops(start, above.end - 1, quotation.block - 1))
                return Span(stops[-1] + 1 if stops else start, above.end)
        return None

    def _reports(self, quotation: Quotation, cue: Cue, lexicon: Lexicon, incise: Span | None) -> bool:
        """Whether a cue makes a quotation somebody's words: of a short fragment only one right beside it."""
        words = len(_WORD.findall(quotation.span.of(self.scene.norm)))
        if incise or words > _FEW or _whole(self.scene, quotation):
            return True
        if cue.span.start >= quotation.outer.end:
            return True
        between = self.scene.norm[cue.span.end : quotation.outer.start]
        return len(_WORD.findall(between)) <= 6

    def _chained(self, quotation: Quotation) -> bool:
        """Whether a quotation goes on with the words of the one before."""
        before = self.last
        if before is None:
            return False
        if quotation.continues:
            return True
        if before.quotation.block != quotation.block or not _sentence_like(self.scene, quotation):
            return False
        since = self.scene.mentions(before.quotation.outer.end, quotation.outer.start)
        own = before.voice.person.key if before.voice and before.voice.person else ""
        named_after = [p for n, p in since if p.key != own and not (before.voice and before.voice.span and before.voice.span.start <= n.start)]
        return not named_after

    def _signature(self, quotation: Quotation) -> Voice | None:
        """The name on the line below a quotation, behind a dash."""
        blocks = self.scene.document.blocks
        rest = self.scene.document.prose[quotation.outer.end : blocks[quotation.block].span.end]
        below = blocks[quotation.block + 1] if quotation.block + 1 < len(blocks) else None
        for start, text in (
            (quotation.outer.end, rest),
            (below.span.start, below.span.of(self.scene.document.prose)) if below and not rest.strip(" .") else (0, ""),
        ):
            match = _ATTRIBUTION.match(text)
            if match:
                at = start + match.end()
                named = [m for m in self.scene.mentions(at, at + 12) if m[0].start == at]
                if named:
                    name, person = named[0]
                    return Voice(person.full, person, Span(name.start, name.span.end))
        return None


@lru_cache(maxsize=16)
def _labels(lexicon: Lexicon) -> tuple[tuple[QuoteKind, re.Pattern[str]], ...]:
    said = lexicon.pack.data.said
    return tuple(
        (kind, re.compile(rf"(?:{any_of(words)})[\s,:]*$"))
        for kind, words in (
            (QuoteKind.NICKNAME, said.nicknames),
            (QuoteKind.TERM, said.terms),
            (QuoteKind.SCARE, said.so_called),
            (QuoteKind.TITLE, (*said.works, *said.named)),
        )
        if words
    )


def _label(scene: Scene, quotation: Quotation, lexicon: Lexicon) -> QuoteKind | None:
    """What the words right before make of a quotation: a nickname, a title, a word spoken of; or None."""
    block = scene.document.blocks[quotation.block].span
    front = scene.norm[max(block.start, quotation.outer.start - 40) : quotation.outer.start]
    words = len(_WORD.findall(quotation.span.of(scene.norm)))
    if words <= _FEW and _inside_name(scene, quotation):
        return QuoteKind.NICKNAME
    if words > 10:
        return None
    return next((kind for kind, pattern in _labels(lexicon) if pattern.search(front)), None)


def _inside_name(scene: Scene, quotation: Quotation) -> bool:
    """Whether a quotation stands between a first name and a surname."""
    prose = scene.document.prose
    left = prose[max(0, quotation.outer.start - 20) : quotation.outer.start]
    right = prose[quotation.outer.end : quotation.outer.end + 20]
    return bool(
        re.search(r"(?<![.!?:]\s)(?<!\w)[A-ZÀ-Þ][^\W\d_]+[\s\u00a0]$", left)
        and re.match(r"[\s\u00a0][A-ZÀ-Þ][^\W\d_]", right)
        and quotation.span.of(prose)[:1].isupper()
    )


def _whole(scene: Scene, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own: it begins with a capital and ends with a stop."""
    text = quotation.span.of(scene.document.prose)
    after = scene.document.prose[quotation.outer.end : quotation.outer.end + 2].strip()
    return text[:1].isupper() and (text[-1:] in _TERMINAL or text[-1:] == "," or after[:1] == ",")


def _sentence_like(scene: Scene, quotation: Quotation) -> bool:
    """Whether the words of a quotation look like speech without any cue."""
    text = quotation.span.of(scene.document.prose)
    words = len(_WORD.findall(text))
    if quotation.continues or quotation.continued:
        return True
    block = scene.document.blocks[quotation.block]
    if block.kind is BlockKind.HEADING:
        return words >= _FEW
    return (text[:1].isupper() and text[-1:] in _TERMINAL and words >= _FEW) or words >= _LONG + 2

