"""tense-conflict-same-event."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, islice, product
from operator import itemgetter

from attrs import frozen

from crossfact.api import (
    Archive,
    BlockKind,
    Document,
    DocumentRule,
    Example,
    Facts,
    Finding,
    LanguagePack,
    Level,
    NounGroup,
    Part,
    Related,
    Sentence,
    SentenceParse,
    Status,
    VerbGroup,
    Word,
    message,
    pieces,
    squeeze,
    word_reader,
    words,
)

_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM)
# The subject stands right before its verb, the object right behind: only adverbs and pronouns between.
_LOOSE = ("ADV", "PRON", "PART")
_CONTENT = ("NOUN", "PROPN", "NUM", "ADJ")
_SHARED = 1
# So many tellings of an event on either side are enough to see whether they are of one occasion.
_LOOKED_AT = 8


@frozen
class _Event:
    """A verb group with its definite subject and object, and what else its sentence tells.

    ``heads`` are the words of the subject's head as written; ``key`` is made of lemmas.
    """

    document: Document
    sentence: Sentence
    verb: VerbGroup
    key: tuple[str, ...]
    heads: frozenset[str]
    others: frozenset[str]
    times: frozenset[str]
    names: frozenset[str]


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
    coming = _by_key(_upcoming(facts))
    for event in _done(facts, coming):
        ahead = coming[event.key][0]
        if ahead.sentence.span != event.sentence.span and _one(event, ahead):
            del coming[event.key]
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
    coming = _by_key(event for facts in documents for event in _upcoming(facts))
    done = _by_key(event for facts in documents for event in _done(facts, coming))
    for key, told in done.items():
        own = {event.document.uri for event in told}
        elsewhere = [event for event in coming[key] if event.document.uri not in own]
        pairs = product(elsewhere[:_LOOKED_AT], told[:_LOOKED_AT])
        yield from islice((_finding(event, ahead) for ahead, event in pairs if _one(event, ahead)), 1)


def _by_key(events: Iterable[_Event]) -> dict[tuple[str, ...], list[_Event]]:
    """The events of each key, in order."""
    found: dict[tuple[str, ...], list[_Event]] = defaultdict(list)
    for event in events:
        found[event.key].append(event)
    return found


def _upcoming(facts: Facts) -> Iterator[_Event]:
    """What a document tells as still to come, in order."""
    return (e for e in _events_with(facts, _looks_ahead) if e.verb.status is Status.UPCOMING)


def _done(facts: Facts, coming: Mapping[tuple[str, ...], Sequence[_Event]]) -> Iterator[_Event]:
    """What a document tells as done, in order, of the events that are told as still to come."""
    heads = {
        piece for key in coming for event in coming[key] for head in event.heads for piece in pieces(head)
    }
    found = _events_with(facts, lambda _, form: form in heads)
    return (e for e in found if e.verb.status is Status.DONE and e.key in coming)


def _events_with(facts: Facts, test: Callable[[LanguagePack, str], bool]) -> Iterator[_Event]:
    """The events of the narrator's sentences with a word that passes a test: only those are worth a parse."""
    for sentence in facts.sentences_with(test):
        if _tells(facts, sentence):
            yield from _events(facts, sentence)


def _tells(facts: Facts, sentence: Sentence) -> bool:
    """Whether a sentence is the narrator's, in the text and not in its title."""
    block = facts.document.blocks[sentence.block]
    return block.kind in _KINDS and block.part is not Part.TITLE and not facts.quoted(sentence.span)


@lru_cache(maxsize=1 << 16)
def _looks_ahead(pack: LanguagePack, word: str) -> bool:
    """Whether a word can be a future, or a verb that puts another in the future."""
    return any(
        r.feat("Tense") == "Fut" or r.lemma in pack.data.verbs.upcoming
        for r in word_reader(pack).readings(word)
    )


def _one(a: _Event, b: _Event) -> bool:
    """Whether nothing that both sentences tell parts the two events."""
    if any(one and other and not one & other for one, other in ((a.times, b.times), (a.names, b.names))):
        return False
    return len(a.others & b.others) >= _SHARED


def _events(facts: Facts, sentence: Sentence) -> Iterator[_Event]:
    parse, pack = facts.parse(sentence), facts.pack_of(sentence.block)
    dates = {*pack.data.dates.months, *pack.data.dates.weekdays, *pack.data.dates.relative}
    for verb in parse.verbs:
        if not verb.finite or facts.quoted(verb.span) or not _plain(verb):
            continue
        subject, thing = _before(parse, verb), _behind(parse, verb)
        if subject is None or thing is None or not (_definite(parse, subject) and _definite(parse, thing)):
            continue
        names = tuple(_named(parse, group, dates) for group in (subject, thing))
        content = frozenset(w.lemma for w in parse.words if w.upos in _CONTENT and w.norm not in dates)
        yield _Event(
            facts.document,
            sentence,
            verb,
            (verb.lemma, *names),
            frozenset(words(parse.words[subject.head].norm)),
            content - {*" ".join(names).split()},
            frozenset(w.norm for w in parse.words if w.norm in dates or w.upos == "NUM"),
            frozenset(w.norm for w in parse.words if w.upos == "PROPN" and w.norm not in dates),
        )


def _plain(verb: VerbGroup) -> bool:
    return (verb.status is Status.UPCOMING and verb.tense == "Fut") or (
        verb.status is Status.DONE and verb.tense in ("Past", "PresPerf")
    )


def _before(parse: SentenceParse, verb: VerbGroup) -> NounGroup | None:
    """The noun group right before a verb, where it begins the sentence: else it may be no subject."""
    group = next((n for n in reversed(parse.nouns) if n.last < verb.first), None)
    if group is None or any(w.upos not in _LOOSE for w in parse.words[group.last + 1 : verb.first]):
        return None
    return None if any(w.upos == "ADP" for w in _left(parse.words, group)) else group


def _left(words: Sequence[Word], group: NounGroup) -> Sequence[Word]:
    return words[group.first - 1 : group.first] if group.first else ()


def _behind(parse: SentenceParse, verb: VerbGroup) -> NounGroup | None:
    group = next((n for n in parse.nouns if n.first > verb.last), None)
    if group is None or any(w.upos not in _LOOSE for w in parse.words[verb.last + 1 : group.first]):
        return None
    return group


def _definite(parse: SentenceParse, group: NounGroup) -> bool:
    """Whether a group has an article or possessive that points at one thing, or is a name."""
    feats = " ".join(w.feats for w in parse.words[max(0, group.first - 1) : group.first + 1])
    return "Definite=Def" in feats or "Poss=Yes" in feats or parse.words[group.head].upos == "PROPN"


def _named(parse: SentenceParse, group: NounGroup, dates: Container[str]) -> str:
    """The lemmas of what a group names, without the words of time that lean on it (its verdict tonight)."""
    inner = parse.words[group.first : group.last + 1]
    return " ".join(w.lemma.lower() for w in inner if w.upos in _CONTENT and w.norm not in dates)


def _finding(first: _Event, second: _Event) -> Finding:
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
