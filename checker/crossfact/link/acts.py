"""Acts: whether two verbs tell of one act of one party, so that opposite ones cannot both be right."""

import enum

from crossfact.link.background import Background
from crossfact.model.said import Act, Party

# From this likeness on, two nouns may name one thing: an alliance, a rapprochement.
_ALIKE = 0.25
# Those who are a body, when they decide: the concept that the packs have for them.
_MEMBERS = "members"


class Same(enum.IntEnum):
    """How sure it is that two parties, or two things, are one."""

    OTHER = 0
    UNKNOWN = 1
    ALIKE = 2
    ONE = 3


def same_party(a: Party, b: Party) -> Same:
    """Whether two parties are one: persons by their names, bodies by theirs, else by the kind of body."""
    if a.person and b.person:
        return Same.ONE if _one_person(a.person, b.person) else Same.OTHER
    if not _told(a) or not _told(b):
        return Same.UNKNOWN
    x, y = set(a.names), set(b.names)
    if x and y:
        if not x & y:
            return Same.OTHER
        # The council of Marle and the brewers of Marle share a place; the members of a union are the union.
        if a.body and b.body and a.body != b.body and _MEMBERS not in (a.body, b.body):
            return Same.OTHER
        return Same.ONE if x <= y or y <= x else Same.OTHER
    if a.body and b.body:
        return Same.ALIKE if a.body == b.body else Same.OTHER
    return Same.OTHER


def _one_person(a: str, b: str) -> bool:
    """Whether two names are of one person: alike, or one of two parts at least inside the other."""
    x, y = set(a.split()), set(b.split())
    return x == y or (len(x & y) > 1 and (x <= y or y <= x))


def _told(party: Party) -> bool:
    return bool(party.person or party.names or party.body)


def same_object(a: Act, b: Act, languages: tuple[str, str], known: Background) -> Same:
    """Whether two objects are one: sure where they share their noun and another word, and one says no more."""
    if set(a.renewed) != set(b.renewed):
        return Same.OTHER
    x, y = set(a.object), set(b.object)
    if not x or not y:
        return Same.UNKNOWN
    shared = x & y
    rest = (x - y - {a.object[0]}, y - x - {b.object[0]})
    head = a.object[0] == b.object[0] or known.alike(a.object[0], b.object[0], *languages) >= _ALIKE
    # The sale of the north wing, of the south wing: where both say more, they say what tells them apart.
    if not head or all(rest):
        return Same.OTHER
    return Same.ONE if shared - {a.object[0], b.object[0]} else Same.ALIKE


def other_matter(a: Act, b: Act) -> bool:
    """Whether two things that befell one person are about two matters: no word of theirs is the same."""
    return bool(a.object and b.object) and not set(a.object) & set(b.object)


def one_act(a: Act, b: Act, languages: tuple[str, str], known: Background, *, alone: bool) -> bool:
    """Whether two acts are surely one: the surer the party, the less the object must say, and the reverse.

    ``alone`` says that both texts tell of no other of the party, or of no other with that object: there the other
    may be told in fewer words.
    """
    if a.source and b.source and a.source != b.source:
        return False
    party, thing = same_party(a.party, b.party), same_object(a, b, languages, known)
    if Same.OTHER in (party, thing):
        return False
    if party is Same.ONE:
        return thing >= Same.ALIKE or (alone and (a.bare or b.bare))
    if party is Same.ALIKE:
        return thing is Same.ONE or (thing is Same.ALIKE and alone and not (a.vague or b.vague))
    return thing is Same.ONE
