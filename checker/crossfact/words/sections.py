"""Sections: how numbers stand in the files of tables, little-endian whatever the machine."""

from array import array
from collections.abc import Sequence
from sys import byteorder

PLANES = 4
"""The bytes of a number of kind "I", each of which makes a plane."""


def packed(kind: str, values: Sequence[int]) -> bytes:
    """The bytes of unsigned numbers; ``kind`` is "H" for 16 bits or "I" for 32. Raises OverflowError on others."""
    numbers = array(kind, values)
    if byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def unpacked(kind: str, data: bytes | bytearray) -> Sequence[int]:
    """The numbers of bytes that ``packed`` made; raises ValueError where the bytes end inside a number."""
    numbers = array(kind)
    numbers.frombytes(data)
    if byteorder == "big":
        numbers.byteswap()
    return numbers


def in_planes(values: Sequence[int]) -> bytes:
    """32-bit numbers as byte planes, the lowest byte of all first: like bytes side by side compress better."""
    whole = packed("I", values)
    return b"".join(whole[plane::PLANES] for plane in range(PLANES))


def from_planes(planes: bytes) -> Sequence[int]:
    """The numbers of ``in_planes``."""
    count = len(planes) // PLANES
    whole = bytearray(PLANES * count)
    for plane in range(PLANES):
        whole[plane::PLANES] = planes[plane * count : (plane + 1) * count]
    return unpacked("I", whole)
