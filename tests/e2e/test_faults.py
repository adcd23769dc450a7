"""What a broken plugin does to the command line: it is named, and everything else still runs."""

import sys
import types

import pytest

from crossfact.api import Command, Reporter, SettingsError, hookimpl
from crossfact.cli import main as cli
from crossfact.plugin.host import Host


class Plugin:
    """A plugin of some functions."""

    def __init__(self, **functions):
        vars(self).update(functions)


def breaks(*_):
    raise ZeroDivisionError("of the test")


@pytest.fixture
def crossfact(tmp_path, monkeypatch, capsys):
    """Run a command in a folder with one document, and with one more plugin."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("The works will cost TK million.\n", "utf-8")
    (tmp_path / "crossfact.toml").write_text("", "utf-8")
    load = Host.load

    def run(*arguments, **functions):
        def loaded(*_):
            host = load()
            host.add(Plugin(**functions), "stranger", "9.9")
            return host

        monkeypatch.setattr(cli, "Host", types.SimpleNamespace(load=loaded))
        code = cli.main(arguments)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, said.out, said.err

    return run


def commands(*made):
    return hookimpl(lambda: list(made))


def test_a_broken_hook_is_a_fault_of_the_report(crossfact):
    code, out, _ = crossfact("check", "a.txt", crossfact_rules=hookimpl(breaks))
    assert code == 3
    assert "“TK”" in out
    assert "stranger 9.9 failed in crossfact_rules: ZeroDivisionError: of the test" in out


@pytest.mark.parametrize("command", ["rules", "plugins"])
def test_lists_say_the_fault(crossfact, command):
    code, out, err = crossfact(command, crossfact_rules=hookimpl(breaks))
    assert code == 3
    assert "placeholder-left" in out
    assert err == "crossfact: stranger 9.9 failed in crossfact_rules: ZeroDivisionError: of the test\n"


def test_a_disabled_plugin_has_no_faults(crossfact, tmp_path):
    (tmp_path / "crossfact.toml").write_text('disable-plugins = ["stranger"]\n', "utf-8")
    code, out, err = crossfact("check", "a.txt", crossfact_rules=hookimpl(breaks))
    assert (code, err) == (1, "")
    assert "stranger" not in out


def test_a_command_of_a_plugin(crossfact):
    hello = Command(
        "hello", "Greet.", lambda p: p.add_argument("name"), lambda o: 0 * sys.stdout.write(f"{o.name}\n")
    )
    assert crossfact("hello", "Ada", crossfact_commands=commands(hello)) == (0, "Ada\n", "")


def test_a_command_that_breaks_when_it_runs(crossfact):
    odd = Command("odd", "Do.", lambda _: None, breaks)
    code, out, err = crossfact("odd", crossfact_commands=commands(odd))
    assert (code, out) == (3, "")
    assert err.startswith("crossfact: stranger 9.9 failed in command odd: ZeroDivisionError: of the test (")


def test_a_command_that_says_what_is_wrong_with_the_settings(crossfact):
    def run(_):
        raise SettingsError("expected this, found that")

    odd = Command("odd", "Do.", lambda _: None, run)
    assert crossfact("odd", crossfact_commands=commands(odd)) == (
        2,
        "",
        "crossfact: expected this, found that\n",
    )


@pytest.mark.parametrize(
    ("odd", "said"),
    [
        (Command("odd", "Do.", breaks, breaks), "failed in command odd: ZeroDivisionError: of the test"),
        (Command("odd", "Do.", None, None), "failed in command odd: TypeError"),
        (Command("check", "Do.", print, print), "expected a name of its own, found 'check', which is taken"),
        (Command(["odd"], "Do.", print, print), "stranger 9.9 failed in crossfact_commands"),
    ],
)
def test_a_command_that_cannot_be_added_leaves_the_others(crossfact, odd, said):
    code, _, err = crossfact("rules", crossfact_commands=commands(odd))
    assert code == 3
    assert said in err
    code, out, _ = crossfact("check", "a.txt", crossfact_commands=commands(odd))
    assert code == 3
    assert "“TK”" in out


@pytest.mark.parametrize(("render", "said"), [(breaks, "of the test"), (lambda _: None, "found NoneType")])
def test_a_reporter_that_breaks(crossfact, render, said):
    declared = hookimpl(lambda: [Reporter("odd", render)])
    code, out, err = crossfact("check", "--format", "odd", "a.txt", crossfact_reporters=declared)
    assert (code, out) == (3, "")
    assert err.startswith("crossfact: the reporter odd failed: ")
    assert said in err
