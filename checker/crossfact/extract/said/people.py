"""People: the names of a document joined to persons, each under the name that introduces it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import attrs
from attrs import define, field, frozen

from crossfact.extract.said.names import Name, name_key


@frozen
class Person:
    """Somebody a document names: the full name, its normal form, and the gender it shows."""

    full: str
    key: str
    surname: str
    gender: str = ""


@define
class People:
    """Who is named where in a document.

    ``mentions`` pairs every name that means a person with the person, in the order of the text.
    """

    mentions: tuple[tuple[Name, Person], ...] = ()
    persons: Mapping[str, Person] = field(factory=dict)

    def at(self, offset: int) -> tuple[Name, Person] | None:
        """The mention that begins at an offset, its title included, or None."""
        return self._starts.get(offset)

    @property
    def _starts(self) -> Mapping[int, tuple[Name, Person]]:
        return {name.start: (name, person) for name, person in self.mentions}


def joined(found: Sequence[Name], shown: Iterable[int]) -> People:
    """The people behind the names of a document.

    ``shown`` are the starts of names that offices, ages or verbs of speech show to be a person's. A full name
    is a person's where something shows it anywhere in the document; a surname alone is the one person's of that
    surname who was named last, a title telling them apart.
    """
    starts = frozenset(shown)
    sure = {n.key for n in found if n.given and (n.sure or n.span.start in starts)}
    sure |= _titled(found)
    full = {n.key for n in found if n.given and (n.key in sure or not n.common)}
    gender = _genders(found)
    persons: dict[str, Person] = {}
    by_word: dict[str, list[Person]] = defaultdict(list)
    for name in found:
        if name.given and name.key in full and name.key not in persons:
            person = Person(name.full, name.key, name.surname, gender.get(name.key, ""))
            persons[name.key] = person
            for word in _surname_words(name):
                by_word[word].append(person)
    mentions = []
    last: dict[str, Person] = {}
    for name in found:
        meant = _person(name, persons, by_word, last, starts)
        if meant is None:
            continue
        persons.setdefault(meant.key, meant)
        if name.given and meant.key in sure:
            name = attrs.evolve(name, sure=True)  # noqa: PLW2901
        last[name_key(meant.surname)] = meant
        mentions.append((name, meant))
    return People(tuple(mentions), persons)


def _titled(found: Sequence[Name]) -> set[str]:
    """The full names that a title before their surname shows to be a person's, where no two share it: Ms Strand."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in found:
        if name.given:
            bearers[name_key(name.surname)].add(name.key)
    titled = (bearers.get(name_key(n.surname), set()) for n in found if n.title and not n.given)
    return {key for keys in titled if len(keys) == 1 for key in keys}


def _genders(found: Sequence[Name]) -> dict[str, str]:
    """The gender of full names: what a title before the same surname shows counts too, where no two people share it."""
    gender = {n.key: n.gender for n in reversed(found) if n.given and n.gender}
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in found:
        if name.given:
            bearers[name_key(name.surname)].add(name.key)
    for name in found:
        keys = bearers.get(name_key(name.surname), set())
        if not name.given and name.gender and len(keys) == 1:
            gender.setdefault(next(iter(keys)), name.gender)
    return gender


def _surname_words(name: Name) -> list[str]:
    whole = name_key(name.surname)
    last = name_key(name.surname.split()[-1])
    return list(dict.fromkeys((whole, last)))


def _person(
    name: Name,
    persons: Mapping[str, Person],
    by_word: Mapping[str, Sequence[Person]],
    last: Mapping[str, Person],
    starts: frozenset[int],
) -> Person | None:
    if name.given:
        return persons.get(name.key)
    word = name_key(name.surname)
    candidates = [
        p for p in by_word.get(word, ()) if not (p.gender and name.gender and p.gender != name.gender)
    ]
    if len(candidates) == 1:
        return candidates[0]
    if candidates:
        # Relatives: the one named last is meant, where one was.
        return last.get(word, candidates[0])
    if name.sure or name.span.start in starts:
        return Person(name.surname, word, name.surname, name.gender)
    return None
