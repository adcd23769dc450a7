"""Labels: what the headers of a table's cell say of the figure in it."""

from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from crossfact.extract.counted import Counted, naming
from crossfact.extract.phrases import Phrases
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse
from crossfact.model.reading import Form

_LIMIT = "limit"


@frozen
class Label:
    """What a cell counts or measures, by its headers, and whether they make its figure a limit (maximum)."""

    what: Counted | None = None
    limit: bool = False


def label(headers: Sequence[SentenceParse], pack: LanguagePack) -> Label:
    """What the headers of a cell say, the head of its row first, then that of its column.

    Things in the plural are counted, in the column (votes) rather than in the row (columns per table); else the row
    names what is measured (height). A header that is a name (Trévelan, Ida Marsh) counts nothing, and stands for
    what it is only where no other says what that is.
    """
    named = _things(headers, pack) or _things(headers, pack, names=True)
    what = next((counted for counted, plural in named if plural), named[-1][0] if named else None)
    return Label(what, any(_limits(parse, pack) for parse in headers))


def _things(
    headers: Sequence[SentenceParse], pack: LanguagePack, *, names: bool = False
) -> list[tuple[Counted, bool]]:
    """The nouns of the headers, the last header's first, and whether each is in the plural."""
    found = (_named(parse, pack, names=names) for parse in reversed(headers))
    return [noun for noun in found if noun is not None]


def _limits(parse: SentenceParse, pack: LanguagePack) -> bool:
    """Whether a header says that its figures are the most there may be: maximum columns; columns (at most)."""
    text = f" {' '.join(form.norm for form in parse.forms)} "
    if any(f" {words} " in text for words in pack.data.hedges.at_most):
        return True
    forms = (*parse.forms, None)
    return any(
        pack.senses.get(form.lemma.lower()) == _LIMIT and not _called(form, behind)
        for form, behind in pairwise(forms)
        if form is not None
    )


def _called(form: Form, behind: Form | None) -> bool:
    """Whether a word is a name, or the first of one: Max Morel; not where a full stop makes it an abbreviation."""
    if behind is not None and behind.text == ".":
        return False
    return form.upos == "PROPN" or (behind is not None and behind.upos == "PROPN")


def _named(parse: SentenceParse, pack: LanguagePack, *, names: bool) -> tuple[Counted, bool] | None:
    """The first common noun of a header that says more than that something is counted, and whether it is in the plural."""
    phrases = Phrases(parse, pack, frozenset())
    for at in range(len(phrases.forms)):
        if not phrases.noun(at) or not phrases.names(at):
            continue
        head = phrases.head(at)
        lemma = phrases.forms[head].lemma.lower()
        if (
            (not names and _name(phrases, head))
            or lemma in pack.data.roles.number_nouns
            or pack.senses.get(lemma) == _LIMIT
        ):
            continue
        return naming(phrases, head, pack), "Number=Plur" in phrases.forms[head].feats
    return None


def _name(phrases: Phrases, at: int) -> bool:
    """Whether a noun is a name: an unknown word with a capital, which may well stand first; no abbreviation."""
    form = phrases.forms[at]
    return form.upos == "PROPN" and form.text[:1].isupper()
