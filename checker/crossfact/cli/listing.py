"""crossfact rules and crossfact plugins: what there is."""

import argparse
import sys
from types import SimpleNamespace

from crossfact.cli.check import write
from crossfact.cli.claims import table
from crossfact.model.rule import DocumentRule
from crossfact.plugin.host import Host
from crossfact.plugin.validation import CHECKS


def _nothing(parser: argparse.ArgumentParser, host: Host) -> None:
    """These commands have no options."""


def _rules(options: argparse.Namespace, host: Host) -> int:
    rows = [("rule", "level", "family", "scope", "what is wrong")]
    for _, rule in host.rules:
        scope = "document" if isinstance(rule, DocumentRule) else "documents"
        level = rule.level.value if rule.default else "off"
        rows.append((rule.name, level, rule.family, scope, rule.page.partition("\n")[0]))
    write(table(rows))
    return tell_faults(host)


def _plugins(options: argparse.Namespace, host: Host) -> int:
    rows = [("plugin", "version", "declares")]
    for name in host.names:
        declared = []
        for hook, check in CHECKS.items():
            if hook == "crossfact_references":
                continue
            items = [check.name(item) for plugin, item in host.declared(hook) if plugin == name]
            if items:
                declared.append(f"{hook.removeprefix('crossfact_')}: {', '.join(items)}")
        rows.append((name, host.versions.get(name, "?"), "; ".join(declared)))
    write(table(rows))
    return tell_faults(host)


def tell_faults(host: Host) -> int:
    """Say every fault of the plugins on the error stream; returns the exit code: 3 where there is one."""
    for fault in dict.fromkeys(host.faults):
        sys.stderr.write(f"crossfact: {fault}\n")
    return 3 if host.faults else 0


rules = SimpleNamespace(NAME="rules", HELP="list the rules", configure=_nothing, run=_rules)
plugins = SimpleNamespace(
    NAME="plugins", HELP="list the plugins and what each declares", configure=_nothing, run=_plugins
)
