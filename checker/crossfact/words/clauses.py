"""Phrases and clauses: how the groups of a sentence hang together.

The groups are written as a string of one character each, over which a handful of patterns finds prepositional
groups, names, appositions, coordinations, lists, and the plain subjects and objects of finite verbs.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import define, field, frozen

from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.phrase import Clause, NounGroup, Phrase, PhraseKind, SentenceParse, VerbGroup
from crossfact.model.reading import features

# N a noun group, P a name, T a time by name (Monday); V a finite verb group, v another; E a preposition, o one
# that ties a complement (of, de); u a subject pronoun, r a relative one; the others are the marks of words.
_NOUN = "[NP]"
_TIED = rf"{_NOUN}(?:o{_NOUN})*"
_PREPOSITIONAL = re.compile(rf"[Eo]{_NOUN}")
_NAME_FIRST = re.compile(rf"(P),(N)(?:o{_NOUN})*(?=[,.)/;]|$)")
_NAME_LAST = re.compile(r"(N)(?:o[NP])*,?(P)(?=[,.)/;V]|$)")
_NAME_BESIDE = re.compile(r"(?<!o)(N)(P)")
_COORDINATION = re.compile(rf"{_TIED}(?:,{_TIED})*,?&{_TIED}")
_LIST = re.compile(rf"({_NOUN})[^:]*?:(?:{_TIED})(?:,{_TIED})*(?:,?&{_TIED})?")
# Behind the noun of a subject: its complements, its name, what stands between commas about it.
_SUBJECT = re.compile(
    rf"(?:(?<![Eo])(?P<noun>{_NOUN})(?:[Eo][NPT]|[RPT])*(?:,(?:r[^,:;]*|[^,V:;]*),)?|(?P<pronoun>u)"
    rf"|(?:(?P<bearer>{_NOUN})(?:o{_NOUN})*,?)?(?P<relative>r))[Rpn]*$"
)
_IN_RELATIVE = re.compile(r"r[Rpnc]*VR*$")
_OBJECT = re.compile(rf"[RT]*({_NOUN})")


@frozen
class _Item:
    """A group or a lone word: its character, its words, and its head."""

    char: str
    first: int
    last: int
    head: int
    number: int = -1


@define(eq=False, slots=False)
class Structure:
    """The phrases and clauses of a parsed sentence, found when asked for."""

    parse: SentenceParse
    pack: LanguagePack
    _items: Sequence[_Item] = field(init=False)
    _chars: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._items = tuple(_items(self.parse, self.pack.data))
        self._chars = "".join(item.char for item in self._items)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Names, prepositional groups, appositions, coordinations and lists, in the order of the text."""
        found = (
            *_names(self.parse, self.pack.data),
            *self._prepositional(),
            *self._appositions(),
            *self._coordinations(),
            *self._lists(),
        )
        return tuple(sorted(found, key=lambda phrase: (phrase.first, phrase.last, phrase.kind)))

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The finite verbs with their subjects and objects, in the order of the text."""
        return tuple(
            Clause(item.number, self._subject(place, item), self._object(place, item))
            for place, item in enumerate(self._items)
            if item.char == "V"
        )

    def _prepositional(self) -> Iterator[Phrase]:
        for match in _PREPOSITIONAL.finditer(self._chars):
            preposition, noun = self._items[match.start()], self._items[match.start() + 1]
            before = self._items[match.start() - 1] if match.start() else None
            tied = before is not None and preposition.char == "o" and before.char in "NP"
            members = (noun.head, before.head) if before is not None and tied else (noun.head,)
            yield Phrase(PhraseKind.PREPOSITIONAL, preposition.first, noun.last, preposition.head, members)

    def _appositions(self) -> Iterator[Phrase]:
        seen: set[int] = set()
        for pattern in (_NAME_FIRST, _NAME_LAST, _NAME_BESIDE):
            for match in pattern.finditer(self._chars):
                one, other = self._items[match.start(1)], self._items[match.start(2)]
                name, noun = (one, other) if one.char == "P" else (other, one)
                last = self._items[match.end() - 1].last
                if name.head not in seen and self._single(noun):
                    seen.add(name.head)
                    yield Phrase(PhraseKind.APPOSITION, one.first, last, name.head, (name.head, noun.head))

    def _single(self, noun: _Item) -> bool:
        """Whether a noun can say what the bearer of a name is: one bearer, no figure before the noun."""
        forms = self.parse.forms
        plural = "Number=Plur" in forms[noun.head].feats
        return not plural and all(form.upos != "NUM" for form in forms[noun.first : noun.head])

    def _coordinations(self) -> Iterator[Phrase]:
        for match in _COORDINATION.finditer(self._chars):
            yield self._joined(PhraseKind.COORDINATION, *match.span())

    def _lists(self) -> Iterator[Phrase]:
        for match in _LIST.finditer(self._chars):
            colon = self._chars.index(":", match.start())
            items = self._joined(PhraseKind.LIST, colon + 1, match.end())
            announced = self._items[match.start(1)]
            yield Phrase(PhraseKind.LIST, announced.first, items.last, announced.head, items.members)

    def _joined(self, kind: PhraseKind, start: int, end: int) -> Phrase:
        """The nouns of a stretch that complement no other."""
        items = self._items[start:end]
        heads = tuple(
            item.head
            for number, item in enumerate(items)
            if item.char in "NP" and not (number and items[number - 1].char == "o")
        )
        return Phrase(kind, items[0].first, items[-1].last, heads[0], heads)

    def _subject(self, place: int, verb: _Item) -> int | None:
        """The head of the subject of a verb: the noun, name or pronoun before it that agrees with it."""
        inverted = self._inverted(verb)
        if inverted is not None:
            return inverted
        match = _SUBJECT.search(self._chars[:place])
        if match is None:
            return self._tied(verb)
        part = next(name for name in ("bearer", "relative", "noun", "pronoun") if match[name])
        item = self._items[match.start(part)]
        if part == "noun" and _IN_RELATIVE.search(self._chars, 0, match.start()):
            # The man who bought the house left: the noun is the object of the verb before it.
            return None
        between = self._chars[match.start() : place]
        return item.head if self._number_agrees(item.head, verb, between) else None

    def _tied(self, verb: _Item) -> int | None:
        """A pronoun that opens the group of its verb and has its person: nous irons."""
        forms = self.parse.forms
        finite = next((f for f in forms[verb.first : verb.last + 1] if f.mark in "VX"), None)
        if finite is None or forms[verb.first].mark != "c":
            return None
        persons = [features(form.feats).get("Person", "") for form in (forms[verb.first], finite)]
        return verb.first if persons[0] and persons[0] == persons[1] else None

    def _inverted(self, verb: _Item) -> int | None:
        """The pronoun tied to the verb (a-t-il déclaré), inside its group or right behind it."""
        forms = self.parse.forms
        places = range(verb.first, min(verb.last + 2, len(forms)))
        return next((at for at in places if forms[at].mark == "i"), None)

    def _number_agrees(self, head: int, verb: _Item, between: str) -> bool:
        group = self.parse.verbs[verb.number]
        forms = self.parse.forms[group.first : group.last + 1]
        # A verb that the neighbours made finite has no mark of its own.
        first = next((form for form in forms if form.mark in "VX"), forms[0])
        numbers = [features(feats).get("Number", "") for feats in (self.parse.forms[head].feats, first.feats)]
        return "" in numbers or numbers[0] == numbers[1] or "&" in between

    def _object(self, place: int, verb: _Item) -> int | None:
        passive = self.parse.verbs[verb.number].voice == "Pass"
        if passive and features(self.parse.forms[verb.head].feats).get("VerbForm", "") == "Part":
            return None
        match = _OBJECT.match(self._chars, place + 1)
        if match is None:
            return None
        item = self._items[match.start(1)]
        followed = self._chars[match.end() : match.end() + 1] == "V"
        relative = _IN_RELATIVE.search(self._chars, 0, place + 1)
        return item.head if relative or not followed else None


def _items(parse: SentenceParse, data: PackData) -> Iterator[_Item]:
    """The groups of a sentence and the words outside them, in order."""
    groups: dict[int, tuple[str, NounGroup | VerbGroup, int]] = {}
    times = {*data.dates.weekdays, *data.dates.months}
    for number, noun in enumerate(parse.nouns):
        head = parse.forms[noun.head]
        groups[noun.first] = ("T" if head.norm in times else "P" if head.mark == "P" else "N", noun, number)
    for number, verb in enumerate(parse.verbs):
        groups[verb.first] = ("V" if verb.finite else "v", verb, number)
    at = 0
    while at < len(parse.forms):
        if at in groups:
            char, group, number = groups[at]
            yield _Item(char, group.first, group.last, group.head, number)
            at = group.last + 1
            continue
        form = parse.forms[at]
        char = "o" if form.mark == "E" and form.lemma in data.linkers else form.mark
        yield _Item(char, at, at, at)
        at += 1


# Capitalised words, and the particle between two of them: University of Marle, Jean de La Fontaine.
_NAME = re.compile(r"P+(?:ED?P+)*")


def _names(parse: SentenceParse, data: PackData) -> Iterator[Phrase]:
    """Names with their particles; a preposition that ties no complement (in, with) ends one; days are none."""
    times = {*data.dates.weekdays, *data.dates.months}
    marks = "".join(
        "T"
        if form.norm in times
        else "e"
        if form.mark == "E" and form.lemma not in data.linkers
        else form.mark
        for form in parse.forms
    )
    for match in _NAME.finditer(marks):
        members = tuple(at for at in range(*match.span()) if parse.forms[at].text[:1].isupper())
        members = members or tuple(range(*match.span()))
        yield Phrase(PhraseKind.NAME, members[0], members[-1], members[0], members)


def structure(parse: SentenceParse, pack: LanguagePack) -> Structure:
    """The phrases and clauses of a parsed sentence."""
    return Structure(parse, pack)
