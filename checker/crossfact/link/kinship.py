"""Kinship: whether two documents of a story tell the same news themselves, or are joined by others between them.

A story is joined by steps: of a great many documents each shares something with the next, and the ends nothing. Names
of people, places and bodies tell it: two reports of one thing share much of what they name.
"""

import math
from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from attrs import define, field

from crossfact.link.background import Background
from crossfact.model.rule import Group

# So few documents were given to be read together.
_HANDFUL = 4
# Two reports of one thing share so much of what the shorter one names, by worth; of any two documents of an archive
# one pair in fifty does.
_KIN = 0.2


@define(eq=False)
class Kinship:
    """The documents of a story by the names in them; a name is worth the more the fewer documents have it."""

    names: Mapping[str, AbstractSet[str]]
    _worth: Mapping[str, float] = field(init=False)
    _whole: Mapping[str, float] = field(init=False)

    def __attrs_post_init__(self) -> None:
        often = Counter(name for names in self.names.values() for name in names)
        self._worth = {name: math.log((len(self.names) + 1) / count) for name, count in often.items()}
        self._whole = {uri: self._sum(names) for uri, names in self.names.items()}

    def near(self, one: str, two: str) -> bool:
        """Whether two documents are one, or share much of what they name; of a handful all are near."""
        if one == two or len(self.names) <= _HANDFUL:
            return True
        least = min(self._whole.get(one, 0.0), self._whole.get(two, 0.0))
        shared = self.names.get(one, frozenset()) & self.names.get(two, frozenset())
        return self._sum(shared) > 0 and self._sum(shared) >= _KIN * least

    def _sum(self, names: AbstractSet[str]) -> float:
        return math.fsum(self._worth[name] for name in names)


def kinship(group: Group) -> Kinship:
    """The kinship of the documents of a group's story; reckoned once for a story."""
    known = group.known or Background()
    if "kinship" not in known.memo:
        known.memo["kinship"] = Kinship(known.names)
    found: Kinship = known.memo["kinship"]
    return found
