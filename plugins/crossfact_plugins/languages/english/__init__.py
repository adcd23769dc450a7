"""The English language pack: its data, its word table and its wording of messages."""

from collections.abc import Iterable
from importlib.resources import files

from crossfact.api import LanguagePack, Likeness, WordReader, WordTable, hookimpl, load_pack

_TABLE = "tables/words.bin"
_THESAURUS = "likeness/likeness.bin"


def read_words() -> WordReader:
    """The English word table; raises ValueError where its file is damaged."""
    return WordTable.load(files(__name__).joinpath(_TABLE).read_bytes())


def read_thesaurus() -> Likeness:
    """The likeness of English words; raises ValueError where its file is damaged."""
    return Likeness.load(files(__name__).joinpath(_THESAURUS).read_bytes())


@hookimpl
def crossfact_languages() -> Iterable[LanguagePack]:
    """The English pack."""
    return (load_pack(__name__, read_words, thesaurus=read_thesaurus),)
