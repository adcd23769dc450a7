"""unattributed-quote."""

from collections.abc import Iterable

from crossfact.api import (
    BlockKind,
    ClaimKind,
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    QuoteKind,
    QuoteWords,
    message,
    squeeze,
)

_LEAST = 4


def unattributed_quote(facts: Facts) -> Iterable[Finding]:
    """A quotation of a whole sentence has no speaker in its paragraph or around it.

    Somebody said it; the reader cannot tell who. Fragments, titles and words spoken of need no speaker, nor does a
    headline. Off unless asked for: interviews in questions and answers name nobody.

    Known false alarms: interviews; a speaker named by other means than a name, an office or a body.
    """
    for claim in facts.claims:
        value = claim.value
        if claim.kind is not ClaimKind.QUOTE or not isinstance(value, QuoteWords):
            continue
        block = facts.document.block_at(claim.location.span.start)
        if value.kind is not QuoteKind.SPEECH or value.speaker or value.cue or len(value.words) < _LEAST:
            continue
        if value.sentence and block and block.kind is BlockKind.PARAGRAPH:
            yield Finding(
                rule="unattributed-quote",
                level=RULE.level,
                message=message("nobody is said to say “{text}”", text=claim.words),
                location=claim.location,
                words=squeeze(claim.text),
            )


RULE = DocumentRule(
    check=unattributed_quote,
    level=Level.WARNING,
    family="quotes",
    default=False,
    examples=(
        Example(
            "fr",
            bad="La séance fut brève. « [[Nous avons tous été trahis.]] » La salle s'est vidée.",
            good="La séance fut brève. « Nous avons tous été trahis », a lancé un délégué. La salle s'est vidée.",
        ),
        Example(
            "en",
            bad="It was a short session. “[[We were all betrayed.]]” The room emptied.",
            good="It was a short session. “We were all betrayed,” a delegate shouted. The room emptied.",
        ),
    ),
)
