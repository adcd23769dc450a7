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
    against: re.Pattern[str]


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
    named: bool = False
    part: bool = False
    signed: bool = False

    @classmethod
    def of(
        cls, prose: str, span: Span, sentence: Span, clause: Span, match: Match, *, named: bool, part: bool
    ) -> "Setting":
        """The setting of the words at ``span``, with the value that was read there.

        ``named`` says that its own noun stands with it, ``part`` that this noun names a part (share).
        """
        before, after = _sides(prose, span, sentence)
        hedge = match.value.number.hedge if isinstance(match.value, Quantity) else Hedge.EXACT
        return cls(
            match.kind,
            match.value_unit,
            before,
            after,
            same_length(clause.of(prose)),
            hedge,
            named=named,
            part=part,
            signed=before.rstrip().endswith("+"),
        )


def _sides(prose: str, span: Span, sentence: Span) -> tuple[str, str]:
    """The text right before and behind a place, within its sentence."""
    before = same_length(prose[max(sentence.start, span.start - _BESIDE) : span.start])
    return before, same_length(prose[span.end : min(sentence.end, span.end + _BESIDE)])


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
        _beside(words.succeeding_before, "before", articles),
        _per(words.per, articles, words.compared_before),
        _beside(data.relations.in_all, "after", articles, far=True),
        re.compile(rf"^\W*(?:{_either(words.whole_openings)})\s+(?:{articles})?$")
        if words.whole_openings
        else _NEVER,
        re.compile(
            rf"^[^,;:.()]{{0,25}}?(?<!\w)(?:{_either(words.to_prepositions)})\s+\d[\d\s.,]*(?P<unit>%)?"
        ),
        _years(data),
        re.compile(
            rf"(?<!\w)(?:{_either(words.persons)})s?(?:\s+\w+)?\s+(?:{'|'.join(map(re.escape, linkers))})\s?$"
        ),
        re.compile(
            rf"(?:^|[,;]\s)\W*(?:{_either(data.relations.at_age)})\s+\|,|(?<!\w)(?:{_either(data.relations.at_age)})\s+\|,"
        ),
        _beside(data.verbs.recurring, "before", articles),
        re.compile(rf"(?<!\w)(?:{_either(words.from_prepositions)})\s+\d[\d.,]*\s+(?:\S+\s+)?\w+\s+$"),
        _beside(tuple(w for w in words.compared_before if " " not in w), "before", articles),
    )


def _years(data: PackData) -> re.Pattern[str]:
    """A pattern for what stands before an age without its unit: aged; aged 22 and."""
    joiners = _either((*data.roles.to_prepositions, *data.numbers.joiners))
    return re.compile(
        rf"(?<!\w)(?:{_either((*data.roles.age_before, *data.roles.reaching_age))})\s+(?:\d{{1,3}}\s+(?:{joiners})\s+)?$"
    )


def _either(entries: tuple[str, ...]) -> str:
    return "|".join(re.escape(entry) for entry in sorted(entries, key=len, reverse=True)) or r"(?!)"


def _per(entries: tuple[str, ...], articles: str, others: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for what an amount is told for one of: par ruche, per hive; no article and no phrase of its own."""
    if not entries:
        return _NEVER
    return re.compile(
        rf"^[^,;.:()]{{0,25}}?(?<!\w)(?!(?:{_either(others)})(?!\w))(?:{_either(entries)})\s+(?!{articles})[^\W\d]"
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
        gap = r"[^,;.:()]{0,25}?(?<!\w)" if far else r"[^\w;:.]{0,3}"
        return re.compile(rf"^{gap}(?:{body})(?!\w)")
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)")


def _patterns(data: PackData) -> _Patterns:
    if data not in _COMPILED:
        _COMPILED[data] = _compile(data)
    return _COMPILED[data]


def is_compared(setting: Setting, data: PackData) -> bool:
    """Whether a number only stands for comparison, outside of what its sentence tells: contre 18 000 la veille."""
    if setting.kind is not ClaimKind.QUANTITY:
        return False
    patterns = _patterns(data)
    if patterns.compared.search(setting.before):
        return True
    counts = setting.named and (setting.unit is None or not _movable(setting.unit))
    return not counts and patterns.succeeding.search(setting.before) is not None


def against(setting: Setting, data: PackData) -> bool:
    """Whether a count stands against another of the same verb: 23 000 voyageurs, contre 19 500 en 2024."""
    return setting.unit is None and _patterns(data).against.search(setting.before) is not None


def lasts(prose: str, span: Span, sentence: Span, data: PackData) -> bool:
    """Whether a length of time is one that something takes or that has passed: en trois heures, un an plus tard."""
    before, after = _patterns(data).period
    text_before, text_after = _sides(prose, span, sentence)
    return before.search(text_before) is not None or after.search(text_after) is not None


def bare_age(prose: str, match: Match, sentence: Span, data: PackData) -> bool:
    """Whether a word of age stands right before a bare number, or before the one it is joined to: aged 22 and 27."""
    return _patterns(data).years.search(_sides(prose, match.span, sentence)[0]) is not None


def beside(prose: str, span: Span, sentence: Span, data: PackData) -> bool:
    """Whether a value only stands for comparison: contre 18 000 la veille."""
    patterns, before = _patterns(data), _sides(prose, span, sentence)[0]
    return bool(patterns.compared.search(before) or patterns.succeeding.search(before))


def of_age(prose: str, span: Span, sentence: Span, data: PackData) -> bool:
    """Whether years are an age: aged 58; a woman of 23 years; Jeanne Morel, 58 ans, ..."""
    return _aged(*_sides(prose, span, sentence), _patterns(data))


def role(setting: Setting, verb: str, data: PackData) -> Role:
    """The role of the number in its setting, with the lemma of its verb; unknown where nothing tells."""
    patterns = _patterns(data)
    if _more(setting, patterns):
        return Role.CHANGE
    told = _by_kind(setting, verb, data, patterns)
    if told is not None:
        return told
    if is_compared(setting, data):
        return Role.BEFORE
    moved = _by_verb(setting, verb, data, patterns)
    if moved is not Role.UNKNOWN and _stepped(setting, data):
        return moved
    if _share(setting) and moved is Role.UNKNOWN and (setting.part or patterns.of.match(setting.after)):
        return Role.SHARE
    beside = _by_words(setting, patterns)
    if beside is not None:
        return beside
    if moved is not Role.UNKNOWN:
        return moved
    if setting.unit is not None and setting.unit.dimension in _DEFAULTS:
        return Role.SHARE if setting.unit.symbol == "/1" else _DEFAULTS[setting.unit.dimension]
    return next((found for found, pattern in patterns.near if pattern.search(setting.near)), Role.UNKNOWN)


def _share(setting: Setting) -> bool:
    return setting.unit is not None and setting.unit.dimension == "share"


def _more(setting: Setting, patterns: _Patterns) -> bool:
    """Whether a number says by how much something is more or less: 2,1 % de plus; nine fewer."""
    if setting.kind is not ClaimKind.QUANTITY or (
        setting.unit is not None and setting.unit.dimension in _LENGTHS
    ):
        return False
    return any(role is Role.CHANGE and pattern.search(setting.after) for role, pattern in patterns.after)


def _by_words(setting: Setting, patterns: _Patterns) -> Role | None:
    """What the words right before or behind a number tell."""
    if setting.unit is None and patterns.opening.search(setting.before):
        return Role.WHOLE
    for found, pattern in (*patterns.before, *patterns.after):
        if found is Role.WHOLE and not (setting.unit is None or _movable(setting.unit)):
            continue
        text = setting.before if pattern.pattern.endswith("$") else setting.after
        if (told := pattern.search(text)) is None:
            continue
        # Up and down move counts only between marks: , up 12 from May; tying up 430 men.
        loose = found is Role.CHANGE and setting.unit is None and text is setting.before
        if (
            loose
            and " " not in told.group().strip()
            and text[: told.start()].rstrip()[-1:] not in ("", ",", "(")
        ):
            continue
        return found
    if patterns.total.search(setting.after):
        return Role.TOTAL
    return Role.RATE if setting.unit is not None and patterns.per.search(setting.after) else None


def _by_kind(setting: Setting, verb: str, data: PackData, patterns: _Patterns) -> Role | None:
    """What the kind or the unit of a value tells at once: ranks, ages, lengths of time, the ends of a period."""
    if setting.kind is ClaimKind.RANK:
        return Role.RANK
    if setting.kind is ClaimKind.MULTIPLE:
        factor = verb in data.relations.multiples or verb in data.roles.factor_verbs
        return Role.CHANGE if factor else Role.UNKNOWN
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
    return _by_length(setting, patterns)


def _by_length(setting: Setting, patterns: _Patterns) -> Role | None:
    """What a length of time is: an age, a limit, the time that something takes."""
    if (
        setting.unit is not None
        and setting.unit.symbol == "yr"
        and _aged(setting.before, setting.after, patterns)
    ):
        return Role.AGE
    limit = next((pattern for role, pattern in patterns.before if role is Role.LIMIT), _NEVER)
    if limit.search(setting.before):
        return Role.LIMIT
    rate = next((pattern for role, pattern in patterns.after if role is Role.RATE), _NEVER)
    if patterns.again.search(setting.before) or rate.search(setting.after):
        return Role.RATE
    before, after = patterns.period
    taken = before.search(setting.before) or after.search(setting.after)
    return Role.PERIOD if taken or not setting.named else None


def _movable(unit: Unit | None) -> bool:
    """Whether a verb of change makes an amount of the unit a change: shares and money, but no lengths or weights."""
    return unit is not None and unit.dimension.startswith(("share", "points", "money"))


def _aged(text_before: str, text_after: str, patterns: _Patterns) -> bool:
    before, after = patterns.age
    if before.search(text_before) or after.search(text_after) or patterns.years.search(text_before):
        return True
    if patterns.person.search(text_before) or patterns.at_age.search(text_before + "|" + text_after[:2]):
        return True
    return bool(_OPENS.search(text_before) and _CLOSES.match(text_after))


def _stepped(setting: Setting, data: PackData) -> bool:
    """Whether the preposition of the size of a change stands before a number: rose by 3."""
    return setting.before.rstrip().rpartition(" ")[2] in data.roles.by_prepositions


def _by_verb(setting: Setting, verb: str, data: PackData, patterns: _Patterns) -> Role:
    """What a verb of change tells with the preposition before the number: rose by 3, rose to 12, rose from 9."""
    roles = data.roles
    if verb not in roles.change_verbs:
        return Role.UNKNOWN
    before = setting.before.rstrip().rpartition(" ")[2]
    if before in roles.to_prepositions:
        counted = setting.unit is None or _movable(setting.unit)
        return Role.AFTER if counted or patterns.origin.search(setting.before) else Role.UNKNOWN
    if before in data.linkers and before not in roles.by_prepositions:
        return Role.UNKNOWN
    if before in roles.from_prepositions:
        return Role.BEFORE if before not in roles.by_prepositions or _led(setting, patterns) else Role.CHANGE
    if before in roles.by_prepositions or _movable(setting.unit):
        return Role.CHANGE
    return Role.UNKNOWN


def _led(setting: Setting, patterns: _Patterns) -> bool:
    """Whether a change leads on from a number to another of its kind: de 45 000 euros à 52 000."""
    found = patterns.leading.search(setting.after)
    return found is not None and (not _share(setting) or found["unit"] is not None)
