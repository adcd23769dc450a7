"""broken-verb-group."""

from collections.abc import Iterable, Iterator, Sequence

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


def broken_verb_group(facts: Facts) -> Iterable[Finding]:
    """A modal or an auxiliary is followed by a verb form that no grammar allows there: doit informera.

    Two versions of a verb were left in by an edit, "doit informer" and "informera". The sentence cannot be
    right, whichever was meant; both repairs are left to the writer.

    Only certain cases are told: the second word can be nothing else than a finite verb, nothing but adverbs
    and negations stands between, and no subordinate clause ends at the first verb ("celui qui peut viendra").

    Known false alarms: dialect and quoted speech outside quotation marks.
    """
    for sentence in facts.sentences:
        parse = facts.parse(sentence)
        for modal, verb in _broken(parse, facts.pack_of(sentence.block)):
            span = Span(modal.span.start, verb.span.end)
            if not facts.quoted(span):
                yield _finding(facts, span, squeeze(sentence.span.of(facts.document.prose)), modal, verb)


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
    words, verbs = parse.words, pack.data.verbs
    for at, word in enumerate(words):
        if (
            word.upos not in ("VERB", "AUX")
            or word.lemma not in verbs.bare_modals
            or "VerbForm=Fin" not in word.feats
        ):
            continue
        if (word.text[:1].isupper() and at > 0) or not _certain_modal(words, at, pack):
            continue
        following = inside(words, at + 1)
        if following < len(words) and not _subordinate(words, at) and _finite(words, following, pack):
            yield word, words[following]


def _certain_modal(words: Sequence[Word], at: int, pack: LanguagePack) -> bool:
    """Whether the form is no adverb or link as well (puis), and no noun behind its determiner (her will)."""
    readings: Sequence[Reading] = word_reader(pack).readings(bare(words[at].norm))
    if at > 0 and bare(words[at - 1].norm) in pack.data.verbs.before_nouns:
        return False
    return not any(r.upos in ("ADV", "ADP", "CCONJ", "SCONJ") for r in readings)


def _subordinate(words: Sequence[Word], at: int) -> bool:
    """Whether a subordinate or relative clause may end at the word: then the next verb is the main one."""
    for word in reversed(words[:at]):
        if word.upos == "PUNCT" and word.norm in (".", ";", ":"):
            return False
        if word.upos == "SCONJ" or "PronType=Rel" in word.feats or "PronType=Int" in word.feats:
            return True
    return False


def _finite(words: Sequence[Word], at: int, pack: LanguagePack) -> bool:
    """Whether a word can be nothing but a finite verb, or the participle of the same form (announced).

    It may be a noun too (presents) where an article follows: no noun stands before one. A guessed reading
    is never certain.
    """
    readings: Sequence[Reading] = word_reader(pack).readings(bare(words[at].norm))
    forms = {r.feat("VerbForm") for r in readings if r.upos in ("VERB", "AUX")}
    object_follows = at + 1 < len(words) and words[at + 1].upos == "DET"
    kinds = {"VERB", "AUX", "NOUN"} if object_follows and at > 1 else {"VERB", "AUX"}
    certain = all(r.upos in kinds and not r.guessed for r in readings)
    return certain and "Fin" in forms and forms <= {"Fin", "Part"}


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
    ),
)
