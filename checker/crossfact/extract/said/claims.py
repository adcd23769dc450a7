"""Claims on what is said and who is who, made of a document's quotes, names and offices."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from crossfact.extract.said.acts import Parse
from crossfact.extract.said.quotes import Quote
from crossfact.extract.said.scene import Scene
from crossfact.extract.said.speakers import Voice
from crossfact.extract.said.stances import stances
from crossfact.extract.said.statements import Statement, statements
from crossfact.model.claim import CalendarDate, Claim, ClaimKind, Facets, Said
from crossfact.model.document import Document, Sentence
from crossfact.model.place import Location, Span
from crossfact.model.said import (
    Figure,
    NameMention,
    OfficeHeld,
    QuoteWords,
    Speaker,
    StanceTaken,
    StatementMade,
)
from crossfact.text.normal import words

# Marks of an omission or of words put in: the rest need not be the speaker's to the letter.
_GAP = re.compile(r"\[[^\]]*\]|\.{3}|…|\(\.{3}\)")
# A speaker named further from the quotation than this is no part of its passage.
_NEAR = 400


def said_claims(
    scene: Scene,
    quotes: Sequence[Quote],
    sentences: Sequence[Sentence],
    figures: Sequence[Claim],
    parse: Parse,
) -> Iterator[Claim]:
    """The claims of a document's quotes, names and offices; ``figures`` are its claims of quantity.

    ``parse`` reads the words of a sentence.
    """
    maker = _Maker(scene, sentences)
    counted = [c for c in figures if c.kind is ClaimKind.QUANTITY]
    days: dict[Span, list[Claim]] = defaultdict(list)
    for figure in figures:
        if isinstance(figure.value, CalendarDate):
            days[figure.sentence].append(figure)
    begin = [c.location.span.start for c in counted]
    for quote in quotes:
        inner = counted[bisect_left(begin, quote.span.start) : bisect_left(begin, quote.span.end)]
        yield maker.quote(quote, inner)
    for held in scene.held:
        near = held.office
        span = Span(min(held.name.start, near.span.start), max(held.name.span.end, near.span.end))
        value = OfficeHeld(
            held.person.key,
            held.person.full,
            near.written,
            near.office.concept,
            near.office.sphere,
            near.domain,
            near.organisation,
            near.tenure,
            near.then,
        )
        yield maker.claim(ClaimKind.ROLE, value, span, held.name.block)
    quoted = [quote.quotation.outer for quote in quotes]
    for stance in stances(scene, sentences, quoted, parse):
        made = maker.claim(ClaimKind.STANCE, stance.value, stance.span, stance.sentence.block)
        yield attrs.evolve(made, facets=_when(stance.value, days[stance.sentence.span]))
    for said in statements(scene, sentences, quoted, {q.cue.span for q in quotes if q.cue}):
        yield maker.statement(said)
    for name, person in scene.people.mentions:
        mention = NameMention(
            name.given, name.surname, name.title, person.key, person.full, person.gender, name.sure
        )
        yield maker.claim(ClaimKind.NAME, mention, Span(name.start, name.span.end), name.block)


def _when(stance: StanceTaken, days: Sequence[Claim]) -> Facets:
    """When a stance was taken: all days of its sentence, and the one that its verb governs."""
    verbs = stance.act.verbs if stance.act else ()
    own = (day.reckoned for day in days if day.facets.verb in verbs)
    return Facets(when=tuple(day.reckoned for day in days), period=next(own, None))


class _Maker:
    """Makes claims of a document."""

    def __init__(self, scene: Scene, sentences: Sequence[Sentence]) -> None:
        self.scene = scene
        self.document: Document = scene.document
        self.sentences = sentences
        self.starts = [s.span.start for s in sentences]

    def claim(self, kind: ClaimKind, value: Said, span: Span, block: int, source: str = "") -> Claim:
        """A claim at a place, with its sentence."""
        number = bisect_right(self.starts, span.start) - 1
        sentence = self.sentences[number].span if number >= 0 else span
        document = self.document
        return Claim(
            kind=kind,
            value=value,
            facets=Facets(source=source),
            location=document.location(span),
            sentence=sentence,
            text=span.of(document.text),
            evidence=sentence.of(document.text),
            part=document.blocks[block].part,
            lang=document.blocks[block].lang or document.lang,
            date=document.date,
        )

    def quote(self, quote: Quote, figures: Sequence[Claim]) -> Claim:
        """The claim of a quote; ``figures`` are the claims of quantity that begin in it."""
        span, document = quote.span, self.document
        text = span.of(document.prose)
        if quote.incise:
            cut = quote.incise
            text = document.prose[span.start : cut.start] + " " + document.prose[cut.end : span.end]
        speaker = self._speaker(quote.voice)
        value = QuoteWords(
            words=tuple(words(_GAP.sub(" ", text))),
            kind=quote.kind,
            cue=quote.cue.span.of(document.prose) if quote.cue else "",
            speaker=speaker,
            incise=quote.incise,
            gaps=bool(_GAP.search(text)),
            sentence=text[:1].isupper(),
            figures=tuple(
                Figure(
                    c.quantity.number.value, c.quantity.unit.dimension if c.quantity.unit else "", c.location
                )
                for c in figures
                if span.holds(c.location.span)
            ),
            passage=self._passage(quote),
        )
        return self.claim(
            ClaimKind.QUOTE, value, span, quote.quotation.block, speaker.name if speaker else ""
        )

    def statement(self, made: Statement) -> Claim:
        """The claim of a reported statement; it stands at its whole sentence."""
        speaker = self._speaker(made.voice)
        value = StatementMade(speaker or Speaker(""), made.verb, made.content, made.negated)
        return self.claim(
            ClaimKind.STATEMENT, value, made.sentence.span, made.sentence.block, value.source.name
        )

    def _speaker(self, voice: Voice | None) -> Speaker | None:
        if voice is None:
            return None
        return Speaker(
            voice.name,
            voice.person.key if voice.person else "",
            self.document.location(voice.span) if voice.span else None,
            voice.sure,
        )

    def _passage(self, quote: Quote) -> Location:
        """The place of a quotation with its cue and its speaker, where they stand near."""
        outer = quote.quotation.outer
        parts = [outer]
        if quote.cue:
            parts.append(quote.cue.span)
        if (
            quote.voice
            and quote.voice.span
            and abs(quote.voice.span.start - outer.start) < len(outer) + _NEAR
        ):
            parts.append(quote.voice.span)
        return self.document.location(Span(min(p.start for p in parts), max(p.end for p in parts)))
