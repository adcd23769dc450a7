"""Cues: the word that reports a quotation or a statement, and who the words around name as its subject."""

import re
from collections.abc import Container, Iterator, Sequence

from attrs import frozen

from crossfact.extract.said.lexicon import Lexicon
from crossfact.model.place import Span

_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*'?|[^\w\s]")
_INVERTED = re.compile(r"^(.+?)(?:-t)?-([^\W\d_]+)$")
# So far from the quotation its verb may stand, and so far from the verb its subject.
_REACH, _FAR = 16, 26


@frozen
class Token:
    """A word or mark of the normal form, with its place."""

    span: Span
    text: str


@frozen
class Cue:
    """What reports: its lemma's form as written, its place, and its subject.

    ``subject`` is the place of the words that name who speaks, None where there are none; ``pronoun`` the
    gender of a pronoun that does (m, f, p), else empty. ``lemma`` is the verb's, empty for "selon".
    """

    span: Span
    lemma: str
    subject: Span | None
    pronoun: str = ""
    mark: bool = False


def tokens(norm: str, span: Span, lexicon: Lexicon) -> list[Token]:
    """The words and marks of a stretch; elided words are their own."""
    found = []
    for match in _TOKEN.finditer(norm, span.start, span.end):
        start, text = match.start(), match.group()
        while "'" in text[:-1]:
            head, _, rest = text.partition("'")
            if head not in lexicon.elided and rest not in lexicon.endings:
                break
            cut = len(head) + (1 if head in lexicon.elided else 0)
            found.append(Token(Span(start, start + cut), text[:cut]))
            start, text = start + cut, text[cut:]
            if text.startswith("'"):
                break
        found.append(Token(Span(start, start + len(text)), text))
    return found


def inverted(token: Token, lexicon: Lexicon) -> tuple[str, str] | None:
    """The verb and the pronoun of an inverted form (dit-il, a-t-elle), or None."""
    match = _INVERTED.match(token.text) if "-" in token.text else None
    if match and match.group(2) in lexicon.pack.data.people.pronouns:
        return match.group(1), match.group(2)
    return None


@frozen
class Reporting:
    """A verb of speech in a run of tokens: its number, its lemma, and the pronoun bound to it, if one is."""

    number: int
    lemma: str
    pronoun: str = ""
    bound: bool = False
    first: int = -1


def reporting(run: Sequence[Token], lexicon: Lexicon) -> Iterator[Reporting]:
    """The verbs of speech of a run of tokens that can be finite, in order."""
    pronoun, at = "", -1
    for number, token in enumerate(run):
        pair = inverted(token, lexicon)
        form = pair[0] if pair else token.text
        if pair and not lexicon.forms.speech(form):
            pronoun, at = pair[1], number
            continue
        lemma = lexicon.forms.speech(form)
        if not lemma:
            continue
        if pair and lexicon.forms.finite(form):
            yield Reporting(number, lemma, pair[1], bound=True, first=number)
        elif pronoun and number - at <= 4 and lexicon.forms.participle(form):
            yield Reporting(number, lemma, pronoun, bound=True, first=at)
        else:
            start = _group_start(run, number, form, lexicon)
            if start >= 0:
                yield Reporting(number, lemma, first=start)


def _group_start(run: Sequence[Token], number: int, form: str, lexicon: Lexicon) -> int:
    """Where the verb group of a verb of speech begins: its auxiliary, or itself; -1 where it is none."""
    front = [t.text for t in run[max(0, number - 4) : number]]
    refused = next((i for i, word in enumerate(front) if lexicon.refuses(word)), None)
    if refused is not None:
        # Refused to confirm: the verb that governs the infinitive begins the group.
        start = number - len(front) + refused
        return max(start - 1, 0) if lexicon.forms.auxiliary(run[start - 1].text) else start
    previous = front[-1] if front else ""
    if lexicon.forms.part_of_speech(previous) in ("DET", "ADP", "ADJ") and previous not in lexicon.clitics:
        # The account, an add-on: a noun in its place.
        return -1
    for back, word in enumerate(reversed(front), 1):
        if not word[0].isalnum():
            break
        if lexicon.forms.auxiliary(word) and (
            lexicon.forms.participle(form) or not lexicon.forms.finite(form)
        ):
            return number - back
    return number if lexicon.forms.finite(form) else -1


def source(run: Sequence[Token], norm: str, lexicon: Lexicon) -> Span | None:
    """The first "according to" of a run of tokens, or None."""
    if not run:
        return None
    match = lexicon.sources.search(norm, run[0].span.start, run[-1].span.end)
    return Span(*match.span()) if match else None


def behind(
    norm: str, zone: Span, lexicon: Lexicon, named: Container[int] = (), *, joined: bool = False
) -> Cue | None:
    """The cue that follows a quotation: , a déclaré X; , said X; , X said; , selon X.

    ``named`` are offsets where names begin; ``joined`` says that a comma joins the quotation to what
    follows, so that any verb beside its subject reports it.
    """
    run = tokens(norm, zone, lexicon)
    while run and not run[0].text[0].isalnum():
        run = run[1:]
    if not run:
        return None
    if lexicon.forms.part_of_speech(run[0].text) == "CCONJ":
        return None
    by = source(run, norm, lexicon)
    found = next(reporting(run[: _REACH + 1], lexicon), None)
    if found is None and joined:
        found = _any_verb(run, lexicon)
    if (
        by
        and (found is None or by.start < run[found.number].span.start)
        and by.start - run[0].span.start < 40
    ):
        return Cue(by, "", Span(by.end, zone.end))
    if found is None:
        return None
    verb = run[found.number].span
    if found.bound:
        return Cue(verb, found.lemma, None, lexicon.pronoun(found.pronoun) or "?")
    front = [t for t in run[: found.first] if t.text[0].isalnum()]
    subject = [
        t for t in front if t.text in lexicon.pack.data.people.pronouns and t.text not in lexicon.clitics
    ]
    if subject:
        return Cue(verb, found.lemma, None, lexicon.pronoun(subject[-1].text) or "?")
    if _nominal(front, lexicon) or any(t.span.start in named for t in front):
        return Cue(verb, found.lemma, Span(front[0].span.start, run[found.first].span.start))
    return Cue(verb, found.lemma, Span(verb.end, zone.end))


def _any_verb(run: Sequence[Token], lexicon: Lexicon) -> Reporting | None:
    """The verb of a run that holds nothing but a verb and its subject: she marvels; sourit-il."""
    for number, token in enumerate(run[:4]):
        pair = inverted(token, lexicon)
        if pair and lexicon.forms.verb(pair[0]):
            return Reporting(number, pair[0], pair[1], bound=True, first=number)
        if number and lexicon.forms.verb(token.text) and run[0].text in lexicon.pack.data.people.pronouns:
            return Reporting(number, token.text, first=number)
    return None


def _nominal(front: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether the words before a verb name its subject: a noun or a name among them, and no link first."""
    if not front or lexicon.forms.part_of_speech(front[0].text) in ("ADP", "SCONJ", "ADV", "CCONJ"):
        return False
    return any(lexicon.forms.part_of_speech(t.text) in ("NOUN", "PROPN") for t in front)


def before(norm: str, zone: Span, lexicon: Lexicon) -> Cue | None:
    """The cue that leads to a quotation: X a déclaré : ; X said: ; selon X, ; he called it."""
    run = tokens(norm, zone, lexicon)
    if not run:
        return None
    found = list(reporting(run, lexicon))
    by = source(run, norm, lexicon)
    if by and not (found and run[found[-1].number].span.start > by.end and run[-1].text == ":"):
        return Cue(by, "", Span(by.end, zone.end))
    opening = lexicon.opening.match(norm[zone.start : zone.end].lstrip(' "»”'))
    if opening and not found:
        at = norm.index(opening.group(), zone.start)
        return Cue(Span(at, at + opening.end()), "", Span(at + opening.end(), zone.end), mark=True)
    if not found:
        return None
    last = found[-1]
    verb = run[last.number].span
    if last.bound:
        return Cue(verb, last.lemma, None, lexicon.pronoun(last.pronoun) or "?")
    clause = run[: last.first]
    while clause and clause[-1].text in lexicon.clitics:
        clause = clause[:-1]
    return Cue(
        verb,
        last.lemma,
        Span(zone.start, clause[-1].span.end) if clause else Span(verb.end, zone.end),
        mark=True,
    )
