import pytest

from crossfact.plugin.host import Host

RULES = [rule for _, rule in Host.load().rules]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_page_with_its_examples(crossfact, rule):
    run = crossfact("explain", rule.name)
    assert run.code == 0
    off = "" if rule.default else ", off by default"
    assert run.out.startswith(f"{rule.name}  ({rule.level.value}{off} ")
    assert rule.page in run.out
    assert "Known false alarms:" in run.out
    assert run.out.count("Example (") == len(rule.examples)
    assert {example.lang for example in rule.examples} >= {"fr", "en"}


def test_an_unknown_rule_is_2_with_the_known_ones(crossfact):
    run = crossfact("explain", "number-conflit")
    assert (run.code, run.out) == (2, "")
    assert "expected a rule (" in run.err
    assert "number-conflict" in run.err
    assert "found 'number-conflit'" in run.err


def test_rules_lists_every_rule_with_level_family_and_scope(crossfact):
    run = crossfact("rules")
    lines = run.out.splitlines()
    assert run.code == 0
    assert [line.split()[0] for line in lines[1:]] == sorted(rule.name for rule in RULES)
    [conflict] = [line for line in lines if line.startswith("number-conflict ")]
    assert conflict.split()[1:4] == ["warning", "numbers", "documents"]


def test_plugins_lists_what_each_declares(crossfact):
    run = crossfact("plugins")
    assert run.code == 0
    rows = {line.split()[0]: line for line in run.out.splitlines()[1:]}
    assert set(rows) >= {"english", "french", "readers", "reporters", "rules"}
    assert "languages: fr" in rows["french"]
    assert "reporters: terminal, json, sarif, github" in rows["reporters"]
    assert "boilerplate-residue" in rows["rules"]
