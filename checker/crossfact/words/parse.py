"""The parse of a sentence: its words with their readings, its verb groups and its noun groups."""

from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse
from crossfact.model.place import Span
from crossfact.words.nouns import noun_groups
from crossfact.words.tagging import tagger
from crossfact.words.verbs import verb_reader


def parse(prose: str, span: Span, pack: LanguagePack) -> SentenceParse:
    """The words and groups of the sentence at ``span`` of ``prose``."""
    starts, forms = tagger(pack).tag(prose, span)
    marks = "".join([form.mark for form in forms])
    verbs = tuple(verb_reader(pack).groups(starts, forms, marks))
    nouns = tuple(noun_groups(starts, forms, marks, head_last=pack.data.head_last))
    return SentenceParse(span, starts, forms, verbs, nouns)
