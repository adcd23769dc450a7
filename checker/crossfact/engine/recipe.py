"""The recipe: everything that decides what the analysis of a file gives, beside its content."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import PurePath

from attrs import define, evolve

from crossfact.config.settings import Settings
from crossfact.config.typed import SettingsError
from crossfact.model.declared import DocumentReader
from crossfact.model.finding import Finding, Level
from crossfact.model.pack import LanguagePack
from crossfact.model.quantity import Unit
from crossfact.model.rule import Archive, ArchiveRule, CorpusRule, DocumentRule, Rule
from crossfact.plugin.host import Host

_OFF = "off"
_PLAIN = ""


@define(eq=False, slots=False)
class Recipe:
    """The settings and plugins of a run."""

    settings: Settings
    host: Host
    version: str = ""

    @cached_property
    def digest(self) -> str:
        """A hash of all that the result of an analysis depends on beside the content."""
        parts = [
            self.version,
            self.settings.digest_part(),
            *sorted(f"{n} {v}" for n, v in self.host.versions.items()),
        ]
        return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()

    @cached_property
    def packs(self) -> Mapping[str, LanguagePack]:
        """The language packs, by code."""
        return {pack.code: pack for pack in self.host.languages}

    @cached_property
    def units(self) -> Mapping[str, Mapping[str, Unit]]:
        """The unit names that plugins add, by language."""
        names: dict[str, dict[str, Unit]] = {}
        for declared in self.host.units:
            for lang, entries in declared.names.items():
                names.setdefault(lang, {}).update(dict.fromkeys(entries, declared.unit))
        return names

    @cached_property
    def rules(self) -> list[tuple[str, Rule]]:
        """The rules that are on, with the plugin each comes from."""
        declared = self.host.rules
        chosen = set(self.settings.select)
        return [
            (plugin, rule)
            for plugin, rule in declared
            if rule.name not in self.settings.ignore
            and self.settings.levels.get(rule.name) != _OFF
            and (rule.name in chosen if chosen else rule.default or rule.name in self.settings.levels)
        ]

    def check_rule_names(self) -> None:
        """Raise SettingsError where the settings name a rule that no plugin declares."""
        settings, known = self.settings, {rule.name for _, rule in self.host.rules}
        for key, names in (
            ("select", settings.select),
            ("ignore", settings.ignore),
            ("levels", tuple(settings.levels)),
        ):
            for name in names:
                if name not in known:
                    where = PurePath(settings.origin).name + ": " if settings.origin else ""
                    raise SettingsError(
                        f"{where}{key}: expected a rule ({', '.join(sorted(known))}); found {name!r}"
                    )

    @cached_property
    def document_rules(self) -> list[tuple[str, DocumentRule]]:
        """The document rules that are on."""
        return [(plugin, rule) for plugin, rule in self.rules if isinstance(rule, DocumentRule)]

    @cached_property
    def corpus_rules(self) -> list[tuple[str, CorpusRule]]:
        """The corpus rules that are on."""
        return [(plugin, rule) for plugin, rule in self.rules if isinstance(rule, CorpusRule)]

    @cached_property
    def archive_checks(self) -> list[tuple[str, Rule, Callable[[Archive], Iterable[Finding]]]]:
        """The rules that look at all documents at once, and what each asks of them."""
        found: list[tuple[str, Rule, Callable[[Archive], Iterable[Finding]]]] = []
        for plugin, rule in self.rules:
            if isinstance(rule, ArchiveRule):
                found.append((plugin, rule, rule.check))
            elif isinstance(rule, DocumentRule) and rule.across is not None:
                found.append((plugin, rule, rule.across))
        return found

    def reader_of(self, uri: str) -> DocumentReader | None:
        """The reader that answers for a file's suffix; the plain one for none; None where no reader does."""
        suffix = PurePath(uri).suffix.lower()
        for reader in self.host.readers:
            if suffix in reader.suffixes or (suffix == _PLAIN and ".txt" in reader.suffixes):
                return reader
        return None

    @cached_property
    def suffixes(self) -> frozenset[str]:
        """The file suffixes that some reader answers for."""
        return frozenset(suffix for reader in self.host.readers for suffix in reader.suffixes)

    def at_level(self, finding: Finding) -> Finding:
        """The finding at the level that the settings give its rule, if they do; a doubtful one is never louder than a note."""
        level = self.settings.levels.get(finding.rule)
        if not level or level == _OFF or (finding.level is Level.NOTE and self._doubted(finding.rule)):
            return finding
        return evolve(finding, level=Level(level))

    def _doubted(self, name: str) -> bool:
        """Whether a note of a rule says doubt: its own level is louder."""
        return any(rule.name == name and rule.level is not Level.NOTE for _, rule in self.rules)
