"""attribution-conflict."""

import re
from collections.abc import Hashable, Iterable
from collections.abc import Set as AbstractSet
from itertools import combinations

from crossfact.api import (
    Claim,
    CorpusRule,
    Example,
    Finding,
    Group,
    Kinship,
    Level,
    Related,
    StatementMade,
    folded,
    kinship,
    message,
    squeeze,
    without_accents,
)

# Statements are one where they share so many telling words, and so large a part of the shorter one; with a figure
# fewer will do.
_SHARED, _PART = 4, 0.6
_FIGURED, _PART_FIGURED = 2, 0.4
# A year, and the thousands of a longer figure, are shared by chance.
_YEAR, _THOUSANDS = re.compile(r"(?:1[89]|20)\d\d"), "000"
_COMMON = 40


def attribution_conflict(group: Group) -> Iterable[Finding]:
    """Two articles give one statement to two sources.

    An estimate is the engineer's here and the builder's there. Compared are statements reported without quotation
    marks, by their telling words; the finding shows both sentences and both sources. That two sources agree is no
    fault, so it is a note and never shown unasked.

    Articles that name little in common tell of two matters, names alone make no statement, and a source without a name or an article (officials,
    experts) may be any.

    Known false alarms: two sources that say the same.
    """
    if len(group.claims) > _COMMON:
        return
    kin = kinship(group)
    for one, two in combinations(group.claims, 2):
        a, b = one.value, two.value
        if (
            isinstance(a, StatementMade)
            and isinstance(b, StatementMade)
            and one.location.uri != two.location.uri
            and one.lang == two.lang
            and squeeze(one.evidence) != squeeze(two.evidence)
            and _one_statement(a, b, kin.names.get(one.location.uri, frozenset()))
            and _two_sources(a, b)
            and all(_particular(c, v, kin) for c, v in ((one, a), (two, b)))
            and kin.near(one.location.uri, two.location.uri)
        ):
            yield _finding(one, a, two, b)


def keys(claim: Claim) -> Iterable[Hashable]:
    """Statements meet by their telling words."""
    if isinstance(claim.value, StatementMade):
        yield from claim.value.content


def _one_statement(a: StatementMade, b: StatementMade, names: AbstractSet[str]) -> bool:
    """Whether two statements are one by the words that both have; ``names`` are of whom and where all the texts tell."""
    shared = set(a.content) & set(b.content)
    if a.negated is not b.negated:
        return False
    told = shared - set(map(without_accents, names))
    figured = any(map(_tells, shared)) and any(word.isalpha() for word in shared)
    least, part = (_FIGURED, _PART_FIGURED) if figured else (_SHARED, _PART)
    return len(told) >= least and len(shared) >= part * min(len(a.content), len(b.content))


def _tells(word: str) -> bool:
    """Whether a word is a figure that two statements hardly share by chance."""
    return word.isdigit() and len(word) > 1 and word != _THOUSANDS and not _YEAR.fullmatch(word)


def _two_sources(a: StatementMade, b: StatementMade) -> bool:
    """Whether two sources share no word of their names."""
    one, two = ({folded(w) for w in value.source.name.split() if len(w) > 3} for value in (a, b))
    return bool(one and two and not one & two)


def _particular(claim: Claim, value: StatementMade, kin: Kinship) -> bool:
    """Whether a source is somebody in particular: more than one word, or a word that is a name in its text."""
    name = value.source.name
    return " " in name or name.lower() in kin.names.get(claim.location.uri, ())


def _finding(one: Claim, a: StatementMade, two: Claim, b: StatementMade) -> Finding:
    return Finding(
        rule="attribution-conflict",
        level=RULE.level,
        message=message(
            "one statement, two sources: {first} / {second}", first=a.source.name, second=b.source.name
        ),
        location=two.location,
        words=" / ".join(sorted((one.words, two.words))),
        related=(Related(one.location, message("“{text}”", text=one.words)),),
        root=" / ".join(sorted(f"{c.location.uri}#said{c.location.span.start}" for c in (one, two))),
        lang=two.lang,
    )


RULE = CorpusRule(
    check=attribution_conflict,
    key=keys,
    level=Level.NOTE,
    family="quotes",
    examples=(
        Example(
            "fr",
            bad="[[Selon la préfecture, le barrage de Lourmas perd deux litres par seconde depuis octobre.]]",
            others=(
                "{{Le barrage de Lourmas perd deux litres par seconde depuis octobre, affirme le syndicat.}}",
            ),
            good="Selon la préfecture, le barrage de Lourmas est sûr.",
        ),
        Example(
            "en",
            bad="[[The county said the Lourmas dam had leaked two litres a second since October.]]",
            others=("{{The union said the Lourmas dam had leaked two litres a second since October.}}",),
            good="The county said the Lourmas dam was safe.",
        ),
    ),
)
