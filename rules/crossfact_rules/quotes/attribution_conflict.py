"""attribution-conflict."""

from collections.abc import Hashable, Iterable
from itertools import combinations

from crossfact.api import (
    Claim,
    CorpusRule,
    Example,
    Finding,
    Group,
    Level,
    Related,
    StatementMade,
    folded,
    message,
)

# Statements are one where they share so many telling words, and so large a part of the shorter one.
_SHARED, _PART = 4, 0.6
_COMMON = 40


def attribution_conflict(group: Group) -> Iterable[Finding]:
    """Two articles give one statement to two sources.

    An estimate is the engineer's here and the builder's there. Compared are statements reported without quotation
    marks, by their telling words; the finding shows both sentences and both sources. That two sources agree is no
    fault, so it is a note and never shown unasked.

    Known false alarms: two sources that say the same.
    """
    if len(group.claims) > _COMMON:
        return
    for one, two in combinations(group.claims, 2):
        a, b = one.value, two.value
        if (
            isinstance(a, StatementMade)
            and isinstance(b, StatementMade)
            and one.location.uri != two.location.uri
            and one.lang == two.lang
            and _one_statement(a, b)
            and _two_sources(a, b)
        ):
            yield _finding(one, a, two, b)


def keys(claim: Claim) -> Iterable[Hashable]:
    """Statements meet by their telling words."""
    if isinstance(claim.value, StatementMade):
        yield from claim.value.content


def _one_statement(a: StatementMade, b: StatementMade) -> bool:
    shared = set(a.content) & set(b.content)
    if a.negated is not b.negated:
        return False
    if any(word.isdigit() and len(word) > 1 for word in shared) and any(word.isalpha() for word in shared):
        # The same figure of the same thing.
        return True
    return len(shared) >= _SHARED and len(shared) >= _PART * min(len(a.content), len(b.content))


def _two_sources(a: StatementMade, b: StatementMade) -> bool:
    """Whether two sources share no word of their names."""
    one, two = ({folded(w) for w in value.source.name.split() if len(w) > 3} for value in (a, b))
    return bool(one and two and not one & two)


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
