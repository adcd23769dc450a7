"""quote-variant."""

from collections.abc import Hashable, Iterable

from crossfact.api import (
    Claim,
    CorpusRule,
    Example,
    Finding,
    Group,
    Level,
    Location,
    Message,
    QuoteKind,
    QuoteWords,
    Related,
    changed_figures,
    listed,
    message,
    quote_pairs,
    quoted_words,
    rewording,
    shingles_of,
    speakers,
)


def quote_variant(group: Group) -> Iterable[Finding]:
    """One quotation stands twice, in other words.

    What is in quotation marks is to the letter, or it is not a quotation. The finding shows the words that changed.
    Where both quotations have one speaker, most of their words must agree; where nobody says who speaks, or where one
    text holds both, nearly all. Of a quotation and its translation only the figures are compared: as many of them, one
    of them other.

    A quotation that is cut at an end, or that shows by dots or brackets where it was cut or changed, is no variant;
    nor is one that differs in capitals and punctuation. What two known persons say is compared by
    quote-speaker-conflict.

    Known false alarms: somebody who says nearly the same twice.
    """
    for odd, a, other, b in quote_pairs(group.claims):
        together = speakers(a.speaker, b.speaker)
        if together is False:
            continue
        if odd.lang != other.lang:
            yield from _translated(odd, a, other, b, together=bool(together))
            continue
        strict = not together or odd.location.uri == other.location.uri
        found = rewording(a, b, strict=strict)
        if found:
            yield _finding(odd, other, found.changes)


def keys(claim: Claim) -> Iterable[Hashable]:
    """Quotations that share three words in a row may be one; those with figures are also compared in translation."""
    words = quoted_words(claim)
    if words is None:
        return
    for shingle in shingles_of(words):
        yield ("words", shingle)
    if words.kind is QuoteKind.SPEECH and words.speaker and words.speaker.person and len(words.figures) > 1:
        yield ("figures", words.speaker.person)


def _translated(
    odd: Claim, a: QuoteWords, other: Claim, b: QuoteWords, *, together: bool
) -> Iterable[Finding]:
    figures = changed_figures(a, b) if together else None
    if figures:
        first, second = figures
        shown = (f"{first.value:f}", f"{second.value:f}")
        yield _finding(odd, other, (shown,), first.location, second.location)


def _finding(
    odd: Claim,
    other: Claim,
    changes: tuple[tuple[str, str], ...],
    place: Location | None = None,
    second: Location | None = None,
) -> Finding:
    shown = (message("“{first}” / “{second}”", first=x or "–", second=y or "–") for x, y in changes)
    return Finding(
        rule="quote-variant",
        level=RULE.level,
        message=message("one quotation in two wordings: {changes}", changes=listed(shown)),
        location=place or odd.location,
        words=" / ".join(sorted(c.words for c in (odd, other))),
        related=(Related(second or other.location, message("“{text}”", text=other.words)),),
        because=tuple(_said(c) for c in (odd, other)),
        lang=odd.lang,
    )


def _said(claim: Claim) -> Message:
    value = claim.value
    name = value.speaker.name if isinstance(value, QuoteWords) and value.speaker else "?"
    return message("“{text}” ({speaker})", text=claim.words, speaker=name)


RULE = CorpusRule(
    check=quote_variant,
    key=keys,
    level=Level.WARNING,
    family="quotes",
    examples=(
        Example(
            "fr",
            bad="« [[Nous avons perdu la moitié des ruches en un seul hiver]] », a déclaré Odile Tarnier.",
            others=(
                "« {{Nous avons perdu le tiers des ruches en un seul hiver}} », a déclaré Odile Tarnier.",
            ),
            good="« Nous avons perdu […] des ruches en un seul hiver », a déclaré Odile Tarnier.",
        ),
        Example(
            "en",
            bad="“[[We lost half of the hives in a single winter]],” said Odile Tarnier.",
            others=("“{{We lost a third of the hives in a single winter}},” said Odile Tarnier.",),
            good="“We lost ... the hives in a single winter,” said Odile Tarnier.",
        ),
    ),
)
