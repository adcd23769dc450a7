"""The session: documents in, findings out. What the command line, the tests and an editor call."""

from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version

from attrs import define, field

from crossfact.config.settings import Settings
from crossfact.engine.analysis import analyze
from crossfact.engine.pipeline import settle
from crossfact.engine.recipe import Recipe
from crossfact.engine.reduction import reduce
from crossfact.model.finding import Finding, Refusal
from crossfact.model.message import Message, message
from crossfact.model.report import FileResult, Report
from crossfact.plugin.host import Host


def own_version() -> str:
    """The version of the installed distribution."""
    try:
        return version("crossfact")
    except PackageNotFoundError:
        return "0"


@define(eq=False)
class Session:
    """A run over some documents; made with settings and a host, or with ``Session.start``.

    ``results`` holds what the analysis of each document left, by URI: a changed document is analysed
    again alone. ``refusals`` and ``notices`` are told from outside: inputs that could not be used, and what is
    not compared and why.
    """

    recipe: Recipe
    results: dict[str, FileResult] = field(factory=dict)
    refusals: list[Refusal] = field(factory=list)
    notices: list[Message] = field(factory=list)

    @classmethod
    def start(cls, settings: Settings | None = None, host: Host | None = None) -> "Session":
        """A session with every installed plugin; raises SettingsError on a rule name that is none."""
        settings = settings or Settings()
        host = host or Host.load(settings.disable_plugins)
        recipe = Recipe(settings, host, own_version())
        recipe.check_rule_names()
        return cls(recipe)

    def put(self, uri: str, data: bytes) -> FileResult:
        """Analyse one document, in place of what was known of it."""
        self.results[uri] = analyze(uri, data, self.recipe)
        return self.results[uri]

    def put_all(self, documents: Mapping[str, str]) -> "Session":
        """Analyse documents given as texts, by URI; returns the session."""
        for uri, text in sorted(documents.items()):
            self.put(uri, text.encode("utf-8"))
        return self

    def refuse(self, uri: str, reason: str) -> None:
        """Note an input that could not be used."""
        self.refusals.append(Refusal(uri, reason))

    def report(
        self, only: Iterable[str] | None = None, *, lang: str = "", colour: bool = False, width: int = 100
    ) -> Report:
        """What is to be said of the documents put so far.

        ``only`` keeps the findings with a place in one of these URIs: the others are read for comparison.
        """
        results = [self.results[uri] for uri in sorted(self.results)]
        found = [*(f for r in results for f in r.findings), *reduce(results, self.recipe)]
        outcome = settle(found, [i for r in results for i in r.ignores], self.recipe)
        shown = None if only is None else frozenset(only)
        documents = {r.uri: r.document for r in results if r.document is not None}
        looked_at = [r for r in results if shown is None or r.uri in shown]
        unused = [
            message(
                "the suppression of {rule} in line {line} of {file} (nothing to suppress)",
                rule=i.rule,
                line=i.line,
                file=i.uri,
            )
            for i in outcome.unused
            if shown is None or i.uri in shown
        ]
        return Report(
            documents={
                uri: d
                for uri, d in documents.items()
                if shown is None or uri in shown or _cited(uri, outcome.findings)
            },
            findings=tuple(f for f in outcome.findings if shown is None or _places(f) & shown),
            claims=tuple(c for r in looked_at for c in r.claims),
            faults=tuple(dict.fromkeys((*self.recipe.host.faults, *(f for r in results for f in r.faults)))),
            refusals=tuple(sorted({*self.refusals, *(x for r in results for x in r.refusals)})),
            unchecked=(*self.notices, *(m for r in looked_at for m in r.unchecked), *unused),
            suppressed=outcome.suppressed,
            rules=[rule for _, rule in self.recipe.rules],
            lang=lang or _language(looked_at),
            wordings={code: pack.wording for code, pack in self.recipe.packs.items()},
            version=self.recipe.version,
            extra={"quotations": sum(r.quotations for r in looked_at)},
            colour=colour,
            width=width,
        )


def _places(finding: Finding) -> frozenset[str]:
    return frozenset({finding.location.uri, *(r.location.uri for r in finding.related)})


def _cited(uri: str, findings: Iterable[Finding]) -> bool:
    return any(uri in _places(f) for f in findings)


def _language(results: Iterable[FileResult]) -> str:
    """The language of the first document, or English: that of the report where nobody says."""
    return next((r.document.lang for r in results if r.document and r.document.lang), "en")
