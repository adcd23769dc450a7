import attrs
import pytest
from hypothesis import settings

from crossfact.extract.facts import DocumentFacts, with_languages
from crossfact.model.claim import ClaimKind
from crossfact.model.declared import Source
from crossfact.model.document import Block, BlockKind, Document
from crossfact.model.place import Span
from crossfact.plugin.host import Host
from crossfact.relate.passages import passages

# The same examples in every run, however slow the machine.
settings.register_profile("crossfact", deadline=None, derandomize=True)
settings.load_profile("crossfact")


@pytest.fixture(scope="session")
def host():
    return Host.load()


@pytest.fixture(scope="session")
def packs(host):
    return {pack.code: pack for pack in host.languages}


@pytest.fixture(scope="session")
def claims_of(host):
    """The quantities and dates of a text, read as one plain document in the language given."""

    def read(text, lang, uri="a.txt", date=None):
        span = Span(0, len(text))
        block = Block(BlockKind.PARAGRAPH, span, lang=lang)
        document = Document(uri, text, text, (block,), lang=lang, date=date)
        claims = DocumentFacts(document, {pack.code: pack for pack in host.languages}).claims
        return tuple(c for c in claims if c.kind in (ClaimKind.QUANTITY, ClaimKind.DATE))

    return read


@pytest.fixture(scope="session")
def said_of(host):
    """The claims of a kind on what is said in a text of paragraphs parted by empty lines."""

    def read(text, lang, kind, uri="a.txt"):
        blocks, at = [], 0
        for part in text.split("\n\n"):
            blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(part)), lang=lang))
            at += len(part) + 2
        document = Document(uri, text, text, tuple(blocks), lang=lang)
        claims = DocumentFacts(document, {pack.code: pack for pack in host.languages}).claims
        return tuple(c for c in claims if c.kind == kind)

    return read


@pytest.fixture(scope="session")
def facts_of(host, packs):
    """The facts of a text in the language given, read as a document of the kind its name tells."""

    def read(text, lang, uri="a.txt", date=None):
        suffix = uri[uri.rindex(".") :]
        reader = next(r for _, r in host.declared("crossfact_readers") if suffix in r.suffixes)
        document = attrs.evolve(reader.read(Source(uri, text)), date=date)
        return DocumentFacts(with_languages(document, [lang] * len(document.blocks), lang), packs)

    return read


@pytest.fixture(scope="session")
def passage_of(facts_of):
    """The one sentence with figures of a text."""

    def read(text, lang):
        (passage,) = passages(facts_of(f"Head\n\n{text}\n", lang))
        return passage

    return read
