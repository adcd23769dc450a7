"""Incises: the words that interrupt a quotation to say who speaks (« ..., a-t-il dit, ... »)."""

import re
from collections.abc import Iterator

from crossfact.extract.said.cues import Token, inverted, reporting, tokens
from crossfact.extract.said.lexicon import Lexicon
from crossfact.model.place import Span

_PARTING = re.compile(r"[,–—]\s|[.!?…](?=\s|$)")
_LONGEST = 110


def incises(norm: str, prose: str, span: Span, lexicon: Lexicon) -> Iterator[Span]:
    """The incises of a quotation: between commas or dashes, a verb of speech and behind it its subject.

    The span covers the words without the marks around them. Only languages that put the subject behind
    the verb interrupt a quotation without closing it.
    """
    cuts = list(_PARTING.finditer(prose, span.start, span.end))
    for number, cut in enumerate(cuts):
        if cut.group()[0] not in ",–—":
            continue
        start = cut.end()
        ends = [m.start() for m in cuts[number + 1 :]] + [span.end]
        end = ends[0]
        if end - start > _LONGEST or not _reports(tokens(norm, Span(start, end), lexicon), lexicon):
            continue
        # The subject may have an office or an age behind a comma.
        for further in ends[1:3]:
            rest = Span(end + 1, further)
            if prose[end : end + 1] == "," and (
                _name_alone(prose, rest) or lexicon.opens_office(rest.of(norm).strip())
            ):
                end = further
            else:
                break
        yield Span(start, end)


def _name_alone(prose: str, span: Span) -> bool:
    """Whether a stretch is a name and nothing else."""
    words = span.of(prose).split()
    return 1 < len(words) <= 4 and all(word[0].isupper() for word in (words[0], words[-1]))


def _reports(run: list[Token], lexicon: Lexicon) -> bool:
    """Whether a stretch begins with a verb of speech that its subject follows."""
    if not run:
        return False
    found = next(reporting(run[:8], lexicon), None)
    if found is None or found.first > 1:
        return False
    if found.first == 1 and run[0].text not in lexicon.clitics:
        return False
    if found.bound:
        return True
    rest = run[found.number + 1 :]
    return bool(rest) and rest[0].text[0].isalnum() and not inverted(rest[0], lexicon)
