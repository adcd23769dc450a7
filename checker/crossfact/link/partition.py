"""Partitions: things that pairs join into sets (Tarjan's disjoint sets, with path halving)."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T", int, str)


def partition(items: Iterable[T], pairs: Iterable[tuple[T, T]]) -> dict[T, T]:
    """For each item the least item of its set, where each pair puts its two items into one set."""
    parent = {item: item for item in items}

    def least(item: T) -> T:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for pair in pairs:
        first, second = sorted(map(least, pair))
        parent[second] = first
    return {item: least(item) for item in parent}
