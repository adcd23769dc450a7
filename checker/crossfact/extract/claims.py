"""Claims: every quantity and date of a document, with the facets its sentence gives."""

from collections.abc import Iterator, Sequence

import attrs

from crossfact.extract.counted import Counted
from crossfact.extract.governors import Governors
from crossfact.extract.mentions import Thread
from crossfact.extract.roles import Setting, against, is_compared, role
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
from crossfact.model.claim import CalendarDate, Claim, ClaimKind, Facets, Role, Status
from crossfact.model.document import Document, Sentence
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse
from crossfact.model.place import Span

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
) -> Iterator[Claim]:
    """The claims of one sentence, in order.

    ``matches`` are the values read in it; ``quotations`` the stretches of the document inside quotation
    marks; ``named_by`` the headers of a table's cell.
    """
    matches = settled(parse, matches, document.prose, pack)
    found = times(matches)
    around = surroundings(parse, matches, pack, [reckoned(time.date, document.date) for time in found])
    for header in named_by:
        around = around.with_header(surroundings(header, (), pack))
    taken = [match.span for match in matches if not isinstance(match.value, CalendarDate)]
    governors = Governors(parse, document.prose, pack)
    dates = dating(document.prose, found, pack.data)
    moments = [match.span for match in matches if match.kind in (ClaimKind.DATE, ClaimKind.TIME)]
    thread, ends = Thread(), interval_ends(document.prose, moments, pack.data)
    things = Things.of(document.prose, sentence.span, parse, matches, pack)
    for match in matches:
        what = things.named(match)
        if what is None and numbered(parse, match):
            continue
        match, what, elided = thread.take(match, what)  # noqa: PLW2901 (what was left unsaid is filled in)
        what = what or things.subject(match) or (thread.counted if things.ranked(match) else None)
        end = what.end if what and what.end > match.span.end and match.value_unit is None else match.span.end
        span = Span(match.span.start, match.span.end if elided else end)
        facets, ahead = _facets(
            document, sentence, governors, span, match, what, around, dates, taken, pack, named=not elided
        )
        facets = thread.complete(facets, match, what, span, elided=elided, apart=things.apart(match))
        facets = attrs.evolve(facets, role=ends.get(match.span, facets.role))
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
            resolved=_resolved(match, document, ahead=ahead),
        )


def _resolved(match: Match, document: Document, *, ahead: bool) -> CalendarDate | None:
    """A date with what the document's day tells of it; ``ahead`` where the text looks forward."""
    if not isinstance(match.value, CalendarDate) or document.date is None:
        return None
    return reckoned(match.value, document.date, upcoming=ahead)


def _facets(
    document: Document,
    sentence: Sentence,
    governors: Governors,
    span: Span,
    match: Match,
    what: Counted | None,
    around: Surroundings,
    dates: Sequence[Time],
    taken: Sequence[Span],
    pack: LanguagePack,
    *,
    named: bool,
) -> tuple[Facets, bool]:
    """The facets of a value, and whether the text looks ahead to its time."""
    within = clause(document.prose, sentence.span, span)
    part = what is not None and what.noun in pack.data.roles.part_nouns
    own = named and what is not None
    setting = Setting.of(document.prose, span, sentence.span, within, match, named=own, part=part)
    compared = is_compared(setting, pack.data)
    governor = governors.of(span)
    group = None if compared else governor
    shared = group or (governor if against(setting, pack.data) else None)
    action, verb, status = verb_facets(shared, pack)
    status = status if group is not None else Status.UNKNOWN
    told = role(setting, verb, pack.data)
    noun = what.noun if what else ""
    governed = [time for time in dates if group is not None and governors.of(time.span) is group]
    timeless = told in _TIMELESS or match.kind in (ClaimKind.DATE, ClaimKind.TIME)
    timeless = timeless or document.prose[match.span.end : match.span.end + 1] == "-"
    near = told is Role.LIMIT
    time = None if timeless else governing_time(span, governed, dates, taken, near=near)
    upcoming = looks_ahead(group, told)
    facets = Facets(
        what=what.what if what else "",
        noun=noun,
        modifiers=what.modifiers if what else (),
        who=around.names,
        action=action,
        verb=verb,
        when=around.when,
        period=reckoned(time.date, document.date, upcoming=upcoming) if time else None,
        status=status,
        role=told,
        context=tuple(word for word in around.context if word not in (noun, verb)),
    )
    return facets, upcoming
