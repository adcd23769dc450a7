r"""Makes the word-table file that `crossfact.words.table` reads, and defines its format.

The `build.py` of a language calls `compile_table` with that language's entries; same entries, same bytes
(given the same zlib). When a text is checked, only `unpack` is needed.

The format
----------
    MAGIC                   the bytes of `MAGIC`
    the rest                one zlib stream; unpacked, it is the payload:

    header                  `HEADER`: eight unsigned 32-bit numbers, little-endian: length of the texts
                            in bytes, number of classes, number of readings sets, number of members of
                            all sets together, number of cells, base of the forms' root state, base of
                            the endings' root state, the longest ending in letters
    texts                   UTF-8; five lists separated by "\x00", the items of a list by "\n":
                            the alphabet (one item), UPOS tags, feature strings, traits, added endings
    classes                 five columns of unsigned 16-bit numbers, one after another: how many letters
                            to take off the form's end, and the item numbers of the ending to add (which
                            gives the lemma), the UPOS tag, the feature string and the traits
    set ends                unsigned 32-bit: where each set ends in the members
    members                 unsigned 16-bit: the class numbers of the sets, best reading first
    cells                   the automaton, as four byte planes (lowest byte of all cells first): planes
                            of equal significance compress far better than whole numbers

The automaton is a minimal acyclic one (Daciuk et al., "Incremental construction of minimal acyclic
finite-state automata", 2000) laid out as a double array (Aoe, 1989): a state is a base number, and its
transition on the letter with code c is the cell at base + c, valid when the lowest byte of the cell is c;
the cell's upper bits are then the base of the next state. Code 1 is kept for "a form ends here", and the
upper bits are then a set number. Letters have codes from 2 on, in the order of the alphabet.
Two tries share the array: the forms, and the endings (written backwards) with the classes that a word
of this ending most often has. Lemmas are not stored: a class makes them from the form.
"""

import struct
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

import attrs

from crossfact.words.sections import PLANES, from_planes, in_planes, packed, unpacked

MAGIC = b"crossfact words 1\n"
HEADER = struct.Struct("<8I")
LIST_MARK, ITEM_MARK = "\x00", "\n"
LISTS, BIGGEST_NUMBER, LETTER_CODES = 5, 0xFFFF, 256
END_CODE, FIRST_LETTER_CODE = 1, 2
LONGEST_ENDING = 7
SMALLEST_SHARE = 0.12
FEWEST_FORMS = 6
MOST_GUESSES = 5
FIRST_RANKS = 1_000_000
"""Taken from the rank of what is listed by hand, which so comes before any other."""
REPLACED = frozenset({"ADP", "ADV", "CCONJ", "DET", "PART", "PRON", "SCONJ"})
"""The tags that a form listed by hand has from the list alone."""

Class = tuple[int, str, str, str, str]
"""Letters to take off, ending to add, UPOS, features, traits."""


@attrs.frozen(slots=True)
class Entry:
    """One reading of one form, as a build script hands it over.

    Readings of a form are kept in ascending `rank` (ties in alphabetical order of tag and lemma).
    `traits` says something about the lemma and is read back by `WordTable.traits(lemma)`; give it on an
    entry whose form is the lemma itself. `typical=False` keeps the entry out of the statistics from
    which unknown words are guessed (names, function words, foreign words).
    """

    form: str
    lemma: str
    upos: str
    feats: str = ""
    rank: int = 0
    traits: str = ""
    typical: bool = True


def compile_table(entries: Iterable[Entry]) -> bytes:
    """The table file of the entries, byte for byte.

    In: entries in any order; a reading given twice counts once, at its best rank.
    Out: the file's content. Raises ValueError when there is no entry, an entry has an empty form, lemma
    or tag or one of the two separator characters in it, or the entries exceed what the format can number.
    """
    typical: set[tuple[str, str, str, str]] = set()
    ranked: dict[str, dict[tuple[str, str, str], tuple[int, str]]] = defaultdict(dict)
    for entry in entries:
        _check(entry)
        key = (entry.upos, entry.lemma, entry.feats)
        rank, traits = ranked[entry.form].get(key, (entry.rank, ""))
        ranked[entry.form][key] = (min(rank, entry.rank), max(traits, entry.traits))
        if entry.typical:
            typical.add((entry.form, *key))
    if not ranked:
        raise ValueError("word table: expected at least one entry, found none")
    sets = {form: _ordered(form, ranked[form]) for form in sorted(ranked)}
    endings = ending_classes((form, cls) for form, cls in _typical_classes(typical))
    return _pack(sets, endings)


def join_feats(pairs: Mapping[str, str]) -> str:
    """The canonical feature string of a mapping: names sorted without regard to case, joined by "|".

    In: names and values. Out: the string, "" for an empty mapping. Raises nothing.
    Source: the CoNLL-U format of Universal Dependencies, field FEATS.
    """
    return "|".join(f"{name}={pairs[name]}" for name in sorted(pairs, key=str.lower))


@attrs.frozen(slots=True)
class HandList:
    """The function words of a language, listed by hand, which come before what its source says."""

    entries: tuple[Entry, ...]
    only: frozenset[str]
    said: frozenset[tuple[str, str, str]]

    def beside(self, source: Iterable[Entry]) -> Iterator[Entry]:
        """The entries of the list, then those of the source that it leaves room for.

        In: the source's entries. Out: all entries for the table. An entry of the source is dropped when its
        form has only the readings of the list, when the list has its form with the same lemma and tag, or
        when it makes a listed form a function word or an adverb. Raises nothing.
        """
        yield from self.entries
        listed = {form for form, _, _ in self.said}
        for entry in source:
            replaced = entry.form in listed and (
                entry.upos in REPLACED or (entry.form, entry.lemma, entry.upos) in self.said
            )
            if entry.form not in self.only and not replaced:
                yield entry


def read_closed(lines: Iterable[str], source: str = "closed.tsv") -> HandList:
    """The function words of a language, from their file.

    In: lines of four fields separated by tabs: forms (separated by commas; "=" in front: no readings but
    those listed here), lemma, UPOS tag, features ("_" for none); empty lines and lines starting with "#"
    do not count. Out: the list, its entries ranked before all others in the order of the lines.
    Raises ValueError on a line of another shape.
    """
    entries: list[Entry] = []
    only: set[str] = set()
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.rstrip("\n").split("\t")
        if len(fields) != 4:
            raise ValueError(
                f"{source}, line {number}: expected 4 fields separated by tabs, found {len(fields)}"
            )
        forms, lemma, upos, feats = fields
        pairs = {} if feats == "_" else dict(part.split("=", 1) for part in feats.split("|"))
        names = forms.removeprefix("=").split(",")
        entries += (
            Entry(form, lemma, upos, join_feats(pairs), number - FIRST_RANKS, typical=False) for form in names
        )
        if forms.startswith("="):
            only.update(names)
    said = frozenset((entry.form, entry.lemma, entry.upos) for entry in entries)
    return HandList(tuple(entries), frozenset(only), said)


def ending_classes(pairs: Iterable[tuple[str, Class]]) -> dict[str, tuple[Class, ...]]:
    """For each ending up to `LONGEST_ENDING` letters, the classes that dominate the forms which have it.

    In: (form, class) pairs. Out: ending to classes, most frequent first, "" for all forms together; a
    class is kept from a share of `SMALLEST_SHARE` of the forms on, at most `MOST_GUESSES`; an ending
    that `FEWEST_FORMS` forms do not have, or that says the same as its shorter ending, is left out.
    Raises nothing.
    """
    classes: dict[str, Counter[Class]] = defaultdict(Counter)
    forms: dict[str, set[str]] = defaultdict(set)
    for form, cls in pairs:
        for length in range(min(LONGEST_ENDING, len(form) - 1) + 1):
            ending = form[len(form) - length :]
            forms[ending].add(form)
            # A class that takes off more than the ending would say something about letters not looked at.
            if cls[0] <= length:
                classes[ending][cls] += 1
    found: dict[str, tuple[Class, ...]] = {}
    for ending in sorted(forms, key=lambda text: (len(text), text)):
        total = len(forms[ending])
        shares = sorted(classes[ending].items(), key=lambda item: (-item[1], item[0]))
        best = tuple(cls for cls, count in shares if count >= SMALLEST_SHARE * total)[:MOST_GUESSES]
        shorter = next((found[ending[i:]] for i in range(1, len(ending) + 1) if ending[i:] in found), ())
        if not ending or (best and best != shorter and total >= FEWEST_FORMS):
            found[ending] = best or tuple(cls for cls, _ in shares[:1])
    return found


def _check(entry: Entry) -> None:
    for name in ("form", "lemma", "upos"):
        if not getattr(entry, name):
            raise ValueError(f"word table: expected a {name}, found none in {entry}")
    for text in (entry.form, entry.lemma, entry.upos, entry.feats, entry.traits):
        if LIST_MARK in text or ITEM_MARK in text:
            raise ValueError(f"word table: expected no NUL and no line break, found one in {entry}")


def _shared(one: Sequence[object], other: Sequence[object]) -> int:
    """How many items two sequences have in common at the start."""
    length = min(len(one), len(other))
    return next((i for i in range(length) if one[i] != other[i]), length)


def _class(form: str, lemma: str, upos: str, feats: str, traits: str) -> Class:
    kept = _shared(form, lemma)
    return len(form) - kept, lemma[kept:], upos, feats, traits


def _ordered(form: str, readings: Mapping[tuple[str, str, str], tuple[int, str]]) -> tuple[Class, ...]:
    in_order = sorted(readings.items(), key=lambda item: (item[1][0], item[0]))
    return tuple(_class(form, lemma, upos, feats, traits) for (upos, lemma, feats), (_, traits) in in_order)


def _typical_classes(typical: Iterable[tuple[str, str, str, str]]) -> Iterator[tuple[str, Class]]:
    for form, upos, lemma, feats in sorted(typical):
        yield form, _class(form, lemma, upos, feats, "")


def _pack(sets: Mapping[str, tuple[Class, ...]], endings: Mapping[str, tuple[Class, ...]]) -> bytes:
    letters = Counter(letter for form in sets for letter in form)
    letters.update(letter for ending in endings for letter in ending if letter not in letters)
    alphabet = "".join(sorted(letters, key=lambda letter: (-letters[letter], letter)))
    most = LETTER_CODES - FIRST_LETTER_CODE
    if len(alphabet) > most:
        raise ValueError(f"word table: expected at most {most} distinct characters, found {len(alphabet)}")
    all_sets = [*sets.values(), *endings.values()]
    order = Counter(cls for members in all_sets for cls in members)
    classes = sorted(order, key=lambda cls: (-order[cls], cls))
    numbered = {cls: number for number, cls in enumerate(classes)}
    distinct = sorted(Counter(all_sets).items(), key=lambda item: (-item[1], item[0]))
    set_numbers = {members: number for number, (members, _) in enumerate(distinct)}
    automaton = _Automaton()
    codes = {letter: FIRST_LETTER_CODE + i for i, letter in enumerate(alphabet)}
    roots = [
        automaton.add([([codes[letter] for letter in text], set_numbers[members]) for text, members in words])
        for words in (sets.items(), ((ending[::-1], members) for ending, members in endings.items()))
    ]
    cells, bases = _double_array(automaton.states)
    texts, columns = _texts(alphabet, classes)
    members = [numbered[cls] for one, _ in distinct for cls in one]
    ends = list(accumulate(len(one) for one, _ in distinct))
    longest = max(map(len, endings), default=0)
    header = HEADER.pack(len(texts), len(classes), len(distinct), len(members), len(cells),
                         bases[roots[0]], bases[roots[1]], longest)  # fmt: skip
    numbers = _numbers("H", columns) + _numbers("I", ends) + _numbers("H", members)
    return MAGIC + zlib.compress(header + texts + numbers + in_planes(cells), 9)


def _numbers(kind: str, values: Sequence[int]) -> bytes:
    if kind == "H" and max(values, default=0) > BIGGEST_NUMBER:
        raise ValueError(f"word table: expected at most {BIGGEST_NUMBER + 1} classes and texts, "
                         f"found {max(values) + 1}")  # fmt: skip
    return packed(kind, values)


def _texts(alphabet: str, classes: Sequence[Class]) -> tuple[bytes, list[int]]:
    """The texts section, and the five columns of the classes one after another."""
    lists: list[list[str]] = []
    columns = [cls[0] for cls in classes]
    # The order of the columns is that of the format, not that of the tuple's fields alone: the ending to
    # add comes second in both, and the lists follow in the order the header documents.
    for field in (1, 2, 3, 4):
        items = sorted({str(cls[field]) for cls in classes})
        numbers = {item: number for number, item in enumerate(items)}
        columns += [numbers[str(cls[field])] for cls in classes]
        lists.append(items)
    added, *rest = lists
    texts = LIST_MARK.join(ITEM_MARK.join(items) for items in ([alphabet], *rest, added))
    return texts.encode(), columns


@attrs.frozen(slots=True, eq=False)
class Unpacked:
    """The content of a table file: the sections of the format, as numbers and texts."""

    forms: int
    endings: int
    longest_ending: int
    alphabet: str
    uposes: Sequence[str]
    feats: Sequence[str]
    traits: Sequence[str]
    added: Sequence[str]
    columns: Sequence[int]
    set_ends: Sequence[int]
    members: Sequence[int]
    cells: Sequence[int]


def unpack(data: bytes, source: str) -> Unpacked:
    """The content of a table file.

    In: the file's bytes, and what to call them in an error. Out: the content, texts and numbers unpacked
    and nothing else made of them. Raises ValueError, saying what was expected and what was found, when
    the bytes are not a whole table of this format.
    """
    if not data.startswith(MAGIC):
        found = data[: len(MAGIC)]
        raise ValueError(f"{source}: expected a word table, which starts with {MAGIC!r}; found {found!r}")
    unpacker = zlib.decompressobj()
    try:
        payload = unpacker.decompress(data[len(MAGIC) :])
    except zlib.error as error:
        raise ValueError(f"{source}: expected a whole word table, found damaged data ({error})") from error
    if not unpacker.eof or unpacker.unused_data or len(payload) < HEADER.size:
        raise ValueError(
            f"{source}: expected one whole word table, found one that ends elsewhere than its file"
        )
    text_size, classes, sets, members, cells, forms, endings, longest = HEADER.unpack_from(payload)
    sizes = (HEADER.size, text_size, 2 * LISTS * classes, 4 * sets, 2 * members, PLANES * cells)
    if sum(sizes) != len(payload):
        raise ValueError(f"{source}: expected {sum(sizes)} bytes in the table, found {len(payload)}")
    ends = list(accumulate(sizes))
    pieces = [payload[end - size : end] for size, end in zip(sizes, ends, strict=True)]
    lists = pieces[1].decode().split(LIST_MARK)
    if len(lists) != LISTS:
        raise ValueError(f"{source}: expected {LISTS} lists of texts in the table, found {len(lists)}")
    uposes, feats, traits, added = (items.split(ITEM_MARK) for items in lists[1:])
    columns, members = unpacked("H", pieces[2]), unpacked("H", pieces[4])
    set_ends, planes = unpacked("I", pieces[3]), from_planes(pieces[5])
    return Unpacked(
        forms, endings, longest, lists[0], uposes, feats, traits, added, columns, set_ends, members, planes
    )


class _Automaton:
    """A minimal acyclic automaton under construction; tries added one after another share their ends."""

    def __init__(self) -> None:
        self.states: list[tuple[tuple[int, int], ...]] = []
        self._numbers: dict[tuple[tuple[int, int], ...], int] = {}

    def add(self, words: Iterable[tuple[list[int], int]]) -> int:
        """Adds a trie. In: (letter codes, set number) pairs, no word twice. Out: its root's state number."""
        open_states: list[dict[int, int]] = [{}]
        previous: list[int] = []
        for codes, value in sorted(words):
            shared = _shared(previous, codes)
            self._close(open_states, previous, shared)
            open_states += ({} for _ in range(len(codes) - shared))
            open_states[-1][END_CODE] = value
            previous = codes
        self._close(open_states, previous, 0)
        return self._number(open_states[0])

    def _close(self, open_states: list[dict[int, int]], codes: list[int], depth: int) -> None:
        while len(open_states) > depth + 1:
            state = self._number(open_states.pop())
            open_states[-1][codes[len(open_states) - 1]] = state

    def _number(self, state: dict[int, int]) -> int:
        key = tuple(sorted(state.items()))
        number = self._numbers.setdefault(key, len(self.states))
        if number == len(self.states):
            self.states.append(key)
        return number


def _double_array(states: Sequence[tuple[tuple[int, int], ...]]) -> tuple[list[int], list[int]]:
    """The cells, and the base of every state: first fit, the states with most transitions first.

    Free places are the bits of one large integer, so that the places where a whole state fits are found
    by shifting and masking it. Two states never get the same base: a cell knows only its letter.
    """
    free = unused = (1 << (2 * sum(map(len, states)) + 1024)) - 1
    bases = [0] * len(states)
    low = 0
    for number in sorted(range(len(states)), key=lambda n: (-len(states[n]), n)):
        fits = unused >> low
        for code, _ in states[number]:
            fits &= free >> (low + code)
        base = low + (fits & -fits).bit_length() - 1
        bases[number] = base
        unused &= ~(1 << base)
        for code, _ in states[number]:
            free &= ~(1 << (base + code))
        if number % 512 == 0:
            # Below the lowest free place nothing fits any more; cutting it off keeps the search short.
            low = max(low, (free & -free).bit_length() - 257)
    cells = [0] * (max(bases) + 512)
    for base, state in zip(bases, states, strict=True):
        for code, target in state:
            cells[base + code] = (target if code == END_CODE else bases[target]) << 8 | code
    return cells, bases
