"""acronym-mismatch."""

import re
from collections.abc import Iterable, Iterator

from crossfact.api import (
    BlockKind,
    Document,
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    Related,
    Span,
    message,
    squeeze,
    without_accents,
)

_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE)
_SHORT = re.compile(r"\(([A-ZÀ-Ü]{3,7})\)")
_WORD = re.compile(r"[^\W\d_]+")
# The words of the expansion are looked for so far before the acronym.
_REACH = 110


def acronym_mismatch(facts: Facts) -> Iterable[Finding]:
    """The letters of an acronym in brackets are not those of the name before it, but for one.

    The Regional Water Agency (RWB): a letter too many readers will take for another body. Only a near miss is told, an
    acronym as long as the name has words, all letters but one in their places: what is far from it is no expansion but
    a translation, an older name, or a remark. An acronym that the text expands twice, to two names that both fit,
    is told too.

    Known false alarms: an acronym of a name in another language that happens to fit nearly.
    """
    document = facts.document
    known: dict[str, tuple[Span, str]] = {}
    for block in document.blocks:
        if block.kind not in _KINDS:
            continue
        for match in _SHORT.finditer(document.prose, block.span.start, block.span.end):
            before = list(
                _WORD.finditer(document.prose, max(block.span.start, match.start() - _REACH), match.start())
            )
            span = Span(*match.span(1))
            letters = without_accents(match.group(1))
            name = _expansion(before, letters, 0, document)
            if name is None:
                proper = [m for m in before if _proper(m.group(), all_capitals=facts.pack.data.head_last)]
                near = None if _fits_loosely(before, letters) else _expansion(proper, letters, 1, document)
                if near:
                    yield _mismatch(document, span, near)
                continue
            words = squeeze(name.of(document.prose))
            if letters in known and not _alike(known[letters][1], words):
                yield _twice(document, span, name, known[letters][0])
            known.setdefault(letters, (name, words))


def _proper(word: str, *, all_capitals: bool) -> bool:
    """Whether a word may be one of a body's name; some languages give capitals to all of them."""
    return word[0].isupper() and not word.isupper() if all_capitals else len(word) > 2 and not word.isupper()


def _runs(before: list[re.Match[str]], count: int) -> Iterator[list[re.Match[str]]]:
    """The last so many words with a capital or long, with and without the small words between them."""
    telling = [m for m in before if len(m.group()) > 3 or m.group()[0].isupper()]
    for words in (telling, before):
        if len(words) >= count > 0:
            yield words[-count:]


def _expansion(before: list[re.Match[str]], letters: str, wrong: int, document: Document) -> Span | None:
    """The words whose initials are the letters but for ``wrong`` of them; a first word with a capital."""
    for words in _runs(before, len(letters)):
        initials = [without_accents(m.group())[0].upper() for m in words]
        off = sum(a != b for a, b in zip(initials, letters, strict=True))
        together = not re.search(r"[.;:!?()«»“”]", document.prose[words[0].start() : words[-1].end()])
        if off == wrong and words[0].group()[0].isupper() and together:
            return Span(words[0].start(), words[-1].end())
    return None


def _fits_loosely(before: list[re.Match[str]], letters: str) -> bool:
    """Whether the letters stand in their order in the last words, so that the acronym may be made of syllables."""
    text = without_accents("".join(m.group() for m in before[-len(letters) - 2 :])).upper()
    at = 0
    for letter in letters:
        at = text.find(letter, at) + 1
        if not at:
            return False
    return True


def _alike(one: str, two: str) -> bool:
    """Whether two names in normal form are one but for endings."""
    return [w[:4] for w in one.split()] == [w[:4] for w in two.split()]


def _mismatch(document: Document, span: Span, name: Span) -> Finding:
    return Finding(
        rule="acronym-mismatch",
        level=RULE.level,
        message=message(
            "“{acronym}” is not the acronym of “{name}”",
            acronym=span.of(document.text),
            name=name.of(document.text),
        ),
        location=document.location(span),
        words=squeeze(f"{name.of(document.prose)} {span.of(document.prose)}"),
        related=(Related(document.location(name), message("the name")),),
    )


def _twice(document: Document, span: Span, name: Span, first: Span) -> Finding:
    return Finding(
        rule="acronym-mismatch",
        level=RULE.level,
        message=message(
            "“{acronym}” stands for two names: “{first}” / “{second}”",
            acronym=span.of(document.text),
            first=first.of(document.text),
            second=name.of(document.text),
        ),
        location=document.location(span),
        words=squeeze(f"{first.of(document.prose)} {name.of(document.prose)}"),
        related=(Related(document.location(first), message("first here")),),
    )


RULE = DocumentRule(
    check=acronym_mismatch,
    level=Level.WARNING,
    family="people",
    examples=(
        Example(
            "fr",
            bad="La vallée dépend de l'{{Agence Régionale de l'Eau}} ([[ARM]]).",
            good="La vallée dépend de l'Agence Régionale de l'Eau (ARE), membre de l'alliance des fleuves (ONU).",
        ),
        Example(
            "en",
            bad="The valley depends on the {{Regional Water Agency}} ([[RWB]]).",
            good="The valley depends on the Regional Water Agency (RWA), of the river league (OECD).",
        ),
    ),
)
