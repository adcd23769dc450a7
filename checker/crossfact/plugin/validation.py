"""What a hook accepts: the type of each declared object and what is asked of it."""

import re
from collections.abc import Callable
from typing import Any

from attrs import frozen

from crossfact.model.declared import (
    Command,
    DocumentReader,
    Extractor,
    Reference,
    Reporter,
    SettingSpec,
    UnitName,
)
from crossfact.model.pack import LanguagePack
from crossfact.model.rule import CorpusRule, DocumentRule, Rule

_RULE_NAME = re.compile(r"[a-z]+(-[a-z0-9]+)*")


@frozen
class Check:
    """What a hook's objects must be: their types, how one is named, and what else is asked."""

    types: tuple[type, ...]
    name: Callable[[Any], str]
    complaint: Callable[[Any], str] = lambda _: ""


def _rule_complaint(rule: Rule) -> str:
    """Why a rule is refused, or nothing: it needs a name, a page and examples."""
    if not _RULE_NAME.fullmatch(rule.name):
        return f"expected a rule name of lower-case words, found {rule.name!r}"
    if not rule.page:
        return f"expected a docstring page for the rule {rule.name}, found none"
    if not rule.examples:
        return f"expected examples for the rule {rule.name}, found none"
    return ""


def _suffix_complaint(reader: DocumentReader) -> str:
    wrong = [suffix for suffix in reader.suffixes if not suffix.startswith(".")]
    return f"expected suffixes that start with a dot, found {', '.join(wrong)}" if wrong else ""


CHECKS = {
    "crossfact_settings": Check((SettingSpec,), lambda s: f"{s.plugin}.{s.key}"),
    "crossfact_languages": Check((LanguagePack,), lambda p: p.code),
    "crossfact_units": Check((UnitName,), lambda u: u.unit.symbol),
    "crossfact_readers": Check((DocumentReader,), lambda r: r.name, _suffix_complaint),
    "crossfact_extractors": Check((Extractor,), lambda e: e.name),
    "crossfact_rules": Check((DocumentRule, CorpusRule), lambda r: r.name, _rule_complaint),
    "crossfact_references": Check((Reference,), lambda r: f"{r.subject}: {r.fact}"),
    "crossfact_reporters": Check((Reporter,), lambda r: r.name),
    "crossfact_commands": Check((Command,), lambda c: c.name),
}


def complaint(hook: str, item: object, taken: dict[str, str]) -> str:
    """Why an object is refused by a hook, or an empty text; ``taken`` collects the names in use."""
    check = CHECKS[hook]
    if not isinstance(item, check.types):
        return f"expected {' or '.join(t.__name__ for t in check.types)}, found {type(item).__name__}"
    name = check.name(item)
    if name in taken:
        return f"expected a name of its own, found {name!r}, which is taken"
    said = check.complaint(item)
    if not said:
        taken[name] = hook
    return said
