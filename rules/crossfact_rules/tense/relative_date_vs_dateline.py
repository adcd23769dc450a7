"""relative-date-vs-dateline."""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from crossfact.api import (
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
# A weekday stands so near behind the word that it explains: demain, dimanche.
_BESIDE = 2
_WEEK = 7


def relative_date_vs_dateline(facts: Facts) -> Iterable[Finding]:
    """A word such as yesterday or tomorrow disagrees with its verb, or with the date of the document.

    "Yesterday the governor will sign": the sentence was half updated, and cannot be right (an error).
    "Tomorrow, Sunday" in a text of a Friday names a day that tomorrow is not: a question, for texts are
    written overnight and printed later.

    The word must be told by the verb of its own clause: nothing is said behind a preposition (until tomorrow,
    d'hier), of a possessive (yesterday's), where a subordinate clause begins between, or inside quotation
    marks, where the clock is the speaker's. Without a date of the document weekdays are not compared.

    Known false alarms: free indirect speech (tomorrow they sailed).
    """
    for sentence in facts.sentences:
        pack = facts.pack_of(sentence.block)
        text = sentence.span.of(facts.document.prose)
        if not set(squeeze(text).replace("'", " ").split()) & set(pack.data.dates.relative):
            continue
        parse = facts.parse(sentence)
        for at, word in enumerate(parse.words):
            if word.norm in pack.data.dates.relative and not facts.quoted(word.span):
                yield from _verb(facts, sentence, parse, at, pack)
                yield from _weekday(facts, sentence, parse.words, at, pack)


def _verb(
    facts: Facts, sentence: Sentence, parse: SentenceParse, at: int, pack: LanguagePack
) -> Iterator[Finding]:
    """The finding on a word whose verb tells the contrary."""
    days = pack.data.dates.relative[parse.words[at].norm]
    verb = _governing(parse, at)
    if verb is None or not days or facts.quoted(verb.span) or _tied(parse.words, at):
        return
    coming = verb.status is Status.UPCOMING and verb.tense in _COMING and days < 0
    # Behind the verb tomorrow may be the day of what was decided: they called a meeting tomorrow.
    done = verb.status is Status.DONE and verb.tense in _PAST and days > 0 and verb.first - at > 1
    if coming or done:
        word = parse.words[at]
        span = Span(min(word.span.start, verb.span.start), max(word.span.end, verb.span.end))
        said = message(
            "“{word}” with a verb that is {status}: “{verb}”",
            word=word.text,
            status=message(verb.status.value),
            verb=verb.span.of(facts.document.text),
        )
        # A novel may tell of a tomorrow that is past: free indirect speech.
        yield _finding(facts, sentence, span, said, Level.ERROR if coming else Level.WARNING)


def _governing(parse: SentenceParse, at: int) -> VerbGroup | None:
    """The only verb that a word can belong to: the next one of its clause, else the one right before."""
    finite = [v for v in parse.verbs if v.finite]
    behind = next((v for v in finite if v.first > at), None)
    before = next((v for v in reversed(finite) if v.last < at), None)
    # Right behind its verb the word is what is remembered or awaited.
    if before and before.last + 1 < at and not _parted(parse.words, before.last + 1, at, marks=True):
        return before
    if behind and not _parted(parse.words, at + 1, behind.first, marks=False) and not before:
        return behind
    return None


def _parted(words: Sequence[Word], start: int, end: int, *, marks: bool) -> bool:
    """Whether a clause begins or ends among words, by a conjunction, a relative, or (``marks``) a mark."""
    return any(
        word.upos in ("SCONJ", "CCONJ")
        or "PronType=Rel" in word.feats
        or (word.upos == "PUNCT" and (marks or word.norm != ","))
        for word in words[start:end]
    )


def _tied(words: Sequence[Word], at: int) -> bool:
    """Whether a word belongs to a noun or a preposition: until tomorrow, yesterday's vote, hier et demain."""
    before, behind = words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None
    return (before is not None and before.upos in ("ADP", "SCONJ", "CCONJ", "DET")) or (
        behind is not None and (behind.norm.startswith("'") or behind.upos == "CCONJ")
    )


def _weekday(
    facts: Facts, sentence: Sentence, words: Sequence[Word], at: int, pack: LanguagePack
) -> Iterator[Finding]:
    """The finding on a weekday that explains the word and is another day."""
    dates, today = pack.data.dates, facts.document.date
    beside = [w for w in words[at + 1 : at + 1 + _BESIDE] if w.norm != ","]
    marked = at + 1 < len(words) and words[at + 1].norm in (",", "(")
    if today is None or not marked or not beside or beside[-1].norm not in dates.weekdays:
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
            good="Hier soir, la maire a annoncé qu'elle dévoilera la plaque jeudi, et non demain.",
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
            good="Yesterday the governor said she will sign an order that holds until tomorrow.",
        ),
        Example(
            "en",
            bad="The meeting is [[tomorrow, Sunday]].",
            good="The meeting is tomorrow, Saturday.",
            date=datetime.date(2026, 3, 6),
        ),
    ),
)
