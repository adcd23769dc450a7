"""The host: plugins loaded one by one, asked one by one, and what fails kept apart as faults."""

import sys
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import Any, TypeVar

import pluggy
from attrs import define, field

from crossfact.model.declared import (
    Command,
    DocumentReader,
    Extractor,
    Reference,
    Reporter,
    SettingSpec,
    UnitName,
)
from crossfact.model.finding import Fault
from crossfact.model.pack import LanguagePack
from crossfact.model.rule import Rule
from crossfact.plugin import hooks
from crossfact.plugin.validation import CHECKS, complaint

T = TypeVar("T")

GROUP = hooks.PROJECT


def describe(error: BaseException) -> str:
    """An exception in one line: its type and what it says."""
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


@define
class Host:
    """The plugins of a run. Make one with ``load``; ask it for what the plugins declare."""

    manager: pluggy.PluginManager
    versions: dict[str, str] = field(factory=dict)
    faults: list[Fault] = field(factory=list)
    _collected: dict[str, list[tuple[str, Any]]] = field(factory=dict)

    @classmethod
    def load(cls, disabled: Iterable[str] = (), points: Iterable[EntryPoint] | None = None) -> "Host":
        """The host with every installed plugin but the disabled ones; a failed one becomes a fault."""
        manager = pluggy.PluginManager(GROUP)
        manager.add_hookspecs(hooks)
        host = cls(manager)
        found = entry_points(group=GROUP) if points is None else points
        # The bundled plugins come first, so that a stranger cannot take the name of one.
        for point in sorted(found, key=lambda p: (_distribution(p) != GROUP, p.name, p.value)):
            if point.name not in disabled:
                host._load(point)
        return host

    def _load(self, point: EntryPoint) -> None:
        version = point.dist.version if point.dist else "?"
        if point.name in self.versions:
            self.fault(
                point.name,
                "load",
                f"expected a name of its own, found {point.name!r} taken ({point.value})",
                version,
            )
            return
        try:
            plugin = point.load()
        except (Exception, SystemExit) as error:
            self.fault(point.name, "load", describe(error), version)
            return
        self.add(plugin, point.name, version)

    def add(self, plugin: object, name: str, version: str = "?") -> None:
        """Register one plugin under a name; a plugin that does not fit the hooks becomes a fault."""
        self.versions[name] = version
        self._collected.clear()
        try:
            # An object that cannot be hashed would break the manager when it is asked for its plugins.
            hash(plugin)
            self.manager.register(plugin, name)
            self.manager.check_pending()
        except Exception as error:
            self.fault(name, "register", describe(error), version)
            if self.manager.has_plugin(name):
                self.manager.unregister(name=name)

    def drop(self, name: str) -> None:
        """Leave a plugin out, with its faults; nothing happens where there is none of that name."""
        if self.manager.has_plugin(name):
            self.manager.unregister(name=name)
        self.versions.pop(name, None)
        self.faults = [fault for fault in self.faults if fault.plugin != name]
        self._collected.clear()

    def fault(self, plugin: str, stage: str, error: str, version: str = "", file: str = "") -> None:
        """Note a failure of a plugin."""
        self.faults.append(Fault(plugin, version or self.versions.get(plugin, "?"), stage, file, error))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the plugins that are in, sorted."""
        return tuple(sorted(name for name, plugin in self.manager.list_name_plugin() if plugin is not None))

    def declared(self, hook: str, **arguments: object) -> list[tuple[str, Any]]:
        """What every plugin declares through a hook: (plugin name, object), each object validated.

        A plugin that raises, or declares something else than the hook asks for, becomes a fault and
        the others are asked all the same.
        """
        if hook in self._collected and not arguments:
            return self._collected[hook]
        # Asked again (a plugin has come or gone), a hook's faults are those of the new answers.
        self.faults = [fault for fault in self.faults if fault.stage != hook]
        taken: dict[str, str] = {}
        objects: list[tuple[str, Any]] = []
        for name in self._loaded_order():
            for item in self._ask(name, hook, arguments):
                said = self._complaint(hook, item, taken)
                if said:
                    self.fault(name, hook, said)
                else:
                    objects.append((name, item))
        if not arguments:
            self._collected[hook] = objects
        return objects

    def _loaded_order(self) -> list[str]:
        return [name for name in self.versions if self.manager.has_plugin(name)]

    def _ask(self, name: str, hook: str, arguments: dict[str, object]) -> list[Any]:
        """The objects that one plugin declares through a hook; a failure becomes a fault."""
        answer = self.call_one(name, hook, arguments)
        return [] if answer is None else self._several(name, hook, answer)

    def _several(self, name: str, hook: str, answer: object) -> list[Any]:
        """The objects of an answer; one that is no collection, or breaks while it is read, becomes a fault."""
        if isinstance(answer, str) or not isinstance(answer, Iterable):
            self.fault(name, hook, f"expected several objects, found {type(answer).__name__}")
            return []
        try:
            return list(answer)
        except Exception as error:
            self.fault(name, hook, describe(error))
            return []

    @staticmethod
    def _complaint(hook: str, item: object, taken: dict[str, str]) -> str:
        """Why an object is refused; one whose own fields are of the wrong type may break the check itself."""
        try:
            return complaint(hook, item, taken)
        except Exception as error:
            return f"expected a whole {type(item).__name__}, found one that breaks: {describe(error)}"

    def call_one(self, name: str, hook: str, arguments: dict[str, object]) -> Any:
        """One plugin's answer to a hook, or None: where it does not implement it, or fails (a fault)."""
        plugin = self.manager.get_plugin(name)
        others = [p for p in self.manager.get_plugins() if p is not plugin]
        caller = self.manager.subset_hook_caller(hook, others)
        if not caller.get_hookimpls():
            return None
        try:
            answer = caller(**arguments)
        except Exception as error:
            self.fault(name, hook, describe(error))
            return None
        if caller.spec is not None and caller.spec.opts.get("firstresult"):
            return answer
        return answer[0] if answer else None

    def first(self, hook: str, kind: type[T], **arguments: object) -> T | None:
        """The first answer of the expected type that a plugin gives to a first-result hook."""
        for name in self._loaded_order():
            answer = self.call_one(name, hook, arguments)
            if answer is None:
                continue
            if isinstance(answer, kind):
                return answer
            self.fault(name, hook, f"expected {kind.__name__}, found {type(answer).__name__}")
        return None

    def objects(self, hook: str, kind: type[T]) -> list[T]:
        """What plugins declare through a hook, as a list of its type."""
        return [item for _, item in self.declared(hook) if isinstance(item, kind)]

    @property
    def languages(self) -> list[LanguagePack]:
        """The language packs."""
        return self.objects("crossfact_languages", LanguagePack)

    @property
    def readers(self) -> list[DocumentReader]:
        """The document readers."""
        return self.objects("crossfact_readers", DocumentReader)

    @property
    def extractors(self) -> list[tuple[str, Extractor]]:
        """The extractors of further claims, with the plugin each comes from."""
        return self.declared("crossfact_extractors")

    @property
    def rules(self) -> list[tuple[str, Rule]]:
        """The rules, with the plugin each comes from, by name."""
        return sorted(self.declared("crossfact_rules"), key=lambda pair: pair[1].name)

    @property
    def units(self) -> list[UnitName]:
        """The units that plugins add."""
        return self.objects("crossfact_units", UnitName)

    @property
    def reporters(self) -> list[Reporter]:
        """The output formats."""
        return self.objects("crossfact_reporters", Reporter)

    @property
    def commands(self) -> list[Command]:
        """The further commands."""
        return self.objects("crossfact_commands", Command)

    @property
    def settings(self) -> list[SettingSpec]:
        """The settings that plugins read."""
        return self.objects("crossfact_settings", SettingSpec)

    def references(self, settings: object) -> list[Reference]:
        """The facts that plugins vouch for."""
        return [item for _, item in self.declared("crossfact_references", settings=settings)]

    def amend(self, findings: Sequence[T], settings: object, kind: type[T]) -> list[T]:
        """The findings after every plugin has had them in turn; one that fails leaves them as they were."""
        current = list(findings)
        for name in self._loaded_order():
            answer = self.call_one(
                name, "crossfact_amend_findings", {"findings": tuple(current), "settings": settings}
            )
            if answer is None:
                continue
            before = len(self.faults)
            amended = self._several(name, "crossfact_amend_findings", answer)
            wrong = sorted({type(item).__name__ for item in amended if not isinstance(item, kind)})
            if wrong:
                said = f"expected {kind.__name__} values, found {', '.join(wrong)}"
                self.fault(name, "crossfact_amend_findings", said)
            if len(self.faults) == before:
                current = amended
        return current

    def guard(self, plugin: str, stage: str, file: str, call: Callable[[], T], otherwise: T) -> T:
        """What ``call`` returns; where it raises, a fault that names the plugin, and ``otherwise``."""
        try:
            return call()
        except RecursionError:
            self.fault(plugin, stage, "RecursionError", file=file)
        except Exception as error:
            self.fault(plugin, stage, describe(error) + _where(), file=file)
        return otherwise


def _distribution(point: EntryPoint) -> str:
    return point.dist.name if point.dist else ""


def _where() -> str:
    """The module and line where the exception being handled was raised, without the machine's path."""
    trace = sys.exc_info()[2]
    while trace and trace.tb_next:
        trace = trace.tb_next
    if not trace:
        return ""
    return f" ({trace.tb_frame.f_globals.get('__name__', '?')}, line {trace.tb_lineno})"


__all__ = ["CHECKS", "GROUP", "Host", "describe"]
