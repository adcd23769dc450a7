"""relative-date-vs-dateline."""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from crossfact.api import (
    Claim,
    ClaimKind,
    DocumentRule,
    Example,
    Facts,
    Finding,
    LanguagePack,
    Level,
    Message,
    Sentence,
    SentenceParse,
    Span,
    Status,
    VerbGroup,
    Word,
    message,
    squeeze,
)

_PAST, _COMING = ("Past", "Pqp", "PresPerf", "PastPerf"), ("Fut",)
# What may stand before the words of time that open a sentence: but yesterday.
_OPENING = ("CCONJ", "ADV", "PUNCT")
# A weekday stands so near behind the word that it explains: demain, dimanche.
_BESIDE = 2
_WEEK = 7
# What may stand between a verb and the infinitive that it governs: due to, de.
_TO, _LINKING = 3, ("ADP", "PART", "ADJ")


def relative_date_vs_dateline(facts: Facts) -> Iterable[Finding]:
    """A word such as yesterday or tomorrow disagrees with its verb, or with the date of the document.

    "Yesterday the governor will sign", "last Friday the agency will hold": the sentence was half updated, and
    cannot be right (an error). "Tomorrow, Sunday" in a text of a Friday names a day that tomorrow is not: a
    question, for texts are written overnight and printed later.

    The words must begin their sentence and the verb must be the first one behind them, with its subject between;
    or they stand between the verb and its object. Elsewhere they may belong to another verb or to a noun (the
    text adopted yesterday will be published), and nothing is said; nor inside quotation marks, where the clock
    is the speaker's. The following year and the next spring count from the time that is told, and what was to be is
    a plan. Without a date of the document weekdays are not compared.

    Known false alarms: free indirect speech (tomorrow they sailed).
    """
    for sentence in facts.sentences:
        pack = facts.pack_of(sentence.block)
        for claim in facts.claims_in(sentence.span):
            shift = claim.calendar.shift if claim.kind is ClaimKind.DATE and not claim.quoted else None
            if shift is not None and shift.count:
                yield from _verb(facts, sentence, claim, shift.count, pack)
            if shift is not None:
                yield from _weekday(facts, sentence, claim, pack)


def _verb(
    facts: Facts, sentence: Sentence, claim: Claim, count: int, pack: LanguagePack
) -> Iterator[Finding]:
    """The finding on words of time whose verb tells the contrary."""
    parse = facts.parse(sentence)
    inner = [n for n, w in enumerate(parse.words) if w.span.overlaps(claim.location.span)]
    if not inner:
        return
    first, last = inner[0], inner[-1]
    # La semaine dernière: the article is no part of the claim.
    first -= first > 0 and parse.words[first - 1].upos == "DET"
    verb = _opened(parse, first, last) or _inside(parse, first, last)
    if verb is None or facts.quoted(verb.span):
        return
    coming = verb.status is Status.UPCOMING and verb.tense in _COMING and count < 0
    # Tomorrow, she said: a verb of speech tells of the words, not of their time.
    done = (
        verb.status is Status.DONE
        and verb.tense in _PAST
        and count > 0
        and verb.first > last
        and verb.lemma not in pack.data.said.verbs
        and not _narrated(parse.words[first : last + 1], pack)
        and not _planned(parse, verb)
    )
    if coming or done:
        time = Span(parse.words[first].span.start, parse.words[last].span.end)
        said = message(
            "“{word}” with a verb that is {status}: “{verb}”",
            word=time.of(facts.document.text),
            status=message(verb.status.value),
            verb=verb.span.of(facts.document.text),
        )
        span = Span(min(time.start, verb.span.start), max(time.end, verb.span.end))
        # A novel may tell of a tomorrow that is past: free indirect speech.
        yield _finding(facts, sentence, span, said, Level.ERROR if coming else Level.WARNING)


def _narrated(time: Sequence[Word], pack: LanguagePack) -> bool:
    """Whether words of time count from the time that is told: the following year, the next spring, le mois suivant."""
    dates = pack.data.dates
    led = len(time) > 1 and time[0].upos == "DET" and time[1].norm in dates.next
    return led or any(word.norm in dates.following for word in time)


def _planned(parse: SentenceParse, verb: VerbGroup) -> bool:
    """Whether a verb says that another one was to be done: were supposed to leave, was due to leave."""
    behind = next((v for v in parse.verbs if v.first > verb.last), None)
    if behind is None or behind.finite or behind.first - verb.last > _TO:
        return False
    return all(word.upos in _LINKING for word in parse.words[verb.last + 1 : behind.first])


def _opened(parse: SentenceParse, first: int, last: int) -> VerbGroup | None:
    """The verb of a clause that words of time open: the first one behind them, its subject between the two."""
    words = parse.words
    verb = next((v for v in parse.verbs if v.first > last), None)
    if verb is None or not verb.finite or not all(w.upos in _OPENING for w in words[:first]):
        return None
    between = words[last + 1 : verb.first]
    subject = any(w.upos in ("NOUN", "PROPN", "PRON") for w in between)
    return verb if subject and not any(map(_parts, between)) else None


def _parts(word: Word) -> bool:
    """Whether a word says that what follows may be another clause: a verb, a link, a relative, a strong mark."""
    return (
        word.upos in ("VERB", "AUX", "SCONJ", "CCONJ")
        or "VerbForm=" in word.feats
        or "PronType=Rel" in word.feats
        or (word.upos == "PUNCT" and word.norm != ",")
    )


def _inside(parse: SentenceParse, first: int, last: int) -> VerbGroup | None:
    """The verb right before words of time, where its object stands right behind them: will sign yesterday an order."""
    words = parse.words
    verb = next((v for v in parse.verbs if v.last == first - 1), None)
    follows = last + 1 < len(words) and words[last + 1].upos == "DET"
    return verb if verb is not None and verb.finite and follows else None


def _weekday(facts: Facts, sentence: Sentence, claim: Claim, pack: LanguagePack) -> Iterator[Finding]:
    """The finding on a weekday that explains a word of time and is another day."""
    dates, today = pack.data.dates, facts.document.date
    words = facts.parse(sentence).words
    at = next((n for n, w in enumerate(words) if w.span.overlaps(claim.location.span)), len(words))
    if today is None or at >= len(words) or words[at].norm not in dates.relative:
        return
    beside = [w for w in words[at + 1 : at + 1 + _BESIDE] if w.norm != ","]
    marked = at + 1 < len(words) and words[at + 1].norm in (",", "(")
    if not marked or not beside or beside[-1].norm not in dates.weekdays:
        return
    day = (today.weekday() + dates.relative[words[at].norm]) % _WEEK
    if dates.weekdays[beside[-1].norm] != day:
        right = next(name for name, number in dates.weekdays.items() if number == day)
        said = message(
            "“{word}” of {date} is a {right}, not a {wrong}",
            word=words[at].text,
            date=today.isoformat(),
            right=right,
            wrong=beside[-1].text,
        )
        span = Span(words[at].span.start, beside[-1].span.end)
        yield _finding(facts, sentence, span, said, Level.WARNING)


def _finding(facts: Facts, sentence: Sentence, span: Span, said: Message, level: Level) -> Finding:
    return Finding(
        rule="relative-date-vs-dateline",
        level=level,
        message=said,
        location=facts.document.location(span),
        words=squeeze(sentence.span.of(facts.document.prose)),
        root=f"{facts.document.uri}#{span.start}",
    )


RULE = DocumentRule(
    check=relative_date_vs_dateline,
    level=Level.ERROR,
    family="tense",
    examples=(
        Example(
            "fr",
            bad="[[Hier soir, la maire dévoilera]] la plaque devant les habitants.",
            good="Hier soir, la maire a annoncé qu'elle dévoilera la plaque. Le texte adopté hier sera publié jeudi.",
        ),
        Example(
            "fr",
            bad="La réunion se tiendra [[demain, dimanche]], à la mairie.",
            good="La réunion se tiendra demain, samedi, à la mairie.",
            date=datetime.date(2026, 3, 6),
        ),
        Example(
            "en",
            bad="[[Yesterday evening the governor will sign]] an order on the market hall.",
            good="Yesterday the governor said she will sign. The text adopted last week will be published today.",
        ),
        Example(
            "en",
            bad="The meeting is [[tomorrow, Sunday]].",
            good="The meeting is tomorrow, Saturday.",
            date=datetime.date(2026, 3, 6),
        ),
    ),
)
