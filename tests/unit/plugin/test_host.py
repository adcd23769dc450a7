"""What plugins do wrong becomes a fault that names them; everything else goes on."""

from importlib.metadata import EntryPoint

import attrs
import pytest

from crossfact.api import (
    Block,
    BlockKind,
    CorpusRule,
    Document,
    DocumentReader,
    DocumentRule,
    Example,
    Extractor,
    Finding,
    Level,
    Reporter,
    Settings,
    Span,
    hookimpl,
    message,
)
from crossfact.plugin import hooks
from crossfact.plugin.host import Host
from crossfact.plugin.validation import CHECKS
from crossfact.session import Session

TEXT = "We saw TK ships and 12 boats, 14 boats.\n"
EXAMPLE = Example("en", "[[Bad]].", "Good.")
BY_ARGUMENTS = {
    "crossfact_references": {"settings": Settings()},
    "crossfact_amend_findings": {"findings": (), "settings": Settings()},
    "crossfact_detect_language": {"text": "", "uri": ""},
    "crossfact_resolve_subject": {"subject": None, "document": None},
}
HOOKS = [name for name in vars(hooks) if name.startswith("crossfact_")]


class Plugin:
    """A plugin of some functions."""

    def __init__(self, **functions):
        vars(self).update(functions)


def implementing(hook, answer):
    """A plugin with one hook, answered by a function of no arguments."""
    if hook == "crossfact_amend_findings":
        return Plugin(**{hook: hookimpl(lambda findings, settings: answer())})  # noqa: ARG005
    if hook == "crossfact_references":
        return Plugin(**{hook: hookimpl(lambda settings: answer())})  # noqa: ARG005
    if hook == "crossfact_detect_language":
        return Plugin(**{hook: hookimpl(lambda text, uri: answer())})  # noqa: ARG005
    if hook == "crossfact_resolve_subject":
        return Plugin(**{hook: hookimpl(lambda subject, document: answer())})  # noqa: ARG005
    return Plugin(**{hook: hookimpl(lambda: answer())})  # noqa: PLW0108 - marked, and so a function of its own


def looking(name, check):
    """A document rule of a name."""
    check.__name__ = name
    check.__doc__ = "A page."
    return DocumentRule(check, Level.NOTE, "test", (EXAMPLE,))


def breaks(*_):
    raise ZeroDivisionError("of the test")


@pytest.fixture
def started():
    """A fresh host with every bundled plugin, and one more."""

    def start(plugin=None, name="stranger"):
        host = Host.load()
        if plugin is not None:
            host.add(plugin, name, "9.9")
        return host

    return start


def rules_found(host, text=TEXT):
    session = Session.start(Settings(language="en"), host).put_all({"a.txt": text})
    report = session.report()
    return [f.rule for f in report.findings], [str(f) for f in report.faults]


def test_the_bundled_plugins_load_without_faults(started):
    host = started()
    assert host.faults == []
    assert host.names == ("english", "french", "readers", "reporters", "rules")
    assert rules_found(host) == (["placeholder-left"], [])


# Loading and registering


def test_a_plugin_that_raises_when_it_is_loaded():
    point = EntryPoint("absent", "crossfact_no_such_module", "crossfact")
    bad = EntryPoint("odd", "json:no_such_name", "crossfact")
    good = EntryPoint("rules", "crossfact_rules", "crossfact")
    host = Host.load(points=[point, bad, good])
    assert [(f.plugin, f.version, f.stage) for f in host.faults] == [
        ("absent", "?", "load"),
        ("odd", "?", "load"),
    ]
    assert "ModuleNotFoundError: No module named 'crossfact_no_such_module'" in host.faults[0].error
    assert host.names == ("rules",)


def test_a_plugin_that_leaves_when_it_is_loaded(tmp_path, monkeypatch):
    (tmp_path / "crossfact_leaving.py").write_text("raise SystemExit(3)\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    host = Host.load(points=[EntryPoint("leaving", "crossfact_leaving", "crossfact")])
    assert [str(f) for f in host.faults] == ["leaving ? failed in load: SystemExit: 3"]


def test_two_plugins_of_one_name():
    point = EntryPoint("rules", "crossfact_rules", "crossfact")
    other = EntryPoint("rules", "crossfact_plugins.readers", "crossfact")
    host = Host.load(points=[point, other])
    assert len(host.faults) == 1
    assert "expected a name of its own, found 'rules' taken" in host.faults[0].error


def test_a_plugin_with_a_hook_that_does_not_exist(started):
    host = started(implementing("crossfact_weather", list))
    assert [(f.plugin, f.version, f.stage) for f in host.faults] == [("stranger", "9.9", "register")]
    assert "stranger" not in host.names
    assert rules_found(host)[0] == ["placeholder-left"]


def test_a_plugin_with_wrong_arguments(started):
    wrong = Plugin(crossfact_rules=hookimpl(lambda weather: []))  # noqa: ARG005
    assert [f.stage for f in started(wrong).faults] == ["register"]


def test_a_plugin_that_cannot_be_hashed(started):
    host = started({})
    assert [str(f) for f in host.faults] == [
        "stranger 9.9 failed in register: TypeError: unhashable type: 'dict'"
    ]
    assert rules_found(host)[0] == ["placeholder-left"]


def test_a_disabled_plugin_is_not_loaded_and_its_faults_go(started):
    assert Host.load(disabled=("rules",)).rules == []
    host = started(implementing("crossfact_rules", breaks))
    assert host.rules
    assert [f.plugin for f in host.faults] == ["stranger"]
    host.drop("stranger")
    assert host.faults == []
    host.drop("nobody")


def test_a_plugin_that_comes_later_is_asked(started):
    host = started()
    before = len(host.rules)
    host.add(implementing("crossfact_rules", lambda: [looking("new", lambda _: ())]), "late")
    assert len(host.rules) == before + 1


# Every hook


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_that_raises(started, hook):
    host = started(implementing(hook, breaks))
    ask(host, hook)
    assert [str(f) for f in host.faults] == [f"stranger 9.9 failed in {hook}: ZeroDivisionError: of the test"]


def generating():
    yield from ()
    raise ZeroDivisionError("of the test")


@pytest.mark.parametrize("hook", [*CHECKS, "crossfact_amend_findings"])
def test_a_hook_that_raises_while_it_is_read(started, hook):
    host = started(implementing(hook, generating))
    ask(host, hook)
    assert [str(f) for f in host.faults] == [f"stranger 9.9 failed in {hook}: ZeroDivisionError: of the test"]


@pytest.mark.parametrize("hook", [*CHECKS, "crossfact_amend_findings"])
@pytest.mark.parametrize("answer", ["text", 7, [object()], [None]])
def test_a_hook_that_returns_something_else(started, hook, answer):
    host = started(implementing(hook, lambda: answer))
    ask(host, hook)
    [fault] = host.faults
    assert (fault.plugin, fault.stage) == ("stranger", hook)
    assert fault.error.startswith("expected ")
    assert f"found {type(answer[0] if isinstance(answer, list) else answer).__name__}" in fault.error


@pytest.mark.parametrize("hook", ["crossfact_detect_language", "crossfact_resolve_subject"])
@pytest.mark.parametrize("answer", [7, ["fr"]])
def test_a_first_result_of_the_wrong_type(started, hook, answer):
    host = started(implementing(hook, lambda: answer))
    assert ask(host, hook) is None
    assert host.faults[0].error == f"expected str, found {type(answer).__name__}"


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_that_declares_nothing(started, hook):
    for nothing in (None, []):
        host = started(implementing(hook, lambda nothing=nothing: nothing))
        ask(host, hook)
        assert host.faults == [] or hook in ("crossfact_detect_language", "crossfact_resolve_subject")


def ask(host, hook):
    arguments = BY_ARGUMENTS.get(hook, {})
    if hook == "crossfact_amend_findings":
        return host.amend((), Settings(), Finding)
    if hook in CHECKS:
        return host.declared(hook, **arguments)
    return host.first(hook, str, **arguments)


def test_the_first_answer_counts_and_a_failed_one_is_passed_over(started):
    host = started(implementing("crossfact_detect_language", breaks), "first")
    host.add(implementing("crossfact_detect_language", lambda: None), "second")
    host.add(implementing("crossfact_detect_language", lambda: "fr"), "third")
    host.add(implementing("crossfact_detect_language", lambda: "en"), "fourth")
    assert ask(host, "crossfact_detect_language") == "fr"
    assert [f.plugin for f in host.faults] == ["first"]


def test_a_name_that_is_taken_stays_with_the_first(started):
    def render(_):
        return ""

    host = started(implementing("crossfact_reporters", lambda: [Reporter("json", render)]))
    assert sum(r.name == "json" for r in host.reporters) == 1
    assert next(r for r in host.reporters if r.name == "json").render is not render
    assert [f.error for f in host.faults] == ["expected a name of its own, found 'json', which is taken"]


# In a run


def test_a_rule_that_raises(started):
    host = started(implementing("crossfact_rules", lambda: [looking("broken", breaks)]))
    found, faults = rules_found(host)
    assert found == ["placeholder-left"]
    [fault] = faults
    assert fault.startswith("stranger 9.9 failed in rule broken on a.txt: ZeroDivisionError: of the test (")
    assert "test_host, line " in fault


def test_a_rule_that_never_ends_calling_itself(started):
    def forever(facts):
        return forever(facts)

    host = started(implementing("crossfact_rules", lambda: [looking("deep", forever)]))
    assert rules_found(host)[1] == ["stranger 9.9 failed in rule deep on a.txt: RecursionError"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"level": "error"}, "expected a Level as level of a finding, found str"),
        ({"message": "odd"}, "expected a Message as message of a finding, found str"),
        ({"location": None}, "expected a Location as location of a finding, found NoneType"),
        ({"rule": "placeholder-left"}, "expected findings of odd, found one of 'placeholder-left'"),
    ],
)
def test_a_finding_that_is_none(started, changes, said):
    def check(facts):
        whole = Finding("odd", Level.NOTE, message("odd"), facts.document.location(Span(0, 2)), "w")
        yield attrs.evolve(whole, **changes)

    found, faults = rules_found(started(implementing("crossfact_rules", lambda: [looking("odd", check)])))
    assert found == ["placeholder-left"]
    assert said in faults[0]


@pytest.mark.parametrize("answer", [None, 7, "text", [7]])
def test_a_rule_that_returns_something_else(started, answer):
    host = started(implementing("crossfact_rules", lambda: [looking("odd", lambda _: answer)]))
    found, faults = rules_found(host)
    assert found == ["placeholder-left"]
    assert [f.startswith("stranger 9.9 failed in rule odd on a.txt: TypeError") for f in faults] == [True]


@pytest.mark.parametrize(
    ("key", "check"), [(breaks, lambda _: ()), (lambda _: [[]], list), (lambda _: "x", breaks)]
)
def test_a_corpus_rule_whose_key_or_check_raises(started, key, check):
    def judge(group):
        """A page."""
        return check(group)

    rule = CorpusRule(judge, key, Level.NOTE, "test", (EXAMPLE,))
    found, faults = rules_found(started(implementing("crossfact_rules", lambda: [rule])))
    assert found == ["placeholder-left"]
    assert [f.startswith("stranger 9.9 failed in rule judge on a.txt: ") for f in faults] == [True]


@pytest.mark.parametrize("read", [breaks, lambda _: None, lambda _: "text"])
def test_a_reader_that_breaks(started, read):
    host = started(implementing("crossfact_readers", lambda: [DocumentReader("odd", (".odd",), read)]))
    report = Session.start(None, host).put_all({"a.odd": "A.", "b.txt": TEXT}).report()
    assert [f.rule for f in report.findings] == ["placeholder-left"]
    assert [str(f).startswith("stranger 9.9 failed in reader odd on a.odd: ") for f in report.faults] == [
        True
    ]


def test_a_document_that_breaks_the_analysis(started):
    def read(source):
        return Document(source.uri, source.text, source.text, (Block(BlockKind.PARAGRAPH, "nowhere"),))

    host = started(implementing("crossfact_readers", lambda: [DocumentReader("odd", (".odd",), read)]))
    report = Session.start(None, host).put_all({"a.odd": "A.", "b.txt": TEXT}).report()
    assert [f.rule for f in report.findings] == ["placeholder-left"]
    assert [(f.plugin, f.stage, f.file) for f in report.faults] == [("crossfact", "analysis", "a.odd")]


@pytest.mark.parametrize("extract", [breaks, lambda _: 7, lambda _: [7]])
def test_an_extractor_that_breaks(started, extract):
    host = started(implementing("crossfact_extractors", lambda: [Extractor("odd", extract)]))
    found, faults = rules_found(host)
    assert found == ["placeholder-left"]
    assert [f.startswith("stranger 9.9 failed in extractor odd on a.txt: ") for f in faults] == [True]


def test_a_pack_whose_words_cannot_be_read(started):
    host = started()
    pack = attrs.evolve(
        host.languages[0],
        data=attrs.evolve(host.languages[0].data, code="xx", frequent=("zut",)),
        reader=breaks,
    )
    host.add(implementing("crossfact_languages", lambda: [pack]), "stranger", "9.9")
    report = Session.start(None, host).put_all({"a.txt": "Zut zut zut.", "b.txt": TEXT}).report()
    assert [f.rule for f in report.findings] == ["placeholder-left"]
    [fault] = report.faults
    assert str(fault).startswith("stranger 9.9 failed in language xx on a.txt: ZeroDivisionError")


def test_amending_in_turn(started):
    def last(findings, settings):
        return findings[1:]

    host = started(implementing("crossfact_amend_findings", breaks), "first")
    host.add(implementing("crossfact_amend_findings", generating), "second")
    host.add(implementing("crossfact_amend_findings", lambda: [7]), "third")
    assert rules_found(host)[0] == ["placeholder-left"]
    host.add(Plugin(crossfact_amend_findings=hookimpl(last)), "fourth")
    found, faults = rules_found(host)
    assert found == []
    assert [f.split()[0] for f in faults] == ["first", "second", "third"]
    assert all("failed in crossfact_amend_findings: " in f for f in faults)
