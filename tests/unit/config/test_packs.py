import re
import sys
from importlib.resources import files

import pytest

from crossfact.api import SettingsError, hookimpl, load_pack
from crossfact.plugin.host import Host

ENGLISH = files("crossfact_plugins.languages.english").joinpath("pack.toml").read_text("utf-8")


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package with a pack in it: the English one, its text changed."""
    monkeypatch.syspath_prepend(tmp_path)
    name = "crossfact_pack_of_a_test"
    folder = tmp_path / name
    folder.mkdir()
    (folder / "__init__.py").write_text("", "utf-8")

    def put(pack=ENGLISH, messages=None):
        for file, content in (("pack.toml", pack), ("messages.toml", messages)):
            if content is not None:
                (folder / file).write_bytes(
                    content if isinstance(content, bytes) else content.encode("utf-8")
                )
        return name

    yield put
    sys.modules.pop(name, None)


def said(name):
    with pytest.raises(SettingsError) as raised:
        load_pack(name, list)
    return str(raised.value)


def test_a_pack_and_its_wording(package):
    pack = load_pack(package(messages='[messages]\n"ERROR" = "FEHLER"\n'), list, "3")
    assert (pack.code, pack.version, pack.wording) == ("en", "3", {"ERROR": "FEHLER"})
    assert pack.data.numbers.units["seven"] == 7


def test_a_pack_without_wording(package):
    assert load_pack(package(), list).wording == {}
    assert load_pack(package(messages="# none\n"), list).wording == {}


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('code = "en"', "code = 3", "pack.toml: code: expected text, found a number (3)"),
        ('code = "en"', "", "pack.toml: expected the key 'code', found name, "),
        ('code = "en"', 'code = "en"\nkode = "en"', "pack.toml: expected one of abbreviations, "),
        (
            "seven = 7",
            'seven = "7"',
            "pack.toml: numbers.units.seven: expected a whole number, found text ('7')",
        ),
        ('decimal = "."', "", "pack.toml: numbers: expected the key 'decimal', found thousands, "),
        (
            'numeric = ""',
            "numeric = true",
            "pack.toml: dates: numeric: expected text, found a boolean (True)",
        ),
        ('["from", "to"]', '["from"]', "pack.toml: ranges: pairs[1]: expected a list of 2, found one of 1"),
        ("[numbers]", "[numbers", "pack.toml: expected TOML, found an error: "),
    ],
)
def test_what_is_wrong_in_a_pack_is_said(package, old, new, sentence):
    assert old in ENGLISH
    found = said(package(ENGLISH.replace(old, new, 1)))
    assert re.sub(r"numbers: units", "numbers.units", found).startswith(
        f"crossfact_pack_of_a_test/{sentence}"
    )


@pytest.mark.parametrize(
    ("messages", "sentence"),
    [
        ("[messages]\nERROR = 3\n", "messages.toml: messages.ERROR: expected text, found a number (3)"),
        ("messages = 3\n", "messages.toml: messages: expected a table, found a number (3)"),
        ("[messages\n", "messages.toml: expected TOML, found an error: "),
        (b"# caf\xe9\n", "messages.toml: expected UTF-8, found byte 0xe9 at 5"),
    ],
)
def test_what_is_wrong_in_the_wording_is_said(package, messages, sentence):
    assert said(package(messages=messages)).startswith(f"crossfact_pack_of_a_test/{sentence}")


def test_a_pack_that_is_not_there_or_not_text(package):
    assert said(package(pack=None)).startswith("crossfact_pack_of_a_test/pack.toml: expected a file, found ")
    assert (
        said(package(b"\xff")) == "crossfact_pack_of_a_test/pack.toml: expected UTF-8, found byte 0xff at 0"
    )


def test_a_pack_that_cannot_be_loaded_is_a_fault_and_the_others_stay(package):
    class Stranger:
        @hookimpl
        def crossfact_languages(self):
            return [load_pack(package("code = 3"), list)]

    host = Host.load()
    host.add(Stranger(), "stranger", "1")
    assert {pack.code for pack in host.languages} == {"en", "fr"}
    assert str(host.faults[0]).startswith(
        "stranger 1 failed in crossfact_languages: SettingsError: crossfact_pack_of_a_test/pack.toml: code: expected"
    )
