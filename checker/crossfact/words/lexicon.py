"""Lexicon: what every token of a language can be, read once and kept.

A token's readings become forms; what the choice between them hangs on is kept apart as kinds, of which a
language has some hundreds only. So whatever is decided for one token is decided for all tokens like it.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from weakref import WeakKeyDictionary

from attrs import define, field, frozen

from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.reading import Form, Reading, WordReader, features
from crossfact.text.normal import same_length
from crossfact.words.tokens import chunk_pattern, pieces

FINITE, INFINITIVE, PARTICIPLE, GERUND = "Fin", "Inf", "Part", "Ger"
SUBJECT, RELATIVE, NEGATION, HALF_NEGATION = "subject", "relative", "negation", "half negation"
EXISTENTIAL, ASKING, POSSESSIVE = "existential", "asking", "possessive"

_MOST_REMEMBERED = 200_000
_FIGURE = re.compile(r"\d")
_SIGNS = "%‰€$£¥°+=<>&"
_CLOSED = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"})
_SIGNALS = frozenset({"supposing", "habitual", "ahead", "day"})
_FIRST_SIGN = 0xE000
_PUNCTUATION = {",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "…": ".", "(": "(", ")": ")",
                "[": "(", "]": ")", "–": "/", "—": "/"}  # fmt: skip


@frozen(cache_hash=True)
class Kind:
    """What the rules see of a reading: its tag and features, and the closed classes of the pack it is in."""

    upos: str
    feats: str
    guessed: bool
    flags: frozenset[str]
    mark: str
    cls: str = field(eq=False)
    features: Mapping[str, str] = field(eq=False)

    def feat(self, name: str) -> str:
        """The value of a feature, or an empty text."""
        return self.features.get(name, "")


@define(slots=True, eq=False)
class Options:
    """What a token can be: its forms, and their kinds in the same order.

    ``code`` numbers the kinds: tokens with the same code are decided alike. ``first`` are the options at the
    start of a sentence, where a capital says nothing.
    """

    forms: tuple[Form, ...]
    kinds: tuple[Kind, ...]
    code: int
    first: "Options" = field(init=False)


@define(slots=False, eq=False)
class Lexicon:
    """The tokens of a language, with their options; a value but for its memory."""

    data: PackData
    reader: WordReader
    kinds: list[Kind] = field(factory=list)
    """Every kind met, in the order of their signs."""
    signals: set[str] = field(factory=set)
    """The signs of words that change what a verb says of time: if, usually, tomorrow."""
    _signs: dict[Kind, str] = field(factory=dict)
    _read: dict[tuple[object, ...], tuple[Kind, str]] = field(factory=dict)
    _codes: dict[tuple[Kind, ...], int] = field(factory=dict)
    _chunks: dict[str, tuple[tuple[int, Options], ...]] = field(factory=dict)
    _tokens: dict[str, Options] = field(factory=dict)

    def tokens(self, text: str, start: int, end: int) -> tuple[list[int], list[Options]]:
        """The places and options of the tokens of ``text[start:end]``, in order."""
        starts: list[int] = []
        options: list[Options] = []
        chunks = self._chunks
        for match in self._split.finditer(text, start, end):
            chunk = match.group()
            found = chunks.get(chunk) or self._cut(chunk)
            at = match.start()
            for place, option in found:
                starts.append(at + place)
                options.append(option)
        if options and len(last := options[-1].forms[0].text) == 2 and last[1] == "." and last[0].isalpha():
            # The stop of the last word ends the sentence: it belongs to no initial.
            options[-1:] = [self._token(last[0]), self._token(".")]
            starts.append(starts[-1] + 1)
        return starts, options

    def kinds_of(self, signs: str) -> tuple[Kind, ...]:
        """The kinds that the signs of a stretch of words stand for."""
        return tuple(self.kinds[ord(sign) - _FIRST_SIGN] for sign in signs)

    @cached_property
    def _split(self) -> re.Pattern[str]:
        return chunk_pattern(self.data)

    def _cut(self, chunk: str) -> tuple[tuple[int, Options], ...]:
        if len(self._chunks) >= _MOST_REMEMBERED:
            self._chunks.clear()
        places = pieces(chunk, self.data, self.known)
        found = tuple((start, self._token(chunk[start:end])) for start, end in places)
        self._chunks[chunk] = found
        return found

    def known(self, word: str) -> bool:
        """Whether the dictionary has a word; else its readings are guessed."""
        readings = self.reader.readings(word)
        return bool(readings) and not readings[0].guessed

    def _token(self, text: str) -> Options:
        options = self._tokens.get(text)
        if options is None:
            if len(self._tokens) >= _MOST_REMEMBERED:
                self._tokens.clear()
            options = self._tokens[text] = self._options(text)
        return options

    def _options(self, text: str) -> Options:
        norm = same_length(text)
        readings = self._readings(text, norm)
        first = self._made(text, norm, readings)
        named = any(r.upos == "PROPN" or r.lemma[0].isupper() for r in readings) or readings[0].upos in (
            *_CLOSED,
            "PUNCT",
            "NUM",
        )
        # Within a sentence a month with a capital is a name and no verb: on Monday, May 11; on Sunday, March 3.
        month = norm in self.data.dates.months
        if not text[0].isupper() or (named and not month):
            return first
        name = Reading(text, "PROPN", "", guessed=True)
        options = self._made(text, norm, (name,) if month else (*readings, name))
        options.first = first
        return options

    def _readings(self, text: str, norm: str) -> tuple[Reading, ...]:
        if not any(map(str.isalnum, text)):
            return (Reading(norm, "SYM" if text in _SIGNS else "PUNCT"),)
        if text[0] == "°":
            return (Reading(norm, "SYM"),)
        if _FIGURE.match(text):
            return (Reading(norm, "ADJ" if text[-1].isalpha() else "NUM"),)
        if norm in self.data.dates.time:
            return (*self.reader.readings(text), Reading(norm, "NOUN"))
        tied = text.startswith("-") or norm.endswith("'")
        found = self.reader.readings(bare(norm) if tied else text)
        if text.startswith("-"):
            pronouns = tuple(r for r in found if r.upos not in ("DET", "NOUN", "ADJ"))
            found = pronouns or found
        if text.endswith(".") and all(r.guessed for r in found) and len(text) > 1:
            known = self.reader.readings(text[:-1])
            found = found if all(r.guessed for r in known) else known
        return found

    def _made(self, text: str, norm: str, readings: Sequence[Reading]) -> Options:
        word = bare(norm)
        forms, kinds = [], []
        for reading in readings:
            kind, sign = self._kind(reading, word, norm)
            forms.append(
                Form(text, norm, reading.lemma, reading.upos, reading.feats, reading.guessed, kind.mark, sign)
            )
            kinds.append(kind)
        key = tuple(kinds)
        options = Options(tuple(forms), key, self._codes.setdefault(key, len(self._codes)))
        options.first = options
        return options

    def _kind(self, reading: Reading, word: str, norm: str) -> tuple[Kind, str]:
        """The kind of a reading, and its sign."""
        words, lemmas = self._classes
        verb = reading.upos in ("VERB", "AUX")
        key = (
            reading.upos,
            reading.feats,
            reading.guessed,
            self._of_word(reading, words.get(word, ())),
            lemmas.get(reading.lemma, ()) if verb else (),
            norm[:1] == "-" and len(norm) > 1,
            norm if reading.upos == "PUNCT" else "",
        )
        found = self._read.get(key)
        if found is None:
            found = self._read[key] = self._signed(*key)
        return found

    def _signed(
        self,
        upos: str,
        feats: str,
        guessed: bool,
        of_word: tuple[str, ...],
        of_lemma: tuple[str, ...],
        inverted: bool,
        norm: str,
    ) -> tuple[Kind, str]:
        named = features(feats)
        flags = frozenset((*of_word, *of_lemma, *(("inverted",) if inverted else ())))
        cls = class_of(upos, named, flags)
        kind = Kind(upos, feats, guessed, flags, mark_of(upos, cls, norm, flags), cls, named)
        sign = self._signs.get(kind)
        if sign is None:
            sign = self._signs[kind] = chr(_FIRST_SIGN + len(self.kinds))
            self.kinds.append(kind)
            if not kind.flags.isdisjoint(_SIGNALS):
                self.signals.add(sign)
        return self.kinds[ord(sign) - _FIRST_SIGN], sign

    def _of_word(self, reading: Reading, found: tuple[str, ...]) -> tuple[str, ...]:
        """The closed classes of a form that hold for one of its readings: plus compares where it does not deny."""
        if reading.upos == "ADV" and self.data.verbs.half_negations and "Polarity=Neg" not in reading.feats:
            return tuple(name for name in found if name != "negation")
        return found

    @cached_property
    def _classes(self) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
        verbs, dates = self.data.verbs, self.data.dates
        by_word = {
            "negation": verbs.negations,
            HALF_NEGATION: verbs.half_negations,
            "restriction": verbs.restrictions,
            "wishing": verbs.wishing,
            "adverb": verbs.adverbs,
            "clitic": verbs.clitics,
            "reflexive": verbs.reflexives,
            "infinitive mark": verbs.infinitive_marks,
            "subject": verbs.subjects,
            "announcer": verbs.announcers,
            "conditional": verbs.conditionals,
            "upcoming form": verbs.upcoming,
            "supposing": verbs.supposing,
            "habitual": (*verbs.habitual, *(entry.split(" ")[0] for entry in verbs.recurring)),
            "ahead": verbs.ahead,
            "clock": dates.time,
            "advising": verbs.advising,
            "existential": verbs.existentials,
            "agent": verbs.agents,
            "leading": self.data.leading_adjectives,
            "gerund link": verbs.gerund_links,
            "about": self.data.hedges.about,
            "stage": verbs.stages,
            "brink": verbs.brinks,
            "day": (*dates.weekdays, *dates.months),
        }
        by_lemma = {
            "auxiliary": verbs.auxiliaries,
            "copula": verbs.copulas,
            "modal": verbs.modals,
            "support": verbs.support,
            "upcoming": verbs.upcoming,
            "obliging": verbs.obliging,
            "expected": verbs.expected,
            "moved": verbs.be_perfect,
            "recent past": verbs.recent_past,
            "marked": verbs.marked,
            "wishing": verbs.wishing,
        }
        return _inverted(by_word), _inverted(by_lemma)


def _inverted(classes: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, members in classes.items():
        for member in members:
            found[member] = (*found.get(member, ()), name)
    return found


def bare(norm: str) -> str:
    """A word without the mark that ties it to its neighbour: l' as l, -t-il as il."""
    return norm.rstrip("'").removeprefix("-t-").lstrip("-") or norm


def class_of(upos: str, features: Mapping[str, str], flags: frozenset[str]) -> str:
    """The class that the context rules know a reading by: its tag, or a finer name for verbs and pronouns."""
    if upos in ("VERB", "AUX"):
        form = features.get("VerbForm", FINITE)
        return GERUND if form == PARTICIPLE and features.get("Tense") == "Pres" else form
    if upos == "PRON":
        if features.get("Poss") == "Yes" and features.get("Case") == "Gen":
            return "DET"
        if features.get("PronType") in ("Rel", "Int"):
            return RELATIVE
        if "existential" in flags:
            return EXISTENTIAL
        if features.get("Case") == "Nom" or ("subject" in flags and "reflexive" not in flags):
            return SUBJECT
        return "PRON"
    if upos == "ADV" and features.get("PronType") in ("Rel", "Int"):
        return ASKING
    if upos == "PART" and not flags & {"negation", "infinitive mark"}:
        return POSSESSIVE
    if "negation" in flags and upos in ("ADV", "PART"):
        return NEGATION
    return upos


_MARKS = {
    "DET": "D", "ADJ": "A", "NOUN": "N", "PROPN": "P", "NUM": "0", "SYM": "%", FINITE: "V", INFINITIVE: "I",
    PARTICIPLE: "K", GERUND: "G", "ADV": "R", NEGATION: "n", "PRON": "p", SUBJECT: "u", RELATIVE: "r",
    EXISTENTIAL: "p", ASKING: "s", "ADP": "E", "CCONJ": "&", "SCONJ": "s", "PART": "x", "INTJ": "x", "X": "x",
}  # fmt: skip


_PRONOUN_MARKS = (("inverted", "i"), ("negation", "y"), ("clitic", "c"))


def mark_of(upos: str, cls: str, norm: str, flags: frozenset[str]) -> str:
    """The one character that stands for a word in the patterns of groups (docs/languages.md has them all)."""
    if upos == "PUNCT":
        return _PUNCTUATION.get(norm, '"')
    if upos == "PART":
        return "t" if "infinitive mark" in flags else "n" if "negation" in flags else "x"
    if upos == "AUX" and cls == FINITE:
        return "X"
    if "restriction" in flags and upos == "ADV":
        return "q"
    if upos == "PRON":
        return next((mark for flag, mark in _PRONOUN_MARKS if flag in flags), _MARKS.get(cls, "p"))
    return _MARKS.get(cls, "x")


_LEXICONS: "WeakKeyDictionary[LanguagePack, Lexicon]" = WeakKeyDictionary()


def lexicon(pack: LanguagePack) -> Lexicon:
    """The lexicon of a pack, made when first asked for."""
    if pack not in _LEXICONS:
        _LEXICONS[pack] = Lexicon(pack.data, pack.reader())
    return _LEXICONS[pack]


def reader(pack: LanguagePack) -> WordReader:
    """The word reader of a pack, made when first asked for."""
    return lexicon(pack).reader
