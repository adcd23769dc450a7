"""Verb groups: a verb with its auxiliaries, and what the group says of the time of its event."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from crossfact.model.claim import Status
from crossfact.model.pack import LanguagePack, VerbWords
from crossfact.model.phrase import VerbGroup, Word
from crossfact.model.place import Span
from crossfact.words.tagging import Classes, bare, classes

_MAX_INSIDE = 4


def form(word: Word) -> str:
    """The verb form of a word: Fin, Inf, Part, Ger, or an empty text."""
    return _feature(word, "VerbForm")


def _feature(word: Word, name: str) -> str:
    mark = f"{name}="
    return next((part[len(mark) :] for part in word.feats.split("|") if part.startswith(mark)), "")


def is_verb(word: Word) -> bool:
    """Whether a word was read as a verb or auxiliary."""
    return word.upos in ("VERB", "AUX")


def verb_groups(words: Sequence[Word], pack: LanguagePack) -> Iterator[VerbGroup]:
    """The verb groups of a sentence, in order."""
    kinds, verbs, at = classes(pack.data), pack.data.verbs, 0
    while at < len(words):
        if not is_verb(words[at]):
            at += 1
            continue
        chain = _chain(words, at, kinds, verbs)
        yield _group(words, chain, kinds, pack)
        at = chain[-1] + 1


def inside(words: Sequence[Word], at: int, pack: LanguagePack) -> int:
    """The first place from ``at`` on that holds none of what may stand inside a verb group.

    Adverbs, negations, object pronouns and inverted subjects may, four at most.
    """
    return _inside(words, at, classes(pack.data))


def _inside(words: Sequence[Word], at: int, kinds: Classes) -> int:
    stop = min(at + _MAX_INSIDE, len(words))
    while at < stop:
        norm = bare(words[at].norm)
        loose = words[at].upos == "ADV" or norm in kinds.negations or norm in kinds.adverbs
        if not (
            loose or words[at].norm.startswith("-") or (norm in kinds.clitics and words[at].upos == "PRON")
        ):
            break
        at += 1
    return at


def _chain(words: Sequence[Word], first: int, kinds: Classes, verbs: VerbWords) -> list[int]:
    """The numbers of the verbs of the group that begins at ``first``."""
    chain = [first]
    while True:
        last = words[chain[-1]]
        at = _inside(words, chain[-1] + 1, kinds)
        marked = at < len(words) and bare(words[at].norm) in kinds.infinitive_marks
        after = at + 1 if marked else at
        if after >= len(words):
            return chain
        following = words[after]
        expecting = not marked and _expecting(last, following, verbs)
        if not expecting and not _bound(last, following, marked, words[chain[0]], verbs):
            return chain
        chain.append(after)


def _bound(last: Word, following: Word, marked: bool, first: Word, verbs: VerbWords) -> bool:
    """Whether ``following`` continues the group whose last verb is ``last``."""
    if marked:
        expecting = last.lemma in verbs.expected and first.lemma in verbs.copulas
        starts = last.lemma in (*verbs.recent_past, *verbs.marked, *verbs.announcers)
        auxiliary = last is first and last.lemma in verbs.auxiliaries
        return form(following) == "Inf" and is_verb(following) and (expecting or starts or auxiliary)
    if not is_verb(following):
        return False
    if last.lemma in verbs.auxiliaries and form(following) in ("Part", "Ger"):
        return True
    takes_infinitive = last.lemma in verbs.modals or last.lemma in verbs.support
    return takes_infinitive and form(following) == "Inf"


def _expecting(last: Word, following: Word, verbs: VerbWords) -> bool:
    """Whether a word that is no verb announces an event after the copula: is due to."""
    return last.lemma in verbs.copulas and following.norm in verbs.announcers


@frozen
class _Time:
    tense: str
    status: Status
    voice: str


def _hedges(words: Sequence[Word], at: int, pack: LanguagePack) -> bool:
    """Whether a hedge begins at a word: employs no fewer than 400 denies nothing."""
    hedges, ahead = pack.data.hedges, " ".join(word.norm for word in words[at : at + _MAX_INSIDE]) + " "
    entries = (*hedges.at_least, *hedges.more_than, *hedges.at_most, *hedges.less_than)
    return any(ahead.startswith(f"{entry} ") for entry in entries)


def _group(words: Sequence[Word], chain: Sequence[int], kinds: Classes, pack: LanguagePack) -> VerbGroup:
    verbs, first, last = pack.data.verbs, chain[0], chain[-1]
    opening = first
    while opening > 0 and first - opening < _MAX_INSIDE:
        norm = bare(words[opening - 1].norm)
        if norm not in kinds.negations and (norm not in kinds.clitics or words[opening - 1].upos == "DET"):
            break
        opening -= 1
    stretch = words[opening : last + 1]
    tail = () if _hedges(words, last + 1, pack) else words[last + 1 : last + 2]
    negated = any(
        bare(w.norm) in kinds.negations for w in (*stretch, *tail) if w.upos in ("ADV", "PART", "DET", "PRON")
    )
    reflexive = any(bare(w.norm) in verbs.reflexives for w in words[opening:first])
    time = _time([words[i] for i in chain], verbs, reflexive)
    finite = form(words[first]) == "Fin"
    status = Status.DENIED if negated and finite else time.status
    return VerbGroup(
        Span(words[opening].span.start, words[last].span.end),
        opening,
        last,
        last,
        words[last].lemma,
        time.tense,
        status,
        time.voice,
        negated,
        finite,
    )


def _time(chain: Sequence[Word], verbs: VerbWords, reflexive: bool) -> _Time:
    """Tense, status and voice of a chain of verbs."""
    first = chain[0]
    if form(first) != "Fin":
        return _Time(form(first), Status.UNKNOWN, "Act")
    mood = _feature(first, "Mood")
    tense = mood if mood in ("Cnd", "Sub") else _feature(first, "Tense") or "Pres"
    perfect, passive = _perfect_and_passive(chain, verbs, reflexive)
    tense, status = _tense_and_status(chain, tense, verbs, perfect)
    return _Time(tense, status, "Pass" if passive else "Act")


def _tense_and_status(
    chain: Sequence[Word], tense: str, verbs: VerbWords, perfect: bool
) -> tuple[str, Status]:
    """What the whole group tells: the periphrases first, then the compound tenses, then the simple ones."""
    first = chain[0]
    ahead = len(chain) > 1 and form(chain[-1]) == "Inf"
    if ahead and first.lemma in verbs.recent_past:
        return "Past", Status.DONE
    if tense == "Cnd" or first.norm in verbs.conditionals:
        return ("CndPast" if perfect else "Cnd"), Status.CONDITIONAL
    announced = any(
        before.lemma in verbs.copulas and _announces(word, verbs, ahead)
        for before, word in zip(chain, chain[1:], strict=False)
    )
    coming = ahead and (first.lemma in verbs.copulas or first.lemma in verbs.upcoming)
    if announced or coming or first.norm in verbs.upcoming:
        return ("FutPast" if tense in ("Imp", "Past") else "Fut"), Status.UPCOMING
    if perfect:
        return {"Pres": "Past", "Imp": "Pqp", "Past": "Pqp"}.get(tense, tense), Status.DONE
    return tense, {"Fut": Status.UPCOMING, "Past": Status.DONE}.get(tense, Status.UNDER_WAY)


def _announces(word: Word, verbs: VerbWords, ahead: bool) -> bool:
    """Whether a word behind the copula puts the event ahead: is due, is expected; was set only with what to do."""
    if word.norm in verbs.announcers:
        return ahead or not is_verb(word)
    return word.lemma in verbs.expected


def _perfect_and_passive(chain: Sequence[Word], verbs: VerbWords, reflexive: bool) -> tuple[bool, bool]:
    """Whether the group is a perfect, and whether it is a passive."""
    perfect = passive = False
    for word, following in zip(chain, chain[1:], strict=False):
        if form(following) != "Part" or _feature(following, "Tense") == "Pres":
            continue
        if word.lemma in verbs.copulas:
            moved = following.lemma in verbs.be_perfect or reflexive
            perfect, passive = perfect or moved, passive or not moved
        elif word.lemma in verbs.auxiliaries:
            perfect = True
    return perfect, passive
