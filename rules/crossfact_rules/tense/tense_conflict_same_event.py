"""tense-conflict-same-event."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice, product
from operator import itemgetter

from crossfact.api import (
    Archive,
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    Related,
    events,
    message,
    squeeze,
)

# So many tellings of an event on either side are enough to see whether they are of one occasion.
_LOOKED_AT = 8


def tense_conflict_same_event(facts: Facts) -> Iterable[Finding]:
    """One event is told as done in one sentence and as still to come in another.

    "The jury returned its verdict" and, further down, "the jury will return its verdict tonight": the lower
    part of the text was written before, and the update left it in.

    The same verb must have the same subject and the same object, both definite (the jury, its verdict), in the
    narrator's voice and in plain tenses: a past and a future. Nothing is said where the sentences name different
    times, figures or names, for then they may tell of two events; nor of titles, quotations, conditionals and the future in
    the past.

    Documents of one story and one date are compared too: the one that still has it coming was not updated with
    the other. Of another day, or of no known day, the later one may tell what has happened since.

    Known false alarms: what is done again and again; the announcement of a morning kept beside the evening's report.
    """
    coming = list(events.upcoming(facts))
    first = {event.key: event for event in reversed(coming)}
    for event in events.done(facts, coming):
        ahead = first.get(event.key)
        if ahead and ahead.sentence.span != event.sentence.span and events.one_occasion(event, ahead):
            del first[event.key]
            yield _finding(*sorted((event, ahead), key=lambda e: e.verb.span))


def _between_documents(archive: Archive) -> Iterator[Finding]:
    """The same between the documents of each story that are of one day."""
    for story in archive.stories:
        dated = [(facts.document.date, facts) for facts in story if facts.document.date is not None]
        for _, same in groupby(sorted(dated, key=itemgetter(0)), key=itemgetter(0)):
            documents = [facts for _, facts in same]
            if len(documents) > 1:
                yield from _of_one_day(documents)


def _of_one_day(documents: Sequence[Facts]) -> Iterator[Finding]:
    """One finding an event, at the first document that has it still to come while another tells it as done.

    What a document itself tells as done is told of that document alone.
    """
    ahead = [event for facts in documents for event in events.upcoming(facts)]
    coming = _by_key(ahead)
    for key, told in _by_key(event for facts in documents for event in events.done(facts, ahead)).items():
        own = {event.document.uri for event in told}
        elsewhere = [event for event in coming[key] if event.document.uri not in own]
        pairs = product(elsewhere[:_LOOKED_AT], told[:_LOOKED_AT])
        yield from islice(
            (_finding(event, ahead) for ahead, event in pairs if events.one_occasion(event, ahead)), 1
        )


def _by_key(told: Iterable[events.Event]) -> dict[tuple[str, ...], list[events.Event]]:
    """The events of each key, in order."""
    found: dict[tuple[str, ...], list[events.Event]] = defaultdict(list)
    for event in told:
        found[event.key].append(event)
    return found


def _finding(first: events.Event, second: events.Event) -> Finding:
    places = [event.document.location(event.verb.span) for event in (first, second)]
    return Finding(
        rule="tense-conflict-same-event",
        level=RULE.level,
        message=message(
            "one event is told as {one} and as {other}: “{first}” / “{second}”",
            one=message(first.verb.status.value),
            other=message(second.verb.status.value),
            first=first.verb.span.of(first.document.text),
            second=second.verb.span.of(second.document.text),
        ),
        location=places[1],
        words=" / ".join(squeeze(e.sentence.span.of(e.document.prose)) for e in (first, second)),
        related=(Related(places[0], message("first here")),),
        root=f"{second.document.uri}#{second.sentence.span.start}",
        lang=second.document.lang,
    )


RULE = DocumentRule(
    check=tense_conflict_same_event,
    across=_between_documents,
    level=Level.WARNING,
    family="tense",
    examples=(
        Example(
            "fr",
            bad=(
                "Le jury {{a rendu}} son verdict au palais de Lanvaur. La salle était pleine.\n"
                "Le jury [[rendra]] son verdict dans la soirée, au palais, après deux jours d'audience.\n"
            ),
            good=(
                "Le jury a rendu son verdict lundi au palais de Lanvaur.\n"
                "Le jury rendra son verdict vendredi au palais dans une autre affaire.\n"
            ),
        ),
        Example(
            "en",
            bad=(
                "The jury {{returned}} its verdict at the court of Stowmere. The room was full.\n"
                "The jury [[will return]] its verdict tonight, at the court, after two days.\n"
            ),
            good=(
                "The jury returned its verdict at the court on Monday.\n"
                "The jury will return its verdict at the court on Friday in another case.\n"
            ),
        ),
        Example(
            "fr",
            date=datetime.date(2026, 3, 12),
            bad="Le conseil communautaire [[votera]] le budget de la piscine, réclamé par les nageurs de Lanvaur.\n",
            others=("Le conseil communautaire {{a voté}} le budget de la piscine jeudi soir à Lanvaur.\n",),
            good="Le conseil communautaire votera le budget de la piscine jeudi soir à Lanvaur.\n",
        ),
        Example(
            "en",
            date=datetime.date(2026, 3, 12),
            bad="The harbour board {{opened}} the new lock at Stowmere on Thursday.\n",
            others=("The harbour board [[will open]] the new lock after months of delay at Stowmere.\n",),
            good="The harbour board opened the new lock at Stowmere on Thursday.\n",
        ),
    ),
)
