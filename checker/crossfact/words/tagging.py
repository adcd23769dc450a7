"""Choice of reading: which of a word's readings holds in its sentence, by rules on its neighbours."""

import re
from collections.abc import Sequence
from weakref import WeakKeyDictionary

from attrs import frozen

from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.phrase import Word
from crossfact.model.place import Span
from crossfact.model.reading import Reading, WordReader
from crossfact.words.context import (
    AUXILIARY,
    FINITE,
    MODAL,
    NEGATION,
    PARTICIPLE,
    START,
    SUBJECT,
    Ahead,
    State,
    class_of,
    fit,
)
from crossfact.words.tokens import Token, tokenize

_FIGURE = re.compile(r"\d")
_CLOSED = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "ADV"})
_SIGNS = "%€$£°+=<>"
_CLAUSE_ENDS = frozenset({".", ";", ":", ",", "(", ")", "!", "?", "…", "–", "—"})


@frozen
class Classes:
    """The closed classes of a pack as sets, for look-up."""

    before_nouns: frozenset[str]
    subjects: frozenset[str]
    negations: frozenset[str]
    clitics: frozenset[str]
    adverbs: frozenset[str]
    bare_infinitive: frozenset[str]
    auxiliaries: frozenset[str]
    infinitive_marks: frozenset[str]


_CLASSES: "WeakKeyDictionary[PackData, Classes]" = WeakKeyDictionary()
_READERS: "WeakKeyDictionary[LanguagePack, WordReader]" = WeakKeyDictionary()


def classes(data: PackData) -> Classes:
    """The closed classes of a pack."""
    if data not in _CLASSES:
        verbs = data.verbs
        _CLASSES[data] = Classes(
            frozenset(verbs.before_nouns),
            frozenset(verbs.subjects),
            frozenset(verbs.negations),
            frozenset(verbs.clitics),
            frozenset(verbs.adverbs),
            frozenset((*verbs.modals, *verbs.support)),
            frozenset(verbs.auxiliaries),
            frozenset(verbs.infinitive_marks),
        )
    return _CLASSES[data]


def reader(pack: LanguagePack) -> WordReader:
    """The word reader of a pack, made when first asked for."""
    if pack not in _READERS:
        _READERS[pack] = pack.reader()
    return _READERS[pack]


def bare(norm: str) -> str:
    """A word without the mark that ties it to its neighbour: l' as l, -t-il as il."""
    return norm.rstrip("'").removeprefix("-t-").lstrip("-") or norm


def tag(text: str, span: Span, pack: LanguagePack) -> tuple[Word, ...]:
    """The words of a stretch of text, each with the reading that its neighbours leave."""
    tokens = tokenize(text, span, pack)
    kinds, read = classes(pack.data), reader(pack)
    options = [_options(token, number, read) for number, token in enumerate(tokens)]
    for number in range(1, len(tokens)):
        # 5.15 am: behind a figure these are words of the clock.
        if options[number - 1][0].upos == "NUM" and tokens[number].norm in pack.data.dates.time:
            options[number] = (Reading(tokens[number].norm, "NOUN"),)
    aheads = _aheads(tokens, options)
    state, words = State(), []
    for token, readings, ahead in zip(tokens, options, aheads, strict=True):
        chosen = readings[0] if len(readings) == 1 else _best(readings, state, ahead, pack)
        words.append(
            Word(token.span, token.text, token.norm, chosen.lemma, chosen.upos, chosen.feats, chosen.guessed)
        )
        state = _next(state, token, chosen, kinds)
    return tuple(words)


def _options(token: Token, number: int, read: WordReader) -> tuple[Reading, ...]:
    """What a token can be: the readings of its form, and a name where it has a capital inside a sentence."""
    if not any(c.isalnum() for c in token.text):
        return (Reading(token.norm, "PUNCT" if token.text not in _SIGNS else "SYM"),)
    if _FIGURE.match(token.text):
        return (Reading(token.norm, "NUM"),)
    tied = token.text.startswith("-") or token.norm.endswith("'")
    readings = read.readings(bare(token.norm) if tied else token.text)
    if number > 0 and token.text[0].isupper() and not any(r.upos == "PROPN" for r in readings):
        return (*readings, Reading(token.text, "PROPN", "", guessed=True))
    return readings


def _aheads(tokens: Sequence[Token], options: Sequence[tuple[Reading, ...]]) -> list[Ahead]:
    """What stands behind each token, seen from the end of the sentence."""
    aheads: list[Ahead] = []
    finite, following = False, Ahead()
    for token, readings in zip(reversed(tokens), reversed(options), strict=True):
        aheads.append(following)
        kinds = frozenset(class_of(r) for r in readings)
        # A past form that may be a participle too is mostly the finite verb of its clause.
        if FINITE in kinds and kinds <= {FINITE, PARTICIPLE}:
            finite = True
        elif token.norm in _CLAUSE_ENDS or kinds <= {"CCONJ", "SCONJ"}:
            finite = False
        following = Ahead(kinds, finite)
    return aheads[::-1]


def _best(readings: tuple[Reading, ...], state: State, ahead: Ahead, pack: LanguagePack) -> Reading:
    """The reading that fits best; of equals a modal, then the one the table names first."""
    modals = classes(pack.data).bare_infinitive
    rivals = frozenset(class_of(r) for r in readings)
    # The table's own order speaks where the neighbours say little, and loudest for words of closed classes.
    step = 3 if readings[0].upos in _CLOSED else 1
    values = [
        2 * fit(reading, rivals, state, ahead, head_last=pack.data.head_last)
        + _as_name(reading, state)
        + (3 if reading.lemma in modals else 0)
        - (step * min(rank, 1) + min(rank, 3))
        for rank, reading in enumerate(readings)
    ]
    return readings[max(range(len(values)), key=lambda i: (values[i], -i))]


def _as_name(reading: Reading, state: State) -> int:
    """What a capital inside a sentence says: a name; a guess without one says little."""
    if reading.upos != "PROPN":
        return -6 if reading.guessed else 0
    if state.last == START:
        return -4
    return 8 if reading.guessed else 4


def _next(state: State, token: Token, chosen: Reading, kinds: Classes) -> State:
    """The state behind a word."""
    norm, kind = bare(token.norm), class_of(chosen)
    finite = state.finite or kind == FINITE
    if chosen.upos == "PUNCT":
        # A comma parts clauses; behind a closing mark the sentence goes on.
        return State(START, "", finite if token.norm not in _CLAUSE_ENDS else False)
    if chosen.upos in ("SCONJ", "CCONJ") or chosen.feat("PronType") == "Rel":
        return State(SUBJECT if chosen.upos == "PRON" and norm in kinds.subjects else chosen.upos)
    if chosen.upos in ("VERB", "AUX"):
        last = AUXILIARY if chosen.upos == "AUX" else kind
        last = MODAL if chosen.lemma in kinds.bare_infinitive else last
        return State(last, last if last in (MODAL, AUXILIARY) else "", finite)
    if norm in kinds.negations:
        return State(NEGATION, state.verb, finite)
    if chosen.upos == "PRON":
        return State(SUBJECT if norm in kinds.subjects else "PRON", state.verb, finite)
    if chosen.upos == "ADV":
        return State("ADV" if state.verb else state.last, state.verb, finite, state.number)
    return State(chosen.upos, "", finite, chosen.feat("Number") or "")
