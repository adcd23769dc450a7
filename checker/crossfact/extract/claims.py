"""Claims: every quantity and date of a document, with the facets its sentence gives."""

from collections.abc import Iterator, Mapping, Sequence

import attrs
from attrs import define, field

from crossfact.extract.acts import Acts
from crossfact.extract.counted import Counted
from crossfact.extract.denials import affirmed
from crossfact.extract.entries import Entry, entry
from crossfact.extract.governors import Governors
from crossfact.extract.grades import Grades
from crossfact.extract.labels import Label, label
from crossfact.extract.mentions import Thread
from crossfact.extract.phases import onset, phase, turns
from crossfact.extract.pronouns import meant, opening
from crossfact.extract.roles import Setting, against, is_compared, role
from crossfact.extract.scales import shared_scales
from crossfact.extract.settled import numbered, settled
from crossfact.extract.surroundings import (
    Surroundings,
    clause,
    looks_ahead,
    surroundings,
    verb_facets,
)
from crossfact.extract.things import Things
from crossfact.extract.times import Time, dating, governing_time, interval_ends, reckoned, times
from crossfact.grammar.anchors import Match
from crossfact.model.claim import CalendarDate, Claim, ClaimKind, Facets, Phase, Role, Status
from crossfact.model.document import Document, Sentence
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse, VerbGroup
from crossfact.model.place import Span
from crossfact.model.quantity import Quantity

# What has these roles is true at no time of its own: an age, a rank, a length of time.
_TIMELESS = (Role.AGE, Role.RANK, Role.PERIOD)


def sentence_claims(
    document: Document,
    sentence: Sentence,
    parse: SentenceParse,
    matches: Sequence[Match],
    pack: LanguagePack,
    quotations: Sequence[Span],
    named_by: Sequence[SentenceParse] = (),
    followed: SentenceParse | None = None,
    before: SentenceParse | None = None,
) -> Iterator[Claim]:
    """The claims of one sentence, in order.

    ``matches`` are the values read in it; ``quotations`` the stretches of the document inside quotation
    marks; ``named_by`` the headers of a table's cell; ``followed`` is the sentence that a date alone stands
    before, ``before`` the one before a sentence that a pronoun opens.
    """
    told = shared_scales(parse, settled(parse, matches, document, pack), document.norm, pack)
    said = affirmed(parse, told, document.norm, pack)
    parse, matches = said.parse, said.matches
    found = times(matches)
    around = surroundings(parse, matches, pack, [reckoned(time.date, document.date) for time in found])
    for header in named_by:
        around = around.with_header(surroundings(header, (), pack, header=True))
    if followed is not None:
        around = around.with_header(surroundings(followed, (), pack))
    things = Things.of(document.norm, sentence.span, parse, matches, pack)
    behind = Things.of(document.norm, followed.span, followed, (), pack) if followed is not None else None
    moments = [match.span for match in matches if match.kind in (ClaimKind.DATE, ClaimKind.TIME)]
    governors = Governors(parse, document.norm, pack)
    yield from _Reader(
        document,
        sentence,
        pack,
        around,
        governors,
        things,
        Acts(parse, governors, pack),
        Grades(parse, matches, pack),
        dating(document.prose, found, pack.data),
        interval_ends(document.prose, moments, pack.data) | dict.fromkeys(said.onsets, Role.BEFORE),
        said.onsets,
        [match.span for match in matches if not isinstance(match.value, CalendarDate)],
        quotations,
        label(named_by, pack),
        entry(parse, matches, things, behind, document.date),
        meant(pronoun, before, pack) if before is not None and (pronoun := opening(parse)) else None,
    ).claims(parse, matches)


@define(eq=False)
class _Reader:
    """A sentence with all that tells of its values: its verbs, things, times (``dates``, the ``ends`` of stretches, ``onsets``)."""

    document: Document
    sentence: Sentence
    pack: LanguagePack
    around: Surroundings
    governors: Governors
    things: Things
    acts: Acts
    grades: Grades
    dates: Sequence[Time]
    ends: Mapping[Span, Role]
    onsets: frozenset[Span]
    taken: Sequence[Span]
    quotations: Sequence[Span]
    label: Label
    entry: Entry | None
    meant: Counted | None
    thread: Thread = field(factory=Thread)

    def claims(self, parse: SentenceParse, matches: Sequence[Match]) -> Iterator[Claim]:
        """The claims of the values, in order."""
        for match in matches:
            named = self.things.named(match)
            act = self.acts.counted(match, named)
            what = act or named
            if what is None and numbered(parse, match, self.pack):
                continue
            read = attrs.evolve(match, kind=ClaimKind.QUANTITY) if act is not None else match
            whole, what, elided = self.thread.take(read, what)
            ranked = self.thread.counted if self.things.ranked(whole) else None
            unsaid = self.things.subject(whole) or self._labelled(whole) or ranked
            yield self._claim(whole, what or unsaid, elided=elided)

    def _event(self, match: Match, group: VerbGroup | None) -> Counted | None:
        """What a date is the date of, by its sentence, the pronoun that opens it, or the headers of its cell."""
        if match.kind is not ClaimKind.DATE:
            return None
        # Of what somebody does ("they will meet again") the subject is not the event.
        happens = group is not None and (group.voice == "Pass" or turns(self.things.idiom(group), self.pack))
        return self.things.event(match, group) or (self.meant if happens else None) or self.label.what

    def _labelled(self, match: Match) -> Counted | None:
        return self.label.what if isinstance(match.value, Quantity) else None

    def _claim(self, match: Match, what: Counted | None, *, elided: bool) -> Claim:
        """The claim of a value; what is ``elided`` was named by the number before it."""
        document, sentence = self.document, self.sentence
        end = match.span.end
        if what is not None and what.end > end and match.value_unit is None and not elided:
            end = what.end
        span = Span(match.span.start, end)
        group, facets = self._facets(span, match, what, named=what is not None and not elided)
        apart = self.things.apart(match)
        facets = self.thread.complete(facets, match, what, span, elided=elided, apart=apart)
        told = self.ends.get(match.span, facets.role)
        phase_told = self._phase(match, self.things.idiom(group) or facets.verb, told)
        if (told, phase_told) != (facets.role, facets.phase):
            facets = attrs.evolve(facets, role=told, phase=phase_told)
        resolved = None
        if isinstance(match.value, CalendarDate) and document.date is not None:
            # Until the first day of it, what is not done now lies ahead as up to the last day of something.
            end_of = Role.LIMIT if match.span in self.onsets else facets.role
            resolved = reckoned(match.value, document.date, upcoming=looks_ahead(group, end_of))
        return Claim(
            kind=match.kind,
            value=match.value,
            facets=facets,
            location=document.location(span),
            sentence=sentence.span,
            text=span.of(document.text),
            evidence=sentence.span.of(document.text),
            part=document.blocks[sentence.block].part,
            lang=self.pack.code,
            quoted=any(q.holds(match.span) for q in self.quotations),
            date=document.date,
            resolved=resolved,
        )

    def _facets(
        self, span: Span, match: Match, what: Counted | None, *, named: bool
    ) -> tuple[VerbGroup | None, Facets]:
        """The verb that tells of a value, and its facets."""
        governor = self.governors.of(span)
        setting = self._setting(span, match, what, governor, named=named)
        group = None if is_compared(setting, self.pack.data) else governor
        shared = group or (governor if against(setting, self.pack.data) else None)
        entry = self.entry if self.entry is not None and self.entry.place == match.span else None
        if entry is not None and shared is None:
            group = shared = entry.verb
        action, verb, status = verb_facets(shared, self.pack)
        told = role(setting, verb, self.pack.data)
        if told is Role.UNKNOWN and self.label.limit:
            told = Role.LIMIT
        thing = what or (entry.what if entry is not None else self._event(match, group))
        noun = thing.noun if thing else ""
        return group, Facets(
            what=thing.what if thing else "",
            noun=noun,
            modifiers=self._narrowed(match, what, governor),
            who=self.around.names,
            action=action,
            verb=verb,
            when=self.around.when,
            period=self._period(span, match, group, told),
            status=status if group is not None else Status.UNKNOWN,
            role=told,
            context=tuple(word for word in self.around.context if word not in (noun, verb)),
        )

    def _narrowed(self, match: Match, what: Counted | None, governor: VerbGroup | None) -> tuple[str, ...]:
        """The words that narrow what is counted, with how badly it was hurt."""
        grade = self.grades.of(match, governor)
        told = self.grades.named(what.modifiers if what is not None else ())
        return tuple(dict.fromkeys((*told, *grade)))

    def _phase(self, match: Match, verb: str, told: Role) -> Phase:
        if match.kind not in (ClaimKind.DATE, ClaimKind.TIME):
            return Phase.UNKNOWN
        if match.span in self.onsets:
            return onset(verb, self.pack)
        return phase(self.document.norm, match.span, self.sentence.span, told, verb, self.pack)

    def _setting(
        self, span: Span, match: Match, what: Counted | None, governor: VerbGroup | None, *, named: bool
    ) -> Setting:
        document, sentence = self.document, self.sentence.span
        direct, led = self.governors.near(governor, span)
        part = what is not None and what.noun in self.pack.data.roles.part_nouns
        within = clause(document.prose, sentence, span)
        return Setting.of(
            document.norm, span, sentence, within, match, named=named, part=part, direct=direct, led=led
        )

    def _period(self, span: Span, match: Match, group: VerbGroup | None, told: Role) -> CalendarDate | None:
        """The time that dates a value, reckoned from the document's day; dates and what is timeless have none."""
        if told in _TIMELESS or match.kind in (ClaimKind.DATE, ClaimKind.TIME):
            return None
        if self.document.prose[match.span.end : match.span.end + 1] == "-":
            return None
        governed = [t for t in self.dates if group is not None and self.governors.of(t.span) is group]
        time = governing_time(span, governed, self.dates, self.taken, near=told is Role.LIMIT)
        if time is None:
            return None
        return reckoned(time.date, self.document.date, upcoming=looks_ahead(group, told))
