"""Execution: the analysis of many files, one after the other."""

from collections.abc import Callable, Iterable

from attrs import frozen

from crossfact.engine.analysis import analyze
from crossfact.engine.recipe import Recipe
from crossfact.model.finding import Refusal
from crossfact.model.report import FileResult


@frozen
class Task:
    """A file to analyse: its URI, and what gives its bytes when its turn comes (it may raise OSError)."""

    uri: str
    read: Callable[[], bytes]


def run_serially(
    tasks: Iterable[Task], recipe: Recipe, done: Callable[[int], None] = lambda _: None
) -> list[FileResult]:
    """The results of all tasks, in the order of their URIs whatever order they came in.

    A file that cannot be opened is refused, and the others go on. ``done`` is told how many are through.
    """
    results = []
    for number, task in enumerate(sorted(tasks, key=lambda t: t.uri), 1):
        results.append(_result(task, recipe))
        done(number)
    return results


def _result(task: Task, recipe: Recipe) -> FileResult:
    try:
        data = task.read()
    except OSError as error:
        reason = f"expected a readable file, found: {error.strerror}"
        return FileResult(task.uri, refusals=(Refusal(task.uri, reason),))
    return analyze(task.uri, data, recipe)
