import pytest

from crossfact.plugin.host import Host


@pytest.fixture(scope="session")
def host():
    return Host.load()


@pytest.fixture(scope="session")
def packs(host):
    return {pack.code: pack for pack in host.languages}
