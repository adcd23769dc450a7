"""Every hook has a page in docs/plugins.md with an example, and a test here that runs it."""

import re
import types
from pathlib import Path

import pytest

from crossfact.api import Facets, Finding, Settings
from crossfact.cli.main import parser
from crossfact.plugin import hooks
from crossfact.plugin.host import Host
from crossfact.session import Session
from crossfact.testing import check_reader, check_rule

PAGE = (Path(__file__).parents[2] / "docs" / "plugins.md").read_text("utf-8")
HOOKS = [name for name in vars(hooks) if name.startswith("crossfact_")]
SECTIONS = dict(re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
MOST_LINES = 12


def code(hook):
    [block] = re.findall(r"^```python\n(.*?)^```$", SECTIONS[hook], re.MULTILINE | re.DOTALL)
    return block


def plugin(hook):
    """The example of a hook, executed, as a plugin."""
    module = types.ModuleType(f"example_of_{hook}")
    exec(compile(code(hook), f"docs/plugins.md: {hook}", "exec"), vars(module))  # noqa: S102 - our own page
    return module


def hosting(hook):
    """A host with every bundled plugin and the example of a hook."""
    host = Host.load()
    host.add(plugin(hook), "example", "1")
    return host


def run(host, uri, text, **settings):
    report = Session.start(Settings(**settings), host).put_all({uri: text}).report()
    assert list(report.faults) == []
    return report


def test_every_hook_has_a_page_and_every_page_a_hook():
    assert sorted(SECTIONS) == sorted(HOOKS)


def test_every_hook_has_a_test():
    tests = {name.removeprefix("test_") for name in globals() if name.startswith("test_crossfact_")}
    assert sorted(tests) == sorted(HOOKS)


@pytest.mark.parametrize("hook", HOOKS)
def test_a_page_is_short_and_its_example_implements_its_hook(hook):
    prose = SECTIONS[hook].partition("```")[0]
    assert re.search(r"\b[Aa]sked\b|lists them", prose)
    assert len(prose.strip().splitlines()) <= 5
    assert len([line for line in code(hook).splitlines() if line]) <= MOST_LINES
    assert callable(getattr(plugin(hook), hook))
    assert hosting(hook).faults == []


def test_crossfact_rules():
    host = hosting("crossfact_rules")
    rule = next(rule for name, rule in host.rules if name == "example")
    check_rule(rule, host)


def test_crossfact_languages(tmp_path, monkeypatch):
    folder = tmp_path / "crossfact_example_pack"
    folder.mkdir()
    (folder / "__init__.py").write_text("", "utf-8")
    english = Path(__file__).parents[2] / "plugins/crossfact_plugins/languages/english/pack.toml"
    (folder / "pack.toml").write_text(english.read_text("utf-8").replace('"en"', '"xx"', 1), "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    host = hosting("crossfact_languages")
    assert [(p.code, p.version) for p in host.languages] == [("en", ""), ("fr", ""), ("xx", "1.0")]
    report = run(host, "a.txt", "We saw TK ships.", language="xx")
    assert [(f.rule, f.lang) for f in report.findings] == [("placeholder-left", "xx")]


def test_crossfact_units():
    report = run(hosting("crossfact_units"), "a.txt", "Le navire a perdu 3 500 barils.", language="fr")
    assert [c.quantity.unit.symbol for c in report.claims] == ["bbl"]


def test_crossfact_readers():
    host = hosting("crossfact_readers")
    report = run(host, "a.log", "The works will cost TK million.\n")
    assert [f.rule for f in report.findings] == ["placeholder-left"]
    report = run(host, "a.log", "%PDF\n")
    assert [str(r) for r in report.refusals] == [
        "a.log: expected lines of a log, found a page description (%)"
    ]
    check_reader(next(r for r in host.readers if r.name == "log"), ["One.", "One.\n\nTwo.\n"])


def test_crossfact_extractors():
    report = run(hosting("crossfact_extractors"), "a.txt", "The mayor spoke of 12 boats (26 in all).")
    assert [(c.text, c.facets.what) for c in report.claims if c.facets.what == "note"] == [("26", "note")]


def test_crossfact_settings():
    [spec] = hosting("crossfact_settings").settings
    assert (spec.plugin, spec.key, spec.type, spec.default) == ("shouting", "least", int, 3)


def test_crossfact_references():
    settings = Settings(plugins={"mayors": {"Vernay": "Ada Ferrand"}})
    [reference] = hosting("crossfact_references").references(settings)
    assert (reference.subject, reference.fact) == ("Vernay", "its mayor is Ada Ferrand")


def test_crossfact_reporters():
    host = hosting("crossfact_reporters")
    reporter = next(r for r in host.reporters if r.name == "lines")
    report = run(host, "a.txt", "The works will cost TK million.\n")
    assert reporter.render(report) == "a.txt:1 placeholder-left\n"


def test_crossfact_commands(capsys):
    host = hosting("crossfact_commands")
    options = parser(host).parse_args(["hello", "Ada"])
    assert options.run(options, host) == 0
    assert capsys.readouterr().out == "Hello, Ada.\n"


def test_crossfact_amend_findings():
    host = hosting("crossfact_amend_findings")
    text = "The works will cost TK million.\n"
    assert [f.level for f in run(host, "archive/a.txt", text).findings] == ["note"]
    assert [f.level for f in run(host, "a.txt", text).findings] == ["error"]


def test_crossfact_detect_language():
    host = hosting("crossfact_detect_language")
    assert run(host, "a.fr.txt", "Budget 2026.\n").documents["a.fr.txt"].lang == "fr"
    assert run(host, "b.txt", "The budget of the year.\n").documents["b.txt"].lang == "en"


def test_crossfact_resolve_subject():
    host = hosting("crossfact_resolve_subject")
    ask = {"subject": Facets(who=("volontaires",)), "document": None}
    assert host.first("crossfact_resolve_subject", str, **ask) == "coalition"
    assert host.first("crossfact_resolve_subject", str, **{**ask, "subject": Facets()}) is None


def test_a_plugin_may_implement_several_hooks():
    host = Host.load()
    both = plugin("crossfact_rules")
    vars(both).update(vars(plugin("crossfact_amend_findings")))
    host.add(both, "example", "1")
    assert host.faults == []
    assert host.amend((), Settings(), Finding) == []
