"""Look-up of word forms in a compiled table; `crossfact.words.compile` makes tables and defines the format.

Language-neutral: every word, tag and ending comes from the table.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Self

import attrs

from crossfact.text.normal import plain, without_accents
from crossfact.words.compile import END_CODE, FIRST_LETTER_CODE, Unpacked, unpack
from crossfact.words.reading import Reading

CLOSED = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"})
"""The tags of the word classes that take no new members, as Universal Dependencies lists them."""

MOST_REMEMBERED = 65_536
"""How many forms a table remembers the readings of before it starts over."""

_FIGURES = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
_ROMAN = re.compile(r"(?=..)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")

# Signs that stand for a word, which Unicode counts among the punctuation.
_SIGNS = "%‰&@#§°"

Found = tuple[Reading, ...]


@attrs.frozen(slots=True, eq=False)
class WordTable:
    """The readings of the forms of one language, and guesses for the forms it does not have.

    A value but for its memory of forms already read, which shows in nothing but speed.
    """

    _table: Unpacked
    _cells: Sequence[int]
    _codes: Mapping[str, int]
    _lookalikes: Mapping[str, str]
    _memory: dict[str, Found] = attrs.field(factory=dict, init=False, repr=False)

    @classmethod
    def load(cls, data: bytes, source: str = "word table") -> Self:
        """The table of a file's content.

        In: the bytes that `compile_table` made, and what to call them in an error.
        Out: the table. Raises ValueError, saying what was expected and what was found, when the bytes
        are not a whole table of this format.
        """
        table = unpack(data, source)
        codes = {letter: code for code, letter in enumerate(table.alphabet, FIRST_LETTER_CODE)}
        return cls(table, table.cells, codes, _same_letters(table.alphabet))

    def readings(self, form: str) -> Found:
        """Every reading of a form, best known first.

        Looked up as written, in lower case, and (for a form in capitals) capitalised. A form starting
        with a capital keeps its own readings first, unless the lower-case form is a function word.
        In: one word, with either apostrophe. Out: its readings; a form that is in the table in none of
        these shapes gets guesses, `guessed=True`; empty for the empty string only. Raises nothing.
        """
        found = self._memory.get(form)
        if found is None:
            if len(self._memory) >= MOST_REMEMBERED:
                self._memory.clear()
            text = plain(unicodedata.normalize("NFC", form))
            found = self._memory[form] = self._known(text) or self._guesses(text)
        return found

    def traits(self, lemma: str) -> str:
        """What the table says about a lemma as such, in the form of a feature string.

        In: a lemma as readings give it. Out: such as "Aux=être|Pron=Can" (the table's SOURCE.md lists
        what there is), "" when there is nothing. Raises nothing.
        """
        table, count = self._table, len(self._table.columns) // 5
        for number in self._set(self._find(lemma)):
            unchanged = not (table.columns[number] or table.added[table.columns[number + count]])
            if unchanged and (traits := table.traits[table.columns[number + 4 * count]]):
                return traits
        return ""

    def _known(self, text: str) -> Found:
        exact = self._exact(text)
        lower = text.lower()
        if lower == text:
            return exact or self._figures(text)
        small = self._exact(lower)
        capitals = len(text) > 1 and text.isupper()
        if small and small[0].upos in CLOSED and not (capitals and exact):
            return _once(small, exact)
        if capitals:
            return _once(exact, small, self._exact(_capitalised(lower))) or self._figures(text)
        return _once(exact, small) or self._figures(text)

    def _exact(self, text: str) -> Found:
        return self._readings(self._find(text), text)

    def _readings(self, set_number: int, text: str, *, guessed: bool = False) -> Found:
        table, columns = self._table, self._table.columns
        count = len(columns) // 5
        return tuple(
            Reading(
                text[: len(text) - columns[number]] + table.added[columns[number + count]],
                table.uposes[columns[number + 2 * count]],
                table.feats[columns[number + 3 * count]],
                guessed,
            )
            for number in self._set(set_number)
        )

    def _set(self, number: int) -> Sequence[int]:
        """The numbers of the classes of a set, none for set -1."""
        ends = self._table.set_ends
        start = ends[number - 1] if number > 0 else 0
        return self._table.members[start : ends[number] if number >= 0 else 0]

    def _find(self, text: str) -> int:
        """The number of the set of a form, -1 for a form that is not in the table."""
        cells, codes, state = self._cells, self._codes, self._table.forms
        for letter in text:
            code = codes.get(letter, 0)
            cell = cells[state + code]
            if not code or cell & 0xFF != code:
                return -1
            state = cell >> 8
        cell = cells[state + END_CODE]
        return cell >> 8 if cell & 0xFF == END_CODE else -1

    def _figures(self, text: str) -> Found:
        """The readings of the pattern of a form with figures: every number in it stands for 0."""
        pattern, count = _FIGURES.subn("0", text)
        if not count:
            return ()
        if pattern == "0":
            return (Reading(text, "NUM", "NumForm=Digit|NumType=Card"),)
        return self._readings(self._find(pattern), text)

    def _guesses(self, text: str) -> Found:
        if not text:
            return ()
        if not any(map(str.isalnum, text)):
            symbol = any(char in _SIGNS or unicodedata.category(char)[0] == "S" for char in text)
            return (Reading(text, "SYM" if symbol else "PUNCT", "", guessed=True),)
        lower, name = text.lower(), self._from_shape(text)
        if lower == text:
            near: Found = ()
            shapes = [self._as_guesses(self._exact(_capitalised(text))), name]
        else:
            near = self._unaccented(text, lower)
            shapes = [near, name]
        if text[-1].isalpha() and not near:
            shapes += [self._compound(lower) or self._from_ending(lower)]
        return _once(*shapes) or (Reading(text, "X", "", guessed=True),)

    def _from_shape(self, text: str) -> Found:
        """Guesses from figures and capitals alone."""
        name = Reading(text, "PROPN", "", guessed=True)
        if any(map(str.isdigit, text)) and (text[0].isdigit() or not any(map(str.isalpha, text))):
            return (Reading(text, "NUM", "", guessed=True),)
        if _ROMAN.fullmatch(text):
            return (Reading(text, "NUM", "NumForm=Roman|NumType=Card", guessed=True), name)
        return (name,) if any(map(str.isupper, text)) else ()

    def _as_guesses(self, found: Iterable[Reading]) -> Found:
        return tuple(attrs.evolve(reading, guessed=True) for reading in found)

    def _compound(self, text: str) -> Found:
        """The readings of what stands behind the last hyphen, for a compound that is not in the table."""
        head, hyphen, tail = text.rpartition("-")
        found = self._exact(tail) if head else ()
        return tuple(
            attrs.evolve(reading, lemma=head + hyphen + reading.lemma, guessed=True)
            for reading in found
            if reading.upos not in CLOSED
        )

    def _unaccented(self, text: str, lower: str) -> Found:
        """The readings of the words that a capital without its accent may stand for."""
        capitals = text.isupper()
        free = len(lower) if capitals else 1
        shapes = (lower, _capitalised(lower) if capitals else text)
        spellings = (sorted(self._spellings(shape, free, self._table.forms)) for shape in shapes)
        return self._as_guesses(chain.from_iterable(map(self._exact, chain.from_iterable(spellings))))

    def _spellings(self, text: str, free: int, state: int) -> Iterator[str]:
        """The forms from a state on that spell `text`, its first `free` letters with or without accent."""
        if not text:
            if self._cells[state + END_CODE] & 0xFF == END_CODE:
                yield ""
            return
        for letter in self._lookalikes.get(text[0], text[0]) if free > 0 else text[0]:
            code = self._codes.get(letter, 0)
            cell = self._cells[state + code]
            if code and cell & 0xFF == code:
                for rest in self._spellings(text[1:], free - 1, cell >> 8):
                    yield letter + rest

    def _from_ending(self, text: str) -> Found:
        """What words with the longest known ending of this one mostly are."""
        cells, codes, state = self._cells, self._codes, self._table.endings
        best = cells[state + END_CODE]
        for letter in text[: -self._table.longest_ending - 1 : -1][: len(text) - 1]:
            code = codes.get(letter, 0)
            cell = cells[state + code]
            if not code or cell & 0xFF != code:
                break
            state = cell >> 8
            end = cells[state + END_CODE]
            best = end if end & 0xFF == END_CODE else best
        return self._readings(best >> 8 if best & 0xFF == END_CODE else -1, text, guessed=True)


def _once(*several: Found) -> Found:
    """The readings of several answers, each reading once."""
    filled = [found for found in several if found]
    return filled[0] if len(filled) == 1 else tuple(dict.fromkeys(chain.from_iterable(filled)))


def _capitalised(lower: str) -> str:
    """The form with a capital at the start and after hyphens."""
    return "-".join(part[:1].upper() + part[1:] for part in lower.split("-"))


def _same_letters(alphabet: str) -> dict[str, str]:
    """For each letter, itself and the letters of the alphabet that are it with an accent."""
    same: dict[str, str] = {}
    for letter in alphabet:
        bare = without_accents(letter)
        same[bare] = same.get(bare, bare) + (letter if letter != bare else "")
    return same
