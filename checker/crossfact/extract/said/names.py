"""Names: capitalised words of a text that may name a person, and what the words around say of it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from crossfact.extract.said.lexicon import Lexicon
from crossfact.model.place import Span
from crossfact.text.normal import same_length, without_accents

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČĐİ]"
_PART = rf"(?:{_CAPITAL}(?:\.-?(?={_CAPITAL}|\s))|(?:[OD]['’])?{_CAPITAL}[^\W\d_]*(?:['’](?={_CAPITAL})[^\W\d_]+)?(?:-(?:[^\W\d_]['’])?[^\W\d_]+)*)"
_OPENS = re.compile(r"(?:^|[.!?…:;»”\"(\[–—•*|>]|[«“‘]\s?)\s*$")
_AGE = re.compile(r"\s?(?:,\s?\d{1,2}(?:\s(?:ans?|years?)\b)?\s?[,.;](?!\d)|\(\d{1,2}(?:\sans?)?\))")
_WRITTEN = re.compile(r"[^\s\u00a0\u202f]+")
_GAPS = re.compile(r"[\s\-]+")
_MOST_PARTS = 5
_ARTICLE = 6


@frozen
class Name:
    """Capitalised words that may name a person, without title: their place and their parts.

    ``title`` is the title right before, ``start`` where title and name begin. ``sure`` is set where title, age
    or a known first name show a person.
    """

    span: Span
    start: int
    block: int
    given: str
    surname: str
    title: str = ""
    gender: str = ""
    sure: bool = False
    common: bool = False

    @property
    def full(self) -> str:
        """The name as written, on one line."""
        return " ".join(part for part in (self.given, self.surname) if part)

    @property
    def key(self) -> str:
        """The name in normal form."""
        return name_key(self.full)


@lru_cache(maxsize=1 << 14)
def name_key(name: str) -> str:
    """A name in normal form: lower case, no accents, hyphens as spaces."""
    return " ".join(_GAPS.split(without_accents(same_length(name)).replace(".", "").strip()))


@lru_cache(maxsize=16)
def sequence(lexicon: Lexicon) -> re.Pattern[str]:
    """Capitalised words that follow each other, with particles between them."""
    particles = "|".join(sorted(map(re.escape, lexicon.pack.data.people.particles), key=len, reverse=True))
    link = rf"(?:(?:{particles})(?:\s|(?<=['’])))" if particles else r"(?!)"
    return re.compile(
        rf"(?<![\w.@/#-]){_PART}(?:[ \u00a0\u202f]{link}{{0,2}}{_PART}){{0,{_MOST_PARTS}}}(?![\w/@]|\.\w)"
    )


def names(prose: str, norm: str, span: Span, block: int, lexicon: Lexicon) -> Iterator[Name]:
    """The names in a block of prose; ``norm`` is the prose in its normal form of equal length."""
    for match in sequence(lexicon).finditer(prose, span.start, span.end):
        for parts in _split(_parts(match), norm, lexicon):
            found = _name(prose, norm, span, block, parts, lexicon)
            if found:
                yield found


_Part = tuple[int, int, str]


def _parts(match: re.Match[str]) -> list[_Part]:
    """The words of a sequence with their places."""
    return [
        (match.start() + m.start(), match.start() + m.end(), m.group())
        for m in _WRITTEN.finditer(match.group())
    ]


def _split(parts: list[_Part], norm: str, lexicon: Lexicon) -> Iterator[list[_Part]]:
    """The sequence cut at the names of days and months."""
    current: list[_Part] = []
    for part in parts:
        if norm[part[0] : part[1]] in lexicon.dates:
            if current:
                yield current
            current = []
        else:
            current.append(part)
    if current:
        yield current


def _name(
    prose: str, norm: str, block: Span, number: int, parts: list[_Part], lexicon: Lexicon
) -> Name | None:
    """The name that a sequence holds, without what stands before it: an opening word, titles, offices."""
    opens = bool(_OPENS.search(prose[max(block.start, parts[0][0] - 4) : parts[0][0]]))
    if parts[0][0] == block.start or opens:
        while len(parts) > 1 and _opener(parts[0][2], lexicon) and not _titling(norm, parts[:1], lexicon):
            parts = parts[1:]
    title, start, parts = _titled(prose, norm, parts, block, lexicon)
    while parts and parts[0][2][0].islower():
        parts = parts[1:]
    if not parts or (len(parts) == 1 and not title and _plain_word(parts[0][2], lexicon, opens=opens)):
        return None
    span = Span(parts[0][0], parts[-1][1])
    given, surname = _given_and_surname([word for _, _, word in parts], lexicon.pack.data.people.particles)
    first = lexicon.forms.kind(parts[0][2].split("-")[0] if "-" in parts[0][2] else parts[0][2])
    particles = lexicon.pack.data.people.particles
    common = any(
        _common(w, lexicon) for _, _, w in parts[1:] if w[0].isupper() and same_length(w) not in particles
    )
    age = _AGE.match(prose, span.end, block.end)
    linked = any(word[0].islower() for _, _, word in parts)
    # The Avel Noz, l'Union: what has an article is a ship or a body, not somebody.
    article = not title and _behind_article(
        norm[max(block.start, span.start - _ARTICLE) : span.start], lexicon
    )
    # Where common nouns of names have capitals (Victoria Station), a first name proves less.
    capitals = lexicon.pack.data.head_last
    titles = lexicon.pack.data.people.titles
    return Name(
        span,
        start if title else span.start,
        number,
        given,
        surname,
        title,
        titles.get(same_length(title), "") or (first.gender if given and first.given else ""),
        sure=bool(title)
        or bool(age and given)
        or (first.given and bool(given) and not (common and capitals) and not article),
        common=article
        or (common and (capitals or not first.given))
        or (
            bool(given) and not first.given and _body(parts[0][2], lexicon) and (capitals or opens or linked)
        ),
    )


def _behind_article(before: str, lexicon: Lexicon) -> bool:
    """Whether a text ends in a definite article, elided or with its space."""
    word = (
        before[-2:] if before.endswith("'") else f"{before.rsplit(maxsplit=1)[-1]} " if before.split() else ""
    )
    return word.strip() in lexicon.definite and before.endswith(word)


def _opener(word: str, lexicon: Lexicon) -> bool:
    """Whether the first word of a sentence is one of the language rather than of a name."""
    kind = lexicon.forms.kind(word)
    return kind.function or (kind.known and not kind.name and not kind.given)


def _body(word: str, lexicon: Lexicon) -> bool:
    """Whether the first word of a name is a plain one, or initials: names of bodies begin so."""
    return _common(word, lexicon) or (len(word) > 2 and word.isupper())


def _common(word: str, lexicon: Lexicon) -> bool:
    """Whether a capitalised word is a plain one of the language: Lane, Alliance."""
    kind = lexicon.forms.kind(word)
    return kind.known and not kind.name and not kind.given


def _plain_word(word: str, lexicon: Lexicon, *, opens: bool) -> bool:
    """Whether a single word names nobody: a plain word where any word has a capital, or a letter."""
    kind = lexicon.forms.kind(word)
    return len(word) < 3 or kind.function or (opens and kind.known and not kind.name)


def _titled(
    prose: str, norm: str, parts: list[_Part], block: Span, lexicon: Lexicon
) -> tuple[str, int, list[_Part]]:
    """The title of a name, where it begins, and the parts behind it: a title may have a capital too.

    An office in capitals right before the name (Prime Minister Lena Quist) is no part of it either.
    """
    last = -1
    for number in range(len(parts) - 1):
        if _titling(norm, parts[: number + 1], lexicon):
            last = number
    if last >= 0:
        start, end, _ = parts[last]
        title = norm[start:end] if norm[start:end] in lexicon.titles else ""
        return title, start if title else parts[last + 1][0], parts[last + 1 :]
    before = norm[max(block.start, parts[0][0] - 20) : parts[0][0]]
    match = lexicon.title.search(before)
    if match and not _adjective(prose[parts[0][0] - len(before) + match.start()], match.group(1), lexicon):
        return match.group(1), parts[0][0] - (len(before) - match.start()), parts
    return "", parts[0][0], parts


def _adjective(first: str, word: str, lexicon: Lexicon) -> bool:
    """Whether a title is an adjective here: some major Baptist churches. Where names of bodies have capitals, so do titles."""
    small = lexicon.pack.data.head_last and first.islower()
    return small and lexicon.forms.part_of_speech(word) == "ADJ"


def _titling(norm: str, parts: Sequence[_Part], lexicon: Lexicon) -> bool:
    """Whether the last of some parts is a title or ends the name of an office."""
    end = parts[-1][1]
    word = norm[parts[-1][0] : end]
    if word in lexicon.titles:
        return True
    head, _, elect = word.partition("-")
    if head in lexicon.offices and f"-{elect}" in lexicon.pack.data.people.elect:
        return True
    return any(norm[start:end] in lexicon.offices for start, _, _ in parts)


def _given_and_surname(words: list[str], particles: tuple[str, ...]) -> tuple[str, str]:
    """First names and surname, particles with the surname; of one word, the surname."""
    if len(words) == 1:
        return "", words[0]
    cut = next((i for i, word in enumerate(words) if i and same_length(word) in particles), len(words) - 1)
    return " ".join(words[:cut]), " ".join(words[cut:])
