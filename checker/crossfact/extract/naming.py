"""Names: the words of a document that tell which story it belongs to."""

import re

from crossfact.model.document import BlockKind, Document
from crossfact.model.reading import WordReader

_SILENT = (BlockKind.CODE,)
_CAPITAL = re.compile(r"(?<![\w'’-])(?:[dlDL]['’])?([A-ZÀ-ÖØ-Þ][^\W\d_]{2,}(?:-[^\W\d_]+)*)")
# What stands before a capital that any word would have there: nothing, a stop, an opening mark.
_OPENING = re.compile(r"(?:^|[.!?…:«“\"‘(\[–—•*-])\s*$")


def telling_names(document: Document, reader: WordReader) -> frozenset[str]:
    """The names of a document, in lower case.

    A capitalised word inside a sentence is a name; one that begins a sentence is where the word table knows
    nothing else of that form.
    """
    found: set[str] = set()
    for block in document.blocks:
        if block.kind in _SILENT:
            continue
        text = block.span.of(document.prose)
        for match in _CAPITAL.finditer(text):
            word = match.group(1)
            if word.lower() in found:
                continue
            opens = _OPENING.search(text[max(0, match.start() - 3) : match.start()])
            if not (opens or block.kind is BlockKind.HEADING) or _only_a_name(word, reader):
                found.add(word.lower())
    return frozenset(found)


def _only_a_name(word: str, reader: WordReader) -> bool:
    return all(reading.upos == "PROPN" or reading.guessed for reading in reader.readings(word.lower()))
