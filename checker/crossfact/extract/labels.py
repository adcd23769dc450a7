"""Labels: what the headers of a table's cell say of the figure in it."""

from collections.abc import Sequence

from attrs import frozen

from crossfact.extract.counted import Counted, naming
from crossfact.extract.phrases import Phrases
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse

_LIMIT = "limit"


@frozen
class Label:
    """What a cell counts or measures, by its headers, and whether they make its figure a limit (maximum)."""

    what: Counted | None = None
    limit: bool = False


def label(headers: Sequence[SentenceParse], pack: LanguagePack) -> Label:
    """What the headers of a cell say, the head of its row first, then that of its column.

    Things in the plural are counted, in the column (votes) rather than in the row (columns per table); else the row
    names what is measured (height).
    """
    named = [found for parse in reversed(headers) if (found := _named(parse, pack)) is not None]
    what = next((counted for counted, plural in named if plural), named[-1][0] if named else None)
    lemmas = (form.lemma.lower() for parse in headers for form in parse.forms)
    return Label(what, any(pack.senses.get(lemma) == _LIMIT for lemma in lemmas))


def _named(parse: SentenceParse, pack: LanguagePack) -> tuple[Counted, bool] | None:
    """The first common noun of a header, and whether it is in the plural."""
    phrases = Phrases(parse, pack, frozenset())
    for at in range(len(phrases.forms)):
        if phrases.noun(at) and phrases.names(at):
            head = phrases.head(at)
            return naming(phrases, head, pack), "Number=Plur" in phrases.forms[head].feats
    return None
