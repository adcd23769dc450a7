"""Lives: when somebody was born, how old somebody is said to be, and when; as claims that documents share.

A claim of kind ``life`` has a date of birth as its value (role ``birth``) or an age (role ``age``). ``who`` holds
the keys of the person: the name, or the sentence where birth and age stand in one. The ``when`` of an age is the
earliest and the latest day on which it was so; one day alone has no end.
"""

import datetime
import re
from collections.abc import Iterator, Sequence

import attrs
from attrs import frozen

from crossfact.model.claim import CalendarDate, Claim, ClaimKind, Facets, Role, Status
from crossfact.model.place import Span
from crossfact.model.quantity import Hedge
from crossfact.model.rule import Facts
from crossfact.relate.cues import cues
from crossfact.relate.moments import Moment, moments_in
from crossfact.relate.names import Name, Names, one
from crossfact.relate.passages import Figure, FigureSentence, passages
from crossfact.text.normal import same_length

_OLDEST = 115
_REACH = 70
_MARGIN, _AFTER = datetime.timedelta(days=31), datetime.timedelta(days=365)
# Gareth Pellinor, who was born: the name right before the cue, with a few small words between.
_NAMED = re.compile(r"([A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[-'’][^\W\d_]+)*),?\s+(?:[^\W\d_A-Z]+\s+){0,2}$")
_HUMAN = ("man", "woman", "person", "child")
_YEARS = "yr"


@frozen
class _Birth:
    sentence: int
    span: Span
    date: Moment
    name: Name | None


@frozen
class _Age:
    passage: FigureSentence
    figure: Figure
    name: Name | None
    tied: bool
    pronoun: bool = False


def lives(facts: Facts) -> Iterator[Claim]:
    """The births and the ages that a document tells of persons, as claims."""
    names = Names(facts)
    births = [birth for number in range(len(facts.sentences)) for birth in _births(facts, number, names)]
    born = {birth.sentence for birth in births}
    found = passages(facts)
    ages = [age for passage in found for age in _ages(passage, names, tied=passage.number in born)]
    writing = _writing(facts)
    for birth in births:
        yield from _birth_claim(facts, birth, [a for a in ages if a.passage.number == birth.sentence], ages)
    for age in ages:
        yield from _age_claim(facts, age, [b for b in births if b.sentence == age.passage.number], writing)


def _births(facts: Facts, number: int, names: Names) -> Iterator[_Birth]:
    """What a sentence tells of a birth: a word for it, and the next date behind it."""
    sentence = facts.sentences[number]
    pack = facts.pack_of(sentence.block)
    prose = sentence.span.of(facts.document.prose)
    text = same_length(prose)
    cue = cues(pack.data).within("born", text)
    if cue is None or facts.quoted(sentence.span):
        return
    behind = text[cue.end() : cue.end() + _REACH]
    date = next(iter(moments_in(behind, sentence.span.start + cue.end(), pack.data)), None)
    if date is None or re.search(r"[.;!?\d]", behind[: date[0].start - sentence.span.start - cue.end()]):
        return
    span = Span(sentence.span.start + cue.start(), date[0].end)
    yield _Birth(number, span, date[1], _born(names, number, prose, cue))


def _born(names: Names, number: int, prose: str, cue: re.Match[str]) -> Name | None:
    """Who was born: the name before the word, of whom the document tells, or who is spoken of."""
    if prose[cue.end() :].lstrip().startswith(":"):
        return names.title()
    before = _NAMED.search(prose[: cue.start()])
    if before:
        surname = same_length(before.group(1))
        whole = [n for n in names.of(number) if n.surname == surname]
        return (
            one(whole)
            or one(names.bearing(surname, number))
            or _elder(names, number, prose[: before.start(1)], surname)
        )
    if len(prose[: cue.start()].split()) <= 2:
        return one(names.of(number)) or (None if names.of(number) else names.before(number))
    return None


def _elder(names: Names, number: int, before: str, surname: str) -> Name | None:
    """The elder of two of one surname, if a word says so: the one whose age, once known, is the greater."""
    facts = names.facts
    pack = facts.pack_of(facts.sentences[number].block)
    if not cues(pack.data).end("elder", same_length(before).rstrip()):
        return None
    bearers = {n.key: n for n in names.bearing(surname, number)}
    known = [
        (a.figure.number.value, a.name)
        for passage in passages(facts)
        for a in _ages(passage, names, tied=False)
        if a.name is not None and a.name.key in bearers
    ]
    return max(known, key=lambda pair: pair[0])[1] if len(known) == len(bearers) else None


def _ages(passage: FigureSentence, names: Names, *, tied: bool) -> Iterator[_Age]:
    """The ages in a sentence; ``tied`` if a birth stands in it, which makes any age its own."""
    for number, figure in enumerate(passage.figures):
        value = figure.number
        exact = value.hedge is Hedge.EXACT and value.upper is None and 1 < value.value <= _OLDEST
        if not exact or value.value != int(value.value) or figure.symbol not in ("", _YEARS):
            continue
        start = figure.span.start
        apposed = next((n for n in names.of(passage.number) if _apposed(passage, n, start)), None)
        behind = passage.gaps[number + 1]
        if apposed is not None and behind.lstrip().startswith((",", ".", ")")):
            yield _Age(passage, figure, apposed, tied=False)
        elif _told(passage, number, tied=tied):
            name = one(names.of(passage.number)) or (
                None if names.of(passage.number) else names.before(passage.number)
            )
            yield _Age(passage, figure, name, tied=tied)
        elif _of_pronoun(passage, number):
            yield _Age(passage, figure, names.before(passage.number), tied=tied, pronoun=True)


def _apposed(passage: FigureSentence, name: Name, start: int) -> bool:
    """Whether a number is said of the name right before it: Gareth Pellinor, 47."""
    return passage.facts.document.prose[name.span.end : start] in (", ", ",\u00a0")


def _told(passage: FigureSentence, number: int, *, tied: bool) -> bool:
    """Whether words beside a number of years make it an age: the 41-year-old, aged 41, l'homme de 61 ans."""
    figure, gap = passage.figures[number], passage.gaps[number]
    if passage.cues.end("aged", gap):
        return True
    if tied and passage.cues.end("at_age", gap):
        return figure.symbol == _YEARS or passage.gaps[number + 1].lstrip().startswith((".", ",", ";", ")"))
    if figure.symbol != _YEARS:
        return False
    if passage.cues.start("old", passage.gaps[number + 1]):
        return True
    if tied and gap.rstrip().endswith(",") and passage.gaps[number + 1].startswith(","):
        # Between commas beside a birth: born in 1994, the winner, 31 years,
        return True
    before = gap.split()[-2:]
    if len(before) <= 1 or before[1] not in passage.pack.data.linkers:
        return False
    noun = before[0].rpartition("'")[2]
    human = any(noun in passage.pack.data.concepts.get(name, ()) for name in _HUMAN)
    return human or tied


def _of_pronoun(passage: FigureSentence, number: int) -> bool:
    """Whether a sentence says of somebody what it begins with: she was 93; elle avait 90 ans."""
    figure, data = passage.figures[number], passage.pack.data
    if number or not passage.gaps[1].lstrip().startswith((".", ",")) or len(passage.gaps[0].split()) != 2:
        return False
    first, second = passage.facts.parse(passage.sentence).words[:2]
    verbs = (*data.verbs.copulas, *data.verbs.auxiliaries)
    return (
        first.upos == "PRON"
        and second.lemma in verbs
        and (figure.symbol == _YEARS or second.lemma in data.verbs.copulas)
    )


_Window = tuple[datetime.date, datetime.date | None]


def _writing(facts: Facts) -> _Window | None:
    """When a document was written: its date; the day of its first paragraph; else not before what it tells of."""
    document = facts.document
    if document.date is not None:
        return document.date - _MARGIN, document.date
    days = [
        c for c in facts.claims if c.kind is ClaimKind.DATE and c.calendar.year is not None and not c.quoted
    ]
    lead = [c.calendar.resolve() for c in days if c.part.value == "lead"]
    if lead and lead[0] is not None:
        return lead[0] - _MARGIN, lead[0] + _AFTER
    past = [day for c in days if c.facets.status is Status.DONE and (day := c.calendar.resolve())]
    return (max(past), None) if past else None


def _birth_claim(
    facts: Facts, birth: _Birth, beside: Sequence[_Age], ages: Sequence[_Age]
) -> Iterator[Claim]:
    who = tuple(
        filter(None, (_tie(facts, birth.sentence) if beside else "", birth.name.key if birth.name else ""))
    )
    date = CalendarDate(birth.date.year, birth.date.month, birth.date.day)
    if who and ages is not None:
        yield _claim(facts, birth.sentence, birth.span, date, Facets(who=who, role=Role.BIRTH))


def _age_claim(facts: Facts, age: _Age, births: Sequence[_Birth], writing: _Window | None) -> Iterator[Claim]:
    number = age.passage.number
    window = _when(facts, age, births, writing)
    who = _tie(facts, number) if births else age.name.key if age.name else ""
    if window is None or not who or len(births) > 1:
        return
    when = tuple(CalendarDate(d.year, d.month, d.day) for d in window if d is not None)
    facets = Facets(who=(who,), role=Role.AGE, when=when)
    yield _claim(facts, number, age.figure.claim.location.span, age.figure.claim.quantity, facets)


def _tie(facts: Facts, sentence: int) -> str:
    return f"{facts.document.uri}#{facts.sentences[sentence].span.start}"


def _when(facts: Facts, age: _Age, births: Sequence[_Birth], writing: _Window | None) -> _Window | None:
    """When somebody was of an age: at a death told before, at the date beside it, or from then on until writing."""
    number, data = age.passage.number, age.passage.pack.data
    if age.pronoun:
        return _death(facts, number)
    start = age.passage.sentence.span.start
    taken = [birth.span for birth in births]
    times = [
        time
        for span, time in moments_in(age.passage.text, start, data)
        if not any(t.overlaps(span) for t in taken)
        and not age.passage.cues.end("since", age.passage.text[: span.start - start])
    ]
    if len(times) > 1 and births:
        return None
    if not times:
        return writing
    if age.passage.cues.end("at_age", age.passage.text[: age.figure.span.start - start]) or writing is None:
        return (times[0].first, times[0].last) if births else None
    return min(times[0].first, writing[0]), writing[1]


def _death(facts: Facts, number: int) -> _Window | None:
    """The time of a death that the sentence before tells of."""
    if not number:
        return None
    sentence = facts.sentences[number - 1]
    data = facts.pack_of(sentence.block).data
    text = same_length(sentence.span.of(facts.document.prose))
    times = [time for _, time in moments_in(text, 0, data)]
    if (
        sentence.block != facts.sentences[number].block
        or len(times) != 1
        or not cues(data).within("died", text)
    ):
        return None
    return times[0].first, times[0].last


def _claim(facts: Facts, number: int, span: Span, value: object, facets: Facets) -> Claim:
    sentence, document = facts.sentences[number], facts.document
    made = Claim(
        kind=ClaimKind.LIFE,
        value=value,  # type: ignore[arg-type]
        facets=facets,
        location=document.location(span),
        sentence=sentence.span,
        text=span.of(document.text),
        evidence=sentence.span.of(document.text),
        lang=facts.pack_of(sentence.block).code,
        date=document.date,
    )
    return attrs.evolve(made, quoted=facts.quoted(span))


def ages_possible(birth: CalendarDate, when: Sequence[CalendarDate]) -> tuple[int, int | None]:
    """The ages, in full years, that somebody born on a date may have had between two days; the last may be open."""
    first, last = _bounds(birth)
    low, high = when[0].resolve(), when[-1].resolve() if len(when) > 1 else None
    youngest = _years(last, low) if low else 0
    return max(youngest, 0), None if high is None else _years(first, high)


def _bounds(date: CalendarDate) -> tuple[datetime.date, datetime.date]:
    year, month = date.year or 1, date.month
    low = datetime.date(year, month or 1, date.day or 1)
    if month is None:
        return low, datetime.date(year, 12, 31)
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return low, low if date.day else following - datetime.timedelta(days=1)


def _years(birth: datetime.date, day: datetime.date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
