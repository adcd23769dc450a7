"""Requirements: which version of a product something needs at least, as claims that documents share.

A claim of kind ``version`` has the product and the least version as its value. ``what`` is the product in normal
form, ``noun`` who needs it where a noun says so, ``who`` are the other names of the sentence. Versions that are
advised, tried, or needed by a version of something else are no requirements.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from crossfact.model.claim import Claim, ClaimKind, Facets
from crossfact.model.document import BlockKind, Sentence
from crossfact.model.pack import PackData
from crossfact.model.phrase import SentenceParse
from crossfact.model.place import Span
from crossfact.model.rule import Facts
from crossfact.model.version import Version
from crossfact.relate.cues import Cues, alternatives, cues
from crossfact.text.normal import plain, same_length
from crossfact.words.clauses import structure

_VERSION = re.compile(r"(?<![\w.,/-])(?:v\.?\s?)?(\d{1,4}(?:\.\d{1,4})*)(?:\+|\.x)?(?![\w/%]|[.,-]\d)")
_NUMBERED = re.compile(r"\d\.\d")
_PRODUCT = re.compile(r"([A-Z][\w+#]*(?:[.-][A-Za-z][\w+#]*)*(?: [A-Z][\w+#]*)?)\s*$")
_FIRST = re.compile(r"^[A-Z][\w+#.-]* (?=[A-Z])")
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w+#-]+")
# Between the word that asks and what it asks for: no more than an article and an adjective.
_NEAR = 3


@frozen
class _Told:
    """A version in a sentence: its product, its numbers, its place, and the text before and behind."""

    product: str
    parts: tuple[int, ...]
    span: Span
    before: str
    behind: str


def requirements(facts: Facts) -> Iterator[Claim]:
    """The least versions that a document asks for, as claims."""
    for sentence in _with_versions(facts):
        block = facts.document.blocks[sentence.block]
        if any(map(_of_version, block.path)) or facts.quoted(sentence.span):
            continue
        if block.kind is BlockKind.CELL:
            yield from _of_cell(facts, sentence)
        else:
            yield from _of_sentence(facts, sentence)


def _with_versions(facts: Facts) -> Iterator[Sentence]:
    """The sentences with a number that has points, or one that goes on as only versions do."""
    starts = [sentence.span.start for sentence in facts.sentences]
    last = -1
    for number, block in enumerate(facts.document.blocks):
        anchor = _anchor(facts.pack_of(number).data)
        for match in anchor.finditer(facts.norm, block.span.start, block.span.end):
            at = bisect_right(starts, match.start()) - 1
            # What stands in code is in no sentence.
            if at > last and match.start() < facts.sentences[at].span.end:
                last = at
                yield facts.sentences[at]


@lru_cache(maxsize=16)
def _anchor(data: PackData) -> re.Pattern[str]:
    return re.compile(rf"\d(?:\.\d|\s+(?:{alternatives(data.relations.or_later)})(?!\w))")


def _of_version(heading: str) -> bool:
    """Whether a heading is a version's, below which stands what was so at that version; a sentence is none."""
    return bool(_NUMBERED.search(heading)) and not heading.rstrip().endswith(".")


def _of_sentence(facts: Facts, sentence: Sentence) -> Iterator[Claim]:
    data = facts.pack_of(sentence.block).data
    words = cues(data)
    text = plain(sentence.span.of(facts.document.prose))
    norm = same_length(text)
    found = [(match, _told(text, norm, match, words)) for match in _VERSION.finditer(text)]
    told = [version for _, version in found if version]
    # Of several versions, one may need the other: version 2.4 requires Python 3.10.
    strays = any(words.end("version", norm[: match.start()]) for match, version in found if not version)
    if len(told) != 1 or strays or words.within("optional", norm):
        return
    parse = facts.parse(sentence)
    if any(verb.tense.startswith("Past") for verb in parse.verbs if verb.finite):
        return
    (version,) = told
    asking = _asking(parse, version, sentence.span.start, data.relations.needing)
    if not (
        words.start("or_later", version.behind) or words.end("least", version.before) or asking is not None
    ):
        return
    subject = _subject(facts, sentence, parse, asking)
    yield _claim(facts, sentence, version, subject, _names(text, version.product))


def _told(text: str, norm: str, match: re.Match[str], words: Cues) -> _Told | None:
    """The product of a version: the name before it, or before the words that stand between (older than version)."""
    before = norm[: match.start()]
    least = ""
    for name in ("version", "least"):
        if found := words.end(name, before):
            least = before if name == "least" else least
            before = before[: found.start()]
    named = _PRODUCT.search(text[: len(before)])
    if named is None and least:
        # A machine whose Python is older than 3.9: one short word stands between.
        cut, _, verb = before.rstrip().rpartition(" ")
        named = _PRODUCT.search(text[: len(cut)]) if len(verb) < _NEAR else None
        named = named if named is not None and named.start() else None
    if named is None:
        return None
    # The capital of the first word tells no name, where a name follows: Requires Python 3.10.
    first = _FIRST.match(text) if named.start() == 0 else None
    start = first.end() if first else named.start()
    parts = tuple(map(int, match[1].split(".")))
    behind = norm[match.end() :]
    # A number without a point is a version where only versions go on like that.
    if len(parts) == 1 and not words.start("or_later", behind):
        return None
    product = text[start : named.end(1)]
    return _Told(product, parts, Span(start, match.end()), least or norm[:start], behind)


def _asking(parse: SentenceParse, version: _Told, start: int, needing: Sequence[str]) -> int | None:
    """The number of the word that asks for a version, shortly before it."""
    before = [n for n, word in enumerate(parse.words) if word.span.end <= start + version.span.start]
    return next((n for n in before[-_NEAR - 1 :] if parse.words[n].lemma in needing), None)


def _subject(facts: Facts, sentence: Sentence, parse: SentenceParse, asking: int | None) -> str:
    """Who needs the version, where a noun says so."""
    verb = None if asking is None else parse.verb_at(asking)
    if verb is None:
        return ""
    clauses = structure(parse, facts.pack_of(sentence.block)).clauses
    heads = (c.subject for c in clauses if parse.verbs[c.verb] is verb and c.subject is not None)
    return next((parse.forms[h].lemma for h in heads if parse.forms[h].upos in ("NOUN", "PROPN")), "")


def _names(text: str, product: str) -> tuple[str, ...]:
    """The names of a sentence beside the product."""
    own = set(product.split())
    return tuple(dict.fromkeys(n[0].lower() for n in _NAME.finditer(text) if n[0] not in own))


def _of_cell(facts: Facts, sentence: Sentence) -> Iterator[Claim]:
    """The version in a cell whose column says that it is the least one."""
    document = facts.document
    match = _VERSION.fullmatch(sentence.span.of(document.prose).strip())
    block = document.blocks[sentence.block]
    if match is None or block.cell is None or block.cell.row == 0:
        return
    place = block.cell
    heads = {
        (b.cell.row, b.cell.column): b.span.of(document.prose).strip()
        for b in document.blocks
        if b.cell is not None and b.cell.table == place.table and (b.cell.row == 0 or b.cell.column == 0)
    }
    column = same_length(heads.get((0, place.column), ""))
    words = cues(facts.pack_of(sentence.block).data)
    product = _PRODUCT.fullmatch(heads.get((place.row, 0), ""))
    if product and words.within("version", column) and words.within("least", column):
        parts = tuple(map(int, match[1].split(".")))
        span = Span(0, len(sentence.span))
        yield _claim(facts, sentence, _Told(product[1], parts, span, "", ""), "", ())


def _claim(facts: Facts, sentence: Sentence, told: _Told, subject: str, names: tuple[str, ...]) -> Claim:
    document = facts.document
    span = Span(sentence.span.start + told.span.start, sentence.span.start + told.span.end)
    return Claim(
        kind=ClaimKind.VERSION,
        value=Version(told.product, told.parts, span.of(document.text)),
        facets=Facets(what=told.product.lower(), noun=subject, who=names),
        location=document.location(span),
        sentence=sentence.span,
        text=span.of(document.text),
        evidence=sentence.span.of(document.text),
        lang=facts.pack_of(sentence.block).code,
        date=document.date,
    )
