import pytest

from crossfact.words.sections import from_planes, in_planes, packed, unpacked

NUMBERS = [0, 1, 255, 256, 65_535]


@pytest.mark.parametrize("kind", ["H", "I"])
def test_numbers_come_back(kind):
    assert list(unpacked(kind, packed(kind, NUMBERS))) == NUMBERS


def test_numbers_stand_with_their_lowest_byte_first():
    assert packed("H", [1, 256]) == b"\x01\x00\x00\x01"
    assert packed("I", [1]) == b"\x01\x00\x00\x00"


def test_planes_hold_the_bytes_of_like_weight_side_by_side():
    assert in_planes([1, 0x01020304]) == b"\x01\x04\x00\x03\x00\x02\x00\x01"
    assert list(from_planes(in_planes([*NUMBERS, 2**32 - 1]))) == [*NUMBERS, 2**32 - 1]
    assert list(from_planes(b"")) == []


def test_what_is_too_large_or_cut_off_is_refused():
    with pytest.raises(OverflowError):
        packed("H", [65_536])
    with pytest.raises(ValueError, match="bytes length not a multiple of item size"):
        unpacked("I", b"\x01\x02\x03")
