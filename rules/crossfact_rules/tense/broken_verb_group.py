"""broken-verb-group."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from crossfact.api import (
    DocumentRule,
    Example,
    Facts,
    Finding,
    LanguagePack,
    Level,
    Reading,
    SentenceParse,
    Span,
    Word,
    bare,
    inside,
    message,
    squeeze,
    word_reader,
)

# The marks that part clauses; brackets and quotation marks stand inside one.
_MARKS = frozenset(".,;:!?…–—")


def broken_verb_group(facts: Facts) -> Iterable[Finding]:
    """A modal or an auxiliary is followed by a verb form that no grammar allows there: doit informera.

    Two versions of a verb were left in by an edit, "doit informer" and "informera". The sentence cannot be
    right, whichever was meant; both repairs are left to the writer.

    Only certain cases are told: the second word can be nothing else than a finite verb, nothing but adverbs
    and negations stands between, and no subordinate clause ends at the first verb ("celui qui peut viendra").

    Known false alarms: dialect and quoted speech outside quotation marks.
    """
    for sentence in facts.sentences_with(_may_be_modal):
        pack = facts.pack_of(sentence.block)
        for modal, verb in _broken(facts.parse(sentence), pack):
            span = Span(modal.span.start, verb.span.end)
            if not facts.quoted(span):
                yield _finding(facts, span, squeeze(sentence.span.of(facts.document.prose)), modal, verb)


@lru_cache(maxsize=1 << 16)
def _may_be_modal(pack: LanguagePack, word: str) -> bool:
    """Whether a word has a reading as a finite modal."""
    modals = pack.data.verbs.bare_modals
    return any(r.lemma in modals and r.feat("VerbForm") == "Fin" for r in word_reader(pack).readings(word))


def _finding(facts: Facts, span: Span, words: str, modal: Word, verb: Word) -> Finding:
    text = span.of(facts.document.text)
    return Finding(
        rule="broken-verb-group",
        level=RULE.level,
        message=message(
            "“{text}”: “{verb}” is a finite verb and cannot follow “{modal}”",
            text=" ".join(text.split()),
            verb=verb.text,
            modal=modal.text,
        ),
        location=facts.document.location(span),
        words=words,
        root=f"{facts.document.uri}#{span.start}",
    )


def _broken(parse: SentenceParse, pack: LanguagePack) -> Iterator[tuple[Word, Word]]:
    words = parse.words
    for at, word in enumerate(words):
        # With a capital, or with no subject before it, the word is a name: Will announced a film.
        if word.text[:1].isupper() or at == 0 or not _may_be_modal(pack, bare(word.norm)):
            continue
        following = inside(words, at + 1)
        # Ne voudraient pas A: what has a capital is a name there too.
        if following >= len(words) or words[following].text[:1].isupper():
            continue
        if not _certain_modal(words, at, pack) or _free(words, at):
            continue
        if _finite(words, at, following, pack) and (
            word.upos in ("VERB", "AUX") or _only_verb(words, at, following)
        ):
            yield word, words[following]


def _only_verb(words: Sequence[Word], at: int, following: int) -> bool:
    """Whether a word that was read as a noun for the verb behind it (the mayor will announced the plan) is none.

    It stands right behind a noun or pronoun, an object follows, and its clause has no other finite verb, as "the
    political will needed to act is lacking" has.
    """
    start = next((n for n in range(at - 1, -1, -1) if words[n].norm in _MARKS), -1) + 1
    end = next((n for n in range(following, len(words)) if words[n].norm in _MARKS), len(words))
    others = (*words[start:at], *words[following + 1 : end])
    return (
        words[at - 1].upos in ("NOUN", "PROPN", "PRON")
        and following + 1 < end
        and words[following + 1].upos in ("DET", "PROPN")
        and not any("VerbForm=Fin" in word.feats for word in others)
    )


def _certain_modal(words: Sequence[Word], at: int, pack: LanguagePack) -> bool:
    """Whether the form is no adverb or link as well (puis), no noun behind its determiner (her will), no other auxiliary ('d)."""
    readings: Sequence[Reading] = word_reader(pack).readings(bare(words[at].norm))
    if at > 0 and bare(words[at - 1].norm) in pack.data.verbs.before_nouns:
        return False
    modals = pack.data.verbs.bare_modals
    return not any(
        r.upos in ("ADV", "ADP", "CCONJ", "SCONJ") or (r.upos == "AUX" and r.lemma not in modals)
        for r in readings
    )


def _free(words: Sequence[Word], at: int) -> bool:
    """Whether a subordinate clause may end at a word: then the next verb is the main one.

    Between the last mark and the word each conjunction and relative parts a clause off, and each clause has one
    finite verb: "celui qui peut viendra" has two clauses and two verbs, "on voit qu'il peut viendra" three verbs
    for two.
    """
    start = next((n for n in range(at - 1, -1, -1) if words[n].norm in _MARKS), -1) + 1
    stretch = words[start:at]
    joins = [
        word.upos == "SCONJ" or "PronType=Rel" in word.feats or "PronType=Int" in word.feats
        for word in stretch
    ]
    if not any(joins):
        # Right behind a mark the clause may have begun before it: celui qui, lui, peut viendra.
        return 0 < start == at
    clauses = 1 + sum(joins) + sum(word.upos == "CCONJ" for word in stretch)
    return sum("VerbForm=Fin" in word.feats for word in stretch) + 2 <= clauses


def _finite(words: Sequence[Word], modal: int, at: int, pack: LanguagePack) -> bool:
    """Whether a word can be nothing but a finite verb, or the participle of the same form (announced).

    It may be a noun too (presents) where an article follows: no noun stands before one; and an adjective
    (needed) where the modal can be no noun (will). A guessed reading is never certain.
    """
    readings: Sequence[Reading] = word_reader(pack).readings(bare(words[at].norm))
    forms = {r.feat("VerbForm") for r in readings if r.upos in ("VERB", "AUX")}
    kinds = {"VERB", "AUX"}
    if at + 1 < len(words) and words[at + 1].upos == "DET" and at > 1:
        kinds.add("NOUN")
    if {"Fin", "Part"} <= forms and _no_noun(words, modal, pack):
        kinds.add("ADJ")
    certain = all(r.upos in kinds and not r.guessed for r in readings)
    return certain and "Fin" in forms and forms <= {"Fin", "Part"}


def _no_noun(words: Sequence[Word], modal: int, pack: LanguagePack) -> bool:
    """Whether a modal has no reading as a noun, or a pronoun before it that is its subject."""
    readings: Sequence[Reading] = word_reader(pack).readings(bare(words[modal].norm))
    return modal > 0 and (
        "Case=Nom" in words[modal - 1].feats or all(r.upos in ("VERB", "AUX") for r in readings)
    )


RULE = DocumentRule(
    check=broken_verb_group,
    level=Level.ERROR,
    family="tense",
    examples=(
        Example(
            "fr",
            bad="Le maire [[va présentera]] le plan aux habitants jeudi.",
            good="Le maire va présenter le plan aux habitants, et celui qui peut viendra.",
        ),
        Example(
            "en",
            bad="The mayor [[will announced]] the plan to the residents on Thursday.",
            good="The mayor will speak to the residents on Thursday, as all who can will.",
        ),
        Example(
            "en",
            bad="The mayor [[will presents]] the plan.",
            good="The mayor will present the plan; her will presents no difficulty.",
        ),
        Example(
            "en",
            bad="She [[may joins]] the club later.",
            good="She may join the club he'd founded.",
        ),
    ),
)
