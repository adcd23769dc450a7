"""Role words: what the words right beside a number tell of it, compiled from the lists of the pack."""

import re
from weakref import WeakKeyDictionary

from attrs import frozen

from crossfact.grammar.anchors import Match
from crossfact.model.claim import Role
from crossfact.model.pack import PackData
from crossfact.model.place import Span

_BESIDE = 40


@frozen(eq=False)
class Patterns:
    """The words of a pack that tell roles, each list as a regular expression over the text beside a number."""

    before: tuple[tuple[Role, re.Pattern[str]], ...]
    after: tuple[tuple[Role, re.Pattern[str]], ...]
    near: tuple[tuple[Role, re.Pattern[str]], ...]
    period: tuple[re.Pattern[str], re.Pattern[str]]
    age: tuple[re.Pattern[str], re.Pattern[str]]
    deadline: re.Pattern[str]
    until: re.Pattern[str]
    of: re.Pattern[str]
    start: re.Pattern[str]
    onset: re.Pattern[str]
    compared: re.Pattern[str]
    succeeding: re.Pattern[str]
    per: re.Pattern[str]
    total: re.Pattern[str]
    opening: re.Pattern[str]
    leading: re.Pattern[str]
    years: re.Pattern[str]
    person: re.Pattern[str]
    at_age: re.Pattern[str]
    again: re.Pattern[str]
    origin: re.Pattern[str]
    particle: re.Pattern[str]
    against: re.Pattern[str]
    beyond: tuple[re.Pattern[str], re.Pattern[str]]


_COMPILED: WeakKeyDictionary[PackData, Patterns] = WeakKeyDictionary()

# Which role each list of the pack tells, in the order they are tried.
_ROLES = {
    "total_before": Role.TOTAL,
    "rate_after": Role.RATE,
    "change_after": Role.CHANGE,
    "change_before": Role.CHANGE,
    "from_before": Role.BEFORE,
    "part_before": Role.PART,
    "part_after": Role.PART,
    "rank_after": Role.RANK,
    "limit_before": Role.LIMIT,
    "to_before": Role.AFTER,
    "whole_before": Role.WHOLE,
    "record_near": Role.RECORD,
    "expected_near": Role.EXPECTED,
}
NEVER = re.compile(r"(?!)")
_OPENS, _CLOSES = re.compile(r"[,(]\s*$"), re.compile(r"\s*[,;).]")


def sides(norm: str, span: Span, sentence: Span) -> tuple[str, str]:
    """The text right before and behind a place, within its sentence; ``norm`` is the prose in normal form."""
    before = norm[max(sentence.start, span.start - _BESIDE) : span.start]
    return before, norm[span.end : min(sentence.end, span.end + _BESIDE)]


def _compile(data: PackData) -> Patterns:
    words = data.roles
    articles = "|".join(re.escape(a) if a.endswith("'") else re.escape(a) + r"\s+" for a in data.articles)
    sides: dict[str, list[tuple[Role, re.Pattern[str]]]] = {"before": [], "after": [], "near": []}
    for name, role in _ROLES.items():
        side = name.rpartition("_")[2]
        far = name == "rate_after"
        later = words.period_after if far else ()
        compiled = _beside(getattr(words, name), side, articles, far=far, later=later)
        if compiled is not NEVER:
            sides[side].append((role, compiled))
    linkers = [w if len(w) > 1 else f"{w}'" for w in data.linkers]
    return Patterns(
        tuple(sides["before"]),
        tuple(sides["after"]),
        tuple(sides["near"]),
        (_beside(words.period_before, "before", articles), _beside(words.period_after, "after", articles)),
        (_beside(words.age_before, "before", articles), _beside(words.age_after, "after", articles)),
        _beside(words.deadline_before, "before", articles),
        _beside(words.until_before, "before", articles),
        re.compile(
            rf"\s?(?:{'|'.join(re.escape(w) for w in sorted(linkers, key=len, reverse=True))})(?!\w)|\s?'"
        ),
        _beside(words.start_before, "before", articles),
        _beside(words.onset_before, "before", articles),
        _beside(words.compared_before, "before", articles),
        _beside(words.succeeding_before, "before", articles),
        _per(words.per, articles, words.compared_before),
        _beside(data.relations.in_all, "after", articles, far=True),
        re.compile(rf"^\W*(?:{_either(words.whole_openings)})\s+(?:{articles})?$")
        if words.whole_openings
        else NEVER,
        re.compile(
            rf"^[^,;:.()]{{0,25}}?(?<!\w)(?:{_either(words.to_prepositions)})\s+\d[\d\s.,]*(?P<unit>%)?"
        ),
        _years(data),
        re.compile(
            rf"(?<!\w)(?:{_either(_ones(data))})\s+(?P<noun>[^\W\d]+)(?:\s+[^\W\d]+)?\s+(?:{_either(tuple(linkers))})\s?$"
        ),
        re.compile(rf"^\W*(?:{_either(data.relations.at_age)})\s+$"),
        _beside(data.verbs.recurring, "before", articles),
        re.compile(rf"(?<!\w)(?:{_either(words.from_prepositions)})\s+\d[\d.,]*\s+(?:\S+\s+)?\w+\s+$"),
        re.compile(
            rf"(?<!\w)(?:{_either(tuple(w for w in words.change_before if ' ' not in w))})"
            rf"\s+(?P<prep>{_either((*words.to_prepositions, *words.from_prepositions, *words.by_prepositions))})"
            rf"\s+(?:[\d.,]+\s+\w+\s+(?P<next>{_either(words.to_prepositions)})\s+)?$"
        ),
        _beside(tuple(w for w in words.compared_before if " " not in w), "before", articles),
        _beyond(data, linkers),
    )


def _beyond(data: PackData, linkers: list[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What makes a measure a difference, before it and behind: longer by 3 metres; 14 minutes de sommeil en plus."""
    words = data.roles
    by, thing = _either(words.by_prepositions), rf"(?:{_either(tuple(linkers))})\s?[^\W\d]+\s+"
    return (
        re.compile(rf"(?<!\w)(?:{_either(words.beyond_after)})\s+(?:(?:{by})\s+|[^\W\d]')$"),
        re.compile(rf"^\s{{0,2}}(?:{thing})?(?:{_either((*words.change_after, *words.beyond_after))})(?!\w)"),
    )


def _years(data: PackData) -> re.Pattern[str]:
    """A pattern for what stands before an age without its unit: aged; aged 22 and."""
    joiners = _either((*data.roles.to_prepositions, *data.numbers.joiners))
    return re.compile(
        rf"(?<!\w)(?:{_either((*data.roles.age_before, *data.roles.reaching_age))})\s+(?:\d{{1,3}}\s+(?:{joiners})\s+)?$"
    )


def _ones(data: PackData) -> tuple[str, ...]:
    """The indefinite articles."""
    return tuple(word for word in data.numbers.ambiguous if data.numbers.units.get(word) == 1)


def _either(entries: tuple[str, ...]) -> str:
    return "|".join(re.escape(entry) for entry in sorted(entries, key=len, reverse=True)) or r"(?!)"


def _per(entries: tuple[str, ...], articles: str, others: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for what an amount is told for one of: par ruche, per hive; no article and no phrase of its own."""
    if not entries:
        return NEVER
    return re.compile(
        rf"^[^,;.:()]{{0,25}}?(?<!\w)(?!(?:{_either(others)})(?!\w))(?:{_either(entries)})\s+(?!{articles})[^\W\d]"
    )


def _beside(
    entries: tuple[str, ...], side: str, articles: str, *, far: bool = False, later: tuple[str, ...] = ()
) -> re.Pattern[str]:
    """A pattern for any of the entries right before or behind a number, or anywhere near it."""
    if not entries:
        return NEVER
    body = "|".join(re.escape(e).replace(r"\ ", r"\s+") for e in sorted(entries, key=len, reverse=True))
    if side == "before":
        return re.compile(rf"(?<!\w)(?:{body})\s*(?:{articles})?$")
    if side == "after":
        # Some words of what is counted may stand between: 600 tonnes de betteraves par jour.
        gap = r"[^,;.:()]{0,25}?(?<!\w)" if far else r"[^\w;:.]{0,3}"
        unlike = rf"(?!\s+(?:{_either(later)})(?!\w))" if later else ""
        return re.compile(rf"^{gap}(?P<entry>{body})(?!\w){unlike}")
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)")


def patterns(data: PackData) -> Patterns:
    """The patterns of a pack, compiled once."""
    if data not in _COMPILED:
        _COMPILED[data] = _compile(data)
    return _COMPILED[data]


def lasts(norm: str, span: Span, sentence: Span, data: PackData) -> bool:
    """Whether a length of time is one that something takes or that has passed: en trois heures, un an plus tard."""
    before, after = patterns(data).period
    text_before, text_after = sides(norm, span, sentence)
    return before.search(text_before) is not None or after.search(text_after) is not None


def bare_age(norm: str, match: Match, sentence: Span, data: PackData) -> bool:
    """Whether a word of age stands right before a bare number, or before the one it is joined to: aged 22 and 27."""
    return patterns(data).years.search(sides(norm, match.span, sentence)[0]) is not None


def beside(norm: str, span: Span, sentence: Span, data: PackData) -> bool:
    """Whether a value only stands for comparison: contre 18 000 la veille."""
    words, before = patterns(data), sides(norm, span, sentence)[0]
    return bool(words.compared.search(before) or words.succeeding.search(before))


def of_age(norm: str, span: Span, sentence: Span, data: PackData) -> bool:
    """Whether years are an age: aged 58; a woman of 23 years; Jeanne Morel, 58 ans, ..."""
    return aged(*sides(norm, span, sentence), data)


def aged(text_before: str, text_after: str, data: PackData) -> bool:
    """Whether years between two stretches of text are an age."""
    words = patterns(data)
    before, after = words.age
    if before.search(text_before) or after.search(text_after) or words.years.search(text_before):
        return True
    person = words.person.search(text_before)
    if person is not None and person["noun"] not in data.roles.lasting_nouns:
        return True
    if text_after[:1] == "," and words.at_age.search(text_before):
        return True
    return bool(_OPENS.search(text_before) and _CLOSES.match(text_after))
