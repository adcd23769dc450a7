"""Names of persons in the sentences of a document, and who is meant where only a part of a name stands."""

import re
from collections.abc import Sequence

from attrs import define, field, frozen

from crossfact.model.place import Span
from crossfact.model.rule import Facts
from crossfact.text.normal import same_length

_WORD = r"[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[-'’][^\W\d_]+)*"
_NAME = re.compile(rf"{_WORD}(?:\s(?:[A-ZÀ-ÖØ-Þ]\.|{_WORD}))*\s{_WORD}")
# A surname may be misspelt: its first letters tell it.
_KIN = 3


@frozen
class Name:
    """A name of two words and more, and where it stands."""

    span: Span
    text: str

    @property
    def key(self) -> str:
        """The given name and the first letters of the surname."""
        words = same_length(self.text).split()
        return f"{words[-2]} {words[-1][:_KIN]}"

    @property
    def surname(self) -> str:
        """The surname in normal form."""
        return same_length(self.text).split()[-1]


def names_in(text: str, start: int, articles: frozenset[str]) -> tuple[Name, ...]:
    """The names in a text that begins at an offset of its document; what follows an article is none."""
    found = []
    for match in _NAME.finditer(text):
        before = same_length(text[: match.start()]).split()
        led = same_length(match.group()).split()[0] in articles
        if not led and not (before and before[-1] in articles):
            found.append(Name(Span(start + match.start(), start + match.end()), match.group()))
    return tuple(found)


@define(eq=False)
class Names:
    """The names of a document, by sentence; found when asked."""

    facts: Facts
    _found: dict[int, tuple[Name, ...]] = field(factory=dict, init=False)

    def of(self, number: int) -> tuple[Name, ...]:
        """The names in a sentence, by its number."""
        if number not in self._found:
            sentence = self.facts.sentences[number]
            data = self.facts.pack_of(sentence.block).data
            articles = frozenset(data.articles) - frozenset(data.linkers)
            text = sentence.span.of(self.facts.document.prose)
            self._found[number] = names_in(text, sentence.span.start, articles)
        return self._found[number]

    def title(self) -> Name | None:
        """The one name in the document's title; None where there are several or none."""
        return one(names_in(self.facts.document.title, 0, frozenset()))

    def before(self, number: int) -> Name | None:
        """The one person named in the sentences before one in its paragraph, or else in the paragraph before it."""
        sentences = self.facts.sentences
        block = sentences[number].block
        found: list[Name] = []
        for at in range(number - 1, -1, -1):
            if sentences[at].block != block:
                if found or sentences[at].block < sentences[number].block - 1:
                    break
                block = sentences[at].block
            found += self.of(at)
        return one(found)

    def bearing(self, surname: str, upto: int) -> Sequence[Name]:
        """The persons of a surname who are named up to a sentence, each once."""
        found = {n.key: n for at in range(upto + 1) for n in self.of(at) if n.surname == surname}
        return tuple(found.values())


def one(names: Sequence[Name]) -> Name | None:
    """The person that all of some names mean; None where they mean several or there is none."""
    return names[0] if names and len({name.key for name in names}) == 1 else None
