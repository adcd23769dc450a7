"""Every declared language pack keeps the laws of the conformance suite."""

import pytest

from crossfact.plugin.host import Host
from crossfact.testing import check_pack

PACKS = {pack.code: pack for pack in Host.load().languages}
# Laws that a bundled pack does not keep yet; a line goes when the pack does.
KNOWN = {
    "en": ("units.lb: expected '345 pound weight'", "concepts.turnover: expected 'takings'"),
    "fr": (
        "concepts.inhabitant: expected 'résidant'",
        "concepts.town: expected 'commune'",
        "concepts.turbine: expected 'éolienne'",
    ),
}


@pytest.mark.parametrize("code", PACKS)
def test_pack(code):
    allowed = tuple(f"pack {code}: {known}" for known in KNOWN.get(code, ()))
    assert [line for line in broken(PACKS[code]) if not line.startswith(allowed)] == []


def broken(pack):
    try:
        check_pack(pack)
    except AssertionError as error:
        return str(error).splitlines()
    return []
