"""Speakers: whom a cue's subject means; nobody where that is not certain."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from crossfact.extract.said.cues import Cue, Token
from crossfact.extract.said.holders import holder, may_hold
from crossfact.extract.said.lexicon import Lexicon
from crossfact.extract.said.names import Name
from crossfact.extract.said.people import Person
from crossfact.extract.said.scene import Scene
from crossfact.model.place import Span

_FAR = 24
_MARKS = ",;:()–—"


@frozen
class Voice:
    """Who speaks: the name to show, the person if one is known, and where that is said."""

    name: str
    person: Person | None = None
    span: Span | None = None
    sure: bool = True


@frozen
class Phrase:
    """A noun phrase that may speak: its place, and whether it names an office or a body."""

    span: Span
    human: bool


Candidate = tuple[Name, Person] | Phrase


def voice(scene: Scene, cue: Cue, block: int, at: int, last: Voice | None, since: int = 0) -> Voice | None:
    """The voice that a cue names.

    ``at`` is where the quotation begins, ``last`` who spoke before it and ``since`` where those words ended.
    """
    lexicon = scene.lexicon_of(block)
    if cue.pronoun:
        return _by_pronoun(scene, cue, block, at, last, since)
    if cue.subject is None:
        return None
    pronoun = "" if cue.mark or cue.lemma else _leading_pronoun(scene, cue.subject, lexicon)
    if pronoun:
        return _by_pronoun(scene, Cue(cue.span, "", None, pronoun), block, at, last, since)
    first = _subject(scene, cue, lexicon)
    if isinstance(first, tuple):
        name, person = first
        return Voice(person.full, person, Span(name.start, name.span.end))
    if isinstance(first, Phrase):
        return by_phrase(scene, first, cue.subject, block, at)
    if cue.mark:
        pronoun = pronoun_before(scene, cue.subject, lexicon)
        if pronoun:
            return _by_pronoun(scene, Cue(cue.span, cue.lemma, None, pronoun), block, at, last, since)
    return None


def _subject(scene: Scene, cue: Cue, lexicon: Lexicon) -> Candidate | None:
    """The first candidate of a stretch; before a verb, the one that touches the verb."""
    zone = cue.subject or cue.span
    found = candidates(scene, zone, lexicon, strict=cue.mark)
    first = next(found, None)
    if first is None or not (cue.mark and cue.lemma):
        return first
    last = (first, *found)[-1]
    end = last.span.end if isinstance(last, Phrase) else last[0].span.end
    return last if end >= zone.end else first


def _leading_pronoun(scene: Scene, zone: Span, lexicon: Lexicon) -> str:
    """The gender of a pronoun that a stretch begins with (selon lui), or nothing."""
    first = next(iter(scene.tokens(Span(zone.start, min(zone.end, zone.start + 16)), lexicon)), None)
    return (lexicon.pronoun(first.text)) if first else ""


def first_pronoun(scene: Scene, zone: Span, lexicon: Lexicon) -> str:
    """The gender of the first subject pronoun of a stretch, or nothing."""
    pronouns = lexicon.pack.data.people.pronouns
    found = (
        t.text for t in scene.tokens(zone, lexicon) if t.text in pronouns and t.text not in lexicon.clitics
    )
    return next((lexicon.pronoun(form) or "?" for form in found), "")


def pronoun_before(scene: Scene, zone: Span, lexicon: Lexicon) -> str:
    """The gender of a subject pronoun before a verb, or nothing."""
    for token in reversed(scene.tokens(zone, lexicon)):
        if token.text in _MARKS:
            break
        if token.text in lexicon.pack.data.people.pronouns and token.text not in lexicon.clitics:
            return lexicon.pronoun(token.text) or "?"
    return ""


def candidates(scene: Scene, zone: Span, lexicon: Lexicon, *, strict: bool) -> Iterator[Candidate]:
    """The names and noun phrases of a stretch that no preposition governs, in order.

    ``strict`` asks for a name, an office or a body: before a verb stand other things too.
    """
    run = scene.tokens(zone, lexicon)
    mentions = {name.start: (name, person) for name, person in scene.mentions(zone.start, zone.end)}
    previous, skip = "", zone.start
    for number, token in enumerate(run[:_FAR] if not strict else run):
        if token.span.start < skip:
            continue
        governed = previous in lexicon.prepositions and not (strict and lexicon.forms.conjoins(previous))
        owner = number + 1 < len(run) and run[number + 1].text in lexicon.pack.data.contractions
        if token.span.start in mentions and not owner:
            name, person = mentions[token.span.start]
            skip = name.span.end
            if not governed:
                yield name, person
        elif not governed and _begins(scene, token, Span(run[0].span.start, zone.end), previous, lexicon):
            phrase = _phrase(scene, run[number:], zone, lexicon)
            skip = phrase.span.end
            if phrase.span == token.span and token.text in lexicon.determiners:
                previous = token.text
                continue
            rest = run[number:]
            if strict and number == 0 and _one_phrase([t for t in rest if t.span.start >= skip], lexicon):
                phrase = Phrase(Span(phrase.span.start, zone.end), human=True)
                skip = zone.end
            inside = next((m for at, m in mentions.items() if phrase.span.start < at < phrase.span.end), None)
            if inside and not phrase.human:
                yield inside
            elif phrase.human or not strict or phrase.span.end >= zone.end:
                yield phrase
        previous = token.text


def _one_phrase(rest: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether what follows a noun phrase belongs to it: links and nouns, no mark and no verb."""
    return bool(rest) and all(t.text[0].isalnum() and not lexicon.forms.breaks(t.text) for t in rest)


def _begins(scene: Scene, token: Token, zone: Span, previous: str, lexicon: Lexicon) -> bool:
    """Whether a noun phrase that can speak begins here: an article, a body without one, a name in capitals."""
    if token.text in lexicon.determiners or token.text in lexicon.pack.data.numbers.units:
        return True
    if token.text in lexicon.clitics or lexicon.forms.breaks(token.text) or previous in lexicon.determiners:
        return False
    if token.span.start == zone.start and lexicon.forms.part_of_speech(token.text) in ("NOUN", "ADJ"):
        return True
    if token.text in lexicon.groups or token.text in lexicon.offices:
        return lexicon.pack.data.head_last or token.span.start == zone.start
    name = scene.places.get(token.span.start)
    return name is not None and token.text not in lexicon.dates


def _phrase(scene: Scene, run: Sequence[Token], zone: Span, lexicon: Lexicon) -> Phrase:
    """The noun phrase that begins a run of tokens."""
    end, names, taken = run[0].span.end, scene.places, [run[0]]
    name = names.get(run[0].span.start)
    inside = name.span.end if name else 0
    office = lexicon.office.search(scene.norm, run[0].span.start, min(zone.end, run[0].span.start + 60))
    for token in run[1:]:
        if token.span.start < inside:
            end = min(inside, zone.end)
            taken.append(token)
            continue
        gap = scene.norm[end : token.span.start].strip()
        if gap or token.text in lexicon.dates or (not token.text[0].isalnum() and token.text != "'s"):
            break
        found = names.get(token.span.start)
        linked = token.text in lexicon.phrase_links
        held = office is not None and office.start() <= token.span.start < office.end()
        if not (found or linked or held or _nominal(token.text, lexicon)):
            break
        inside = found.span.end if found else inside
        end = token.span.end if not found else found.span.end
        taken.append(token)
    # A phrase ends on no link.
    while len(taken) > 1 and (
        taken[-1].text in lexicon.phrase_links or taken[-1].text in lexicon.determiners
    ):
        taken.pop()
    span = Span(taken[0].span.start, taken[-1].span.end)
    human = any(token.text in lexicon.groups for token in taken) or bool(
        lexicon.office.search(scene.norm, span.start, span.end)
    )
    return Phrase(span, human or name is not None)


def _nominal(form: str, lexicon: Lexicon) -> bool:
    kind = lexicon.forms.part_of_speech(form)
    return kind in ("NOUN", "ADJ", "PROPN", "NUM", "DET") or (
        kind == "VERB" and not lexicon.forms.breaks(form)
    )


def by_phrase(scene: Scene, phrase: Phrase, zone: Span, block: int, at: int) -> Voice | None:
    """Whom a noun phrase means: the name beside it, the one who holds the office, else itself.

    A definite phrase that says what somebody is (la magistrate) means the only person named so far whom it fits.
    """
    lexicon = scene.lexicon_of(block)
    end = phrase.span.end
    gap = scene.norm[end : end + 3]
    for name, person in scene.mentions(end, min(zone.end + 1, end + 60)):
        near = scene.norm[end : name.start].strip(" ,\u00a0")
        if not near and name.start - end <= 3 and gap:
            return Voice(person.full, person, Span(phrase.span.start, name.span.end))
        if any(
            held.office.span.start >= phrase.span.start and held.office.span.end <= name.span.start
            for held in scene.held_near(name)
        ):
            return Voice(person.full, person, Span(phrase.span.start, name.span.end))
        break
    office = lexicon.office.search(scene.norm, phrase.span.start, phrase.span.end)
    if office:
        if lexicon.office_named(office.group()).concept in scene.holders:
            meant = holder(scene, phrase.span, office, lexicon)
        else:
            meant = _only_one(scene, phrase, block, at, lexicon)
            meant = meant if meant and may_hold(scene, meant, phrase.span, office, lexicon) else None
        front = scene.norm[phrase.span.start : office.start()].split()
        if meant and not set(front) & lexicon.indefinite:
            return Voice(meant.full, meant, phrase.span)
    text = " ".join(phrase.span.of(scene.document.prose).split())
    return Voice(text, None, phrase.span)


def _only_one(scene: Scene, phrase: Phrase, block: int, at: int, lexicon: Lexicon) -> Person | None:
    """The one person of the paragraphs just before whom a phrase fits; nobody where there are two."""
    words = [t.text for t in scene.tokens(phrase.span, lexicon)]
    gender = lexicon.forms.gender_of_article(words[0]) if words else ""
    gender = gender or next((g for g in (lexicon.forms.noun_gender(w) for w in words[1:]) if g), "")
    start = scene.document.blocks[max(0, block - 2)].span.start
    persons = {p.key: p for _, p in scene.mentions(start, min(at, phrase.span.start))}
    fitting = [p for p in persons.values() if _fits(p, gender)]
    return fitting[0] if len(fitting) == 1 and len(words) <= 3 else None


def _by_pronoun(scene: Scene, cue: Cue, block: int, at: int, last: Voice | None, since: int) -> Voice | None:
    """The last person before a place whom a pronoun fits; who spoke before, where that fits.

    They mean one person only where nobody else of that gender, or of none known, was named since the
    paragraph before.
    """
    if cue.pronoun == "p":
        return last if last and last.person is None else None
    gender = "" if cue.pronoun == "?" else cue.pronoun
    if last and last.person and _fits(last.person, gender):
        named = scene.mentions(max(since, last.span.end if last.span else 0), at)
        if not [p for _, p in named if _fits(p, gender) and p.key != last.person.key]:
            return Voice(last.name, last.person, last.span)
    start = scene.document.blocks[max(0, block - 2)].span.start
    for stretch in scene.sentences_back(start, at):
        fitting = [p for _, p in scene.mentions(stretch.start, stretch.end) if _fits(p, gender)]
        keys = dict.fromkeys(p.key for p in fitting)
        if keys:
            known = dict.fromkeys(p.key for p in fitting if p.gender == gender and gender)
            chosen = scene.people.persons[next(iter(known or keys))]
            return Voice(chosen.full, chosen, None, sure=len(known or keys) == 1)
    return None


def _fits(person: Person, gender: str) -> bool:
    return not gender or not person.gender or person.gender == gender
