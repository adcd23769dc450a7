"""Statements: what a sentence reports that somebody said, in the reporter's own words."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence

from attrs import frozen

from crossfact.extract.said.cues import Cue, Reporting, Token, reporting, source, tokens
from crossfact.extract.said.lexicon import Lexicon
from crossfact.extract.said.scene import Scene
from crossfact.extract.said.speakers import Voice, voice
from crossfact.extract.said.stances import telling
from crossfact.grammar.trie import pattern
from crossfact.model.document import Sentence
from crossfact.model.place import Span

_FORM = re.compile(r"[^\W\d_]+")
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
    starts, inside = [s.span.start for s in sentences], [q.start for q in quoted]
    seen: set[int] = set()
    forms = set(_FORM.findall(scene.norm))
    made: dict[str, re.Pattern[str]] = {}
    for number, block in enumerate(scene.document.blocks):
        lexicon = scene.lexicon_of(number)
        code = lexicon.pack.code
        signs = made[code] = made.get(code) or _signs(forms, lexicon)
        for match in signs.finditer(scene.norm, block.span.start, block.span.end):
            at = bisect_right(starts, match.start()) - 1
            if at < 0 or sentences[at].block != number or at in seen:
                continue
            near = bisect_right(inside, match.start()) - 1
            if near >= 0 and quoted[near].end > match.start():
                continue
            seen.add(at)
            yield from _of_sentence(scene, sentences[at], cues, lexicon)


def _signs(forms: Iterable[str], lexicon: Lexicon) -> re.Pattern[str]:
    """The forms of verbs of speech among those of a text, and the words before a source.

    Each distinct word is looked up once, so that only the sentences with a sign are read.
    """
    stating = sorted(w for w in forms if lexicon.forms.speech(w) in lexicon.forms.stating)
    return re.compile(rf"(?<!\w)(?:{pattern(stating)})(?!\w)|{lexicon.sources.pattern}")


def _of_sentence(
    scene: Scene, sentence: Sentence, cues: Collection[Span], lexicon: Lexicon
) -> Iterator[Statement]:
    """The statements of a sentence: one for every verb of speech and every "according to"."""
    run = tokens(scene.norm, sentence.span, lexicon)
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
