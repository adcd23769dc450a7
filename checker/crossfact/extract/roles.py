"""Roles: the part that a number plays, told from its kind and unit, the words beside it, and its verb."""

import re

from attrs import frozen

from crossfact.extract.role_words import NEVER, Patterns, aged, patterns, sides
from crossfact.grammar.anchors import Match
from crossfact.model.claim import ClaimKind, Role
from crossfact.model.pack import PackData
from crossfact.model.place import Span
from crossfact.model.quantity import PART, Hedge, Quantity, Unit

_LENGTHS = ("duration", "span", "months")
_CLOSES = re.compile(r"\s*[,;).]")
# A length of time is told for one of something right behind it: deux mois par an.
_CLOSE = 2
# Amounts that a verb of change leads to as to a place: the mercury fell to -14 °C, they dive to 300 m.
_PLACED = (*_LENGTHS, "temperature", "length")
# What percentages and points are where no word tells more: a rate; a difference.
_DEFAULTS = {"share": Role.RATE, "points": Role.CHANGE}


@frozen
class Setting:
    """What stands around a number in its sentence: the text before it, behind its noun and ``close`` behind it, its clause."""

    kind: ClaimKind
    unit: Unit | None
    before: str
    after: str
    near: str
    close: str = ""
    hedge: Hedge = Hedge.EXACT
    named: bool = False
    part: bool = False
    direct: bool = False
    led: bool = False
    signed: bool = False

    @classmethod
    def of(
        cls,
        norm: str,
        span: Span,
        sentence: Span,
        clause: Span,
        match: Match,
        *,
        named: bool,
        part: bool,
        direct: bool,
        led: bool,
    ) -> "Setting":
        """The setting of the words at ``span``, with the value that was read there.

        ``named`` says that its own noun stands with it, ``part`` that this noun names a part (share); ``direct`` that
        it stands right behind its verb, ``led`` that a preposition at most stands between.
        """
        before, after = sides(norm, span, sentence)
        hedge = match.value.number.hedge if isinstance(match.value, Quantity) else Hedge.EXACT
        return cls(
            match.kind,
            match.value_unit,
            before,
            after,
            clause.of(norm),
            sides(norm, match.span, sentence)[1],
            hedge,
            named=named,
            part=part,
            direct=direct,
            led=led,
            signed=before.rstrip().endswith("+"),
        )


def is_compared(setting: Setting, data: PackData) -> bool:
    """Whether a number only stands for comparison, outside of what its sentence tells: contre 18 000 la veille."""
    if setting.kind is not ClaimKind.QUANTITY:
        return False
    words = patterns(data)
    if words.compared.search(setting.before):
        return True
    counts = setting.named and (setting.unit is None or not _movable(setting.unit))
    return not counts and words.succeeding.search(setting.before) is not None


def against(setting: Setting, data: PackData) -> bool:
    """Whether a count stands against another of the same verb: 23 000 voyageurs, contre 19 500 en 2024."""
    return setting.unit is None and patterns(data).against.search(setting.before) is not None


def role(setting: Setting, verb: str, data: PackData) -> Role:
    """The role of the number in its setting, with the lemma of its verb; unknown where nothing tells."""
    words = patterns(data)
    if _more(setting, words):
        return Role.CHANGE
    told = _by_kind(setting, verb, data, words)
    if told is not None:
        return told
    if is_compared(setting, data):
        return Role.BEFORE
    moved = _by_verb(setting, verb, data, words)
    if moved is not Role.UNKNOWN and _stepped(setting, data):
        return moved
    if _share(setting) and moved is Role.UNKNOWN and (setting.part or words.of.match(setting.after)):
        return Role.SHARE
    beside = _by_words(setting, data, words)
    if beside is not None:
        return beside
    if moved is not Role.UNKNOWN:
        return moved
    if setting.unit is not None and setting.unit.dimension in _DEFAULTS:
        return Role.SHARE if setting.unit.symbol == PART else _DEFAULTS[setting.unit.dimension]
    return next((found for found, pattern in words.near if pattern.search(setting.near)), Role.UNKNOWN)


def _share(setting: Setting) -> bool:
    return setting.unit is not None and setting.unit.dimension == "share"


def _more(setting: Setting, words: Patterns) -> bool:
    """Whether a number says by how much something is more or less: 2,1 % de plus; nine fewer; 3 metres higher."""
    if setting.kind is not ClaimKind.QUANTITY:
        return False
    if setting.unit is not None:
        before, after = words.beyond
        if before.search(setting.before) or after.match(setting.after):
            return True
        if setting.unit.dimension in _LENGTHS:
            return _added(setting, words)
    return any(
        role is Role.CHANGE and (pattern.search(setting.after) or pattern.search(setting.close))
        for role, pattern in words.after
    )


def _added(setting: Setting, words: Patterns) -> bool:
    """Whether words before a length of time say that it is added to another or taken off: an extra 14 minutes."""
    changes = (pattern.search(setting.before) for role, pattern in words.before if role is Role.CHANGE)
    return any(told is not None and " " in told.group().strip() for told in changes)


def _by_words(setting: Setting, data: PackData, words: Patterns) -> Role | None:
    """What the words right before or behind a number tell."""
    if setting.unit is None and words.opening.search(setting.before):
        return Role.WHOLE
    for found, pattern in (*words.before, *words.after):
        if found is Role.WHOLE and not (setting.unit is None or _movable(setting.unit)):
            continue
        text = setting.before if pattern.pattern.endswith("$") else setting.after
        if (told := pattern.search(text)) is None or (found is Role.RATE and _timed(told, data)):
            continue
        if found is Role.PART and text is setting.after and told.group().lstrip()[:1] == ",":
            # What stands behind a comma is told of the next number: £46 million, of which 20.
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
    if words.total.search(setting.after):
        return Role.TOTAL
    return Role.RATE if setting.unit is not None and words.per.search(setting.after) else None


def _timed(told: re.Match[str], data: PackData) -> bool:
    """Whether the words of a rate hang on a preposition of time: dans la nuit is no "la nuit"."""
    before = told.string[: told.start("entry")].split()
    return bool(before) and before[-1] in data.roles.period_before


def _by_kind(setting: Setting, verb: str, data: PackData, words: Patterns) -> Role | None:
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
        if words.start.search(setting.before):
            return Role.BEFORE
        return Role.LIMIT if words.deadline.search(setting.before) else Role.UNKNOWN
    if setting.unit is None or setting.unit.dimension not in _LENGTHS:
        return None
    return _by_length(setting, verb, data, words)


def _by_length(setting: Setting, verb: str, data: PackData, words: Patterns) -> Role | None:
    """What a length of time is: an age, a limit, the time that something takes."""
    if setting.unit is not None and setting.unit.symbol == "yr" and aged(setting.before, setting.after, data):
        return Role.AGE
    if (
        setting.direct
        and verb in data.roles.age_verbs
        and setting.unit is not None
        and setting.unit.symbol == "yr"
    ):
        return Role.AGE if not setting.named or not words.of.match(setting.after) else None
    if setting.direct and verb in data.verbs.copulas and not setting.named and setting.hedge is Hedge.EXACT:
        return Role.AGE if _CLOSES.match(setting.after) else Role.PERIOD
    limit = next((pattern for role, pattern in words.before if role is Role.LIMIT), NEVER)
    if limit.search(setting.before):
        return Role.LIMIT
    rate = next((pattern for role, pattern in words.after if role is Role.RATE), NEVER)
    spaced = rate.search(setting.after)
    if words.again.search(setting.before) or (spaced and len(spaced.group().split()) <= _CLOSE):
        return Role.RATE
    before, after = words.period
    taken = before.search(setting.before) or after.search(setting.after)
    return Role.PERIOD if taken or not setting.named else None


def _movable(unit: Unit | None) -> bool:
    """Whether a verb of change makes an amount of the unit a change: shares and money, but no lengths or weights."""
    return unit is not None and unit.dimension.startswith(("share", "points", "money"))


def _stepped(setting: Setting, data: PackData) -> bool:
    """Whether the preposition of the size of a change stands before a number: rose by 3."""
    return setting.before.rstrip().rpartition(" ")[2] in data.roles.by_prepositions


def _by_verb(setting: Setting, verb: str, data: PackData, words: Patterns) -> Role:
    """What a verb of change tells with the preposition before the number: rose by 3, rose to 12, rose from 9."""
    roles = data.roles
    if verb not in roles.change_verbs and words.particle.search(setting.before) is None:
        return Role.UNKNOWN
    before = setting.before.rstrip().rpartition(" ")[2]
    if before in roles.to_prepositions:
        counted = setting.unit is None or setting.unit.dimension not in _PLACED
        return Role.AFTER if counted or words.origin.search(setting.before) else Role.UNKNOWN
    if before in data.linkers and before not in roles.by_prepositions:
        return Role.UNKNOWN
    by = before in roles.by_prepositions
    if before in roles.from_prepositions and (not by or _leads(setting, words)):
        return Role.BEFORE
    stepped = by and (setting.led or words.particle.search(setting.before))
    return Role.CHANGE if stepped or _movable(setting.unit) else Role.UNKNOWN


def _leads(setting: Setting, words: Patterns) -> bool:
    """Whether a change leads on from a number to another of its kind: de 45 000 euros à 52 000."""
    found = words.leading.search(setting.after)
    return found is not None and (not _share(setting) or found["unit"] is not None)
