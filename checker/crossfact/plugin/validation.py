"""What a hook accepts: the type of each declared object and what is asked of it."""

import re
from collections.abc import Callable, Iterable
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
from crossfact.model.finding import Finding, Level
from crossfact.model.message import Message
from crossfact.model.pack import LanguagePack
from crossfact.model.place import Location
from crossfact.model.rule import ArchiveRule, CorpusRule, DocumentRule, Rule

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


def _unit_complaint(named: UnitName) -> str:
    wrong = [name for names in named.names.values() for name in names if name != name.lower()]
    return f"expected unit names in lower case, found {', '.join(wrong)}" if wrong else ""


def _suffix_complaint(reader: DocumentReader) -> str:
    wrong = [suffix for suffix in reader.suffixes if not suffix.startswith(".")]
    return f"expected suffixes that start with a dot, found {', '.join(wrong)}" if wrong else ""


CHECKS = {
    "crossfact_settings": Check((SettingSpec,), lambda s: f"{s.plugin}.{s.key}"),
    "crossfact_languages": Check((LanguagePack,), lambda p: p.code),
    "crossfact_units": Check((UnitName,), lambda u: u.unit.symbol, _unit_complaint),
    "crossfact_readers": Check((DocumentReader,), lambda r: r.name, _suffix_complaint),
    "crossfact_extractors": Check((Extractor,), lambda e: e.name),
    "crossfact_rules": Check((DocumentRule, CorpusRule, ArchiveRule), lambda r: r.name, _rule_complaint),
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


def findings_of(rule: Rule, found: Iterable[object]) -> list[Finding]:
    """What a rule's check returned, as a list of findings; raises TypeError where it holds anything else."""
    findings = []
    for finding in found:
        if not isinstance(finding, Finding):
            raise TypeError(f"expected findings, found {type(finding).__name__}")
        for name, kind in (("level", Level), ("message", Message), ("location", Location)):
            value = getattr(finding, name)
            if not isinstance(value, kind):
                raise TypeError(
                    f"expected a {kind.__name__} as {name} of a finding, found {type(value).__name__}"
                )
        if finding.rule != rule.name:
            raise TypeError(f"expected findings of {rule.name}, found one of {finding.rule!r}")
        findings.append(finding)
    return findings
