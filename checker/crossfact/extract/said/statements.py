"""Statements: what a sentence reports that somebody said, in the reporter's own words."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import partial

from attrs import frozen

from crossfact.extract.said.cues import Cue, Reporting, Token, reporting, source
from crossfact.extract.said.lexicon import Lexicon
from crossfact.extract.said.scene import Scene
from crossfact.extract.said.speakers import Voice, voice
from crossfact.extract.said.stances import telling
from crossfact.model.document import Sentence
from crossfact.model.place import Span

# A statement tells so many things at least, or it is known again by nothing.
_LEAST = 3


@frozen
class Statement:
    """A reported statement: who says so, the verb, what it tells, whether it is denied; and its sentence."""

    voice: Voice
    verb: str
    content: tuple[str, ...]
    negated: bool
    sentence: Sentence
    span: Span


def statements(
    scene: Scene, sentences: Sequence[Sentence], quoted: Sequence[Span], cues: Collection[Span]
) -> Iterator[Statement]:
    """The statements of a document outside quotation marks, each with a source that the text names.

    ``cues`` are the words that report quotations: they report no statement beside.
    """
    inside = [q.start for q in quoted]
    lexicons = {
        lexicon.pack.code: lexicon for lexicon in map(scene.lexicon_of, range(len(scene.document.blocks)))
    }
    signs: set[int] = set()
    for lexicon in lexicons.values():
        for at in scene.vocabulary.offsets(partial(_signals, lexicon)):
            number = scene.vocabulary.sentence_at(at)
            near = bisect_right(inside, at) - 1
            said = near >= 0 and quoted[near].end > at
            if number is not None and not said and scene.lexicon_of(sentences[number].block) is lexicon:
                signs.add(number)
    for number in sorted(signs):
        yield from _of_sentence(scene, sentences[number], cues, scene.lexicon_of(sentences[number].block))


def _signals(lexicon: Lexicon, form: str) -> bool:
    """Whether a form can be of a verb of speech, or belongs to what stands before a source.

    Only the sentences with such a form are read.
    """
    return lexicon.forms.speech(form) in lexicon.forms.stating or form in lexicon.source_words


def _of_sentence(
    scene: Scene, sentence: Sentence, cues: Collection[Span], lexicon: Lexicon
) -> Iterator[Statement]:
    """The statements of a sentence: one for every verb of speech and every "according to"."""
    run = scene.tokens(sentence.span, lexicon)
    by = source(run, scene.norm, lexicon)
    if by and by not in cues:
        cue = Cue(by, "", Span(by.end, sentence.span.end))
        yield from _made(scene, sentence, cue, lexicon, negated=False)
    for found in reporting(run, lexicon):
        if found.lemma in lexicon.forms.stating and run[found.number].span not in cues:
            yield from _made(
                scene,
                sentence,
                _cue(run, found, sentence, lexicon),
                lexicon,
                negated=_denied(run, found, lexicon),
            )


def _cue(run: Sequence[Token], found: Reporting, sentence: Sentence, lexicon: Lexicon) -> Cue:
    """The cue of a verb: its subject stands before it."""
    verb = run[found.number].span
    front = run[: found.first]
    marks = [n for n, token in enumerate(front) if token.text in ",;:"]
    clause = front[marks[-1] + 1 :] if marks else []
    if clause and lexicon.forms.part_of_speech(clause[0].text) in ("SCONJ", "ADV", "CCONJ"):
        # As the court found: the subject stands in the clause of the verb, on either side.
        inner = [t for t in clause[1:] if t.text not in lexicon.clitics]
        after = Span(verb.end, sentence.span.end)
        return Cue(
            verb,
            found.lemma,
            Span(inner[0].span.start, inner[-1].span.end) if inner else after,
            mark=bool(inner),
        )
    subject = Span(sentence.span.start, front[-1].span.end) if front else Span(verb.end, sentence.span.end)
    return Cue(verb, found.lemma, subject, mark=bool(front))


def _denied(run: Sequence[Token], found: Reporting, lexicon: Lexicon) -> bool:
    """Whether a verb denies, or is itself refused: has denied, refused to confirm."""
    said = lexicon.pack.data.said
    if found.lemma in said.denials:
        return True
    front = [t.text for t in run[max(0, found.number - 4) : found.number]]
    return any(map(lexicon.refuses, front))


def _made(
    scene: Scene, sentence: Sentence, cue: Cue, lexicon: Lexicon, *, negated: bool
) -> Iterator[Statement]:
    said = voice(scene, cue, sentence.block, sentence.span.start, None)
    if said is None or said.span is None:
        # Nothing before the verb speaks: its subject may stand behind it (as the court found).
        after = Span(cue.span.end, sentence.span.end)
        behind = Cue(cue.span, cue.lemma, after, mark=bool(cue.lemma))
        said = voice(scene, behind, sentence.block, sentence.span.start, None)
    if said is None or said.span is None:
        return
    content = telling(scene, sentence.span, (cue.span, said.span), lexicon)
    if len(content) >= _LEAST:
        span = Span(min(cue.span.start, said.span.start), max(cue.span.end, said.span.end))
        yield Statement(said, cue.lemma, content, negated, sentence, span)
