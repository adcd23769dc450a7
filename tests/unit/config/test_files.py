import datetime
import os

import pytest

from crossfact.config.files import find, load
from crossfact.config.settings import Settings
from crossfact.config.typed import SettingsError


@pytest.fixture
def write(tmp_path):
    def put(content, name="crossfact.toml"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        return path

    return put


def said(path):
    with pytest.raises(SettingsError) as raised:
        load(path)
    return str(raised.value)


def test_every_key(write):
    path = write("""
select = ["number-conflict"]
ignore = ["placeholder-left"]
levels = { number-conflict = "error" }
fail-on = "warning"
corpus = ["texts"]
exclude = ["texts/old"]
stories = [["a.txt", "b.txt"]]
language = "fr"
date = 2026-02-26
disable-plugins = ["shouting"]

[plugins.shouting]
limit = 3
""")
    assert load(path) == Settings(
        ("number-conflict",),
        ("placeholder-left",),
        {"number-conflict": "error"},
        "warning",
        ("texts",),
        ("texts/old",),
        (("a.txt", "b.txt"),),
        "fr",
        datetime.date(2026, 2, 26),
        {"shouting": {"limit": 3}},
        ("shouting",),
        str(path),
    )


def test_an_empty_file_says_nothing(write):
    assert load(write("")) == Settings(origin=str(write("")))
    assert load(write("{}", "a.json")).select == ()


def test_json(write):
    path = write(
        '{"select": ["number-conflict"], "date": "2026-02-26", "plugins": {"a": {"b": null}}}', "a.json"
    )
    assert load(path).date == datetime.date(2026, 2, 26)
    assert load(path).plugins == {"a": {"b": None}}


def test_pyproject(write):
    path = write('[project]\nname = "x"\n[tool.crossfact]\nlanguage = "en"\n', "pyproject.toml")
    assert load(path).language == "en"
    assert "pyproject.toml: tool.crossfact: expected one of" in said(
        write("[tool.crossfact]\nx = 1", path.name)
    )
    assert said(write("[tool]\ncrossfact = 3", path.name)) == (
        "pyproject.toml: tool.crossfact: expected a table, found 3"
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("select = 'a'", "crossfact.toml: select: expected a list, found text ('a')"),
        ("select = [1]", "crossfact.toml: select[0]: expected text, found a number (1)"),
        ("levels = []", "crossfact.toml: levels: expected a table, found a list ([])"),
        ("stories = ['a.txt']", "crossfact.toml: stories[0]: expected a list, found text ('a.txt')"),
        ("language = 3", "crossfact.toml: language: expected text, found a number (3)"),
        (
            "date = 2026-02-26T10:00:00",
            "crossfact.toml: date: expected a date like 2026-02-26, found a date with",
        ),
        (
            "date = '26/02/2026'",
            "crossfact.toml: date: expected a date like 2026-02-26, found text ('26/02/2026')",
        ),
        ("plugins = 1", "crossfact.toml: plugins: expected a table, found a number (1)"),
        (
            "levels = { number-conflict = 'fatal' }",
            "crossfact.toml: levels.number-conflict: expected one of error, warning, note, off; found 'fatal'",
        ),
        (
            "fail-on = 'off'",
            "crossfact.toml: fail-on: expected one of error, warning, note, never; found 'off'",
        ),
        (
            "colour = 1",
            "crossfact.toml: expected one of corpus, date, disable-plugins, exclude, fail-on, ignore, ",
        ),
        ("origin = '/x'", "crossfact.toml: expected "),
        ("select = [", "crossfact.toml: expected TOML, found an error: "),
        (
            "a = 1\na = 2",
            "crossfact.toml: expected TOML, found an error: Cannot overwrite a value",
        ),
        ("a = " + "9" * 5000, "crossfact.toml: expected TOML, found an error: "),
        (b"# caf\xe9\n", "crossfact.toml: expected UTF-8, found byte 0xe9 at 5"),
        (b"\xff\xfes\x00", "crossfact.toml: expected UTF-8, found byte 0xff at 0"),
        (b"a = 1\x00", "crossfact.toml: expected TOML, found an error: "),
    ],
)
def test_what_is_wrong_in_toml_is_said(write, content, expected):
    assert said(write(content)).startswith(expected)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("[]", "a.json: expected a table, found list"),
        ("3", "a.json: expected a table, found int"),
        ("{", "a.json: expected JSON, found an error: "),
        ("", "a.json: expected JSON, found an error: "),
        ("[" * 100_000, "a.json: expected JSON, found an error: "),
        ('{"a": ' + "9" * 5000 + "}", "a.json: expected JSON, found an error: "),
        ('{"select": ["\\ud800"]}', "a.json: select[0]: expected text, found a lone surrogate ('\\ud800')"),
        (
            '{"levels": {"\\udfff": "off"}}',
            "a.json: levels: expected text, found a lone surrogate ('\\udfff')",
        ),
        ('{"plugins": {"a": ["\\ud800"]}}', "a.json: plugins.a[0]: expected text, found a lone surrogate"),
        ('{"\\ud800": 1}', "a.json: expected one of "),
        ('{"language": null}', "a.json: language: expected text, found nothing (None)"),
    ],
)
def test_what_is_wrong_in_json_is_said(write, content, expected):
    sentence = said(write(content, "a.json"))
    assert sentence.startswith(expected)
    sentence.encode("utf-8")


def test_a_file_that_is_none(tmp_path):
    assert said(tmp_path / "none.toml") == (
        "none.toml: expected a settings file, found that it cannot be read (No such file or directory)"
    )
    assert "expected a settings file" in said(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(write):
    path = write("")
    path.chmod(0)
    assert (
        said(path)
        == "crossfact.toml: expected a settings file, found that it cannot be read (Permission denied)"
    )


def test_the_nearest_file_counts(write, tmp_path):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    outer = write("")
    assert find(inner) == outer
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n", "utf-8")
    assert find(inner) == outer
    (tmp_path / "a" / "pyproject.toml").write_text("tool = 3\n", "utf-8")
    assert find(inner) == outer
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.crossfact]\n", "utf-8")
    assert find(inner) == tmp_path / "a" / "pyproject.toml"
    (tmp_path / "a" / "crossfact.toml").write_text("", "utf-8")
    assert find(inner) == tmp_path / "a" / "crossfact.toml"


def test_a_pyproject_on_the_way_that_cannot_be_read_is_said(write, tmp_path):
    write("[", "pyproject.toml")
    with pytest.raises(SettingsError, match="expected TOML"):
        find(tmp_path)
