"""crossfact explain: the page of a rule, with its examples."""

import argparse

from crossfact.cli.check import write
from crossfact.config.typed import SettingsError
from crossfact.model.rule import ArchiveRule, DocumentRule, Example, Rule
from crossfact.plugin.host import Host

NAME = "explain"
HELP = "show the page of a rule: what it does, examples, known false alarms"


def configure(parser: argparse.ArgumentParser, host: Host) -> None:
    """The options of the command."""
    parser.add_argument("rule", metavar="RULE", help="a rule's name (crossfact rules lists them)")


def run(options: argparse.Namespace, host: Host) -> int:
    """Show the page; returns the exit code; raises SettingsError where there is no such rule."""
    found = next(((plugin, rule) for plugin, rule in host.rules if rule.name == options.rule), None)
    if found is None:
        known = ", ".join(rule.name for _, rule in host.rules)
        raise SettingsError(f"explain: expected a rule ({known}); found {options.rule!r}")
    write(page(*found))
    return 0


def page(plugin: str, rule: Rule) -> str:
    """The page of a rule as plain text."""
    scope = "between documents and inside one"
    if isinstance(rule, ArchiveRule):
        scope = "between documents"
    elif isinstance(rule, DocumentRule) and rule.across is None:
        scope = "inside a document"
    needs = f" · needs {rule.needs}" if rule.needs else ""
    head = f"{rule.name}  ({rule.level.value}{'' if rule.default else ', off by default'} · {scope} · {plugin}{needs})"
    parts = [head, rule.page, *(_example(e) for e in rule.examples)]
    return "\n\n".join(parts) + "\n"


def _example(example: Example) -> str:
    date = f", document of {example.date}" if example.date else ""
    bad = "\n".join((example.bad, *example.others))
    return (
        f"Example ({example.lang}{date})\n  to check:\n{_indented(bad)}\n  fine:\n{_indented(example.good)}"
    )


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.strip("\n").split("\n"))
