"""A small Italian language pack: its data, a list of words and the wording of some messages."""

from collections.abc import Iterable

from crossfact.api import LanguagePack, hookimpl, load_pack
from crossfact_italian.words import read_words


@hookimpl
def crossfact_languages() -> Iterable[LanguagePack]:
    """The Italian pack."""
    return (load_pack(__name__, read_words),)
