"""Roles: the part that a number plays, told from its kind and unit, the words beside it, and its verb."""

import re
from weakref import WeakKeyDictionary

from attrs import frozen

from crossfact.grammar.anchors import Match
from crossfact.model.claim import ClaimKind, Role
from crossfact.model.pack import PackData, RoleWords
from crossfact.model.place import Span
from crossfact.model.quantity import Hedge, Quantity, Unit
from crossfact.text.normal import same_length

_BESIDE = 40
_LENGTHS = ("duration", "span", "months")
# What percentages and points are where no word tells more: a rate; a difference.
_DEFAULTS = {"share": Role.RATE, "points": Role.CHANGE}


@frozen(eq=False)
class _Patterns:
    before: tuple[tuple[Role, re.Pattern[str]], ...]
    after: tuple[tuple[Role, re.Pattern[str]], ...]
    near: tuple[tuple[Role, re.Pattern[str]], ...]
    period: tuple[re.Pattern[str], re.Pattern[str]]
    age: tuple[re.Pattern[str], re.Pattern[str]]
    deadline: re.Pattern[str]
    of: re.Pattern[str]
    start: re.Pattern[str]
    compared: re.Pattern[str]


_COMPILED: "WeakKeyDictionary[PackData, _Patterns]" = WeakKeyDictionary()

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
_NEVER = re.compile(r"(?!)")
_OPENS, _CLOSES = re.compile(r"[,(]\s*$"), re.compile(r"\s*[,;).]")


@frozen
class Setting:
    """What stands around a number in its sentence: the text before and behind it, its clause, its verb."""

    kind: ClaimKind
    unit: Unit | None
    before: str
    after: str
    near: str
    hedge: Hedge = Hedge.EXACT
    single: bool = False
    signed: bool = False

    @classmethod
    def of(cls, prose: str, span: Span, sentence: Span, clause: Span, match: Match) -> "Setting":
        """The setting of the words at ``span``, with the value that was read there."""
        before = same_length(prose[max(sentence.start, span.start - _BESIDE) : span.start])
        after = same_length(prose[span.end : min(sentence.end, span.end + _BESIDE)])
        hedge = match.value.number.hedge if isinstance(match.value, Quantity) else Hedge.EXACT
        return cls(
            match.kind,
            match.value_unit,
            before,
            after,
            same_length(clause.of(prose)),
            hedge,
            single=" " not in match.value.written,
            signed=before.rstrip().endswith("+"),
        )


def _compile(data: PackData) -> _Patterns:
    words: RoleWords = data.roles
    articles = "|".join(re.escape(a) if a.endswith("'") else re.escape(a) + r"\s+" for a in data.articles)
    sides: dict[str, list[tuple[Role, re.Pattern[str]]]] = {"before": [], "after": [], "near": []}
    for name, role in _ROLES.items():
        side = name.rpartition("_")[2]
        compiled = _beside(getattr(words, name), side, articles, far=name == "rate_after")
        if compiled is not _NEVER:
            sides[side].append((role, compiled))
    linkers = [w if len(w) > 1 else f"{w}'" for w in data.linkers]
    return _Patterns(
        tuple(sides["before"]),
        tuple(sides["after"]),
        tuple(sides["near"]),
        (_beside(words.period_before, "before", articles), _beside(words.period_after, "after", articles)),
        (_beside(words.age_before, "before", articles), _beside(words.age_after, "after", articles)),
        _beside(words.deadline_before, "before", articles),
        re.compile(
            rf"\s?(?:{'|'.join(re.escape(w) for w in sorted(linkers, key=len, reverse=True))})(?!\w)|\s?'"
        ),
        _beside(words.start_before, "before", articles),
        _beside(words.compared_before, "before", articles),
    )


def _beside(entries: tuple[str, ...], side: str, articles: str, *, far: bool = False) -> re.Pattern[str]:
    """A pattern for any of the entries right before or behind a number, or anywhere near it."""
    if not entries:
        return _NEVER
    body = "|".join(re.escape(e).replace(r"\ ", r"\s+") for e in sorted(entries, key=len, reverse=True))
    if side == "before":
        return re.compile(rf"(?<!\w)(?:{body})\s*(?:{articles})?$")
    if side == "after":
        # Some words of what is counted may stand between: 600 tonnes de betteraves par jour.
        gap = r"[^,;.:()]{0,25}?(?<!\w)" if far else r"\W{0,3}"
        return re.compile(rf"^{gap}(?:{body})(?!\w)")
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)")


def _patterns(data: PackData) -> _Patterns:
    if data not in _COMPILED:
        _COMPILED[data] = _compile(data)
    return _COMPILED[data]


def is_compared(setting: Setting, data: PackData) -> bool:
    """Whether a number only stands for comparison, outside of what its sentence tells: contre 18 000 la veille."""
    return _patterns(data).compared.search(setting.before) is not None


def role(setting: Setting, verb: str, data: PackData) -> Role:
    """The role of the number in its setting, with the lemma of its verb; unknown where nothing tells."""
    patterns = _patterns(data)
    told = _by_kind(setting, patterns)
    if told is not None:
        return told
    if patterns.compared.search(setting.before):
        return Role.BEFORE
    share = setting.unit is not None and setting.unit.dimension == "share"
    moved = _by_verb(setting, verb, data)
    if share and moved is Role.UNKNOWN and patterns.of.match(setting.after):
        return Role.SHARE
    for found, pattern in (*patterns.before, *patterns.after):
        text = setting.before if pattern.pattern.endswith("$") else setting.after
        if pattern.search(text):
            return found
    if moved is not Role.UNKNOWN:
        return moved
    if setting.unit is not None and setting.unit.dimension in _DEFAULTS:
        return Role.SHARE if setting.unit.symbol == "/1" else _DEFAULTS[setting.unit.dimension]
    return next((found for found, pattern in patterns.near if pattern.search(setting.near)), Role.UNKNOWN)


def _by_kind(setting: Setting, patterns: _Patterns) -> Role | None:
    """What the kind or the unit of a value tells at once: ranks, ages, lengths of time, the ends of a period."""
    if setting.kind is ClaimKind.RANK:
        return Role.RANK
    if setting.kind is ClaimKind.MULTIPLE:
        return Role.CHANGE if setting.single else Role.UNKNOWN
    if setting.signed:
        return Role.CHANGE
    if setting.hedge is Hedge.AT_MOST and setting.kind is ClaimKind.QUANTITY:
        return Role.LIMIT
    if setting.kind in (ClaimKind.DATE, ClaimKind.TIME):
        if patterns.deadline.search(setting.before):
            return Role.LIMIT
        return Role.BEFORE if patterns.start.search(setting.before) else Role.UNKNOWN
    if setting.unit is None or setting.unit.dimension not in _LENGTHS:
        return None
    if setting.unit.symbol == "yr" and _aged(setting, patterns):
        return Role.AGE
    before, after = patterns.period
    return Role.PERIOD if before.search(setting.before) or after.search(setting.after) else None


def _movable(unit: Unit | None) -> bool:
    """Whether a verb of change makes an amount of the unit a change: shares and money, but no lengths or weights."""
    return unit is not None and unit.dimension.startswith(("share", "points", "money"))


def _aged(setting: Setting, patterns: _Patterns) -> bool:
    """Whether years are an age: aged 58; a woman of 23 years; Jeanne Morel, 58 ans, ..."""
    before, after = patterns.age
    if before.search(setting.before) or after.search(setting.after):
        return True
    return bool(_OPENS.search(setting.before) and _CLOSES.match(setting.after))


def _by_verb(setting: Setting, verb: str, data: PackData) -> Role:
    """What a verb of change tells with the preposition before the number: rose by 3, rose to 12, rose from 9."""
    if verb not in data.roles.change_verbs:
        return Role.UNKNOWN
    before = setting.before.rstrip().rpartition(" ")[2]
    if before in data.roles.to_prepositions:
        return Role.AFTER
    if before in data.roles.from_prepositions:
        return Role.BEFORE
    return Role.CHANGE if _movable(setting.unit) else Role.UNKNOWN
