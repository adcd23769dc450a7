"""Claims: every quantity and date of a document, with the facets its sentence gives."""

from collections.abc import Iterator, Sequence

import attrs

from crossfact.extract.counted import Counted
from crossfact.extract.mentions import Thread
from crossfact.extract.roles import Setting, is_compared, role
from crossfact.extract.surroundings import (
    Governors,
    Surroundings,
    clause,
    surroundings,
    verb_facets,
)
from crossfact.extract.things import Things
from crossfact.extract.times import Time, governing_time, interval_ends, reckoned, times, year_of
from crossfact.grammar.anchors import Match
from crossfact.grammar.units import UNITS
from crossfact.model.claim import CalendarDate, Claim, ClaimKind, Facets, Role, Status
from crossfact.model.document import Document, Sentence
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse
from crossfact.model.place import Span
from crossfact.model.quantity import Hedge, Quantity
from crossfact.words.lexicon import bare

# What has these roles is true at no time of its own: an age, a rank, a length of time.
_TIMELESS = (Role.AGE, Role.RANK, Role.PERIOD, Role.LIMIT)


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
    matches = tuple(_settled(parse, matches, document.prose, pack))
    found = times(matches)
    around = surroundings(parse, matches, pack, [reckoned(time.date, document.date) for time in found])
    for header in named_by:
        around = around.with_header(surroundings(header, (), pack))
    taken = [match.span for match in matches if not isinstance(match.value, CalendarDate)]
    governors = Governors(parse)
    thread, ends = Thread(), interval_ends(document.prose, found, pack.data)
    things = Things.of(document.prose, sentence.span, parse, matches, pack)
    for match in matches:
        what = things.named(match)
        if what is None and _numbered(parse, match):
            continue
        match, what, elided = thread.take(match, what)  # noqa: PLW2901 (what was left unsaid is filled in)
        what = what or things.subject(match)
        end = what.end if what and what.end > match.span.end and match.value_unit is None else match.span.end
        span = Span(match.span.start, match.span.end if elided else end)
        facets = _facets(
            document, sentence, governors, span, match, what, around, found, taken, pack, named=not elided
        )
        facets = thread.complete(facets, match, what, span, elided=elided)
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
            resolved=_resolved(match, document, facets),
        )


def _resolved(match: Match, document: Document, facets: Facets) -> CalendarDate | None:
    """A date with what the document's day tells of it."""
    if not isinstance(match.value, CalendarDate) or document.date is None:
        return None
    return reckoned(match.value, document.date, upcoming=facets.status is Status.UPCOMING)


def _settled(
    parse: SentenceParse, matches: Sequence[Match], prose: str, pack: LanguagePack
) -> Iterator[Match]:
    """The values as the sentence bears them out: years as dates, the ends of a change apart, ages with their unit."""
    for match in matches:
        year = year_of(match, prose)
        if year:
            yield attrs.evolve(match, value=year, kind=ClaimKind.DATE)
        elif match.parts and _changes(parse, match, pack):
            yield from match.parts
        elif isinstance(match.value, Quantity) and _bare_age(prose, parse, match):
            yield attrs.evolve(match, value=attrs.evolve(match.value, unit=UNITS["yr"]))
        else:
            yield match


def _changes(parse: SentenceParse, match: Match, pack: LanguagePack) -> bool:
    """Whether a range is told of a change: the word before it is a verb or noun of change (rose from 5 to 8)."""
    before = [w for w in parse.words if w.span.end <= match.span.start][-4:]
    moves = set(pack.data.roles.change_verbs)
    words = {word for entry in pack.data.roles.change_before for word in entry.split()}
    nouns = words.difference(pack.data.stop_words, pack.data.linkers)
    return any(w.lemma in moves or bare(w.norm) in nouns for w in before)


def _bare_age(prose: str, parse: SentenceParse, match: Match) -> bool:
    """Whether a bare figure between commas behind a name is an age: Joel Askham, 19, headed in."""
    if match.kind is not ClaimKind.QUANTITY or match.value_unit is not None or len(match.span) > 2:
        return False
    if (
        prose[max(0, match.span.start - 2) : match.span.start] != ", "
        or prose[match.span.end : match.span.end + 1] != ","
    ):
        return False
    before = [w for w in parse.words if w.span.end <= match.span.start and w.upos != "PUNCT"]
    return bool(before) and before[-1].upos in ("PROPN", "NOUN")


def _numbered(parse: SentenceParse, match: Match) -> bool:
    """Whether a bare figure is the number of the noun before it: example 12, Python 3."""
    if match.value_unit is not None or not isinstance(match.value, Quantity):
        return False
    if match.kind is not ClaimKind.QUANTITY:
        return False
    before = next((w for w in reversed(parse.words) if w.span.end <= match.span.start), None)
    exact = match.value.number.hedge is Hedge.EXACT and match.value.written[:1].isdigit()
    return exact and before is not None and before.upos in ("NOUN", "PROPN")


def _facets(
    document: Document,
    sentence: Sentence,
    governors: Governors,
    span: Span,
    match: Match,
    what: Counted | None,
    around: Surroundings,
    found: Sequence[Time],
    taken: Sequence[Span],
    pack: LanguagePack,
    *,
    named: bool,
) -> Facets:
    within = clause(document.prose, sentence.span, span)
    part = what is not None and what.noun in pack.data.roles.part_nouns
    own = named and what is not None
    setting = Setting.of(document.prose, span, sentence.span, within, match, named=own, part=part)
    compared = is_compared(setting, pack.data)
    group = None if compared else governors.of(span)
    action, verb, status = verb_facets(group, pack)
    told = role(setting, verb, pack.data)
    noun = what.noun if what else ""
    governed = [time for time in found if group is not None and governors.of(time.span) is group]
    timeless = told in _TIMELESS or match.kind in (ClaimKind.DATE, ClaimKind.TIME)
    time = None if timeless else governing_time(span, governed, found, taken)
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
        role=told,
        context=tuple(word for word in around.context if word not in (noun, verb)),
    )
