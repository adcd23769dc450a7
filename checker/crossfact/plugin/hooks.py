"""The hooks: what a plugin can declare. Every hook has a page in docs/plugins.md.

Hooks declare objects; the engine then calls those objects itself. A plugin is any module or object that
implements some of these functions, marked with ``hookimpl``, and is named under the entry-point group
``crossfact``.
"""

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from crossfact.config.settings import Settings
    from crossfact.model.claim import Facets
    from crossfact.model.declared import (
        Command,
        DocumentReader,
        Extractor,
        Reference,
        Reporter,
        SettingSpec,
        UnitName,
    )
    from crossfact.model.document import Document
    from crossfact.model.finding import Finding
    from crossfact.model.pack import LanguagePack
    from crossfact.model.rule import Rule

PROJECT = "crossfact"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def crossfact_settings() -> "Iterable[SettingSpec]":  # type: ignore[empty-body]
    """Settings that the plugin reads from its table ``[plugins.NAME]``."""


@hookspec
def crossfact_languages() -> "Iterable[LanguagePack]":  # type: ignore[empty-body]
    """Language packs."""


@hookspec
def crossfact_units() -> "Iterable[UnitName]":  # type: ignore[empty-body]
    """Units of measure beyond those of the language packs."""


@hookspec
def crossfact_readers() -> "Iterable[DocumentReader]":  # type: ignore[empty-body]
    """Readers of document formats, by file suffix."""


@hookspec
def crossfact_extractors() -> "Iterable[Extractor]":  # type: ignore[empty-body]
    """Extractors of further claims."""


@hookspec
def crossfact_rules() -> "Iterable[Rule]":  # type: ignore[empty-body]
    """Rules."""


@hookspec
def crossfact_references(settings: "Settings") -> "Iterable[Reference]":  # type: ignore[empty-body]
    """Facts the newsroom vouches for."""


@hookspec
def crossfact_reporters() -> "Iterable[Reporter]":  # type: ignore[empty-body]
    """Output formats."""


@hookspec
def crossfact_commands() -> "Iterable[Command]":  # type: ignore[empty-body]
    """Further commands of the command line."""


@hookspec
def crossfact_amend_findings(  # type: ignore[empty-body]
    findings: "Sequence[Finding]", settings: "Settings"
) -> "Iterable[Finding]":
    """The findings as they are to go on: drop, change or add some. Plugins are asked in turn."""


@hookspec(firstresult=True)
def crossfact_detect_language(text: str, uri: str) -> str | None:
    """The code of a text's language, where the plugin knows better; else None."""


@hookspec(firstresult=True)
def crossfact_resolve_subject(subject: "Facets", document: "Document") -> str | None:
    """Who or what a claim is about, where the plugin knows (an alias table); else None."""
