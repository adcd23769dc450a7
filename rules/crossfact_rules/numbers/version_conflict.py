"""version-conflict."""

from collections.abc import Hashable, Iterable
from itertools import combinations

from crossfact.api import (
    Claim,
    ClaimKind,
    CorpusRule,
    Example,
    Finding,
    Group,
    Level,
    Version,
    message,
    opposed,
)

# A product that a story asks for more often than this is what it is about, with its history.
_MOST = 12


def version_conflict(group: Group) -> Iterable[Finding]:
    """Two passages ask for two least versions of one product.

    A manual is edited in one place and not in the other, and somebody installs what will not do. Requirements are
    read from sentences (requires Python 3.10, Python 3.10 or later, older than Python 3.10) and from tables with
    the least version in a column. Python 3 goes with Python 3.10.

    Nothing is said of versions under a heading that has a version itself, as in a list of changes, of sentences in
    the past or with two versions of a product, of what is recommended or was tested, nor where two things need the product, or
    each sentence names something that the other does not, as a platform.

    Known false alarms: an optional part that needs a newer version, where nothing says that it is a part.
    """
    if len(group.claims) > _MOST:
        return
    for one, two in combinations(group.claims, 2):
        if _at_odds(one, two) and _one_need(one, two):
            said = message("two least versions: {first} / {second}", first=one.words, second=two.words)
            yield opposed("version-conflict", RULE.level, said, two, one)
            return


def keys(claim: Claim) -> Iterable[Hashable]:
    """Requirements are compared by the product."""
    if claim.kind is ClaimKind.VERSION and not claim.quoted:
        yield claim.facets.what


def _at_odds(one: Claim, two: Claim) -> bool:
    """Whether two requirements are of two versions."""
    a, b = one.value, two.value
    return isinstance(a, Version) and isinstance(b, Version) and not a.agrees(b)


def _one_need(one: Claim, two: Claim) -> bool:
    """Whether nothing tells two requirements apart: who needs it, and the names beside."""
    a, b = one.facets, two.facets
    if one.sentence == two.sentence and one.location.uri == two.location.uri:
        return False
    if a.noun and b.noun and a.noun != b.noun:
        return False
    return set(a.who) <= set(b.who) or set(b.who) <= set(a.who)


RULE = CorpusRule(
    check=version_conflict,
    key=keys,
    level=Level.WARNING,
    family="numbers",
    examples=(
        Example(
            "fr",
            bad="Le module nécessite {{Python 3.10}}.\n\nInstallez [[Python 3.8]] ou plus récent.",
            good="Le module nécessite Python 3.10.\n\nInstallez Python 3.10 ou plus récent.",
        ),
        Example(
            "en",
            bad="The module requires {{Python 3.10}}.\n\nInstall [[Python 3.8]] or later.",
            good="The module requires Python 3.10.\n\nInstall Python 3.10 or later.",
        ),
    ),
)
