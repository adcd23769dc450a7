"""Quotes: the quotations of a document with what they are, what reports them and who speaks."""

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import define, field, frozen

from crossfact.extract.said.around import Around, stops_in
from crossfact.extract.said.cues import Cue, before, behind
from crossfact.extract.said.incises import incises
from crossfact.extract.said.lexicon import Lexicon, any_of
from crossfact.extract.said.marks import Quotation
from crossfact.extract.said.scene import Scene
from crossfact.extract.said.speakers import Voice, voice
from crossfact.model.document import BlockKind
from crossfact.model.place import Span
from crossfact.model.said import QuoteKind

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
            if quote.cue:
                self._hand_back(number)
        return tuple(self.found)

    def _hand_back(self, number: int) -> None:
        """Give a cue to the parts before of a quotation over paragraphs, and to quotations listed with it."""
        prose, quote = self.scene.document.prose, self.found[number]
        for back in range(number - 1, -1, -1):
            part, after = self.found[back], self.found[back + 1]
            between = prose[part.quotation.outer.end : after.quotation.outer.start].strip()
            if part.cue or not (after.quotation.continues or between == ","):
                break
            self.found[back] = Quote(part.quotation, QuoteKind.SPEECH, quote.cue, quote.voice)

    def _quote(self, number: int) -> Quote:
        quotation = self.quotations[number]
        lexicon = self.scene.lexicon_of(quotation.block)
        label = _label(self.scene, quotation, lexicon)
        if label:
            return Quote(quotation, label)
        cue, place, incise = self._cue(number, lexicon)
        if cue:
            since = self.last.quotation.outer.end if self.last else 0
            said = voice(
                self.scene, cue, quotation.block, quotation.outer.start, self._last_voice(quotation), since
            )
            if said is None and place == "before" and self._same_sentence(number):
                said = self.last.voice if self.last else None
            if self._reports(quotation, cue, incise):
                return Quote(quotation, QuoteKind.SPEECH, cue, said, incise)
        if self.last and self.last.voice and (self._chained(quotation) or self._listed(number)):
            return Quote(quotation, QuoteKind.SPEECH, None, self.last.voice)
        signed = self._signature(quotation)
        if signed:
            return Quote(quotation, QuoteKind.SPEECH, None, signed)
        return self._told(number)

    def _told(self, number: int) -> Quote:
        """The reading of a quotation that no cue reports: speech where it looks so, by whom the text is about."""
        quotation = self.quotations[number]
        around = Around(self.scene, self.quotations, number)
        if _sentence_like(self.scene, quotation):
            cue = around.cue_of_next_sentence()
            if cue:
                said = voice(self.scene, cue, quotation.block, quotation.outer.start, None)
                if said and said.person:
                    return Quote(quotation, QuoteKind.SPEECH, cue, said)
            about = around.subject_before(self._last_voice(quotation))
            return Quote(quotation, QuoteKind.SPEECH, None, about)
        about = around.introduced()
        if about:
            return Quote(quotation, QuoteKind.SPEECH, None, about)
        title = _title_like(self.scene, quotation)
        return Quote(quotation, QuoteKind.TITLE if title else QuoteKind.SCARE)

    def _same_sentence(self, number: int) -> bool:
        """Whether the quotation before, spoken too, stands in the same sentence."""
        if not number or not self.last or self.last.quotation is not self.quotations[number - 1]:
            return False
        start = self.quotations[number - 1].outer.end
        block = self.quotations[number].block
        stops = stops_in(self.scene, start, self.quotations[number].outer.start, block)
        return self.quotations[number - 1].block == block and next(stops, None) is None

    def _listed(self, number: int) -> bool:
        """Whether a quotation is joined to the one before by a comma or "and" alone."""
        if not self._same_sentence(number):
            return False
        between = Span(self.quotations[number - 1].outer.end, self.quotations[number].outer.start)
        lexicon = self.scene.lexicon_of(self.quotations[number].block)
        inner = between.of(self.scene.norm).strip(" ,\u00a0")
        return inner == "" or lexicon.forms.part_of_speech(inner) == "CCONJ"

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
        around = Around(self.scene, self.quotations, number)
        zone, ahead = around.behind(), around.before()
        if zone and not (ahead and around.capital_follows() and around.introduces(ahead)):
            cue = behind(self.scene.norm, zone, lexicon, self.scene.places, joined=around.joined())
            if cue:
                return cue, "behind", None
        cue = before(self.scene.norm, ahead, lexicon) if ahead else None
        return cue, "before", None

    def _reports(self, quotation: Quotation, cue: Cue, incise: Span | None) -> bool:
        """Whether a cue makes a quotation somebody's words: of a short fragment only one right beside it."""
        words = len(_WORD.findall(quotation.span.of(self.scene.norm)))
        if incise or words > _FEW or _whole(self.scene, quotation):
            return True
        if cue.span.start >= quotation.outer.end:
            return True
        between = self.scene.norm[cue.span.end : quotation.outer.start]
        if not cue.lemma:
            return True
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
        named_after = [
            p
            for n, p in since
            if p.key != own
            and not (before.voice and before.voice.span and before.voice.span.start <= n.start)
        ]
        return not named_after

    def _signature(self, quotation: Quotation) -> Voice | None:
        """The name on the line below a quotation, behind a dash."""
        blocks = self.scene.document.blocks
        rest = self.scene.document.prose[quotation.outer.end : blocks[quotation.block].span.end]
        below = blocks[quotation.block + 1] if quotation.block + 1 < len(blocks) else None
        for start, text in (
            (quotation.outer.end, rest),
            (below.span.start, below.span.of(self.scene.document.prose))
            if below and not rest.strip(" .")
            else (0, ""),
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
    text = quotation.span.of(scene.document.prose)
    words = len(_WORD.findall(text))
    if words <= _FEW and _inside_name(scene, quotation):
        return QuoteKind.NICKNAME
    if words > 10:
        return None
    found = next((kind for kind, pattern in _labels(lexicon) if pattern.search(front)), None)
    named = found in (QuoteKind.NICKNAME, QuoteKind.TITLE)
    return None if named and not any(char.isupper() for char in text) else found


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


def _title_like(scene: Scene, quotation: Quotation) -> bool:
    """Whether a few words with a capital stand in a sentence as a name does."""
    text = quotation.span.of(scene.document.prose)
    return text[:1].isupper() and text[-1:] not in _TERMINAL and len(_WORD.findall(text)) <= _LONG


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
