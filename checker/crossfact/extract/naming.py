"""Names: the words of a document that tell which story it belongs to."""

import re
from collections import Counter

from crossfact.model.document import BlockKind, Document

# A capitalised word behind another word of its sentence is a name, in the languages of the packs at hand.
_INNER = re.compile(r"(?<=[^\W\d_][ \u00a0\u202f,])(?:[dlDL]['’])?([A-ZÀ-ÖØ-Þ][^\W\d_]{2,}(?:-[^\W\d_]+)*)")
_SILENT = (BlockKind.CODE,)


def telling_names(document: Document) -> frozenset[str]:
    """The names of a document, in lower case: capitalised words that stand inside a sentence."""
    counts: Counter[str] = Counter()
    for block in document.blocks:
        if block.kind not in _SILENT:
            counts.update(m.group(1).lower() for m in _INNER.finditer(block.span.of(document.prose)))
    return frozenset(counts)
