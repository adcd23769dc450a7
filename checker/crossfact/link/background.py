"""Background: what a story knows beside the facets of its claims, and how much of two surroundings is the same.

Words count by their worth in the story. Words of one language are compared by their likeness (synonyms count for what they share), words of two
languages by how they begin: many words of news are cognates. Names and figures are the same in all languages.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import lru_cache, partial
from typing import Any

from attrs import field, frozen

from crossfact.link.roots import Passage, parted, roots
from crossfact.link.slips import shape
from crossfact.model.claim import CalendarDate, Claim
from crossfact.model.pack import LanguagePack, Measure
from crossfact.model.quantity import Quantity
from crossfact.text.normal import without_accents, words

# Below, a likeness is the noise of a thesaurus.
_ALIKE = 0.2
# So many letters at the beginning make two words of two languages cognates, which are alike by so much.
_STEM, _COGNATE = 5, 0.6
# Words of one sense are alike by so much.
_MEANT = 0.9
# Of longer contexts only so many words, those worth most, are compared by likeness.
_MOST = 8
# Shorter words tell nothing of who bears a name.
_LEAST = 4
# Figures that chance would hardly put twice into one document.
_TELLING = 13


class Likes(dict[str, float]):
    """The likeness of a word to others, each looked at once."""

    def __init__(self, look: Callable[[str], float]) -> None:
        """In: how likeness is looked at."""
        self._look = look

    def __missing__(self, other: str) -> float:
        """The likeness of a word that is met for the first time."""
        found = self[other] = self._look(other)
        return found


@frozen(eq=False)
class Background:
    """What a story knows beside the facets of its claims.

    ``rarity`` is the worth of words, from 1 for those of one or two sentences to 0 for those of all; ``measures``
    tell the likeness of two lemmas, by language, ``senses`` what some words mean in all of them; ``names`` are the names of each document, ``named`` those of
    each sentence, ``beside`` all figures of each sentence by what they count or measure; ``figures`` are the telling ones of each document,
    ``dates`` its dates in the form of ISO 8601.
    ``crowd`` is the order of magnitude of the number of claims: the more there are, the more are alike by chance.
    ``shapes`` say how many figures the story has of a dimension, a magnitude and a number of digits.
    ``bearers`` are the names of each sentence with the word before them (usine, Morvane).
    ``roots`` are the beginnings of the words of each sentence by their worth there, as a vector of length one.
    """

    rarity: Mapping[str, float] = field(factory=dict)
    measures: Mapping[str, Measure] = field(factory=dict)
    senses: Mapping[str, Mapping[str, str]] = field(factory=dict)
    names: Mapping[str, frozenset[str]] = field(factory=dict)
    named: Mapping[Passage, frozenset[str]] = field(factory=dict)
    beside: Mapping[Passage, Mapping[str, frozenset[Decimal]]] = field(factory=dict)
    figures: Mapping[str, frozenset[Decimal]] = field(factory=dict)
    dates: Mapping[str, frozenset[str]] = field(factory=dict)
    crowd: float = 0.0
    roots: Mapping[Passage, Mapping[str, float]] = field(factory=dict)
    bearers: Mapping[Passage, frozenset[tuple[str, str]]] = field(factory=dict)
    shapes: Mapping[tuple[str, int, int], int] = field(factory=dict)
    _likes: dict[tuple[str, str, str], Likes] = field(factory=dict, init=False, repr=False)
    memo: dict[Hashable, Any] = field(factory=dict, init=False, repr=False)

    def names_near(self, claim: Claim) -> frozenset[str]:
        """The names in the sentence of a claim."""
        return self.named.get((claim.location.uri, claim.sentence), frozenset())

    def names_in(self, claim: Claim) -> frozenset[str]:
        """The names of the document of a claim."""
        return self.names.get(claim.location.uri, frozenset())

    def figures_beside(self, claim: Claim) -> Mapping[str, frozenset[Decimal]]:
        """The other figures of the sentence of a claim, by what they count or measure; nothing where that is unknown."""
        found = self.beside.get((claim.location.uri, claim.sentence), {})
        if not isinstance(claim.value, Quantity):
            return found
        return {what: values - {claim.value.in_base.value} for what, values in found.items()}

    def roots_of(self, claim: Claim) -> Mapping[str, float]:
        """The beginnings of the words of the sentence of a claim, as a vector of length one."""
        return self.roots.get((claim.location.uri, claim.sentence), {})

    def other_bearer(self, a: Claim, b: Claim) -> bool:
        """Whether two documents name two things of one kind: the Morvane plant here, the Ondine plant there.

        Neither document knows the other's name, and the word before both names is the same.
        """
        if a.location.uri == b.location.uri:
            return False
        kinds = [
            {
                kind
                for kind, name in self.bearers.get((one.location.uri, one.sentence), ())
                if name not in strange
            }
            for one, strange in ((a, self.names_in(b)), (b, self.names_in(a)))
        ]
        return bool(kinds[0] & kinds[1])

    def worth(self, word: str) -> float:
        """The worth of a word; 1 where the story does not know it."""
        return self.rarity.get(word, 1.0)

    def alike(self, a: str, b: str, first: str, second: str) -> float:
        """The likeness of two lemmas of the languages ``first`` and ``second``, 0 to 1.

        Words that begin alike are cognates, in two languages or in one (publish, publication).
        """
        return 1.0 if a == b else self._likes_of(a, first, second)[b]

    def _likes_of(self, word: str, first: str, second: str) -> Likes:
        """The likeness of a word of the language ``first`` to those of the language ``second``."""
        likes = self._likes.get((word, first, second))
        if likes is None:
            measure = self.measures.get(first) if first == second else None
            look = partial(_likeness, measure, self.sense(word, first), self.senses.get(second, {}), word)
            likes = self._likes[word, first, second] = Likes(look)
        return likes

    def sense(self, word: str, lang: str) -> str:
        """What a word of a language means; nothing where the packs do not say."""
        return self.senses.get(lang, {}).get(word, "")

    def worths(self, words: Iterable[str]) -> Mapping[str, float]:
        """Some words by their worth, in their order."""
        return {word: self.rarity.get(word, 1.0) for word in words}

    def overlap(
        self, a: Mapping[str, float], b: Mapping[str, float], first: str, second: str
    ) -> tuple[float, float]:
        """The worth of what two sets of lemmas share, by their worths, and its part of the smaller set's worth."""
        same = a.keys() & b.keys()
        shared = sum([a[word] for word in sorted(same)]) if same else 0.0
        left, right = _telling(a, same), _telling(b, same)
        for word in left:
            if not right:
                break
            likes = self._likes_of(word, first, second)
            best = max(map(likes.__getitem__, right))
            if best:
                twin = max(other for other in right if likes[other] == best)
                right.remove(twin)
                shared += best * min(a[word], b[twin])
        whole = min(sum(a.values()), sum(b.values()))
        return shared, min(1.0, shared / whole) if whole else 0.0


def _telling(words: Mapping[str, float], same: AbstractSet[str]) -> list[str]:
    """The words worth most that are not the same in both, in their order."""
    rest = [word for word in words if word not in same]
    if len(rest) <= _MOST:
        return rest
    most = set(sorted(rest, key=lambda word: (-words[word], word))[:_MOST])
    return [word for word in rest if word in most]


def _likeness(measure: Measure | None, sense: str, senses: Mapping[str, str], a: str, b: str) -> float:
    """The likeness of two lemmas by a measure, by the sense of the first and the senses of the other language."""
    if sense and sense == senses.get(b, ""):
        return _MEANT
    likeness = measure(a, b) if measure else 0.0
    return likeness if likeness >= _ALIKE else _cognates(a, b)


def _cognates(a: str, b: str) -> float:
    stem = _stem(a)
    return _COGNATE if len(stem) == _STEM and stem == _stem(b) else 0.0


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    return without_accents(word)[:_STEM]


def background(
    claims: Sequence[Claim],
    names: Mapping[str, frozenset[str]] | None = None,
    packs: Mapping[str, LanguagePack] | None = None,
) -> Background:
    """The background of a story from its claims, the names of its documents and the packs of its languages."""
    names, packs = names or {}, packs or {}
    senses = {code: pack.senses for code, pack in packs.items()}
    figures: dict[str, set[Decimal]] = defaultdict(set)
    dates: dict[str, set[str]] = defaultdict(set)
    sentences: dict[Passage, list[Claim]] = defaultdict(list)
    for claim in claims:
        uri, value = claim.location.uri, claim.value
        sentences[uri, claim.sentence].append(claim)
        if isinstance(value, CalendarDate):
            dates[uri].add(claim.reckoned.iso)
        if isinstance(value, Quantity) and value.number.value >= _TELLING:
            figures[uri].add(value.number.value)
    told = {passage: words(found[0].evidence) for passage, found in sentences.items()}
    named = {
        passage: _names_of(found[0], told[passage], names.get(passage[0], frozenset()))
        for passage, found in sentences.items()
    }
    return Background(
        rarity(claims),
        {code: pack.likeness for code, pack in packs.items()},
        senses,
        names,
        named,
        {passage: _measured(found) for passage, found in sentences.items()},
        {uri: frozenset(values) for uri, values in figures.items()},
        {uri: frozenset(told_dates) for uri, told_dates in dates.items()},
        math.log10(max(1, sum(isinstance(c.value, Quantity | CalendarDate) for c in claims))),
        roots({passage: found[-1] for passage, found in sentences.items()}, told, senses),
        {passage: _bearers(told[passage], own) for passage, own in named.items() if own},
        _shapes(claims),
    )


def _shapes(claims: Sequence[Claim]) -> Mapping[tuple[str, int, int], int]:
    """How many figures, each taken once, are of one shape."""
    figures = {(shape(c.value), c.value.number.value) for c in claims if isinstance(c.value, Quantity)}
    return Counter(found for found, _ in figures)


def _measured(claims: Iterable[Claim]) -> Mapping[str, frozenset[Decimal]]:
    """The quantities of a sentence in the base units of their dimensions, by those or by what they count."""
    found: dict[str, set[Decimal]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.value, Quantity):
            unit = claim.value.unit
            found[unit.dimension if unit else claim.facets.what].add(claim.value.in_base.value)
    return {what: frozenset(values) for what, values in found.items()}


def _bearers(told: Iterable[str], named: frozenset[str]) -> frozenset[tuple[str, str]]:
    """The names of a sentence with the word before them, where that is a word of its own and no name."""
    parts = parted(told)
    return frozenset(
        (kind, name)
        for kind, name in zip(parts, parts[1:], strict=False)
        if name in named and kind not in named and len(kind) >= _LEAST
    )


def rarity(claims: Sequence[Claim]) -> dict[str, float]:
    """How much each context word tells in a story: 1 for a word of one or two sentences, 0 for one of all."""
    sentences = {(c.location.uri, c.sentence): c.facets.context for c in claims if c.facets.context}
    counts = Counter(word for context in sentences.values() for word in set(context))
    total = math.log(max(len(sentences), 2))
    return {word: round(max(0.0, 1 - math.log(max(n / 2, 1)) / total), 4) for word, n in counts.items()}


def _names_of(claim: Claim, told: Sequence[str], names: frozenset[str]) -> frozenset[str]:
    """The names of a document among the words of a claim's sentence; months and weekdays of its times are none."""
    around = names & {*told, *(word.rpartition("'")[2] for word in told if "'" in word)}
    if not around:
        return around
    return around - {word for time in claim.facets.when for word in words(time.written)}
