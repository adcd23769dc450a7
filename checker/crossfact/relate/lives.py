"""Lives: when somebody was born, how old somebody is said to be, and when; as claims that documents share.

A claim of kind ``life`` has a date of birth as its value (role ``birth``) or an age (role ``age``). ``who`` holds
the keys of the person: the name, or the sentence where birth and age stand in one. The ``when`` of an age is the
earliest and the latest day on which it was so; one day alone has no end.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

import attrs
from attrs import frozen

from crossfact.model.claim import CalendarDate, Claim, ClaimKind, Facets, Role, Status
from crossfact.model.place import Span
from crossfact.model.rule import Facts
from crossfact.relate.births import Birth
from crossfact.relate.births import births as births_in
from crossfact.relate.cues import cues
from crossfact.relate.deeds import one_deed
from crossfact.relate.moments import moments_in
from crossfact.relate.names import Name, Names, one
from crossfact.relate.passages import Figure, FigureSentence, passages

_OLDEST = 115
_MARGIN, _AFTER = datetime.timedelta(days=31), datetime.timedelta(days=365)
_HUMAN = ("man", "woman", "person", "child")
_YEARS = "yr"


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
    found = passages(facts)

    def elder(bearers: Sequence[Name]) -> Name | None:
        return _elder(bearers, [a for passage in found for a in _ages(passage, names, tied=False)])

    births = [b for number in facts.figured for b in births_in(facts, number, names, elder)]
    born = {birth.sentence for birth in births}
    ages = [age for passage in found for age in _ages(passage, names, tied=passage.number in born)]
    writing = _writing(facts)
    by_sentence = {number: [b for b in births if b.sentence == number] for number in born}
    ties: set[int] = set()
    claims: list[Claim] = []
    for age in ages:
        told = by_sentence.get(age.passage.number) or _before(facts, age, by_sentence)
        ties.update(birth.sentence for birth in told)
        claims += _age_claim(facts, age, told, writing)
    for birth in births:
        yield from _birth_claim(facts, birth, tied=birth.sentence in ties)
    yield from claims


def _before(facts: Facts, age: _Age, births: Mapping[int, Sequence[Birth]]) -> Sequence[Birth]:
    """The birth of the sentence before, where neither names anybody: she was born in 1934. She died at 67."""
    number = age.passage.number
    told = births.get(number - 1, ()) if age.name is None and number and _one_block(facts, number) else ()
    return tuple(birth for birth in told if birth.name is None)


def _elder(bearers: Sequence[Name], ages: Iterable[_Age]) -> Name | None:
    """The one of some persons whose age is the greatest, where all their ages are told."""
    keys = {name.key for name in bearers}
    known = [(a.figure.number.value, a.name) for a in ages if a.name is not None and a.name.key in keys]
    return max(known, key=itemgetter(0))[1] if len(known) == len(keys) > 0 else None


def _ages(passage: FigureSentence, names: Names, *, tied: bool) -> Iterator[_Age]:
    """The ages in a sentence; ``tied`` if a birth stands in it, which makes any age its own."""
    for number, figure in enumerate(passage.figures):
        value = figure.number
        exact = value.exact and 1 < value.value <= _OLDEST
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
    behind = passage.gaps[number + 1]
    # The words of the claim itself may say so: aged 27.
    if passage.cues.end("aged", gap) or passage.cues.start("aged", figure.claim.quantity.written.lower()):
        return True
    if tied and figure.symbol in ("", _YEARS) and _of_subject(passage, number):
        return True
    if tied and (at := passage.cues.end("at_age", gap)):
        died = passage.cues.end("died", gap[: at.start()].rstrip())
        return figure.symbol == _YEARS or bool(died) or behind.lstrip().startswith((".", ",", ";", ")"))
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


def _of_subject(passage: FigureSentence, number: int) -> bool:
    """Whether a number is what a verb says somebody is: was 60 when; is 71; a 71 ans."""
    data, behind = passage.pack.data, passage.gaps[number + 1]
    start = passage.figures[number].span.start
    before = [w for w in passage.facts.parse(passage.sentence).words if w.span.end <= start]
    known = bool(before) and before[-1].lemma in (*data.verbs.copulas, *data.verbs.auxiliaries)
    return known and (
        behind.lstrip().startswith((".", ",", ";", ")")) or bool(passage.cues.start("when", behind))
    )


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


def _birth_claim(facts: Facts, birth: Birth, *, tied: bool) -> Iterator[Claim]:
    who = tuple(
        filter(None, (_tie(facts, birth.sentence) if tied else "", birth.name.key if birth.name else ""))
    )
    date = CalendarDate(birth.date.year, birth.date.month, birth.date.day)
    if who:
        yield _claim(facts, birth.sentence, birth.span, date, Facets(who=who, role=Role.BIRTH))


def _age_claim(facts: Facts, age: _Age, births: Sequence[Birth], writing: _Window | None) -> Iterator[Claim]:
    number = age.passage.number
    window = _when(facts, age, births, writing)
    who = _tie(facts, births[0].sentence) if births else age.name.key if age.name else ""
    if window is None or not who or len(births) > 1:
        return
    when = tuple(CalendarDate(d.year, d.month, d.day) for d in window if d is not None)
    facets = Facets(who=(who,), role=Role.AGE, when=when)
    yield _claim(facts, number, age.figure.claim.location.span, age.figure.claim.quantity, facets)


def _tie(facts: Facts, sentence: int) -> str:
    return f"{facts.document.uri}#{facts.sentences[sentence].span.start}"


def _when(facts: Facts, age: _Age, births: Sequence[Birth], writing: _Window | None) -> _Window | None:
    """When somebody was of an age: at a death told before, at the date beside it, or from then on until writing."""
    number, data = age.passage.number, age.passage.pack.data
    if age.pronoun:
        return _death(facts, number)
    start = age.passage.sentence.span.start
    taken = [birth.span for birth in births]
    times = [
        (span, time)
        for span, time in moments_in(age.passage.text, start, data)
        if not any(t.overlaps(span) for t in taken)
        and not age.passage.cues.end("since", age.passage.text[: span.start - start])
    ]
    if len(times) > 1 and births:
        return None
    cues, said = age.passage.cues, age.figure.claim.quantity.written.lower()
    at_age = cues.end("at_age", age.passage.text[: age.figure.span.start - start]) or cues.start(
        "at_age", said
    )
    if not times:
        # Left school at 15: at some time that is not told.
        return None if at_age else writing
    place, time = times[0]
    if at_age or writing is None:
        one = births and one_deed(age.passage, place, age.figure.span)
        return (time.first, time.last) if one else None
    return min(time.first, writing[0]), writing[1]


def _death(facts: Facts, number: int) -> _Window | None:
    """The time of a death that the sentence before tells of."""
    if not number:
        return None
    sentence = facts.sentences[number - 1]
    data = facts.pack_of(sentence.block).data
    text = sentence.span.of(facts.norm)
    died = cues(data).within("died", text)
    times = [time for _, time in moments_in(text[died.end() :], 0, data)] if died else []
    if not _one_block(facts, number) or len(times) != 1:
        return None
    return times[0].first, times[0].last


def _one_block(facts: Facts, number: int) -> bool:
    """Whether a sentence and the one before it are of one block."""
    return facts.sentences[number].block == facts.sentences[number - 1].block


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
