"""Every declared language pack keeps the laws of the conformance suite."""

import pytest

from crossfact.plugin.host import Host
from crossfact.testing import check_pack

PACKS = {pack.code: pack for pack in Host.load().languages}


@pytest.mark.parametrize("code", PACKS)
def test_pack(code):
    check_pack(PACKS[code])
