import datetime

import attrs
import pytest

from crossfact.config.settings import Settings
from crossfact.config.typed import SettingsError
from crossfact.engine.recipe import Recipe
from crossfact.model.document import Document
from crossfact.model.finding import Finding, Level
from crossfact.model.message import message
from crossfact.model.place import Span


@pytest.fixture
def recipe(host):
    return lambda version="1", **settings: Recipe(Settings(**settings), host, version)


def names(recipe):
    return {rule.name for _, rule in recipe.rules}


def test_all_rules_that_are_on_by_default(recipe, host):
    assert names(recipe()) == {rule.name for _, rule in host.rules if rule.default}


def test_select_ignore_and_levels_choose_rules(recipe):
    assert names(recipe(select=("number-conflict", "placeholder-left"))) == {
        "number-conflict",
        "placeholder-left",
    }
    assert names(recipe(select=("number-conflict",), ignore=("number-conflict",))) == set()
    assert "number-conflict" not in names(recipe(ignore=("number-conflict",)))
    assert "number-conflict" not in names(recipe(levels={"number-conflict": "off"}))
    assert "number-conflict" in names(recipe(levels={"number-conflict": "error"}))


def test_document_rules_and_corpus_rules_are_told_apart(recipe):
    told = recipe()
    corpus = {rule.name for _, rule in told.corpus_rules}
    assert {"number-conflict", "quote-variant", "role-conflict"} <= corpus
    assert not corpus & {rule.name for _, rule in told.document_rules}
    assert len(told.document_rules) + len(told.corpus_rules) == len(told.rules)


@pytest.mark.parametrize(
    ("settings", "where"),
    [({"select": ("x",)}, "select"), ({"ignore": ("x",)}, "ignore"), ({"levels": {"x": "off"}}, "levels")],
)
def test_an_unknown_rule_is_a_sentence(recipe, settings, where):
    with pytest.raises(
        SettingsError, match=rf"^{where}: expected a rule \(.*number-conflict.*\); found 'x'$"
    ):
        recipe(**settings).check_rule_names()
    with pytest.raises(SettingsError, match=rf"^crossfact\.toml: {where}: "):
        recipe(**settings, origin="/home/somebody/crossfact.toml").check_rule_names()


def test_readers_by_suffix(recipe):
    told = recipe()
    read = {
        uri: told.reader_of(uri)
        for uri in ("a.txt", "A.TXT", "b.md", "c.markdown", "README", "d.csv", "x.md/e")
    }
    assert {uri: reader.name if reader else None for uri, reader in read.items()} == {
        "a.txt": "plain", "A.TXT": "plain", "b.md": "markdown", "c.markdown": "markdown", "README": "plain",
        "d.csv": None, "x.md/e": "plain",
    }  # fmt: skip
    assert told.suffixes == {".txt", ".text", ".md", ".markdown"}


def test_the_level_of_the_settings(recipe):
    document = Document("a.txt", "mot", "mot", ())
    finding = Finding("number-conflict", Level.WARNING, message(""), document.location(Span(0, 3)), "w")
    assert recipe().at_level(finding) == finding
    assert recipe(levels={"number-conflict": "error"}).at_level(finding) == attrs.evolve(
        finding, level=Level.ERROR
    )


def test_the_digest_changes_with_what_changes_an_analysis(recipe):
    same = recipe().digest
    assert recipe().digest == same
    for other in (
        {"version": "2"},
        {"select": ("number-conflict",)},
        {"levels": {"number-conflict": "error"}},
        {"date": datetime.date(2026, 2, 26)},
        {"language": "fr"},
        {"plugins": {"x": {"y": 1}}},
    ):
        assert recipe(**other).digest != same
    for other in (
        {"fail_on": "note"},
        {"corpus": ("a",)},
        {"stories": (("a",),)},
        {"origin": "crossfact.toml"},
    ):
        assert recipe(**other).digest == same
