"""The text of a list: what joins its items, and what stands in brackets behind one: Lindow (4 miles) and Hull."""

import re
from functools import lru_cache

from crossfact.model.pack import PackData
from crossfact.relate.cues import alternatives, cues
from crossfact.text.normal import same_length

# Behind an item, before what ends or joins it; more words may be items themselves.
_BEHIND_ITEM, _FEW = re.compile(r"(?<=\w)\s?\(([^();:]*)\)(?=[,;.]|\s|$)"), 4


@lru_cache(maxsize=16)
def joiner_of(data: PackData) -> re.Pattern[str]:
    """What joins two items of a list: and, or."""
    joiners = (*data.numbers.joiners, *data.relations.choices)
    return re.compile(rf"(?<![\w-])(?:{alternatives(joiners)})(?![\w-])")


def without_asides(text: str, data: PackData) -> str:
    """A list with spaces for what stands in brackets right behind an item and is none itself: Lindow (4 miles)."""

    def blank(found: re.Match[str]) -> str:
        inner = same_length(found.group(1))
        several = "," in inner and not any(c.isdigit() for c in inner)
        more = several or joiner_of(data).search(inner) or len(inner.split()) > _FEW
        whole = found.group()
        return whole if more or _linked(inner, data) else " " * len(whole)

    return _BEHIND_ITEM.sub(blank, text)


def _linked(text: str, data: PackData) -> bool:
    """Whether a text begins with what ties others to an item: with Lindow."""
    return cues(data).start("alongside", text) is not None or cues(data).start("partial", text) is not None


def shows(text: str, at: int) -> bool:
    """Whether something of a list stands at an offset of its text: what was in brackets does not."""
    return 0 <= at < len(text) and not text[at].isspace()
