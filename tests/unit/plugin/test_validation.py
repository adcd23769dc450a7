import functools

import pytest

from crossfact.api import (
    Command,
    CorpusRule,
    DocumentReader,
    DocumentRule,
    Example,
    Extractor,
    Level,
    Reference,
    Reporter,
    SettingSpec,
    Unit,
    UnitName,
)
from crossfact.plugin.hooks import hookimpl
from crossfact.plugin.host import Host
from crossfact.plugin.validation import CHECKS, complaint

EXAMPLE = Example("en", "[[Bad]].", "Good.")


def check_nothing(_):
    """A page."""
    return ()


def without_page(_):
    return ()


def named(name):
    def check(_):
        """A page."""
        return ()

    check.__name__ = name
    return DocumentRule(check, Level.NOTE, "test", (EXAMPLE,))


WHOLE = {
    "crossfact_settings": SettingSpec("mine", "limit", int, 3, "The limit."),
    "crossfact_units": UnitName(Unit("pint", "volume"), {"en": ("pint", "pints")}),
    "crossfact_readers": DocumentReader("odd", (".odd",), check_nothing),
    "crossfact_extractors": Extractor("odd", check_nothing),
    "crossfact_rules": named("odd_word"),
    "crossfact_references": Reference("the mayor", "Ada Ferrand", "registry.toml"),
    "crossfact_reporters": Reporter("odd", str),
    "crossfact_commands": Command("odd", "Do.", check_nothing, check_nothing),
}


@pytest.mark.parametrize("hook", CHECKS)
def test_a_whole_object_is_taken_once(hook, packs):
    item = WHOLE.get(hook, packs["en"])
    taken = {}
    assert complaint(hook, item, taken) == ""
    assert len(taken) == 1
    assert "which is taken" in complaint(hook, item, taken)


@pytest.mark.parametrize("hook", CHECKS)
def test_another_type_is_refused(hook):
    for wrong in (None, 7, "text", object(), []):
        said = complaint(hook, wrong, {})
        assert said.startswith("expected ")
        assert said.endswith(f", found {type(wrong).__name__}")


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            DocumentRule(without_page, Level.NOTE, "test", (EXAMPLE,)),
            "expected a docstring page for the rule without-page, found none",
        ),
        (
            DocumentRule(check_nothing, Level.NOTE, "test", ()),
            "expected examples for the rule check-nothing, found none",
        ),
        (
            CorpusRule(check_nothing, check_nothing, Level.NOTE, "test", ()),
            "expected examples for the rule check-nothing, found none",
        ),
        (named("Odd_Word"), "expected a rule name of lower-case words, found 'Odd-Word'"),
        (named("<lambda>"), "expected a rule name of lower-case words, found '<lambda>'"),
        (named("_odd"), "expected a rule name of lower-case words, found '-odd'"),
        (named("mot_été"), "expected a rule name of lower-case words, found 'mot-été'"),
    ],
)
def test_a_rule_is_refused(rule, said):
    taken = {}
    assert complaint("crossfact_rules", rule, taken) == said
    assert taken == {}


def test_a_reader_with_a_suffix_that_is_none():
    said = complaint("crossfact_readers", DocumentReader("odd", ("odd", ".md"), check_nothing), {})
    assert said == "expected suffixes that start with a dot, found odd"


def test_a_unit_name_that_would_never_be_looked_up():
    said = complaint("crossfact_units", UnitName(Unit("pint", "volume"), {"en": ("Pint",)}), {})
    assert said == "expected unit names in lower case, found Pint"


@pytest.mark.parametrize(
    ("hook", "broken"),
    [
        ("crossfact_rules", DocumentRule(functools.partial(check_nothing), Level.NOTE, "test", (EXAMPLE,))),
        ("crossfact_rules", DocumentRule(None, Level.NOTE, "test", (EXAMPLE,))),
        ("crossfact_readers", DocumentReader("odd", None, check_nothing)),
        ("crossfact_units", UnitName(None, {})),
    ],
)
def test_an_object_whose_parts_are_wrong_is_a_fault(hook, broken):
    class Stranger:
        pass

    stranger = Stranger()
    setattr(stranger, hook, hookimpl(lambda: [broken, WHOLE[hook]]))
    host = Host.load(points=())
    host.add(stranger, "stranger", "1")
    assert [item for _, item in host.declared(hook)] == [WHOLE[hook]]
    [fault] = host.faults
    assert fault.error.startswith(f"expected a whole {type(broken).__name__}, found one that breaks: ")
