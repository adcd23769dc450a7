"""Analysis: one file to its claims and findings; a pure function of content and recipe."""

from collections.abc import Iterable, Sequence
from functools import partial

import attrs

from crossfact.engine.ignores import ignores
from crossfact.engine.recipe import Recipe
from crossfact.extract.dateline import dated
from crossfact.extract.facts import DocumentFacts, with_languages
from crossfact.extract.language import detect
from crossfact.extract.naming import telling_names
from crossfact.grammar.anchors import Grammar, grammar
from crossfact.model.claim import Claim, ClaimKind
from crossfact.model.declared import DocumentReader, Extractor, Source, UnreadableError
from crossfact.model.document import Block, BlockKind, Document
from crossfact.model.finding import Finding, Refusal
from crossfact.model.message import Message, message
from crossfact.model.pack import LanguagePack
from crossfact.model.report import FileResult
from crossfact.model.rule import DocumentRule
from crossfact.plugin.validation import findings_of
from crossfact.readers.decode import decode
from crossfact.words.lexicon import reader

_SAMPLE = 20_000


def analyze(uri: str, data: bytes, recipe: Recipe) -> FileResult:
    """Everything that can be said of one file alone.

    What cannot be read becomes a refusal in the result, what fails a fault; nothing is raised for
    either.
    """
    before = len(recipe.host.faults)
    chosen = recipe.reader_of(uri)
    if chosen is None:
        known = ", ".join(sorted(recipe.suffixes))
        return FileResult(
            uri, refusals=(Refusal(uri, f"expected a document ({known}), found another kind of file"),)
        )
    try:
        source = Source(uri, decode(data, uri))
        plugin = next(name for name, known in recipe.host.declared("crossfact_readers") if known is chosen)
        call = partial(_readable, chosen, source)
        document = recipe.host.guard(plugin, f"reader {chosen.name}", uri, call, None)
    except UnreadableError as error:
        return FileResult(uri, refusals=(Refusal(uri, str(error)),))
    if document is None:
        return FileResult(uri, faults=tuple(recipe.host.faults[before:]))
    if isinstance(document, UnreadableError):
        return FileResult(uri, refusals=(Refusal(uri, str(document)),))
    examined = recipe.host.guard(
        "crossfact", "analysis", uri, partial(_examine, document, recipe, before), None
    )
    return examined or FileResult(uri, document, faults=tuple(recipe.host.faults[before:]))


def _readable(reader: DocumentReader, source: Source) -> Document | UnreadableError | None:
    """The document, or the reason why there is none: a refusal is no fault of the reader."""
    try:
        document = reader.read(source)
    except UnreadableError as error:
        return error
    if not isinstance(document, Document):
        raise TypeError(f"expected a Document, found {type(document).__name__}")
    return document


def _examine(document: Document, recipe: Recipe, before: int) -> FileResult:
    """The result of a document that could be read."""
    document = _in_languages(document, recipe)
    if document.lang not in recipe.packs:
        reason = message("{file} (no installed language pack knows its language)", file=document.uri)
        return FileResult(
            document.uri, document, unchecked=(reason,), faults=tuple(recipe.host.faults[before:])
        )
    if not _can_be_read(document, recipe):
        return FileResult(document.uri, document, faults=tuple(recipe.host.faults[before:]))
    document = _dated(document, recipe)
    facts = DocumentFacts(document, recipe.packs, recipe.units)
    facts.add(tuple(_extractions(facts, recipe)))
    claims = tuple(facts.claims)
    findings: list[Finding] = []
    for plugin, rule in recipe.document_rules:
        findings += run_rule(plugin, rule, facts, recipe)
    return FileResult(
        document.uri,
        document,
        claims,
        tuple(sorted(telling_names(document, reader(facts.pack)))),
        tuple(findings),
        tuple(ignores(document)),
        tuple(recipe.host.faults[before:]),
        unchecked=tuple(_unchecked(document, claims)),
        quotations=len(facts.quotations),
    )


def _can_be_read(document: Document, recipe: Recipe) -> bool:
    """Whether the packs of a document's languages work; one that does not is a fault of its plugin."""
    codes = {document.lang, *(block.lang for block in document.blocks)}
    work = [
        recipe.host.guard(plugin, f"language {pack.code}", document.uri, partial(_works, pack, recipe), False)
        for plugin, pack in recipe.host.declared("crossfact_languages")
        if pack.code in codes
    ]
    return all(work)


def _works(pack: LanguagePack, recipe: Recipe) -> bool:
    """True, once the word reader and the grammar of a pack are made; raises what the making raises."""
    reader(pack)
    grammar(pack.data, recipe.units.get(pack.code))
    return True


def _dated(document: Document, recipe: Recipe) -> Document:
    """The document with its date: its front matter's, its dateline's, its file name's, or the one told for all."""
    if document.date is not None:
        return attrs.evolve(document, date_origin=document.date_origin or "front matter")
    found = dated(document, lambda block: _grammar(block, document, recipe))
    if found:
        return attrs.evolve(document, date=found[0], date_origin=found[1])
    if recipe.settings.date is not None:
        return attrs.evolve(document, date=recipe.settings.date, date_origin="settings")
    return document


def _grammar(block: Block, document: Document, recipe: Recipe) -> Grammar:
    pack = recipe.packs.get(block.lang) or recipe.packs[document.lang]
    return grammar(pack.data, recipe.units.get(pack.code))


def run_rule(plugin: str, rule: DocumentRule, facts: DocumentFacts, recipe: Recipe) -> list[Finding]:
    """The findings of one document rule; where it fails, none, and a fault that names it."""
    call = partial(_listed, rule, facts)
    return recipe.host.guard(plugin, f"rule {rule.name}", facts.document.uri, call, [])


def _listed(rule: DocumentRule, facts: DocumentFacts) -> list[Finding]:
    findings = findings_of(rule, rule.check(facts))
    return [attrs.evolve(f, lang=f.lang or facts.document.lang) for f in findings]


def _extractions(facts: DocumentFacts, recipe: Recipe) -> Iterable[Claim]:
    for plugin, extractor in recipe.host.extractors:
        call: partial[tuple[Claim, ...]] = partial(_claims, extractor, facts)
        none: tuple[Claim, ...] = ()
        yield from recipe.host.guard(plugin, f"extractor {extractor.name}", facts.document.uri, call, none)


def _claims(extractor: Extractor, facts: DocumentFacts) -> tuple[Claim, ...]:
    claims = tuple(extractor.extract(facts))
    for claim in claims:
        if not isinstance(claim, Claim):
            raise TypeError(f"expected claims, found {type(claim).__name__}")
    return claims


def _in_languages(document: Document, recipe: Recipe) -> Document:
    """The document with its language and that of each block told."""
    packs = list(recipe.packs.values())
    told = document.lang or recipe.settings.language
    sample = document.prose[:_SAMPLE]
    whole = (
        told
        or recipe.host.first("crossfact_detect_language", str, text=sample, uri=document.uri)
        or detect(sample, packs)
    )
    # A document of names and figures says nothing of its language; any pack reads figures.
    whole = whole or (packs[0].code if packs else "")
    document = attrs.evolve(document, lang=whole)
    return with_languages(
        document, [_block_language(document, b, whole, packs) for b in document.blocks], whole
    )


def _block_language(document: Document, block: Block, whole: str, packs: Sequence[LanguagePack]) -> str:
    if block.kind in (BlockKind.CODE, BlockKind.CELL):
        return whole
    return detect(block.span.of(document.prose), packs, whole) or whole


def _unchecked(document: Document, claims: Iterable[Claim]) -> Iterable[Message]:
    """What could not be checked, and why: weekdays of days whose year nothing tells."""
    open_dates = sum(
        c.kind is ClaimKind.DATE and c.calendar.weekday is not None and c.calendar.year is None
        for c in claims
    )
    if document.date is None and open_dates:
        yield message(
            "weekdays of dates without a year in {file} (the document has no date)", file=document.uri
        )
