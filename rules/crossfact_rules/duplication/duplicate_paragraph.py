"""duplicate-paragraph."""

import re
from collections import defaultdict
from collections.abc import Iterable

from crossfact.api import (
    BlockKind,
    DocumentRule,
    Edit,
    Example,
    Facts,
    Finding,
    Fix,
    Level,
    Related,
    message,
    squeeze,
)

_LEAST = 12
# A formula of the text stands so often; a short paragraph that comes back so many blocks on is a pointer.
_FORMULA, _SHORT, _FAR = 3, 20, 6
# 3.1.2. Which version...? stands in the table of contents and at its place.
_NUMBERED = re.compile(r"\d+(?:\.\d+)*\.?\s")
_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM)
# A paragraph begins and ends as a sentence does; what does not is a caption, a cell, an item of a list.
_SENTENCE = re.compile(r"[\W\d_]*[^\W\d_a-zà-ÿ].*[.!?…][\W_]*", re.DOTALL)


def duplicate_paragraph(facts: Facts) -> Iterable[Finding]:
    """The same paragraph stands twice, word for word.

    Mostly a paste that went in a second time, or two versions of a page merged. One of the two can go; which
    of them is the editor's choice.

    Paragraphs of fewer than 12 words are left alone, as are those that begin with a section's number or are no
    sentences, headings, table cells, code, block quotes and what stands in quotation marks. A paragraph that
    stands three times and more is a formula of the text (a warning, a refrain); a short one that comes back
    far below is a pointer repeated on purpose.

    Known false alarms: a warning or licence repeated once, on purpose, in another section.
    """
    document = facts.document
    seen: dict[str, list[int]] = defaultdict(list)
    for number, block in enumerate(document.blocks):
        if block.kind in _KINDS and not facts.quoted(block.span):
            words = squeeze(block.span.of(document.prose))
            text = block.span.of(document.prose)
            if words.count(" ") + 1 >= _LEAST and _SENTENCE.fullmatch(text) and not _NUMBERED.match(text):
                seen[words].append(number)
    for words, numbers in seen.items():
        pointer = words.count(" ") + 1 < _SHORT and numbers[-1] - numbers[0] > _FAR
        if 1 < len(numbers) < _FORMULA and not pointer:
            first, copy = (document.blocks[n] for n in numbers)
            yield Finding(
                rule="duplicate-paragraph",
                level=RULE.level,
                message=message("the same paragraph stands twice"),
                location=document.location(copy.span),
                words=words,
                related=(Related(document.location(first.span), message("first here")),),
                fixes=tuple(
                    Fix(message("remove the {which} one", which=which), (Edit(document.uri, block.span, ""),))
                    for which, block in ((message("first"), first), (message("second"), copy))
                ),
                root=f"{document.uri}#{copy.span.start}",
            )


_FR = (
    "Le conseil municipal a voté mercredi soir la rénovation de la halle, dont le toit menace de tomber depuis "
    "la tempête de février."
)
_EN = (
    "The council voted on Wednesday night to repair the market hall, whose roof has been close to collapse "
    "since the storm in February."
)
_GAP_FR = "\nLes travaux dureront huit mois.\n"
_GAP_EN = "\nThe works will take eight months.\n"

RULE = DocumentRule(
    check=duplicate_paragraph,
    level=Level.ERROR,
    family="duplication",
    examples=(
        Example("fr", bad=f"{{{{{_FR}}}}}{_GAP_FR}[[{_FR}]]\n", good=f"{_FR}{_GAP_FR}"),
        Example("en", bad=f"{{{{{_EN}}}}}{_GAP_EN}[[{_EN}]]\n", good=f"{_EN}{_GAP_EN}"),
    ),
)
