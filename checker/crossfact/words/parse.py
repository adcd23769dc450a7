"""The parse of a sentence: its words with their readings, its verb groups and its noun groups."""

from collections.abc import Iterator, Sequence

from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import NounGroup, SentenceParse, Word
from crossfact.model.place import Span
from crossfact.words.tagging import tag
from crossfact.words.verbs import verb_groups


def parse(prose: str, span: Span, pack: LanguagePack) -> SentenceParse:
    """The words and groups of the sentence at ``span`` of ``prose``."""
    words = tag(prose, span, pack)
    return SentenceParse(span, words, tuple(verb_groups(words, pack)), tuple(noun_groups(words, pack)))


def noun_groups(words: Sequence[Word], pack: LanguagePack) -> Iterator[NounGroup]:
    """Determiner, numerals and modifiers around a noun, without its complements, in order."""
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and words[end].upos in ("DET", "NUM", "ADJ", "NOUN", "PROPN"):
            # A determiner opens a group of its own.
            if words[end].upos == "DET" and end > at and words[end - 1].upos != "DET":
                break
            end += 1
        nouns = [i for i in range(at, end) if words[i].upos in ("NOUN", "PROPN")]
        if nouns:
            head = nouns[-1] if pack.data.head_last else nouns[0]
            modifiers = tuple(
                words[i].lemma for i in range(at, end) if i != head and words[i].upos in ("ADJ", "NOUN")
            )
            yield NounGroup(
                Span(words[at].span.start, words[end - 1].span.end),
                at,
                end - 1,
                head,
                words[head].lemma,
                modifiers,
            )
        at = max(end, at + 1)
