"""People: whether two names are one name spelt twice, and two offices one person's."""

from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from crossfact.model.said import NameMention, OfficeHeld, Sphere, Tenure
from crossfact.text.normal import same_length, without_accents

# Surnames of so many letters may differ by one, and by two, and still be one.
_ONE, _TWO = 5, 8
_PRESENT = (Tenure.PRESENT, Tenure.ACTING, Tenure.OUTGOING)


def folded(name: str) -> str:
    """A name without accents, letter case and marks: what two spellings of it are compared by."""
    return "".join(char for char in without_accents(same_length(name)) if char.isalnum())


def spelt_alike(a: str, b: str) -> bool:
    """Whether two surnames are so close that one is likely a slip for the other; False where they are equal."""
    one, two = folded(a), folded(b)
    if one == two or one[:1] != two[:1]:
        return False
    length = min(len(one), len(two))
    distance = DamerauLevenshtein.distance(one, two, score_cutoff=2)
    return distance <= (2 if length >= _TWO else 1 if length >= _ONE else 0)


def shortenings(surname: str) -> Iterator[str]:
    """A surname and what is left of it without one letter.

    Two words at one edit's distance share one of these (symmetric deletion, Garbe), so that they meet without
    comparing all with all.
    """
    word = folded(surname)
    yield word
    yield from (word[:i] + word[i + 1 :] for i in range(len(word)))


def first_name(mention: NameMention) -> str:
    """The first of the first names, in normal form; an initial is its letter."""
    return folded(mention.given.split()[0]) if mention.given else ""


def at_odds(a: OfficeHeld, b: OfficeHeld) -> bool:
    """Whether one person can hardly hold both offices at once.

    Offices of one sphere shut each other out, unless one is the other in fewer words, is of another time, or of
    another body.
    """
    if a.sphere is not b.sphere or a.sphere is Sphere.FREE or a.then or b.then:
        return False
    if a.tenure not in _PRESENT or b.tenure not in _PRESENT or _two_bodies(a.organisation, b.organisation):
        return False
    if a.concept == b.concept:
        return bool(a.domain and b.domain and a.domain != b.domain)
    return not (a.domain and a.domain == b.domain)


def _two_bodies(a: str, b: str) -> bool:
    """Whether two bodies are named, and differently: names have capitals, and share no word."""
    one, two = _names(a), _names(b)
    return bool(one and two and not one & two)


def _names(body: str) -> set[str]:
    return {folded(word) for word in body.replace("’", " ").replace("'", " ").split() if word[:1].isupper()}
