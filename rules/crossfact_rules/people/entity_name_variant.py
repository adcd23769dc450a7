"""entity-name-variant."""

import re
from collections import defaultdict
from collections.abc import Iterable

from crossfact.api import (
    BlockKind,
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    PeopleWords,
    Related,
    Span,
    folded,
    message,
    spelt_alike,
    squeeze,
)

_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][^\W\d_]{2,}(?:-[^\W\d_]+)*"
_NAME = re.compile(rf"(?<![\w-]){_CAPITAL}(?:\s(?:(?:[^\W\d_]{{1,3}}|[^\W\d_]['’])\s?)?{_CAPITAL}){{1,4}}")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def entity_name_variant(facts: Facts) -> Iterable[Finding]:
    """A body or a place is named in two ways that differ by a letter or two of one word.

    The River Alliance and the Rivers Aliance: a reader takes them for two, or for carelessness. Compared are names of
    two capitalised words and more that a text uses at least three times, one of them once: all words but one must be
    the same. Plurals, accents and small words make no difference, an adjective is no slip for its name (the South
    African bank), words of direction tell two places, and names of people are told by name-spelling-variant.

    Known false alarms: two bodies of like names.
    """
    places = _places(facts)
    people = _people(facts)
    index: dict[tuple[str, ...], list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for words in places:
        for number in range(len(words)):
            index[*words[:number], "", *words[number + 1 :]].append((words, number))
    for variants in index.values():
        (usual, number), *others = sorted(variants, key=lambda v: (-len(places[v[0]]), v))
        for odd, _ in others:
            rare = len(places[odd]) == 1 < len(places[usual]) and not {*usual, *odd} & people
            if rare and _slip(usual[number], odd[number], facts.pack.data.people):
                yield _finding(facts, places[odd][0], places[usual])


def _places(facts: Facts) -> dict[tuple[str, ...], list[Span]]:
    """The names of two words and more, by their words, with where they stand."""
    places: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    for block in facts.document.blocks:
        for match in _NAME.finditer(facts.document.prose, block.span.start, block.span.end):
            words = tuple(folded(w) for w in _WORD.findall(match.group()) if len(w) > 3)
            if block.kind in _KINDS and len(words) > 1:
                # An article that opens a sentence is no part of the name.
                first = next(m.start() for m in _WORD.finditer(match.group()) if len(m.group()) > 3)
                places[words].append(Span(match.start() + first, match.end()))
    return places


def _people(facts: Facts) -> frozenset[str]:
    """The surnames of the text."""
    return frozenset(
        folded(word)
        for claim in facts.claims
        for word in getattr(claim.value, "surname", "").split()
        if getattr(claim.value, "sure", False)
    )


def _slip(one: str, two: str, words: PeopleWords) -> bool:
    """Whether two words are one with a slip: no plural or adjective of the other, nor a word of another place."""
    if not spelt_alike(one, two) or one.rstrip("sx") == two.rstrip("sx"):
        return False
    apart = frozenset(map(folded, words.places_apart))
    return not {one, two} <= apart and not _of_place(one, two, words) and not _of_place(two, one, words)


def _of_place(adjective: str, name: str, words: PeopleWords) -> bool:
    """Whether a word is the adjective of a name, with an ending for its last letter or for none: African, German."""
    endings = tuple(map(folded, words.adjective_endings))
    if not adjective.endswith(endings):
        return False
    stems = [adjective, *(adjective[: -len(end)] for end in endings if adjective.endswith(end))]
    return any(name.startswith(stem) and len(name) <= len(stem) + 1 for stem in stems)


def _finding(facts: Facts, odd: Span, usual: list[Span]) -> Finding:
    document = facts.document
    first, second = (" ".join(span.of(document.text).split()) for span in (odd, usual[0]))
    return Finding(
        rule="entity-name-variant",
        level=RULE.level,
        message=message(
            "“{first}” once, “{second}” {count} times", first=first, second=second, count=len(usual)
        ),
        location=document.location(odd),
        words=squeeze(f"{first} {second}"),
        related=(Related(document.location(usual[0]), message("first here")),),
    )


RULE = DocumentRule(
    check=entity_name_variant,
    level=Level.WARNING,
    family="people",
    examples=(
        Example(
            "fr",
            bad="L'{{Alliance des Rivières}} a voté. Les maires soutiennent l'Alliance des Rivières. Le budget de l'[[Alliance des Rizières]] baisse.",
            good="L'Alliance des Rivières a voté. Les maires soutiennent l'Alliance des Rivières. Le budget de l'Alliance de Rivière baisse.",
        ),
        Example(
            "en",
            bad="The {{River Alliance}} voted. Mayors back the River Alliance. The budget of the [[Rivet Alliance]] falls.",
            good="The River Alliance voted. Mayors back the River Alliance. The budget of the Rivers Alliance falls.",
        ),
    ),
)
