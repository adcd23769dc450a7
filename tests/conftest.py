import pytest
from hypothesis import settings

from crossfact.extract.facts import DocumentFacts
from crossfact.model.document import Block, BlockKind, Document
from crossfact.model.place import Span
from crossfact.plugin.host import Host

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
    """The claims of a text, read as one plain document in the language given."""

    def read(text, lang, uri="a.txt", date=None):
        span = Span(0, len(text))
        block = Block(BlockKind.PARAGRAPH, span, lang=lang)
        document = Document(uri, text, text, (block,), lang=lang, date=date)
        return tuple(DocumentFacts(document, {pack.code: pack for pack in host.languages}).claims)

    return read
