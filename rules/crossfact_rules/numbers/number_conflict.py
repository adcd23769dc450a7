"""number-conflict."""

from collections.abc import Hashable, Iterable, Iterator

from crossfact.api import (
    Claim,
    ClaimKind,
    Conflict,
    CorpusRule,
    Example,
    Finding,
    Group,
    Level,
    Message,
    Part,
    Quantity,
    Verdict,
    conflicts,
    disagreement,
    listed,
    message,
)

_MOST = 4
_TEMPLATES = {
    Verdict.CONFLICT: "two numbers for what seems to be one thing: {first} / {second}",
    Verdict.POSSIBLE: "two numbers for what may be one thing: {first} / {second}",
    Verdict.QUESTION: "the same thing counted, with different predicates: {first} / {second};"
    " if both are right, say which is which",
}
_FACETS = {
    "noun": "what is counted",
    "status": "whether it is done",
    "role": "its role",
    "alike": "what is counted (in other words)",
    "concept": "what is counted (in other words)",
    "what": "what is counted",
    "unit": "the unit",
    "action": "the verb",
    "when": "the time",
    "group": "the group",
}


def number_conflict(group: Group) -> Iterable[Finding]:
    """Two passages give different numbers for what seems to be the same thing.

    Both passages are shown with the reading of each number, the facets that agree (what is counted, the
    verb, the time, names and rare words around) and those that differ or are unknown. Whether the same thing
    is meant is the editor's to say: the finding is a question, never an error; what is possible but not likely is
    a note.

    Numbers are compared at the precision they were written at; hedges, ranges and rounding agree with what
    they admit. Part and whole, before and after, another time, another group, planned and done, a limit, a
    record or a forecast keep two numbers apart, and so does too little knowledge. When headline figures of two
    articles of one story count the same thing with different verbs, that is said, once.

    Known false alarms: two things that a text names alike.
    """
    for conflict in conflicts(group):
        # Ten, a thousand or a million times as much is told by order-of-magnitude-slip.
        if conflict.comparison.slip != "scale":
            yield _finding(conflict)


def keys(claim: Claim) -> Iterable[Hashable]:
    """Counts, ranks and scores are compared with their like, measures by their dimension."""
    if claim.kind not in (ClaimKind.QUANTITY, ClaimKind.RANK, ClaimKind.SCORE) or claim.quoted:
        return
    unit = claim.value.unit if isinstance(claim.value, Quantity) else None
    yield (claim.kind, unit.dimension if unit else "")


def _finding(conflict: Conflict) -> Finding:
    first, second = conflict.odd, conflict.others[0]
    return disagreement(
        "number-conflict",
        conflict,
        message(_TEMPLATES[conflict.comparison.verdict], first=first.words, second=second.words),
        tuple(_because(conflict, first, second)),
        level=RULE.level,
        root=_root(first, second),
    )


def _root(first: Claim, second: Claim) -> str:
    """The figure of a title that its own text contradicts: what headline-number-not-in-body says of it is the same."""
    titles = [claim for claim in (first, second) if claim.part is Part.TITLE]
    if len(titles) != 1 or first.location.uri != second.location.uri:
        return ""
    return f"{titles[0].location.uri}#{titles[0].location.span.start}"


def _because(conflict: Conflict, first: Claim, second: Claim) -> Iterator[Message]:
    comparison = conflict.comparison
    yield message("read as {first} and {second}", first=first.reading, second=second.reading)
    if comparison.agreed or comparison.shared:
        words = (message("“{text}”", text=word) for word in comparison.shared)
        yield message("agree: {facets}", facets=listed((*_facets(comparison.agreed), *words)))
    if "action" in comparison.differed:
        yield message("predicates: {first} / {second}", first=first.facets.verb, second=second.facets.verb)
    if comparison.slip:
        yield message("the figures differ by a slip of the keyboard ({slip})", slip=message(comparison.slip))
    for claim in conflict.seconds[:_MOST]:
        place = f"{claim.location.uri}:{claim.location.region.start_line}"
        yield message("“{text}” ({place}) says the same as one of them", text=claim.words, place=place)
    if comparison.unknown:
        yield message("unknown: {facets}", facets=listed(_facets(comparison.unknown)))


def _facets(names: Iterable[str]) -> Iterator[Message]:
    return (message(_FACETS[name]) for name in names)


RULE = CorpusRule(
    check=number_conflict,
    key=keys,
    level=Level.WARNING,
    family="numbers",
    examples=(
        Example(
            "fr",
            bad="La tempête Orlane a privé [[12 000 foyers]] d'électricité dans la vallée de Brame.",
            others=(
                "À Brame, {{21 000 foyers}} ont été privés d'électricité par la tempête Orlane dans la vallée.",
            ),
            good="La tempête Orlane a privé 12 000 foyers d'électricité, dont 2 000 foyers de la vallée de Brame.",
        ),
        Example(
            "en",
            bad="Storm Orla cut power to [[12,000 homes]] in the Brame valley.",
            others=("{{Some 21,000 homes}} in the Brame valley had their power cut by storm Orla.",),
            good="Storm Orla cut power to 12,000 homes, including 2,000 homes in the Brame valley.",
        ),
    ),
)
