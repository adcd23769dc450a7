"""stance-conflict."""

import datetime
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations

from crossfact.api import (
    Background,
    Claim,
    CorpusRule,
    Example,
    Finding,
    Group,
    Level,
    Related,
    StanceTaken,
    kinship,
    message,
    one_act,
    other_matter,
)

# So many telling words must two passages share to be about one event; without a common actor, more tell nothing.
_EVENT = 2
# A topic of which a story takes more stances than this is its matter, and no slip.
_COMMON = 40
# Texts of one day and the next tell the same news; later ones may tell how it went on.
_SAME_NEWS = datetime.timedelta(days=1)


def stance_conflict(group: Group) -> Iterable[Finding]:
    """Somebody is said to be, do or say two opposite things about one event.

    Dead and questioned, not guilty and admitted, in person and by video, accepted and refused: the oppositions are
    in the language packs, as phrases and as verbs. A verb is read with who does it and what it is done to, in the
    active and the passive; who refuses or does not do the one does the other. Where one person or body takes both
    sides of one thing it is a question: the surer the party (a name, a kind of body, nobody told), the more words of
    the object must be the same, and none may tell two things apart. Some oppositions need no object: nobody is dead
    and questioned.

    Nothing is said of what is planned, supposed, asked, or done by a part of a group; of a text's own account of a
    change, which takes both sides; of other years or days, for a mind can change between them; of what two sources
    say; nor where one sentence holds both sides, or of two texts that name little in common.

    Known false alarms: somebody who leaves one post and stays in another; a change of mind within the day that one
    text does not know of yet.
    """
    if len(group.claims) > _COMMON:
        return
    known = group.known or Background()
    lonely = _lonely(group.claims)
    found = [(one, two) for one, two in combinations(group.claims, 2) if _opposite(one, two, known, lonely)]
    # A text that takes both sides tells how it changed, or of two things that it knows apart.
    knowing = {one.location.uri for one, two in found if one.location.uri == two.location.uri}
    kin = kinship(group)
    for one, two in found:
        uris = {one.location.uri, two.location.uri}
        if not uris & knowing and kin.near(one.location.uri, two.location.uri):
            yield _finding(one, two)


def keys(claim: Claim) -> Iterable[Hashable]:
    """Stances of one topic meet by who takes them and by each telling word of what they are about."""
    value = claim.value
    if not isinstance(value, StanceTaken):
        return
    if value.actor:
        yield (value.topic, "actor", value.actor)
    act = value.act
    yield from ((value.topic, "word", word) for word in (act.object if act else value.content))
    yield from ((value.topic, "name", name) for name in (act.party.names if act else ()))


def _lonely(claims: Sequence[Claim]) -> frozenset[str]:
    """The documents that have one of some claims alone."""
    often = Counter(claim.location.uri for claim in claims)
    return frozenset(uri for uri, times in often.items() if times == 1)


def _opposite(one: Claim, two: Claim, known: Background, lonely: frozenset[str]) -> bool:
    """Whether two claims take the two sides of one thing; ``lonely`` documents know no other of theirs."""
    a, b = one.value, two.value
    if not (isinstance(a, StanceTaken) and isinstance(b, StanceTaken)) or a.first is b.first:
        return False
    if _other_year(one, two) or _other_year(two, one):
        return False
    if _other_day(one, two):
        return False
    if a.act and b.act and not a.alone:
        alone = {one.location.uri, two.location.uri} <= lonely
        return one_act(a.act, b.act, (one.lang, two.lang), known, alone=alone)
    if a.act and b.act and other_matter(a.act, b.act):
        return False
    return _one_event(a, b)


def _other_day(one: Claim, two: Claim) -> bool:
    """Whether two stances were taken on two days, as their verbs or else their sentences and documents tell."""
    x, y = one.facets.period, two.facets.period
    if x is not None and y is not None and x.differs(y):
        return True
    told = [{day for time in claim.facets.when if (day := time.resolve())} for claim in (one, two)]
    days = [own | {claim.date} if claim.date else own for own, claim in zip(told, (one, two), strict=True)]
    return bool(days[0] and days[1]) and all(abs(x - y) > _SAME_NEWS for x in days[0] for y in days[1])


def _other_year(one: Claim, two: Claim) -> bool:
    """Whether a claim names years that are neither those of the other nor that of its document."""
    a, b = one.value, two.value
    years = set(a.years) if isinstance(a, StanceTaken) else set()
    others = set(b.years) if isinstance(b, StanceTaken) else set()
    here = {str(claim.date.year) for claim in (one, two) if claim.date}
    return bool(years) and not years & (others or here)


def _one_event(a: StanceTaken, b: StanceTaken) -> bool:
    """Whether actor and event are certain: one name, and telling words beside it where the opposition needs them."""
    if not a.actor or a.actor != b.actor:
        return False
    shared = (set(a.content) & set(b.content)) - set(a.actor.split())
    return a.alone or (" " in a.actor and len(shared) >= _EVENT)


def _finding(one: Claim, two: Claim) -> Finding:
    return Finding(
        rule="stance-conflict",
        level=RULE.level,
        message=message("two opposite stances: “{first}” / “{second}”", first=two.words, second=one.words),
        location=two.location,
        words=" / ".join(sorted(" ".join(c.evidence.split()) for c in (one, two))),
        related=(Related(one.location, message("“{text}”", text=" ".join(one.evidence.split()))),),
        root=" ".join(f"{c.location.uri}#{c.sentence.start}" for c in (one, two)),
        lang=two.lang,
    )


RULE = CorpusRule(
    check=stance_conflict,
    key=keys,
    level=Level.WARNING,
    family="people",
    examples=(
        Example(
            "fr",
            bad="Le batelier Odilon Tarnier [[a été entendu]] mercredi par les gendarmes de Lourmas.",
            others=(
                "Le batelier Odilon Tarnier {{est mort}} dans le naufrage, ont dit les gendarmes de Lourmas.",
            ),
            good="Le batelier Odilon Tarnier a été entendu mercredi par les gendarmes de Lourmas.",
        ),
        Example(
            "en",
            bad="Skipper Odile Tarnier [[was questioned]] by the police of Lourmas on Wednesday.",
            others=("Skipper Odile Tarnier {{was killed}} in the wreck, the police of Lourmas said.",),
            good="Skipper Odile Tarnier was questioned by the police of Lourmas on Wednesday.",
        ),
    ),
)
