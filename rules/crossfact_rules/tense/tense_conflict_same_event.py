"""tense-conflict-same-event."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from crossfact.api import (
    BlockKind,
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


@frozen
class _Event:
    """A verb group with its definite subject and object, and what else its sentence tells.

    ``heads`` are the words of the subject's head as written; ``key`` is made of lemmas.
    """

    sentence: Sentence
    verb: VerbGroup
    key: tuple[str, ...]
    heads: frozenset[str]
    others: frozenset[str]
    times: frozenset[str]


def tense_conflict_same_event(facts: Facts) -> Iterable[Finding]:
    """One event is told as done in one sentence and as still to come in another.

    "The jury returned its verdict" and, further down, "the jury will return its verdict tonight": the lower
    part of the text was written before, and the update left it in.

    The same verb must have the same subject and the same object, both definite (the jury, its verdict), in the
    narrator's voice and in plain tenses: a past and a future. Nothing is said where the sentences name different
    times, figures or names, for then they may tell of two events; nor of titles, quotations, conditionals and the future in
    the past.

    Known false alarms: what is done again and again.
    """
    coming: dict[tuple[str, ...], _Event] = {}
    for event in _events_of(facts, _looks_ahead):
        if event.verb.status is Status.UPCOMING:
            coming.setdefault(event.key, event)
    heads = {piece for event in coming.values() for head in event.heads for piece in pieces(head)}
    for event in _events_of(facts, lambda _, form: form in heads):
        ahead = coming.get(event.key)
        if ahead and event.verb.status is Status.DONE and _one(event, ahead):
            del coming[event.key]
            yield _finding(facts, *sorted((event, ahead), key=lambda e: e.verb.span))


def _events_of(facts: Facts, test: Callable[[LanguagePack, str], bool]) -> Iterator[_Event]:
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
    if a.sentence.span == b.sentence.span or (a.times and b.times and not a.times & b.times):
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
            sentence,
            verb,
            (verb.lemma, *names),
            frozenset(words(parse.words[subject.head].norm)),
            content - {*" ".join(names).split()},
            frozenset(w.norm for w in parse.words if w.norm in dates or w.upos == "NUM"),
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


def _finding(facts: Facts, first: _Event, second: _Event) -> Finding:
    document = facts.document
    return Finding(
        rule="tense-conflict-same-event",
        level=RULE.level,
        message=message(
            "one event is told as {one} and as {other}: “{first}” / “{second}”",
            one=message(first.verb.status.value),
            other=message(second.verb.status.value),
            first=first.verb.span.of(document.text),
            second=second.verb.span.of(document.text),
        ),
        location=document.location(second.verb.span),
        words=" / ".join(squeeze(e.sentence.span.of(document.prose)) for e in (first, second)),
        related=(Related(document.location(first.verb.span), message("first here")),),
        root=f"{document.uri}#{second.sentence.span.start}",
    )


RULE = DocumentRule(
    check=tense_conflict_same_event,
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
    ),
)
