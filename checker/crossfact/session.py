"""The session: documents in, findings out. What the command line, the tests and an editor call."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib.metadata import PackageNotFoundError, version

from attrs import define, field

from crossfact.config.settings import Settings
from crossfact.engine.analysis import analyze
from crossfact.engine.execution import Task, run_serially
from crossfact.engine.pipeline import settle
from crossfact.engine.recipe import Recipe
from crossfact.engine.reduction import reduce, told_stories
from crossfact.extract.facts import DocumentFacts
from crossfact.link.rows import Row, rows
from crossfact.model.finding import Finding, Refusal
from crossfact.model.message import Message, message
from crossfact.model.report import FileResult, Ignore, Report
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
        return self.run(Task(uri, partial(text.encode, "utf-8")) for uri, text in documents.items())

    def run(self, tasks: Iterable[Task], done: Callable[[int], None] = lambda _: None) -> "Session":
        """Analyse files; ``done`` is told after each how many are through. Returns the session."""
        self.results.update((result.uri, result) for result in run_serially(tasks, self.recipe, done))
        return self

    def facts(self, uri: str) -> DocumentFacts | None:
        """The facts of a document put before, to parse its sentences; None where it could not be read."""
        document = self.results[uri].document
        if document is None or document.lang not in self.recipe.packs:
            return None
        return DocumentFacts(document, self.recipe.packs, self.recipe.units)

    def refuse(self, uri: str, reason: str) -> None:
        """Note an input that could not be used."""
        self.refusals.append(Refusal(uri, reason))

    def rows(self) -> list[Row]:
        """Who says what: the rows of all stories of the documents put so far."""
        results = [self.results[uri] for uri in sorted(self.results)]
        return [row for _, claims, known in told_stories(results, self.recipe) for row in rows(claims, known)]

    def report(
        self,
        only: Iterable[str] | None = None,
        *,
        lang: str = "",
        colour: bool = False,
        width: int = 100,
        notes: bool = False,
    ) -> Report:
        """What is to be said of the documents put so far.

        ``only`` keeps the findings with a place in one of these URIs: the others are read for comparison. ``colour``,
        ``width`` and ``notes`` are how a person wants it shown.
        """
        results = [self.results[uri] for uri in sorted(self.results)]
        shown = frozenset(self.results if only is None else only)
        found = [*(f for r in results for f in r.findings), *reduce(results, self.recipe)]
        found = [f for f in found if _places(f) & shown]
        outcome = settle(found, [i for r in results for i in r.ignores], self.recipe)
        told = shown.union(*map(_places, outcome.findings))
        looked_at = [r for r in results if r.uri in shown]
        return Report(
            documents={r.uri: r.document for r in results if r.document is not None and r.uri in told},
            findings=outcome.findings,
            claims=tuple(c for r in looked_at for c in r.claims),
            faults=tuple(dict.fromkeys((*self.recipe.host.faults, *(f for r in results for f in r.faults)))),
            refusals=tuple(sorted({*self.refusals, *(x for r in results for x in r.refusals)})),
            unchecked=(
                *self.notices,
                *(m for r in looked_at for m in r.unchecked),
                *(_idle(i) for i in outcome.unused if i.uri in shown),
            ),
            suppressed=outcome.suppressed,
            rules=[rule for _, rule in self.recipe.rules],
            lang=lang or _language(looked_at),
            wordings={code: pack.wording for code, pack in self.recipe.packs.items()},
            version=self.recipe.version,
            extra={"quotations": sum(r.quotations for r in looked_at)},
            colour=colour,
            width=width,
            notes=notes,
        )


def _places(finding: Finding) -> frozenset[str]:
    return frozenset({finding.location.uri, *(r.location.uri for r in finding.related)})


def _idle(ignore: Ignore) -> Message:
    """The sentence on a suppression that does nothing."""
    return message(
        "the suppression of {rule} in line {line} of {file} (nothing to suppress)"
        if ignore.reason
        else "the suppression of {rule} in line {line} of {file} (it gives no reason)",
        rule=ignore.rule,
        line=ignore.line,
        file=ignore.uri,
    )


def _language(results: Iterable[FileResult]) -> str:
    """The language of the first document, or English: that of the report where nobody says."""
    return next((r.document.lang for r in results if r.document and r.document.lang), "en")
