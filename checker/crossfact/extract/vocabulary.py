"""The vocabulary of a document: its word forms, and the sentences where each stands."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import define

from crossfact.model.document import Sentence

_FORM = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d+")


@define(eq=False, slots=False)
class Vocabulary:
    """The word forms of a document: what is asked of a word is asked once for each, not once for each place.

    ``norm`` is the prose in normal form; forms are its runs of letters (quittera-t-il holds three). ``sentences``
    are in order and do not overlap.
    """

    norm: str
    sentences: Sequence[Sentence]

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where each form stands, as offsets in order."""
        places: dict[str, list[int]] = {}
        for match in _FORM.finditer(self.norm):
            places.setdefault(match.group(), []).append(match.start())
        return places

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> int | None:
        """The number of the sentence that holds an offset, None where none does."""
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 and offset < self.sentences[number].span.end else None

    def offsets(self, test: Callable[[str], bool]) -> Iterator[int]:
        """Where the forms that pass a test stand; in order for each form, not over all."""
        return (at for form, places in self.places.items() if test(form) for at in places)

    @cached_property
    def figured(self) -> Sequence[int]:
        """The numbers of the sentences that hold a figure, in order."""
        places = (match.start() for match in _FIGURE.finditer(self.norm))
        return tuple({n: None for at in places if (n := self.sentence_at(at)) is not None})

    def holding(self, test: Callable[[str], bool]) -> Sequence[int]:
        """The numbers of the sentences that hold a form that passes a test, in order."""
        found = {number for at in self.offsets(test) if (number := self.sentence_at(at)) is not None}
        return sorted(found)
