"""chronology-conflict."""

from collections.abc import Iterable

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    message,
    mismatch,
    moments,
    phases,
)


def chronology_conflict(facts: Facts) -> Iterable[Finding]:
    """A stretch of time ends before it begins, or a phase lies before one that must come first.

    A lease from 1 May 2025 to 30 April 2024; a life (1958-1921). Both ends must be written with their year, as
    months or days, or as two years in brackets: bare years behind "from" and "to" may be counts. Phases are a birth
    and a death, the start and the end of works, the building, opening and closing of a place, in one sentence with no
    other verb between; what opened before it was built is a question only, for it may have been rebuilt.

    Known false alarms: years before our era.
    """
    for sentence in map(facts.sentences.__getitem__, facts.figured):
        text = sentence.span.of(facts.norm)
        pack = facts.pack_of(sentence.block)
        for stretch in moments.stretches(text, sentence.span.start, pack):
            written = stretch.bracketed or stretch.end.month is not None
            if stretch.reversed and written and stretch.end.year and not facts.quoted(stretch.span):
                yield mismatch(
                    facts.document,
                    "chronology-conflict",
                    RULE.level,
                    message(
                        "“{stretch}”: the end is before the start",
                        stretch=" ".join(stretch.span.of(facts.document.text).split()),
                    ),
                    facts.document.location(stretch.span),
                )
        for order in phases.orders(facts, sentence):
            if order.reversed:
                first, last = (
                    " ".join(p.span.of(facts.document.text).split()) for p in (order.earlier, order.later)
                )
                yield mismatch(
                    facts.document,
                    "chronology-conflict",
                    Level.WARNING if order.earlier.course == "building" else RULE.level,
                    message("“{last}” is before “{first}”", last=last, first=first),
                    facts.document.location(order.later.span),
                    (facts.document.location(order.earlier.span),),
                )


RULE = DocumentRule(
    check=chronology_conflict,
    level=Level.ERROR,
    family="dates",
    examples=(
        Example(
            "fr",
            bad="Le bail court [[du 1er mai 2025 au 30 avril 2024]].",
            good="Le bail court du 1er mai 2025 au 30 avril 2026.",
        ),
        Example(
            "en",
            bad="The lease runs [[from 1 May 2025 to 30 April 2024]].",
            good="The lease runs from 1 May 2025 to 30 April 2026.",
        ),
        Example(
            "en",
            bad="The sculptor Ada Quill ([[1958–1921]]) lived here.",
            good="The sculptor Ada Quill (1921–1958) lived here.",
        ),
    ),
)
