"""Offices: who holds which, read from the words right before and behind a name."""

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from crossfact.extract.said.lexicon import Lexicon, Office, any_of
from crossfact.extract.said.names import Name
from crossfact.model.place import Span
from crossfact.model.said import Tenure
from crossfact.text.normal import same_length

_BEFORE, _AFTER = 130, 150
# Where a phrase beside a name ends.
_STOP = re.compile(r"[.;:!?«»“”\"()\n]")
_AGE = re.compile(r"^\s?(?:,\s?\d{1,2}(?:\s(?:ans?|years?(?:\sold)?))?\s?(?=,)|\(\d{1,2}(?:\sans)?\))")
_JOIN = re.compile(r"^[ \u00a0]?(?:[,(–—]|-\s|\n)\s?")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
# An owner in capitals right before an office: Norlund's chief executive, the Norlund chief executive.
_OWNER = re.compile(r"((?:[A-ZÀ-ÖØ-Þ][\w-]+ ?){1,4})(?:['’]s)?\s$")
_FRONT = 5


@frozen
class OfficeNear:
    """An office beside a name: its words and place, what it is, how it is held, and of what."""

    span: Span
    written: str
    office: Office
    domain: str
    organisation: str
    tenure: Tenure
    then: bool = False


def offices(
    prose: str, norm: str, block: Span, following: Span | None, name: Name, lexicon: Lexicon
) -> Iterator[OfficeNear]:
    """The offices that the words around a name give to the person.

    ``following`` is the next block, where a signature has its office on a line of its own.
    """
    before = _before(prose, norm, block, name, lexicon)
    if before:
        yield before
    yield from _behind(prose, norm, block, following, name, lexicon)


@lru_cache(maxsize=16)
def _tenures(lexicon: Lexicon) -> tuple[tuple[Tenure, re.Pattern[str]], ...]:
    people = lexicon.pack.data.people
    return tuple(
        (tenure, re.compile(any_of(words)))
        for tenure, words in (
            (Tenure.FORMER, people.former),
            (Tenure.ACTING, people.acting),
            (Tenure.OUTGOING, people.outgoing),
            (Tenure.ELECT, people.elect),
        )
    )


@lru_cache(maxsize=16)
def _then(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(any_of(lexicon.pack.data.people.then))


def _before(prose: str, norm: str, block: Span, name: Name, lexicon: Lexicon) -> OfficeNear | None:
    """The office that leads to a name: the mayor of Rives, Léa Morin; passenger Hana Lindqvist."""
    start = max(block.start, name.start - _BEFORE)
    stops = [m.end() for m in _STOP.finditer(prose, start, name.span.start)]
    start = stops[-1] if stops else start
    matches = list(lexicon.office.finditer(norm, start, name.span.start))
    if not matches:
        return None
    while len(matches) > 1 and not lexicon.pack.data.head_last and _touch(norm, matches[-2], matches[-1]):
        # A minister delegate is a minister.
        matches.pop()
    # A title between (le préfet maritime, l'amiral Yvon Kermarrec) is no office of its own here.
    between = prose[matches[-1].end() : max(name.start, matches[-1].end())]
    if not _leads(between, lexicon):
        return None
    end = len(between.rstrip(" ,\u00a0"))
    return office_at(prose, norm, Span(start, matches[-1].end() + end), matches[-1], lexicon)


def _touch(norm: str, first: re.Match[str], second: re.Match[str]) -> bool:
    return not norm[first.end() : second.start()].strip()


def _leads(between: str, lexicon: Lexicon) -> bool:
    """Whether the words between an office and a name are those of its field and body only."""
    inner = between.strip()
    if inner in ("", ","):
        return True
    comma = inner.endswith(",")
    inner = inner.rstrip(", ")
    low = same_length(inner)
    if "," in inner or len(inner) > 110:
        return False
    if lexicon.tenures.fullmatch(low) or lexicon.domain.fullmatch(low):
        return True
    lead = lexicon.tenures.match(low) or lexicon.domain.match(low)
    inner, low = (inner[lead.end() :].lstrip(), low[lead.end() :].lstrip()) if lead else (inner, low)
    if not low:
        return True
    link = lexicon.body_link.match(f" {low} ")
    if not (comma or not lexicon.pack.data.head_last) or not link or link.end() > len(low):
        return False
    words = [m.group() for m in _WORD.finditer(inner)]
    if not comma and (words[-1][0].islower() or low[-1] == "'"):
        # The name is part of the body's: the head of the Hautes-Terres region.
        return False
    return not any(word[0].islower() and lexicon.forms.breaks(word) for word in words)


def _behind(
    prose: str, norm: str, block: Span, following: Span | None, name: Name, lexicon: Lexicon
) -> Iterator[OfficeNear]:
    """The offices behind a name: Léa Morin, 47, mayor of Rives and head of the union."""
    at = name.span.end
    age = _AGE.match(prose[at : at + 24])
    at += age.end() if age else 0
    if at >= block.end and following and name.start == block.start and len(following) < 80:
        yield from _listed(prose, norm, following.start, following.end, lexicon)
        return
    join = _JOIN.match(prose[at : min(at + 4, block.end)])
    copula = lexicon.holds.match(norm, at, block.end)
    if not join and not copula:
        return
    begin = copula.end() if copula else at + (join.end() if join else 0)
    relative = lexicon.holds.match(f" {norm[begin : begin + 24]}") if join else None
    begin += relative.end() - 1 if relative else 0
    end = _phrase_end(prose, begin, min(block.end, begin + _AFTER))
    yield from _listed(prose, norm, begin, end, lexicon)


def _phrase_end(prose: str, begin: int, end: int) -> int:
    stop = _STOP.search(prose, begin, end)
    return stop.start() if stop else end


def _listed(prose: str, norm: str, begin: int, end: int, lexicon: Lexicon) -> Iterator[OfficeNear]:
    """The office that a phrase opens with, and those joined to it."""
    match = lexicon.office.search(norm, begin, end)
    if match is None or not _opens(norm[begin : match.start()], lexicon):
        return
    comma = prose.find(",", match.end(), end)
    stop = comma if comma >= 0 else end
    found = office_at(prose, norm, Span(begin, stop), match, lexicon)
    yield found
    second = lexicon.office.search(norm, match.end(), stop)
    if second and lexicon.joined.search(norm[match.end() : second.start()]):
        yield office_at(prose, norm, Span(match.end(), stop), second, lexicon)


def _opens(front: str, lexicon: Lexicon) -> bool:
    """Whether the words before an office can open its phrase: an article, an owner, adjectives, no verb."""
    words = _WORD.findall(front)
    if "," in front or len(words) > _FRONT:
        return False
    tenure = lexicon.tenures
    return not any(
        (lexicon.forms.breaks(word) or lexicon.forms.part_of_speech(word) == "ADP")
        and not tenure.fullmatch(word)
        for word in words
    )


def office_at(prose: str, norm: str, around: Span, match: re.Match[str], lexicon: Lexicon) -> OfficeNear:
    """The office at a match, with the words of its phrase before and behind."""
    office = lexicon.office_named(match.group())
    front = norm[around.start : match.start()]
    rest = norm[match.end() : around.end]
    near = front[-60:]
    domain, length, lead = office.domain, 0, 0
    if not domain:
        domain, length, lead = _domain(near, rest, lexicon)
    tenure = next(
        (
            t
            for t, pattern in _tenures(lexicon)
            if (t is not Tenure.ELECT and pattern.search(near)) or pattern.match(rest.lstrip())
        ),
        Tenure.PRESENT,
    )
    start = match.start() - lead
    end = match.end() + length
    held = re.match(rf"\s+(?:{lexicon.tenures.pattern})", norm[end : around.end])
    return OfficeNear(
        Span(start, end),
        " ".join(prose[start:end].split()),
        office,
        domain,
        _organisation(
            prose,
            norm,
            Span(around.start, start),
            Span(end + (held.end() if held else 0), around.end),
            lexicon,
        ),
        tenure,
        then=bool(_then(lexicon).search(norm[max(0, around.start - 2) : around.end])),
    )


def _domain(front: str, rest: str, lexicon: Lexicon) -> tuple[str, int, int]:
    """The field of an office, with the length of its words behind and before the office."""
    behind = lexicon.domain_after.match(rest)
    if behind:
        return lexicon.domain_named(behind.group("domain")), behind.end(), 0
    if lexicon.pack.data.head_last:
        word = re.search(r"([\w-]+)\s$", front)
        if word and word.group(1) in lexicon.domains:
            return lexicon.domains[word.group(1)], 0, len(word.group())
    return "", 0, 0


def _organisation(prose: str, norm: str, front: Span, rest: Span, lexicon: Lexicon) -> str:
    """The body or place an office belongs to: what a link ties to it, or the owner before it."""
    link = lexicon.body_link.match(norm, rest.start, rest.end)
    if link:
        found = _body(prose, norm, Span(link.end(), rest.end), lexicon)
        if found:
            return found
    owner = _OWNER.search(prose[front.start : front.end])
    words = owner.group(1).split() if owner else []
    while words and (
        lexicon.forms.kind(words[0]).function or lexicon.tenures.fullmatch(same_length(words[0]))
    ):
        words = words[1:]
    return " ".join(words)


def _body(prose: str, norm: str, span: Span, lexicon: Lexicon) -> str:
    """The words of a body's name, up to a verb, a pronoun or a link that is none of a name."""
    end, people = span.start, lexicon.pack.data.people
    links = {word for link in (*people.body_links, *people.particles) for word in link.split()}
    for match in _WORD.finditer(norm, span.start, span.end):
        word = match.group()
        kind = lexicon.forms.part_of_speech(word)
        capital = prose[match.start()].isupper()
        if prose[end : match.start()].strip(" \u00a0'’-") or (
            not capital
            and (lexicon.forms.breaks(word) or kind == "ADV" or (kind == "ADP" and word not in links))
        ):
            break
        end = match.end()
    return " ".join(prose[span.start : end].split())
