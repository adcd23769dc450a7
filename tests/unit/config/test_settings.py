import datetime

import attrs
import pytest

from crossfact.config.files import check
from crossfact.config.settings import Settings
from crossfact.config.typed import SettingsError
from crossfact.session import Session


def test_nothing_is_needed():
    assert Settings().fail_on == "error"
    check(Settings(), "here")


@pytest.mark.parametrize("level", ["error", "warning", "note", "off"])
def test_levels(level):
    check(Settings(levels={"number-conflict": level}), "here")


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (
            Settings(levels={"a-rule": "ERROR"}),
            "here: levels.a-rule: expected one of error, warning, note, off;",
        ),
        (Settings(fail_on=""), "here: fail-on: expected one of error, warning, note, never; found ''"),
    ],
)
def test_levels_that_are_none(settings, sentence):
    with pytest.raises(SettingsError) as raised:
        check(settings, "here")
    assert str(raised.value).startswith(sentence)


@pytest.mark.parametrize("key", ["select", "ignore", "levels"])
@pytest.mark.parametrize("origin", ["", "/somewhere/crossfact.toml"])
def test_a_rule_that_does_not_exist(host, key, origin):
    value = {"no-such-rule": "off"} if key == "levels" else ("number-conflict", "no-such-rule")
    with pytest.raises(SettingsError) as raised:
        Session.start(Settings(**{key: value}, origin=origin), host)
    where = "crossfact.toml: " if origin else ""
    assert str(raised.value).startswith(f"{where}{key}: expected a rule (")
    assert str(raised.value).endswith("); found 'no-such-rule'")


def test_the_digest_tells_what_changes_an_analysis():
    plain = Settings()
    for change in (
        {"select": ("a",)},
        {"ignore": ("a",)},
        {"levels": {"a": "off"}},
        {"language": "fr"},
        {"date": datetime.date(2026, 2, 26)},
        {"plugins": {"a": {"b": 1}}},
    ):
        assert attrs.evolve(plain, **change).digest_part() != plain.digest_part()
    for change in ({"fail_on": "note"}, {"corpus": ("a",)}, {"origin": "x"}):
        assert attrs.evolve(plain, **change).digest_part() == plain.digest_part()
