"""Linkage: things that are alike on the whole, in groups (Sokal and Michener's average linkage, 1958)."""

import heapq
from collections.abc import Iterable, Mapping

from attrs import define, field


def linked(items: Iterable[str], likeness: Mapping[tuple[str, str], float], least: float) -> dict[str, str]:
    """For each item the least item of its group.

    The two groups that are most alike, by the mean likeness of their items, are joined as long as it is ``least`` or
    more; pairs without a likeness are not alike. No chain of chance likenesses makes a group, as where each pair
    that is alike is joined.
    """
    groups = _Groups({item: [item] for item in items})
    for (one, other), value in likeness.items():
        groups.sums[one][other] = groups.sums[other][one] = value
    heap = [(-value, min(pair), max(pair)) for pair, value in likeness.items() if value >= least]
    heapq.heapify(heap)
    while heap:
        value, one, other = heapq.heappop(heap)
        # Groups that were joined to others since are put in anew.
        if one in groups.members and other in groups.members and groups.mean(one, other) == -value:
            joined = groups.join(one, other)
            for near in groups.sums[joined]:
                if (mean := groups.mean(joined, near)) >= least:
                    heapq.heappush(heap, (-mean, min(joined, near), max(joined, near)))
    return {item: min(own) for own in groups.members.values() for item in own}


@define
class _Groups:
    """Groups by the name of one of their items: who is in them, and the sums of likeness between them."""

    members: dict[str, list[str]]
    sums: dict[str, dict[str, float]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.sums = {item: {} for item in self.members}

    def mean(self, one: str, other: str) -> float:
        """The mean likeness of the items of two groups."""
        return self.sums[one].get(other, 0.0) / (len(self.members[one]) * len(self.members[other]))

    def join(self, one: str, other: str) -> str:
        """Make one group of two, and give its name: that of the one with more to keep."""
        into, gone = (one, other) if len(self.sums[one]) >= len(self.sums[other]) else (other, one)
        self.members[into] += self.members.pop(gone)
        del self.sums[into][gone]
        for near, value in self.sums.pop(gone).items():
            if near != into:
                del self.sums[near][gone]
                self.sums[into][near] = self.sums[near][into] = self.sums[into].get(near, 0.0) + value
        return into
