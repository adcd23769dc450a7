"""Claims: every quantity and date of a document, with the facets its sentence gives."""

from collections.abc import Iterator, Sequence

import attrs

from crossfact.extract.counted import Counted, counted, measured
from crossfact.extract.roles import role
from crossfact.extract.surroundings import (
    Surroundings,
    clause,
    governing,
    surroundings,
    verb_facets,
)
from crossfact.extract.times import Time, governing_time, reckoned, times, year_of
from crossfact.grammar.anchors import Match
from crossfact.model.claim import CalendarDate, Claim, ClaimKind, Facets, Role, Status
from crossfact.model.document import Document, Sentence
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse
from crossfact.model.place import Span
from crossfact.model.quantity import Hedge, Quantity


def sentence_claims(
    document: Document,
    sentence: Sentence,
    parse: SentenceParse,
    matches: Sequence[Match],
    pack: LanguagePack,
    quotations: Sequence[Span],
    named_by: Sequence[SentenceParse] = (),
) -> Iterator[Claim]:
    """The claims of one sentence, in order.

    ``matches`` are the values read in it; ``quotations`` the stretches of the document inside quotation
    marks; ``named_by`` the headers of a table's cell.
    """
    matches = [_dated(match, document.prose) for match in matches]
    found = times(matches)
    around = surroundings(parse, matches, pack, [reckoned(time.date, document.date) for time in found])
    for header in named_by:
        around = around.with_header(surroundings(header, (), pack))
    whole_of = 0
    for match in matches:
        what = _thing(parse, match, pack)
        if what is None and _numbered(parse, match):
            continue
        end = what.end if what and what.end > match.span.end and match.value_unit is None else match.span.end
        span = Span(match.span.start, end)
        facets = _facets(document, sentence, parse, span, what, around, found, pack)
        if match.span.start < whole_of:
            facets = attrs.evolve(facets, role=Role.WHOLE)
        elif what and what.part:
            facets, whole_of = attrs.evolve(facets, role=Role.PART), span.end
        upcoming = facets.status is Status.UPCOMING
        yield Claim(
            kind=match.kind,
            value=match.value,
            facets=facets,
            location=document.location(span),
            sentence=sentence.span,
            text=span.of(document.text),
            evidence=sentence.span.of(document.text),
            part=document.blocks[sentence.block].part,
            lang=pack.code,
            quoted=any(q.holds(match.span) for q in quotations),
            date=document.date,
            resolved=reckoned(match.value, document.date, upcoming=upcoming)
            if isinstance(match.value, CalendarDate) and document.date
            else None,
        )


def _dated(match: Match, prose: str) -> Match:
    """A bare figure of four figures as the year it is."""
    year = year_of(match, prose)
    return attrs.evolve(match, value=year, kind=ClaimKind.DATE) if year else match


def _numbered(parse: SentenceParse, match: Match) -> bool:
    """Whether a bare figure is the number of the noun before it: example 12, Python 3."""
    if match.value_unit is not None or not isinstance(match.value, Quantity):
        return False
    if match.kind is not ClaimKind.QUANTITY:
        return False
    before = next((w for w in reversed(parse.words) if w.span.end <= match.span.start), None)
    exact = match.value.number.hedge is Hedge.EXACT and match.value.written[:1].isdigit()
    return exact and before is not None and before.upos in ("NOUN", "PROPN")


def _thing(parse: SentenceParse, match: Match, pack: LanguagePack) -> Counted | None:
    """What the quantity counts or measures."""
    numbers = [
        i
        for i, w in enumerate(parse.words)
        if match.span.start <= w.span.start and w.span.end <= match.span.end
    ]
    if not numbers or match.kind is not ClaimKind.QUANTITY or not isinstance(match.value, Quantity):
        return None
    if match.value.unit is None:
        return counted(parse, numbers[-1], pack)
    return measured(parse, numbers[0], numbers[-1], pack)


def _facets(
    document: Document,
    sentence: Sentence,
    parse: SentenceParse,
    span: Span,
    what: Counted | None,
    around: Surroundings,
    found: Sequence[Time],
    pack: LanguagePack,
) -> Facets:
    within = clause(document.prose, sentence.span, span)
    action, verb, status = verb_facets(governing(parse, span, within), pack)
    noun = what.noun if what else ""
    time = governing_time(span, within, found)
    upcoming = status is Status.UPCOMING
    return Facets(
        what=what.what if what else "",
        noun=noun,
        modifiers=what.modifiers if what else (),
        who=around.names,
        action=action,
        verb=verb,
        when=around.when,
        period=reckoned(time.date, document.date, upcoming=upcoming) if time else None,
        status=status,
        role=role(document.prose, span, sentence.span, within, pack.data),
        context=tuple(word for word in around.context if word not in (noun, verb)),
    )
