"""stale-future."""

import datetime
import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Finding,
    LanguagePack,
    Level,
    Span,
    Status,
    Word,
    message,
    squeeze,
)

# The date stands in the clause of its verb, so many words behind it at most.
_NEAR = 10
_DECEMBER = 12
_YEAR = re.compile(r"(?:1[5-9]|2[01])[0-9]{2}")


def stale_future(facts: Facts) -> Iterable[Finding]:
    """Something is told as still to come, for a date that is past when the document is dated.

    "Will be released in March 2023", in a page revised in 2026: the page was updated, the sentence was not.

    Only a plain future counts (no conditional, no future in the past), with a month or a day and its year in
    the same clause, behind the verb. Without a date of the document nothing is said; nor in quotation marks.

    Known false alarms: a chronicle told in the future.
    """
    today = facts.document.date
    if today is None:
        return
    for sentence in facts.sentences_with(lambda pack, form: form in pack.data.dates.months):
        pack = facts.pack_of(sentence.block)
        if not set(squeeze(sentence.span.of(facts.document.prose)).split()) & set(pack.data.dates.months):
            continue
        parse = facts.parse(sentence)
        for verb in parse.verbs:
            if verb.status is not Status.UPCOMING or verb.tense != "Fut" or facts.quoted(verb.span):
                continue
            when = _date(parse.words, verb.last + 1, pack)
            if when and when.last_day < today:
                span = Span(verb.span.start, when.span.end)
                yield Finding(
                    rule="stale-future",
                    level=RULE.level,
                    message=message(
                        "“{verb}” for {when}, but the document is of {date}",
                        verb=verb.span.of(facts.document.text),
                        when=when.span.of(facts.document.text),
                        date=today.isoformat(),
                    ),
                    location=facts.document.location(span),
                    words=squeeze(sentence.span.of(facts.document.prose)),
                    root=f"{facts.document.uri}#{verb.span.start}",
                )


@frozen
class _When:
    """A month or day with its year: where it stands, and its last day."""

    span: Span
    last_day: datetime.date


def _date(words: Sequence[Word], start: int, pack: LanguagePack) -> _When | None:
    """The first month with a year behind it among the next words, where it tells when: in March 2023."""
    dates = pack.data.dates
    for at in range(start, min(start + _NEAR, len(words) - 1)):
        word = words[at]
        if word.upos in ("PUNCT", "SCONJ", "CCONJ") or "PronType=Rel" in word.feats or word.upos == "VERB":
            return None
        year = words[at + 1].text
        if word.norm in dates.months and _YEAR.fullmatch(year):
            first = at - 1 if words[at - 1].text.isdecimal() else at
            if words[first - 1].norm not in dates.at:
                return None
            month, after = dates.months[word.norm], int(year)
            following = datetime.date(after + month // _DECEMBER, month % _DECEMBER + 1, 1)
            return _When(
                Span(words[first].span.start, words[at + 1].span.end), following - datetime.timedelta(days=1)
            )
    return None


RULE = DocumentRule(
    check=stale_future,
    level=Level.WARNING,
    family="tense",
    examples=(
        Example(
            "fr",
            bad="La version 4 [[sortira en mars 2023]].",
            good="La version 4 est sortie en mars 2023, et la cinquième sortira en mars 2027.",
            date=datetime.date(2026, 3, 6),
        ),
        Example(
            "en",
            bad="The fourth version [[will be released in March 2023]].",
            good="The fourth version was released in March 2023; it will replace that of March 2021.",
            date=datetime.date(2026, 3, 6),
        ),
    ),
)
