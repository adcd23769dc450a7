import datetime
from collections.abc import Mapping
from typing import Any

import pytest
from attrs import field, frozen

from crossfact.config.typed import SettingsError, convert, structure


@frozen
class Inner:
    name: str
    pairs: tuple[tuple[str, str], ...] = ()


@frozen
class Outer:
    number: int
    share: float = 0.5
    on: bool = False
    day: datetime.date | None = None
    names: tuple[str, ...] = ()
    table: Mapping[str, int] = field(factory=dict)
    inner: Inner | None = None
    free: Mapping[str, Any] = field(factory=dict)
    two_words: str = ""
    type_: str = ""


def made(**table):
    return structure(Outer, {"number": 1, **table}, "file.toml")


def test_values_of_every_type():
    assert made(share=1.5, on=True, day=datetime.date(2026, 2, 26), names=["a"], table={"x": 2}) == Outer(
        1, 1.5, on=True, day=datetime.date(2026, 2, 26), names=("a",), table={"x": 2}
    )
    assert made(inner={"name": "n", "pairs": [["a", "b"]]}).inner == Inner("n", (("a", "b"),))
    assert made(free={"x": {"y": [1, True, None, "é"]}}).free == {"x": {"y": [1, True, None, "é"]}}


def test_keys_with_hyphens_or_underscores():
    assert made(**{"two-words": "a"}) == made(two_words="a")
    assert made(type="a").type_ == "a"


def test_a_whole_number_is_a_number():
    assert made(share=2).share == 2.0


def test_a_date_may_be_written_as_text():
    assert made(day="2026-02-26").day == datetime.date(2026, 2, 26)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"number": "1"}, "file.toml: number: expected a whole number, found text ('1')"),
        ({"number": True}, "file.toml: number: expected a whole number, found a boolean (True)"),
        ({"number": 1.5}, "file.toml: number: expected a whole number, found a number (1.5)"),
        ({"number": None}, "file.toml: number: expected a whole number, found nothing (None)"),
        ({"share": "half"}, "file.toml: share: expected a number, found text ('half')"),
        ({"share": True}, "file.toml: share: expected a number, found a boolean (True)"),
        ({"on": 1}, "file.toml: on: expected true or false, found a number (1)"),
        ({"on": "yes"}, "file.toml: on: expected true or false, found text ('yes')"),
        ({"day": "soon"}, "file.toml: day: expected a date like 2026-02-26, found text ('soon')"),
        ({"day": 2026}, "file.toml: day: expected a date like 2026-02-26, found a number (2026)"),
        (
            {"day": datetime.datetime(2026, 2, 26, 12, tzinfo=datetime.UTC)},
            "file.toml: day: expected a date like 2026-02-26, found a date with a time",
        ),
        ({"names": "a"}, "file.toml: names: expected a list, found text ('a')"),
        ({"names": ["a", 1]}, "file.toml: names[1]: expected text, found a number (1)"),
        ({"table": []}, "file.toml: table: expected a table, found a list ([])"),
        ({"table": {"x": "y"}}, "file.toml: table.x: expected a whole number, found text ('y')"),
        ({"inner": "n"}, "file.toml: inner: expected a table, found text ('n')"),
        ({"inner": {}}, "file.toml: inner: expected the key 'name', found nothing"),
        (
            {"inner": {"name": "n", "nom": 1}},
            "file.toml: inner: expected one of name, pairs; found the key 'nom'",
        ),
        (
            {"inner": {"name": "n", "pairs": [["a"]]}},
            "file.toml: inner: pairs[0]: expected a list of 2, found one of 1",
        ),
        (
            {"inner": {"name": "n", "pairs": [["a", 2]]}},
            "file.toml: inner: pairs[0][1]: expected text, found a number (2)",
        ),
        ({"names": ["\ud800"]}, "file.toml: names[0]: expected text, found a lone surrogate ('\\ud800')"),
        (
            {"free": {"x": ["\udcff"]}},
            "file.toml: free.x[0]: expected text, found a lone surrogate ('\\udcff')",
        ),
        ({"free": {"\udcff": 1}}, "file.toml: free: expected text, found a lone surrogate ('\\udcff')"),
        ({"table": {"\udcff": 1}}, "file.toml: table: expected text, found a lone surrogate ('\\udcff')"),
    ],
)
def test_what_is_wrong_is_said(table, said):
    with pytest.raises(SettingsError) as raised:
        made(**table)
    assert str(raised.value).startswith(said)


def test_keys_that_are_missing_or_unknown():
    with pytest.raises(SettingsError, match=r"file\.toml: expected the key .number., found on"):
        structure(Outer, {"on": True}, "file.toml")
    with pytest.raises(SettingsError) as raised:
        made(nombre=1)
    assert "expected one of day, free, inner, " in str(raised.value)
    assert "; found the key 'nombre'" in str(raised.value)


def test_an_optional_value():
    assert convert(int | None, 3, "here") == 3
