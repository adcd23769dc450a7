"""Holders: whom a described speaker means by the office: the railroad's chief executive, la directrice du port.

What stands beside the office must not tell its holder apart: the county's emergency director is no chief executive
of a railroad, and no former mayor is the mayor.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from crossfact.extract.said.cues import Token
from crossfact.extract.said.lexicon import Lexicon
from crossfact.extract.said.names import Name
from crossfact.extract.said.offices import office_at
from crossfact.extract.said.people import Person
from crossfact.extract.said.scene import Held, Scene
from crossfact.model.place import Span
from crossfact.model.said import Sphere, Tenure

_FUNCTION = ("DET", "ADP", "PRON", "CCONJ", "ADV", "NUM", "AUX", "PART", "PUNCT")


def holder(scene: Scene, phrase: Span, office: re.Match[str], lexicon: Lexicon) -> Person | None:
    """The only person of the document who holds the office that a noun phrase names; None where that is not certain."""
    described = office_at(scene.document.prose, scene.norm, phrase, office, lexicon)
    known = scene.holders.get(described.office.concept, ())
    named = next((held.person for held in known if phrase.holds(held.name.span)), None)
    if named is not None:
        # Detective Inspector Rafe Holloway: the name stands in the phrase itself.
        return named
    if len({held.person.key for held in known}) != 1 or described.tenure is Tenure.FORMER:
        return None
    own = _telling(scene, scene.tokens(phrase, lexicon), described.span, lexicon)
    for held in known:
        its_own = _own(scene, held)
        one_field = described.domain in ("", held.office.domain)
        if one_field and (not own or not its_own or own & its_own):
            return held.person
    return None


def may_hold(scene: Scene, person: Person, phrase: Span, office: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether somebody of whom no such office is told may be meant by it: it stands bare, and the person holds no other."""
    described = office_at(scene.document.prose, scene.norm, phrase, office, lexicon)
    own = _telling(scene, scene.tokens(phrase, lexicon), described.span, lexicon)
    others = (held.office.office for held in scene.held if held.person.key == person.key)
    sphere = described.office.sphere
    shut_out = any(o.sphere is sphere and o.concept != described.office.concept for o in others)
    return not own and not described.domain and (sphere is Sphere.FREE or not shut_out)


def _own(scene: Scene, held: Held) -> frozenset[str]:
    """The words that tell an office beside a name from others of its kind: of what it is, and what for."""
    lexicon = scene.lexicon_of(held.name.block)
    block = scene.document.blocks[held.name.block].span
    run, at = scene.tokens(block, lexicon), held.office.span
    opened = lexicon.determiners | lexicon.prepositions
    front = _phrase(scene, [t for t in run if t.span.end <= at.start][::-1], held.name, lexicon)
    before = takewhile(lambda token: token.text not in opened, front)
    behind = _phrase(scene, [t for t in run if t.span.start >= at.end], held.name, lexicon)
    return _telling(scene, (*before, *behind), at, lexicon)


def _phrase(scene: Scene, run: Sequence[Token], name: Name, lexicon: Lexicon) -> Iterator[Token]:
    """The words of a run up to a mark, a verb, or the name of the person."""
    for token in run:
        if name.start <= token.span.start < name.span.end:
            return
        own = token.text in lexicon.phrase_links or token.text in lexicon.prepositions or _named(scene, token)
        if not own and (not token.text[0].isalnum() or lexicon.forms.breaks(token.text)):
            return
        yield token


def _telling(scene: Scene, run: Iterable[Token], office: Span, lexicon: Lexicon) -> frozenset[str]:
    """The lemmas of the nouns, names and adjectives of a run that are not of the office's own words."""
    function = lexicon.phrase_links | lexicon.determiners | lexicon.prepositions
    return frozenset(
        lexicon.forms.lemma(token.text)
        for token in run
        if not office.start <= token.span.start < office.end
        and token.text not in function
        and not lexicon.tenures.fullmatch(token.text)
        and (_named(scene, token) or lexicon.forms.part_of_speech(token.text) not in _FUNCTION)
    )


def _named(scene: Scene, token: Token) -> bool:
    """Whether a word has a capital: a name is no verb, however it ends."""
    return scene.document.prose[token.span.start].isupper()
