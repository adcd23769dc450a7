"""Disagreement: a conflict of claims as the finding that tells it."""

from collections.abc import Sequence

from crossfact.link.candidates import Conflict
from crossfact.link.comparison import Verdict
from crossfact.model.finding import Finding, Level, Related
from crossfact.model.message import Message, message

_MOST = 4


def disagreement(
    rule: str, conflict: Conflict, told: Message, because: Sequence[Message], *, level: Level, root: str = ""
) -> Finding:
    """The finding of a conflict: at the odd one's place, with the likeliest others beside it.

    In: the rule's name and level, what is said of the conflict, and what it stands on. Out: the finding; one that is
    only possible is a note.
    """
    odd, others = conflict.odd, conflict.others[:_MOST]
    return Finding(
        rule=rule,
        level=Level.NOTE if conflict.comparison.verdict is Verdict.POSSIBLE else level,
        message=told,
        location=odd.location,
        words=" / ".join(sorted(" ".join(c.evidence.split()) for c in (odd, others[0]))),
        related=tuple(Related(c.location, message("“{text}”", text=c.words)) for c in others),
        because=tuple(because),
        confidence=conflict.comparison.confidence,
        root=root,
        lang=odd.lang,
    )
