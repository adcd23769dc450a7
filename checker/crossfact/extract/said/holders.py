"""Holders: whom a described speaker means by the office: the railroad's chief executive, la directrice du port.

What stands beside the office must not tell its holder apart: the county's emergency director is no chief executive
of a railroad, and no former mayor is the mayor.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from weakref import WeakKeyDictionary

from attrs import frozen

from crossfact.extract.said.cues import Token
from crossfact.extract.said.lexicon import Lexicon
from crossfact.extract.said.names import Name
from crossfact.extract.said.offices import office_at
from crossfact.extract.said.people import Person
from crossfact.extract.said.scene import Held, Scene
from crossfact.model.place import Span
from crossfact.model.said import Sphere, Tenure

# No phrase of an office is longer, before or behind it.
_FAR = 130
_FUNCTION = ("DET", "ADP", "PRON", "CCONJ", "ADV", "NUM", "AUX", "PART", "PUNCT")


@frozen
class _Post:
    """An office as one person holds it: its domain, and the words that tell it from others of its kind."""

    domain: str
    own: frozenset[str]


@frozen
class _Posts:
    """Who holds an office of one name, and as what; the person is None where there are several."""

    person: Person | None
    keys: frozenset[str]
    posts: frozenset[_Post]


def holder(scene: Scene, phrase: Span, office: re.Match[str], lexicon: Lexicon) -> Person | None:
    """The only person of the document who holds the office that a noun phrase names; None where that is not certain."""
    described = office_at(scene.document.prose, scene.norm, phrase, office, lexicon)
    known = _posts(scene).get(described.office.concept, _NOBODY)
    named = (p for _, p in scene.mentions(phrase.start, phrase.end) if p.key in known.keys)
    person = next(named, None)
    if person is not None or known.person is None or described.tenure is Tenure.FORMER:
        # Detective Inspector Rafe Holloway: the name stands in the phrase itself.
        return person
    own = _telling(scene, scene.tokens(phrase, lexicon), described.span, lexicon)
    fits = any(
        described.domain in ("", post.domain) and (not own or not post.own or own & post.own)
        for post in known.posts
    )
    return known.person if fits else None


def _posts(scene: Scene) -> Mapping[str, _Posts]:
    """Who holds each office of a document, worked out once."""
    if scene not in _READ:
        _READ[scene] = {
            concept: _Posts(
                held[0].person if len({h.person.key for h in held}) == 1 else None,
                frozenset(h.person.key for h in held),
                frozenset(_Post(h.office.domain, _own(scene, h)) for h in held),
            )
            for concept, held in scene.holders.items()
        }
    return _READ[scene]


def may_hold(scene: Scene, person: Person, phrase: Span, office: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether somebody of whom no such office is told may be meant by it: it stands bare, and the person holds no other."""
    described = office_at(scene.document.prose, scene.norm, phrase, office, lexicon)
    own = _telling(scene, scene.tokens(phrase, lexicon), described.span, lexicon)
    others, sphere = scene.offices_of.get(person.key, frozenset()), described.office.sphere
    shut_out = any(o.sphere is sphere and o.concept != described.office.concept for o in others)
    return not own and not described.domain and (sphere is Sphere.FREE or not shut_out)


def _own(scene: Scene, held: Held) -> frozenset[str]:
    """The words that tell an office beside a name from others of its kind: of what it is, and what for."""
    lexicon = scene.lexicon_of(held.name.block)
    block, at = scene.document.blocks[held.name.block].span, held.office.span
    opened = lexicon.determiners | lexicon.prepositions
    ahead = scene.tokens(Span(max(block.start, at.start - _FAR), at.start), lexicon)
    front = _phrase(scene, ahead[::-1], held.name, lexicon)
    before = takewhile(lambda token: token.text not in opened, front)
    behind = scene.tokens(Span(at.end, max(at.end, min(block.end, at.end + _FAR))), lexicon)
    return _telling(scene, (*before, *_phrase(scene, behind, held.name, lexicon)), at, lexicon)


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


_NOBODY = _Posts(None, frozenset(), frozenset())
_READ: "WeakKeyDictionary[Scene, Mapping[str, _Posts]]" = WeakKeyDictionary()
