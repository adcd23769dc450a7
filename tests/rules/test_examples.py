"""Every example of every declared rule."""

import pytest

from crossfact.plugin.host import Host
from crossfact.testing import check_rule

HOST = Host.load()
RULES = {rule.name: rule for _, rule in HOST.rules}


@pytest.mark.parametrize("name", RULES)
def test_examples_of_rule(name):
    check_rule(RULES[name], HOST, languages=("fr", "en"))


def test_every_rule_is_declared_without_faults():
    assert HOST.faults == []
    assert RULES
