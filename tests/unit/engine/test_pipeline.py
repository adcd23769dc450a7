import attrs
import pytest

from crossfact.config.settings import Settings
from crossfact.engine.pipeline import merge, settle
from crossfact.engine.recipe import Recipe
from crossfact.model.document import Document
from crossfact.model.finding import Finding, Level
from crossfact.model.message import message
from crossfact.model.place import Span
from crossfact.model.report import Ignore
from crossfact.plugin.hooks import hookimpl
from crossfact.plugin.host import Host

TEXT = "\n".join(f"ligne {n}" for n in range(10))
DOCUMENT = Document("a.txt", TEXT, TEXT, ())


def finding(rule, line, level=Level.ERROR, words="w", **parts):
    start = DOCUMENT.lines.starts[line - 1]
    return Finding(rule, level, message(""), DOCUMENT.location(Span(start, start + 5)), words, **parts)


def recipe(settings=None, *plugins):
    host = Host.load(points=[])
    for number, plugin in enumerate(plugins):
        host.add(plugin, f"p{number}")
    return Recipe(settings or Settings(), host)


def test_findings_of_one_root_are_one_with_its_echoes():
    pasted = finding("repeated-fragment", 3, root="a#3")
    space = finding("missing-space", 2, Level.WARNING, root="a#3")
    quotes = finding("unbalanced-quotes", 1, Level.NOTE, root="a#3")
    other = finding("missing-space", 5, Level.WARNING, root="a#5")
    for order in ((pasted, space, quotes, other), (other, quotes, space, pasted)):
        first, second = sorted(merge(order), key=lambda f: f.sort_key)
        assert first == attrs.evolve(pasted, echoes=("missing-space", "unbalanced-quotes"))
        assert second == other


def test_the_first_in_the_text_stands_for_its_like():
    twins = [finding("r", 4, root="x"), finding("r", 2, root="x")]
    assert merge(twins) == [twins[1]]


def test_equal_findings_are_one_and_others_are_not():
    assert len(merge([finding("r", 1), finding("r", 1)])) == 1
    assert len(merge([finding("r", 1), finding("r", 2), finding("s", 1), finding("r", 1, words="v")])) == 4


def test_order_is_gravity_then_place_then_rule():
    findings = [
        finding("b", 2, Level.WARNING),
        finding("a", 9),
        finding("b", 1),
        finding("a", 1),
        finding("c", 1, Level.NOTE),
    ]
    told = [
        (f.level.value, f.location.region.start_line, f.rule) for f in settle(findings, [], recipe()).findings
    ]
    assert told == [
        ("error", 1, "a"), ("error", 1, "b"), ("error", 9, "a"), ("warning", 2, "b"), ("note", 1, "c"),
    ]  # fmt: skip
    assert settle(findings[::-1], [], recipe()) == settle(findings, [], recipe())


def test_suppressed_findings_are_counted_and_unused_suppressions_told():
    used = Ignore("a.txt", "r", "why", 1, 1, 3)
    unused = Ignore("a.txt", "s", "why", 5, 5, 6)
    outcome = settle([finding("r", 2), finding("r", 3, words="v"), finding("r", 4)], [used, unused], recipe())
    assert [f.location.region.start_line for f in outcome.findings] == [4]
    assert (outcome.suppressed, outcome.unused) == (2, (unused,))


def test_a_suppressed_finding_is_no_echo():
    ignore = Ignore("a.txt", "missing-space", "why", 1, 1, 9)
    told = settle([finding("r", 1, root="x"), finding("missing-space", 2, root="x")], [ignore], recipe())
    assert [f.echoes for f in told.findings] == [()]


@pytest.mark.parametrize(
    ("level", "expected"), [("warning", Level.WARNING), ("note", Level.NOTE), ("off", Level.ERROR)]
)
def test_the_settings_give_the_level(level, expected):
    told = settle([finding("r", 1)], [], recipe(Settings(levels={"r": level})))
    assert [f.level for f in told.findings] == [expected]


def test_plugins_amend_before_suppression_and_merging():
    class Louder:
        @hookimpl
        def crossfact_amend_findings(self, findings):
            return [attrs.evolve(f, rule="renamed") for f in findings]

    ignore = Ignore("a.txt", "renamed", "why", 1, 1, 1)
    told = settle([finding("r", 1), finding("r", 2)], [ignore], recipe(None, Louder()))
    assert [(f.rule, f.location.region.start_line) for f in told.findings] == [("renamed", 2)]
    assert told.suppressed == 1
